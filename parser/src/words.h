#ifndef VIENDAN_PARSER_SRC_WORDS_H_
#define VIENDAN_PARSER_SRC_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "letter_table.h"
#include "viendan/base/span.h"

namespace viendan {

/// A written syllable folded as by `fold` (lower case, no marks, đ as d) and
/// packed into one value, so that comparing words costs one comparison. No
/// Vietnamese syllable has more than 7 letters; what is longer than 8 letters
/// is cut, and digits belong to no word. 0 is no word.
using WordCode = std::uint64_t;

/// The same with the marks kept: "về" is not "vệ". The place of the tone mark
/// does not count: "hoà" is "hòa" (domain reference 8.1).
using ExactCode = std::uint64_t;

/// The code of `folded`, which is given in folded form: word_code("nghi").
[[nodiscard]] constexpr WordCode word_code(std::string_view folded) {
  WordCode code = 0;
  for (const char c : folded.substr(0, 8)) {
    code = code << 8 | static_cast<unsigned char>(c);
  }
  return code;
}

/// The exact code of a syllable in any case: exact_code("về").
[[nodiscard]] constexpr ExactCode exact_code(std::string_view syllable) {
  ExactCode letters = 0;
  ExactCode tone = 0;
  while (!syllable.empty()) {
    const SizedLetter next = kLetterTable.read(syllable);
    letters = (letters << 6 | next.letter.id) & 0xFFFF'FFFF'FFFFU;
    tone |= next.letter.tone;
    syllable.remove_prefix(next.size);
  }
  return letters | tone << 56;
}

namespace literals {
consteval WordCode operator""_f(const char* text, std::size_t size) {
  return word_code({text, size});
}
consteval ExactCode operator""_x(const char* text, std::size_t size) {
  return exact_code({text, size});
}
}  // namespace literals

/// A letter at the start of a text, without case and marks.
struct FoldedLetter {
  char base = 0;          ///< 'a' to 'z', or 0 if there is no letter.
  std::uint8_t size = 0;  ///< Bytes of the character; 0 at the end only.
  bool capital = false;
};

/// The first character of `text`. Encoding: UTF-8, NFC.
[[nodiscard]] constexpr FoldedLetter folded_letter(std::string_view text) {
  const SizedLetter read = kLetterTable.read(text);
  return {read.letter.base, read.size, read.letter.capital};
}

/// One word of a text.
struct Word {
  Span span;
  WordCode code = 0;      ///< 0 if there is no word.
  ExactCode exact = 0;    ///< Of syllables only.
  bool capital = false;   ///< Starts with a capital.
  bool capitals = false;  ///< Consists of capitals.
};

/// The run of letters that starts at `at` (bytes), which may be empty.
/// Complexity: linear in the word.
[[nodiscard]] Word read_word(std::string_view text, std::size_t at);

/// The syllable that starts at `at` (bytes), which may be empty. Syllables
/// that an export has grown together are read one by one: "Tỉnh uỷvề" is three
/// words. Abbreviations in capitals are one word each.
/// Complexity: linear in the word.
///
/// The first form writes `word` where it is to be: copying what was just
/// written in small parts is slow.
void read_syllable(std::string_view text, std::size_t at, Word& word);
[[nodiscard]] inline Word read_syllable(std::string_view text, std::size_t at) {
  Word word;
  read_syllable(text, at, word);
  return word;
}

/// Bytes of the white space, line ends, no-break spaces and zero-width
/// characters at `at`, which is at most `text.size()`.
[[nodiscard]] std::size_t space_size(std::string_view text, std::size_t at);

/// Bytes of what stands between two words of one sentence at `at`: white
/// space, and what a page of the gazette leaves in the middle of it, "CÔNG
/// BÁO/Số 51/Ngày 23-01-2026" with a page number before or after (domain
/// reference 8.5).
[[nodiscard]] std::size_t gap_size(std::string_view text, std::size_t at);

/// The start of the running head that may stand in the gap around the white
/// space at `at`, or npos: no word should be looked for right of it without
/// what stands left of it.
///
/// `none_from` is kept between calls that go leftwards in one text: no running
/// head begins from there on. It is npos at first.
/// Complexity: constant.
[[nodiscard]] std::size_t running_head_near(std::string_view text,
                                            std::size_t at,
                                            std::size_t& none_from);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_WORDS_H_
