#ifndef VIENDAN_PARSER_SRC_RELATION_FORCE_H_
#define VIENDAN_PARSER_SRC_RELATION_FORCE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "force_ends.h"
#include "tokens.h"
#include "viendan/parser/document.h"

namespace viendan {

/// Whether "hết hiệu lực" is said of `citations[i]`: right behind it, with
/// nothing cited in between and no other clause (domain reference 7.1 and 7.2,
/// rule 8). `i` ascends from call to call; `tokens` only lends its memory.
///
/// Complexity: linear in the 1,000 bytes behind the citation at most.
[[nodiscard]] bool subject_of_force_end(std::string_view text,
                                        const std::vector<Citation>& citations,
                                        std::size_t i, ForceEnds& ends,
                                        Tokens& tokens);

/// Whether `text` is "hợp nhất từ" others; the rest speak of units that are
/// merged. Complexity: linear in the text.
[[nodiscard]] bool is_consolidated_text(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATION_FORCE_H_
