#ifndef VIENDAN_PARSER_SRC_LETTERHEAD_H_
#define VIENDAN_PARSER_SRC_LETTERHEAD_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates.h"
#include "letterhead_pieces.h"
#include "lines.h"
#include "viendan/base/span.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// The head of a document as it is printed; nothing is inferred.
struct Letterhead {
  /// True if a motto, a number line, a heading or "Kính gửi" was met. If not,
  /// the text has no letterhead, and all else is empty.
  bool present = false;
  Motto motto = Motto::kNone;
  std::vector<std::string> bodies;  ///< As printed, outermost first.
  bool has_number_line = false;     ///< Also when the number is blank.
  Span number;                      ///< After "Số:"; empty if blank.
  std::string number_rest;          ///< The end of a number that is broken off.
  std::optional<FoundDate> date;
  Span place;
  DocumentType type = DocumentType::kNone;  ///< As in the heading.
  Span heading;                             ///< The line of the heading.
  Span heading_number;  ///< "115/2003/NĐ-CP" in the heading itself.
  std::string heading_issuer;  ///< "Chính phủ" of "Nghị định của Chính phủ".
  std::vector<Span> subject;  ///< Line by line, without "V/v".
  bool about = false;         ///< "V/v" opens it, as in letters.
  std::string authority;  ///< "BỘ TRƯỞNG BỘ XÂY DỰNG", before recitals.
  bool form_mark = false;      ///< "Mẫu số 10" above it.
  Span address;                ///< From after "Kính gửi:" to its line's end.
  std::size_t begin_line = 0;  ///< The first line of it.
  std::size_t end_line = 0;    ///< The first line after the subject.
};

/// Complexity: linear in the lines of the head.
[[nodiscard]] Letterhead read_letterhead(std::string_view text,
                                         const std::vector<Line>& lines);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LETTERHEAD_H_
