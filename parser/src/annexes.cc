// Method. An annex says so in a line of its own, "PHỤ LỤC", or in brackets
// under its title, "(Kèm theo Quyết định số …)"; then it begins with the first
// line of that title (NĐ 30/2020 Phụ lục I, III; domain reference 1.2, 1.3).

#include "annexes.h"

#include <algorithm>
#include <string>

#include "headings.h"
#include "letters.h"
#include "plain_text.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxHeading = 160;  // Bytes of a line of a title.

std::string_view content(std::string_view text, const Line& line) {
  std::string_view words = slice(text, line.content);
  while (!words.empty() && (words.front() == '*' || words.front() == '#' ||
                            words.front() == ' ' || words.front() == '|')) {
    words.remove_prefix(1);
  }
  return words;
}

// "PHỤ LỤC", "PHỤ LỤC I", "Phụ lục 01:", "Phụ lục số 2"; but not "Phụ lục I
// của Thông tư này", which goes on in small letters.
bool is_annex_heading(std::string_view line) {
  constexpr std::string_view kPhuLuc = "phu luc";
  if (line.size() > kMaxHeading || !may_start_plain(line, "phu")) return false;
  const std::string plain = to_plain(line);
  if (!starts_with_word(plain, kPhuLuc)) return false;
  std::string_view rest = std::string_view(plain).substr(kPhuLuc.size());
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  if (rest.starts_with("so ")) rest.remove_prefix(3);
  const std::size_t label = std::min(rest.find_first_of(" :.-("), rest.size());
  std::string_view after = rest.substr(label);
  while (!after.empty() && !is_ascii_lower(after.front()) &&
         !is_digit(after.front())) {
    after.remove_prefix(1);
  }
  if (after.empty()) return line.back() != ';' && line.back() != ',';
  return is_all_capitals(line);
}

bool is_form_heading(std::string_view line) {
  if (line.size() > kMaxHeading || !may_start_plain(line, "mau")) return false;
  const std::string plain = to_plain(line);
  std::string_view rest = plain;
  if (!rest.starts_with("mau ")) return false;
  rest.remove_prefix(rest.starts_with("mau so ") ? 7 : 4);
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view label = rest.substr(0, end);
  const bool figure = std::ranges::any_of(label, is_digit);
  const std::string_view after = rest.substr(end);
  return figure && (after.empty() || label.back() == '.' ||
                    label.back() == ':' || after.find('(') < 2);
}

bool is_issued_with(std::string_view line) {
  if (!line.starts_with("(")) return false;
  const std::string plain = to_plain(line.substr(0, 40));
  return plain.starts_with("(ban hanh kem") || plain.starts_with("(kem theo") ||
         plain.starts_with("( kem theo") || plain.starts_with("( ban hanh") ||
         plain.starts_with("(dinh kem");
}

// A heading that annexes alone have.
bool is_own_heading(std::string_view line) {
  switch (line.front()) {
    case 'P': return is_annex_heading(line);
    case 'M': return is_form_heading(line);
    default: return false;
  }
}

// Headings and lines in capitals make up a title, and end where a sentence or
// an item of a list does.
bool may_be_title(std::string_view line) {
  return line.size() <= kMaxHeading && !line.ends_with(".") &&
         !line.ends_with(";");
}

// The first line of the title whose last line is above `at`, with blank lines
// between its lines; not above `low`.
std::size_t title_begin(std::string_view text, const std::vector<Line>& lines,
                        std::size_t at, std::size_t low) {
  constexpr std::size_t kMaxTitleLines = 12;
  if (at > kMaxTitleLines) low = std::max(low, at - kMaxTitleLines);
  std::size_t first = at;
  for (std::size_t i = at; i > low; --i) {
    if (lines[i - 1].blank()) continue;
    const std::string_view line = content(text, lines[i - 1]);
    if (!may_be_title(line)) break;
    first = i - 1;
    const TypeHeading heading =
        scan_type_heading(text, lines[first].content, to_plain(line));
    if (heading.type != DocumentType::kNone || is_annex_heading(line)) break;
  }
  return first;
}

}  // namespace

std::vector<std::size_t> find_annexes(std::string_view text,
                                      const std::vector<Line>& lines,
                                      std::size_t from) {
  std::vector<std::size_t> annexes;
  for (std::size_t i = from; i < lines.size(); ++i) {
    const std::string_view line = content(text, lines[i]);
    if (line.empty()) continue;
    std::size_t first = lines.size();
    const std::size_t low = annexes.empty() ? from : annexes.back();
    if (is_own_heading(line)) {
      first = i;
    } else if (is_issued_with(line)) {
      first = title_begin(text, lines, i, low);
    }
    if (first == lines.size()) continue;
    if (annexes.empty() || annexes.back() < first) annexes.push_back(first);
  }
  return annexes;
}

}  // namespace viendan
