#include "citations.h"

namespace viendan {

std::vector<Citation> read_citations(std::string_view, const std::vector<Line>&,
                                     const Zones&,
                                     const std::vector<FoundNumber>& numbers,
                                     const std::vector<FoundName>&) {
  std::vector<Citation> citations;
  for (const FoundNumber& each : numbers) {
    if (each.kind != NumberKind::kDocument) continue;
    Citation citation;
    citation.span = each.mention.span;
    citation.number = each.mention;
    citation.flags = each.flags;
    citations.push_back(std::move(citation));
  }
  return citations;
}

}  // namespace viendan
