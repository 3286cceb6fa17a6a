#ifndef VIENDAN_PARSER_SRC_PROVISIONS_H_
#define VIENDAN_PARSER_SRC_PROVISIONS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "tokens.h"

namespace viendan {

/// The places in a document that are cited with it.
struct Provisions {
  std::vector<std::string> list;  ///< "điều 5/khoản 2/điểm a", as printed.
  std::size_t begin = 0;          ///< Position of the first token.
  std::size_t end = 0;            ///< Position after the last token.
};

/// The most provisions that one citation lists; the rest is dropped.
inline constexpr std::size_t kMaxProvisions = 100;

/// The provisions that end right before the token at `end`, which is where the
/// type word of the citation stands: "điểm a khoản 2 Điều 5 của". Lists and
/// ranges are expanded; the highest unit comes first (domain reference 6.3).
/// Nothing when a unit has no label ("Điều này") or a number that no unit of a
/// text has ("khoản 341" of a budget).
///
/// Complexity: linear in the tokens that belong to it.
[[nodiscard]] Provisions read_provisions_before(Tokens& tokens,
                                                std::size_t end);

/// The provisions that start at `begin`: "Điều 5, khoản 2". Empty `list` if
/// there are none.
[[nodiscard]] Provisions read_provisions_at(Tokens& tokens, std::size_t begin);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PROVISIONS_H_
