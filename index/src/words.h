#ifndef VIENDAN_INDEX_SRC_WORDS_H_
#define VIENDAN_INDEX_SRC_WORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "viendan/base/span.h"

namespace viendan {

/// Words longer than this are cut, in bytes.
inline constexpr std::size_t kMaxWordBytes = 64;

/// Goes through the words of a text, for documents and queries alike. A word is
/// a run of letters, marks and digits; in Vietnamese that is one syllable.
/// Everything else only separates, but zero-width characters and the soft
/// hyphen are passed over. Each word comes in lower case, Đ and its look-alikes
/// Ð and Ɖ as đ, and with the tone where "hòa", "ủy" and "quý" have it
/// (domain reference 8.1, 8.3, 8.4).
///
///     for (Words words(text); words.next();) use(words.word(), words.span());
///
/// Encoding: UTF-8 in NFC; other bytes separate. Complexity: linear.
class Words {
 public:
  /// Lifetime: `text` must outlive this object.
  explicit Words(std::string_view text) : text_(text) {}

  /// Goes to the next word. Returns false when there is none.
  bool next();

  /// The word in its comparison form, at most kMaxWordBytes.
  /// Lifetime: valid until the next call of `next`.
  [[nodiscard]] std::string_view word() const {
    return {buffer_.data(), size_};
  }

  /// Where it stands in the text.
  [[nodiscard]] Span span() const { return make_span(begin_, at_); }

 private:
  // A letter is taken whole or not at all.
  void take(std::string_view letter) {
    if (size_ + letter.size() > kMaxWordBytes) return;
    for (const char byte : letter) buffer_[size_++] = byte;
  }
  /// The letter at `at_`, whose first byte is `byte`, not ASCII. Returns: false
  /// where it is no letter; `at_` stays.
  bool take_marked(unsigned byte);
  bool take_sequence();
  bool take_two(std::uint32_t point);
  void take_vowel();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t size_ = 0;
  std::array<char, kMaxWordBytes + 8> buffer_{};
};

/// `text` in lower case, by the same rule as `Words`; all else is kept.
[[nodiscard]] std::string lower_case(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_WORDS_H_
