#include "mottoes.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "head_cues.h"
#include "letters.h"

namespace viendan {
namespace {

struct PlainWord {
  std::size_t begin;
  std::size_t end;
};

std::vector<PlainWord> plain_words(std::string_view plain) {
  std::vector<PlainWord> words;
  const auto is_word = [](char c) { return is_ascii_lower(c) || is_digit(c); };
  for (std::size_t at = 0; at < plain.size();) {
    if (!is_word(plain[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < plain.size() && is_word(plain[end])) ++end;
    words.push_back({at, end});
    at = end;
  }
  return words;
}

struct MottoWords {
  Motto motto;
  std::vector<std::string> words;
};

const std::vector<MottoWords>& motto_words() {
  static const auto& all = *new std::vector<MottoWords>([] {
    constexpr std::array kMottoes = {
        std::pair(HeadCue::kStateMotto, Motto::kState),
        std::pair(HeadCue::kPartyMotto, Motto::kParty),
        std::pair(HeadCue::kYouthMotto, Motto::kYouth)};
    std::vector<MottoWords> made;
    for (const auto& [cue, motto] : kMottoes) {
      for (const std::string& text : cues(cue)) {
        made.push_back({motto, {}});
        for (const PlainWord& word : plain_words(text)) {
          made.back().words.push_back(
              text.substr(word.begin, word.end - word.begin));
        }
      }
    }
    return made;
  }());
  return all;
}

std::size_t matching_words(std::string_view plain,
                           const std::vector<PlainWord>& words,
                           std::size_t first,
                           const std::vector<std::string>& motto,
                           std::size_t from) {
  std::size_t count = 0;
  while (first + count < words.size() && from + count < motto.size()) {
    const PlainWord& word = words[first + count];
    const std::string_view is = plain.substr(word.begin, word.end - word.begin);
    const std::string& expected = motto[from + count];
    // A footnote mark or a stray letter may hang on the last word.
    const bool last = from + count + 1 == motto.size();
    const bool close = last && is.size() <= expected.size() + 1;
    if (is != expected && !(close && is.starts_with(expected))) break;
    ++count;
  }
  return count;
}

// The end of a motto that OCR has spoilt in the middle.
bool ends_like_motto(std::string_view plain) {
  while (!plain.empty() && !is_ascii_lower(plain.back())) {
    plain.remove_suffix(1);
  }
  return plain.ends_with(" nam") || plain.ends_with("nghia viet");
}

// All mottoes begin with one of these.
bool may_have_motto(std::string_view plain) {
  constexpr std::array<std::string_view, 4> kStarts = {"cong hoa", "doc lap",
                                                       "dang cong", "doan t"};
  for (const std::string_view start : kStarts) {
    if (plain.find(start) != std::string_view::npos) return true;
  }
  return false;
}

// The part of motto `row` from its word `from` on that stands at word `first`:
// to its end, or as far as the piece of a line goes.
MottoPart part_at(std::string_view plain, const std::vector<PlainWord>& words,
                  std::size_t first, std::size_t row, std::size_t from) {
  constexpr std::size_t kMinStart = 3;  // Words of a motto that is cut.
  const MottoWords& motto = motto_words()[row];
  const std::size_t count =
      matching_words(plain, words, first, motto.words, from);
  if (count == 0) return {};
  MottoPart part{motto.motto, words[first].begin, words[first + count - 1].end,
                 row, 0};
  const bool at_start = from == 0;
  const bool at_end = first + count == words.size();
  if (from + count == motto.words.size()) {
    return at_start || at_end ? part : MottoPart{};
  }
  if (at_start && count < kMinStart) return {};
  if (at_start && motto.motto == Motto::kState && ends_like_motto(plain)) {
    part.end = plain.size();
    return part;
  }
  if (!at_end) return {};
  part.next_word = from + count;
  return part;
}

}  // namespace

MottoPart find_motto(std::string_view plain, MottoRest rest) {
  constexpr std::size_t kMaxLine = 400;
  if (plain.size() > kMaxLine) return {};
  if (rest.next_word == 0 && !may_have_motto(plain)) return {};
  const std::vector<PlainWord> words = plain_words(plain);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t row = 0; row < motto_words().size(); ++row) {
      MottoPart part = part_at(plain, words, i, row, 0);
      const bool goes_on = rest.next_word != 0 && rest.row == row;
      if (part.motto == Motto::kNone && goes_on) {
        part = part_at(plain, words, i, row, rest.next_word);
      }
      if (part.motto != Motto::kNone) return part;
    }
  }
  return {};
}

}  // namespace viendan
