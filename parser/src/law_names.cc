#include "law_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "loose_text.h"
#include "slug.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

constexpr auto kRows = pack_table<LawVersion>([] {
  return std::to_array<TableCells<4>>({
#include "laws.inc"  // Made from tables/laws.tsv: sorted by type, name, year.
  });
});

std::span<const LawVersion> versions() {
  static const auto& made =
      *new std::vector<LawVersion>(kRows.begin(), kRows.end());
  return made;
}

constexpr LawShortForm kShortForms[] = {
#include "law_short_forms.inc"  // Made from tables/law_short_forms.tsv.
};

struct Entry {
  std::string letters;  // Loose form of type and name.
  std::span<const LawVersion> versions;
  std::size_t shorter = 0;  // The longest other that starts it, from 1 on.
};

// Sorts entries, and links each with those that it starts with: they stand
// before it, and all between the two start with them as well.
void sort(std::vector<Entry>& entries) {
  std::ranges::sort(entries, {}, &Entry::letters);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const std::string& letters = entries[i].letters;
    std::size_t before = i;
    while (before > 0 &&
           (entries[before - 1].letters.size() == letters.size() ||
            !letters.starts_with(entries[before - 1].letters))) {
      before = entries[before - 1].shorter;
    }
    entries[i].shorter = before;
  }
}

std::vector<Entry> make_entries() {
  std::vector<Entry> entries;
  const std::span<const LawVersion> all = versions();
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    while (end < all.size() && all[end].type == all[begin].type &&
           all[end].name == all[begin].name) {
      ++end;
    }
    std::string letters = loose(all[begin].type);
    append_loose(letters, all[begin].name);
    entries.push_back({std::move(letters), all.subspan(begin, end - begin), 0});
    begin = end;
  }
  sort(entries);
  return entries;
}

const std::vector<Entry>& entries() {
  static const auto& made = *new std::vector<Entry>(make_entries());
  return made;
}

}  // namespace

namespace {

// The names of three syllables and more, folded.
const std::vector<Entry>& folded_entries() {
  static const auto& made = *[] {
    auto* folded = new std::vector<Entry>;
    for (const Entry& entry : entries()) {
      const std::string_view name = entry.versions[0].name;
      if (std::ranges::count(name, ' ') < 2) continue;
      folded->push_back({plain_code(entry.letters), entry.versions, 0});
    }
    sort(*folded);
    return folded;
  }();
  return made;
}

// A prefix of `letters` sorts before it, and all between the two start with it:
// so the last entry that sorts before `letters` starts with each of them.
LawMatches match_names(const std::vector<Entry>& all,
                       std::string_view letters) {
  LawMatches matches;
  const auto after =
      std::ranges::upper_bound(all, letters, {}, &Entry::letters);
  matches.open = after != all.end() && after->letters.starts_with(letters);
  for (auto at = static_cast<std::size_t>(after - all.begin());
       at > 0 && matches.count < kMaxLawMatches; at = all[at - 1].shorter) {
    const Entry& entry = all[at - 1];
    if (!letters.starts_with(entry.letters)) continue;
    matches.list[matches.count++] = {entry.letters.size(), entry.versions};
  }
  return matches;
}

}  // namespace

LawMatches match_law_names(std::string_view letters) {
  return match_names(entries(), letters);
}

LawMatches match_folded_law_names(std::string_view letters) {
  return match_names(folded_entries(), letters);
}

std::span<const LawShortForm> law_short_forms() { return kShortForms; }

std::span<const LawVersion> all_law_versions() { return versions(); }

std::span<const LawVersion> law_versions(std::string_view letters) {
  const auto entry =
      std::ranges::lower_bound(entries(), letters, {}, &Entry::letters);
  if (entry != entries().end() && entry->letters == letters) {
    return entry->versions;
  }
  for (const LawShortForm& each : kShortForms) {
    if (loose(each.letters) != letters) continue;
    std::string whole = loose("bộ luật");
    append_loose(whole, each.name);
    return law_versions(whole);
  }
  return {};
}

}  // namespace viendan
