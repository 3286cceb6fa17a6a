#ifndef VIENDAN_PARSER_SRC_QUOTED_H_
#define VIENDAN_PARSER_SRC_QUOTED_H_

#include <string_view>
#include <vector>

#include "lines.h"
#include "viendan/base/span.h"

namespace viendan {

/// The passages of `text` that are new wording for another text (domain
/// reference 7.2, rule 6): “…” after "như sau:" or another phrase of amendment,
/// or “…” that begins with a marker ("“Điều 5a. …"). Each span runs from the
/// opening quotation mark to behind the closing one; ordered, not overlapping.
///
/// A passage whose closing mark is missing ends before the next order to amend
/// or the next article of the amending text; if there is none, with its own
/// line.
///
/// Complexity: linear.
[[nodiscard]] std::vector<Span> find_quoted(std::string_view text,
                                            const std::vector<Line>& lines);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_QUOTED_H_
