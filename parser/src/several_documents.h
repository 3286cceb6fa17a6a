#ifndef VIENDAN_PARSER_SRC_SEVERAL_DOCUMENTS_H_
#define VIENDAN_PARSER_SRC_SEVERAL_DOCUMENTS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "find_numbers.h"
#include "lines.h"
#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// The letterhead of a second document in the text from `from` (bytes) on: a
/// motto of the right column with a number line near it whose number is
/// printed and is not `own`. A form in an annex has a motto too, but no number.
///
/// Returns: the span of the motto's line. Complexity: linear.
[[nodiscard]] std::optional<Span> find_second_document(
    std::string_view text, const std::vector<Line>& lines, std::size_t from,
    const std::vector<FoundNumber>& numbers,
    const std::optional<NumberMention>& own);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_SEVERAL_DOCUMENTS_H_
