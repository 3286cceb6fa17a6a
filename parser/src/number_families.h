#ifndef VIENDAN_PARSER_SRC_NUMBER_FAMILIES_H_
#define VIENDAN_PARSER_SRC_NUMBER_FAMILIES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "find_numbers.h"
#include "number_scan.h"

namespace viendan {

/// One candidate on its way to a number.
struct Reading {
  std::string_view text;
  const NumberParts& parts;
  std::size_t used = 0;  ///< Words of `parts` that belong to the number.
  DocumentNumber number{};
  NumberKind kind = NumberKind::kDocument;
  std::uint32_t flags = 0;          ///< Bits of CitationFlag.
  bool sure = false;                ///< Needs no words before it.
  bool needs_type = false;          ///< "số" alone is not enough.
  bool lost_letters = false;        ///< The code of its type is not whole:
  std::string_view lost_code = {};  ///< what is left of it.
};

[[nodiscard]] constexpr std::uint32_t bit(CitationFlag flag) {
  return static_cast<std::uint32_t>(flag);
}

/// Tells the family of `reading.parts` (domain reference 3.2) and fills the
/// number without its serial; false if the parts are none.
[[nodiscard]] bool classify(Reading& reading);

/// The codes [from, to) as one issuer code: "BTC-BNV", "UBND-HC".
[[nodiscard]] std::string join_codes(const NumberParts& parts, std::size_t from,
                                     std::size_t to);

/// Whether "công văn số" stands before the number.
[[nodiscard]] bool is_numbered_letter(const Reading& reading);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_FAMILIES_H_
