#ifndef VIENDAN_PARSER_SRC_CITATIONS_H_
#define VIENDAN_PARSER_SRC_CITATIONS_H_

#include <string_view>
#include <vector>

#include "find_names.h"
#include "find_numbers.h"
#include "viendan/parser/document.h"

namespace viendan {

/// One citation for each number and each name, in the order of the text, with
/// what stands around it: type, date, issuer, term, title, provisions, and the
/// citation in whose title it stands (`outer`, with `relation` kNested). A
/// name and its number make one citation. Placeholders, judgments, contracts
/// and the document's own number in its letterhead make none.
///
/// The other relations, `key`, `confidence` and `directive` are left for later
/// steps. Complexity: linear in the text.
[[nodiscard]] std::vector<Citation> read_citations(
    std::string_view text, const OwnFields& own,
    const std::vector<FoundNumber>& numbers,
    const std::vector<FoundName>& names);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_CITATIONS_H_
