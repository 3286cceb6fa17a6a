// Method: one pass over the bytes. ASCII goes by a table; two-byte sequences by
// a table of their lower-case forms; of the three-byte ones only the block with
// Vietnamese vowels (U+1E00 to U+1EFF) has case. What is no letter is listed by
// ranges. When a word is whole, the tone mark of a final oa, oe, uy is put
// where the comparison form has it.

#include "words.h"

#include <algorithm>

#include "viendan/base/utf8.h"

namespace viendan {
namespace {

using CodePoint = std::uint32_t;

enum Class : std::uint8_t {
  kSeparator,
  kLetter,
  kDropped,  // Zero width: neither part of a word nor its end.
};

constexpr CodePoint lower_latin(CodePoint point) {
  const bool odd = (point & 1U) != 0;
  if (point >= 0xC0 && point <= 0xDE && point != 0xD7) return point + 32;
  if (point == 0x130) return 'i';
  if (point == 0x178) return 0xFF;
  const bool odd_is_capital = (point >= 0x139 && point <= 0x148) ||
                              (point >= 0x179 && point <= 0x17E) ||
                              point == 0x1AF;
  if (odd_is_capital) return odd ? point + 1 : point;
  const bool even_is_capital = (point >= 0x100 && point <= 0x137) ||
                               (point >= 0x14A && point <= 0x177) ||
                               point == 0x1A0 ||
                               (point >= 0x1E00 && point <= 0x1E95) ||
                               (point >= 0x1EA0 && point <= 0x1EFF);
  if (even_is_capital) return odd ? point : point + 1;
  return point;
}

// Greek and Cyrillic, for the names in documents of other countries.
constexpr CodePoint lower_other(CodePoint point) {
  if (point >= 0x391 && point <= 0x3A9) return point + 32;
  if (point >= 0x410 && point <= 0x42F) return point + 32;
  if (point >= 0x400 && point <= 0x40F) return point + 80;
  return point;
}

constexpr CodePoint lower_of(CodePoint point) {
  constexpr CodePoint kDStroke = 0x111;
  if (point == 0xD0 || point == 0xF0 || point == 0x189) return kDStroke;
  return point < 0x370 || point >= 0x1E00 ? lower_latin(point)
                                          : lower_other(point);
}

constexpr std::array<std::uint16_t, 0x800> kLower = [] {
  std::array<std::uint16_t, 0x800> lower{};
  for (CodePoint point = 0; point < lower.size(); ++point) {
    lower[point] = static_cast<std::uint16_t>(lower_of(point));
  }
  return lower;
}();

// The lower-case form of ASCII letters and digits; 0 for the rest.
constexpr std::array<char, 128> kAscii = [] {
  std::array<char, 128> ascii{};
  for (std::size_t c = 0; c < ascii.size(); ++c) {
    const bool small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (small) ascii[c] = static_cast<char>(c);
    if (c >= 'A' && c <= 'Z') ascii[c] = static_cast<char>(c + 32);
  }
  return ascii;
}();

struct PointRange {
  CodePoint first;
  CodePoint last;
};

// What is no letter, mark or digit from U+0080 on, as far as texts have it.
constexpr auto kSeparators = std::to_array<PointRange>({
    {0x80, 0xA9},       {0xAB, 0xAC},        {0xAE, 0xB4},     {0xB6, 0xB9},
    {0xBB, 0xBF},       {0xD7, 0xD7},        {0xF7, 0xF7},     {0x2C2, 0x2C5},
    {0x2D2, 0x2DF},     {0x37E, 0x37E},      {0x387, 0x387},   {0x1680, 0x1680},
    {0x2000, 0x200A},   {0x200E, 0x205F},    {0x2061, 0x20CF}, {0x2100, 0x214F},
    {0x2190, 0x2BFF},   {0x2E00, 0x2E7F},    {0x2FF0, 0x3004}, {0x3008, 0x3020},
    {0xE000, 0xF8FF},   {0xFE10, 0xFE1F},    {0xFE30, 0xFE6F}, {0xFF00, 0xFF0F},
    {0xFF1A, 0xFF20},   {0xFF3B, 0xFF40},    {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF},
    {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF},
});

Class class_of(CodePoint point) {
  if (point >= 0x1E00 && point <= 0x1EFF) return kLetter;
  if (point == 0xAD || (point >= 0x200B && point <= 0x200D) ||
      point == 0x2060 || point == 0xFEFF) {
    return kDropped;
  }
  const auto* after =
      std::upper_bound(kSeparators.begin(), kSeparators.end(), point,
                       [](CodePoint value, const PointRange& range) {
                         return value < range.first;
                       });
  if (after == kSeparators.begin()) return kLetter;
  return point <= std::prev(after)->last ? kSeparator : kLetter;
}

constexpr std::array<std::uint8_t, 0x800> make_classes() {
  std::array<std::uint8_t, 0x800> classes{};
  for (auto& each : classes) each = kLetter;
  for (const PointRange& range : kSeparators) {
    for (CodePoint p = range.first; p <= range.last && p < 0x800; ++p) {
      classes[p] = kSeparator;
    }
  }
  classes[0xAD] = kDropped;
  return classes;
}

constexpr std::array<std::uint8_t, 0x800> kClasses = make_classes();

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

CodePoint decode(std::string_view text, std::size_t at, std::size_t size) {
  const unsigned lead = byte_at(text, at);
  if (size == 1) return lead;
  CodePoint point = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    point = point << 6U | (byte_at(text, at + i) & 0x3FU);
  }
  return point;
}

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

struct ToneRow {
  std::string_view written;
  std::string_view compared;
};

constexpr auto kFinalTones = std::to_array<ToneRow>({
    {"oà", "òa"},
    {"oá", "óa"},
    {"oả", "ỏa"},
    {"oã", "õa"},
    {"oạ", "ọa"},
    {"oè", "òe"},
    {"oé", "óe"},
    {"oẻ", "ỏe"},
    {"oẽ", "õe"},
    {"oẹ", "ọe"},
    {"uỳ", "ùy"},
    {"uý", "úy"},
    {"uỷ", "ủy"},
    {"uỹ", "ũy"},
    {"uỵ", "ụy"},
});

// After q the u belongs to the onset: "quý" is right, "qúy" is not.
constexpr auto kQuTones = std::to_array<ToneRow>({
    {"qùy", "quỳ"},
    {"qúy", "quý"},
    {"qủy", "quỷ"},
    {"qũy", "quỹ"},
    {"qụy", "quỵ"},
});

// "qúy" as "quý": the whole word in `buffer`, `size` bytes long.
std::size_t place_tone_of_qu(char* buffer, std::size_t size) {
  const std::string_view word(buffer, size);
  if (word.front() != 'q' || size < 4) return size;
  for (const ToneRow& row : kQuTones) {
    if (word != row.written) continue;
    std::ranges::copy(row.compared, buffer);
    return row.compared.size();
  }
  return size;
}

// Puts the tone of the word in `buffer`, `size` bytes long, in its place. The
// rows differ in the order of letters only, so the size stays or is found anew.
std::size_t place_tone(char* buffer, std::size_t size) {
  const std::string_view word(buffer, size);
  if (size < 3) return size;
  if (static_cast<signed char>(word.back()) >= 0) {
    return word.back() == 'y' ? place_tone_of_qu(buffer, size) : size;
  }
  // The vowel with the tone has two bytes or three; "o" or "u" is before it.
  const char before = continues(word[size - 2])
                          ? word[size - std::min<std::size_t>(size, 4)]
                          : word[size - 3];
  if (before != 'o' && before != 'u') return size;
  for (const ToneRow& row : kFinalTones) {
    if (!word.ends_with(row.written)) continue;
    const std::size_t begin = size - row.written.size();
    if (begin > 0 && word[begin - 1] == 'q') return size;
    std::ranges::copy(row.compared, buffer + begin);
    return begin + row.compared.size();
  }
  return size;
}

void append_code_point(CodePoint point, std::string& out) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | point >> 6U);
    out += static_cast<char>(0x80U | (point & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | point >> 12U);
    out += static_cast<char>(0x80U | (point >> 6U & 0x3FU));
    out += static_cast<char>(0x80U | (point & 0x3FU));
  }
}

