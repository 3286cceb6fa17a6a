#include "term_documents.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <map>
#include <string>
#include <utility>

namespace viendan {
namespace {

// The documents of a shard that have any of some terms, a bit for each: a
// question about many small groups makes many of these, so that walking one
// must cost little where few bits are set.
class DocumentSet {
 public:
  DocumentSet(const Xapian::Database& shard,
              const std::vector<std::string>& terms)
      : words_(std::size_t{shard.get_lastdocid()} / kBits + 1) {
    for (const std::string& term : terms) {
      const auto end = shard.postlist_end(term);
      for (auto at = shard.postlist_begin(term); at != end; ++at) add(*at);
    }
  }

  [[nodiscard]] const std::vector<std::uint64_t>& words() const {
    return words_;
  }

  /// Takes `docid` out. Returns: whether it was in.
  bool take(Xapian::docid docid) {
    const std::size_t word = docid / kBits;
    if (word >= words_.size()) return false;
    const std::uint64_t bit = std::uint64_t{1} << docid % kBits;
    const bool has = (words_[word] & bit) != 0;
    words_[word] &= ~bit;
    if (has) --size_;
    return has;
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  /// Calls `visit` with each, in their order.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(word));
        visit(static_cast<Xapian::docid>(i * kBits + bit));
      }
    }
  }

 private:
  static constexpr std::size_t kBits = 64;

  void add(Xapian::docid docid) {
    const std::size_t word = docid / kBits;
    if (word >= words_.size()) return;
    const std::uint64_t bit = std::uint64_t{1} << docid % kBits;
    if ((words_[word] & bit) == 0) ++size_;
    words_[word] |= bit;
  }

  std::vector<std::uint64_t> words_;
  std::size_t size_ = 0;
};

std::size_t count_matches(const Xapian::Database& database,
                          const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount())
      .get_matches_estimated();
}

struct Ranked {
  std::string key;
  std::uint32_t docid;
};

// The best `most` of the documents that it is given.
class Ranking {
 public:
  Ranking(SortOrder sort, std::size_t most) : sort_(sort), most_(most) {}

  void add(Ranked document) {
    if (most_ == 0) return;
    const auto order = [this](const Ranked& a, const Ranked& b) {
      return is_before(a, b);
    };
    if (best_.size() == most_) {
      if (!is_before(document, best_.front())) return;
      std::ranges::pop_heap(best_, order);
      best_.pop_back();
    }
    best_.push_back(std::move(document));
    std::ranges::push_heap(best_, order);
  }

  [[nodiscard]] std::size_t size() const { return best_.size(); }

  /// In their order.
  std::vector<std::uint32_t> take() {
    std::ranges::sort(best_, [this](const Ranked& a, const Ranked& b) {
      return is_before(a, b);
    });
    std::vector<std::uint32_t> documents;
    documents.reserve(best_.size());
    for (const Ranked& each : best_) documents.push_back(each.docid);
    return documents;
  }

 private:
  [[nodiscard]] bool is_before(const Ranked& a, const Ranked& b) const {
    const int order = a.key.compare(b.key);
    if (order == 0) return a.docid < b.docid;
    if (sort_ == SortOrder::kNewest) return order > 0;
    if (sort_ == SortOrder::kDate && (a.key.empty() || b.key.empty())) {
      return b.key.empty();
    }
    return order < 0;
  }

  SortOrder sort_;
  std::size_t most_;
  std::vector<Ranked> best_;  // A heap, the last of them in front.
};

// Of a shard among others.
struct ShardSet {
  const Xapian::Database& shard;
  DocumentSet documents;
  std::uint32_t index;
  std::uint32_t shards;

  // As Xapian numbers the documents of several databases.
  [[nodiscard]] std::uint32_t number(Xapian::docid docid) const {
    return (docid - 1) * shards + index + 1;
  }
};

// The value of `docid`, which is behind all that were asked for before.
std::string value_at(Xapian::ValueIterator& value,
                     const Xapian::ValueIterator& end, Xapian::docid docid) {
  if (value != end) value.skip_to(docid);
  return value != end && value.get_docid() == docid ? *value : std::string();
}

// Ranks all of `set` by their values in `slot`.
void rank_all(const ShardSet& set, Slot slot, Ranking& ranking) {
  auto value = set.shard.valuestream_begin(slot);
  const auto end = set.shard.valuestream_end(slot);
  set.documents.for_each([&](Xapian::docid docid) {
    ranking.add({value_at(value, end, docid), set.number(docid)});
  });
}

// The same of those of the year that `term` of kYearField is for, which are
// taken out of the set.
void rank_year(ShardSet& set, const std::string& term, Ranking& ranking) {
  auto value = set.shard.valuestream_begin(kDateSlot);
  const auto end = set.shard.valuestream_end(kDateSlot);
  const auto last = set.shard.postlist_end(term);
  for (auto at = set.shard.postlist_begin(term); at != last; ++at) {
    if (!set.documents.take(*at)) continue;
    ranking.add({value_at(value, end, *at), set.number(*at)});
  }
}

