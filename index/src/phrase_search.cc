// Method: the first documents that have all words of the phrases are taken, in
// their order, and Xapian is asked which of those have the phrases.
// Weights are the same with and without the phrases, so the order is.

#include "phrase_search.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <utility>

#include "fields.h"

namespace viendan {
namespace {

// So many documents are looked at for each that is asked for, and more where
// these are not enough. Where the last are not, words stand together seldom,
// and Xapian's own way is as good.
constexpr std::array<std::size_t, 2> kTestedEach = {2, 6};
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

// Which of `found` match `query`, in their order. Of indexes on this machine.
std::vector<bool> which_match(IndexReader::Impl& impl,
                              const Xapian::Query& query,
                              std::span<const Found> found) {
  // Xapian numbers the documents of several databases in turn.
  const auto shards = static_cast<Xapian::docid>(
      std::max<std::size_t>(impl.shards().size(), 1));
  std::vector<std::vector<Xapian::docid>> by_shard(shards);
  for (const Found& each : found) {
    by_shard[(each.docid - 1) % shards].push_back((each.docid - 1) / shards +
                                                  1);
  }
  for (std::size_t i = 0; i < impl.shards().size(); ++i) {
    by_shard[i] = matching(impl.shards()[i], query, std::move(by_shard[i]));
  }
  std::vector<bool> match;
  for (const Found& each : found) {
    match.push_back(std::ranges::binary_search(
        by_shard[(each.docid - 1) % shards], (each.docid - 1) / shards + 1));
  }
  return match;
}

// The same of indexes that may be on other machines, which a list of documents
// cannot be sent to, but their ids can.
Result<std::vector<bool>> which_match_anywhere(IndexReader::Impl& impl,
                                               const Xapian::Query& query,
                                               std::span<const Found> found) {
  std::vector<std::string> ids;
  for (const Found& each : found) {
    const auto document =
        impl.decode(each.docid, impl.all().get_document(each.docid).get_data());
    if (!document) return document.error();
    ids.push_back(term_of(kIdField, document->id));
  }
  Xapian::Enquire enquire(impl.all());
  enquire.set_query(Xapian::Query(
      Xapian::Query::OP_FILTER,
      Xapian::Query(Xapian::Query::OP_OR, ids.begin(), ids.end()), query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet mset =
      enquire.get_mset(0, static_cast<Xapian::doccount>(2 * found.size()));
  std::vector<Xapian::docid> docids(mset.begin(), mset.end());
  std::ranges::sort(docids);
  std::vector<bool> match;
  for (const Found& each : found) {
    match.push_back(std::ranges::binary_search(docids, each.docid));
  }
  return match;
}

// Those of `found` that match `query`, in their order.
std::vector<Found> matching_of(IndexReader::Impl& impl,
                               const Xapian::Query& query,
                               const std::vector<Found>& found) {
  const std::vector<bool> match = which_match(impl, query, found);
  std::vector<Found> those;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (match[i]) those.push_back(found[i]);
  }
  return those;
}

}  // namespace

std::optional<FoundList> find_phrases(IndexReader::Impl& impl,
                                      const BuiltQuery& built,
                                      const SearchOptions& options) {
  constexpr std::size_t kMostWanted = kMostTested / kTestedEach.back();
  if (built.loose.empty() || !impl.is_local() || options.limit == 0 ||
      options.sort == SortOrder::kCited || options.offset > kMostWanted ||
      options.limit > kMostWanted - options.offset) {
    return std::nullopt;
  }
  const std::size_t wanted = options.offset + options.limit;
  for (const std::size_t each : kTestedEach) {
    const std::size_t tested = each * wanted;
    const BestMatches loose =
        best_matches(impl, built.loose, options.sort, {0, tested, tested});
    const bool all = loose.found.size() < tested;
    if (!all && loose.most <= kFewCandidates) return std::nullopt;
    const std::vector<Found> those =
        matching_of(impl, built.phrases, loose.found);
    const std::size_t count = those.size();
    if (!all && count < wanted) continue;
    const std::uint64_t total =
        all ? count : loose.estimated * count / loose.found.size();
    return FoundList{page_of(those, options), total, all};
  }
  return std::nullopt;
}

Result<void> put_near_first(IndexReader::Impl& impl,
                            const std::vector<Xapian::Query>& runs,
                            std::vector<Found>& found) {
  const std::size_t count = std::min(found.size(), kMostNear);
  if (count == 0) return {};
  const std::span<Found> best(found.data(), count);
  // More than any score, so that each run counts more than all that words do.
  const double bonus = best.front().score;
  std::vector<double> scores;
  for (const Found& each : best) scores.push_back(each.score);
  for (const Xapian::Query& run : runs) {
    const Result<std::vector<bool>> match =
        impl.is_local() ? which_match(impl, run, best)
                        : which_match_anywhere(impl, run, best);
    if (!match) return match.error();
    for (std::size_t i = 0; i < count; ++i) {
      if ((*match)[i]) scores[i] += bonus;
    }
  }
  for (std::size_t i = 0; i < count; ++i) best[i].score = scores[i];
  std::ranges::stable_sort(best, std::greater<>(), &Found::score);
  return {};
}

}  // namespace viendan
