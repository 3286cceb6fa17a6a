// Method: a syllable is onset, vowels, coda. A letter that cannot go on with
// it starts the next one, which matters only where words are grown together.

#include "words.h"

#include <algorithm>
#include <array>

namespace viendan {
namespace {

constexpr std::string_view kRunningHeader = "CÔNG BÁO/";
constexpr std::size_t kMaxRunningHeader = 100;  // Bytes of its line.

constexpr bool may_be_coda(char base) {
  return base == 'c' || base == 'm' || base == 'n' || base == 'p' ||
         base == 't' || base == 'k';
}

// A letter in one number, so that a syllable is read with few loads and
// branches. 0 is no letter.
using PackedLetter = std::uint32_t;
constexpr PackedLetter kVowel = 1U << 8;
constexpr PackedLetter kCapital = 1U << 9;
constexpr PackedLetter kCoda = 1U << 10;  // One that `may_be_coda`.
constexpr PackedLetter kTone = 7U << 16;

constexpr unsigned char base_of(PackedLetter letter) {
  return static_cast<unsigned char>(letter & 0xFF);
}
constexpr std::size_t size_of(PackedLetter letter) { return letter >> 12 & 3; }
constexpr unsigned id_of(PackedLetter letter) { return letter >> 24; }

// First U+0000 to U+01FF, then U+1E80 to U+1EFF.
constexpr std::size_t kHighLetters = 0x200;
constexpr auto kPackedLetters = [] {
  std::array<PackedLetter, kHighLetters + 0x80> packed{};
  for (std::size_t i = 0; i < packed.size(); ++i) {
    const std::size_t c = i < kHighLetters ? i : i - kHighLetters + 0x1E80;
    const Letter letter = kLetterTable.find(static_cast<char32_t>(c));
    if (letter.base == 0) continue;
    const PackedLetter size = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    packed[i] = static_cast<unsigned char>(letter.base) |
                (letter.vowel ? kVowel : 0) | (letter.capital ? kCapital : 0) |
                (may_be_coda(letter.base) ? kCoda : 0) | size << 12 |
                PackedLetter{letter.tone} << 16 | PackedLetter{letter.id} << 24;
  }
  return packed;
}();

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The letter at `at`, or 0. Encoding: UTF-8.
inline PackedLetter packed_letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(text[at + i]));
  };
  const std::size_t lead = byte(0);
  if (lead < 0x80) return kPackedLetters[lead];
  if (lead - 0xC0 < 8) {
    if (at + 1 >= text.size()) return 0;
    return kPackedLetters[(lead & 7) << 6 | (byte(1) & 0x3F)];
  }
  if (lead != 0xE1 || at + 2 >= text.size() || (byte(1) & 0xFE) != 0xBA) {
    return 0;
  }
  const std::size_t place = (byte(1) & 1) << 6 | (byte(2) & 0x3F);
  return kPackedLetters[kHighLetters + place];
}

// Bytes of the coda at `at`, whose letter is `first`: c, ch, m, n, ng, nh, p,
// t, k, unless a vowel follows, for then the consonants belong to the next
// syllable. "ng" and "nh" may also be cut in two: "ban|giám".
std::size_t coda_size(std::string_view text, std::size_t at,
                      PackedLetter first) {
  if ((first & kCoda) == 0) return 0;
  const PackedLetter next = packed_letter_at(text, at + 1);
  if (next == 0) return 1;  // As with most words.
  if ((next & kVowel) != 0) return 0;
  const char one = static_cast<char>(base_of(first));
  const char two = static_cast<char>(base_of(next));
  if ((packed_letter_at(text, at + 2) & kVowel) == 0) {
    const bool pair = (one == 'c' && two == 'h') ||
                      (one == 'n' && (two == 'g' || two == 'h'));
    return pair ? 2 : 1;
  }
  return two == 'h' || (one == 't' && two == 'r') ? 0 : 1;
}

// What the letters of a syllable say together.
struct Syllable {
  WordCode code = 0;
  ExactCode exact = 0;
  PackedLetter any = 0;                 // The bits of any of them,
  PackedLetter all = ~PackedLetter{0};  // and those of all.

  void add(PackedLetter letter) {
    if (code >> 56 == 0) code = code << 8 | base_of(letter);
    exact = exact << 6 | id_of(letter);
    any |= letter;
    all &= letter;
  }
};

// Whether `letter`, which is no coda, may go on with `before`.
inline bool goes_on(const Syllable& before, PackedLetter letter) {
  if ((letter & kCapital) != 0) return (before.all & kCapital) != 0;
  return (before.any & kVowel) == 0 || (before.any & kTone) == 0 ||
         (letter & kTone) == 0;
}

// Bytes of a line of digits alone with the space after it.
std::size_t page_number_size(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && '0' <= text[end] && text[end] <= '9') ++end;
  if (end == at || end - at > 4) return 0;
  const std::size_t space = space_size(text, end);
  const bool alone =
      text.substr(end, space).find('\n') != std::string_view::npos;
  return alone ? end + space - at : 0;
}

