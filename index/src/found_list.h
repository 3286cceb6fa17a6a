#ifndef VIENDAN_INDEX_SRC_FOUND_LIST_H_
#define VIENDAN_INDEX_SRC_FOUND_LIST_H_

#include <cstdint>
#include <vector>

#include "best_matches.h"
#include "query_build.h"
#include "reader_impl.h"
#include "viendan/base/result.h"
#include "viendan/index/search.h"

namespace viendan {

struct FoundList {
  std::vector<Found> found;  ///< Those in the range that was asked for.
  std::uint64_t total = 0;
  bool exact = true;  ///< Whether `total` is a count, not an estimate.
};

/// Those of `found`, which has all from the first on, that `options` ask for.
[[nodiscard]] std::vector<Found> page_of(const std::vector<Found>& found,
                                         const SearchOptions& options);

/// The documents that match, in the order and the range of `options`. Call it
/// within `run`.
///
/// Errors: those of reading documents of indexes on other machines.
[[nodiscard]] Result<FoundList> find_all(IndexReader::Impl& impl,
                                         const BuiltQuery& built,
                                         const SearchOptions& options);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_FOUND_LIST_H_
