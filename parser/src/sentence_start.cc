#include "sentence_start.h"

#include <algorithm>
#include <optional>

#include "letters.h"
#include "markers.h"
#include "number_context.h"
#include "viendan/base/byte_blocks.h"
#include "words.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::uint32_t kMaxSentence = 1200;  // Bytes looked back.

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }

// Finds what may end a sentence.
struct EndFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    return (here.equal('\n') | here.within('\f', '\r') | here.equal('.') |
            here.equal('!') | here.equal('?'))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    return is_line_end(c) || c == '.' || c == '!' || c == '?';
  }
};

std::uint32_t next_word(std::string_view text, std::uint32_t at) {
  return at + static_cast<std::uint32_t>(space_size(text, at));
}

bool starts_item(std::string_view text, std::uint32_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("- ") || rest.starts_with("+ ") ||
      rest.starts_with("– ") || rest.starts_with("* ")) {
    return true;
  }
  const std::size_t line_end = std::min(rest.find('\n'), rest.size());
  return read_marker(text, make_span(at, at + line_end)).has_value();
}

// Words that start a recital on a line of its own.
bool starts_recital(std::string_view text, std::uint32_t at) {
  const Word first = read_syllable(text, at);
  const Word second = read_syllable(text, next_word(text, first.span.end));
  if (!first.capital) return false;
  const auto is = [&](ExactCode a, ExactCode b) {
    return first.exact == a && second.exact == b;
  };
  return is("căn"_x, "cứ"_x) || is("thực"_x, "hiện"_x) ||
         is("theo"_x, "đề"_x) || is("xét"_x, "đề"_x) || is("xét"_x, "tờ"_x) ||
         is("sau"_x, "khi"_x);
}

// "theo", "của": a line that ends so goes on.
bool ends_open(std::string_view text, std::uint32_t end) {
  switch (word_before(text, end).code) {
    case "theo"_f:
    case "cua"_f:
    case "tai"_f:
    case "boi"_f:
    case "va"_f:
    case "hien"_f:
    case "hanh"_f:
    case "dieu"_f: return true;
    default: return false;
  }
}

// Whether the line end at `at` starts a new sentence, and how.
std::optional<SentenceStart> start_after_line_end(
    std::string_view text, const std::vector<Line>& lines,
    const Paragraphs& paragraphs, std::uint32_t at) {
  const std::uint32_t next = next_word(text, at);
  std::uint32_t last = at;
  while (last > 0 &&
         (is_line_end(text[last - 1]) || is_blank(text[last - 1]))) {
    --last;
  }
  const char mark = last > 0 ? text[last - 1] : '.';
  const bool list = mark == ';' || mark == ':';
  if (list || mark == '.') return SentenceStart{next, list, mark == ';', true};
  if (starts_item(text, next)) return SentenceStart{next, true, false, true};
  if (starts_recital(text, next))
    return SentenceStart{next, false, false, true};
  const std::string_view gap = text.substr(last, next - last);
  const bool blank = std::ranges::count(gap, '\n') > 1;
  if (!folded_letter(text.substr(next)).capital) return std::nullopt;
  if (ends_open(text, last)) return std::nullopt;
  const bool paragraph = blank || paragraphs.start_of(line_at(lines, next)) ==
                                      LineStart::kParagraph;
  if (paragraph) return SentenceStart{next, false, false, true};
  return std::nullopt;
}

// "1.", "II." and "a." at the start of a line, however far in, end no sentence.
bool ends_marker(std::string_view text, std::uint32_t stop) {
  constexpr std::uint32_t kMaxLabel = 8;
  constexpr std::uint32_t kMaxIndent = 120;
  std::uint32_t at = stop;
  while (at > 0 && stop - at < kMaxLabel && !is_blank(text[at - 1]) &&
         !is_line_end(text[at - 1])) {
    const char c = text[at - 1];
    const bool label = is_digit(c) || c == '.' || is_ascii_capital(c);
    if (!label && at != stop) return false;
    --at;
  }
  const std::uint32_t label = at;
  while (at > 0 && label - at < kMaxIndent && is_blank(text[at - 1])) --at;
  return at == 0 || is_line_end(text[at - 1]);
}

// Behind the "3) " at `at`, if one is there: items of a list in one paragraph.
std::uint32_t behind_label(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < at + 2 && end < text.size() && is_digit(text[end])) ++end;
  const bool label = end > at && text.substr(end).starts_with(") ");
  return label ? end + 2 : at;
}

}  // namespace

SentenceStart sentence_start(std::string_view text,
                             const std::vector<Line>& lines,
                             const Paragraphs& paragraphs, std::uint32_t at) {
  const std::uint32_t limit = at < kMaxSentence ? 0 : at - kMaxSentence;
  for (std::uint32_t i = at; i > limit;) {
    const auto end = static_cast<std::uint32_t>(
        find_back_by_block(text, limit, i, EndFinder{}));
    if (end == i) break;
    i = end;
    if (is_line_end(text[end])) {
      if (const auto start = start_after_line_end(text, lines, paragraphs, end))
        return *start;
    } else if (end + 1 < at && text[end + 1] == ' ' &&
               !ends_marker(text, end)) {
      const std::uint32_t next = behind_label(text, next_word(text, end + 1));
      if (folded_letter(text.substr(next)).capital)
        return {next, false, false, false};
    }
  }
  return {next_word(text, limit), false, false, limit == 0};
}

std::uint32_t first_unit(std::string_view text, const std::vector<Line>& lines,
                         const Zones& zones) {
  if (!zones.preamble.empty() || zones.letterhead.empty()) return 0;
  for (const Line& line : lines) {
    if (line.span.begin < zones.letterhead.end || line.blank()) continue;
    if (read_marker(text, line.content)) return line.span.begin;
  }
  return 0;
}

}  // namespace viendan
