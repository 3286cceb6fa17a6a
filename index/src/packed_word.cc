// ASCII stays; a letter of kLetters is 0x80 and its place there, its capital
// the same after kCapital; anything else is kEscape and its UTF-8.

#include "packed_word.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "viendan/base/utf8.h"

namespace viendan {
namespace {

constexpr char kCapital = '\xFE';
constexpr char kEscape = '\xFF';

constexpr std::string_view kLetters =
    "ăâđêôơư"
    "àáảãạằắẳẵặầấẩẫậ"
    "èéẻẽẹềếểễệ"
    "ìíỉĩị"
    "òóỏõọồốổỗộờớởỡợ"
    "ùúủũụừứửữự"
    "ỳýỷỹỵ";

constexpr std::string_view kCapitals =
    "ĂÂĐÊÔƠƯ"
    "ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬ"
    "ÈÉẺẼẸỀẾỂỄỆ"
    "ÌÍỈĨỊ"
    "ÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢ"
    "ÙÚỦŨỤỪỨỬỮỰ"
    "ỲÝỶỸỴ";

struct Letter {
  std::string_view text;  // Empty: no letter.
  std::uint8_t code = 0;
  bool capital = false;
};

struct Tables {
  std::array<Letter, 0x4000> letters{};  // By `key_of`.
  std::array<std::string_view, 0x80> small{};
  std::array<std::string_view, 0x80> capital{};
};

// Different for all letters: the low bits of the last two bytes, and whether
// there is one before them.
std::size_t key_of(std::string_view letter) {
  const auto byte = [&](std::size_t from_end) {
    return static_cast<unsigned char>(letter[letter.size() - from_end]) & 0x3FU;
  };
  const std::size_t third = letter.size() == 3 ? 0x1000 : 0;
  return third | std::size_t{byte(2)} << 6U | byte(1);
}

void fill(std::string_view letters, bool capital, Tables& tables) {
  std::size_t place = 0;
  for (std::size_t at = 0; at < letters.size(); ++place) {
    const std::string_view letter =
        letters.substr(at, utf8_sequence_size(letters.substr(at)));
    tables.letters[key_of(letter)] = {
        letter, static_cast<std::uint8_t>(0x80U + place), capital};
    (capital ? tables.capital : tables.small)[place] = letter;
    at += letter.size();
  }
}

const Tables& tables() {
  static const Tables& made = []() -> const Tables& {
    auto& fresh = *new Tables;
    fill(kLetters, false, fresh);
    fill(kCapitals, true, fresh);
    return fresh;
  }();
  return made;
}

}  // namespace

std::string pack_word(std::string_view word) {
  const Tables& table = tables();
  std::string packed;
  packed.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    if (static_cast<unsigned char>(word[at]) < 0x80) {
      packed += word[at++];
      continue;
    }
    const std::size_t size = utf8_sequence_size(word.substr(at, 4));
    if (size == 0) {  // The begin of a letter, cut off.
      packed += kEscape;
      packed += word[at++];
      continue;
    }
    const std::string_view text = word.substr(at, size);
    const Letter letter = size < 4 ? table.letters[key_of(text)] : Letter();
    if (letter.text == text) {
      if (letter.capital) packed += kCapital;
      packed += static_cast<char>(letter.code);
    } else {
      packed += kEscape;
      packed += text;
    }
    at += size;
  }
  return packed;
}

std::string unpack_word(std::string_view packed) {
  const Tables& table = tables();
  std::string word;
  word.reserve(packed.size() * 2);
  bool capital = false;
  for (std::size_t at = 0; at < packed.size();) {
    const char byte = packed[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      word += byte;
      ++at;
    } else if (byte == kCapital) {
      capital = true;
      ++at;
    } else if (byte == kEscape) {
      const std::string_view rest = packed.substr(at + 1);
      const std::size_t size = utf8_sequence_size(rest.substr(0, 4));
      word += rest.substr(0, size == 0 ? 1 : size);
      at += 1 + (size == 0 ? 1 : size);
    } else {
      const auto place = static_cast<unsigned char>(byte) & 0x7FU;
      word += capital ? table.capital[place] : table.small[place];
      capital = false;
      ++at;
    }
  }
  return word;
}

}  // namespace viendan
