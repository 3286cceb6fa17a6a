// A syllable is [initial] rhyme, the tone being taken off:
//
//   rhyme with -c -ch -p -t      acute or dot only
//   c g ng                       not before e ê i y; k gh ngh only there
//   gi + rhyme, "gì"             the i of gi is dropped before i: giếng, gì
#include "syllables.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "viendan/base/packed_table.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

struct PartRow {
  std::string_view part;
  std::string_view letters;
};

constexpr auto kParts = pack_table<PartRow>([] {
  return std::to_array<TableCells<2>>({
#include "syllable_parts.inc"
  });
});

using Words = std::unordered_set<std::string_view>;

const Words& parts_named(std::string_view name) {
  const auto collect = [](std::string_view part) {
    auto* words = new Words;
    for (const PartRow& row : kParts) {
      if (row.part == part) words->insert(row.letters);
    }
    return words;
  };
  static const Words& initials = *collect("initial");
  static const Words& rhymes = *collect("rhyme");
  return name == "initial" ? initials : rhymes;
}

constexpr std::size_t kMaxLetters = 7;  // "nghiêng"

bool starts_with_front_vowel(std::string_view rhyme) {
  return rhyme.starts_with("e") || rhyme.starts_with("ê") ||
         rhyme.starts_with("i") || rhyme.starts_with("y");
}

bool is_spelled(std::string_view initial, std::string_view rhyme) {
  const bool front = starts_with_front_vowel(rhyme);
  if (initial == "k" || initial == "gh" || initial == "ngh") return front;
  if (initial == "c" || initial == "ng") return !front;
  if (initial == "g") return !front || rhyme.starts_with("i");  // gì, giếng
  return true;
}

bool takes_tone(std::string_view rhyme, Tone tone) {
  const bool stopped = rhyme.ends_with("c") || rhyme.ends_with("ch") ||
                       rhyme.ends_with("p") || rhyme.ends_with("t");
  return !stopped || tone == Tone::kAcute || tone == Tone::kDot;
}

bool is_toneless_syllable(std::string_view word, Tone tone) {
  const Words& initials = parts_named("initial");
  const Words& rhymes = parts_named("rhyme");
  if (rhymes.contains(word)) return takes_tone(word, tone);
  const std::size_t most = std::min<std::size_t>(3, word.size() - 1);
  for (std::size_t size = 1; size <= most; ++size) {
    const std::string_view initial = word.substr(0, size);
    const std::string_view rhyme = word.substr(size);
    if (initials.contains(initial) && rhymes.contains(rhyme) &&
        is_spelled(initial, rhyme) && takes_tone(rhyme, tone)) {
      return true;
    }
  }
  return false;
}

// "QĐ" and "HĐND" say nothing about the spelling.
bool has_no_vowel(std::string_view word) {
  while (!word.empty()) {
    const char32_t base = take_apart(take_character(word)).base;
    if (base == 0 || put_together({base, Tone::kAcute, false}) != base) {
      return false;
    }
  }
  return true;
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
  if (c == 0xA0 || c == 0xAB || c == 0xBB) return false;  // No-break, « »
  if (c >= 0x2000 && c < 0x2100) return c == 0x20AC;      // Punctuation, €
  if (c == 0x2122) return true;
  return c < 0x2000 || c == 0xFFFD;
}

}  // namespace

bool is_syllable(std::string_view word) {
  std::string toneless;
  Tone tone = Tone::kLevel;
  std::size_t letters = 0;
  while (!word.empty()) {
    const VietnameseLetter letter = take_apart(take_character(word));
    if (letter.base == 0 || ++letters > kMaxLetters) return false;
    append_utf8(letter.base, toneless);
    if (letter.tone == Tone::kLevel) continue;
    if (tone != Tone::kLevel) return false;
    tone = letter.tone;
  }
  if (toneless.empty()) return false;
  if (toneless.starts_with("đ")) {  // Two bytes long: as d.
    toneless.replace(0, std::string_view("đ").size(), "d");
  }
  return is_toneless_syllable(toneless, tone);
}

SpellingScore score_spelling(std::string_view text) {
  SpellingScore score;
  const char* word_begin = text.data();
  std::size_t characters = 0;
  bool has_marks = false;
  const auto end_word = [&](const char* end) {
    const bool counts = has_marks && characters > 1;
    has_marks = false;
    characters = 0;
    if (!counts) return;
    const std::string_view word(word_begin,
                                static_cast<std::size_t>(end - word_begin));
    if (is_syllable(word)) {
      ++score.good;
    } else if (!has_no_vowel(word)) {
      ++score.bad;
    }
  };
  while (!text.empty()) {
    const char* at = text.data();
    const char32_t c = take_character(text);
    if (is_word_character(c)) {
      if (c >= 0x80) has_marks = true;
      ++characters;
      continue;
    }
    end_word(at);
    word_begin = text.data();
  }
  end_word(text.data());
  return score;
}

}  // namespace viendan
