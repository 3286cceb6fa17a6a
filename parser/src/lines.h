#ifndef VIENDAN_PARSER_SRC_LINES_H_
#define VIENDAN_PARSER_SRC_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"

namespace viendan {

/// One line of the text, without its line end ("\n", "\r\n" or form feed).
struct Line {
  Span span;     ///< The whole line.
  Span content;  ///< Without white space at either end; empty if blank.

  [[nodiscard]] bool blank() const { return content.empty(); }
};

/// The lines of `text` in order; their spans and line ends make up all of it.
/// There are `line_limit` (text_limits.h) of them at most.
/// Complexity: linear.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// The position in `lines` of the line that `offset` (bytes) is in.
///
/// Requires: `lines` is not empty. Complexity: logarithmic.
[[nodiscard]] std::size_t line_at(const std::vector<Line>& lines,
                                  std::uint32_t offset);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LINES_H_
