#ifndef VIENDAN_INDEX_SRC_PHRASE_SEARCH_H_
#define VIENDAN_INDEX_SRC_PHRASE_SEARCH_H_

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "query_build.h"
#include "reader_impl.h"
#include "viendan/index/search.h"

namespace viendan {

/// A document that matches, before it is read.
struct Found {
  Xapian::docid docid = 0;
  double score = 0;
};

struct FoundList {
  std::vector<Found> found;  ///< Those in the range that was asked for.
  std::uint64_t total = 0;
  bool exact = true;
};

/// The documents that match a query with phrases, in the order that `enquire`
/// is set to: those that Xapian would find, but it is looked where the words
/// stand only in the first of the documents that have all the words, not in
/// all of them.
///
/// Returns: nullopt when that does not find enough of them, and where it is of
/// no use: without phrases, with indexes on other machines, for long lists.
[[nodiscard]] std::optional<FoundList> find_phrases(
    IndexReader::Impl& impl, Xapian::Enquire& enquire, const BuiltQuery& built,
    const SearchOptions& options);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_PHRASE_SEARCH_H_
