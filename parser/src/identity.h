#ifndef VIENDAN_PARSER_SRC_IDENTITY_H_
#define VIENDAN_PARSER_SRC_IDENTITY_H_

#include <string_view>

#include "viendan/parser/document.h"

namespace viendan {

/// Sets the keys of the document and its citations, with confidence and
/// candidates; marks mentions of the document itself; lets undated repeats
/// inherit from the first full mention; and checks number, type, issuer and
/// date against one another, each contradiction a flag and a warning (domain
/// reference 3.7 to 3.9).
void resolve_identity(std::string_view text, Document& document);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_IDENTITY_H_
