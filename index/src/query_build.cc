// Goes through a query in reverse Polish order with a stack of Xapian queries.
//
// A cites: and a relation: that are joined by AND speak of the same citation
// ("relation:basis cites:25-NQ/TW"), so both wait on the stack until something
// else than AND is done with them.

#include "query_build.h"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include "fields.h"
#include "reference_terms.h"
#include "spelling.h"
#include "viendan/parser/matching.h"
#include "words.h"

namespace viendan {
namespace {

using Xapian::Query;
using Node = QueryNode::Kind;

// Weights beside the 1 of a word in the text.
constexpr double kAccentedWeight = 0.9;  // A form that was not typed.
constexpr double kTitleWeight = 1.5;
constexpr double kOwnNumberWeight = 20;

// None asks for nothing; one that is empty() matches nothing.
using AnyQuery = std::optional<Query>;

// A query that is not yet closed.
struct Operand {
  AnyQuery query;    // Without the four below.
  AnyQuery phrases;  // That must occur, unscored; `query` has their words.
  std::vector<Query> titles;  // That score, but need not match.
  std::vector<const QueryNode*> cites;
  std::vector<const QueryNode*> relations;
  std::size_t first_form = 0;  // Of `BuiltQuery::forms`.
  std::size_t first_run = 0;   // Of `BuiltQuery::runs`.
};

std::vector<std::string> terms_of(const Field& field,
                                  const std::vector<std::string>& values) {
  std::vector<std::string> terms;
  terms.reserve(values.size());
  for (const std::string& each : values) terms.push_back(term_of(field, each));
  return terms;
}

Query any_of(const Field& field, const std::vector<std::string>& values) {
  const std::vector<std::string> terms = terms_of(field, values);
  return {Query::OP_OR, terms.begin(), terms.end()};
}

// The same, scored as if all of them were one word. Otherwise the seldom forms
// of a syllable would weigh most, and nothing could be passed over: the best
// that a document can reach would be the sum of all forms.
Query as_one(const Field& field, const std::vector<std::string>& values) {
  const std::vector<std::string> terms = terms_of(field, values);
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

Query filter(const Query& query) { return query * 0.0; }

// `query`, as a side of an OR. Xapian 1.4.22 takes a phrase or a range of dates
// there to stand on documents that it has refused (OrPostList::check); an AND
// goes on to one that it has.
Query steady(const Query& query) {
  return {Query::OP_AND, Query::MatchAll,
          Query(Query::OP_SCALE_WEIGHT, query, 1.0)};
}

class QueryBuilder {
 public:
  QueryBuilder(const viendan::Query& query, const Vocabulary& vocabulary)
      : query_(query), vocabulary_(vocabulary) {}

  Result<BuiltQuery> build() {
    for (const QueryNode& node : query_.nodes) {
      take(node);
      if (error_) return std::move(*error_);
    }
    assert(stack_.size() == 1);
    Operand& all = stack_.back();
    const std::vector<Query> filters = paired(all);
    built_.query = scored(joined(whole(all), filters), all.titles);
    if (all.phrases) {
      built_.loose = scored(joined(all.query, filters), all.titles);
      built_.phrases = std::move(*all.phrases);
      built_.runs.clear();
    }
    return std::move(built_);
  }

 private:
  void take(const QueryNode& node) {
    form_ = built_.forms.size();
    run_ = built_.runs.size();
    switch (node.kind) {
      case Node::kWords: return push_words(node);
      case Node::kPhrase: return push_phrase(node);
      case Node::kNumber: return push(number_query(node));
      case Node::kField: return take_field(node);
      case Node::kDates:
        return push(filter(dates_query(node.dates.from, node.dates.to)));
      case Node::kAnd: return take_and();
      case Node::kOr: return take_or();
      case Node::kNot: return take_not();
    }
  }

  void push(const Query& query) {
    stack_.push_back({query, {}, {}, {}, {}, form_, run_});
  }

  Operand pop() {
    Operand top = std::move(stack_.back());
    stack_.pop_back();
    return top;
  }

  void take_or() {
    const Query right = close(pop());
    const Operand left = pop();
    form_ = left.first_form;
    run_ = left.first_run;
    push(steady(close(left)) | steady(right));
  }

  void take_not() {
    const Operand operand = pop();
    // What must not occur is nothing to show.
    built_.typed.resize(operand.first_form);
    built_.forms.resize(operand.first_form);
    built_.runs.resize(operand.first_run);
    form_ = operand.first_form;
    run_ = operand.first_run;
    push(Query(Query::OP_AND_NOT, Query::MatchAll, close(operand)));
  }

  void take_and() {
    const Operand right = pop();
    Operand& left = stack_.back();
    left.query = both(left.query, right.query);
    left.phrases = both(left.phrases, right.phrases);
    left.titles.insert(left.titles.end(), right.titles.begin(),
                       right.titles.end());
    left.cites.insert(left.cites.end(), right.cites.begin(), right.cites.end());
    left.relations.insert(left.relations.end(), right.relations.begin(),
                          right.relations.end());
  }

  // The documents that cite `reference`, in `relation` if it is not empty.
  Query citing(const Reference& reference, std::string_view relation) {
    if (relation.empty()) {
      if (const auto query = cites_query(reference)) return *query;
    }
    const auto terms = vocabulary_.citing_terms(reference, relation);
    return {Query::OP_OR, terms.begin(), terms.end()};
  }

  // The cites and relations of `operand`, each with each.
  std::vector<Query> paired(const Operand& operand) {
    std::vector<Query> filters;
    for (const QueryNode* cited : operand.cites) {
      if (operand.relations.empty()) {
        filters.push_back(filter(citing(cited->reference, {})));
      }
      for (const QueryNode* relation : operand.relations) {
        filters.push_back(filter(citing(cited->reference, relation->value)));
      }
    }
    if (operand.cites.empty()) {
      for (const QueryNode* relation : operand.relations) {
        filters.push_back(
            filter(Query(term_of(kRelationField, relation->value))));
      }
    }
    return filters;
  }

  static AnyQuery both(const AnyQuery& left, const AnyQuery& right) {
    if (!left) return right;
    return right ? *left & *right : left;
  }

  static AnyQuery whole(const Operand& operand) {
    if (!operand.phrases) return operand.query;
    return Query(Query::OP_FILTER, *operand.query, *operand.phrases);
  }

  // Requires: one of them asks for something.
  static Query joined(AnyQuery all, const std::vector<Query>& filters) {
    for (const Query& each : filters) all = both(all, each);
    return *all;
  }

  // Outermost, so that Xapian can leave it out of what must not occur: there it
  // would go by a score that it never sets (AndMaybePostList under AND_NOT).
  static Query scored(const Query& query, const std::vector<Query>& titles) {
    if (titles.empty()) return query;
    return {Query::OP_AND_MAYBE, query,
            Query(Query::OP_OR, titles.begin(), titles.end())};
  }

  // The whole of `operand`.
  Query close(const Operand& operand) {
    return scored(joined(whole(operand), paired(operand)), operand.titles);
  }

  void take_field(const QueryNode& node) {
    switch (node.field) {
      case QueryField::kCites:
        show(node.reference);
        stack_.push_back({{}, {}, {}, {&node}, {}, form_, run_});
        return;
      case QueryField::kRelation:
        stack_.push_back({{}, {}, {}, {}, {&node}, form_, run_});
        return;
      default: push(filter(field_query(node)));
    }
  }

  Query field_query(const QueryNode& node) {
    switch (node.field) {
      case QueryField::kType: return Query(term_of(kTypeField, node.value));
      case QueryField::kProvince:
        return Query(term_of(kProvinceField, node.value));
      case QueryField::kNumber: return named_query(node.reference);
      case QueryField::kIssuer: return issuer_query(node.value);
      case QueryField::kPath: return path_query(node.value);
      default: return {};  // The others are no plain fields.
    }
  }

  // By id, "hu.thanh-hoa", or by words of the name, one after the other.
  Query issuer_query(std::string_view value) {
    Query by_id(term_of(kIssuerField, lower_case(value)));
    std::vector<Query> parts;
    for (Words words(value); words.next();) {
      parts.push_back(
          any_of(kIssuerWordsField,
                 forms_of(words.word(), has_marks(words.word()), vocabulary_)));
    }
    return by_id | phrase(parts);
  }

  Query path_query(std::string_view value) {
    while (value.size() > 1 && value.ends_with('/')) value.remove_suffix(1);
    while (value.starts_with("./")) value.remove_prefix(2);
    const auto terms = vocabulary_.path_terms(value);
    return {Query::OP_OR, terms.begin(), terms.end()};
  }

  static bool has_marks(std::string_view word) {
    return std::ranges::any_of(
        word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  }

  static Query phrase(const std::vector<Query>& parts) {
    if (parts.empty()) return Query::MatchNothing;
    if (parts.size() == 1) return parts.front();
    return Query(Query::OP_PHRASE, parts.begin(), parts.end(),
                 static_cast<Xapian::termcount>(parts.size()));
  }

  // What `word` stands for; remembered for snippets and explanations.
  std::vector<std::string> expand(const QueryWord& word) {
    const std::string_view typed = slice(query_.text, word.span);
    Words words(typed);
    words.next();
    std::vector<std::string> forms;
    if (word.prefix) {
      forms = vocabulary_.words_with_prefix(words.word(), !word.exact,
                                            kMaxPrefixWords + 1);
      if (forms.size() > kMaxPrefixWords) {
        error_ = Error{ErrorCode::kInvalidArgument,
                       fmt::format("'{}*' stands for more than {} words", typed,
                                   kMaxPrefixWords),
                       "query-too-broad", "write more letters before the *"};
      }
    } else {
      forms = forms_of(words.word(), word.exact, vocabulary_);
    }
    built_.typed.emplace_back(typed);
    built_.forms.push_back(forms);
    return forms;
  }

  // Any of `forms`; the one that was typed counts most.
  static Query word_query(const std::vector<std::string>& forms) {
    if (forms.size() < 2) return as_one(kTextField, forms);
    const Query others = as_one(kTextField, {forms.begin() + 1, forms.end()});
    return Query(term_of(kTextField, forms.front())) |
           Query(Query::OP_SCALE_WEIGHT, others, kAccentedWeight);
  }

  void push_words(const QueryNode& node) {
    std::vector<Query> in_text;
    std::vector<Query> in_title;
    std::vector<Query> in_run;
    for (const QueryWord& word : node.words) {
      const std::vector<std::string> forms = expand(word);
      in_text.push_back(word_query(forms));
      in_title.push_back(as_one(kTitleField, forms));
      in_run.push_back(any_of(kTextField, forms));
    }
    if (in_run.size() > 1) built_.runs.push_back(phrase(in_run));
    push_titled(Query(Query::OP_AND, in_text.begin(), in_text.end()),
                Query(Query::OP_OR, in_title.begin(), in_title.end()));
  }

  void push_phrase(const QueryNode& node) {
    std::vector<Query> in_text;
    std::vector<Query> in_title;
    std::vector<Query> in_phrase;
    for (const QueryWord& word : node.words) {
      const std::vector<std::string> forms = expand(word);
      in_text.push_back(as_one(kTextField, forms));
      in_title.push_back(as_one(kTitleField, forms));
      in_phrase.push_back(any_of(kTextField, forms));
    }
    // Words of titles have no positions.
    push_titled(Query(Query::OP_AND, in_text.begin(), in_text.end()),
                Query(Query::OP_AND, in_title.begin(), in_title.end()));
    if (in_phrase.size() > 1) stack_.back().phrases = phrase(in_phrase);
  }

  void push_titled(const Query& text, const Query& title) {
    push(text);
    stack_.back().titles.emplace_back(Query::OP_SCALE_WEIGHT, title,
                                      kTitleWeight);
  }

  // Hits show where they speak of `reference`.
  void show(const Reference& reference) {
    if (reference.number) {
      built_.numbers.push_back(number_value(*reference.number));
    }
    built_.keys.push_back(key_pattern(reference));
  }

  // The document itself first, then those that cite it.
  Query number_query(const QueryNode& node) {
    const Query own = named_query(node.reference);
    const Query cites = citing(node.reference, {});
    show(node.reference);
    return Query(Query::OP_SCALE_WEIGHT, own, kOwnNumberWeight) | cites;
  }

  const viendan::Query& query_;
  const Vocabulary& vocabulary_;
  std::vector<Operand> stack_;
  BuiltQuery built_;
  std::size_t form_ = 0;  // Where the forms of the next operand begin…
  std::size_t run_ = 0;   // …and its runs.
  std::optional<Error> error_;
};

}  // namespace

std::vector<std::string> forms_of(std::string_view word, bool exact,
                                  const Vocabulary& vocabulary) {
  std::vector<std::string> forms = {std::string(word)};
  if (std::string other = other_spelling(word); !other.empty()) {
    forms.push_back(std::move(other));
  }
  if (exact) return forms;
  const std::size_t spellings = forms.size();
  for (std::size_t i = 0; i < spellings; ++i) {
    for (std::string& each : vocabulary.accented_forms(forms[i])) {
      forms.push_back(std::move(each));
    }
  }
  std::ranges::sort(forms.begin() + 1, forms.end());
  forms.erase(std::unique(forms.begin() + 1, forms.end()), forms.end());
  return forms;
}

Result<BuiltQuery> build_query(const viendan::Query& query,
                               const Vocabulary& vocabulary) {
  return QueryBuilder(query, vocabulary).build();
}

}  // namespace viendan
