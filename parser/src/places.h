#ifndef VIENDAN_PARSER_SRC_PLACES_H_
#define VIENDAN_PARSER_SRC_PLACES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "viendan/parser/province.h"

namespace viendan {

/// The slug of the last province that `slug_text` names as whole words; empty
/// if none. `slug_text` is as `slug` makes it.
[[nodiscard]] std::string_view last_province_in(std::string_view slug_text);

/// A level of administration below the province.
enum class PlaceLevel : std::uint8_t { kNone, kDistrict, kCommune };

/// Which place the issuer of a document is of.
struct Unit {
  std::string slug;       ///< "lao-cai", "thanh-hoa.cam-thuy", or "?".
  bool inferred = false;  ///< Taken from the citing document.
  PlaceLevel level = PlaceLevel::kNone;
};

/// What a document says of its own place; all may be empty.
struct OwnPlace {
  std::string_view province = {};        ///< "thanh-hoa"
  std::string_view unit = {};            ///< "thanh-hoa.cam-thuy"
  PlaceLevel level = PlaceLevel::kNone;  ///< Of `unit`.
  std::string_view district = {};        ///< The unit above that of a commune.
};

/// The place in a phrase such as "UBND tỉnh Lào Cai" or "Huyện ủy Cẩm Thủy".
/// Level words without a name ("Tỉnh ủy", "UBND xã") mean the place of the
/// citing document (domain reference 4.6).
[[nodiscard]] Unit read_unit(std::string_view phrase, const OwnPlace& own);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PLACES_H_
