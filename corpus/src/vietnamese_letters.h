#ifndef VIENDAN_CORPUS_SRC_VIETNAMESE_LETTERS_H_
#define VIENDAN_CORPUS_SRC_VIETNAMESE_LETTERS_H_

#include <string>
#include <string_view>

namespace viendan {

enum class Tone : unsigned char {
  kLevel,
  kGrave,
  kHook,
  kTilde,
  kAcute,
  kDot,
};

/// A letter taken apart: `Ệ` is ê, kDot, upper case.
struct VietnameseLetter {
  char32_t base = 0;  ///< Lower case; ă â đ ê ô ơ ư are bases of their own.
                      ///< 0: not a letter of Vietnamese (f, j, w and z are).
  Tone tone = Tone::kLevel;
  bool upper = false;
};

/// Takes `letter` apart.
[[nodiscard]] VietnameseLetter take_apart(char32_t letter);

/// The letter that `parts` are of; the base itself when it takes no tone.
[[nodiscard]] char32_t put_together(VietnameseLetter parts);

/// Adds the combining `mark` (U+0300, 0301, 0302, 0303, 0306, 0309, 031B or
/// U+0323) to `letter`. 0 when the two make no letter of Vietnamese.
[[nodiscard]] char32_t with_mark(char32_t letter, char32_t mark);

/// True for the letters that only Vietnamese in Unicode has, never a
/// single-byte code shown as Windows-1252: ă đ ơ ư and U+1EA0 to U+1EF9.
[[nodiscard]] bool is_unicode_vietnamese(char32_t c);

/// The character at the front of `text`, which is removed. U+FFFD for a byte
/// that starts none.
///
/// Requires: `!text.empty()`.
char32_t take_character(std::string_view& text);

/// Appends `c` as UTF-8; U+FFFD for what is no Unicode scalar value.
void append_utf8(char32_t c, std::string& out);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_VIETNAMESE_LETTERS_H_
