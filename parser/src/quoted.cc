// An opening quotation mark counts at the start of a line, where an order to
// amend ends the line before it or a marker follows it, and behind the colon
// of such an order. From there quotation marks are counted; the passage ends
// with a mark that closes all and has only punctuation behind it on its line.

#include "quoted.h"

#include <algorithm>
#include <optional>

#include "letters.h"
#include "markers.h"
#include "viendan/base/byte_blocks.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct AmendingCueRow {
  std::string_view phrase;
  std::string_view starts;
};

constexpr auto kAmendingCues = pack_table<AmendingCueRow>([] {
  return std::to_array<TableCells<2>>({
#include "amending_cues.inc"  // Made from tables/amending_cues.tsv.
  });
});

constexpr std::size_t kCueWindow = 400;  // Bytes of an order to amend.

// Bytes that passages without an end may cost, in lengths of the text.
constexpr std::size_t kFruitlessPasses = 4;

struct QuoteMark {
  std::size_t size = 0;  // 0: no quotation mark.
  bool opens = false;
  bool closes = false;
};

QuoteMark quote_at(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.empty() ? 0 : text[0]);
  if (first != '"' && first != 0xE2 && first != 0xC2) return {};
  if (text.starts_with('"')) return {1, true, true};
  if (text.starts_with("“")) return {3, true, false};
  if (text.starts_with("”")) return {3, false, true};
  if (text.starts_with("«")) return {2, true, false};
  if (text.starts_with("»")) return {2, false, true};
  return {};
}

bool has_cue(std::string_view text) {
  if (text.size() > kCueWindow) text.remove_prefix(text.size() - kCueWindow);
  return std::ranges::any_of(kAmendingCues, [&](const AmendingCueRow& row) {
    return text.find(row.phrase) != std::string_view::npos;
  });
}

bool starts_order(std::string_view text) {
  return std::ranges::any_of(kAmendingCues, [&](const AmendingCueRow& row) {
    return row.starts == "yes" && text.starts_with(row.phrase);
  });
}

bool is_tail(std::string_view text) {
  return text.find_first_not_of(".;,:/ \t") == std::string_view::npos;
}

// Finds quotation marks.
struct MarkFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    const ByteBlock ascii = here.equal('"');
    const ByteBlock lead = here.equal(0xE2) | here.equal(0xC2);
    if ((ascii | lead).bits() == 0) return 0;  // As mostly.
    const ByteBlock next(bytes + 1);
    return (ascii |
            (here.equal(0xE2) & next.equal(0x80) &
             ByteBlock(bytes + 2).within(0x9C, 0x9D)) |
            (here.equal(0xC2) & (next.equal(0xAB) | next.equal(0xBB))))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return quote_at(text.substr(at)).size > 0;
  }
};

class QuotedFinder {
 public:
  QuotedFinder(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines), budget_(kFruitlessPasses * text.size()) {}

  std::vector<Span> find() {
    std::vector<Span> found;
    std::size_t mark = find_by_block<2>(text_, 0, MarkFinder{});  // The next.
    for (std::size_t i = 0; i < lines_.size();) {
      const Span line = lines_[i].content;
      if (mark < line.begin) {
        mark = find_by_block<2>(text_, line.begin, MarkFinder{});
      }
      const std::optional<std::size_t> opening =
          mark < line.end ? opening_of(i) : std::nullopt;
      if (!opening) {
        note_article(i);
        if (!lines_[i].blank()) before_ = i;
        ++i;
        continue;
      }
      if (*opening > lines_[i].content.begin) note_article(i);
      found.push_back(passage_from(i, *opening));
      i = line_at(lines_, found.back().end - 1) + 1;
      before_ = i - 1;
    }
    return found;
  }

 private:
  [[nodiscard]] std::string_view content(std::size_t i) const {
    return slice(text_, lines_[i].content);
  }

