#include "directives.h"

namespace viendan {

std::vector<Directive> read_directives(std::string_view,
                                       const std::vector<Line>&, const Zones&,
                                       const OwnFields&,
                                       std::vector<Warning>&) {
  return {};
}

}  // namespace viendan
