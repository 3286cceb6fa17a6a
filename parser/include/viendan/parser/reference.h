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

/// A REF, if all of it is understood: an answer for a part of it would be one
/// for something else.
struct ReferenceReading {
  std::optional<Reference> reference;

  /// What is not understood beside a number or name that is; empty when there
  /// is a reference, and when nothing of the text names a document.
  std::string unread;
};

/// Reads a REF in any spelling that documents use, a whole citation as well:
/// "Quyết định số 731/QĐ-UBND ngày 05/3/2019 của Ủy ban nhân dân tỉnh Lào Cai".
/// Full stops, commas and semicolons at its end are passed over.
/// Complexity: linear.
[[nodiscard]] ReferenceReading read_reference(std::string_view text);

/// `read_reference` where it does not matter why there is none.
[[nodiscard]] std::optional<Reference> parse_reference(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_REFERENCE_H_
