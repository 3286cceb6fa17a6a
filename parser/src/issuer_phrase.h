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

/// The body named at `begin`, which is the token after "của", "do" or "giữa".
/// It ends at "về", "ban hành", a date, a mark, or another word that no name
/// has (domain reference 3.10). With `joint`, bodies joined by "," and "và"
/// are one phrase; else only what is part of a name: "Bộ Giáo dục và Đào tạo".
[[nodiscard]] IssuerPhrase read_issuer(Tokens& tokens, std::size_t begin,
                                       bool joint);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ISSUER_PHRASE_H_
