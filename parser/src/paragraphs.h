#ifndef VIENDAN_PARSER_SRC_PARAGRAPHS_H_
#define VIENDAN_PARSER_SRC_PARAGRAPHS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "lines.h"
#include "viendan/base/span.h"

namespace viendan {

/// True for lines that the page adds and the text does not have: page numbers,
/// running headers of the gazette, stamps of digital signatures (domain
/// reference 8.5).
[[nodiscard]] bool is_page_furniture(std::string_view line);

/// True if nothing goes on behind `line`, which has no white space at its ends:
/// it ends with a full stop, a colon, a bracket, a rule, or is empty.
[[nodiscard]] bool ends_sentence(std::string_view line);

/// How sure it is that a line starts a paragraph.
enum class LineStart : std::uint8_t {
  kContinues,  ///< The line before breaks off in mid-phrase: "tại khoản".
  kOverPage,   ///< It breaks off, but a page ends between the two lines.
  kUnclear,    ///< Nothing tells.
  kParagraph,  ///< The line before ends a sentence, a heading or a page.
};

/// Tells paragraphs from lines that were wrapped at a fixed width.
class Paragraphs {
 public:
  /// Looks at a sample of the lines to learn whether the text is wrapped, and
  /// how wide. Keeps references; both must outlive this object.
  /// Complexity: constant.
  Paragraphs(std::string_view text, const std::vector<Line>& lines);

  /// Whether lines[i] starts a paragraph. Looks at the last line before it
  /// that is not blank and not page furniture.
  /// Complexity: constant, but for runs of blank lines.
  [[nodiscard]] LineStart start_of(std::size_t i) const;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }

  /// True if lines of running text were broken at a fixed width.
  [[nodiscard]] bool wrapped() const { return width_ > 0; }

 private:
  // The line that counts before another, and whether a page ends between them.
  struct Before {
    std::size_t line;
    bool page_end;
  };

  [[nodiscard]] Before line_before(std::size_t i) const;

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::uint32_t width_ = 0;  // Bytes of a full line; 0 if not wrapped.
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PARAGRAPHS_H_
