#ifndef VIENDAN_PARSER_SRC_ADDRESSEES_H_
#define VIENDAN_PARSER_SRC_ADDRESSEES_H_

#include <string>
#include <string_view>
#include <vector>

#include "letterhead.h"
#include "lines.h"

namespace viendan {

/// The addressees after "Kính gửi:", without bullets and full stops, in their
/// order. Complexity: linear in their lines.
[[nodiscard]] std::vector<std::string> read_addressees(
    std::string_view text, const std::vector<Line>& lines,
    const Letterhead& head);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ADDRESSEES_H_
