#ifndef VIENDAN_PARSER_SRC_MARKER_LABELS_H_
#define VIENDAN_PARSER_SRC_MARKER_LABELS_H_

#include <cstddef>
#include <string_view>

#include "letters.h"
#include "markers.h"
#include "viendan/base/span.h"

namespace viendan {

/// A place in one line of the text, which a marker is read from.
class Cursor {
 public:
  Cursor(std::string_view text, Span content)
      : text_(text.substr(0, content.end)), at_(content.begin) {}

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  /// The byte `ahead` of here, or NUL behind the end.
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  void skip(std::size_t bytes) { at_ += bytes; }

  /// Skips `literal` if it stands here.
  bool take(std::string_view literal) {
    if (!rest().starts_with(literal)) return false;
    at_ += literal.size();
    return true;
  }

  /// Skips white space of one line: spaces, tabs, no-break spaces.
  bool take_space() {
    const std::size_t before = at_;
    while (peek() == ' ' || peek() == '\t' || take("\xC2\xA0")) {
      if (peek() == ' ' || peek() == '\t') ++at_;
    }
    return at_ > before;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// True if a Latin letter stands at `in`.
[[nodiscard]] inline bool at_letter(const Cursor& in) {
  return is_ascii_lower(in.peek()) || is_ascii_capital(in.peek()) ||
         starts_with_accented_letter(in.rest());
}

constexpr bool is_lower_roman(char c) {
  return c == 'i' || c == 'v' || c == 'x';
}

/// Bytes of the digits at the start of `text`.
[[nodiscard]] std::size_t count_digits(std::string_view text);

// The readers of labels return false where there is none, and may have moved
// `in` then.

/// Reads "5", of at most `max_digits` and not 0.
[[nodiscard]] bool read_number(Cursor& in, std::size_t max_digits,
                               MarkerPart& part);

/// Reads the small letter of "5a" into the part that its number made, unless it
/// is the start of a word.
void read_inserted_letter(Cursor& in, MarkerPart& part);

/// Reads "II", "A", "ii", "đ", "a1"; `other` is set where both a letter and a
/// Roman numeral are possible.
[[nodiscard]] bool read_letters(Cursor& in, MarkerPart& part,
                                MarkerPart& other);

/// Reads "II" or "A": the labels of chapters and sections are capitals.
[[nodiscard]] bool read_capitals(Cursor& in, MarkerPart& part);

/// Reads "thứ nhất", "THỨ HAI".
[[nodiscard]] bool read_ordinal(Cursor& in, MarkerPart& part);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_MARKER_LABELS_H_
