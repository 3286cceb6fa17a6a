#ifndef VIENDAN_LOOSE_TEXT_H_
#define VIENDAN_LOOSE_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace viendan {

/// Bytes of the code point at the start of `text`, which is valid UTF-8 and
/// not empty.
constexpr std::size_t code_point_size(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// True if `text` starts with a Latin capital of NFC Vietnamese.
[[nodiscard]] bool starts_with_capital(std::string_view text);

/// Appends the letters and digits of `text` in loose form: lower case, eth as
/// đ, the tone of final oa, oe, uy on its first vowel ("hoá" as "hóa"), and
/// nothing of what stands between them. Two spellings of one name that differ
/// in case, spaces, line breaks, commas and hyphens alone are equal in it.
///
/// Complexity: linear.
void append_loose(std::string& out, std::string_view text);

/// `append_loose` on an empty string.
[[nodiscard]] std::string loose(std::string_view text);

/// The words of a text from one place on, in loose form, read as far as they
/// are asked for. Reading stops for good at the end of the text, at a blank
/// line that is not that of a page break, at anything but letters, digits,
/// white space, commas and hyphens, and at the limits below.
///
/// Copies of PDFs run words together after some marked vowels ("Đảng bộxã lần
/// thứI"); `take` finds the border within such a word.
///
/// Lifetime: keeps a view of the text.
class LooseWords {
 public:
  /// What stands before a word.
  enum class Gap : std::uint8_t { kNone, kSpace, kLineEnd, kComma, kHyphen };

  struct Word {
    std::size_t begin = 0;  ///< Bytes, in the text.
    std::size_t end = 0;
    std::size_t letters = 0;  ///< Where it begins in `letters()`.
    Gap gap = Gap::kNone;     ///< The strongest of what stands before it.
    bool line_end = false;    ///< A line ends before it, whatever the gap.
    bool capital = false;
    bool digits = false;  ///< Nothing but digits.
  };

  static constexpr std::size_t kMaxWords = 80;
  /// Bytes between two words: blanks stand in place of a page's end.
  static constexpr std::size_t kMaxGap = 400;

  LooseWords(std::string_view text, std::size_t begin)
      : text_(text), next_(begin) {}

  /// Starts again from `begin`, with the memory that it has.
  void start_at(std::size_t begin);

  /// The word at `index`, or nullptr when there is none. The pointer is good
  /// until the next call.
  [[nodiscard]] const Word* word(std::size_t index);

  /// The loose letters of that word, or an empty view. Good until the next
  /// call of `word` or `take`.
  [[nodiscard]] std::string_view form(std::size_t index);

  /// A place between two letters: letters before it are done with.
  struct Place {
    std::size_t letters = 0;  ///< Position in the loose letters.
    std::size_t index = 0;    ///< The word it is in, or before.
    std::size_t end = 0;      ///< Bytes, in the text: end of what was taken.
  };

  /// The place before the first word.
  [[nodiscard]] Place start() const { return {0, 0, next_start()}; }

  /// Moves `place` over `pattern`, which is in lower case, NFC and the tone
  /// placement of "hóa", if the letters there are the same, a word ends with
  /// them and no comma stands between them, or before them unless `comma`.
  [[nodiscard]] bool take(Place& place, std::string_view pattern,
                          bool comma = false);

  /// Moves `place` over the rest of the word that it is in or before; false
  /// and unmoved if there is none.
  bool skip_word(Place& place);

  /// The word that `place` is in or before, or nullptr.
  [[nodiscard]] const Word* next(Place place) { return word(place.index); }

  /// The loose letters from `place` to the end of its word.
  [[nodiscard]] std::string_view rest(Place place);

  /// Moves `place` to after `letters` bytes of loose letters if a word ends
  /// there, or could: see the note on words run together.
  [[nodiscard]] bool place_at(std::size_t letters, Place& place);

  /// All loose letters of at least `count` words, fewer if reading stopped.
  [[nodiscard]] std::string_view letters(std::size_t count);

 private:
  bool read_word();
  // Moves to the next word, and tells it what stands before it; false if there
  // is none.
  bool skip_gap(Word& word);
  [[nodiscard]] bool border_at(std::size_t letters, std::size_t index) const;
  [[nodiscard]] std::size_t next_start() const {
    return words_.empty() ? next_ : words_.front().begin;
  }
  [[nodiscard]] std::size_t letters_end(std::size_t index) const {
    return index + 1 < words_.size() ? words_[index + 1].letters
                                     : letters_.size();
  }

  std::string_view text_;
  std::size_t next_;
  bool stopped_ = false;
  std::string letters_;
  std::vector<std::uint32_t> ends_;  // For each byte of letters_: in the text.
  std::vector<Word> words_;
};

}  // namespace viendan

#endif  // VIENDAN_LOOSE_TEXT_H_
