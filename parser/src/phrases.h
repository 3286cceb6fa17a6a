#ifndef VIENDAN_PARSER_SRC_PHRASES_H_
#define VIENDAN_PARSER_SRC_PHRASES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tokens.h"

namespace viendan {

/// A fixed sequence of up to four words, compared with their marks.
struct Phrase {
  static constexpr std::size_t kMaxWords = 4;
  static constexpr std::size_t kMaxOthers = 5;

  ExactCode words[kMaxWords] = {};
  std::size_t size = 0;
  int value = 0;  ///< What the owner of the set says of it.
  /// Behind or before these it is part of other words, and none. 0 ends them.
  ExactCode not_behind[kMaxOthers] = {};
  ExactCode not_before[kMaxOthers] = {};
};

/// A set of phrases for finding which one starts or ends at a token.
class PhraseSet {
 public:
  /// Adds `text`: words in NFC, of any case. Call before any look-up.
  /// `not_behind` and `not_before` are up to five syllables each, parted by
  /// "|", beside which it is part of other words: "theo" before "dõi".
  void add(std::string_view text, int value = 0,
           std::string_view not_behind = {}, std::string_view not_before = {});

  /// Puts the phrases in the order that look-ups need.
  void finish();

  /// The longest phrase that starts at token `at`, or nullptr.
  /// Lifetime: of this object.
  [[nodiscard]] const Phrase* at(Tokens& tokens, std::size_t at) const {
    const std::span<const Phrase> rows = by_first_.rows(tokens.at(at).exact);
    return rows.empty() ? nullptr : longest(rows, tokens, at);
  }

  /// The longest phrase that ends before token `end`, or nullptr.
  [[nodiscard]] const Phrase* before(Tokens& tokens, std::size_t end) const;

 private:
  // The phrases by one of their words, in buckets by its hash: most words
  // belong to none.
  class Table {
   public:
    using Key = ExactCode (*)(const Phrase&);

    void add(const Phrase& phrase) { rows_.push_back(phrase); }
    void sort(Key key);
    // Here, so that most words are told at once to begin none.
    [[nodiscard]] std::span<const Phrase> rows(ExactCode word) const {
      if (word == 0) return {};
      const std::size_t bucket = bucket_of(word);
      const std::size_t begin = begins_[bucket];
      return {rows_.data() + begin, begins_[bucket + 1] - begin};
    }

   private:
    static std::size_t bucket_of(ExactCode word) {
      return word * 0x9E37'79B9'7F4A'7C15U >> 54;
    }

    std::vector<Phrase> rows_;
    std::array<std::uint16_t, 1025> begins_{};  // Of each bucket, in rows_.
  };

  static const Phrase* longest(std::span<const Phrase> rows, Tokens& tokens,
                               std::size_t at);

  Table by_first_;
  Table by_last_;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PHRASES_H_
