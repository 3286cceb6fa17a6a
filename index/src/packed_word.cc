// ASCII stays; a letter of kLetters is 0x80 and its place there; anything else
// is kEscape and its UTF-8.

#include "packed_word.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "viendan/base/utf8.h"

namespace viendan {
namespace {

constexpr char kEscape = '\xFF';

constexpr std::string_view kLetters =
    "ăâđêôơư"
    "àáảãạằắẳẵặầấẩẫậ"
    "èéẻẽẹềếểễệ"
    "ìíỉĩị"
    "òóỏõọồốổỗộờớởỡợ"
    "ùúủũụừứửữự"
    "ỳýỷỹỵ";

struct Tables {
  // By the last two bytes of the letter, of which all are different.
  std::array<std::uint8_t, 0x10000> packed{};
  std::array<std::string_view, 0x80> letters{};
};

std::size_t key_of(std::string_view letter) {
  const auto byte = [&](std::size_t from_end) {
    return static_cast<unsigned char>(letter[letter.size() - from_end]);
  };
  return std::size_t{byte(2)} << 8U | byte(1);
}

const Tables& tables() {
  static const Tables& made = [&]() -> const Tables& {
    auto& fresh = *new Tables;
    std::size_t place = 0;
    for (std::size_t at = 0; at < kLetters.size(); ++place) {
      const std::string_view letter =
          kLetters.substr(at, utf8_sequence_size(kLetters.substr(at)));
      fresh.packed[key_of(letter)] = static_cast<std::uint8_t>(0x80U + place);
      fresh.letters[place] = letter;
      at += letter.size();
    }
    return fresh;
  }();
  return made;
}

}  // namespace

std::string pack_word(std::string_view word) {
  const Tables& table = tables();
  std::string packed;
  for (std::size_t at = 0; at < word.size();) {
    if (static_cast<unsigned char>(word[at]) < 0x80) {
      packed += word[at++];
      continue;
    }
    const std::size_t size = utf8_sequence_size(word.substr(at, 4));
    if (size == 0) {  // The begin of a letter, cut off.
      packed += kEscape;
      packed += word.substr(at);
      break;
    }
    const std::string_view letter = word.substr(at, size);
    const std::uint8_t code =
        size < 4 && (size == 2 || letter.front() == '\xE1')
            ? table.packed[key_of(letter)]
            : std::uint8_t{0};
    if (code != 0 && table.letters[code & 0x7FU] == letter) {
      packed += static_cast<char>(code);
    } else {
      packed += kEscape;
      packed += letter;
    }
    at += size;
  }
  return packed;
}

std::string unpack_word(std::string_view packed) {
  const Tables& table = tables();
  std::string word;
  for (std::size_t at = 0; at < packed.size();) {
    const char byte = packed[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      word += byte;
      ++at;
    } else if (byte == kEscape) {
      const std::size_t size = utf8_sequence_size(packed.substr(at + 1, 4));
      word += packed.substr(at + 1, size);
      at += 1 + size;
    } else {
      word += table.letters[static_cast<unsigned char>(byte) & 0x7FU];
      ++at;
    }
  }
  return word;
}

}  // namespace viendan
