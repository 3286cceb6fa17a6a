#include "head_cues.h"

#include <array>
#include <vector>

#include "plain_text.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct Row {
  std::string_view kind;
  std::string_view text;
};
constexpr auto kRows = pack_table<Row>([] {
  return std::to_array<TableCells<2>>({
#include "head_cues.inc"  // Made from tables/head_cues.tsv.
  });
});

// In the order of `HeadCue`.
constexpr std::array<std::string_view, 15> kKinds = {
    "about",     "address", "archive",     "authority", "enacting",
    "furniture", "opening", "party-motto", "rank",      "recital",
    "signed",    "stamp",   "state-motto", "title",     "youth-motto"};

using Table = std::array<std::vector<std::string>, kKinds.size()>;

Table make_cues() {
  Table table;
  for (const Row& row : kRows) {
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
      if (kKinds[kind] == row.kind) table[kind].push_back(to_plain(row.text));
    }
  }
  return table;
}

}  // namespace

std::span<const std::string> cues(HeadCue cue) {
  static const auto& table = *new Table(make_cues());
  return table[static_cast<std::size_t>(cue)];
}

std::size_t cue_size(HeadCue cue, std::string_view plain) {
  std::size_t longest = 0;
  if (plain.empty()) return longest;
  for (const std::string& text : cues(cue)) {
    if (text.size() <= longest || text.front() != plain.front()) continue;
    const char last = text.back();
    const bool ends_in_word =
        ('a' <= last && last <= 'z') || ('0' <= last && last <= '9');
    if (ends_in_word ? starts_with_word(plain, text)
                     : plain.starts_with(text)) {
      longest = text.size();
    }
  }
  return longest;
}

}  // namespace viendan
