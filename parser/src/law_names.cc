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
};

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
    entries.push_back({std::move(letters), all.subspan(begin, end - begin)});
    begin = end;
  }
  std::ranges::sort(entries, {}, &Entry::letters);
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
      folded->push_back({plain_code(entry.letters), entry.versions});
    }
    std::ranges::sort(*folded, {}, &Entry::letters);
    return folded;
  }();
  return made;
}

// A prefix of `letters` sorts before it and after all that is not one and
// smaller: each bisection gives the longest prefix, or how much of it to drop.
LawMatches match_names(const std::vector<Entry>& all,
                       std::string_view letters) {
  LawMatches matches;
  auto after = std::ranges::upper_bound(all, letters, {}, &Entry::letters);
  matches.open = after != all.end() && after->letters.starts_with(letters);
  std::string_view left = letters;
  while (after != all.begin() && matches.count < kMaxLawMatches) {
    const Entry& entry = *std::prev(after);
    const std::string_view found = entry.letters;
    const auto [same, ignored] = std::ranges::mismatch(found, left);
    const auto common = static_cast<std::size_t>(same - found.begin());
    if (common == found.size()) {
      matches.list[matches.count++] = {common, entry.versions};
      if (common == 0) break;
      left = left.substr(0, common - 1);
    } else {
      left = left.substr(0, common);
    }
    after = std::ranges::upper_bound(all.begin(), std::prev(after), left, {},
                                     &Entry::letters);
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