// The terms of all years, the first of the order of `sort` first.
std::vector<std::string> year_terms(const std::vector<ShardSet>& sets,
                                    SortOrder sort) {
  const std::string prefix(kYearField.prefix);
  std::map<int, std::string> years;
  for (const ShardSet& each : sets) {
    const auto end = each.shard.allterms_end(prefix);
    for (auto at = each.shard.allterms_begin(prefix); at != end; ++at) {
      const std::string term = *at;
      int year = 0;
      std::from_chars(term.data() + prefix.size(), term.data() + term.size(),
                      year);
      years.emplace(year, term);
    }
  }
  std::vector<std::string> terms;
  terms.reserve(years.size());
  for (const auto& [year, term] : years) terms.push_back(term);
  if (sort == SortOrder::kNewest) std::ranges::reverse(terms);
  return terms;
}

// Ranks by dates: year after year until there are `most`, so that most values
// need not be read.
void rank_by_years(std::vector<ShardSet>& sets, SortOrder sort,
                   std::size_t most, Ranking& ranking) {
  for (const std::string& term : year_terms(sets, sort)) {
    if (ranking.size() >= most) return;
    for (ShardSet& each : sets) rank_year(each, term, ranking);
  }
  if (ranking.size() >= most) return;
  for (const ShardSet& each : sets) rank_all(each, kDateSlot, ranking);
}

// Whether `rank_by_years` is cheaper: a document of any year costs a tenth of a
// value, and there are many of them.
bool are_many(std::size_t documents, const Xapian::Database& database) {
  constexpr std::size_t kShare = 16;
  return documents > database.get_doccount() / kShare;
}

}  // namespace

Slot slot_of(SortOrder sort) {
  if (sort == SortOrder::kNumber) return kNumberSlot;
  return sort == SortOrder::kPath ? kPathSlot : kDateSlot;
}

std::size_t count_documents(IndexReader::Impl& impl,
                            const std::vector<std::string>& terms) {
  if (terms.empty()) return 0;
  if (terms.size() == 1) return impl.all().get_termfreq(terms.front());
  if (!impl.is_local()) {
    return count_matches(impl.all(), Xapian::Query(Xapian::Query::OP_OR,
                                                   terms.begin(), terms.end()));
  }
  std::size_t count = 0;
  for (const Xapian::Database& shard : impl.shards()) {
    count += DocumentSet(shard, terms).size();
  }
  return count;
}

std::size_t count_documents_with_prefix(IndexReader::Impl& impl,
                                        const std::string& prefix) {
  if (!impl.is_local()) {
    return count_matches(impl.all(),
                         Xapian::Query(Xapian::Query::OP_WILDCARD, prefix));
  }
  std::vector<std::string> terms;
  const auto end = impl.all().allterms_end(prefix);
  for (auto at = impl.all().allterms_begin(prefix); at != end; ++at) {
    terms.push_back(*at);
  }
  return count_documents(impl, terms);
}

void DocumentUnion::add(std::size_t shard,
                        const std::vector<std::uint64_t>& documents) {
  if (shard >= shards_.size()) shards_.resize(shard + 1);
  std::vector<std::uint64_t>& all = shards_[shard];
  if (all.size() < documents.size()) all.resize(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) all[i] |= documents[i];
}

std::size_t DocumentUnion::size() const {
  std::size_t count = 0;
  for (const auto& shard : shards_) {
    for (const std::uint64_t word : shard) {
      count += static_cast<std::size_t>(std::popcount(word));
    }
  }
  return count;
}

OrderedDocuments order_documents(IndexReader::Impl& impl,
                                 const std::vector<std::string>& terms,
                                 SortOrder sort, std::size_t most,
                                 DocumentUnion& seen) {
  if (!impl.is_local()) {
    return order_matches(
        impl.all(),
        Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()), sort,
        most);
  }
  OrderedDocuments ordered;
  std::vector<ShardSet> sets;
  const auto shards = static_cast<std::uint32_t>(impl.shards().size());
  for (std::uint32_t i = 0; i < shards; ++i) {
    const Xapian::Database& shard = impl.shards()[i];
    sets.push_back({shard, DocumentSet(shard, terms), i, shards});
    seen.add(i, sets.back().documents.words());
    ordered.all += sets.back().documents.size();
  }
  Ranking ranking(sort, most);
  const Slot slot = slot_of(sort);
  if (slot == kDateSlot && are_many(ordered.all, impl.all())) {
    rank_by_years(sets, sort, most, ranking);
  } else {
    for (const ShardSet& each : sets) rank_all(each, slot, ranking);
  }
  ordered.first = ranking.take();
  return ordered;
}

OrderedDocuments order_matches(const Xapian::Database& database,
                               const Xapian::Query& query, SortOrder sort,
                               std::size_t most) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(slot_of(sort), sort == SortOrder::kNewest);
  const Xapian::doccount all = database.get_doccount();
  // Xapian puts those without a date first in one of the orders.
  const bool moved = sort == SortOrder::kDate;
  most = std::min<std::size_t>(most, all);
  const Xapian::MSet mset = enquire.get_mset(
      0, moved ? all : static_cast<Xapian::doccount>(most), all);
  OrderedDocuments ordered;
  ordered.all = mset.get_matches_estimated();  // Exact: all are looked at.
  std::vector<std::uint32_t> undated;
  for (auto item = mset.begin(); item != mset.end(); ++item) {
    const bool last = moved && item.get_sort_key().empty();
    (last ? undated : ordered.first).push_back(*item);
  }
  ordered.first.insert(ordered.first.end(), undated.begin(), undated.end());
  if (ordered.first.size() > most) ordered.first.resize(most);
  return ordered;
}

}  // namespace viendan
