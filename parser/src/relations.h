#ifndef VIENDAN_PARSER_SRC_RELATIONS_H_
#define VIENDAN_PARSER_SRC_RELATIONS_H_

#include <string_view>
#include <vector>

#include "lines.h"
#include "viendan/parser/document.h"
#include "zones.h"

namespace viendan {

/// Sets `relation` and `outer_relation` of every citation by the cues around
/// it (domain reference 7). Citations with an `outer` become kNested.
void read_relations(std::string_view text, const std::vector<Line>& lines,
                    const Zones& zones, const OwnFields& own,
                    std::vector<Citation>& citations);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATIONS_H_
