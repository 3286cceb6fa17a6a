#ifndef VIENDAN_CORPUS_SRC_READER_MODULES_H_
#define VIENDAN_CORPUS_SRC_READER_MODULES_H_

#include "markdown_parser.h"
#include "pdf_pages.h"
#include "xml.h"
#include "zip_archive.h"

namespace viendan {

// The functions of the modules that read some formats, which are
// loaded at the first call; null when they are not installed. Call them before
// a boxed child is forked: the child may open no file.

[[nodiscard]] ReadPdfPages* pdf_module();
[[nodiscard]] OpenZipArchive* zip_module();
[[nodiscard]] ParseXml* xml_module();
[[nodiscard]] ParseMarkdown* markdown_module();

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_READER_MODULES_H_
