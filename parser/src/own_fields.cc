#include "own_fields.h"

namespace viendan {

OwnFields read_own_fields(std::string_view, const std::vector<Line>&,
                          const Zones&, const std::vector<FoundNumber>&,
                          std::vector<Warning>&) {
  return {};
}

}  // namespace viendan
