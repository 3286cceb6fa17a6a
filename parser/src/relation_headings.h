#ifndef VIENDAN_PARSER_SRC_RELATION_HEADINGS_H_
#define VIENDAN_PARSER_SRC_RELATION_HEADINGS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "lines.h"
#include "relation_cues.h"
#include "tokens.h"

namespace viendan {

/// Gives the items of a list what their heading says: "Bãi bỏ các văn bản
/// sau: a) … b) …", "Điều 1. Bãi bỏ toàn bộ 15 văn bản: 1. …" (domain reference
/// 7.2, rule 5).
class RelationHeadings {
 public:
  /// Keeps references; all must outlive this object.
  RelationHeadings(std::string_view text, const std::vector<Line>& lines,
                   const std::vector<Span>& annexes)
      : text_(text), lines_(lines), annexes_(annexes) {}

  /// The cue of the heading above the item that starts on the line of `offset`
  /// (bytes), or kNone. Offsets must ascend from call to call.
  /// Complexity: linear in the lines between calls, 400 at most.
  [[nodiscard]] Cue cue_of_item_at(std::uint32_t offset);

 private:
  [[nodiscard]] Cue read_heading(std::size_t line, std::size_t item);
  bool has_object(FoundCue verb);
  [[nodiscard]] std::size_t first_line_for(std::size_t item) const;

  std::string_view text_;
  const std::vector<Line>& lines_;
  const std::vector<Span>& annexes_;
  Tokens tokens_;
  std::size_t last_line_ = 0;  // Of the last item asked for.
  int last_rank_ = -1;
  Cue last_cue_ = Cue::kNone;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATION_HEADINGS_H_
