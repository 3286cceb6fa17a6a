#ifndef VIENDAN_PARSER_SRC_ISSUER_H_
#define VIENDAN_PARSER_SRC_ISSUER_H_

#include <string>
#include <string_view>
#include <vector>

#include "letterhead.h"
#include "lines.h"
#include "own_number.h"
#include "viendan/parser/document.h"
#include "zones.h"

namespace viendan {

/// Who issued the document: the last body of the letterhead, with the one above
/// it as parent; else the body that the signer stands for; else what the
/// enacting clause says, which is inferred (domain reference 4.6).
///
/// `own` holds what was read so far; its signers and place are used.
[[nodiscard]] Issuer read_issuer(std::string_view text,
                                 const std::vector<Line>& lines,
                                 const Zones& zones, const OwnNumber& number,
                                 const OwnFields& own);

/// Sets the province that "tỉnh" means in this document, and the id of its
/// issuer: from the names in the letterhead, the place, and the provinces that
/// the text names. A body of the centre has no province, wherever it sits.
///
/// Complexity: linear in the first part of the text, and in that only where
/// neither letterhead nor place names a province.
void resolve_issuer(std::string_view text, const Letterhead& head,
                    const OwnNumber& number, OwnFields& own);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ISSUER_H_
