// Groups are made of mentions, which terms hold whole: a group is one list of
// documents for each of its terms. Only documents that are shown are read.
#include "viendan/index/cited_by.h"

#include <xapian.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "fields.h"
#include "mention.h"
#include "mention_search.h"
#include "reader_impl.h"
#include "reference_terms.h"
#include "term_documents.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

struct Group {
  CitedGroup made;
  std::vector<FoundMention> mentions;
};

// What a mention tells of the work; its number and name as they are written
// only documents tell.
CitedWork work_of(const Mention& mention) {
  CitedWork work;
  work.id = work_id(mention);
  work.key = mention.key;
  work.date = mention.date;
  work.term = mention.term;
  return work;
}

class Grouping {
 public:
  void add(FoundMention found) {
    CitedWork work = work_of(found.mention);
    const auto known = by_id_.find(work.id);
    const std::size_t at =
        known == by_id_.end() ? group_of_alias(work) : known->second;
    if (known == by_id_.end()) by_id_.emplace(work.id, at);
    if (at == groups.size()) groups.emplace_back();
    Group& group = groups[at];
    if (known == by_id_.end()) group.made.ids.push_back(work.id);
    if (group.mentions.empty()) {
      group.made.work = std::move(work);
    } else {
      learn(group.made.work, work);
      if (!group.made.work.is_known() && work.is_known()) {
        group.made.work.key = work.key;
        group.made.work.id = work.id;
      }
    }
    group.mentions.push_back(std::move(found));
  }

  std::vector<Group> groups;

 private:
  // The group that means the same under another key, else a new one.
  [[nodiscard]] std::size_t group_of_alias(const CitedWork& work) const {
    std::size_t group = groups.size();
    if (!has_aliases(work.key)) return group;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::string& other = groups[i].made.work.key;
      if (certainty_of_keys(work.key, other) == Certainty::kSame) return i;
    }
    return group;
  }

  std::unordered_map<std::string, std::size_t> by_id_;
};

// The most common mentions first: what they say is right more often than a
// slip.
void put_common_first(const Xapian::Database& database,
                      std::vector<FoundMention>& mentions) {
  std::vector<std::pair<Xapian::doccount, std::size_t>> order;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    order.emplace_back(database.get_termfreq(mentions[i].term), i);
  }
  std::ranges::stable_sort(order, std::greater<>(),
                           [](const auto& each) { return each.first; });
  std::vector<FoundMention> sorted;
  sorted.reserve(order.size());
  for (const auto& each : order) {
    sorted.push_back(std::move(mentions[each.second]));
  }
  mentions = std::move(sorted);
}

Xapian::Query citing_query(const std::vector<FoundMention>& mentions,
                           const CitedByOptions& options) {
  Xapian::Query query = mentions_query(mentions, only(options.relation));
  if (options.since) query &= dates_query(options.since, std::nullopt);
  return query;
}

// The terms of those of `mentions` that are asked for.
std::vector<std::string> asked_terms(const std::vector<FoundMention>& mentions,
                                     const Relations& relations) {
  std::vector<std::string> terms;
  for (const FoundMention& each : mentions) {
    if (is_asked(each.mention.relation, relations)) terms.push_back(each.term);
  }
  return terms;
}

// Lists the documents that cite `group`, and counts them all; see
// `order_documents`.
void list_documents(IndexReader::Impl& impl, const CitedByOptions& options,
                    DocumentUnion& seen, Group& group) {
  OrderedDocuments ordered =
      options.since
          ? order_matches(impl.all(), citing_query(group.mentions, options),
                          options.sort, options.most)
          : order_documents(impl,
                            asked_terms(group.mentions, only(options.relation)),
                            options.sort, options.most, seen);
  group.made.documents = std::move(ordered.first);
  group.made.size = ordered.all;
}

