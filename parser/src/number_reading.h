#ifndef VIENDAN_PARSER_SRC_NUMBER_READING_H_
#define VIENDAN_PARSER_SRC_NUMBER_READING_H_

#include <optional>
#include <string_view>

#include "find_numbers.h"
#include "number_scan.h"

namespace viendan {

/// Decides whether `parts`, scanned in `text`, are a number, by what the codes
/// are and, where they leave doubt, by the words before; and what it is in
/// canonical form (domain reference 3.2, 3.3, 3.5). `alone` says that the text
/// is a number and nothing else, so that no words are needed; else `before` may
/// point to the number before this one, whose list it may go on with.
///
/// The span may end before the last word of `parts`.
[[nodiscard]] std::optional<FoundNumber> read_number(std::string_view text,
                                                     const NumberParts& parts,
                                                     bool alone,
                                                     const FoundNumber* before);

/// The same for a number whose serial is blank (domain reference 3.2 F18); its
/// codes alone must leave no doubt.
[[nodiscard]] std::optional<FoundNumber> read_blank_number(
    std::string_view text, const NumberParts& parts);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_READING_H_
