#ifndef VIENDAN_PARSER_DOCUMENT_TYPE_H_
#define VIENDAN_PARSER_DOCUMENT_TYPE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace viendan {

/// The two ways in which Vietnamese documents are numbered.
enum class NumberSystem : std::uint8_t {
  kState,  ///< "33/2021/CT-TTg", "731/QĐ-UBND": "/" follows the serial.
  kParty,  ///< "25-NQ/TW", "451-CV/HU": "-" follows the serial.
};

/// The kind of a document, as an index into the table of types (rows of
/// tables/document_types.tsv, in `document_types()`). 0 is no type.
///
/// The values are not stable between versions: store `key`, not the value.
enum class DocumentType : std::uint8_t { kNone = 0 };

/// What the rules and this program call one type. All text is UTF-8, NFC and
/// static.
struct DocumentTypeInfo {
  std::string_view name;  ///< Lower case: "nghị quyết".
  std::string_view key;   ///< In keys and queries, ASCII: "nq".
};

/// All types; `document_types()[0]` is the empty row of kNone.
[[nodiscard]] std::span<const DocumentTypeInfo> document_types();

[[nodiscard]] const DocumentTypeInfo& info(DocumentType type);

/// The type whose lower-case name is `name`, or kNone.
/// Complexity: logarithmic in the number of types.
[[nodiscard]] DocumentType document_type_of_name(std::string_view name);

/// The type that `code` stands for in numbers of `system`, or kNone: "TT" is a
/// thông tư of the State and a thông tri of the Party. The Party writes quy
/// định as "QĐ" too; that gives quyết định, and the words around it decide.
[[nodiscard]] DocumentType document_type_of_code(NumberSystem system,
                                                 std::string_view code);

}  // namespace viendan

#endif  // VIENDAN_PARSER_DOCUMENT_TYPE_H_
