#ifndef VIENDAN_PARSER_SRC_OWN_FIELDS_H_
#define VIENDAN_PARSER_SRC_OWN_FIELDS_H_

#include <string_view>
#include <vector>

#include "find_numbers.h"
#include "lines.h"
#include "viendan/parser/document.h"
#include "zones.h"

namespace viendan {

/// What the letterhead, the subject, the recipients and the signature say of
/// the document itself.
[[nodiscard]] OwnFields read_own_fields(std::string_view text,
                                        const std::vector<Line>& lines,
                                        const Zones& zones,
                                        const std::vector<FoundNumber>& numbers,
                                        std::vector<Warning>& warnings);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_OWN_FIELDS_H_
