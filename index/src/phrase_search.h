#ifndef VIENDAN_INDEX_SRC_PHRASE_SEARCH_H_
#define VIENDAN_INDEX_SRC_PHRASE_SEARCH_H_

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <vector>

#include "best_matches.h"
#include "found_list.h"
#include "query_build.h"
#include "reader_impl.h"
#include "viendan/index/search.h"

namespace viendan {

/// The first documents for a query with phrases: those that Xapian would find,
/// but it is looked where the words stand only in the first of the documents
/// that have all the words, not in all of them.
///
/// Returns: nullopt when that does not find enough of them, and where it is of
/// no use: without phrases, with indexes on other machines, for long lists, and
/// in the order of citations.
[[nodiscard]] std::optional<FoundList> find_phrases(
    IndexReader::Impl& impl, const BuiltQuery& built,
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
