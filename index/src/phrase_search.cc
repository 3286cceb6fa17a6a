// Method: the first documents that have all words of the phrases are taken, in
// their order, and Xapian is asked which of those match the query as it is.
// Weights are the same with and without the phrases, so the order is.

#include "phrase_search.h"

#include <algorithm>
#include <utility>

namespace viendan {
namespace {

// So many documents are looked at for each that is asked for. Where these are
// not enough, words stand together seldom, and Xapian's own way is as good.
constexpr std::size_t kTestedEach = 6;
constexpr std::size_t kMostTested = 1200;

// Of no more documents with all the words, all are looked at and counted.
constexpr std::size_t kFewCandidates = 1000;

// A list of documents of one database, as something to search for.
class Candidates : public Xapian::PostingSource {
 public:
  /// Requires: `docids` rise.
  explicit Candidates(std::vector<Xapian::docid> docids)
      : docids_(std::move(docids)) {}

  void init(const Xapian::Database& /*database*/) override { at_ = kBefore; }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override {
    return get_termfreq_est();
  }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override {
    return static_cast<Xapian::doccount>(docids_.size());
  }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override {
    return get_termfreq_est();
  }

  void next(double /*least_weight*/) override { ++at_; }
  void skip_to(Xapian::docid docid, double /*least_weight*/) override {
    if (at_ == kBefore) at_ = 0;
    while (at_ < docids_.size() && docids_[at_] < docid) ++at_;
  }
  [[nodiscard]] bool at_end() const override { return at_ == docids_.size(); }
  [[nodiscard]] Xapian::docid get_docid() const override {
    return docids_[at_];
  }

 private:
  static constexpr std::size_t kBefore = SIZE_MAX;  // The first is next.

  std::vector<Xapian::docid> docids_;
  std::size_t at_ = kBefore;
};

// Those of `docids`, of one shard, that match `query`; rising.
std::vector<Xapian::docid> matching(const Xapian::Database& shard,
                                    const Xapian::Query& query,
                                    std::vector<Xapian::docid> docids) {
  std::vector<Xapian::docid> found;
  if (docids.empty()) return found;
  std::ranges::sort(docids);
  const auto count = static_cast<Xapian::doccount>(docids.size());
  Candidates candidates(std::move(docids));
  Xapian::Enquire enquire(shard);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER,
                                  Xapian::Query(&candidates), query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet mset = enquire.get_mset(0, count);
  for (auto item = mset.begin(); item != mset.end(); ++item) {
    found.push_back(*item);
  }
  std::ranges::sort(found);
  return found;
}

// Those of `mset` that match `query`, in its order.
std::vector<Found> matching(IndexReader::Impl& impl, const Xapian::Query& query,
                            const Xapian::MSet& mset) {
  // Xapian numbers the documents of several databases in turn.
  const auto shards = static_cast<Xapian::docid>(
      std::max<std::size_t>(impl.shards().size(), 1));
  std::vector<std::vector<Xapian::docid>> by_shard(shards);
  for (auto item = mset.begin(); item != mset.end(); ++item) {
    by_shard[(*item - 1) % shards].push_back((*item - 1) / shards + 1);
  }
  for (std::size_t i = 0; i < impl.shards().size(); ++i) {
    by_shard[i] = matching(impl.shards()[i], query, std::move(by_shard[i]));
  }
  std::vector<Found> found;
  for (auto item = mset.begin(); item != mset.end(); ++item) {
    if (std::ranges::binary_search(by_shard[(*item - 1) % shards],
                                   (*item - 1) / shards + 1)) {
      found.push_back({*item, item.get_weight()});
    }
  }
  return found;
}

}  // namespace

std::optional<FoundList> find_phrases(IndexReader::Impl& impl,
                                      Xapian::Enquire& enquire,
                                      const BuiltQuery& built,
                                      const SearchOptions& options) {
  constexpr std::size_t kMostWanted = kMostTested / kTestedEach;
  if (built.loose.empty() || !impl.is_local() || options.limit == 0 ||
      options.sort == SortOrder::kCited || options.offset > kMostWanted ||
      options.limit > kMostWanted - options.offset) {
    return std::nullopt;
  }
  const std::size_t wanted = options.offset + options.limit;
  const auto tested = static_cast<Xapian::doccount>(kTestedEach * wanted);
  enquire.set_query(built.loose);
  const Xapian::MSet mset = enquire.get_mset(0, tested, tested);
  const bool all = mset.size() < tested;
  if (!all && mset.get_matches_upper_bound() <= kFewCandidates) {
    return std::nullopt;
  }
  FoundList list;
  list.found = matching(impl, built.query, mset);
  const std::size_t matched = list.found.size();
  if (!all && matched < wanted) return std::nullopt;
  list.exact = all;
  list.total =
      all ? matched
          : std::uint64_t{mset.get_matches_estimated()} * matched / mset.size();
  list.found.resize(std::min(matched, wanted));
  const auto begin = list.found.begin();
  list.found.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(
                                      options.offset, list.found.size())));
  return list;
}

}  // namespace viendan
