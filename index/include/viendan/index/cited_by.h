#ifndef VIENDAN_INDEX_CITED_BY_H_
#define VIENDAN_INDEX_CITED_BY_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/cited.h"
#include "viendan/index/citing.h"
#include "viendan/index/index_reader.h"
#include "viendan/parser/reference.h"

namespace viendan {

/// One document that a reference names, with what cites it.
struct CitedGroup {
  CitedWork work;
  std::vector<std::size_t> entries;  ///< In `CitedBy::entries`; each once.
  std::size_t mentions = 0;
};

/// One document that cites.
struct CitingEntry {
  struct Mention {
    std::size_t citation = 0;  ///< In the document's citations.
    std::size_t group = 0;     ///< In `CitedBy::groups`.
    Certainty certainty = Certainty::kSame;
  };

  std::string id;
  std::optional<PartialDate> date;  ///< Of the document itself.
  std::string number;               ///< For sorting; canonical.
  std::string path;                 ///< For sorting; as in the index.
  std::vector<Mention> mentions;    ///< In the order of the text.

  /// The document, unless there are too many to keep: then read it by its id.
  std::optional<IndexedDocument> kept;
};

/// What cites a reference, apart for each document that it names. A mention
/// that does not tell which one it means has a group of its own: nothing is
/// picked, nothing is lost.
struct CitedBy {
  std::vector<CitedGroup> groups;  ///< Known ones first, the most cited first.
  std::vector<CitingEntry> entries;  ///< In the order of ids.
};

struct CitedByOptions {
  std::string relation;              ///< Only citations of it, if not empty.
  std::optional<PartialDate> since;  ///< Only documents of then or later.
};

/// So many documents are kept in memory.
inline constexpr std::size_t kMaxKeptDocuments = 2000;

/// Errors: those of the index.
[[nodiscard]] Result<CitedBy> cited_by(IndexReader& reader,
                                       const Reference& reference,
                                       const CitedByOptions& options);

}  // namespace viendan

#endif  // VIENDAN_INDEX_CITED_BY_H_
