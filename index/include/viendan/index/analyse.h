#ifndef VIENDAN_INDEX_ANALYSE_H_
#define VIENDAN_INDEX_ANALYSE_H_

#include <string>
#include <string_view>

namespace viendan {

/// The words of `text` as the index has them, with single spaces between:
/// lower case, tone placement made even, without other signs.
///
/// Encoding: UTF-8 in NFC. Complexity: linear.
[[nodiscard]] std::string analysed_words(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_INDEX_ANALYSE_H_
