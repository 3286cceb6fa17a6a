#ifndef VIENDAN_CORPUS_SRC_PDF_PAGE_H_
#define VIENDAN_CORPUS_SRC_PDF_PAGE_H_

#include <string>
#include <vector>

#include "legacy_code.h"

namespace viendan {

/// A character as a PDF page shows it. Units: points; y grows downwards.
struct PdfGlyph {
  float left = 0;
  float right = 0;
  float base = 0;  ///< The line that it stands on.
  float size = 0;  ///< Of the font.
  char32_t c = 0;
  LegacyCode code = LegacyCode::kNone;  ///< That the font's name claims.
};

/// A horizontal line drawn on the page, as tables and footnotes have.
struct PdfRule {
  float left = 0;
  float right = 0;
  float y = 0;
};

/// A page with its glyphs in the order of the file.
struct PdfPage {
  float width = 0;
  float height = 0;
  std::vector<PdfGlyph> glyphs;
  std::vector<PdfRule> rules;
};

/// Part of a line in one code.
struct PdfRun {
  std::string text;
  LegacyCode code = LegacyCode::kNone;
};

/// A line of text on a page: one row of a column or cell.
struct PdfLine {
  std::vector<PdfRun> runs;
  float left = 0;
  float right = 0;
  float base = 0;
  float size = 0;
  /// Lines of one block may be one paragraph; a new block is a new one.
  int block = 0;
  float block_left = 0;  ///< Where text of the block begins and ends.
  float block_right = 0;
  float first_word = 0;  ///< Width of the first word.

  [[nodiscard]] std::string text() const;
};

/// The lines of `page` in the order of reading: of columns the left one first,
/// of tables cell by cell.
///
/// Complexity: n log n in glyphs.
[[nodiscard]] std::vector<PdfLine> find_pdf_lines(const PdfPage& page);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_PDF_PAGE_H_
