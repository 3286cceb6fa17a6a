#ifndef VIENDAN_PARSER_SRC_FIND_NUMBERS_H_
#define VIENDAN_PARSER_SRC_FIND_NUMBERS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What a number numbers. Only kDocument and kBare become citations.
enum class NumberKind : std::uint8_t {
  kDocument,
  kJudgment,     ///< "12/2020/HS-ST"
  kContract,     ///< "01/2026/HĐXD"
  kLicence,      ///< "12/GP", "CH 00123/GCN-UBND"
  kPlaceholder,  ///< "…/QĐ-UBND": the serial is blank; `number.serial` is "".
  kBare,  ///< "Nghị định 100": nothing tells the codes, so that it is a name.
};

/// A number found in a text, in canonical form.
struct FoundNumber {
  NumberMention mention;
  NumberKind kind = NumberKind::kDocument;
  std::uint32_t flags = 0;  ///< Bits of CitationFlag.

  /// Position in the result of the next number of the same list ("18-NQ/TW,
  /// 19-NQ/TW"; "60, 61/2008/NĐ-CP"), or kNoIndex. Members of a list may share
  /// type, date and issuer; citations.h decides.
  Index next_in_list = kNoIndex;
};

/// All document numbers of `text`, in every spelling of domain reference 3, in
/// the order of the text, not overlapping. Elided lists and ranges give one
/// entry each ("60, 61/2008/NĐ-CP"), with the span that is printed.
///
/// Complexity: linear; jumps from digit to digit.
[[nodiscard]] std::vector<FoundNumber> find_numbers(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_FIND_NUMBERS_H_
