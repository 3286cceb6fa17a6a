#ifndef VIENDAN_CLI_CANONICAL_TEXT_H_
#define VIENDAN_CLI_CANONICAL_TEXT_H_

#include "index_place.h"
#include "viendan/base/result.h"
#include "viendan/corpus/load.h"
#include "viendan/index/indexed_document.h"

namespace viendan::cli {

/// The canonical text of `document`, read again from the first of its files
/// that still holds the bytes that were indexed. All spans of the document are
/// right in it.
///
/// Errors: kNotFound "file-gone" when no file is there any more;
/// kInvalidArgument "file-changed" when one is but holds other bytes; those of
/// `load_file`.
[[nodiscard]] Result<SourceText> canonical_text(const IndexedDocument& document,
                                                const DocumentPaths& paths,
                                                const LoadOptions& options);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_CANONICAL_TEXT_H_
