#ifndef VIENDAN_INDEX_INDEXED_DOCUMENT_H_
#define VIENDAN_INDEX_INDEXED_DOCUMENT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"
#include "viendan/index/excerpts.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What is known of the bytes that a document was read from.
struct FileFacts {
  std::string sha256;       ///< 64 hexadecimal digits, lower case.
  std::uint64_t bytes = 0;  ///< Size of the file.
  std::string format;       ///< "txt", "docx", …
  std::string encoding;     ///< "UTF-8", "TCVN3", …
};

/// Where a citation stands, beyond what `Citation` says.
struct CitationPlace {
  Span passage;            ///< The sentence around it; in the excerpts.
  std::uint32_t line = 0;  ///< Of the citation's begin, from 1.
};

/// Where a directive stands, beyond what `Directive` says.
struct DirectivePlace {
  std::uint32_t line = 0;  ///< Of the directive's begin, from 1.

  /// Position in the index of the first word at or after the directive's
  /// begin. The positions of a directive's words are those from here to before
  /// the next directive that does not lie within it.
  std::uint32_t position = 0;
};

/// A document as the index keeps it: all of `parse_document`, and what is
/// needed to show it without its file.
///
/// A document is its bytes: files with equal bytes are one document with
/// several paths, whatever the order in which they came.
struct IndexedDocument {
  std::string id;  ///< The first 32 digits of `file.sha256`.

  /// The files that hold these bytes, sorted, at least one. What the caller of
  /// the index gave, opaque to it; bytes, not always UTF-8.
  std::vector<std::string> paths;
  FileFacts file;
  Document document;
  std::uint32_t own_number_line = 0;             ///< 0 when it has no number.
  std::vector<CitationPlace> citation_places;    ///< One for each citation.
  std::vector<DirectivePlace> directive_places;  ///< One for each directive.

  /// The text of: every citation with its passage; own number and date;
  /// assignees and deadlines of directives. The texts of directives are most
  /// of a document: read them in its file.
  Excerpts excerpts;

  /// Which of the directories of its reader it came from; not stored.
  std::size_t directory = 0;
};

inline constexpr std::size_t kDocumentIdDigits = 32;

/// A passage reaches at most this far before and after its citation.
inline constexpr std::uint32_t kMaxPassageReach = 240;

/// `document`, as read from `text`, made ready for the index.
/// Requires: `text` is the canonical text that `document` was parsed from.
/// Complexity: linear in the text.
[[nodiscard]] IndexedDocument make_indexed_document(std::string path,
                                                    FileFacts file,
                                                    std::string_view text,
                                                    Document document);

}  // namespace viendan

#endif  // VIENDAN_INDEX_INDEXED_DOCUMENT_H_
