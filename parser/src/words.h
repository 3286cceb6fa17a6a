#ifndef VIENDAN_PARSER_SRC_WORDS_H_
#define VIENDAN_PARSER_SRC_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "viendan/base/span.h"

namespace viendan {

/// A written syllable folded as by `fold` (lower case, no marks, đ as d) and
/// packed into one value, so that comparing words costs one comparison. No
/// Vietnamese syllable has more than 7 letters; what is longer than 8 letters
/// is cut, and digits belong to no word. 0 is no word.
using WordCode = std::uint64_t;

/// The code of `folded`, which is given in folded form: word_code("nghi").
[[nodiscard]] constexpr WordCode word_code(std::string_view folded) {
  WordCode code = 0;
  for (const char c : folded.substr(0, 8)) {
    code = code << 8 | static_cast<unsigned char>(c);
  }
  return code;
}

/// A letter at the start of a text, without case and marks.
struct FoldedLetter {
  char base = 0;          ///< 'a' to 'z', or 0 if there is no Latin letter.
  std::uint8_t size = 0;  ///< Bytes of the character; 0 at the end only.
  bool capital = false;
};

/// The first character of `text`. Encoding: UTF-8, NFC.
[[nodiscard]] FoldedLetter folded_letter(std::string_view text);

/// One word of a text.
struct Word {
  Span span;
  WordCode code = 0;      ///< 0 if there is no word.
  bool capital = false;   ///< Starts with a capital.
  bool capitals = false;  ///< Consists of capitals.
};

/// The word that starts at `at` (bytes), which may be empty.
/// Complexity: linear in the word.
[[nodiscard]] Word read_word(std::string_view text, std::size_t at);

/// Bytes of the white space, line ends, no-break spaces and zero-width
/// characters at `at`, which is at most `text.size()`.
[[nodiscard]] std::size_t space_size(std::string_view text, std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_WORDS_H_
