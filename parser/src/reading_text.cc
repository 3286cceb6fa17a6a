#include "reading_text.h"

#include <algorithm>
#include <utility>

#include "letters.h"
#include "line_words.h"
#include "paragraphs.h"
#include "plain_text.h"
#include "viendan/base/byte_blocks.h"
#include "viendan/base/span.h"

namespace viendan {
namespace {

// Finds eth, capital and small; its first byte is that of "à" and "ô" too.
struct EthFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock next(bytes + 1);
    return (ByteBlock(bytes).equal(0xC3) &
            (next.equal(0x90) | next.equal(0xB0)))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("\u00D0") ||
           text.substr(at).starts_with("\u00F0");
  }
};

class Reading {
 public:
  Reading(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  void read_eth_as_d() {
    for (std::size_t at = 0;; at += 2) {
      at = find_by_block<1>(text_, at, EthFinder{});
      if (at >= text_.size()) return;
      changed().replace(at, 2, text_[at + 1] == '\x90' ? "Đ" : "đ");
    }
  }

  // Many rules know the space alone.
  void read_no_break_spaces() {
    for (std::size_t at = text_.find(kNoBreakSpace);
         at != std::string_view::npos;
         at = text_.find(kNoBreakSpace, at + kNoBreakSpace.size())) {
      changed().replace(at, kNoBreakSpace.size(), kNoBreakSpace.size(), ' ');
    }
  }

  void drop_bold() {
    for (std::size_t at = text_.find(kBold); at != std::string_view::npos;) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      drop_bold_in(at, end);
      at = text_.find(kBold, end);
    }
  }

  // "• Căn cứ", "* Xét": all bullets are dashes.
  void read_bullets_as_dashes() {
    for (const Line& line : lines_) {
      const std::string_view item = slice(text_, line.content);
      if (item.empty() || item.front() == '-' || item.front() == '+') continue;
      const std::size_t size = bullet_size(item);
      if (size == 0) continue;
      const std::size_t words = item.find_first_not_of(" \t", size);
      if (words == size || words == std::string_view::npos ||
          !is_letter_at(item.substr(words))) {
        continue;
      }
      blank(line.content.begin, words);
      // Beside the words: a wide gap parts the columns of a letterhead.
      changed()[line.content.begin + words - 2] = '-';
    }
  }

  // "theo Nghị định số" over "4" over "48/2026/NĐ-CP" at the foot of a page.
  void join_over_pages() {
    for (std::size_t i = 1; i + 1 < lines_.size(); ++i) {
      if (!is_page_furniture(content(i))) continue;
      const std::size_t next = after_page(i);
      const std::size_t before = before_page(i);
      if (next == 0 || before == lines_.size()) continue;
      const bool apart = next - before > 2;  // "ngày" over "14" over "tháng".
      if (apart && goes_on(before, next)) blank_between(before, next);
      i = next - 1;
    }
  }

  void join_double_spaced() {
    if (!is_double_spaced()) return;
    for (std::size_t i = 1; i + 1 < lines_.size(); ++i) {
      const bool single =
          lines_[i].blank() && !lines_[i - 1].blank() && !lines_[i + 1].blank();
      if (single) blank_between(i - 1, i + 1);
    }
  }

  ReadingText take() { return {std::move(changed_), !lines_differ_}; }

 private:
  static constexpr std::string_view kNoBreakSpace = "\u00A0";
  static constexpr std::string_view kBold = "**";
  static constexpr std::size_t kMaxFurnitureLines = 12;

  static bool is_letter_at(std::string_view text) {
    return starts_lower(text) || begins_with_capital(text.substr(0, 4));
  }

  std::string& changed() {
    if (!changed_) changed_.emplace(text_);
    return *changed_;
  }

  [[nodiscard]] std::string_view content(std::size_t line) const {
    return slice(text_, lines_[line].content);
  }

