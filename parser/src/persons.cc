#include "persons.h"

#include <algorithm>
#include <string>
#include <vector>

#include "body_names.h"
#include "head_cues.h"
#include "plain_text.h"
#include "words.h"

namespace viendan {
namespace {

struct SurnameRow {
  std::string_view surname;
};
constexpr SurnameRow kSurnames[] = {
#include "surnames.inc"  // Made from tables/surnames.tsv.
};

// In capitals compared with marks: "TỔ CHỨC" is no "TÔ"; else OCR may have
// spoilt them.
bool is_surname(std::string_view word, bool marks_matter) {
  struct Surnames {
    std::vector<std::string> marked;
    std::vector<std::string> plain;
  };
  static const auto& all = *new Surnames([] {
    Surnames made;
    for (const SurnameRow& row : kSurnames) {
      made.marked.push_back(to_lower(row.surname));
      made.plain.push_back(to_plain(row.surname));
    }
    std::ranges::sort(made.marked);
    std::ranges::sort(made.plain);
    return made;
  }());
  return marks_matter ? std::ranges::binary_search(all.marked, to_lower(word))
                      : std::ranges::binary_search(all.plain, to_plain(word));
}

}  // namespace

std::string_view without_ranks(std::string_view text) {
  constexpr int kMaxRanks = 4;
  for (int i = 0; i < kMaxRanks; ++i) {
    const PlainText plain =
        make_plain(text, make_span(0, std::min<std::size_t>(text.size(), 80)));
    const std::size_t size = cue_size(Cue::kRank, plain.text);
    if (size == 0) break;
    std::size_t at = plain.origin[size];
    while (at < text.size() && (text[at] == '.' || text[at] == ',' ||
                                text[at] == ' ' || text[at] == ':')) {
      ++at;
    }
    if (at >= text.size()) break;
    text.remove_prefix(at);
  }
  return text;
}

PersonName person_name(std::string_view text) {
  constexpr std::size_t kMaxBytes = 60;
  constexpr int kMinWords = 2;
  constexpr int kMaxWords = 6;
  if (text.size() > kMaxBytes) return PersonName::kNo;
  const bool capitals = is_all_capitals(text);
  const bool has_marks = std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  int words = 0;
  int small = 0;
  bool surname = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || (text[at] == '\'' && words > 0)) {
      ++at;
      continue;
    }
    const Word word = read_word(text, at);
    if (word.code == 0) return PersonName::kNo;
    if (++words == 1) {
      surname = word.capital &&
                is_surname(slice(text, word.span), capitals && has_marks);
    }
    if (!word.capital) ++small;
    at = word.span.end;
  }
  if (words < kMinWords || words > kMaxWords) return PersonName::kNo;
  // "Châu minh Phú"; but "Chương trình" is none.
  const int allowed = surname && words > kMinWords ? 1 : 0;
  if (small > allowed) return PersonName::kNo;
  if (scan_body_head(text).size != 0) return PersonName::kNo;
  // Titles that no table has stand in capitals too.
  if (!surname && capitals) return PersonName::kNo;
  return surname ? PersonName::kSurely : PersonName::kPossible;
}

}  // namespace viendan
