#ifndef VIENDAN_PARSER_SRC_RELATION_NESTED_H_
#define VIENDAN_PARSER_SRC_RELATION_NESTED_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "tokens.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What the outer citation of `citations[i]` does with it: "Kết luận … về tiếp
/// tục thực hiện Nghị quyết …" implements (domain reference 7.2, rule 7).
/// Citations stand in the order of the text, and those before `i` have been
/// read. `tokens` only lends its memory.
///
/// Complexity: linear in the words between the two.
[[nodiscard]] Relation relation_inside(std::string_view text,
                                       const std::vector<Citation>& citations,
                                       std::size_t i, Tokens& tokens);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATION_NESTED_H_
