#ifndef VIENDAN_BASE_EDIT_DISTANCE_H_
#define VIENDAN_BASE_EDIT_DISTANCE_H_

#include <cstddef>
#include <string_view>

namespace viendan {

/// How many bytes must be written, left out or changed to make `b` of `a`
/// (Levenshtein), for suggestions. Complexity: the product of the sizes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace viendan

#endif  // VIENDAN_BASE_EDIT_DISTANCE_H_
