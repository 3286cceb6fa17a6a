#ifndef VIENDAN_CORPUS_SRC_PDF_TEXT_H_
#define VIENDAN_CORPUS_SRC_PDF_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fonted_text.h"
#include "pdf_page.h"

namespace viendan {

/// Joins the lines of pages into paragraphs. Page numbers and lines that stand
/// at the head or foot of many pages are left out; footnotes follow the text.
class PdfText {
 public:
  void add_page(const PdfPage& page);

  /// Adds text beside that of a page, such as labels of a figure that stand on
  /// their side. It follows the text.
  void add_aside(const PdfPage& page);

  /// Letters found so far.
  [[nodiscard]] std::size_t size() const { return size_; }

  /// The text of all pages.
  [[nodiscard]] FontedText finish();

 private:
  struct Page {
    std::vector<PdfLine> lines;
    float height;
    float pitch;  ///< From one line of a paragraph to the next.
  };

  void drop_furniture();
  void move_footnotes(Page& page, const PdfPage& shape);

  std::vector<Page> pages_;
  std::vector<PdfLine> notes_;
  std::size_t size_ = 0;
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_PDF_TEXT_H_
