#ifndef VIENDAN_PARSER_SRC_LAW_DATES_H_
#define VIENDAN_PARSER_SRC_LAW_DATES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "dates.h"
#include "find_names.h"

namespace viendan {

/// "Luật Đất đai 2003, 2013": the year of `found`, which ends before `at`, and
/// others of which there are laws of that name.
[[nodiscard]] std::vector<FoundDate> years_from(std::string_view text,
                                                const FoundName& found,
                                                std::size_t at);

/// "Luật sửa đổi … Luật Thi đua, Khen thưởng ngày 14/6/2005 và ngày
/// 16/11/2013": the days of laws of one name, six at most; none if no day
/// begins at `at`.
[[nodiscard]] std::vector<FoundDate> days_behind(std::string_view text,
                                                 std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LAW_DATES_H_
