#ifndef VIENDAN_PARSER_SRC_PLAIN_TEXT_H_
#define VIENDAN_PARSER_SRC_PLAIN_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"

namespace viendan {

/// A piece of text in ASCII, for comparing it with the words of a table, and
/// the way back: letters are lower case without marks (đ as d, Cyrillic
/// look-alikes as what they look like), runs of white space are one space with
/// none at either end, all dashes are "-", all double quotes are "\"", an
/// ellipsis is ".", zero-width characters are dropped, and any other character
/// is "?".
struct PlainText {
  std::string text;

  /// For each byte of `text`, and one more for its end, the offset in the
  /// source text.
  std::vector<std::uint32_t> origin;

  /// The source of `text[begin, end)`, without white space after its end.
  ///
  /// Requires: `begin <= end <= text.size()`.
  [[nodiscard]] Span source(std::size_t begin, std::size_t end) const;
};

/// `text[span]` in plain form. Encoding: UTF-8, NFC. Complexity: linear; much
/// faster than `fold`, which knows all of Unicode.
[[nodiscard]] PlainText make_plain(std::string_view text, Span span);

/// Only the plain form of all of `text`.
[[nodiscard]] std::string to_plain(std::string_view text);

/// False if the plain form of `text` surely does not start with `letters`, of a
/// to z: told by the first letters alone, without making it.
[[nodiscard]] bool may_start_plain(std::string_view text,
                                   std::string_view letters);

namespace internal {
[[nodiscard]] bool starts_with_whole_word(std::string_view plain,
                                          std::string_view word);
}  // namespace internal

/// True if `plain` starts with `word`, which is not empty, and no letter or
/// digit follows it.
[[nodiscard]] inline bool starts_with_word(std::string_view plain,
                                           std::string_view word) {
  // Most calls end here.
  if (plain.empty() || plain.front() != word.front()) return false;
  return internal::starts_with_whole_word(plain, word);
}

/// Where " words ", with a space at both ends, stands in `text` from `at` on,
/// or npos.
[[nodiscard]] std::size_t find_between_spaces(std::string_view text,
                                              std::string_view words,
                                              std::size_t at);

/// True if `text` has a letter and no lower-case one.
[[nodiscard]] bool is_all_capitals(std::string_view text);

/// `text` in lower case. Encoding: UTF-8, NFC; letters of Vietnamese.
[[nodiscard]] std::string to_lower(std::string_view text);

/// `text` with its first letter, if it begins with one, as a capital.
[[nodiscard]] std::string capitalised(std::string_view text);

/// True if the first letter of `text` is a capital; false without a letter.
[[nodiscard]] bool begins_with_capital(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PLAIN_TEXT_H_
