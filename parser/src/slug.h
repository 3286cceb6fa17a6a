#ifndef VIENDAN_PARSER_SRC_SLUG_H_
#define VIENDAN_PARSER_SRC_SLUG_H_

#include <string>
#include <string_view>

namespace viendan {

/// The words of `text` in lower-case ASCII without marks, đ as d, joined with
/// "-": "Bà Rịa - Vũng Tàu" becomes "ba-ria-vung-tau". What is no Latin letter
/// or digit separates.
///
/// Encoding: UTF-8, NFC. Complexity: linear.
[[nodiscard]] std::string slug(std::string_view text);

/// As `slug`, without the hyphens: "BGD&ĐT" becomes "bgddt".
[[nodiscard]] std::string plain_code(std::string_view text);

/// True if `words` stands in `slug_text` as whole words, both as `slug` makes
/// them.
[[nodiscard]] bool has_words(std::string_view slug_text,
                             std::string_view words);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_SLUG_H_