void sort_groups(std::vector<CitedGroup>& groups) {
  std::ranges::stable_sort(groups,
                           [](const CitedGroup& a, const CitedGroup& b) {
                             const bool known = a.work.is_known();
                             if (known != b.work.is_known()) return known;
                             if (a.size != b.size) return a.size > b.size;
                             return a.work.id < b.work.id;
                           });
}

Result<CitedBy> group_by_terms(IndexReader::Impl& impl, const Reference& asked,
                               const CitedByOptions& options) {
  const Xapian::Database& database = impl.all();
  CitedBy found;
  found.asked = asked;
  found.relation = options.relation;
  std::vector<FoundMention> mentions = find_mentions(impl, asked);
  put_common_first(database, mentions);
  const Xapian::Query all = citing_query(mentions, options);
  const std::vector<std::string> terms =
      asked_terms(mentions, only(options.relation));
  Grouping grouping;
  for (FoundMention& each : mentions) grouping.add(std::move(each));
  DocumentUnion seen;
  for (Group& group : grouping.groups) {
    list_documents(impl, options, seen, group);
    if (group.made.size == 0) continue;
    found.groups.push_back(std::move(group.made));
  }
  sort_groups(found.groups);
  if (found.groups.size() == 1) {
    found.documents = found.groups.front().size;
  } else if (options.since) {
    found.documents = order_matches(database, all, options.sort, 0).all;
  } else {
    found.documents =
        impl.is_local() ? seen.size() : count_documents(impl, terms);
  }
  return found;
}

// The mentions in `document` of the group, of the relation that was asked for.
std::vector<CitingDocument::Mention> mentions_in(
    const IndexedDocument& document, const CitedBy& found,
    const CitedGroup& group) {
  std::vector<CitingDocument::Mention> mentions;
  const Relations relations = only(found.relation);
  const auto& citations = document.document.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citation& citation = citations[i];
    if (citation.self || !is_asked(citation.relation, relations)) continue;
    const Mention mention = mention_of(
        citation, document.excerpts.slice(citation.name).value_or(""));
    if (std::ranges::count(group.ids, work_id(mention)) == 0) continue;
    const Certainty certainty = match_mention(found.asked, mention);
    if (certainty != Certainty::kDifferent) mentions.push_back({i, certainty});
  }
  return mentions;
}

}  // namespace

Result<CitedBy> cited_by(IndexReader& reader, const Reference& reference,
                         const CitedByOptions& options) {
  Reference asked = reference;
  asked.key = key_pattern(reference);
  IndexReader::Impl& impl = reader.impl();
  return impl.run([&] { return group_by_terms(impl, asked, options); });
}

Result<std::vector<CitingDocument>> read_citing(IndexReader& reader,
                                                const CitedBy& found,
                                                std::size_t group,
                                                std::size_t first,
                                                std::size_t count) {
  using Page = std::vector<CitingDocument>;
  const CitedGroup& cited = found.groups[group];
  IndexReader::Impl& impl = reader.impl();
  return impl.run([&]() -> Result<Page> {
    Page page;
    const std::size_t size = cited.documents.size();
    const std::size_t last = first + std::min(count, size - first);
    for (std::size_t i = first; i < last; ++i) {
      try {
        auto document = impl.read(cited.documents[i]);
        if (!document) return document.error();
        auto mentions = mentions_in(*document, found, cited);
        if (mentions.empty()) continue;
        page.push_back(
            {std::move(*document), std::move(mentions), cited.documents[i]});
      } catch (const Xapian::DocNotFoundError&) {
        continue;  // Taken out since it was found.
      }
    }
    return page;
  });
}

void learn_from_citing(CitedBy& found, std::size_t group,
                       const std::vector<CitingDocument>& citing) {
  CitedWork& work = found.groups[group].work;
  for (const CitingDocument& each : citing) {
    for (const CitingDocument::Mention& mention : each.mentions) {
      learn(work,
            cited_work(each.document,
                       each.document.document.citations[mention.citation]));
    }
  }
}

}  // namespace viendan
