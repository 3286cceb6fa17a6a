#ifndef VIENDAN_CORPUS_SRC_CONVERTERS_H_
#define VIENDAN_CORPUS_SRC_CONVERTERS_H_

#include <string>
#include <string_view>

#include "reader.h"
#include "viendan/corpus/load.h"

namespace viendan {

/// A .doc file as the .docx that LibreOffice makes of it.
///
/// Errors: kUnsupported "no-reader" where LibreOffice is not installed; those
/// of `run_program`.
[[nodiscard]] Result<std::string> convert_doc_to_docx(
    std::string_view bytes, const LoadOptions& options);

/// The text of a .doc file by antiword: without the numbers of lists and the
/// fonts. Errors: as above.
[[nodiscard]] Result<Extracted> read_doc_by_antiword(
    std::string_view bytes, const LoadOptions& options);

/// The text of a PDF file of pictures by Tesseract.
///
/// Errors: kUnsupported "no-reader" where a program or its Vietnamese data are
/// not installed; those of `run_program`.
[[nodiscard]] Result<Extracted> read_pdf_by_ocr(std::string_view bytes,
                                                const LoadOptions& options);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_CONVERTERS_H_
