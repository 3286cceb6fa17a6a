#ifndef VIENDAN_PARSER_SRC_YEARS_H_
#define VIENDAN_PARSER_SRC_YEARS_H_

#include <cstddef>
#include <string_view>

#include "letters.h"

namespace viendan {

/// The years that documents are of: from the first ones of the State on.
inline constexpr int kFirstYear = 1945;
inline constexpr int kLastYear = 2099;

constexpr bool is_year(int year) {
  return kFirstYear <= year && year <= kLastYear;
}

/// The year that the first four bytes of `text` are, as digits; 0 if they are
/// none. What follows them is the caller's to judge.
constexpr int year_at(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  if (text.size() < kDigits) return 0;
  for (const char c : text.substr(0, kDigits)) {
    if (!is_digit(c)) return 0;
  }
  const int year = to_int(text.substr(0, kDigits));
  return is_year(year) ? year : 0;
}

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_YEARS_H_
