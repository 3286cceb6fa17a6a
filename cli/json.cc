#include "json.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

#include "viendan/base/byte_blocks.h"
#include "viendan/base/utf8.h"
#include "viendan/base/white_space.h"

namespace viendan::cli {
namespace {

// True for the bytes that are copied as they are where all is UTF-8: not what
// JSON escapes, nor the lead bytes of what is hidden from terminals. Blocks
// look at what follows the lead: C1, U+2028 to U+202E and U+2040 to U+207F.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0x20; c < 0x100; ++c) {
    plain[c] = c != '"' && c != '\\' && c != 0x7F && c != 0xC2 && c != 0xE2;
  }
  return plain;
}();

// Finds the bytes that are not plain.
struct SpecialFinder {
  static constexpr char kPad = '\0';  // One of them.
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    const ByteBlock next(bytes + 1);
    const ByteBlock symbol =
        next.equal(0x81) |
        (next.equal(0x80) & ByteBlock(bytes + 2).within(0xA8, 0xAE));
    return (here.within(0, 0x1F) | here.equal('"') | here.equal('\\') |
            here.equal(0x7F) | (here.equal(0xC2) & next.within(0x80, 0x9F)) |
            (here.equal(0xE2) & symbol))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return !kPlain[static_cast<unsigned char>(text[at])];
  }
};

// Finds what `squeezed` does not copy as it is: the bytes that are not plain,
// the leads of white space, and spaces before more of it or the end.
struct SqueezedFinder {
  static constexpr char kPad = ' ';
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

// Appends the bytes at the start of `text` that `Finder` passes over, and takes
// them off. They are written a block at a time, and the block looked at.
template <typename Finder>
void JsonWriter::copy_plain(std::string_view& text) {
#if defined(__SSE2__)
  constexpr std::size_t kSize = ByteBlock::kSize;
  constexpr std::size_t kAhead = 2;  // What finders read behind a block.
  while (!text.empty()) {
    const char* from = text.data();
    std::array<char, kSize + kAhead> last;
    if (text.size() < kSize + kAhead) {
      last.fill(Finder::kPad);
      std::memcpy(last.data(), text.data(), text.size());
      from = last.data();
    }
    char* out = room(kSize);
    ByteBlock(from).store(out);
    const unsigned bits = Finder::block(from);
    const std::size_t plain = std::min(
        text.size(),
        bits == 0 ? kSize : static_cast<std::size_t>(std::countr_zero(bits)));
    take_to(out + plain);
    text.remove_prefix(plain);
    if (bits != 0) return;
  }
#else
  while (!text.empty() && !Finder::is_at(text, 0)) {
    char* out = room(1);
    *out++ = text.front();
    take_to(out);
    text.remove_prefix(1);
  }
#endif
}

// Requires: `text` is UTF-8.
void JsonWriter::append_escaped(std::string_view text) {
  for (;;) {
    copy_plain<SpecialFinder>(text);
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
    copy_plain<SqueezedFinder>(text);
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
