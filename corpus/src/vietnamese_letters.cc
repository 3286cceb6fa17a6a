#include "vietnamese_letters.h"

#include <array>
#include <cstdint>

#include "viendan/base/utf8.h"

namespace viendan {
namespace {

// One row a vowel: level, grave, hook, tilde, acute, dot; then capitals.
constexpr std::array<std::u32string_view, 12> kVowels = {
    U"aàảãáạAÀẢÃÁẠ", U"ăằẳẵắặĂẰẲẴẮẶ", U"âầẩẫấậÂẦẨẪẤẬ", U"eèẻẽéẹEÈẺẼÉẸ",
    U"êềểễếệÊỀỂỄẾỆ", U"iìỉĩíịIÌỈĨÍỊ", U"oòỏõóọOÒỎÕÓỌ", U"ôồổỗốộÔỒỔỖỐỘ",
    U"ơờởỡớợƠỜỞỠỚỢ", U"uùủũúụUÙỦŨÚỤ", U"ưừửữứựƯỪỬỮỨỰ", U"yỳỷỹýỵYỲỶỸÝỴ"};
constexpr std::size_t kTones = 6;

// Letters are below U+01B1 or from U+1EA0 to U+1EF9.
constexpr char32_t kLowEnd = 0x1B1;
constexpr char32_t kHighBegin = 0x1EA0;
constexpr char32_t kHighEnd = 0x1EFA;
using LetterTable =
    std::array<VietnameseLetter, kLowEnd + kHighEnd - kHighBegin>;

constexpr std::size_t slot_of(char32_t c) {
  if (c < kLowEnd) return c;
  if (c >= kHighBegin && c < kHighEnd) return c - kHighBegin + kLowEnd;
  return 0;  // U+0000 is no letter.
}

constexpr LetterTable make_letters() {
  LetterTable table{};
  for (char32_t c = U'a'; c <= U'z'; ++c) {
    table[slot_of(c)] = {c, Tone::kLevel, false};
    table[slot_of(c - U'a' + U'A')] = {c, Tone::kLevel, true};
  }
  table[slot_of(U'đ')] = {U'đ', Tone::kLevel, false};
  table[slot_of(U'Đ')] = {U'đ', Tone::kLevel, true};
  for (const std::u32string_view row : kVowels) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      table[slot_of(row[i])] = {row[0], static_cast<Tone>(i % kTones),
                                i >= kTones};
    }
  }
  return table;
}

constexpr LetterTable kLetters = make_letters();

struct ShapeMark {
  char32_t base;
  char32_t mark;
  char32_t shaped;
};

constexpr std::array<ShapeMark, 6> kShapes = {{
    {U'a', 0x0302, U'â'},
    {U'e', 0x0302, U'ê'},
    {U'o', 0x0302, U'ô'},
    {U'a', 0x0306, U'ă'},
    {U'o', 0x031B, U'ơ'},
    {U'u', 0x031B, U'ư'},
}};

Tone tone_of_mark(char32_t mark) {
  switch (mark) {
    case 0x0300: return Tone::kGrave;
    case 0x0309: return Tone::kHook;
    case 0x0303: return Tone::kTilde;
    case 0x0301: return Tone::kAcute;
    case 0x0323: return Tone::kDot;
    default: return Tone::kLevel;
  }
}

std::u32string_view vowel_row(char32_t base) {
  for (const std::u32string_view row : kVowels) {
    if (row[0] == base) return row;
  }
  return {};
}

}  // namespace

VietnameseLetter take_apart(char32_t letter) {
  return kLetters[slot_of(letter)];
}

char32_t put_together(VietnameseLetter parts) {
  const std::u32string_view row = vowel_row(parts.base);
  if (!row.empty()) {
    return row[static_cast<std::size_t>(parts.tone) +
               (parts.upper ? kTones : 0)];
  }
  if (!parts.upper) return parts.base;
  return parts.base == U'đ' ? U'Đ' : parts.base - U'a' + U'A';
}

char32_t with_mark(char32_t letter, char32_t mark) {
  VietnameseLetter parts = take_apart(letter);
  if (vowel_row(parts.base).empty()) return 0;
  for (const ShapeMark& shape : kShapes) {
    if (shape.base == parts.base && shape.mark == mark) {
      parts.base = shape.shaped;
      return put_together(parts);
    }
  }
  const Tone tone = tone_of_mark(mark);
  if (tone == Tone::kLevel || parts.tone != Tone::kLevel) return 0;
  parts.tone = tone;
  return put_together(parts);
}

bool is_unicode_vietnamese(char32_t c) {
  return c > 0xFF && kLetters[slot_of(c)].base != 0;
}

char32_t take_character(std::string_view& text) {
  const std::size_t size = utf8_sequence_size(text);
  if (size <= 1) {
    const char first = text.front();
    text.remove_prefix(1);
    return size == 1 ? static_cast<unsigned char>(first) : 0xFFFD;
  }
  constexpr std::array<unsigned, 5> kLeadBits = {0, 0, 0x1F, 0x0F, 0x07};
  char32_t c = static_cast<unsigned char>(text[0]) & kLeadBits[size];
  for (std::size_t i = 1; i < size; ++i) {
    c = (c << 6) | (static_cast<unsigned char>(text[i]) & 0x3F);
  }
  text.remove_prefix(size);
  return c;
}

void append_utf8(char32_t c, std::string& out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace viendan
