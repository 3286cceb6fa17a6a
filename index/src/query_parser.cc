// Dijkstra's shunting yard: operands go straight to the output, operators wait
// on a stack until one that binds less strongly comes. The output is in
// reverse Polish order, so nothing here or after recurses over the input.

#include <fmt/core.h>

#include <cassert>

#include "query_lexer.h"
#include "viendan/base/source_text.h"
#include "viendan/base/utf8.h"

namespace viendan {
namespace {

using Token = QueryToken::Kind;
using Node = QueryNode::Kind;

int strength(Token kind) {
  switch (kind) {
    case Token::kOr: return 1;
    case Token::kAnd: return 2;
    case Token::kNot: return 3;
    default: return 0;
  }
}

class QueryParser {
 public:
  explicit QueryParser(std::string_view text) : text_(text), lexer_(text) {}

  ParsedQuery parse() {
    while (std::optional<QueryToken> token = lexer_.next()) {
      if (!take(*token)) return failed();
    }
    error_ = lexer_.error();
    if (error_ || !finish()) return failed();
    return {{std::string(text_), std::move(nodes_)}, std::nullopt};
  }

 private:
  struct Waiting {
    Token kind;
    Span span;
  };

  ParsedQuery failed() {
    error_->text = text_;
    return {{}, std::move(error_)};
  }

  bool fail(std::string_view id, std::size_t offset, std::string message,
            std::string hint = {}) {
    error_ = QueryError{id, std::move(message), std::move(hint), {}, offset};
    return false;
  }

  bool take(QueryToken& token) {
    switch (token.kind) {
      case Token::kOperand: return take_operand(token);
      case Token::kNot: return join(token.span) && push(token);
      case Token::kOpen: return open(token);
      case Token::kClose: return close(token);
      case Token::kAnd:
      case Token::kOr: return take_binary(token);
    }
    return true;
  }

  // Puts the AND that is not typed between two operands.
  bool join(Span span) {
    if (!had_operand_) return true;
    reduce(strength(Token::kAnd));
    waiting_.push_back({Token::kAnd, span});
    had_operand_ = false;
    return true;
  }

  bool take_operand(QueryToken& token) {
    words_ += token.node.words.size() + (token.node.words.empty() ? 1U : 0U);
    if (words_ > kMaxQueryWords) {
      return fail("query-too-many-words", token.span.begin,
                  fmt::format("a query has at most {} words", kMaxQueryWords));
    }
    for (const QueryWord& word : token.node.words) {
      if (word.prefix && letters(word.span) < kMinPrefixLetters) {
        return fail("query-bad-prefix", word.span.begin,
                    fmt::format("a prefix needs at least {} letters",
                                kMinPrefixLetters));
      }
    }
    if (continues_words(token.node)) {
      QueryNode& last = nodes_.back();
      last.words.insert(last.words.end(), token.node.words.begin(),
                        token.node.words.end());
      last.span.end = token.span.end;
      return true;
    }
    join(token.span);
    nodes_.push_back(std::move(token.node));
    had_operand_ = true;
    fresh_words_ = nodes_.back().kind == Node::kWords &&
                   (waiting_.empty() || waiting_.back().kind != Token::kNot);
    return true;
  }

  // Words side by side are one operand, so that they can also be ranked by how
  // near to each other they stand.
  [[nodiscard]] bool continues_words(const QueryNode& node) const {
    return fresh_words_ && had_operand_ && node.kind == Node::kWords;
  }

  [[nodiscard]] std::size_t letters(Span span) const {
    std::size_t count = 0;
    for (const char c : slice(text_, span)) {
      count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    }
    return count;
  }

  bool take_binary(const QueryToken& token) {
    if (!had_operand_) {
      return fail(
          "query-missing-operand", token.span.begin,
          fmt::format("there is nothing before {}", slice(text_, token.span)),
          "put the word in quotes to search for it");
    }
    reduce(strength(token.kind));
    had_operand_ = false;
    fresh_words_ = false;
    return push(token);
  }

  bool push(const QueryToken& token) {
    fresh_words_ = false;
    if (++operators_ > kMaxQueryOperators) {
      return fail(
          "query-too-many-operators", token.span.begin,
          fmt::format("a query has at most {} operators", kMaxQueryOperators));
    }
    waiting_.push_back({token.kind, token.span});
    return true;
  }

  bool open(const QueryToken& token) {
    join(token.span);
    fresh_words_ = false;
    if (++depth_ > kMaxQueryDepth) {
      return fail(
          "query-too-deep", token.span.begin,
          fmt::format("parentheses go at most {} deep", kMaxQueryDepth));
    }
    waiting_.push_back({token.kind, token.span});
    return true;
  }

  bool close(const QueryToken& token) {
    fresh_words_ = false;
    if (depth_ == 0) {
      return fail("query-unopened-parenthesis", token.span.begin,
                  "this parenthesis was not opened");
    }
    if (!had_operand_) return missing(token.span.begin);
    reduce(1);
    assert(waiting_.back().kind == Token::kOpen);
    waiting_.pop_back();
    --depth_;
    return true;
  }

  bool missing(std::size_t offset) {
    if (waiting_.empty()) {
      return fail("query-empty", offset, "there is no word to search for");
    }
    const Waiting& last = waiting_.back();
    if (last.kind == Token::kOpen) {
      return fail("query-missing-operand", last.span.begin,
                  "there is nothing in these parentheses");
    }
    return fail(
        "query-missing-operand", last.span.begin,
        fmt::format("there is nothing after {}", slice(text_, last.span)),
        "put the word in quotes to search for it");
  }

  // Moves the operators that bind at least as strongly as `least` out.
  void reduce(int least) {
    while (!waiting_.empty() && strength(waiting_.back().kind) >= least) {
      QueryNode node;
      node.span = waiting_.back().span;
      node.kind = waiting_.back().kind == Token::kNot  ? Node::kNot
                  : waiting_.back().kind == Token::kOr ? Node::kOr
                                                       : Node::kAnd;
      nodes_.push_back(std::move(node));
      waiting_.pop_back();
    }
  }

  bool finish() {
    if (!had_operand_) return missing(text_.size());
    reduce(1);
    if (waiting_.empty()) return true;
    return fail("query-unclosed-parenthesis", waiting_.back().span.begin,
                "this parenthesis is not closed", "add a ) where it ends");
  }

  std::string_view text_;
  QueryLexer lexer_;
  std::vector<QueryNode> nodes_;
  std::vector<Waiting> waiting_;
  std::optional<QueryError> error_;
  std::size_t operators_ = 0;
  std::size_t words_ = 0;
  std::size_t depth_ = 0;
  bool had_operand_ = false;  // The next operator has something before it.
  bool fresh_words_ = false;  // The last node may take more words.
};

}  // namespace

ParsedQuery parse_query(std::string_view text) {
  if (text.size() > kMaxQueryBytes) {
    return {{},
            QueryError{"query-too-long",
                       fmt::format("a query has at most {} bytes; this one "
                                   "has {}",
                                   kMaxQueryBytes, text.size()),
                       {},
                       {},
                       0}};
  }
  if (const std::size_t good = utf8_prefix_size(text); good < text.size()) {
    return {{},
            QueryError{"query-bad-encoding", "the query is not UTF-8",
                       "use a terminal with a UTF-8 locale",
                       std::string(text.substr(0, good)), good}};
  }
  const Result<SourceText> source = SourceText::create(std::string(text));
  assert(source);  // Short and well-formed.
  return QueryParser(source->text()).parse();
}

}  // namespace viendan
