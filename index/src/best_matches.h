#ifndef VIENDAN_INDEX_SRC_BEST_MATCHES_H_
#define VIENDAN_INDEX_SRC_BEST_MATCHES_H_

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reader_impl.h"
#include "viendan/index/search.h"

namespace viendan {

/// A document that matches, before it is read.
struct Found {
  Xapian::docid docid = 0;  ///< Of `IndexReader::Impl::all`.
  double score = 0;
};

/// The best documents, and bounds for how many match.
struct BestMatches {
  std::vector<Found> found;
  std::uint64_t fewest = 0;
  std::uint64_t estimated = 0;
  std::uint64_t most = 0;
};

/// Which documents, in their order, to find and to count.
struct MatchRange {
  std::size_t first = 0;
  std::size_t limit = 0;
  std::size_t counted = 0;  ///< So many at least are looked at, if they match.
};

/// The documents for `query` that are first in the order of `sort`, of equal
/// scores in that of paths; kCited gives any. Call it within `run`.
[[nodiscard]] BestMatches best_matches(IndexReader::Impl& impl,
                                       const Xapian::Query& query,
                                       SortOrder sort, MatchRange range);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_BEST_MATCHES_H_
