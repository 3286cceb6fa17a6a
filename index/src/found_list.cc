#include "found_list.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "fields.h"
#include "phrase_search.h"

namespace viendan {
namespace {

// Beyond those that are shown, so many are counted exactly. Counting all of
// them would mean looking at each.
constexpr std::size_t kCountedAtLeast = 200;

// Puts the most cited documents first.
void sort_by_citations(Xapian::Database& database, std::vector<Found>& found) {
  std::vector<std::pair<Xapian::doccount, Found>> counted;
  for (const Found& each : found) {
    const std::string number =
        database.get_document(each.docid).get_value(kNumberSlot);
    const Xapian::doccount cited =
        number.empty() ? 0
                       : database.get_termfreq(term_of(kCitesField, number));
    counted.emplace_back(cited, each);
  }
  std::ranges::stable_sort(counted, std::greater<>(),
                           [](const auto& each) { return each.first; });
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = counted[i].second;
}

// What `options` ask for, of `all` documents.
MatchRange range_of(const SearchOptions& options, std::size_t all) {
  const std::size_t first = std::min(options.offset, all);
  const std::size_t limit = std::min(options.limit, all);
  return {first, limit, std::min(first + limit + kCountedAtLeast, all)};
}

}  // namespace

std::vector<Found> page_of(const std::vector<Found>& found,
                           const SearchOptions& options) {
  const std::size_t first = std::min(options.offset, found.size());
  const std::size_t count = std::min(options.limit, found.size() - first);
  const auto begin = found.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

Result<FoundList> find_all(IndexReader::Impl& impl, const BuiltQuery& built,
                           const SearchOptions& options) {
  if (auto quickly = find_phrases(impl, built, options)) {
    return std::move(*quickly);
  }
  const std::size_t all = impl.all().get_doccount();
  const bool by_count = options.sort == SortOrder::kCited;
  const bool by_runs =
      options.sort == SortOrder::kRelevance && !built.runs.empty();
  MatchRange range = range_of(options, all);
  if (by_count) range = {0, all, all};
  if (by_runs) {
    range.limit = std::max(range.first + range.limit, kMostNear);
    range.first = 0;
  }
  BestMatches matches = best_matches(impl, built.query, options.sort, range);
  FoundList list = {std::move(matches.found), matches.estimated,
                    matches.fewest == matches.most};
  if (by_count) sort_by_citations(impl.all(), list.found);
  if (by_runs) {
    const Result<void> put = put_near_first(impl, built.runs, list.found);
    if (!put) return put.error();
  }
  if (by_count || by_runs) list.found = page_of(list.found, options);
  return list;
}

}  // namespace viendan
