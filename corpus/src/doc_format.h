#ifndef VIENDAN_CORPUS_SRC_DOC_FORMAT_H_
#define VIENDAN_CORPUS_SRC_DOC_FORMAT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "legacy_code.h"
#include "little_endian.h"

namespace viendan {

/// A place in the WordDocument stream and one in the table stream, of a kind
/// that the FIB lists: offset and size.
struct DocPart {
  std::size_t at = 0;
  std::size_t size = 0;
};

/// What of the formatting of characters matters for the text.
struct DocCharacters {
  std::optional<std::uint16_t> font;        ///< Of ASCII characters.
  std::optional<std::uint16_t> other_font;  ///< Of those that are neither
                                            ///< ASCII nor East Asian.
  std::optional<bool> hidden;
  bool deleted = false;  ///< By a tracked change.
  std::optional<std::uint16_t> style;
  std::optional<std::uint16_t> symbol_font;
  char32_t symbol = 0;  ///< Stands for the character, if there is such a font.

  void inherit(const DocCharacters& base);
};

/// What of the formatting of paragraphs matters.
struct DocParagraph {
  std::uint16_t style = 0;
  std::optional<std::uint16_t> list;  ///< From 1; 0 is none.
  std::optional<std::uint8_t> level;  ///< From 0.
  bool ends_row = false;              ///< The mark of a row of a table.

  void inherit(const DocParagraph& base);
};

/// Applies property modifiers ([MS-DOC] 2.6), which change what is there.
/// Complexity: linear.
void apply_modifiers(std::string_view modifiers, DocCharacters& format);
void apply_modifiers(std::string_view modifiers, DocParagraph& format);

/// Formatting by the place of text in the stream.
template <typename Format>
class DocRuns {
 public:
  struct Run {
    std::size_t begin;
    std::size_t end;
    Format format;
  };

  explicit DocRuns(std::vector<Run> runs);

  /// The run that has the byte at `at`; null when there is none, and then
  /// `end` is where the next begins. Fast where `at` grows from call to call.
  const Run* find(std::size_t at, std::size_t& end);

 private:
  std::vector<Run> runs_;  // In order.
  std::size_t last_ = 0;
};

using DocCharacterRuns = DocRuns<DocCharacters>;
using DocParagraphRuns = DocRuns<DocParagraph>;

/// Reads the pages of formatting that `listed` of the table stream lists.
[[nodiscard]] DocCharacterRuns read_character_runs(std::string_view document,
                                                   std::string_view listed);
[[nodiscard]] DocParagraphRuns read_paragraph_runs(std::string_view document,
                                                   std::string_view listed);

/// The style sheet.
class DocStyles {
 public:
  /// What a style says, what it is based on included.
  struct Style {
    DocCharacters characters;
    DocParagraph paragraph;
  };

  static DocStyles read(std::string_view sheet);

  /// The style `number`; an empty one when there is none.
  [[nodiscard]] const Style& style(std::size_t number) const;

 private:
  std::vector<Style> styles_;
  Style none_;
};

/// The codes that the fonts of the document carry, by their numbers.
[[nodiscard]] std::vector<LegacyCode> read_font_codes(std::string_view table);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_DOC_FORMAT_H_
