#include "number_edges.h"

#include <algorithm>
#include <array>

#include "letters.h"
#include "number_context.h"
#include "viendan/base/packed_table.h"
#include "words.h"
#include "years.h"

namespace viendan {
namespace {

constexpr int kMaxMembers = 40;

struct FileEnding {
  std::string_view letters;
};
constexpr auto kFileEndings = pack_table<FileEnding>([] {
  return std::to_array<TableCells<1>>({
#include "file_endings.inc"  // Made from tables/file_endings.tsv: sorted.
  });
});

// Whether the words before the list that ends with the number at `begin` speak
// of a document.
bool is_list_of_documents(std::string_view text, std::size_t begin) {
  return context_before(text, list_start(text, begin)).speaks_of_document();
}

// "…/", "12.", "12-", "01:" go on, and so do "05A:" of "QCVN 05A:2020/BCT" and
// "S%E1%BB%91%2033/2018" of an address.
bool goes_on(std::string_view before) {
  const char last = before.back();
  if (is_digit(last) || last == '/' || last == '%') return true;
  if (before.ends_with("\u2044")) return true;
  if (before.size() < 2) return false;
  const char second = before[before.size() - 2];
  if (is_digit(second)) return last == '.' || last == '-' || last == ':';
  return last == ':' && is_ascii_capital(second) && before.size() > 2 &&
         is_digit(before[before.size() - 3]);
}

// "l7/2022/NĐ-CP": whether the first digit was read as a letter.
bool ends_with_misread_digit(std::string_view before) {
  const char last = before.back();
  if (last != 'l' && last != 'I' && last != 'O') return false;
  before.remove_suffix(1);
  return before.empty() || before.ends_with(' ') || before.ends_with('\n');
}

}  // namespace

LeftEdge left_edge(std::string_view text, const NumberParts& parts, bool sure) {
  const std::size_t begin = parts.begin;
  if (begin == 0) return LeftEdge::kFree;
  const std::string_view before = text.substr(0, begin);
  const char last = before.back();
  const auto free_if = [](bool is_free) {
    return is_free ? LeftEdge::kFree : LeftEdge::kClosed;
  };
  if (goes_on(before)) return LeftEdge::kClosed;
  if (last == ',' && begin > 1 && is_digit(before[begin - 2])) {
    // "20,21,22/2015/TTLT-BGDĐT-BNV"
    return free_if(parts.serial.plain &&
                   (sure || is_list_of_documents(text, begin)));
  }
  if (last == '.' && ends_with_letter(before.substr(0, begin - 1))) {
    return free_if(sure && parts.year.has_value());
  }
  if (!ends_with_letter(before)) return LeftEdge::kFree;
  if (ends_with_misread_digit(before)) {  // See mend_misread_serial.
    return free_if(sure && parts.serial.plain);
  }
  if (word_before(text, begin).code == word_code("so")) return LeftEdge::kFree;
  return is_ascii_capital(last) || !sure ? LeftEdge::kClosed : LeftEdge::kGlued;
}

std::size_t list_start(std::string_view text, std::size_t begin) {
  for (int member = 0; member < kMaxMembers; ++member) {
    std::size_t at = begin;
    if (at > 1 && text[at - 1] == ' ') --at;
    if (at < 2 || text[at - 1] != ',' || !is_digit(text[at - 2])) break;
    --at;
    const std::size_t end = at;
    while (at > 0 && end - at < 5 && is_digit(text[at - 1])) --at;
    begin = at;
  }
  return begin;
}

bool is_file_ending(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != '.') return false;
  std::size_t end = ++at;
  while (end < text.size() && 'a' <= text[end] && text[end] <= 'z') ++end;
  const std::string_view letters = text.substr(at, end - at);
  return std::ranges::any_of(kFileEndings, [&](const FileEnding& each) {
    return each.letters == letters;
  });
}

std::optional<SplitSerial> mend_split_serial(std::string_view text,
                                             const NumberParts& parts,
                                             std::string_view serial) {
  const std::size_t begin = parts.begin;
  if (begin < 4 || text[begin - 1] != ' ' || !is_digit(text[begin - 2])) {
    return std::nullopt;
  }
  std::size_t at = begin - 1;
  while (at > 0 && is_digit(text[at - 1])) --at;
  const std::size_t digits = begin - 1 - at;
  if (digits > 4 || word_before(text, at).code != word_code("so")) {
    return std::nullopt;
  }
  const int value = parts.serial.value;
  const std::string head(text.substr(at, digits));
  const Serial before = read_serial(head, 0);
  if (!parts.year && is_year(value) && before.value != 0) {
    return SplitSerial{at, before.canonical, value};
  }
  if (digits + serial.size() > 5 || !parts.serial.plain) return std::nullopt;
  const std::string whole =
      head + std::string(text.substr(begin, parts.serial_size));
  return SplitSerial{at, read_serial(whole, 0).canonical, std::nullopt};
}

std::optional<SplitSerial> mend_misread_serial(std::string_view text,
                                               const NumberParts& parts) {
  constexpr std::size_t kMaxDigits = 3;  // Read rightly.
  const std::size_t begin = parts.begin;
  if (begin == 0 || !ends_with_misread_digit(text.substr(0, begin)) ||
      parts.serial_size > kMaxDigits || !parts.serial.plain) {
    return std::nullopt;
  }
  constexpr std::size_t kMark = 4;  // Behind the last digit, if misread too.
  std::string whole(1, text[begin - 1] == 'O' ? '0' : '1');
  whole += text.substr(begin, parts.serial_size + kMark);
  return SplitSerial{begin - 1, read_serial(whole, 0).canonical, std::nullopt};
}

}  // namespace viendan
