#ifndef VIENDAN_PARSER_SRC_BODY_NAMES_H_
#define VIENDAN_PARSER_SRC_BODY_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace viendan {

/// What the first words of a line say of whom it names.
enum class BodyRole : std::uint8_t {
  kNone,
  kBody,    ///< "SỞ CÔNG THƯƠNG"
  kParent,  ///< "ĐẢNG BỘ TỈNH THANH HÓA": issues nothing itself.
  kOffice,  ///< "THỦ TƯỚNG CHÍNH PHỦ": a person, but an issuer.
  kTitle,   ///< "PHÓ BÍ THƯ THƯỜNG TRỰC"
};

/// The first words of the name of a body, from tables/body_heads.tsv.
struct BodyHead {
  std::size_t size = 0;  ///< Bytes of `name`; 0 if none.
  std::string_view id;   ///< "ubnd"; may be empty.
  BodyRole role = BodyRole::kNone;
};

/// The longest head that `name` begins with, as whole words. Marks must agree
/// ("SỔ" is not "SỞ"), unless `name` has none at all.
///
/// Encoding: UTF-8, NFC.
[[nodiscard]] BodyHead scan_body_head(std::string_view name);

/// `name` as it stands in running text: "HUYỆN ỦY CẨM THỦY" becomes "Huyện ủy
/// Cẩm Thủy", "BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH" becomes "Bộ Văn hóa, Thể thao
/// và Du lịch". What is not in capitals stays as it is.
///
/// Encoding: UTF-8, NFC, white space squeezed.
[[nodiscard]] std::string sentence_case(std::string_view name);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_BODY_NAMES_H_
