#ifndef VIENDAN_INDEX_SRC_SPELLING_H_
#define VIENDAN_INDEX_SRC_SPELLING_H_

#include <string>
#include <string_view>

namespace viendan {

/// The other spelling of a syllable that is written with i or with y: "kĩ" of
/// "kỹ", "quí" of "quý", "li" of "ly"; "" when there is none. Both are right
/// and documents mix them, so a query looks for both.
///
/// Requires: `word` is as `Words` gives it.
[[nodiscard]] std::string other_spelling(std::string_view word);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_SPELLING_H_
