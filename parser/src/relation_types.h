#ifndef VIENDAN_PARSER_SRC_RELATION_TYPES_H_
#define VIENDAN_PARSER_SRC_RELATION_TYPES_H_

#include "viendan/parser/document.h"

namespace viendan {

// What the type of a document says of its relations (domain reference 7.1).

/// Whether `citation` is of a type by which a body says what is to be done; a
/// norm is only referred to. A decision with a year in its number is one
/// (domain reference 1.3).
[[nodiscard]] bool is_policy(const Citation& citation);

/// Types that are always norms; they propose and answer nothing.
[[nodiscard]] bool is_norm(DocumentType type);

/// Documents that rule, rather than have something done: what they refer to
/// "theo Điều 5" they do not carry out.
[[nodiscard]] bool is_normative(const OwnFields& own);

/// Types that say how something else is to be carried out.
[[nodiscard]] bool is_guiding(DocumentType type);

/// False of letters, reports and plans: they change nothing by themselves, so
/// that what they say of acts on others is what others do. Only one of their
/// own type they may replace.
[[nodiscard]] bool has_force(DocumentType type);

/// Types that tell what was: "theo Báo cáo số …" carries nothing out.
[[nodiscard]] bool is_report(DocumentType type);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATION_TYPES_H_
