#ifndef VIENDAN_PARSER_SRC_RELATION_PLACE_H_
#define VIENDAN_PARSER_SRC_RELATION_PLACE_H_

#include <cstdint>

#include "zones.h"

namespace viendan {

/// Where in a document something is said, which decides what it means (domain
/// reference 7.2).
enum class Place : std::uint8_t { kTitle, kRecitals, kBody, kQuoted };

/// The place of `offset` (bytes). `first_unit` is where the first unit of the
/// body begins (sentence_start.h). Complexity: linear in the quoted passages.
[[nodiscard]] Place place_of(const Zones& zones, std::uint32_t first_unit,
                             std::uint32_t offset);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATION_PLACE_H_
