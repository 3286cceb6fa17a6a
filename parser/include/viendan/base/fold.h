#ifndef VIENDAN_BASE_FOLD_H_
#define VIENDAN_BASE_FOLD_H_

#include <string>
#include <string_view>

namespace viendan {

/// `text` in the form that comparisons without marks use: lower case, without
/// the marks of Vietnamese, đ and its look-alikes as d.
///
/// Never fold identifiers that are shown or stored: HĐ is a contract, HD a
/// guideline.
///
/// Encoding: UTF-8. Idempotent. Complexity: linear.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_BASE_FOLD_H_
