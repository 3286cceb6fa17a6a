#ifndef VIENDAN_PARSER_DOCUMENT_NUMBER_H_
#define VIENDAN_PARSER_DOCUMENT_NUMBER_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "viendan/parser/document_type.h"

namespace viendan {

/// How numbers before 1997 that have no type, or a sắc lệnh, are printed. They
/// were written in all of these ways, and name the same document.
enum class NumberStyle : std::uint8_t {
  kUsual,  ///< "14/CP", "64/TC-TCT"
  kDash,   ///< "14-CP", "16-BYT/TT"
  kClose,  ///< "64TC/TCT", "135SL/GD"; also with a space.
};

/// The number and symbol ("số, ký hiệu") of a document in canonical form:
/// separators, casing of codes and leading zero as the rules print them, and
/// look-alike letters mapped (reference: NĐ 30/2020 Phụ lục I; 05-HD/VPTW).
///
/// A number is not an identity: State numbers start again every year, Party
/// numbers every term, and each province has its own. A key is the identity.
///
/// A value: it keeps no reference to the text it was read from.
struct DocumentNumber {
  NumberSystem system = NumberSystem::kState;
  std::string serial;       ///< "25", "05", "66.25", "30a", "18b"; never empty.
  std::optional<int> year;  ///< Four digits; State only, and optional there.
  std::string type_code;  ///< "NQ", "CTr"; empty in "1234/UBND-NC", "…/QH13".
  std::string issuer_code;  ///< "TW", "BDVTU-BCSDUBND", "QH13", "UBND-NC".

  NumberStyle style = NumberStyle::kUsual;  ///< Not compared.

  friend std::strong_ordering operator<=>(const DocumentNumber& a,
                                          const DocumentNumber& b);
  friend bool operator==(const DocumentNumber& a, const DocumentNumber& b) {
    return std::is_eq(a <=> b);
  }
};

/// `number` in the usual style, in which one document has one spelling.
[[nodiscard]] DocumentNumber usual_form(DocumentNumber number);

/// The longest number that is read, in bytes, from serial to last code.
inline constexpr std::size_t kMaxNumberBytes = 200;

/// Writes `number` in canonical form: "25-NQ/TW", "33/2021/CT-TTg",
/// "45/2019/QH14", "1234/UBND-NC".
[[nodiscard]] std::string to_string(const DocumentNumber& number);

/// Reads `text`, which should be a number and nothing else but white space and
/// a trailing full stop, in any spelling that documents use: "23- QĐ/TW",
/// "51/2025/TT-BTС" with a Cyrillic letter, "22/2021/QD-TTg".
///
/// Encoding: UTF-8 in NFC.
/// Returns: nullopt when it is no document number.
[[nodiscard]] std::optional<DocumentNumber> parse_document_number(
    std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_DOCUMENT_NUMBER_H_