// Bytes of a line that starts with "CÔNG BÁO/Số", without its end.
std::size_t running_header_size(std::string_view text, std::size_t at) {
  if (!text.substr(std::min(at, text.size())).starts_with(kRunningHeader)) {
    return 0;
  }
  const std::size_t end = text.find('\n', at);
  const std::size_t size = std::min(end, text.size()) - at;
  return size <= kMaxRunningHeader ? size : 0;
}

// Bytes of the white space beyond ASCII at the start of `text`, or 0: U+00A0,
// U+2009, U+200B to U+200D, U+202F, U+2060, U+3000, U+FEFF.
std::size_t wide_space_size(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) == 0xC2) return byte(1) == 0xA0 ? 2 : 0;
  switch (byte(0) << 16 | byte(1) << 8 | byte(2)) {
    case 0xE28089:
    case 0xE2808B:
    case 0xE2808C:
    case 0xE2808D:
    case 0xE280AF:
    case 0xE281A0:
    case 0xE38080:
    case 0xEFBBBF: return 3;
    default: return 0;
  }
}

}  // namespace

Word read_word(std::string_view text, std::size_t at) {
  Word word;
  word.capitals = true;
  std::size_t end = at;
  for (std::size_t letters = 0; end < text.size(); ++letters) {
    const SizedLetter next = kLetterTable.read(text.substr(end));
    if (next.letter.base == 0) break;
    if (letters == 0) word.capital = next.letter.capital;
    word.capitals = word.capitals && next.letter.capital;
    if (letters < 8) {
      word.code = word.code << 8 | static_cast<unsigned char>(next.letter.base);
    }
    end += next.size;
  }
  word.capitals = word.capitals && end > at;
  word.span = make_span(at, end);
  return word;
}

void read_syllable(std::string_view text, std::size_t at, Word& word) {
  Syllable syllable;
  std::size_t end = at;
  PackedLetter letter = packed_letter_at(text, end);
  const bool capital = (letter & kCapital) != 0;
  while (letter != 0) {
    if ((syllable.any & kVowel) != 0 && (letter & (kVowel | kCapital)) == 0) {
      const std::size_t coda = coda_size(text, end, letter);
      if (coda > 0) syllable.add(letter);
      if (coda > 1) syllable.add(packed_letter_at(text, end + 1));
      end += coda;
      break;
    }
    if (!goes_on(syllable, letter)) break;
    syllable.add(letter);
    if (is_ascii(text[end])) {  // Known before the letter has been looked up.
      letter = packed_letter_at(text, ++end);
    } else {
      end += size_of(letter);
      letter = packed_letter_at(text, end);
    }
  }
  word.span = make_span(at, end);
  word.code = syllable.code;
  word.exact = (syllable.exact & 0xFFFF'FFFF'FFFFU) |
               ExactCode{syllable.any & kTone} << 40;
  word.capital = capital;
  word.capitals = end > at && (syllable.all & kCapital) != 0;
}

std::size_t space_size(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || ('\t' <= c && c <= '\r')) {
      ++at;
    } else if (c < 0xC2 || (c > 0xC2 && c < 0xE2) || c > 0xEF) {
      break;  // No lead byte of white space; most letters end here.
    } else {
      const std::size_t size = wide_space_size(text.substr(at));
      if (size == 0) break;
      at += size;
    }
  }
  return at - begin;
}

std::size_t gap_size(std::string_view text, std::size_t at) {
  std::size_t size = space_size(text, at);
  // One blank is what is between most words.
  if (size == 0 || (size == 1 && text[at] != '\n')) return size;
  if (text.substr(at, size).find('\n') == std::string_view::npos) return size;
  const std::size_t number = page_number_size(text, at + size);
  const std::size_t furniture = at + size + number;
  const std::size_t line = running_header_size(text, furniture);
  if (line == 0) return size;
  size += number + line;
  size += space_size(text, at + size);
  size += page_number_size(text, at + size);
  return size + space_size(text, at + size);
}

std::size_t running_head_near(std::string_view text, std::size_t at,
                              std::size_t& none_from) {
  // A page number and some white space may stand between the two.
  constexpr std::size_t kMaxReach = kMaxRunningHeader + 50;
  constexpr std::size_t kFurther = 256;  // For the calls to come.
  const std::size_t begin = at - std::min(at, kMaxReach);
  if (begin >= none_from) return std::string_view::npos;
  const std::size_t next = at + space_size(text, at);
  const std::string_view before = text.substr(0, next + kRunningHeader.size());
  const std::size_t from = begin - std::min(begin, kFurther);
  if (before.find(kRunningHeader, from) == std::string_view::npos) {
    none_from = from;
    return std::string_view::npos;
  }
  const std::size_t head = before.find(kRunningHeader, begin);
  // It is a line of its own.
  const bool line = before.find('\n', begin) != std::string_view::npos;
  return line ? head : std::string_view::npos;
}

}  // namespace viendan
