#ifndef VIENDAN_PARSER_SRC_NUMBER_REDUCED_H_
#define VIENDAN_PARSER_SRC_NUMBER_REDUCED_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "find_numbers.h"

namespace viendan {

/// True if the word before the digit at `at` may be "số" or the end of the name
/// of a type, by its last bytes. Cheap, and right often enough to be worth it.
[[nodiscard]] bool may_be_reduced(std::string_view text, std::size_t at);

/// Adds the numbers that are cited without their codes: "Chỉ thị 05", "Nghị
/// định 10/2022", "Quyết định 217, 218 của Bộ Chính trị" (domain reference 3.2
/// F17). Codes come from the body that is named behind, from a number of the
/// same type and serial in `found`, or from the type where one body alone
/// issues it; never from elsewhere. Without any, a number counts only after a
/// capital type word and "số", and has no issuer code.
///
/// `starts` are the offsets of digits that may be such numbers, ascending;
/// `found` is in the order of the text, and stays so.
/// Complexity: linear in the text, logarithmic factor in `found`.
void add_reduced_numbers(std::string_view text,
                         const std::vector<std::uint32_t>& starts,
                         std::vector<FoundNumber>& found);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_REDUCED_H_
