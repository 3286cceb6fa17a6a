#include "json.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

#include "viendan/base/byte_patterns.h"
#include "viendan/base/utf8.h"
#include "viendan/base/white_space.h"

namespace viendan::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kControls =
    "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F"
    "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F"sv;

// What is not copied as it is where all is UTF-8: what JSON escapes, and what
// is hidden from terminals, C1, U+2028 to U+202E and U+2040 to U+207F.
// Of each byte all that is found is meant: no two halves make another byte.
constexpr BytePatterns<3>::Pattern kSpecials[] = {
    {kControls, "", ""},
    {"\"", "", ""},
    {"\\", "", ""},
    {"\x7F", "", ""},
    {"\xC2",
     "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x8B\x8C\x8D\x8E\x8F"
     "\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9A\x9B\x9C\x9D\x9E\x9F",
     ""},
    {"\xE2", "\x81", ""},
    {"\xE2", "\x80", "\xA8\xA9\xAA\xAB\xAC\xAD\xAE"},
};
constexpr BytePatterns<3> kSpecialPatterns(kSpecials);

// What `squeezed` does not copy as it is: the same, all that begins as white
// space beyond ASCII does, and spaces before more of it or the end. What else
// is found are spaces, which it may look at.
constexpr BytePatterns<2>::Pattern kSqueezed[] = {
    {kControls, ""},     {"\"\xC2", ""},        {"\\", ""},
    {"\x7F", ""},        {"\xE2\xE3\xEF", ""},  {" ", " \xC2"},
    {" ", "\t\n\v\f\r"}, {" ", "\xE2\xE3\xEF"},
};
constexpr BytePatterns<2> kSqueezedPatterns(kSqueezed);

constexpr std::size_t kMaxEscape = 6;  // Bytes of "\u001f".

// Writes the escape of `code` at `out`, and returns its end.
char* write_escape(char* out, unsigned code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  *out++ = '\\';
  switch (code) {
    case '"':
    case '\\': *out++ = static_cast<char>(code); return out;
    case '\n': *out++ = 'n'; return out;
    case '\r': *out++ = 'r'; return out;
    case '\t': *out++ = 't'; return out;
    default: break;
  }
  *out++ = 'u';
  for (int shift = 12; shift >= 0; shift -= 4) {
    *out++ = kDigits[(code >> shift) & 15];
  }
  return out;
}

// Bidirectional controls reorder what a terminal shows around them.
bool is_bidi_control(std::string_view sequence) {
  return sequence.size() == 3 &&
         (("\xE2\x80\xAA" <= sequence && sequence <= "\xE2\x80\xAE") ||
          ("\xE2\x81\xA6" <= sequence && sequence <= "\xE2\x81\xA9"));
}

unsigned decode_three(std::string_view s) {
  return (static_cast<unsigned>(s[0] & 0x0F) << 12) |
         (static_cast<unsigned>(s[1] & 0x3F) << 6) |
         static_cast<unsigned>(s[2] & 0x3F);
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD.

}  // namespace

void JsonWriter::flush() {
  out_.append(pieces_.data(), used_);
  used_ = 0;
}

// Appends the character at the start of `text` and takes it off.
void JsonWriter::append_character(std::string_view& text) {
  char* out = room(kMaxEscape);
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t size = first < 0x80 ? 1 : utf8_sequence_size(text);
  const std::string_view sequence = text.substr(0, size);
  const bool is_c1 =
      size == 2 && first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
  if (size == 1) {
    out = write_escape(out, first);
  } else if (is_c1) {
    out = write_escape(out, static_cast<unsigned char>(text[1]));
  } else if (sequence == "\xE2\x80\xA8" || sequence == "\xE2\x80\xA9" ||
             is_bidi_control(sequence)) {
    out = write_escape(out, decode_three(sequence));
  } else {
    out = std::ranges::copy(sequence, out).out;
  }
  take_to(out);
  text.remove_prefix(size);
}