bool has_case(std::size_t size, unsigned lead) {
  return size == 2 || (size == 3 && lead == 0xE1);
}

}  // namespace

// Takes the sequence of more than one byte at `at_` into the word, or passes
// over it. Returns false, and stays, when it separates.
bool Words::take_sequence() {
  const std::size_t size = utf8_sequence_size(text_.substr(at_, 4));
  if (size == 0) return false;
  const CodePoint point = decode(text_, at_, size);
  const Class kind =
      point < 0x800 ? static_cast<Class>(kClasses[point]) : class_of(point);
  if (kind == kSeparator) return false;
  if (kind == kLetter) {
    if (size_ == 0) begin_ = at_;
    take(text_.substr(at_, size));
  }
  at_ += size;
  return true;
}

// Takes the two bytes at `at_`, the code point `point` below U+0800.
bool Words::take_two(std::uint32_t point) {
  const auto kind = static_cast<Class>(kClasses[point]);
  if (kind == kSeparator) return false;
  if (kind == kLetter) {
    if (size_ == 0) begin_ = at_;
    const CodePoint lower = kLower[point];
    if (lower < 0x80) {
      const char letter = static_cast<char>(lower);
      take({&letter, 1});
    } else {
      const std::array<char, 2> bytes = {
          static_cast<char>(0xC0U | lower >> 6U),
          static_cast<char>(0x80U | (lower & 0x3FU))};
      take({bytes.data(), bytes.size()});
    }
  }
  at_ += 2;
  return true;
}

