#include "query_lexer.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "query_fields.h"
#include "query_words.h"
#include "viendan/parser/province.h"

namespace viendan {
namespace {

// The most words that one number may be typed as: "25 - NQ / TW".
constexpr std::size_t kMaxNumberWords = 6;

// What other query languages give a meaning. Here they have none, and what has
// no meaning is refused, not dropped.
constexpr std::string_view kReserved = "*=+~^<>[]{}|\\@#$`";

constexpr std::string_view kNotHint =
    "write NOT before a word to leave out documents with it";

constexpr std::string_view kPrefixHint = "a * can only end a word, as in quy*";

bool is_digit(char c) { return '0' <= c && c <= '9'; }

bool ends_before_it_begins(const DateRange& dates) {
  if (!dates.from || !dates.to) return false;
  // A month or day that is not said is the first there, the last here.
  const auto last = [](int part) { return part == 0 ? 99 : part; };
  return std::tuple(dates.from->year, int{dates.from->month},
                    int{dates.from->day}) >
         std::tuple(dates.to->year, last(dates.to->month), last(dates.to->day));
}

std::string province_hint(std::string_view value) {
  const std::string_view near = nearest_province(value);
  return near.empty() ? "write its name in quotes or with -, such as tay-ninh"
                      : fmt::format("did you mean {}?", near);
}

QueryToken operand(QueryNode node) {
  const Span span = node.span;
  return {QueryToken::Kind::kOperand, span, std::move(node)};
}

// What no type or known code marks as a number is one after "số".
std::optional<Reference> reference_in(std::string_view value) {
  if (auto reference = parse_reference(value)) return reference;
  auto numbered = parse_reference(std::string("số ").append(value));
  return numbered && numbered->number ? numbered : std::nullopt;
}

}  // namespace

std::nullopt_t QueryLexer::fail(std::string_view id, std::size_t offset,
                                std::string message, std::string hint) {
  error_ = QueryError{id, std::move(message), std::move(hint), {}, offset};
  return std::nullopt;
}

void QueryLexer::skip_separators() {
  while (!at_end()) {
    const std::size_t size = query_space_size(rest());
    if (size == 0) return;
    at_ += size;
  }
}

std::size_t QueryLexer::end_of_raw_word(std::size_t begin) const {
  std::size_t end = begin;
  while (end < text_.size()) {
    const std::string_view here = text_.substr(end);
    if (here.front() == '(' || here.front() == ')' ||
        query_space_size(here) > 0 || query_quote_size(here) > 0) {
      break;
    }
    ++end;
  }
  return end;
}

std::optional<QueryToken> QueryLexer::next() {
  while (!error_) {
    skip_separators();
    if (at_end()) break;
    const char c = text_[at_];
    if (c == '(' || c == ')') {
      ++at_;
      return QueryToken{
          c == '(' ? QueryToken::Kind::kOpen : QueryToken::Kind::kClose,
          make_span(at_ - 1, at_),
          {}};
    }
    if (query_quote_size(rest()) > 0) return quoted();
    std::optional<QueryToken> token;
    if (is_digit(c)) token = number();
    if (!token) token = word();
    if (token) return token;  // Else it was punctuation, or an error.
  }
  return std::nullopt;
}

std::optional<QueryToken> QueryLexer::quoted() {
  const std::size_t begin = at_;
  const std::size_t inside = begin + query_quote_size(rest());
  std::size_t end = inside;
  while (end < text_.size() && query_quote_size(text_.substr(end)) == 0) ++end;
  if (end == text_.size()) {
    return fail("query-unclosed-quote", begin,
                "this quotation mark is not closed",
                "add a \" at the end of the phrase");
  }
  at_ = end + query_quote_size(text_.substr(end));
  for (std::size_t i = inside; i < end; ++i) {
    if (text_[i] == '*' && !ends_prefix(i)) {
      return fail("query-bad-prefix", i, "'*' means nothing here",
                  std::string(kPrefixHint));
    }
  }
  QueryNode node;
  node.span = make_span(begin, at_);
  const std::string_view content = text_.substr(inside, end - inside);
  if (const auto number = parse_document_number(content)) {
    node.kind = QueryNode::Kind::kNumber;
    node.reference.number = number;
    return operand(std::move(node));
  }
  node.kind = QueryNode::Kind::kPhrase;
  node.words = words_of(text_, make_span(inside, end));
  if (node.words.empty()) {
    return fail("query-empty-phrase", begin,
                "there is no word in these quotes");
  }
  return operand(std::move(node));
}

// The longest run of words from here that is a document number.
std::optional<QueryToken> QueryLexer::number() {
  std::array<std::size_t, kMaxNumberWords> ends{};
  std::size_t count = 0;
  for (std::size_t at = at_; count < kMaxNumberWords;) {
    const std::size_t end = end_of_raw_word(at);
    if (end == at || end - at_ > kMaxNumberBytes) break;
    ends[count++] = end;
    at = end;
    while (const std::size_t space = query_space_size(text_.substr(at))) {
      at += space;
    }
  }
  for (; count > 0; --count) {
    const std::string_view typed = text_.substr(at_, ends[count - 1] - at_);
    QueryNode node;
    if (typed.find('@') != std::string_view::npos) {
      const auto reference = parse_reference(typed);
      if (!reference || !reference->number) continue;
      node.reference = *reference;
    } else {
      node.reference.number = parse_document_number(typed);
      if (!node.reference.number) continue;
    }
    node.kind = QueryNode::Kind::kNumber;
    node.span = make_span(at_, ends[count - 1]);
    at_ = ends[count - 1];
    return operand(std::move(node));
  }
  return std::nullopt;
}

bool QueryLexer::has_bad_character(Span raw) {
  for (std::size_t i = raw.begin; i < raw.end; ++i) {
    const char c = text_[i];
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      (void)fail("query-bad-character", i, "there is a control character here");
      return true;
    }
    // One in a word is for one letter elsewhere; at its end it asks.
    const bool stands_for_letter =
        c == '?' && i > raw.begin && starts_word(text_.substr(i + 1));
    if (kReserved.find(c) == std::string_view::npos && !stands_for_letter) {
      continue;
    }
    const bool exact =
        c == '=' && i == raw.begin && starts_word(text_.substr(i + 1));
    if (exact || (c == '*' && ends_prefix(i))) continue;
    const std::string_view hint =
        c == '*' || c == '?'
            ? kPrefixHint
            : "put the words in quotes to search for them as they are";
    (void)fail(c == '*' ? "query-bad-prefix" : "query-bad-character", i,
               fmt::format("'{}' means nothing here", c), std::string(hint));
    return true;
  }
  return false;
}

