#ifndef VIENDAN_PARSER_SRC_PHRASE_MATCH_H_
#define VIENDAN_PARSER_SRC_PHRASE_MATCH_H_

#include <cstddef>
#include <string_view>

namespace viendan {

/// Bytes of `phrase` at `at` in `text`, where each space of the phrase may be
/// any white space, line ends and no-break spaces included; 0 if it is not
/// there as whole words. Case and marks must agree.
///
/// Complexity: linear in the phrase and the white space in it.
[[nodiscard]] std::size_t phrase_size(std::string_view text, std::size_t at,
                                      std::string_view phrase);

/// True if a word begins in capitals at `at`.
[[nodiscard]] bool capital_at(std::string_view text, std::size_t at);

/// The first byte at or after `at` that is no white space, at most `end`.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at,
                                     std::size_t end);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PHRASE_MATCH_H_
