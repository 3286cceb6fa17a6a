#ifndef VIENDAN_PARSER_SRC_LETTER_TABLE_H_
#define VIENDAN_PARSER_SRC_LETTER_TABLE_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace viendan {

/// What the scanners need to know of one letter of Vietnamese in NFC.
struct Letter {
  char base = 0;          ///< 'a' to 'z', or 0 if it is no letter.
  std::uint8_t id = 0;    ///< 1 to 33: with the marks that make it a letter.
  std::uint8_t tone = 0;  ///< 0 for none, 1 to 5: à á ả ã ạ.
  bool capital = false;
  bool vowel = false;
};

/// A letter with the bytes that it takes; `size` is 0 at the end only.
struct SizedLetter {
  Letter letter;
  std::uint8_t size = 0;
};

/// All letters up to U+01FF, then U+1E80 to U+1EFF.
class LetterTable {
 public:
  constexpr LetterTable() {
    for (char c = 'a'; c <= 'z'; ++c) {
      const auto id = static_cast<std::uint8_t>(c - 'a' + 1);
      const bool vowel = std::string_view("aeiouy").find(c) != kNone;
      add(static_cast<char32_t>(c), {c, id, 0, false, vowel});
      add(static_cast<char32_t>(c - 0x20), {c, id, 0, true, vowel});
    }
    add_vowel(U"aàáảãạ", U"AÀÁẢÃẠ", 'a', 1);
    add_vowel(U"âầấẩẫậ", U"ÂẦẤẨẪẬ", 'a', 27);
    add_vowel(U"ăằắẳẵặ", U"ĂẰẮẲẴẶ", 'a', 28);
    add_vowel(U"eèéẻẽẹ", U"EÈÉẺẼẸ", 'e', 5);
    add_vowel(U"êềếểễệ", U"ÊỀẾỂỄỆ", 'e', 30);
    add_vowel(U"iìíỉĩị", U"IÌÍỈĨỊ", 'i', 9);
    add_vowel(U"oòóỏõọ", U"OÒÓỎÕỌ", 'o', 15);
    add_vowel(U"ôồốổỗộ", U"ÔỒỐỔỖỘ", 'o', 31);
    add_vowel(U"ơờớởỡợ", U"ƠỜỚỞỠỢ", 'o', 32);
    add_vowel(U"uùúủũụ", U"UÙÚỦŨỤ", 'u', 21);
    add_vowel(U"ưừứửữự", U"ƯỪỨỬỮỰ", 'u', 33);
    add_vowel(U"yỳýỷỹỵ", U"YỲÝỶỸỴ", 'y', 25);
    // Eth and d with tail stand for đ in old fonts (domain reference 8.3).
    for (const char32_t c : {U'đ', U'ð'}) add(c, {'d', 29, 0, false, false});
    for (const char32_t c : {U'Đ', U'Ð', U'Ɖ'}) {
      add(c, {'d', 29, 0, true, false});
    }
  }

  [[nodiscard]] constexpr Letter find(char32_t c) const {
    const std::size_t at = index(c);
    return at < letters_.size() ? letters_[at] : Letter{};
  }

  /// The letter at the start of `text`. Encoding: UTF-8.
  [[nodiscard]] constexpr SizedLetter read(std::string_view text) const {
    if (text.empty()) return {};
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {letters_[lead], 1};
    const std::uint8_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (size > text.size()) {
      return {Letter{}, static_cast<std::uint8_t>(text.size())};
    }
    if (size == 2) {
      return {find(static_cast<char32_t>(lead & 0x1F) << 6 | tail(text[1])), 2};
    }
    if (lead != 0xE1) return {Letter{}, size};
    return {find(0x1000U | tail(text[1]) << 6 | tail(text[2])), 3};
  }

 private:
  static constexpr std::size_t kNone = std::string_view::npos;
  static constexpr std::size_t kLow = 0x200;
  static constexpr char32_t kHigh = 0x1E80;

  static constexpr char32_t tail(char c) {
    return static_cast<unsigned char>(c) & 0x3FU;
  }

  static constexpr std::size_t index(char32_t c) {
    if (c < kLow) return c;
    return c >= kHigh && c < 0x1F00 ? kLow + (c - kHigh) : kNone;
  }

  constexpr void add(char32_t c, Letter letter) { letters_[index(c)] = letter; }

  constexpr void add_vowel(std::u32string_view small,
                           std::u32string_view capital, char base,
                           std::uint8_t id) {
    for (std::uint8_t tone = 0; tone < 6; ++tone) {
      add(small[tone], {base, id, tone, false, true});
      add(capital[tone], {base, id, tone, true, true});
    }
  }

  std::array<Letter, kLow + 0x80> letters_{};
};

inline constexpr LetterTable kLetterTable;

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LETTER_TABLE_H_
