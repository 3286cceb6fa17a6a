#ifndef VIENDAN_CORPUS_SRC_SYLLABLES_H_
#define VIENDAN_CORPUS_SRC_SYLLABLES_H_

#include <cstdint>
#include <string_view>

namespace viendan {

/// How much of a text is spelled as Vietnamese is. Only words of two characters
/// and more count that have one beyond ASCII: they are what a wrong decoding
/// breaks, while a single "×" or "ừ" says nothing.
struct SpellingScore {
  // A text may have a score for each of its lines and each code.
  std::uint32_t good = 0;  ///< Words that are Vietnamese syllables.
  std::uint32_t bad = 0;   ///< Words that are not.

  /// What to compare decodings of one text by.
  [[nodiscard]] long net() const {
    return static_cast<long>(good) - 2 * static_cast<long>(bad);
  }
  SpellingScore& operator+=(const SpellingScore& other) {
    good += other.good;
    bad += other.bad;
    return *this;
  }
};

/// True when `word` is spelled as a Vietnamese syllable: initial, rhyme and
/// tone go together ("nghị", "QUYẾT"). Words of codes ("QĐ", "NĐ", "HĐND")
/// have no vowel and are none.
///
/// Encoding: UTF-8, NFC. Complexity: constant; long words are refused.
[[nodiscard]] bool is_syllable(std::string_view word);

/// Counts the words of `text`. A word is a run of letters and of what a wrong
/// decoding puts in their place: "nh©n" is one.
///
/// Encoding: UTF-8. Complexity: linear.
[[nodiscard]] SpellingScore score_spelling(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_SYLLABLES_H_
