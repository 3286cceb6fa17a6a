#include "paragraphs.h"

#include <algorithm>

#include "letters.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct DanglingWordRow {
  std::string_view word;
};

constexpr auto kDanglingWords = pack_table<DanglingWordRow>([] {
  return std::to_array<TableCells<1>>({
#include "dangling_words.inc"  // Made from tables/dangling_words.tsv.
  });
});

// Lines looked at to learn the width, and the least of them that must go on
// in lower case for the text to count as wrapped.
constexpr std::size_t kSampleLines = 600;
constexpr std::size_t kLeastWrappedShare = 4;  // One in four.

// Page furniture between the halves of a paragraph is a few lines at most.
constexpr int kMaxFurnitureLines = 12;

// A line this much shorter than the full width was not broken by it.
constexpr bool is_short(std::uint32_t size, std::uint32_t width) {
  return size * 4 < width * 3;
}

bool is_number_line(std::string_view line) {
  constexpr std::size_t kMaxDigits = 4;
  const auto is_edge = [](char c) { return c == '-' || c == ' '; };
  while (!line.empty() && is_edge(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_edge(line.back())) line.remove_suffix(1);
  return !line.empty() && line.size() <= kMaxDigits &&
         std::ranges::all_of(line, is_digit);
}

bool starts_with_any(std::string_view line,
                     std::initializer_list<std::string_view> heads) {
  return std::ranges::any_of(
      heads, [&](std::string_view head) { return line.starts_with(head); });
}

std::string_view last_word(std::string_view line) {
  static constexpr ByteSet kSpaces(" \t");
  const std::size_t space = kSpaces.last_in(line);
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

bool is_dangling(std::string_view word) {
  return std::ranges::binary_search(kDanglingWords, word, {},
                                    &DanglingWordRow::word);
}

// "khoản 1", "điểm a": a place in a text, whose rest is on the next line.
bool is_short_label(std::string_view word) {
  return !word.empty() && word.size() <= 2 &&
         (is_digit(word.front()) || is_ascii_lower(word.front()) ||
          word == "đ");
}

bool breaks_off(std::string_view line) {
  if (line.ends_with(',') || line.ends_with('-') || line.ends_with("–"))
    return true;
  const std::string_view last = last_word(line);
  if (is_dangling(last)) return true;
  if (!is_short_label(last) || last.size() == line.size()) return false;
  const std::string_view word =
      last_word(line.substr(0, line.size() - last.size() - 1));
  return word == "khoản" || word == "điểm" || word == "Điều" || word == "mục";
}

}  // namespace

bool is_page_furniture(std::string_view line) {
  if (line.empty()) return false;
  if (is_digit(line.front()) || line.front() == '-') {
    return is_number_line(line);
  }
  if (line.front() == 'C') {
    return starts_with_any(
        line, {"CÔNG BÁO/", "CÔNG BÁO /", "Cơ quan: V", "Cơ quan: C"});
  }
  if (line.front() == 'T') {
    return starts_with_any(line, {"Thời gian ký:", "Trang "}) &&
           line.size() < 60;
  }
  if (line.front() == 'E') {
    return line.starts_with("Email: ") && line.size() < 80;
  }
  if (line.front() == 'P') return line.starts_with("PAGE");
  // As lines mostly begin with another letter.
  if (line.front() != 'N' && line.front() != 'K') return false;
  return starts_with_any(line, {"Người ký: ", "Ký bởi: ", "Ngày ký: "});
}

bool ends_sentence(std::string_view line) {
  if (line.empty()) return true;
  static constexpr ByteSet kEnds(".;:!?)\"*>]}|_=");
  if (kEnds.has(line.back())) return true;
  // The last bytes of the others: most lines end with a letter.
  static constexpr ByteSet kLasts("\x9D\xA6\xBB\x99-");
  if (!kLasts.has(line.back())) return false;
  return line.ends_with("”") || line.ends_with("…") || line.ends_with("»") ||
         line.ends_with("’") || line.ends_with("--") || line.ends_with("/-");
}

Paragraphs::Paragraphs(std::string_view text, const std::vector<Line>& lines)
    : text_(text), lines_(lines) {
  const std::size_t step =
      std::max<std::size_t>(1, lines.size() / kSampleLines);
  std::size_t seen = 0;
  std::size_t wrapped = 0;
  std::vector<std::uint32_t> sizes;
  for (std::size_t i = 1; i < lines.size(); i += step) {
    const std::string_view line = slice(text, lines[i].content);
    const Line& before =
        lines[i - 1].blank() && i > 1 ? lines[i - 2] : lines[i - 1];
    if (line.empty() || before.blank()) continue;
    ++seen;
    if (!starts_lower(line) || ends_sentence(slice(text, before.content)))
      continue;
    ++wrapped;
    sizes.push_back(before.content.size());
  }
  if (seen == 0 || wrapped * kLeastWrappedShare < seen || sizes.size() < 4)
    return;
  const auto middle =
      sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  width_ = *middle;
}

Paragraphs::Before Paragraphs::line_before(std::size_t i) const {
  int furniture = 0;
  while (i > 0) {
    --i;
    const std::string_view line = slice(text_, lines_[i].content);
    if (line.empty()) continue;
    if (furniture < kMaxFurnitureLines && is_page_furniture(line)) {
      ++furniture;
      continue;
    }
    return {i, furniture > 0};
  }
  return {lines_.size(), false};
}

LineStart Paragraphs::start_of(std::size_t i) const {
  const auto [before, page_end] = line_before(i);
  if (before == lines_.size()) return LineStart::kParagraph;
  const std::string_view line = slice(text_, lines_[before].content);
  if (ends_sentence(line)) return LineStart::kParagraph;
  if (wrapped() && is_short(lines_[before].content.size(), width_)) {
    return LineStart::kParagraph;
  }
  if (breaks_off(line)) {
    if (!wrapped()) return LineStart::kUnclear;
    return page_end ? LineStart::kOverPage : LineStart::kContinues;
  }
  return wrapped() ? LineStart::kUnclear : LineStart::kParagraph;
}

}  // namespace viendan
