// Names that are words of a table after their head: charters and platforms,
// nicknames; and the rules that committees work by, which have no number.
// Domain reference 6.1, 6.2.

#include <optional>
#include <string_view>

#include "letters.h"
#include "name_readers.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

using Place = LooseWords::Place;
using Gap = LooseWords::Gap;

struct Charter {
  std::string_view type;
  std::string_view name;
  std::string_view key;
};
constexpr auto kCharters = pack_table<Charter>([] {
  return std::to_array<TableCells<3>>({
#include "charters.inc"  // Made from tables/charters.tsv.
  });
});

}  // namespace

std::size_t read_charter(NameScan& scan, const NameHead& head) {
  scan.words.start_at(head.end);
  const LooseWords::Word* first = scan.words.word(0);
  if (first == nullptr || first->gap == Gap::kComma) return 0;
  if (head.shouted && first->line_end && is_own_heading(scan.text, head)) {
    return 0;
  }
  // A name in lower case throughout is a common noun: "điều lệ đoàn".
  if (!head.capital && !first->capital) return 0;
  Place best;
  std::optional<Charter> charter;
  for (const Charter& each : kCharters) {
    Place place = scan.words.start();
    if (each.type != head.type || !scan.words.take(place, each.name)) continue;
    if (charter && best.letters >= place.letters) continue;
    charter = each;
    best = place;
  }
  if (!charter) return 0;
  FoundName found;
  found.name = found.span = make_span(head.begin, best.end);
  found.type = document_type_of_name(head.type);
  if (charter->key != "-") found.key = charter->key;

  // "Quy định thi hành Điều lệ Đảng" is a document of its own; in capitals it
  // is the title of the text at hand.
  constexpr std::string_view kRegulation = "Quy định thi hành ";
  const std::string_view before = scan.text.substr(0, head.begin);
  if (!head.shouted && before.ends_with(kRegulation)) {
    found.name = found.span =
        make_span(head.begin - kRegulation.size(), best.end);
    found.type = document_type_of_name("quy định");
    found.key.clear();
  }
  scan.names.push_back(std::move(found));
  return best.end;
}

namespace {

// True if "Căn cứ" begins the line and ends `before`, "- Căn cứ ", or a basis
// and a semicolon stand there: "Căn cứ Điều lệ Đảng; ".
bool is_recital(std::string_view before) {
  constexpr std::size_t kFar = 400;  // Bytes of the bases in one line.
  constexpr std::string_view kCue = "Căn cứ";
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (before.ends_with(';')) {
    if (before.size() > kFar) before.remove_prefix(before.size() - kFar);
    const std::size_t cue = before.rfind(kCue);
    return cue != std::string_view::npos &&
           before.find('\n', cue) == std::string_view::npos;
  }
  for (const std::string_view word : {"cứ", "Căn"}) {
    if (!before.ends_with(word)) return false;
    before.remove_suffix(word.size());
    while (before.ends_with(' ')) before.remove_suffix(1);
  }
  while (before.ends_with(' ') || before.ends_with('-') ||
         before.ends_with('\t')) {
    before.remove_suffix(1);
  }
  return before.empty() || before.ends_with('\n');
}

}  // namespace

// A recital may rest on rules that have no number: "Căn cứ Quy chế làm việc của
// Ban Chấp hành Trung ương, Bộ Chính trị và Ban Bí thư khoá XIII;".
std::size_t read_rules(NameScan& scan, const NameHead& head) {
  if (!head.capital || head.shouted) return 0;
  if (!is_recital(scan.text.substr(0, head.begin))) return 0;
  scan.words.start_at(head.end);
  Place place = scan.words.start();
  if (!scan.words.take(place, "làm việc")) return 0;
  (void)scan.words.take(place, "của");
  const std::size_t first = place.index;
  for (std::size_t i = first; i < first + 40; ++i) {
    const LooseWords::Word* word = scan.words.word(i);
    if (word == nullptr) break;
    const std::string_view form = scan.words.form(i);
    if (form == "số" || form == "ngày" || form == "nhiệm" || form == "đã" ||
        (form == "ban" && scan.words.form(i + 1) == "hành")) {
      break;
    }
    word = scan.words.word(i);
    if (word->gap == Gap::kComma && word->line_end) break;
    place.end = word->end;
    place.index = i + 1;
  }
  if (place.index == first) return 0;
  FoundName found;
  found.name = found.span = make_span(head.begin, place.end);
  found.type = document_type_of_name(head.type);
  scan.names.push_back(std::move(found));
  return place.end;
}

namespace {

struct Nickname {
  std::string_view name;
  std::string_view type;
  std::string_view key;
};
constexpr Nickname kNicknames[] = {
#include "nicknames.inc"  // Made from tables/nicknames.tsv.
};

}  // namespace

std::size_t read_nickname(NameScan& scan, const NameHead& head) {
  for (const Nickname& each : kNicknames) {
    scan.words.start_at(head.begin);
    Place place = scan.words.start();
    if (!scan.words.take(place, each.name)) continue;
    // "Đề án 06/CP" is that of the government.
    constexpr std::string_view kGovernment = "/CP";
    std::string_view after = scan.text.substr(place.end);
    if (after.starts_with(kGovernment)) {
      place.end += kGovernment.size();
      after.remove_prefix(kGovernment.size());
      if (!after.empty() && is_ascii_capital(after.front())) return 0;
    }
    if (after.starts_with("/") || after.starts_with("-")) return 0;
    FoundName found;
    found.name = found.span = make_span(head.begin, place.end);
    found.type = document_type_of_name(each.type);
    found.key = each.key;
    scan.names.push_back(std::move(found));
    return place.end;
  }
  return 0;
}

}  // namespace viendan
