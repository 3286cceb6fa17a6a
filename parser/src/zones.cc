#include "zones.h"

namespace viendan {

Zones read_zones(std::string_view text, const std::vector<Line>& lines) {
  (void)lines;
  Zones z;
  z.body = make_span(0, text.size());
  return z;
}

}  // namespace viendan
