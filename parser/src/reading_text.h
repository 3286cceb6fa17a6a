#ifndef VIENDAN_PARSER_SRC_READING_TEXT_H_
#define VIENDAN_PARSER_SRC_READING_TEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lines.h"

namespace viendan {

struct ReadingText {
  std::optional<std::string> text;  ///< nullopt where it is the text itself.
  bool same_lines = true;           ///< Their contents begin and end alike.
};

/// What the parser reads in place of `text`, byte for byte as long, so that
/// offsets stay what they are:
///
/// - "đ" for eth, which old converters put in its place: "Ðiều lệ Ðảng"
///   (domain reference 8.3); looked for only if `has_foreign_latin`;
/// - blanks for no-break spaces, and for the "**" around bold words;
/// - "-" for every bullet of tables/bullets.tsv but "+", with which a lower
///   level begins;
/// - blanks for a page's number or running head, and the blank lines around it,
///   in the middle of a sentence (domain reference 8.5);
/// - blanks for the blank lines of a text that has one after each wrapped line.
///
/// `lines` are those of `text`.
/// Complexity: linear.
[[nodiscard]] ReadingText reading_text(std::string_view text,
                                       const std::vector<Line>& lines,
                                       bool has_foreign_latin);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_READING_TEXT_H_
