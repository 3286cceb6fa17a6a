#ifndef VIENDAN_PARSER_SRC_DEADLINES_H_
#define VIENDAN_PARSER_SRC_DEADLINES_H_

#include <optional>
#include <string_view>

#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// The first day or month in `unit`, the words of a directive, by which
/// something must be done: "trước ngày 20/11/2021", "trong tháng 02/2021",
/// "chậm nhất ngày 30 tháng 6 năm 2025"; a quarter gives its last month (domain
/// reference 5.1). What recurs ("trước ngày 20/11 hằng năm") has no date and is
/// none.
///
/// In a `rule` (the text of an article) "trước ngày …" mostly says what the
/// rule applies to: there it takes "chậm nhất", "hoàn thành" or the like.
///
/// Complexity: linear in `unit`, at the speed of a search for two bytes.
[[nodiscard]] std::optional<Deadline> read_deadline(std::string_view text,
                                                    Span unit, bool rule);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_DEADLINES_H_
