#ifndef VIENDAN_CLI_STORED_TEXT_H_
#define VIENDAN_CLI_STORED_TEXT_H_

#include <string>
#include <string_view>

#include "found_document.h"
#include "record.h"
#include "viendan/index/indexed_document.h"

namespace viendan::cli {

/// The text of a document, in which its spans are right.
struct StoredText {
  std::string text;
  bool whole = true;  ///< False when only what the index keeps is there; then
                      ///< spaces stand for the rest, on the right lines.
};

/// Reads it from the file again; if that is gone or changed, takes what the
/// index keeps.
[[nodiscard]] StoredText stored_text(const OpenedIndex& index,
                                     const IndexedDocument& document);

/// What the index itself keeps of the text.
[[nodiscard]] std::string sparse_text(const IndexedDocument& document);

/// `document` as `parse` prints it.
/// Lifetime: `document` must outlive the record.
[[nodiscard]] Record stored_record(const OpenedIndex& index,
                                   const IndexedDocument& document);

/// The innermost directive that `offset` lies in, or kNoIndex.
[[nodiscard]] Index directive_at(const Document& document,
                                 std::uint32_t offset);

/// The number, from 1, of the line of `text` that `offset` is in.
[[nodiscard]] std::int64_t line_at(std::string_view text, std::uint32_t offset);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_STORED_TEXT_H_
