#ifndef VIENDAN_PARSER_SRC_DIRECTIVES_H_
#define VIENDAN_PARSER_SRC_DIRECTIVES_H_

#include <vector>

#include "paragraphs.h"
#include "viendan/parser/document.h"
#include "zones.h"

namespace viendan {

/// The numbered units of the body and of annexes that are texts of their own,
/// in reading order, then joined with the unnumbered orders among them.
/// Nothing from letterhead, recitals, closings, tables, quoted text or forms.
[[nodiscard]] std::vector<Directive> read_directives(
    const Paragraphs& paragraphs, const Zones& zones, const OwnFields& own,
    std::vector<Warning>& warnings);

/// Sets `directive` of every citation: the innermost directive whose span it
/// begins in. Both lists are in the order of the text. Complexity: linear.
void place_citations(const std::vector<Directive>& directives,
                     std::vector<Citation>& citations);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_DIRECTIVES_H_
