#ifndef VIENDAN_PARSER_SRC_OUTLINE_H_
#define VIENDAN_PARSER_SRC_OUTLINE_H_

#include <vector>

#include "paragraphs.h"
#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// Reads the numbered units of `region`, a stretch of whole lines with a
/// numbering of its own, and appends them to `directives` with path, label,
/// level, span, text and parent. Markers inside `skipped` (ordered, not
/// overlapping) are not markers.
///
/// A marker counts when it continues a list that is open, starts one, or
/// leaves out numbers at the start of what is surely a paragraph. It is the
/// same list when kind and punctuation are the same (domain reference 11.6).
///
/// Complexity: linear in `region`.
void append_outline(const Paragraphs& paragraphs, Span region,
                    const std::vector<Span>& skipped,
                    std::vector<Directive>& directives);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_OUTLINE_H_