  // The place of the quotation mark that opens a passage in lines_[i].
  [[nodiscard]] std::optional<std::size_t> opening_of(std::size_t i) const {
    const std::string_view line = content(i);
    if (line.empty()) return std::nullopt;
    const QuoteMark mark = quote_at(line);
    if (mark.size > 0 && (follows_order(i) || marker_follows(i, mark.size))) {
      return lines_[i].content.begin;
    }
    for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1)) {
      const std::size_t next = line.find_first_not_of(' ', colon + 1);
      if (next == std::string_view::npos) break;
      if (!quote_at(line.substr(next)).opens) continue;
      if (has_cue(line.substr(0, colon))) return lines_[i].content.begin + next;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool follows_order(std::size_t i) const {
    if (before_ >= i) return false;
    const std::string_view line = content(before_);
    if (!line.ends_with(':')) return false;
    const std::size_t begin = lines_[before_].content.begin;
    const std::size_t from = begin > kCueWindow ? begin - kCueWindow : 0;
    // A wrapped order may have its cue on the line before its last.
    return has_cue(line) ||
           has_cue(text_.substr(from, begin - from + line.size()));
  }

  [[nodiscard]] bool marker_follows(std::size_t i, std::size_t mark) const {
    Span rest = lines_[i].content;
    rest.begin += static_cast<std::uint32_t>(mark);
    while (!rest.empty() && text_[rest.begin] == ' ') ++rest.begin;
    const std::optional<Marker> marker = read_marker(text_, rest);
    return marker && (!marker->alone || has_word(marker->kind()));
  }

  void note_article(std::size_t i) {
    if (const auto number = article_of(lines_[i].content)) article_ = *number;
  }

  [[nodiscard]] std::optional<int> article_of(Span line) const {
    if (line.empty()) return std::nullopt;
    const char first = text_[line.begin];
    if (is_ascii_lower(first) || is_ascii_capital(first) || is_digit(first)) {
      return std::nullopt;
    }
    const std::optional<Marker> marker = read_marker(text_, line);
    if (!marker || marker->kind() != MarkerKind::kDieu) return std::nullopt;
    return marker->last().number;
  }

  // True if lines_[i] is the next article of the text itself.
  [[nodiscard]] bool next_article(std::size_t i) const {
    return article_of(lines_[i].content) == article_ + 1;
  }

  // True if lines_[i] is an order to amend, or the end of the text.
  [[nodiscard]] bool is_order(std::size_t i) const {
    const std::string_view line = content(i);
    if (line.starts_with("Nơi nhận")) return true;
    const std::optional<Marker> marker = read_marker(text_, lines_[i].content);
    if (!marker) return false;
    const std::string_view rest =
        text_.substr(marker->text, lines_[i].content.end - marker->text);
    if (!starts_order(rest)) return false;
    constexpr std::string_view kPlaces[] = {"iều", "khoản", "điểm", "cụm từ",
                                            "Phụ lục"};
    return std::ranges::any_of(kPlaces, [&](std::string_view place) {
      return rest.find(place) != std::string_view::npos;
    });
  }

  Span passage_from(std::size_t first, std::size_t opening) {
    Span inner = lines_[first].content;
    inner.begin = static_cast<std::uint32_t>(std::min<std::size_t>(
        inner.end, opening + quote_at(text_.substr(opening)).size));
    const int quoted_article = article_of(inner).value_or(-1);
    std::size_t end = 0;  // Where it ends if its closing mark is missing.
    int depth = 0;
    for (std::size_t i = first; i < lines_.size(); ++i) {
      if (i > first && !lines_[i].blank()) {
        if (ends_unclosed(i, opening, quoted_article, end)) break;
        before_ = i;
      }
      const Span line = {static_cast<std::uint32_t>(
                             i == first ? opening : lines_[i].content.begin),
                         lines_[i].content.end};
      if (const std::size_t closing = closing_in(line, depth); closing != 0) {
        return make_span(opening, closing);
      }
      const std::size_t seen = lines_[i].span.size() + 1;
      if (seen > budget_) break;
      budget_ -= seen;
    }
    return make_span(opening, end != 0 ? end : lines_[first].content.end);
  }

  // Whether the search for a closing mark ends at lines_[i]; `end` becomes
  // where the passage ends if there is none.
  [[nodiscard]] bool ends_unclosed(std::size_t i, std::size_t opening,
                                   int quoted_article, std::size_t& end) const {
    // Footnotes of consolidated texts run over the page into the text.
    if (next_article(i) && article_ != quoted_article) {
      end = last_content_end(i, opening);
      return true;
    }
    if (end == 0 && is_order(i)) end = last_content_end(i, opening);
    return end != 0 && ends_search(i);
  }

  // Counts the marks of `line`; the place behind the one that closes the
  // passage, or 0.
  [[nodiscard]] std::size_t closing_in(Span line, int& depth) const {
    const std::string_view within = text_.substr(0, line.end);
    for (std::size_t at = line.begin; at < line.end; ++at) {
      at = find_by_block<2>(within, at, MarkFinder{});
      if (at >= line.end) break;
      const QuoteMark mark = quote_at(within.substr(at));
      const bool opens = mark.opens && (!mark.closes || depth == 0);
      depth += opens ? 1 : -1;
      at += mark.size - 1;
      if (opens || depth > 0) continue;
      depth = 0;
      if (is_tail(text_.substr(at + 1, line.end - at - 1))) return at + 1;
    }
    return 0;
  }

  // True where a passage that should have ended surely has: the next one opens,
  // or the recipients begin.
  [[nodiscard]] bool ends_search(std::size_t i) const {
    return opening_of(i).has_value() || content(i).starts_with("Nơi nhận");
  }

  [[nodiscard]] std::size_t last_content_end(std::size_t i,
                                             std::size_t at_least) const {
    while (i > 0 && lines_[i - 1].blank()) --i;
    return i == 0
               ? at_least + 1
               : std::max<std::size_t>(at_least + 1, lines_[i - 1].content.end);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::size_t budget_;
  std::size_t before_ = SIZE_MAX;  // The last line that is not blank.
  int article_ = 0;  // Number of the amending text's current article.
};

}  // namespace

std::vector<Span> find_quoted(std::string_view text,
                              const std::vector<Line>& lines) {
  return QuotedFinder(text, lines).find();
}

}  // namespace viendan
