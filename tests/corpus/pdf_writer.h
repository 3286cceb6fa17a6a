#ifndef VIENDAN_TESTS_CORPUS_PDF_WRITER_H_
#define VIENDAN_TESTS_CORPUS_PDF_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

namespace viendan::testing_support {

/// Text that stands at a place of a page, each character half its size wide.
struct PlacedText {
  double x = 0;
  double y = 0;  ///< From the top.
  std::string_view text;
  double size = 12;
  bool turned = false;  ///< Runs up the page.
};

/// A PDF file of pages of 600 by 800 points, with a font whose characters the
/// file names. Not more than 200 different characters.
[[nodiscard]] std::string make_pdf(
    const std::vector<std::vector<PlacedText>>& pages,
    std::string_view font = "Courier");

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_CORPUS_PDF_WRITER_H_
