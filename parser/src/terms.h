#ifndef VIENDAN_PARSER_SRC_TERMS_H_
#define VIENDAN_PARSER_SRC_TERMS_H_

#include <string_view>

#include "viendan/parser/document.h"

namespace viendan {

/// The term of the Party's Central Committee on `date`, Roman, lower case:
/// that of the last congress that closed before it (domain reference 5.4).
/// Empty if `date` is no whole day, or before the first that is known.
[[nodiscard]] std::string_view party_term(PartialDate date);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TERMS_H_