// Refuses what other query languages write for AND, OR and NOT.
bool QueryLexer::is_foreign_operator(Span raw) {
  const std::string_view typed = slice(text_, raw);
  const std::string_view behind = typed.substr(1);
  const bool negates = (typed.front() == '-' || typed.front() == '!') &&
                       starts_word(behind) &&
                       !(typed.front() == '-' && is_digit(behind.front()));
  const bool joins = typed.starts_with("&&") || typed.starts_with("||");
  if (!negates && !joins) return false;
  const std::string_view sign = typed.substr(0, negates ? 1 : 2);
  const std::string hint = fmt::format("write {} between words",
                                       typed.front() == '&' ? "AND" : "OR");
  (void)fail("query-bad-character", raw.begin,
             fmt::format("'{}' means nothing here", sign),
             negates ? std::string(kNotHint) : hint);
  return true;
}

// Whether the "*" at `at` comes right after a word and nothing of it after it.
bool QueryLexer::ends_prefix(std::size_t at) const {
  if (at == 0 || starts_word(text_.substr(at + 1))) return false;
  const char before = text_[at - 1];
  return static_cast<unsigned char>(before) >= 0x80 ||
         starts_word(text_.substr(at - 1));
}

std::optional<QueryToken> QueryLexer::word() {
  const Span raw = make_span(at_, end_of_raw_word(at_));
  const std::string_view typed = slice(text_, raw);
  const auto simple = [&](QueryToken::Kind kind) {
    at_ = raw.end;
    return QueryToken{kind, raw, {}};
  };
  if (typed == "AND") return simple(QueryToken::Kind::kAnd);
  if (typed == "OR") return simple(QueryToken::Kind::kOr);
  if (typed == "NOT") return simple(QueryToken::Kind::kNot);
  const std::size_t colon = typed.find(':');
  if (colon != std::string_view::npos && colon > 0 && !is_digit(typed[0]) &&
      starts_word(typed)) {
    return field(raw.begin + colon);
  }
  if (is_foreign_operator(raw)) return std::nullopt;
  if (has_bad_character(raw)) return std::nullopt;
  at_ = raw.end;
  QueryNode node;
  node.span = raw;
  node.words = words_of(text_, raw);
  if (node.words.empty()) return std::nullopt;
  if (typed.front() == '=') node.words.front().exact = true;
  if (node.words.size() > 1) node.kind = QueryNode::Kind::kPhrase;
  return operand(std::move(node));
}

