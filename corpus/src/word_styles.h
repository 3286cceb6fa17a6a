#ifndef VIENDAN_CORPUS_SRC_WORD_STYLES_H_
#define VIENDAN_CORPUS_SRC_WORD_STYLES_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "viendan/base/result.h"

namespace viendan {

/// What of a style or of direct formatting matters for the text.
struct WordFormat {
  std::optional<std::string> font;
  std::optional<bool> hidden;
  std::optional<int> list;   ///< w:numId; 0 is none.
  std::optional<int> level;  ///< w:ilvl, from 0.

  /// Takes from `base` what is not set here.
  void inherit(const WordFormat& base);
};

/// The styles of a Word document (ECMA-376 part 1, 17.7).
class WordStyles {
 public:
  /// Reads word/styles.xml.
  static Result<WordStyles> read(std::string_view xml);

  /// What the style says, what it is based on included.
  [[nodiscard]] WordFormat format(const std::string& style) const;

  /// The style of paragraphs that name none.
  [[nodiscard]] const std::string& default_paragraph() const {
    return default_paragraph_;
  }

 private:
  friend class StylesHandler;
  struct Style {
    std::string based_on;
    WordFormat format;
  };
  std::map<std::string, Style> styles_;
  WordFormat defaults_;
  std::string default_paragraph_;
};

/// The value of a Word switch such as <w:vanish w:val="0"/>.
[[nodiscard]] bool is_on(std::string_view value);

/// A whole number; 0 for what is none or too large.
[[nodiscard]] int to_int(std::string_view digits);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_WORD_STYLES_H_
