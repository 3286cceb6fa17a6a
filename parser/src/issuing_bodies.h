#ifndef VIENDAN_PARSER_SRC_ISSUING_BODIES_H_
#define VIENDAN_PARSER_SRC_ISSUING_BODIES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "viendan/parser/document_number.h"

namespace viendan {

/// Whose numbers a body's documents have, and what tells two of them apart.
enum class Reach : std::uint8_t {
  kUnknown,  ///< Not in the table.
  kTerm,     ///< Of the Party's centre: numbered by its terms.
  kCentre,   ///< One for the whole country: numbered by years.
  kPlace,    ///< One in each province, district or commune.
};

/// The issuers that the codes of a number name.
struct IssuerIds {
  std::string id;    ///< "tw", "bdvtu+bcsdubnd", "~abc" for unknown codes.
  std::string term;  ///< Digits of "QH13", "HĐND8"; may be empty.
  Reach reach = Reach::kUnknown;
  bool party = false;   ///< In the Party's system, whatever the separators.
  bool letter = false;  ///< More codes follow, of a desk: "1234/UBND-NC".
};

/// Reads the issuer codes of `number`: spellings of one body give one id, a
/// desk is left out, and the bodies of a joint document are joined with "+" in
/// printed order (domain reference 3.6 to 3.8).
[[nodiscard]] IssuerIds issuer_ids(const DocumentNumber& number);

/// The id of the body that `phrase` begins with, "Bộ trưởng Bộ Tài chính" or
/// "UBND tỉnh Lào Cai", or empty if the table of names does not know it.
[[nodiscard]] std::string_view body_id_of_name(std::string_view phrase);

/// True if `phrase` is the name of such a body and nothing more, but for the
/// name of the country or of a place: not "Bộ Công Thương chủ trì".
[[nodiscard]] bool is_whole_body_name(std::string_view phrase);

/// The reach of a body by its id, such as "tu".
[[nodiscard]] Reach reach_of_body(std::string_view id);

/// True if `id`, of one body, is of the Party.
[[nodiscard]] bool is_party_body(std::string_view id);

/// True if bodies with these ids sign for one another, or are called by one
/// another's names: "ubnd" and "ctubnd", the committees of one Party unit.
[[nodiscard]] bool is_same_family(std::string_view code,
                                  std::string_view named);

/// True if the codes of `number` name another body than `name` does, as far as
/// both are known and one is of the centre, or they are the council and the
/// committee of a place.
[[nodiscard]] bool contradicts(const DocumentNumber& number,
                               std::string_view name);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ISSUING_BODIES_H_
