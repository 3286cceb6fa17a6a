#include "words.h"

#include <array>

namespace viendan {
namespace {

// Capitals are even and small letters odd from U+0100 on, with few exceptions,
// none of them Vietnamese; U+01AF and U+01B0 are one.
constexpr bool is_capital(char32_t c) {
  if (c == 0x01AF) return true;
  if (c == 0x01B0) return false;
  if (c < 0x100) return c < 0xDF;
  return c % 2 == 0;
}

constexpr char kLatin1[] =
    "aaaaaaaceeeeiiii"    // U+00C0
    "dnooooo\0ouuuuy\0s"  // U+00D0; eth stands for đ in old fonts
    "aaaaaaaceeeeiiii"
    "dnooooo\0ouuuuy\0y";

// Bases of U+00C0 to U+01B0, as far as Vietnamese has them.
constexpr char base_of_two_bytes(char32_t c) {
  if (c < 0xC0) return 0;
  if (c < 0x100) return kLatin1[c - 0xC0];
  switch (c) {
    case 0x0102:
    case 0x0103: return 'a';
    case 0x0110:
    case 0x0111:
    case 0x0189: return 'd';
    case 0x0128:
    case 0x0129: return 'i';
    case 0x0168:
    case 0x0169:
    case 0x01AF:
    case 0x01B0: return 'u';
    case 0x01A0:
    case 0x01A1: return 'o';
    default: return 0;
  }
}

constexpr char base_of_block_1e(char32_t c) {
  if (c < 0x1EA0 || c > 0x1EF9) return 0;
  if (c < 0x1EB8) return 'a';
  if (c < 0x1EC8) return 'e';
  if (c < 0x1ECC) return 'i';
  if (c < 0x1EE4) return 'o';
  if (c < 0x1EF2) return 'u';
  return 'y';
}

constexpr std::size_t sequence_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

constexpr char32_t tail(char c) { return static_cast<unsigned char>(c) & 0x3F; }

FoldedLetter folded_accented(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = sequence_size(lead);
  if (size > text.size()) {
    return {0, static_cast<std::uint8_t>(text.size()), false};
  }
  if (size == 2) {
    const char32_t c = static_cast<char32_t>(lead & 0x1F) << 6 | tail(text[1]);
    const char base = c < 0x250 ? base_of_two_bytes(c) : '\0';
    return {base, 2, base != 0 && is_capital(c)};
  }
  if (lead == 0xE1) {
    const char32_t c = 0x1000 | tail(text[1]) << 6 | tail(text[2]);
    const char base = base_of_block_1e(c);
    return {base, 3, base != 0 && is_capital(c)};
  }
  return {0, static_cast<std::uint8_t>(size), false};
}

}  // namespace

FoldedLetter folded_letter(std::string_view text) {
  if (text.empty()) return {};
  const char c = text.front();
  if ('a' <= c && c <= 'z') return {c, 1, false};
  if ('A' <= c && c <= 'Z') return {static_cast<char>(c | 0x20), 1, true};
  if (static_cast<unsigned char>(c) < 0x80) return {0, 1, false};
  return folded_accented(text);
}

Word read_word(std::string_view text, std::size_t at) {
  Word word;
  word.capitals = true;
  std::size_t end = at;
  std::size_t letters = 0;
  while (end < text.size()) {
    const FoldedLetter letter = folded_letter(text.substr(end));
    if (letter.base == 0) break;
    if (letters == 0) word.capital = letter.capital;
    word.capitals = word.capitals && letter.capital;
    if (letters < 8) {
      word.code = word.code << 8 | static_cast<unsigned char>(letter.base);
    }
    ++letters;
    end += letter.size;
  }
  word.capitals = word.capitals && letters > 0;
  word.span = make_span(at, end);
  return word;
}

std::size_t space_size(std::string_view text, std::size_t at) {
  // U+00A0; U+2009, U+200B to U+200D, U+202F, U+2060, U+3000, U+FEFF.
  static constexpr std::array<std::string_view, 8> kThreeBytes = {
      "\xE2\x80\x89", "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D",
      "\xE2\x80\xAF", "\xE2\x81\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
  const std::size_t begin = at;
  while (at < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || ('\t' <= c && c <= '\r')) {
      ++at;
      continue;
    }
    if (c < 0x80) break;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\xC2\xA0")) {
      at += 2;
      continue;
    }
    bool found = false;
    for (const std::string_view each : kThreeBytes) {
      found = found || rest.starts_with(each);
    }
    if (!found) break;
    at += 3;
  }
  return at - begin;
}

}  // namespace viendan
