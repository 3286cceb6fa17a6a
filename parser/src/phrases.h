#ifndef VIENDAN_PARSER_SRC_PHRASES_H_
#define VIENDAN_PARSER_SRC_PHRASES_H_

#include <bitset>
#include <cstddef>
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
  // Whether a phrase may start with a word: most words start none.
  std::bitset<1024> first_words_;
  std::vector<Phrase> by_first_;
  std::vector<Phrase> by_last_;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PHRASES_H_
