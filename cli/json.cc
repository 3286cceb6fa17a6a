#include "json.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "viendan/base/byte_blocks.h"
#include "viendan/base/utf8.h"
#include "viendan/base/white_space.h"

namespace viendan::cli {
namespace {

// True for the bytes that are copied as they are where all is UTF-8: not what
// JSON escapes, nor the lead bytes of what is hidden from terminals.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0x20; c < 0x100; ++c) {
    plain[c] = c != '"' && c != '\\' && c != 0x7F && c != 0xC2 && c != 0xE2;
  }
  return plain;
}();

// Finds the bytes that are not plain.
struct SpecialFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    return (here.within(0, 0x1F) | here.equal('"') | here.equal('\\') |
            here.equal(0x7F) | here.equal(0xC2) | here.equal(0xE2))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return !kPlain[static_cast<unsigned char>(text[at])];
  }
};

// Finds what `squeezed` does not copy as it is: the bytes that are not plain,
// the leads of white space, and spaces before more of it.
struct SqueezedFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    const ByteBlock odd = here.within(0, 0x1F) | here.equal('"') |
                          here.equal('\\') | here.equal(0x7F) | leads(here);
    const ByteBlock next(bytes + 1);
    const ByteBlock odd_next =
        next.equal(' ') | next.within('\t', '\r') | leads(next);
    return (odd | (here.equal(' ') & odd_next)).bits();
  }
  static ByteBlock leads(ByteBlock bytes) {
    return bytes.equal(0xC2) | bytes.within(0xE2, 0xE3) | bytes.equal(0xEF);
  }
#endif
  static bool is_lead(char c) {
    return c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF';
  }
  static bool is_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c != ' ') return is_lead(c) || SpecialFinder::is_at(text, at);
    if (at + 1 == text.size()) return true;
    const char next = text[at + 1];
    return next == ' ' || ('\t' <= next && next <= '\r') || is_lead(next);
  }
};

void append_escape(std::string& out, unsigned code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  switch (code) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) {
    out += kDigits[(code >> shift) & 15];
  }
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

// Appends the character at the start of `rest` and returns its bytes.
std::size_t append_character(std::string& out, std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  if (first < 0x80) {
    append_escape(out, first);
    return 1;
  }
  const std::size_t size = utf8_sequence_size(rest);
  const std::string_view sequence = rest.substr(0, size);
  const bool is_c1 =
      size == 2 && first == 0xC2 && static_cast<unsigned char>(rest[1]) < 0xA0;
  if (is_c1) {
    append_escape(out, static_cast<unsigned char>(rest[1]));
  } else if (sequence == "\xE2\x80\xA8" || sequence == "\xE2\x80\xA9" ||
             is_bidi_control(sequence)) {
    append_escape(out, decode_three(sequence));
  } else {
    out += sequence;
  }
  return size;
}

// Requires: `text` is UTF-8.
void append_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = find_by_block(text, 0, SpecialFinder{});
    out.append(text, 0, plain);
    text.remove_prefix(plain);
    if (!text.empty()) text.remove_prefix(append_character(out, text));
  }
}

// Requires: `text` is UTF-8.
void append_squeezed(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  bool pending = false;  // A space, if anything follows.
  while (!text.empty()) {
    const Blank blank = blank_at(text);
    if (blank.size > 0) {
      pending = pending || !blank.zero_width;
      text.remove_prefix(blank.size);
      continue;
    }
    if (pending && out.size() > begin) out += ' ';
    pending = false;
    const std::size_t plain = find_by_block<1>(text, 0, SqueezedFinder{});
    out.append(text, 0, plain);
    text.remove_prefix(plain > 0 ? plain : append_character(out, text));
  }
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD.

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  std::array<char, 40> quoted;  // All in one piece, for it is written often.
  if (name.size() + 4 > quoted.size()) {
    if (needs_comma_) out_ += ',';
    out_.append("\"").append(name).append("\":");
  } else {
    char* end = quoted.data();
    if (needs_comma_) *end++ = ',';
    *end++ = '"';
    end = std::ranges::copy(name, end).out;
    *end++ = '"';
    *end++ = ':';
    out_.append(quoted.data(), end);
  }
  needs_comma_ = false;
}

void JsonWriter::string(std::string_view value) {
  separate();
  out_ += '"';
  while (!value.empty()) {
    const std::size_t valid = utf8_prefix_size(value);
    append_escaped(out_, value.substr(0, valid));
    value.remove_prefix(valid);
    if (value.empty()) break;
    out_ += kReplacement;
    value.remove_prefix(1);
  }
  out_ += '"';
}

void JsonWriter::text(std::string_view value) {
  separate();
  out_ += '"';
  append_escaped(out_, value);
  out_ += '"';
}

void JsonWriter::squeezed(std::string_view value) {
  separate();
  out_ += '"';
  const std::size_t begin = out_.size();
  append_squeezed(out_, value);
  if (out_.size() > begin) {
    out_ += '"';
  } else {
    out_.pop_back();
    out_ += "null";
  }
}

void JsonWriter::number(std::int64_t value) {
  separate();
  std::array<char, 24> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::real(double value) {
  separate();
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 value, std::chars_format::fixed, 4)
                       .ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace viendan::cli
