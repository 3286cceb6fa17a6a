#ifndef VIENDAN_PARSER_SRC_DOCUMENT_CLASS_H_
#define VIENDAN_PARSER_SRC_DOCUMENT_CLASS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "dates.h"
#include "letterhead.h"
#include "lines.h"
#include "own_number.h"
#include "viendan/parser/document.h"
#include "zones.h"

namespace viendan {

/// What kind of text this is: an article has no letterhead but a byline or a
/// line that says when it was put online; a form has blanks to fill in or says
/// "Mẫu số …" above its letterhead.
[[nodiscard]] DocumentClass document_class(std::string_view text,
                                           const std::vector<Line>& lines,
                                           const Letterhead& head,
                                           const Zones& zones);

/// The day when an article was put online: of "Cập nhật ngày: 21/10/2021 -
/// 19:23" near its top.
[[nodiscard]] std::optional<FoundDate> article_date(
    std::string_view text, const std::vector<Line>& lines);

/// State or Party, by motto, number, signature and issuer (domain reference
/// 1.5, 1.7); kOther for the Front, and where nothing tells.
[[nodiscard]] DocumentSystem document_system(const Letterhead& head,
                                             const OwnNumber& number,
                                             const OwnFields& own);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_DOCUMENT_CLASS_H_
