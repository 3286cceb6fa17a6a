#ifndef VIENDAN_CLI_JSON_H_
#define VIENDAN_CLI_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace viendan::cli {

/// Appends JSON to a string, without white space. The caller keeps the
/// brackets balanced; commas are put in by themselves.
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

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// The name of the member whose value comes next.
  /// Requires: `name` has nothing to escape.
  void key(std::string_view name);

  void string(std::string_view value);
  /// The same for a value that is known to be UTF-8, in less time.
  void text(std::string_view value);
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
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_JSON_H_
