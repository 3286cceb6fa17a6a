#include "term_documents.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace viendan {
namespace {

Slot slot_of(SortOrder sort) {
  if (sort == SortOrder::kNumber) return kNumberSlot;
  return sort == SortOrder::kPath ? kPathSlot : kDateSlot;
}

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

  [[nodiscard]] std::size_t size() const {
    std::size_t count = 0;
    for (const std::uint64_t word : words_) {
      count += static_cast<std::size_t>(std::popcount(word));
    }
    return count;
  }

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
    if (word < words_.size()) words_[word] |= std::uint64_t{1} << docid % kBits;
  }

  std::vector<std::uint64_t> words_;
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

// Calls `visit` with each of `documents` and its value in `slot`.
template <typename Visit>
void for_each_value(const Xapian::Database& shard, const DocumentSet& documents,
                    Slot slot, Visit visit) {
  auto value = shard.valuestream_begin(slot);
  const auto end = shard.valuestream_end(slot);
  documents.for_each([&](Xapian::docid docid) {
    if (value != end) value.skip_to(docid);
    const bool present = value != end && value.get_docid() == docid;
    visit(docid, present ? *value : std::string());
  });
}

}  // namespace

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

OrderedDocuments order_documents(IndexReader::Impl& impl,
                                 const std::vector<std::string>& terms,
                                 SortOrder sort, std::size_t most) {
  if (!impl.is_local()) {
    return order_matches(
        impl.all(),
        Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()), sort,
        most);
  }
  Ranking ranking(sort, most);
  OrderedDocuments ordered;
  const auto shards = static_cast<std::uint32_t>(impl.shards().size());
  for (std::uint32_t i = 0; i < shards; ++i) {
    const Xapian::Database& shard = impl.shards()[i];
    for_each_value(shard, DocumentSet(shard, terms), slot_of(sort),
                   [&](Xapian::docid docid, std::string key) {
                     ++ordered.all;
                     // As Xapian numbers the documents of several databases.
                     const std::uint32_t number = (docid - 1) * shards + i + 1;
                     ranking.add({std::move(key), number});
                   });
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
