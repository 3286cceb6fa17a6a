// The grammar of labels:
//
//   label   = number letter? | ROMAN | LETTER digit? | "thứ" ordinal
//
// A letter may be a Roman numeral too; the list that it goes on with decides.

#include "marker_labels.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "plain_text.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct OrdinalRow {
  std::string_view word;
  std::string_view number;
};

constexpr auto kOrdinals = pack_table<OrdinalRow>([] {
  return std::to_array<TableCells<2>>({
#include "ordinals.inc"  // Made from tables/ordinals.tsv.
  });
});

// đ stands after d; the letters that the rule leaves out (f, j, w, z) are
// counted too, for texts that use them (domain reference 6.3).
constexpr std::uint16_t kStrokeD = 5;

constexpr std::size_t kMaxRomanBytes = 7;  // "XXXVIII"

std::uint16_t roman_digit(char c) {
  switch (c) {
    case 'i':
    case 'I': return 1;
    case 'v':
    case 'V': return 5;
    case 'x':
    case 'X': return 10;
    case 'l':
    case 'L': return 50;
    case 'c':
    case 'C': return 100;
    default: return 0;
  }
}

// The value of a Roman numeral, 0 if `text` is none. Lenient about "IIII",
// which drafters write; "IC" and the like are none.
std::uint16_t roman_value(std::string_view text) {
  std::uint16_t value = 0;
  std::uint16_t last = 1000;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint16_t digit = roman_digit(text[i]);
    const std::uint16_t next =
        i + 1 < text.size() ? roman_digit(text[i + 1]) : std::uint16_t{0};
    if (digit == 0 || digit > last) return 0;
    if (next > digit) {
      if (next > 10 * digit || digit == 5) return 0;
      value = static_cast<std::uint16_t>(value + next - digit);
      last = static_cast<std::uint16_t>(digit - 1);
      ++i;
    } else {
      value = static_cast<std::uint16_t>(value + digit);
      last = digit;
    }
  }
  return value;
}

std::size_t count_while(std::string_view text, bool (*holds)(char)) {
  const auto* end = std::ranges::find_if_not(text, holds);
  return static_cast<std::size_t>(end - text.begin());
}

bool is_upper_roman(char c) {
  return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C';
}

bool is_any_roman(char c) { return is_lower_roman(c) || is_upper_roman(c); }

// Position in the alphabet of the letter at the start of `text`, and its size.
struct Letter {
  std::uint16_t number = 0;
  std::size_t size = 0;
  bool upper = false;
};

Letter read_letter(std::string_view text) {
  if (text.starts_with("đ")) return {kStrokeD, 2, false};
  if (text.starts_with("Đ")) return {kStrokeD, 2, true};
  if (text.empty()) return {};
  const bool upper = is_ascii_capital(text.front());
  const char c =
      upper ? static_cast<char>(text.front() + ('a' - 'A')) : text.front();
  if (!is_ascii_lower(c)) return {};
  const auto position = static_cast<std::uint16_t>(c - 'a' + 1);
  // Letters after đ stand one place further than in ASCII.
  return {position > 4 ? static_cast<std::uint16_t>(position + 1) : position, 1,
          upper};
}

// A Roman numeral, whose value is 0 if it is none for all its letters.
struct Roman {
  std::size_t size = 0;
  std::uint16_t value = 0;
  bool upper = false;
};

Roman read_roman(std::string_view text, bool upper) {
  std::size_t size = count_while(text, upper ? is_upper_roman : is_lower_roman);
  // "iV." is what fonts of capitals leave of "IV." (domain reference 8.6).
  const bool mixed = size < text.size() && is_any_roman(text[size]);
  if (mixed) size = count_while(text, is_any_roman);
  const std::uint16_t value = size <= kMaxRomanBytes
                                  ? roman_value(text.substr(0, size))
                                  : std::uint16_t{0};
  return {size, value, upper || mixed};
}

}  // namespace

std::size_t count_digits(std::string_view text) {
  return count_while(text, is_digit);
}

void read_inserted_letter(Cursor& in, MarkerPart& part) {
  const Letter letter = read_letter(in.rest());
  if (letter.size == 0 || letter.upper) return;
  Cursor after = in;
  after.skip(letter.size);
  if (at_letter(after) || is_digit(after.peek())) return;
  part.inserted = letter.number;
  in = after;
}

bool read_number(Cursor& in, std::size_t max_digits, MarkerPart& part) {
  const std::size_t digits = count_digits(in.rest());
  if (digits == 0 || digits > max_digits) return false;
  const auto value =
      static_cast<std::uint16_t>(to_int(in.rest().substr(0, digits)));
  if (value == 0) return false;
  part = {MarkerKind::kNumber, value, 0};
  in.skip(digits);
  return true;
}

bool read_letters(Cursor& in, MarkerPart& part, MarkerPart& other) {
  const std::string_view rest = in.rest();
  const Letter letter = read_letter(rest);
  if (letter.size == 0) return false;
  const Roman roman = read_roman(rest, letter.upper);
  const MarkerPart as_letter = {
      letter.upper ? MarkerKind::kUpperLetter : MarkerKind::kLowerLetter,
      letter.number, 0};
  const MarkerPart as_roman = {
      roman.upper ? MarkerKind::kUpperRoman : MarkerKind::kLowerRoman,
      roman.value, 0};
  if (roman.size > 1 && roman.value == 0) return false;
  in.skip(std::max(roman.size, letter.size));
  part = roman.value != 0 ? as_roman : as_letter;
  if (roman.value != 0 && roman.size == 1) other = as_letter;
  if (at_letter(in)) return false;
  // Points take a digit: "a1)" stands after "a)" (NĐ 78/2025 Điều 69).
  if (part.kind == MarkerKind::kLowerLetter && is_digit(in.peek())) {
    MarkerPart digit;
    if (!read_number(in, 1, digit)) return false;
    part.inserted = digit.number;
  }
  return true;
}

bool read_ordinal(Cursor& in, MarkerPart& part) {
  if (!in.take("thứ ") && !in.take("THỨ ") && !in.take("Thứ ")) return false;
  constexpr std::size_t kMaxOrdinal = 24;  // Bytes: "MƯỜI LĂM" has 13.
  const std::string words = to_lower(cut_to(in.rest(), kMaxOrdinal));
  OrdinalRow best;
  for (const OrdinalRow& row : kOrdinals) {
    const bool longer = row.word.size() > best.word.size();
    if (longer && words.starts_with(row.word)) best = row;
  }
  if (best.word.empty()) return false;
  in.skip(best.word.size());
  if (at_letter(in)) return false;
  part = {MarkerKind::kNumber, static_cast<std::uint16_t>(to_int(best.number)),
          0};
  return true;
}

bool read_capitals(Cursor& in, MarkerPart& part) {
  if (is_ascii_lower(in.peek()) && !is_any_roman(in.peek())) return false;
  MarkerPart other;
  if (!read_letters(in, part, other)) return false;
  return part.kind == MarkerKind::kUpperRoman ||
         part.kind == MarkerKind::kUpperLetter;
}

}  // namespace viendan
