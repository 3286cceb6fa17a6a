#ifndef VIENDAN_PARSER_SRC_DOCUMENT_KEY_H_
#define VIENDAN_PARSER_SRC_DOCUMENT_KEY_H_

#include <optional>
#include <string>
#include <string_view>

#include "places.h"
#include "viendan/parser/document.h"
#include "viendan/parser/document_number.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// The parts of a key, "p/cv/hu.thanh-hoa.cam-thuy/451@2022" (domain reference
/// 3.8). A part that is not known is "?".
struct DocumentKey {
  std::string system;   ///< "s" or "p".
  std::string type;     ///< As `DocumentTypeInfo::key`, or "?".
  std::string issuer;   ///< "tw", "bdvtu+bcsdubnd", "~abc"; without the place.
  std::string unit;     ///< "thanh-hoa.cam-thuy"; empty if there is one only.
  std::string serial;   ///< "451", "66.25", "30a", "n:dat-dai", "hn4"; empty
                        ///< for congresses.
  std::string edition;  ///< "2022" or "xi".
};

[[nodiscard]] std::string to_string(const DocumentKey& key);

/// Reads a key; nullopt if `text` is none. Capitals are read as small letters.
[[nodiscard]] std::optional<DocumentKey> parse_document_key(
    std::string_view text);

/// What is printed beside a number, as far as a key needs it.
struct KeyContext {
  DocumentType type = DocumentType::kNone;  ///< As spelled.
  std::optional<PartialDate> date;
  std::string_view term;    ///< "XI", of "khóa XI".
  std::string_view issuer;  ///< "UBND tỉnh Lào Cai"
  OwnPlace own;             ///< Of the citing document.
};

/// A key, and how its parts came about.
struct KeyReading {
  DocumentKey key;
  bool place_inferred = false;  ///< The unit is that of the citing document.
  bool by_term = false;         ///< The edition is a term of the Party.
};

/// The key of the document that has `number`. The code in the number beats the
/// words around it (domain reference 0, fact 3).
[[nodiscard]] KeyReading read_key(const DocumentNumber& number,
                                  const KeyContext& context);

/// The key of a law by its number in tables/laws.tsv: "31/2024/QH15".
[[nodiscard]] std::string key_of_law_number(std::string_view type,
                                            std::string_view number);

/// "s/luat/qh/n:dat-dai@2024" for a law, ordinance or constitution by name;
/// `year` 0 gives "@?".
[[nodiscard]] DocumentKey key_of_law_name(DocumentType type,
                                          std::string_view name, int year);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_DOCUMENT_KEY_H_
