#ifndef VIENDAN_INDEX_SRC_KEY_MATCH_H_
#define VIENDAN_INDEX_SRC_KEY_MATCH_H_

#include <string_view>

#include "viendan/index/citing.h"

namespace viendan {

/// Whether two keys of documents mean the same one.
[[nodiscard]] Certainty certainty_of_keys(std::string_view a,
                                          std::string_view b);

/// Whether all of `key` is known: nothing in it is "?".
[[nodiscard]] bool is_full_key(std::string_view key);

/// Whether documents of the series of `key` are also cited by name or plenum,
/// so that two keys may mean the same one and yet have nothing in common but
/// their begin: laws, ordinances, constitutions, resolutions of the Party.
[[nodiscard]] bool has_aliases(std::string_view key);

/// `key` up to and with the slash before its serial: "s/luat/qh/".
[[nodiscard]] std::string_view key_series(std::string_view key);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_KEY_MATCH_H_
