#ifndef VIENDAN_PARSER_SRC_CITATIONS_H_
#define VIENDAN_PARSER_SRC_CITATIONS_H_

#include <string_view>
#include <vector>

#include "find_names.h"
#include "find_numbers.h"
#include "lines.h"
#include "viendan/parser/document.h"
#include "zones.h"

namespace viendan {

/// One citation for each number and each name, in the order of the text, with
/// what stands around it: type, date, issuer, term, title, provisions, and the
/// citation in whose title it stands (`outer`). A name and its number make one
/// citation. Placeholders, judgments, contracts and the document's own number
/// in its letterhead make none.
///
/// `relation`, `key`, `confidence` and `directive` are left for later steps.
[[nodiscard]] std::vector<Citation> read_citations(
    std::string_view text, const std::vector<Line>& lines, const Zones& zones,
    const std::vector<FoundNumber>& numbers,
    const std::vector<FoundName>& names);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_CITATIONS_H_
