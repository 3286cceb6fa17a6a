#ifndef VIENDAN_INDEX_CITED_BY_H_
#define VIENDAN_INDEX_CITED_BY_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/cited.h"
#include "viendan/index/citing.h"
#include "viendan/index/index_reader.h"
#include "viendan/index/search.h"
#include "viendan/parser/reference.h"

namespace viendan {

/// One document that a reference names, with what cites it.
struct CitedGroup {
  /// As far as terms tell; `learn_from_citing` adds what the citing documents
  /// say.
  CitedWork work;

  std::vector<std::string> ids;  ///< `CitedWork::id` of its mentions.

  /// Numbers of the documents that cite it, in the order that was asked for:
  /// the first CitedByOptions::most of `size`.
  std::vector<std::uint32_t> documents;

  std::size_t size = 0;  ///< How many documents cite it.
};

/// What cites a reference, apart for each document that it names. A mention
/// that does not tell which one it means has a group of its own: nothing is
/// picked, nothing is lost.
struct CitedBy {
  Reference asked;
  std::string relation;
  std::vector<CitedGroup> groups;  ///< Known ones first, the most cited first.
  std::size_t documents = 0;       ///< That are in any of the groups.
};

struct CitedByOptions {
  std::string relation;                 ///< Only citations of it, if not empty.
  std::optional<PartialDate> since;     ///< Only documents of then or later.
  SortOrder sort = SortOrder::kNewest;  ///< kNewest, kDate, kNumber or kPath.
  std::size_t most = SIZE_MAX;          ///< Documents of a group to be listed.
};

/// Errors: those of the index.
/// Complexity: of the documents that cite `reference` none is read; read those
/// that are shown by `read_citing`.
[[nodiscard]] Result<CitedBy> cited_by(IndexReader& reader,
                                       const Reference& reference,
                                       const CitedByOptions& options);

/// Reads those of `found.groups[group].documents` that begin at `first`, at
/// most `count`, with their mentions of the group. What has been taken out of
/// the index meanwhile is left out.
/// Errors: those of the index.
[[nodiscard]] Result<std::vector<CitingDocument>> read_citing(
    IndexReader& reader, const CitedBy& found, std::size_t group,
    std::size_t first, std::size_t count);

/// Fills in the work of `found.groups[group]` from mentions in `citing`.
void learn_from_citing(CitedBy& found, std::size_t group,
                       const std::vector<CitingDocument>& citing);

}  // namespace viendan

#endif  // VIENDAN_INDEX_CITED_BY_H_
