#include "relation_place.h"

namespace viendan {

Place place_of(const Zones& zones, std::uint32_t first_unit,
               std::uint32_t offset) {
  for (const Span quoted : zones.quoted) {
    if (quoted.contains({offset, offset})) return Place::kQuoted;
  }
  if (offset < zones.letterhead.end) return Place::kTitle;
  if (offset < zones.preamble.end) return Place::kRecitals;
  return offset < first_unit ? Place::kRecitals : Place::kBody;
}

}  // namespace viendan