// Appends the bytes at the start of `text` up to the first that `patterns`
// find, and takes them off. They are written a block at a time, and the block
// looked at; behind the last stand spaces.
template <typename Patterns>
void JsonWriter::copy_plain(std::string_view& text, const Patterns& patterns) {
  constexpr std::size_t kSize = kPatternBlock;
  while (!text.empty()) {
    const char* from = text.data();
    std::array<char, kSize + Patterns::kAhead> last;
    if (text.size() < last.size()) {
      last.fill(' ');
      std::memcpy(last.data(), text.data(), text.size());
      from = last.data();
    }
    char* out = room(kSize);
    std::memcpy(out, from, kSize);
    const std::uint32_t bits = patterns.bits(from);
    const std::size_t plain =
        std::min(text.size(), static_cast<std::size_t>(std::countr_zero(bits)));
    take_to(out + plain);
    text.remove_prefix(plain);
    if (plain < kSize) return;
  }
}

// Requires: `text` is UTF-8.
void JsonWriter::append_escaped(std::string_view text) {
  for (;;) {
    copy_plain(text, kSpecialPatterns);
    if (text.empty()) return;
    append_character(text);
  }
}

// Requires: `text` is UTF-8 and does not begin with a blank.
void JsonWriter::append_squeezed(std::string_view text) {
  bool pending = false;  // A space, if anything follows.
  while (!text.empty()) {
    const Blank blank = blank_at(text);
    if (blank.size > 0) {
      pending = pending || !blank.zero_width;
      text.remove_prefix(blank.size);
      continue;
    }
    if (pending) {
      char* out = room(1);
      *out++ = ' ';
      take_to(out);
    }
    pending = false;
    const std::size_t before = text.size();
    copy_plain(text, kSqueezedPatterns);
    if (text.size() == before) append_character(text);
  }
}

void JsonWriter::word(std::string_view value) {
  char* out = separate(room(1 + value.size()));
  take_to(std::ranges::copy(value, out).out);
  end_value();
}

void JsonWriter::begin_string() {
  char* out = separate(room(2));
  *out++ = '"';
  take_to(out);
}

void JsonWriter::end_string() {
  char* out = room(1);
  *out++ = '"';
  take_to(out);
  end_value();
}

void JsonWriter::string(std::string_view value) {
  begin_string();
  while (!value.empty()) {
    const std::size_t valid = utf8_prefix_size(value);
    append_escaped(value.substr(0, valid));
    value.remove_prefix(valid);
    if (value.empty()) break;
    append_escaped(kReplacement);
    value.remove_prefix(1);
  }
  end_string();
}

void JsonWriter::text(std::string_view value) {
  begin_string();
  append_escaped(value);
  end_string();
}

void JsonWriter::squeezed(std::string_view value) {
  std::string_view rest = value;  // From the first character that is left.
  while (!rest.empty()) {
    const Blank blank = blank_at(rest);
    if (blank.size == 0) break;
    rest.remove_prefix(blank.size);
  }
  if (rest.empty()) return null();
  begin_string();
  append_squeezed(rest);
  end_string();
}

void JsonWriter::symbol(std::string_view name) {
  char* out = separate(room(name.size() + 3));
  *out++ = '"';
  std::memcpy(out, name.data(), name.size());
  out += name.size();
  *out++ = '"';
  take_to(out);
  end_value();
}

void JsonWriter::number(std::int64_t value) {
  constexpr std::size_t kMaxDigits = 24;
  char* out = separate(room(1 + kMaxDigits));
  take_to(std::to_chars(out, out + kMaxDigits, value).ptr);
  end_value();
}

void JsonWriter::real(double value) {
  constexpr std::size_t kMaxDigits = 40;
  char* out = separate(room(1 + kMaxDigits));
  take_to(
      std::to_chars(out, out + kMaxDigits, value, std::chars_format::fixed, 4)
          .ptr);
  end_value();
}

void JsonWriter::boolean(bool value) { word(value ? "true" : "false"); }

void JsonWriter::null() { word("null"); }

}  // namespace viendan::cli
