#ifndef VIENDAN_PARSER_SRC_FIND_NAMES_H_
#define VIENDAN_PARSER_SRC_FIND_NAMES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// A document cited by name: "Luật Đất đai năm 2024", "Nghị quyết Trung ương 4
/// khóa XI", "Hiến pháp năm 2013", "Nghị quyết Đại hội XIII của Đảng".
struct FoundName {
  Span span;  ///< The whole mention, with year or term.
  Span name;  ///< What `Citation::name` becomes.
  DocumentType type = DocumentType::kNone;
  std::optional<PartialDate> date;  ///< "năm 2024": the year alone.
  std::string term;                 ///< "XI"
  std::string key;          ///< Of a name that a table knows; else empty.
  std::uint32_t flags = 0;  ///< Bits of CitationFlag.
  /// The law amends others that follow with their numbers: `span` is its type
  /// alone, and `name` goes on over them.
  bool over_others = false;
};

/// All names of documents in `text`, in the order of the text. "(khóa XI, XII)"
/// gives two with the same `name`. A name that a number follows ("Luật Đất đai
/// số 31/2024/QH15") is found too; citations.h joins the two.
///
/// Complexity: linear; jumps from anchor to anchor ("Luật", "Nghị quyết", …).
[[nodiscard]] std::vector<FoundName> find_names(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_FIND_NAMES_H_
