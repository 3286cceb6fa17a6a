#ifndef VIENDAN_PARSER_SRC_ANNEXES_H_
#define VIENDAN_PARSER_SRC_ANNEXES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "lines.h"

namespace viendan {

/// The first lines of the annexes in the lines from `from` on: "PHỤ LỤC I",
/// "QUY CHẾ …" above "(Ban hành kèm theo …)", "Mẫu số 01". In order.
///
/// Complexity: linear; looks closely only at lines that begin with "P", "M" or
/// a bracket.
[[nodiscard]] std::vector<std::size_t> find_annexes(
    std::string_view text, const std::vector<Line>& lines, std::size_t from);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ANNEXES_H_