// Takes the letter of U+1E00 to U+1EFF at `at_`, most vowels of Vietnamese.
void Words::take_vowel() {
  if (size_ == 0) begin_ = at_;
  const unsigned last = byte_at(text_, at_ + 2);
  const CodePoint point =
      0x1E00U | (byte_at(text_, at_ + 1) & 3U) << 6U | (last & 0x3FU);
  const bool capital = lower_latin(point) != point;
  const std::array<char, 3> bytes = {
      text_[at_], text_[at_ + 1],
      static_cast<char>(last | (capital ? 1U : 0U))};
  take({bytes.data(), bytes.size()});
  at_ += 3;
}

bool Words::take_marked(unsigned byte) {
  const std::string_view rest = text_.substr(at_, 3);
  if (byte >= 0xC2 && byte < 0xE0 && rest.size() >= 2 && continues(rest[1])) {
    return take_two((byte & 0x1FU) << 6U | (byte_at(rest, 1) & 0x3FU));
  }
  if (byte == 0xE1 && rest.size() == 3 && (byte_at(rest, 1) & 0xFCU) == 0xB8U &&
      continues(rest[2])) {
    take_vowel();
    return true;
  }
  return take_sequence();
}

bool Words::next() {
  size_ = 0;
  while (at_ < text_.size()) {
    const unsigned byte = byte_at(text_, at_);
    if (byte < 0x80) {
      const char lower = kAscii[byte];
      if (lower == 0 && size_ > 0) break;
      if (lower != 0) {
        if (size_ == 0) begin_ = at_;
        take({&lower, 1});
      }
      ++at_;
      continue;
    }
    if (take_marked(byte)) continue;
    if (size_ > 0) break;
    ++at_;  // A byte of a separator; the rest of a sequence separates too.
  }
  if (size_ == 0) return false;
  size_ = place_tone(buffer_.data(), size_);
  return true;
}

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size =
        std::max<std::size_t>(1, utf8_sequence_size(text.substr(at, 4)));
    const unsigned lead = byte_at(text, at);
    if (size == 1 && lead < 0x80) {
      out += kAscii[lead] == 0 ? text[at] : kAscii[lead];
    } else if (has_case(size, lead)) {
      append_code_point(lower_of(decode(text, at, size)), out);
    } else {
      out.append(text, at, size);
    }
    at += size;
  }
  return out;
}

}  // namespace viendan
