#ifndef VIENDAN_PARSER_SRC_LINE_WORDS_H_
#define VIENDAN_PARSER_SRC_LINE_WORDS_H_

#include <cstddef>
#include <string_view>

namespace viendan {

/// True if a title must go on after `line`: it ends with a comma, a dash or a
/// word such as "của". "bảo vệ" is not "về": marks count.
[[nodiscard]] bool is_open_ended(std::string_view line);

/// True if the name of a body must go on after `line`: also after "TỈNH", or
/// when it is only "ỦY BAN THƯỜNG VỤ".
[[nodiscard]] bool is_open_name(std::string_view line);

/// True if the first letter of `text`, after quotes and brackets, is small.
[[nodiscard]] bool starts_with_small_letter(std::string_view text);

/// Bytes of the bullet that an item of a list begins with, or 0: one of
/// tables/bullets.tsv. Encoding: UTF-8.
[[nodiscard]] std::size_t bullet_size(std::string_view item);

/// `item` without bullets and characters of `also` at its start.
[[nodiscard]] std::string_view without_bullets(std::string_view item,
                                               std::string_view also);

/// `plain` without the bullet and space at its start.
[[nodiscard]] std::string_view without_bullet(std::string_view plain);

/// True if `plain` begins as only recitals do: "Căn cứ", "Xét", "Theo đề nghị".
[[nodiscard]] bool is_plain_recital(std::string_view plain);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LINE_WORDS_H_
