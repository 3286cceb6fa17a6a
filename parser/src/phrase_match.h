#ifndef VIENDAN_PARSER_SRC_PHRASE_MATCH_H_
#define VIENDAN_PARSER_SRC_PHRASE_MATCH_H_

#include <cstddef>
#include <string_view>

namespace viendan {

namespace internal {
/// `phrase_size` of a phrase whose first byte stands at `at`.
[[nodiscard]] std::size_t size_of_phrase(std::string_view text, std::size_t at,
                                         std::string_view phrase);
}  // namespace internal

/// Bytes of `phrase` at `at` in `text`, where each space of the phrase may be
/// any white space, line ends and no-break spaces included; 0 if it is not
/// there as whole words. Case and marks must agree. `phrase` begins with no
/// space.
///
/// Complexity: linear in the phrase and the white space in it.
[[nodiscard]] inline std::size_t phrase_size(std::string_view text,
                                             std::size_t at,
                                             std::string_view phrase) {
  // Most calls end here.
  if (at >= text.size() || text[at] != phrase.front()) return 0;
  return internal::size_of_phrase(text, at, phrase);
}

/// True if a word begins in capitals at `at`.
[[nodiscard]] bool capital_at(std::string_view text, std::size_t at);

/// The first byte at or after `at` that is no white space, at most `end`.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at,
                                     std::size_t end);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PHRASE_MATCH_H_
