#ifndef VIENDAN_CLI_OPENSEARCH_H_
#define VIENDAN_CLI_OPENSEARCH_H_

#include <string>
#include <string_view>

#include "stored_text.h"
#include "viendan/index/indexed_document.h"

namespace viendan::cli {

/// Appends the two lines of one document for the _bulk interface of OpenSearch:
/// what to do, and the document.
///
/// Text is in it twice, as words that are ready for the "whitespace" analyser:
/// "text" with marks and "text_plain" without, both with tone placement made
/// even, so that no plug-in for Vietnamese is needed. Numbers and keys are for
/// fields of type "keyword".
void append_opensearch(const IndexedDocument& document, std::string_view path,
                       const StoredText& stored, std::string& out);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_OPENSEARCH_H_
