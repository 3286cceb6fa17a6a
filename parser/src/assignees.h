#ifndef VIENDAN_PARSER_SRC_ASSIGNEES_H_
#define VIENDAN_PARSER_SRC_ASSIGNEES_H_

#include <string_view>
#include <vector>

#include "viendan/base/span.h"

namespace viendan {

/// Those who must do what `unit`, the words of a directive, orders: the bodies
/// at its head ("Sở Nội vụ:", "UBND huyện phối hợp với Ban Dân vận …", "Giao Sở
/// Tài chính chủ trì, phối hợp với …"), one span each, as printed. Groups stay
/// whole: "các sở, ban, ngành". Empty if the head names nobody. `wrapped` says
/// that lines of running text were broken at a fixed width.
///
/// Complexity: constant; reads the first sentence.
[[nodiscard]] std::vector<Span> read_assignees(std::string_view text, Span unit,
                                               bool wrapped);

/// True if `paragraph` gives an order: "Giao Sở Nội vụ …", "Yêu cầu Thủ trưởng
/// các sở …" (domain reference 11.2, 11.6). Not so "Yêu cầu kỹ thuật", "Giao
/// thông". Complexity: constant.
[[nodiscard]] bool is_order(std::string_view text, Span paragraph);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ASSIGNEES_H_
