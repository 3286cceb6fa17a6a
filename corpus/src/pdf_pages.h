#ifndef VIENDAN_CORPUS_SRC_PDF_PAGES_H_
#define VIENDAN_CORPUS_SRC_PDF_PAGES_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "legacy_code.h"
#include "pdf_page.h"
#include "viendan/base/result.h"

namespace viendan {

/// Takes the pages of a PDF file, and knows what its reader does not.
class PdfVisitor {
 public:
  PdfVisitor() = default;
  PdfVisitor(const PdfVisitor&) = delete;
  PdfVisitor& operator=(const PdfVisitor&) = delete;
  virtual ~PdfVisitor() = default;

  /// As the functions of these names.
  [[nodiscard]] virtual LegacyCode code_of_font(std::string_view font) = 0;
  [[nodiscard]] virtual char32_t character_of_glyph(unsigned number) = 0;

  /// Whether `whole` is the letter `base` with marks, or with others: "ế" of
  /// "e" or "ê".
  [[nodiscard]] virtual bool adds_marks(char32_t base, char32_t whole) = 0;

  /// `turned` is text that runs up, down and upside down, as if the page were
  /// turned.
  virtual void add_page(const PdfPage& page,
                        const std::array<PdfPage, 3>& turned) = 0;
};

struct PdfPageCounts {
  int pages = 0;
  int scans = 0;            ///< Pages that pictures cover, with little text.
  std::size_t unknown = 0;  ///< Characters that the file does not name.
};

/// Hands the pages of a PDF file to `visitor`, in their order.
///
/// Errors: kCorrupt, kUnsupported (encrypted), kLimit.
using ReadPdfPages = void(std::string_view bytes, PdfVisitor& visitor,
                          Result<PdfPageCounts>& counts);

/// The name of the function of this kind that the module exports. The module
/// is a file of its own, because it loads poppler and what poppler needs,
/// which takes longer than most commands run.
inline constexpr const char* kReadPdfPages = "viendan_read_pdf_pages";
inline constexpr const char* kPdfModule = "viendan_pdf.so";

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_PDF_PAGES_H_
