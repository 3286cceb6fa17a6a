#ifndef VIENDAN_PARSER_SRC_RELATIONS_H_
#define VIENDAN_PARSER_SRC_RELATIONS_H_

#include <vector>

#include "paragraphs.h"
#include "viendan/parser/document.h"
#include "zones.h"

namespace viendan {

/// Sets `relation` and `outer_relation` of every citation by the cues around
/// it (domain reference 7). Citations with an `outer` become kNested.
void read_relations(const Paragraphs& paragraphs, const Zones& zones,
                    const OwnFields& own, std::vector<Citation>& citations);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATIONS_H_
