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

/// So many of the best documents are looked at by `put_near_first`. Few,
/// because reading positions costs much; always as many, so that pages fit
/// together.
inline constexpr std::size_t kMostNear = 50;

/// Puts those of the first kMostNear of `found`, which begins with the best of
/// all, first in which words that were typed side by side stand so: ordered by
/// how many of `runs` match, then as before. Scores stay in falling order.
///
/// Errors: those of reading documents of indexes on other machines.
[[nodiscard]] Result<void> put_near_first(
    IndexReader::Impl& impl, const std::vector<Xapian::Query>& runs,
    std::vector<Found>& found);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_PHRASE_SEARCH_H_
