#include "viendan/index/cited_by.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "key_match.h"

namespace viendan {
namespace {

class Collector {
 public:
  explicit Collector(const CitedByOptions& options) : options_(options) {}

  void add(CitingDocument& citing) {
    const IndexedDocument& document = citing.document;
    const auto& date = document.document.own.date;
    if (options_.since && (!date || *date < *options_.since)) return;
    CitingEntry entry;
    for (const CitingDocument::Mention& mention : citing.mentions) {
      const Citation& citation = document.document.citations[mention.citation];
      if (!options_.relation.empty() &&
          options_.relation != to_string(citation.relation)) {
        continue;
      }
      const std::size_t group = group_of(cited_work(document, citation));
      entry.mentions.push_back({mention.citation, group, mention.certainty});
    }
    if (entry.mentions.empty()) return;
    entry.id = document.id;
    entry.date = date;
    if (document.document.own.number) {
      entry.number = to_string(document.document.own.number->number);
    }
    entry.path = document.paths.front();
    if (found_.entries.size() < kMaxKeptDocuments) {
      entry.kept = std::move(citing.document);
    }
    found_.entries.push_back(std::move(entry));
  }

  CitedBy finish() {
    for (std::size_t i = 0; i < found_.entries.size(); ++i) {
      for (const CitingEntry::Mention& mention : found_.entries[i].mentions) {
        CitedGroup& group = found_.groups[mention.group];
        ++group.mentions;
        if (group.entries.empty() || group.entries.back() != i) {
          group.entries.push_back(i);
        }
      }
    }
    sort_groups();
    return std::move(found_);
  }

 private:
  std::size_t group_of(CitedWork work) {
    const auto known = groups_.find(work.id);
    const std::size_t group =
        known == groups_.end() ? group_of_alias(work) : known->second;
    groups_.try_emplace(work.id, group);
    if (group == found_.groups.size()) {
      found_.groups.push_back({std::move(work), {}, 0});
    } else {
      learn(found_.groups[group].work, work);
    }
    return group;
  }

  // The group that means the same under another key, else a new one.
  [[nodiscard]] std::size_t group_of_alias(const CitedWork& work) const {
    std::size_t group = found_.groups.size();
    if (!work.is_known() || !has_aliases(work.key)) return group;
    for (std::size_t i = 0; i < found_.groups.size(); ++i) {
      const std::string& other = found_.groups[i].work.key;
      if (certainty_of_keys(work.key, other) == Certainty::kSame) return i;
    }
    return group;
  }

  void sort_groups() {
    auto& groups = found_.groups;
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      const bool known = groups[a].work.is_known();
      if (known != groups[b].work.is_known()) return known;
      if (groups[a].entries.size() != groups[b].entries.size()) {
        return groups[a].entries.size() > groups[b].entries.size();
      }
      return groups[a].work.id < groups[b].work.id;
    });
    std::vector<std::size_t> place(groups.size());
    std::vector<CitedGroup> sorted;
    for (const std::size_t old : order) {
      place[old] = sorted.size();
      sorted.push_back(std::move(groups[old]));
    }
    groups = std::move(sorted);
    for (CitingEntry& entry : found_.entries) {
      for (CitingEntry::Mention& mention : entry.mentions) {
        mention.group = place[mention.group];
      }
    }
  }

  const CitedByOptions& options_;
  CitedBy found_;
  std::unordered_map<std::string, std::size_t> groups_;
};

}  // namespace

Result<CitedBy> cited_by(IndexReader& reader, const Reference& reference,
                         const CitedByOptions& options) {
  Collector collector(options);
  const Result<void> done =
      for_each_citing(reader, reference,
                      [&](CitingDocument& citing) { collector.add(citing); });
  if (!done) return done.error();
  return collector.finish();
}

}  // namespace viendan
