#ifndef VIENDAN_INDEX_SRC_DATES_H_
#define VIENDAN_INDEX_SRC_DATES_H_

#include <optional>

#include "viendan/parser/document.h"

namespace viendan {

/// Whether two dates are the same as far as both are known.
[[nodiscard]] constexpr bool same_date(const PartialDate& a,
                                       const PartialDate& b) {
  return a.year == b.year &&
         (a.month == 0 || b.month == 0 || a.month == b.month) &&
         (a.day == 0 || b.day == 0 || a.day == b.day);
}

/// The year of a document by its number, else by its date, else 0.
[[nodiscard]] inline int year_of(const DocumentNumber& number,
                                 const std::optional<PartialDate>& date) {
  if (number.year) return *number.year;
  return date ? date->year : 0;
}

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_DATES_H_
