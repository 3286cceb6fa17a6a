#ifndef VIENDAN_INDEX_SRC_QUERY_LEXER_H_
#define VIENDAN_INDEX_SRC_QUERY_LEXER_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "viendan/index/query.h"

namespace viendan {

/// A piece of a query.
struct QueryToken {
  enum class Kind : std::uint8_t { kOperand, kAnd, kOr, kNot, kOpen, kClose };

  Kind kind = Kind::kOperand;
  Span span;       ///< In the query.
  QueryNode node;  ///< Of kOperand.
};

/// Cuts a query into tokens, from left to right.
class QueryLexer {
 public:
  /// Requires: `text` is UTF-8 in NFC of at most `kMaxQueryBytes`.
  /// Lifetime: `text` outlives the lexer.
  explicit QueryLexer(std::string_view text) : text_(text) {}

  /// The next token, or nullopt at the end and after an error.
  [[nodiscard]] std::optional<QueryToken> next();

  /// What is wrong with the text, if `next` stopped for that.
  [[nodiscard]] std::optional<QueryError>& error() { return error_; }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  void skip_separators();
  [[nodiscard]] std::size_t end_of_raw_word(std::size_t begin) const;
  std::optional<QueryToken> quoted();
  std::optional<QueryToken> number();
  std::optional<QueryToken> word();
  std::optional<QueryToken> field(std::size_t colon);
  bool set_value(QueryNode& node, std::string_view value, std::size_t offset);
  bool set_reference(QueryNode& node, std::string_view value,
                     std::size_t offset);
  bool set_dates(QueryNode& node, std::string_view value, std::size_t offset);
  bool is_foreign_operator(Span raw);
  bool has_bad_character(Span raw);
  [[nodiscard]] bool ends_prefix(std::size_t at) const;

  // Remembers what is wrong and returns an empty value of any kind.
  std::nullopt_t fail(std::string_view id, std::size_t offset,
                      std::string message, std::string hint = {});

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<QueryError> error_;
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_QUERY_LEXER_H_
