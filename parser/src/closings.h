#ifndef VIENDAN_PARSER_SRC_CLOSINGS_H_
#define VIENDAN_PARSER_SRC_CLOSINGS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "lines.h"
#include "viendan/base/span.h"

namespace viendan {

/// A range of lines, half-open.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The blocks of recipients and signatures in the lines from `from` on: from
/// "Nơi nhận:", "TM. …" or a title over a name, to the last name or recipient.
///
/// Complexity: linear; looks closely only at lines that begin with "Nơi nhận"
/// or with two capitals.
[[nodiscard]] std::vector<LineRange> find_closings(
    std::string_view text, const std::vector<Line>& lines, std::size_t from);

/// True if `line` (its content) begins with "TM.", "T/M", "KT.", "TL.",
/// "TUQ.", "Q." and what follows them.
[[nodiscard]] bool starts_with_authority(std::string_view line);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_CLOSINGS_H_
