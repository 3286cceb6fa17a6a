#ifndef VIENDAN_PARSER_SRC_LAW_IDENTITY_H_
#define VIENDAN_PARSER_SRC_LAW_IDENTITY_H_

#include <optional>
#include <string_view>

#include "viendan/parser/document.h"

namespace viendan {

/// When what `citation` stands in was written, as far as it is known: the
/// document in whose title it stands, else the citing one. "Nghị định số
/// 113/2017/NĐ-CP … thi hành một số điều của Luật Hóa chất" means a law of 2017
/// or older, whenever it is cited.
[[nodiscard]] std::optional<PartialDate> date_of_mention(
    const Document& document, const Citation& citation);

/// Gives the laws, codes and ordinances that are cited by name alone, "Luật
/// Đất đai", and of which the dates tell no version, the key of the one version
/// that is cited with its number, year or date elsewhere (domain reference
/// 6.1). No title names a younger law, and what a document replaces or repeals
/// is not what it goes on to mean. The document's own name is marked as itself
/// (domain reference 6.3).
///
/// The citations have keys and relations. Complexity: n log n in the citations.
void resolve_laws(std::string_view text, Document& document);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LAW_IDENTITY_H_
