#ifndef VIENDAN_PARSER_SRC_TOKENS_H_
#define VIENDAN_PARSER_SRC_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"
#include "words.h"

namespace viendan {

enum class TokenKind : std::uint8_t {
  kEnd,     ///< Past the last token of the window; says what follows it.
  kWord,    ///< One syllable or abbreviation.
  kNumber,  ///< A run of digits.
  kMark,    ///< One character that is neither.
};

/// A word, a number or a mark, for looking at the surroundings of a citation.
/// Only words have codes.
struct Token : Word {
  TokenKind kind = TokenKind::kEnd;
  /// Of marks: the ASCII character, with '"' for every kind of quote, '-' for
  /// every dash, '.' for an ellipsis, and '?' for what is none of these.
  char mark = '\0';
  std::uint8_t breaks = 0;  ///< Line ends before it, at most 3.

  [[nodiscard]] bool is_word() const { return kind == TokenKind::kWord; }
  [[nodiscard]] bool is_number() const { return kind == TokenKind::kNumber; }
  [[nodiscard]] bool is_mark(char which) const {
    return kind == TokenKind::kMark && mark == which;
  }
  [[nodiscard]] bool is_end() const { return kind == TokenKind::kEnd; }
};

/// The tokens of a window of the text, read as far as they are asked for. One
/// object serves all windows of a document and keeps its memory.
class Tokens {
 public:
  /// Starts over with `window` of `text`, which must outlive this object.
  void reset(std::string_view text, Span window);

  /// The token at `position`; a kEnd token behind the last one.
  /// Lifetime: until the next call of any member.
  const Token& at(std::size_t position) {
    while (position >= tokens_.size()) read();
    return tokens_[position];
  }

  /// The number of tokens in the window. Reads all of it.
  std::size_t size();

  /// The first position at or after `position` whose token does not begin
  /// before `offset` (bytes of the text).
  std::size_t position_at(std::size_t position, std::uint32_t offset);

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  void read();

  std::string_view whole_;
  std::string_view text_;  // Up to the end of the window.
  std::size_t next_ = 0;
  std::size_t end_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TOKENS_H_
