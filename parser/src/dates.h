#ifndef VIENDAN_PARSER_SRC_DATES_H_
#define VIENDAN_PARSER_SRC_DATES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// How much of a date is printed.
enum class DateForm : std::uint8_t {
  kDay,      ///< "ngày 03/6/2013", "ngày 26 tháng 02 năm 2022", "03-6-2013"
  kMonth,    ///< "tháng 02/2021", "tháng 11 năm 2021"
  kYear,     ///< "năm 2013"
  kNoYear,   ///< "ngày 21.10", "ngày 1 tháng 5": no date can be said.
  kBlank,    ///< "ngày    tháng    năm 2021", "ngày … / … /2022"
  kInvalid,  ///< "ngày 31/02/2020", "ngày 12/13/2014": in no calendar.
};

/// A date in a text.
struct FoundDate {
  Span span;  ///< From "ngày", "tháng" or the first digit to the last digit.
  DateForm form = DateForm::kNoYear;
  std::optional<PartialDate> date;  ///< For kDay, kMonth and kYear only.
};

/// The date that starts at `at` (bytes): at the word "ngày", "tháng" or "năm",
/// or at the first digit of a day with month and four-digit year. White space
/// may run over a line end, words may be glued to digits, digits may be broken
/// ("tháng 1 1") or misread ("2Ol9") where the words around them show a date
/// (domain reference 5.1, 5.2). Day comes before month, always.
///
/// Returns: nullopt if no date starts there; nothing is said about what stands
/// before `at`. Encoding: UTF-8, NFC. Complexity: constant.
[[nodiscard]] std::optional<FoundDate> read_date(std::string_view text,
                                                 std::size_t at);

/// True if the calendar has this day.
[[nodiscard]] bool is_valid_day(int year, int month, int day);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_DATES_H_
