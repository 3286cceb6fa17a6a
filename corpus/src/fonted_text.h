#ifndef VIENDAN_CORPUS_SRC_FONTED_TEXT_H_
#define VIENDAN_CORPUS_SRC_FONTED_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "legacy_code.h"

namespace viendan {

/// Text of a word processor, which knows for each run the font and so perhaps
/// the code that its letters are in. Paragraphs end with '\n'.
///
/// A font name alone decides nothing: a run in .VnTime that has letters of
/// Unicode Vietnamese, or spells no better when decoded, is left as it is.
class FontedText {
 public:
  /// Appends `run`, in a font of `code`.
  void append(std::string_view run, LegacyCode code);

  /// Appends another text.
  void append(const FontedText& more);

  /// Appends '\n'.
  void end_paragraph() { append("\n", LegacyCode::kNone); }

  /// Bytes appended so far.
  [[nodiscard]] std::size_t size() const { return text_.size(); }

  /// The last byte appended. Requires: `size() > 0`.
  [[nodiscard]] char last() const { return text_.back(); }

  /// Drops what was appended after the first `size` bytes.
  void truncate(std::size_t size);

  /// True when the text ends with a line end, or there is none.
  [[nodiscard]] bool at_line_start() const {
    return text_.empty() || text_.back() == '\n';
  }

  /// What was appended, decoded where a font and the spelling say so.
  /// `encoding` becomes the name of the code of most of it.
  [[nodiscard]] std::string decode(std::string_view& encoding) const;

 private:
  struct Run {
    std::size_t begin;
    LegacyCode code;
  };

  [[nodiscard]] std::string_view run_text(std::size_t index) const;

  std::string text_;
  std::vector<Run> runs_;  // Where the code changes.
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_FONTED_TEXT_H_
