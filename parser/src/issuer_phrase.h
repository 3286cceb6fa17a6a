#ifndef VIENDAN_PARSER_SRC_ISSUER_PHRASE_H_
#define VIENDAN_PARSER_SRC_ISSUER_PHRASE_H_

#include <cstddef>

#include "tokens.h"
#include "viendan/base/span.h"

namespace viendan {

/// The name of a body in the text.
struct IssuerPhrase {
  Span span;              ///< Empty if there is none.
  std::size_t begin = 0;  ///< Position of its first token.
  std::size_t end = 0;    ///< Position of the token after it.
};

/// True if the name of a body may start at the token at `at`: "Bộ", "UBND".
[[nodiscard]] bool starts_body(Tokens& tokens, std::size_t at);

/// The body named at `begin`, which is the token after "của", "do" or "giữa".
/// It ends at "về", "ban hành", a date, a mark, or another word that no name
/// has (domain reference 3.10). With `joint`, bodies joined by "," and "và"
/// are one phrase; else only what is part of a name: "Bộ Giáo dục và Đào tạo".
[[nodiscard]] IssuerPhrase read_issuer(Tokens& tokens, std::size_t begin,
                                       bool joint);

/// Whether a verb of issuing follows `body`: "do Bộ Y tế ban hành", but not "do
/// Bộ Y tế thực hiện".
[[nodiscard]] bool issues(Tokens& tokens, const IssuerPhrase& body);

/// The body that the text before the token at `end` names as the issuer of the
/// document that starts there: "UBND tỉnh đã ban hành", "theo đề nghị của Sở
/// Nội vụ tại", "được Thủ tướng Chính phủ phê duyệt tại". With `has_places`,
/// provisions stand there, and "tại" says where something is written: "nghĩa vụ
/// của Sở Nội vụ tại khoản 2 Điều 5".
[[nodiscard]] IssuerPhrase read_issuer_before(Tokens& tokens, std::size_t end,
                                              bool has_places);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ISSUER_PHRASE_H_
