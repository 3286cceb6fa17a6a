#include "plain_text.h"

#include "letters.h"
#include "words.h"

namespace viendan {
namespace {

// Cyrillic capitals that OCR puts in codes (domain reference 8.3).
constexpr char cyrillic_letter(char32_t c) {
  constexpr std::u32string_view kFrom = U"АВСЕНІЈКМОРЅТУХасеіјорѕух";
  constexpr std::string_view kTo = "abcehijkmopstyxaceijopsyx";
  const std::size_t at = kFrom.find(c);
  return at == std::u32string_view::npos ? '?' : kTo[at];
}

struct Decoded {
  char32_t code_point;
  std::size_t size;
};

Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size()
               ? static_cast<char32_t>(static_cast<unsigned char>(text[i]))
               : 0;
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) {
    return {(lead & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  }
  return {0x10FFFF, 4};
}

constexpr char kDropped = '\0';

char plain_character(char32_t c) {
  if (c < 0x80) return c < ' ' ? ' ' : static_cast<char>(c);
  switch (c) {
    case 0xA0:
    case 0x202F:
    case 0x2009:
    case 0x3000: return ' ';
    case 0xAD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF: return kDropped;
    case 0x2018:
    case 0x2019: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB: return '"';
    case 0x2026: return '.';
    case 0x2212:
    case 0xFE63:
    case 0xFF0D: return '-';
    default: break;
  }
  if (0x2010 <= c && c <= 0x2015) return '-';
  if (0x300 <= c && c < 0x370) return kDropped;
  return 0x400 <= c && c < 0x460 ? cyrillic_letter(c) : '?';
}

struct Plain {
  char letter;
  std::size_t size;  // Bytes in the source.
};

// The plain form of the character at `at`.
Plain plain_at(std::string_view source, std::size_t at) {
  const char c = source[at];
  if (is_ascii_lower(c)) return {c, 1};
  if (is_ascii_capital(c)) return {static_cast<char>(c | 0x20), 1};
  if (static_cast<unsigned char>(c) < 0x80) {
    return {c < ' ' ? ' ' : c, 1};
  }
  const FoldedLetter letter = folded_letter(source.substr(at));
  if (letter.base != 0) return {letter.base, letter.size};
  return {plain_character(decode(source.substr(at)).code_point), letter.size};
}

// Calls `put(character, offset)` for each character of the plain form of
// `text[span]`; returns the offset of the end of what was kept.
template <typename Put>
std::size_t write_plain(std::string_view text, Span span, Put put) {
  const std::string_view source = text.substr(0, span.end);
  bool space = false;
  std::size_t end = span.begin;
  for (std::size_t at = span.begin; at < source.size();) {
    if (!space && is_ascii_lower(source[at])) {  // As mostly.
      put(source[at], at);
      end = ++at;
      continue;
    }
    const Plain next = plain_at(source, at);
    const std::size_t here = at;
    at += next.size;
    if (next.letter == kDropped) continue;
    if (next.letter == ' ') {
      space = true;
      continue;
    }
    if (space && end > span.begin) put(' ', end);
    space = false;
    put(next.letter, here);
    end = at;
  }
  return end;
}

// Letters of Vietnamese: one step up is the small letter of a capital, one
// step down the reverse.
char32_t other_case(char32_t c, int step) {
  const int distance = c < 0x100 ? 32 : 1;
  return static_cast<char32_t>(static_cast<int>(c) + step * distance);
}

// Writes `c` at `out`; returns its bytes, three at most.
std::size_t write(char32_t c, char* out) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    return 2;
  }
  out[0] = static_cast<char>(0xE0 | c >> 12);
  out[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
  out[2] = static_cast<char>(0x80 | (c & 0x3F));
  return 3;
}

}  // namespace

Span PlainText::source(std::size_t begin, std::size_t end) const {
  if (begin == end) return make_span(origin[begin], origin[begin]);
  while (end > begin + 1 && text[end - 1] == ' ') --end;
  return make_span(origin[begin], origin[end]);
}

PlainText make_plain(std::string_view text, Span span) {
  PlainText plain;
  plain.text.resize(span.size());
  plain.origin.resize(span.size() + 1);
  char* out = plain.text.data();
  std::uint32_t* origin = plain.origin.data();
  const std::size_t end =
      write_plain(text, span, [&](char c, std::size_t from) {
        *out++ = c;
        *origin++ = static_cast<std::uint32_t>(from);
      });
  *origin++ = static_cast<std::uint32_t>(end);
  plain.text.resize(static_cast<std::size_t>(out - plain.text.data()));
  plain.origin.resize(plain.text.size() + 1);
  return plain;
}

std::string to_plain(std::string_view text) {
  std::string plain(text.size(), '\0');
  char* out = plain.data();
  write_plain(text, make_span(0, text.size()),
              [&](char c, std::size_t /*from*/) { *out++ = c; });
  plain.resize(static_cast<std::size_t>(out - plain.data()));
  return plain;
}

bool may_start_plain(std::string_view text, std::string_view letters) {
  for (const char wanted : letters) {
    const FoldedLetter letter = folded_letter(text);
    if (letter.base == 0) {  // Dropped, perhaps, or a look-alike.
      return !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80;
    }
    if (letter.base != wanted) return false;
    text.remove_prefix(letter.size);
  }
  return true;
}

bool internal::starts_with_whole_word(std::string_view plain,
                                      std::string_view word) {
  if (!plain.starts_with(word)) return false;
  if (plain.size() == word.size()) return true;
  const char next = plain[word.size()];
  return !is_ascii_lower(next) && !is_digit(next);
}

std::size_t find_between_spaces(std::string_view text, std::string_view words,
                                std::size_t at) {
  for (at = text.find(words, at + 1); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if (text[at - 1] == ' ' && end < text.size() && text[end] == ' ') {
      return at - 1;
    }
  }
  return std::string_view::npos;
}

bool is_all_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const FoldedLetter letter = folded_letter(text.substr(at));
    at += letter.size;
    if (letter.base == 0) continue;
    if (!letter.capital) return false;
    any = true;
  }
  return any;
}

// No letter changes its size with its case.
std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      if (is_ascii_capital(c)) lower[at] = static_cast<char>(c | 0x20);
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at);
    const FoldedLetter letter = folded_letter(rest);
    if (letter.base != 0 && letter.capital) {
      write(other_case(decode(rest).code_point, 1), &lower[at]);
    }
    at += letter.size;
  }
  return lower;
}

std::string capitalised(std::string_view text) {
  std::string result(text);
  const FoldedLetter first = folded_letter(text);
  if (first.base != 0 && !first.capital) {
    write(other_case(decode(text).code_point, -1), result.data());
  }
  return result;
}

bool begins_with_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const FoldedLetter letter = folded_letter(text.substr(at));
    if (letter.base != 0) return letter.capital;
    at += letter.size;
  }
  return false;
}

}  // namespace viendan
