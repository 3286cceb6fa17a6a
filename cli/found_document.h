#ifndef VIENDAN_CLI_FOUND_DOCUMENT_H_
#define VIENDAN_CLI_FOUND_DOCUMENT_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "index_place.h"
#include "row.h"
#include "viendan/index/index_reader.h"

namespace viendan::cli {

/// The indexes that a reading command works on, as one.
struct OpenedIndex {
  IndexReader reader;
  std::vector<std::string> directories;  ///< Of each index, as given.
  std::vector<DocumentPaths> paths;      ///< One for each index.

  /// The path of the first file of `document`, to show.
  [[nodiscard]] std::string shown_path(const IndexedDocument& document) const;
};

/// Opens them. When one of several does not answer, that is said on stderr and
/// the others are used.
///
/// Errors: those of the only one, or of the last when none answers;
/// kUnreachable with --require-all when one does not.
[[nodiscard]] Result<OpenedIndex> open_index(const Arguments& arguments);

/// The documents that `doc` names: a path, an id or the first digits of one, or
/// a REF, which may name several.
/// Errors: kNotFound "document-not-found"; kInvalidArgument "id-ambiguous".
[[nodiscard]] Result<std::vector<IndexedDocument>> find_documents(
    OpenedIndex& index, const std::string& doc);

/// Calls `visit` for the documents that each of `docs` names, until it fails.
/// Errors: those of find_documents and of `visit`.
[[nodiscard]] Result<void> for_each_named(
    OpenedIndex& index, const std::vector<std::string>& docs,
    const std::function<Result<void>(const IndexedDocument&)>& visit);

/// Adds id, path, number, type, date, issuer, issuer_id, subject and key.
void add_document(Row& row, const IndexedDocument& document,
                  std::string_view path);

/// "451-CV/HU · 2022-02-26 · Huyện ủy Cẩm Thủy", escaped. What is absent is
/// left out; the path stands for the number.
[[nodiscard]] std::string title_line(const IndexedDocument& document,
                                     std::string_view path);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_FOUND_DOCUMENT_H_
