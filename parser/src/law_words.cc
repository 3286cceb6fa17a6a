#include "law_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "loose_text.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct Row {
  std::string_view says;
  std::string_view words;
};
constexpr auto kRows = pack_table<Row>([] {
  return std::to_array<TableCells<2>>({
#include "law_words.inc"  // Made from tables/law_words.tsv: sorted.
  });
});

constexpr std::array kWordNames = std::to_array<std::string_view>(
    {"starts-no-title", "ends-title", "next-thing", "amends", "any-law"});
constexpr std::array kPhraseNames = std::to_array<std::string_view>(
    {"no-law", "leads", "loyalty", "draft", "enacts", "field"});

// The loose forms of the phrases, by LawPhrase.
using Phrases = std::array<std::vector<std::string>, kPhraseNames.size()>;

const std::vector<std::string>& phrases_of(LawPhrase says) {
  static const auto& phrases = *[] {
    auto* made = new Phrases;
    for (std::size_t i = 0; i < kPhraseNames.size(); ++i) {
      for (const Row& row : kRows) {
        if (row.says == kPhraseNames[i]) (*made)[i].push_back(loose(row.words));
      }
    }
    return made;
  }();
  return phrases[static_cast<std::size_t>(says)];
}

}  // namespace

bool is_law_word(std::string_view form, LawWord says) {
  const std::string_view name = kWordNames[static_cast<std::size_t>(says)];
  const auto begin = std::ranges::lower_bound(kRows, name, {}, &Row::says);
  const auto end = std::ranges::upper_bound(kRows, name, {}, &Row::says);
  const auto row = std::ranges::lower_bound(begin, end, form, {}, &Row::words);
  return row != end && (*row).words == form;
}

bool is_law_phrase(std::string_view letters, LawPhrase says) {
  return std::ranges::find(phrases_of(says), letters) != phrases_of(says).end();
}

bool ends_in_law_phrase(std::string_view letters, LawPhrase says) {
  return std::ranges::any_of(phrases_of(says), [&](const std::string& phrase) {
    return letters.ends_with(phrase.back()) && letters.ends_with(phrase);
  });
}

}  // namespace viendan
