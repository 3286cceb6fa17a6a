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

/// The tokens of a window of the text, read as far as they are asked for, from
/// its start or from its end. One object serves all windows of a document and
/// keeps its memory.
class Tokens {
 public:
  /// Starts over with `window` of `text`, which must outlive this object. The
  /// first token has the position 0.
  void reset(std::string_view text, Span window);

  /// Starts over at the end of `window`, for reading leftwards, and returns the
  /// position behind the last token: kMaxLeft, or less where the window has
  /// fewer bytes. Positions before the first token have kEnd tokens; there are
  /// no more than kMaxLeft tokens.
  std::size_t reset_at_end(std::string_view text, Span window);
  static constexpr std::size_t kMaxLeft = 400;

  /// The token at `position`; a kEnd token behind the last one.
  /// Lifetime: until the next call of any member.
  const Token& at(std::size_t position) {
    while (position - first_ >= count_) read_towards(position);
    return tokens_[position];
  }

  /// The number of tokens in the window. Reads all of it, from its start.
  std::size_t size();

  /// The first position at or after `position` whose token does not begin
  /// before `offset` (bytes of the text).
  std::size_t position_at(std::size_t position, std::uint32_t offset);

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  void read_towards(std::size_t position);
  void read();
  void read_before();
  // Reads the token at `next_` into `token`, up to `end_`.
  void read(Token& token);
  // The start of a run of whole tokens that ends at `left_`.
  [[nodiscard]] std::size_t run_before();
  // The token at `position`, which nothing has been read to yet.
  Token& slot(std::size_t position);

  std::string_view whole_;
  std::string_view text_;  // Up to the end of the window.
  std::size_t begin_ = 0;  // Of the window, in bytes.
  std::size_t left_ = 0;   // What begins here has been read, up to `next_`.
  std::size_t next_ = 0;
  std::size_t end_ = 0;    // Of the window, in bytes.
  std::size_t first_ = 0;  // The lowest position that has been read.
  std::size_t count_ = 0;  // Positions that have been read.
  // No running head begins from there on; see `running_head_near`.
  std::size_t headless_ = std::string_view::npos;
  std::vector<Token> tokens_;  // By position; only grows.
  std::vector<Token> run_;     // The tokens of a run of several, but the last.
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TOKENS_H_
