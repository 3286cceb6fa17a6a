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

  ExactCode words[kMaxWords] = {};
  std::size_t size = 0;
  int value = 0;  ///< What the owner of the set says of it.
};

/// A set of phrases for finding which one starts or ends at a token.
class PhraseSet {
 public:
  /// Adds `text`: words in NFC, of any case. Call before any look-up.
  void add(std::string_view text, int value = 0);

  /// Puts the phrases in the order that look-ups need.
  void finish();

  /// The longest phrase that starts at token `at`, or nullptr.
  /// Lifetime: of this object.
  [[nodiscard]] const Phrase* at(Tokens& tokens, std::size_t at) const;

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
    [[nodiscard]] std::span<const Phrase> rows(ExactCode word) const;

   private:
    std::vector<Phrase> rows_;
    std::array<std::uint16_t, 1025> begins_{};  // Of each bucket, in rows_.
  };

  Table by_first_;
  Table by_last_;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PHRASES_H_
