#include "relation_cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "phrases.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

struct CueRow {
  std::string_view words;
  std::string_view cue;
  std::string_view not_behind;
  std::string_view not_before;
};
constexpr auto kCueRows = pack_table<CueRow>([] {
  return std::to_array<TableCells<4>>({
#include "cues.inc"  // Made from tables/cues.tsv.
  });
});

struct CueName {
  std::string_view name;
  Cue cue;
  Relation relation;
};
constexpr auto kCueNames = std::to_array<CueName>({
    {"basis", Cue::kBasis, Relation::kBasis},
    {"implements", Cue::kImplements, Relation::kImplements},
    {"guides", Cue::kGuides, Relation::kGuides},
    {"amends", Cue::kAmends, Relation::kAmends},
    {"replaces", Cue::kReplaces, Relation::kReplaces},
    {"repeals", Cue::kRepeals, Relation::kRepeals},
    {"suspends", Cue::kSuspends, Relation::kSuspends},
    {"corrects", Cue::kCorrects, Relation::kCorrects},
    {"consolidates", Cue::kConsolidates, Relation::kConsolidates},
    {"proposal", Cue::kProposal, Relation::kProposal},
    {"pursuant", Cue::kPursuant, Relation::kOther},
    {"rule", Cue::kRule, Relation::kOther},
    {"annex", Cue::kAnnex, Relation::kOther},
    {"alias", Cue::kAlias, Relation::kOther},
    {"other", Cue::kOther, Relation::kOther},
});

// The syllables of a cell, of which "-" has none.
std::string_view syllables_of(std::string_view cell) {
  return cell == "-" ? std::string_view() : cell;
}

const PhraseSet& cues() {
  static const auto& set = *[] {
    auto* made = new PhraseSet;
    for (const CueRow& row : kCueRows) {
      const auto* name = std::ranges::find(kCueNames, row.cue, &CueName::name);
      if (name != kCueNames.end()) {
        made->add(row.words, static_cast<int>(name->cue),
                  syllables_of(row.not_behind), syllables_of(row.not_before));
      }
    }
    made->finish();
    return made;
  }();
  return set;
}

}  // namespace

bool is_act(Cue cue) {
  return Cue::kAmends <= cue && cue <= Cue::kConsolidates;
}

Relation relation_of(Cue cue) {
  const auto* name = std::ranges::find(kCueNames, cue, &CueName::cue);
  return name == kCueNames.end() ? Relation::kOther : name->relation;
}

FoundCue cue_at(Tokens& tokens, std::size_t at) {
  const Phrase* phrase = cues().at(tokens, at);
  if (phrase == nullptr) return {};
  return {static_cast<Cue>(phrase->value), at, at + phrase->size};
}

namespace {

constexpr std::size_t kReach = Phrase::kMaxWords;
// The phrases that start at some tokens, by the rest of those / kReach.
using Starting = std::array<const Phrase*, kReach>;

// The longest phrase that starts from `first` on, covers `at` and ends before
// `end`.
FoundCue longest_over(const Starting& starting, std::size_t first,
                      std::size_t at, std::size_t end) {
  FoundCue best;
  for (std::size_t start = first; start <= at; ++start) {
    const Phrase* found = starting[start % kReach];
    if (found == nullptr) continue;
    const std::size_t found_end = start + found->size;
    const bool covers = found_end > at && found_end <= end;
    if (covers && found->size > best.end - best.begin) {
      best = {static_cast<Cue>(found->value), start, found_end};
    }
  }
  return best;
}

}  // namespace

FoundCue last_cue(Tokens& tokens, std::size_t begin, std::size_t end) {
  const PhraseSet& set = cues();
  Starting starting;
  unsigned some = 0;        // Bit i where one starts at `at - i`.
  std::size_t known = end;  // Those from here on have been read.
  for (std::size_t at = end; at-- > begin; some >>= 1) {
    const std::size_t first = at + 1 < begin + kReach ? begin : at + 1 - kReach;
    for (; known > first; --known) {
      const std::size_t start = known - 1;
      starting[start % kReach] = set.at(tokens, start);
      if (starting[start % kReach] != nullptr) some |= 1U << (at - start);
    }
    if (some == 0) continue;
    const FoundCue best = longest_over(starting, first, at, end);
    if (best.cue != Cue::kNone) return best;
  }
  return {};
}

FoundCue first_act(Tokens& tokens, std::size_t begin, FoundCue act) {
  for (;;) {
    std::size_t at = act.begin;
    while (at > begin && (tokens.at(at - 1).is_mark(',') ||
                          tokens.at(at - 1).exact == "và"_x)) {
      --at;
    }
    const FoundCue before = last_cue(tokens, begin, at);
    if (!is_act(before.cue) || before.end != at) return act;
    act = before;
  }
}

}  // namespace viendan
