#ifndef VIENDAN_PARSER_SRC_NUMBER_BLANKS_H_
#define VIENDAN_PARSER_SRC_NUMBER_BLANKS_H_

#include <string_view>
#include <vector>

#include "find_numbers.h"

namespace viendan {

/// The numbers of `text` whose serial is blank: "Số:      /KH-UBND", "số
/// …/2025/ TT-BCT", "Số ...-NQ/TU". The span starts at the separator, and
/// `serial` is empty. In the order of the text.
///
/// Complexity: linear; jumps from slash to slash.
[[nodiscard]] std::vector<FoundNumber> find_blank_numbers(
    std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_BLANKS_H_
