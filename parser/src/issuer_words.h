#ifndef VIENDAN_PARSER_SRC_ISSUER_WORDS_H_
#define VIENDAN_PARSER_SRC_ISSUER_WORDS_H_

#include <cstddef>

#include "tokens.h"

namespace viendan {

// Where the names of bodies begin and end in running text (domain reference
// 3.10), from either side.

/// True if the name of a body may start at the token at `at`: "Bộ", "UBND".
[[nodiscard]] bool starts_body(Tokens& tokens, std::size_t at);

/// Whether the comma at `at` stands in a name: "Sở Văn hóa, Thể thao và Du
/// lịch", "Phòng Cảnh sát phòng cháy, chữa cháy".
[[nodiscard]] bool is_comma_in_name(Tokens& tokens, std::size_t at);

/// Whether a name cannot go on with the token at `at`.
[[nodiscard]] bool ends_name(Tokens& tokens, std::size_t at);

/// Whether "V/v" stands at `at`, as before the subject of a letter.
[[nodiscard]] bool is_about(Tokens& tokens, std::size_t at);

/// "ngày", "tháng", and "năm" before figures.
[[nodiscard]] bool is_date_word(Tokens& tokens, std::size_t at);

/// Whether a level of places stands at `at`: "tỉnh", "xã".
[[nodiscard]] bool is_level(Tokens& tokens, std::size_t at);

/// The position where the office starts that stands in small letters before the
/// body at `body`, or `body`: "thủ tướng Chính phủ", "chủ tịch UBND tỉnh".
[[nodiscard]] std::size_t with_small_title(Tokens& tokens, std::size_t body);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ISSUER_WORDS_H_
