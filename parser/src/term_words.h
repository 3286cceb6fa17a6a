#ifndef VIENDAN_PARSER_SRC_TERM_WORDS_H_
#define VIENDAN_PARSER_SRC_TERM_WORDS_H_

#include <cstddef>
#include <string>

#include "tokens.h"

namespace viendan {

/// The number of a term at token `at`, up to XXX, as a Roman number in
/// capitals; "" if none is there. Digits are read too: "khóa 13" (domain
/// reference 3.7).
[[nodiscard]] std::string term_of(Tokens& tokens, std::size_t at);

/// Whether "khóa" and the number of a term stand at `at`, perhaps in brackets.
[[nodiscard]] bool is_term(Tokens& tokens, std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TERM_WORDS_H_
