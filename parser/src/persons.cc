#include "persons.h"

#include <algorithm>
#include <string>
#include <vector>

#include "body_names.h"
#include "head_cues.h"
#include "plain_text.h"
#include "viendan/base/packed_table.h"
#include "words.h"

namespace viendan {
namespace {

constexpr auto kSurnames = pack_table<std::string_view>([] {
  return std::to_array<TableCells<1>>({
#include "surnames.inc"  // Made from tables/surnames.tsv.
  });
});

constexpr auto kMiddleWords = pack_list<"middle">([] {
  return std::to_array<TableCells<2>>({
#include "line_words.inc"  // Made from tables/line_words.tsv.
  });
});

// "VĂN" of "ĐOÀN VĂN BÌNH".
bool is_middle_word(std::string_view word) {
  const std::string lower = to_lower(word);
  return std::ranges::any_of(
      kMiddleWords, [&](std::string_view middle) { return middle == lower; });
}

// In capitals compared with marks: "TỔ CHỨC" is no "TÔ"; else OCR may have
// spoilt them.
bool is_surname(std::string_view word, bool marks_matter) {
  struct Surnames {
    std::vector<std::string> marked;
    std::vector<std::string> plain;
  };
  static const auto& all = *new Surnames([] {
    Surnames made;
    for (const std::string_view surname : kSurnames) {
      made.marked.push_back(to_lower(surname));
      made.plain.push_back(to_plain(surname));
    }
    std::ranges::sort(made.marked);
    std::ranges::sort(made.plain);
    return made;
  }());
  return marks_matter ? std::ranges::binary_search(all.marked, to_lower(word))
                      : std::ranges::binary_search(all.plain, to_plain(word));
}

// The words of `text`, which is short; none if anything stands between them but
// spaces and the mark of "H' Yim".
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || (text[at] == '\'' && !words.empty())) {
      ++at;
      continue;
    }
    const Word word = read_word(text, at);
    if (word.code == 0) return {};
    words.push_back(word);
    at = word.span.end;
  }
  return words;
}

}  // namespace

std::string_view without_ranks(std::string_view text) {
  constexpr int kMaxRanks = 4;
  for (int i = 0; i < kMaxRanks; ++i) {
    const PlainText plain =
        make_plain(text, make_span(0, std::min<std::size_t>(text.size(), 80)));
    const std::size_t size = cue_size(HeadCue::kRank, plain.text);
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
  constexpr std::size_t kMinWords = 2;
  constexpr std::size_t kMaxWords = 6;
  if (text.size() > kMaxBytes) return PersonName::kNo;
  const std::vector<Word> words = words_of(text);
  if (words.size() < kMinWords || words.size() > kMaxWords) {
    return PersonName::kNo;
  }
  const bool capitals = is_all_capitals(text);
  const bool has_marks = std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const Word& first = words.front();
  const bool surname = first.capital && is_surname(slice(text, first.span),
                                                   capitals && has_marks);
  // "Châu minh Phú"; but "Chương trình" is none.
  const std::ptrdiff_t allowed = surname && words.size() > kMinWords ? 1 : 0;
  const std::ptrdiff_t small = std::ranges::count(words, false, &Word::capital);
  if (small > allowed) return PersonName::kNo;
  // "Đoàn Văn Việt", whose surname is the head of bodies: "Đoàn Thanh niên".
  const std::size_t head = scan_body_head(text).size;
  const bool sure_in_capitals =
      words.size() <= 4 && is_middle_word(slice(text, words[1].span));
  const bool shared_word = surname && (!capitals || sure_in_capitals) &&
                           small == 0 && words.size() > kMinWords &&
                           head == first.span.end;
  if (head != 0 && !shared_word) return PersonName::kNo;
  // Titles that no table has stand in capitals too.
  if (!surname && capitals) return PersonName::kNo;
  return surname ? PersonName::kSurely : PersonName::kPossible;
}

}  // namespace viendan
