#ifndef VIENDAN_CORPUS_SRC_PDF_MODULE_H_
#define VIENDAN_CORPUS_SRC_PDF_MODULE_H_

#include "pdf_pages.h"

namespace viendan {

/// The function of the module that reads PDF files, which is loaded at the
/// first call; null when it is not installed. Call it before a boxed child is
/// forked: the child may open no file.
[[nodiscard]] ReadPdfPages* pdf_module();

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_PDF_MODULE_H_
