#include "directives.h"

#include "outline.h"
#include "paragraphs.h"
#include "quoted.h"

namespace viendan {

std::vector<Directive> read_directives(std::string_view text,
                                       const std::vector<Line>& lines,
                                       const Zones& zones, const OwnFields&,
                                       std::vector<Warning>&) {
  std::vector<Directive> directives;
  const Paragraphs paragraphs(text, lines);
  append_outline(text, lines, paragraphs, zones.body, find_quoted(text, lines),
                 directives);
  return directives;
}

}  // namespace viendan
