#ifndef VIENDAN_INDEX_SRC_KEY_MATCH_H_
#define VIENDAN_INDEX_SRC_KEY_MATCH_H_

#include <string_view>

#include "viendan/index/citing.h"

namespace viendan {

/// Whether two keys of documents (domain reference 3.8) mean the same one. A
/// unit or a year or term that is "?" may be any.
[[nodiscard]] Certainty certainty_of_keys(std::string_view a,
                                          std::string_view b);

/// Whether all of `key` is known: nothing in it is "?".
[[nodiscard]] bool is_full_key(std::string_view key);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_KEY_MATCH_H_
