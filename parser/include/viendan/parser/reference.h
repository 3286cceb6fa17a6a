#ifndef VIENDAN_PARSER_REFERENCE_H_
#define VIENDAN_PARSER_REFERENCE_H_

#include <optional>
#include <string>
#include <string_view>

#include "viendan/parser/document.h"

namespace viendan {

/// What a user asks for: a REF of the command line, such as "25-NQ/TW",
/// "25-NQ/TW@2013-06-03", "Nghị quyết số 25 - NQ/TW", "731/QĐ-UBND@2019",
/// "Luật Đất đai@2024" or a key, "p/nq/tw/25@xi".
struct Reference {
  std::optional<DocumentNumber> number;
  std::string name;  ///< When cited by name: "Luật Đất đai".
  std::string key;   ///< When given as a key, or when all of it is known.
  DocumentType type = DocumentType::kNone;
  std::optional<PartialDate> date;  ///< After "@": a date or a year.
  std::string term;                 ///< After "@": "XI", in capitals.
};

/// Reads a REF in any spelling that documents use.
/// Returns: nullopt when `text` names no document.
[[nodiscard]] std::optional<Reference> parse_reference(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_REFERENCE_H_
