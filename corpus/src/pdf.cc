// The text of PDF files: the module hands over glyphs page by page, PdfText
// makes lines and paragraphs of them.
#include <fmt/core.h>

#include <array>
#include <mutex>
#include <string>
#include <utility>

#include "glyph_numbers.h"
#include "pdf_pages.h"
#include "pdf_text.h"
#include "reader.h"
#include "reader_modules.h"
#include "viendan/base/fold.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

class TextVisitor : public PdfVisitor {
 public:
  LegacyCode code_of_font(std::string_view font) override {
    return viendan::code_of_font(font);
  }
  char32_t character_of_glyph(unsigned number) override {
    return viendan::character_of_glyph(number);
  }
  bool adds_marks(char32_t base, char32_t whole) override {
    std::string one;
    std::string other;
    append_utf8(base, one);
    append_utf8(whole, other);
    return fold(one) == fold(other);
  }
  void add_page(const PdfPage& page,
                const std::array<PdfPage, 3>& turned) override {
    text.add_page(page);
    for (const PdfPage& side : turned) {
      const bool is_page = side.glyphs.size() > page.glyphs.size();
      is_page ? text.add_page(side) : text.add_aside(side);
    }
  }

  PdfText text;
};

// A page of our own, for what Poppler makes once.
constexpr std::string_view kAnyPage =
    "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    "2 0 obj <</Type/Pages/Kids [3 0 R]/Count 1>> endobj\n"
    "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox [0 0 60 80]/Contents 4 0 R"
    "/Resources <</Font <</F 5 0 R>>>>>> endobj\n"
    "4 0 obj <</Length 34>> stream\nBT /F 9 Tf 9 9 Td (So) Tj ET       \n"
    "endstream endobj\n"
    "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Times-Roman"
    "/Encoding/WinAnsiEncoding>> endobj\n"
    "trailer <</Root 1 0 R>>\n%%EOF\n";

}  // namespace

void prepare_pdf() {
  static std::once_flag prepared;
  std::call_once(prepared, [] { (void)read_pdf(kAnyPage); });
}

Result<Extracted> read_pdf(std::string_view bytes) {
  ReadPdfPages* const read_pages = pdf_module();
  if (read_pages == nullptr) {
    return Error{ErrorCode::kUnsupported, "the reader of PDF files is missing",
                 "no-reader", "install viendan_pdf.so of this version"};
  }
  TextVisitor visitor;
  Result<PdfPageCounts> counts = PdfPageCounts{};
  read_pages(bytes, visitor, counts);
  if (!counts) return counts.error();
  if (visitor.text.size() == 0 || 2 * counts->scans > counts->pages) {
    return Error{ErrorCode::kUnsupported,
                 "the PDF file has no text, only pictures", "no-text",
                 "--ocr reads it with Tesseract"};
  }
  Extracted extracted;
  if (counts->unknown > visitor.text.size() / 20) {
    extracted.warnings.push_back(
        {"font-without-unicode",
         fmt::format("{} characters are in fonts that do not name them",
                     counts->unknown)});
  }
  if (counts->scans > 0) {
    extracted.warnings.push_back(
        {"scanned-pages", fmt::format("{} of {} pages are pictures",
                                      counts->scans, counts->pages)});
  }
  extracted.text = visitor.text.finish().decode(extracted.encoding);
  return extracted;
}

}  // namespace viendan
