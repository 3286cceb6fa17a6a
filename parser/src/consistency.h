#ifndef VIENDAN_PARSER_SRC_CONSISTENCY_H_
#define VIENDAN_PARSER_SRC_CONSISTENCY_H_

#include <string_view>

#include "viendan/parser/document.h"

namespace viendan {

/// Compares number, type, issuer and date of each citation with one another,
/// with its repeats and with the document, whose keys are set. Each
/// contradiction becomes a flag and a warning: "type-conflict",
/// "issuer-conflict", "year-conflict", "date-conflict", "date-suspicious".
///
/// Complexity: linear in the citations.
void check_consistency(std::string_view text, Document& document);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_CONSISTENCY_H_
