// Jumps from digit to digit. A run of digits that a separator or a capital
// follows is scanned (number_scan.h) and read (number_reading.h).

#include "find_numbers.h"

#include <array>

#include "letters.h"
#include "number_reading.h"
#include "number_scan.h"

namespace viendan {
namespace {

constexpr auto kDigits = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  return table;
}();

std::size_t next_digit(std::string_view text, std::size_t at) {
  while (at < text.size() && !kDigits[static_cast<unsigned char>(text[at])]) {
    ++at;
  }
  return at;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

}  // namespace

std::vector<FoundNumber> find_numbers(std::string_view text) {
  std::vector<FoundNumber> found;
  NumberParts parts;
  for (std::size_t at = next_digit(text, 0); at < text.size();
       at = next_digit(text, at)) {
    const std::size_t end = digits_end(text, at);
    std::optional<FoundNumber> number;
    if (scan_number(text, at, parts)) number = read_number(text, parts, false);
    at = end;
    if (!number) continue;
    at = number->mention.span.end;
    found.push_back(*std::move(number));
  }
  return found;
}

}  // namespace viendan
