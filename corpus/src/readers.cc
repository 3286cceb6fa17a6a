#include "viendan/corpus/readers.h"

#include <unistd.h>

#include <algorithm>

#include "external_program.h"
#include "reader_modules.h"
#include "sandbox.h"

namespace viendan {
namespace {

bool is_installed(std::string_view program) {
  return !find_program(program).empty();
}

// Where Debian's tesseract-ocr-vie puts its data, for any version.
bool has_vietnamese_ocr() {
  const auto is_there = [](const char* path) {
    return ::access(path, R_OK) == 0;
  };
  return is_there("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata") ||
         is_there("/usr/share/tesseract-ocr/4.00/tessdata/vie.traineddata") ||
         is_there("/usr/share/tessdata/vie.traineddata");
}

ReaderStatus program(std::string_view format, std::string_view reader,
                     bool available, std::string_view hint) {
  return {format, reader, available, available ? std::string_view() : hint};
}

}  // namespace

std::vector<ReaderStatus> readers() {
  const bool has_office = is_installed("soffice");
  const bool has_ocr = is_installed("tesseract") && is_installed("pdftoppm") &&
                       has_vietnamese_ocr();
  constexpr std::string_view kZipHint =
      "viendan_zip.so and viendan_xml.so of this version";
  const bool has_zip = zip_module() != nullptr && xml_module() != nullptr;
  return {
      {"txt", "built in", true, {}},
      program("md", "md4c", markdown_module() != nullptr,
              "viendan_md.so of this version"),
      {"html", "built in", true, {}},
      program("docx", "expat and libzip", has_zip, kZipHint),
      program("odt", "expat and libzip", has_zip, kZipHint),
      {"rtf", "built in", true, {}},
      program("pdf", "poppler", pdf_module() != nullptr,
              "viendan_pdf.so of this version"),
      {"doc", "built in", true, {}},
      program("doc", "LibreOffice, for Word 95", has_office,
              "libreoffice-writer-nogui"),
      program("doc", "antiword, for Word 95", is_installed("antiword"),
              "antiword"),
      program("scan", "Tesseract", has_ocr,
              "tesseract-ocr, tesseract-ocr-vie and poppler-utils"),
      program("sandbox", "seccomp", can_sandbox(),
              "a kernel with seccomp filters, or --allow-unsandboxed"),
      program("landlock", "Landlock", has_landlock(),
              "a kernel with Landlock (5.13)"),
  };
}

}  // namespace viendan
