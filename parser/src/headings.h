#ifndef VIENDAN_PARSER_SRC_HEADINGS_H_
#define VIENDAN_PARSER_SRC_HEADINGS_H_

#include <cstddef>
#include <string_view>

#include "viendan/base/span.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// The name of a type at the start of a line.
struct TypeHeading {
  DocumentType type = DocumentType::kNone;
  std::size_t size = 0;  ///< Bytes of the plain form.
};

/// The type whose name `plain` (plain form) begins with, however it is
/// spelled; the longest.
[[nodiscard]] TypeHeading scan_type_words(std::string_view plain);

/// The type that a heading such as "QUYẾT ĐỊNH" begins with; kNone if it is no
/// heading. In small letters only a type that stands alone, or is followed by
/// "của", is a heading. `plain` is the plain form of `text[span]`.
[[nodiscard]] TypeHeading scan_type_heading(std::string_view text, Span span,
                                            std::string_view plain);

/// True if `plain` begins with the marker of numbered text: "dieu 1.",
/// "chuong i", "i.", "1.", "a)".
[[nodiscard]] bool starts_with_marker(std::string_view plain);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_HEADINGS_H_
