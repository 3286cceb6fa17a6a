// Xapian 1.4.22 passes over documents when it changes its plan for a query
// while it runs, since what is left needs some part to score high enough:
//
// * An AND_MAYBE, or an OR that has become one, becomes an AND. Its `next` then
//   goes on behind the later one of its two lists, which may stand on a
//   document that has not been looked at. Its `skip_to` is right.
// * An OR becomes an AND_MAYBE before its lists have begun, as a shard before
//   has set the least score that counts. It takes them for ended.
//
// So a list of all documents leads, which asks the query by `skip_to` alone;
// and the query is in an OR with a list that is empty but could have any score,
// so that no score is too low until the lists have begun. Without these, of 600
// queries for words and phrases of 683 laws, joined by AND and OR, 37 lacked a
// document among their first 10 or 60.

#include "best_matches.h"

#include <algorithm>

#include "fields.h"
#include "term_documents.h"

namespace viendan {
namespace {

// All documents, and numbers that none has any more. Says that they are few, so
// that it leads.
class EveryDocument : public Xapian::PostingSource {
 public:
  void init(const Xapian::Database& database) override {
    count_ = database.get_doccount();
    last_ = database.get_lastdocid();
    at_ = 0;
  }

  [[nodiscard]] PostingSource* clone() const override {
    return new EveryDocument;  // Xapian takes it.
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override {
    return count_;
  }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return 1; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override {
    return count_;
  }

  void next(double /*least_weight*/) override { ++at_; }
  void skip_to(Xapian::docid docid, double /*least_weight*/) override {
    at_ = std::max(at_, docid);
  }
  [[nodiscard]] bool at_end() const override { return at_ > last_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }

 private:
  Xapian::doccount count_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;
};

// None, with a score that no query reaches.
class NoDocument : public Xapian::PostingSource {
 public:
  void init(const Xapian::Database& /*database*/) override {
    constexpr double kAboveAll = 1e9;
    set_maxweight(kAboveAll);
  }

  [[nodiscard]] PostingSource* clone() const override {
    return new NoDocument;  // Xapian takes it.
  }

  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return 0; }

  void next(double /*least_weight*/) override {}
  void skip_to(Xapian::docid /*docid*/, double /*least_weight*/) override {}
  [[nodiscard]] bool at_end() const override { return true; }
  [[nodiscard]] Xapian::docid get_docid() const override { return 0; }
};

Xapian::doccount limited(std::size_t count, const Xapian::Database& database) {
  return static_cast<Xapian::doccount>(
      std::min<std::size_t>(count, database.get_doccount()));
}

void set_sort(Xapian::Enquire& enquire, SortOrder sort) {
  if (sort == SortOrder::kCited) {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  } else if (sort == SortOrder::kRelevance) {
    enquire.set_sort_by_relevance_then_value(kPathSlot, false);
  } else {
    enquire.set_sort_by_value_then_relevance(slot_of(sort),
                                             sort == SortOrder::kNewest);
  }
}

BestMatches found_by(Xapian::Enquire& enquire, const Xapian::Database& database,
                     MatchRange range) {
  const Xapian::MSet mset = enquire.get_mset(limited(range.first, database),
                                             limited(range.limit, database),
                                             limited(range.counted, database));
  BestMatches matches;
  for (auto item = mset.begin(); item != mset.end(); ++item) {
    matches.found.push_back({*item, item.get_weight()});
  }
  matches.fewest = mset.get_matches_lower_bound();
  matches.estimated = mset.get_matches_estimated();
  matches.most = mset.get_matches_upper_bound();
  return matches;
}

BestMatches found_by_query(const Xapian::Database& database,
                           const Xapian::Query& query, SortOrder sort,
                           MatchRange range) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  set_sort(enquire, sort);
  return found_by(enquire, database, range);
}

// By relevance, on this machine.
BestMatches found_by_score(const Xapian::Database& database,
                           const Xapian::Query& query, MatchRange range) {
  using Query = Xapian::Query;
  EveryDocument every;
  NoDocument none;
  // The scale keeps Xapian from taking the query apart into the AND.
  const Query led(Query::OP_AND, Query(&every),
                  Query(Query::OP_SCALE_WEIGHT, query, 1.0));
  Xapian::Enquire enquire(database);
  enquire.set_query(Query(Query::OP_OR, led, Query(&none)));
  set_sort(enquire, SortOrder::kRelevance);
  BestMatches matches = found_by(enquire, database, range);
  // The leading list spoils the estimate.
  if (matches.fewest < matches.most) {
    const BestMatches counts =
        found_by_query(database, query, SortOrder::kRelevance, {0, 0, 0});
    matches.fewest = std::max(matches.fewest, counts.fewest);
    matches.estimated = counts.estimated;
    matches.most = std::min(matches.most, counts.most);
  }
  matches.estimated =
      std::max(matches.fewest, std::min(matches.estimated, matches.most));
  return matches;
}

}  // namespace

BestMatches best_matches(IndexReader::Impl& impl, const Xapian::Query& query,
                         SortOrder sort, MatchRange range) {
  if (sort != SortOrder::kRelevance) {
    return found_by_query(impl.all(), query, sort, range);
  }
  if (impl.is_local()) return found_by_score(impl.all(), query, range);
  // Our lists cannot be sent. Where all is looked at, no plan changes.
  range.counted = SIZE_MAX;
  return found_by_query(impl.all(), query, sort, range);
}

}  // namespace viendan
