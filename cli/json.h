#ifndef VIENDAN_CLI_JSON_H_
#define VIENDAN_CLI_JSON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace viendan::cli {

/// Appends JSON to a string, without white space. The caller keeps the
/// brackets balanced; commas are put in by themselves. The string has all of a
/// value once its last bracket is closed, and before that after `flush`.
///
/// Strings are written as they are but for what JSON and a terminal must not
/// see: quotes, backslashes, controls (C0, DEL, C1) and U+2028/9 are escaped.
/// Bytes that are not UTF-8 become U+FFFD.
///
/// Thread safety: none; one writer, one thread.
class JsonWriter {
 public:
  /// Lifetime: `out` outlives the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// Appends what is still kept back. Needed only within a value.
  void flush();

  /// The name of the member whose value comes next.
  /// Requires: `name` has nothing to escape, and a few bytes.
  void key(std::string_view name) {
    char* out = separate(room(name.size() + 4));
    *out++ = '"';
    std::memcpy(out, name.data(), name.size());
    out += name.size();
    *out++ = '"';
    *out++ = ':';
    take_to(out);
    needs_comma_ = false;
  }

  void string(std::string_view value);
  /// The same for a value that is known to be UTF-8, in less time.
  void text(std::string_view value);
  /// The same for a name of a few bytes that has nothing to escape.
  void symbol(std::string_view name);
  /// The same as `text(squeeze(value))` in one pass, but null where nothing is
  /// left.
  void squeezed(std::string_view value);
  void number(std::int64_t value);
  void real(double value);
  void boolean(bool value);
  void null();

  void member(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void member(std::string_view name, std::int64_t value) {
    key(name);
    number(value);
  }
  /// null where `value` is empty: absent is never an empty string.
  void member_or_null(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? null() : string(value);
  }

 private:
  // Much is written in pieces of a few bytes, which costs less in a place that
  // never grows.
  static constexpr std::size_t kRoom = 4096;

  // Where `bytes` can be written, kRoom at most; `take_to` says how many were.
  [[nodiscard]] char* room(std::size_t bytes) {
    if (kRoom - used_ < bytes) flush();
    return pieces_.data() + used_;
  }
  void take_to(const char* end) {
    used_ = static_cast<std::size_t>(end - pieces_.data());
  }

  void open(char bracket) {
    char* out = separate(room(2));
    *out++ = bracket;
    take_to(out);
    needs_comma_ = false;
    ++depth_;
  }
  void close(char bracket) {
    char* out = room(1);
    *out++ = bracket;
    take_to(out);
    needs_comma_ = true;
    if (--depth_ == 0) flush();
  }
  // Writes the comma that is due, and returns where the next byte goes.
  char* separate(char* out) {
    if (needs_comma_) *out++ = ',';
    needs_comma_ = true;
    return out;
  }
  void end_value() {
    if (depth_ == 0) flush();
  }

  void word(std::string_view value);
  void begin_string();
  void end_string();
  void append_character(std::string_view& text);
  template <typename Patterns>
  void copy_plain(std::string_view& text, const Patterns& patterns);
  void append_escaped(std::string_view text);
  void append_squeezed(std::string_view text);

  std::string& out_;
  std::size_t used_ = 0;
  std::size_t depth_ = 0;
  bool needs_comma_ = false;
  std::array<char, kRoom> pieces_;  // What is not in `out_` yet.
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_JSON_H_