  // "**Điều 1.** Phạm vi" but not "(**)", "*****" or "Ghi chú **".
  void drop_bold_in(std::size_t begin, std::size_t end) {
    bool open = false;
    std::size_t opened = 0;
    for (std::size_t at = begin; at + 1 < end;) {
      if (text_[at] != '*') {
        ++at;
        continue;
      }
      const std::size_t stars =
          std::min(text_.find_first_not_of('*', at), end) - at;
      if (stars == 2 && open) {
        blank(opened, kBold.size());
        blank(at, kBold.size());
        open = false;
      } else if (stars == 2 && opens_bold(at, end)) {
        open = true;
        opened = at;
      } else if (stars == 2 * kBold.size() && open) {
        // "**CHỈ THỊ****về việc …**": one ends where the next begins.
        blank(opened, kBold.size());
        blank(at, kBold.size());
        opened = at + kBold.size();
      }
      at += stars;
    }
  }

  [[nodiscard]] bool opens_bold(std::size_t at, std::size_t end) const {
    const bool free = at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\n';
    const std::size_t inside = at + kBold.size();
    return free && inside < end && text_[inside] != ' ' &&
           text_[inside] != ')' && text_[inside] != '*';
  }

  // The first line behind the furniture around line `i` that has text, or 0.
  [[nodiscard]] std::size_t after_page(std::size_t i) const {
    const std::size_t limit = std::min(lines_.size(), i + kMaxFurnitureLines);
    for (std::size_t next = i + 1; next < limit; ++next) {
      if (lines_[next].blank() || is_page_furniture(content(next))) continue;
      return next;
    }
    return 0;
  }

  // The last line before line `i` that has text, or the number of lines.
  [[nodiscard]] std::size_t before_page(std::size_t i) const {
    const std::size_t most = std::min(i, kMaxFurnitureLines);
    for (std::size_t back = 1; back <= most; ++back) {
      if (!lines_[i - back].blank()) return i - back;
    }
    return lines_.size();
  }

  // Whether the sentence in line `before` goes on in line `next`.
  [[nodiscard]] bool goes_on(std::size_t before, std::size_t next) const {
    const std::string_view line = content(next);
    if (ends_sentence(content(before)) || !starts_lower(line)) return false;
    static constexpr ByteSet kLabelEnds(" .)");
    const std::size_t label = kLabelEnds.first_in(line);
    return label == std::string_view::npos || line[label] == ' ' || label > 2;
  }

  // One blank line between nearly all lines, which are wrapped.
  [[nodiscard]] bool is_double_spaced() const {
    constexpr std::size_t kSample = 400;  // Lines.
    constexpr std::size_t kLeast = 20;
    std::size_t pairs = 0;
    std::size_t spaced = 0;
    std::size_t wrapped = 0;
    std::size_t last = lines_.size();
    for (std::size_t i = 0; i < std::min(lines_.size(), kSample); ++i) {
      if (lines_[i].blank()) continue;
      if (last != lines_.size()) {
        ++pairs;
        const bool gap = i == last + 2;
        if (gap) ++spaced;
        if (gap && goes_on(last, i)) ++wrapped;
      }
      last = i;
    }
    return pairs >= kLeast && spaced * 10 >= pairs * 8 && wrapped * 25 >= pairs;
  }

  // All between two lines, but for the end of the first.
  void blank_between(std::size_t before, std::size_t next) {
    const std::size_t begin = lines_[before + 1].span.begin;
    blank(begin, lines_[next].span.begin - begin);
  }

  void blank(std::size_t at, std::size_t size) {
    lines_differ_ = true;
    changed().replace(at, size, size, ' ');
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::optional<std::string> changed_;
  bool lines_differ_ = false;
};

}  // namespace

ReadingText reading_text(std::string_view text, const std::vector<Line>& lines,
                         bool has_foreign_latin) {
  Reading reading(text, lines);
  if (has_foreign_latin) reading.read_eth_as_d();
  reading.read_no_break_spaces();
  reading.drop_bold();
  reading.read_bullets_as_dashes();
  reading.join_over_pages();
  reading.join_double_spaced();
  return reading.take();
}

}  // namespace viendan
