#ifndef VIENDAN_PARSER_SRC_ISSUER_BEFORE_H_
#define VIENDAN_PARSER_SRC_ISSUER_BEFORE_H_

#include <cstddef>

#include "issuer_phrase.h"
#include "tokens.h"

namespace viendan {

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

#endif  // VIENDAN_PARSER_SRC_ISSUER_BEFORE_H_