std::optional<QueryToken> QueryLexer::field(std::size_t colon) {
  const std::size_t begin = at_;
  const std::string_view name = text_.substr(begin, colon - begin);
  const std::optional<QueryField> found = query_field_of_name(name);
  if (!found) {
    const std::string_view near = nearest_query_field(name);
    return fail("query-unknown-field", begin,
                fmt::format("there is no field '{}'", name),
                near.empty()
                    ? "fields: type issuer number cites relation date year "
                      "province path; put words with a colon in quotes"
                    : fmt::format("did you mean {}:?", near));
  }
  QueryNode node;
  node.kind = QueryNode::Kind::kField;
  node.field = *found;
  std::size_t inside = colon + 1;
  std::size_t end = end_of_raw_word(inside);
  if (const std::size_t quote = query_quote_size(text_.substr(inside));
      quote > 0) {
    at_ = inside;
    if (!quoted()) return std::nullopt;
    inside += quote;
    end = inside;
    while (query_quote_size(text_.substr(end)) == 0) ++end;
  } else {
    const bool is_number =
        *found == QueryField::kNumber || *found == QueryField::kCites;
    at_ = inside;
    if (is_number && !at_end() && is_digit(text_[at_])) {
      if (const auto token = number()) end = token->span.end;
    }
    at_ = end;
  }
  if (inside == end) {
    return fail(
        "query-missing-value", colon + 1,
        fmt::format("there is no value after '{}:'", name),
        "write it right after the colon; a value with spaces needs quotes");
  }
  node.span = make_span(begin, at_);
  const std::string_view value = text_.substr(inside, end - inside);
  if (!set_value(node, value, inside)) return std::nullopt;
  return operand(std::move(node));
}

bool QueryLexer::set_reference(QueryNode& node, std::string_view value,
                               std::size_t offset) {
  const std::optional<Reference> reference = reference_in(value);
  if (!reference) {
    (void)fail("query-bad-number", offset, "this names no document",
               "write a number such as 25-NQ/TW, 30/2020/NĐ-CP or "
               "731/QĐ-UBND@2019, or a law's name in quotes");
    return false;
  }
  node.reference = *reference;
  return true;
}

bool QueryLexer::set_dates(QueryNode& node, std::string_view value,
                           std::size_t offset) {
  const std::optional<DateRange> dates = date_range_value(value);
  if (!dates) {
    (void)fail("query-bad-date", offset, "this is no date",
               "write 2021, 2021-03, 2021-03-05, 5/3/2021 or A..B");
    return false;
  }
  if (ends_before_it_begins(*dates)) {
    (void)fail("query-bad-date", offset, "this ends before it begins",
               "write the earlier date first");
    return false;
  }
  node.kind = QueryNode::Kind::kDates;
  node.dates = *dates;
  return true;
}

bool QueryLexer::set_value(QueryNode& node, std::string_view value,
                           std::size_t offset) {
  switch (node.field) {
    case QueryField::kNumber:
    case QueryField::kCites: return set_reference(node, value, offset);
    case QueryField::kType:
      node.value = type_value(value);
      if (!node.value.empty()) return true;
      (void)fail("query-bad-value", offset, "there is no such type of document",
                 "write a name in quotes or with -, such as nghi-quyet, or a "
                 "code such as nq");
      return false;
    case QueryField::kRelation:
      node.value = parse_relation(value);
      if (!node.value.empty()) return true;
      (void)fail("query-bad-value", offset, "there is no such relation",
                 "one of basis implements guides amends replaces repeals "
                 "suspends corrects consolidates proposal nested other");
      return false;
    case QueryField::kDate:
    case QueryField::kYear: return set_dates(node, value, offset);
    case QueryField::kProvince:
      node.value = province_of_name(value);
      if (!node.value.empty()) return true;
      (void)fail("query-bad-value", offset, "there is no such province",
                 province_hint(value));
      return false;
    case QueryField::kPath:
      if (const std::size_t star = value.find('*');
          star != std::string_view::npos) {
        (void)fail("query-bad-prefix", offset + star, "'*' means nothing here",
                   "write a file or a folder, or the end of its path");
        return false;
      }
      node.value = value;
      return true;
    case QueryField::kIssuer: node.value = value; return true;
  }
  return false;
}

}  // namespace viendan
