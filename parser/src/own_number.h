#ifndef VIENDAN_PARSER_SRC_OWN_NUMBER_H_
#define VIENDAN_PARSER_SRC_OWN_NUMBER_H_

#include <string>
#include <string_view>
#include <vector>

#include "find_numbers.h"
#include "letterhead.h"
#include "viendan/parser/document.h"

namespace viendan {

/// The number of the document itself, as its letterhead prints it.
struct OwnNumber {
  /// True if the serial is printed. If not, the codes may be there all the
  /// same: "Số      /QĐ-SCT" gives "QĐ" and "SCT".
  bool printed = false;
  NumberMention mention;
  bool has_codes = false;
};

/// Reads the number line of `head`, mending what only a letterhead can mend:
/// "Số 451 -CV/HU", "Số: 12 /QĐ – UBND", a number that runs on in another line.
[[nodiscard]] OwnNumber read_own_number(
    std::string_view text, const Letterhead& head,
    const std::vector<FoundNumber>& numbers);

/// The type: as the heading says, else as the code of the number says; a letter
/// for a State number without code of type, and for what is addressed but has
/// no heading.
[[nodiscard]] DocumentType own_type(const Letterhead& head,
                                    const OwnNumber& number);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_OWN_NUMBER_H_
