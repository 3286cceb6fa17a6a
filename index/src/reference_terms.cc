#include "reference_terms.h"

#include <fmt/core.h>

#include <string>
#include <vector>

#include "mention.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

using Xapian::Query;

bool has_date(const Reference& reference) {
  return reference.date.has_value() || !reference.term.empty();
}

Query any(const std::vector<std::string>& terms) {
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

std::string date_bound(const PartialDate& date, bool upper) {
  const int most = upper ? 99 : 0;
  return fmt::format("{:04}{:02}{:02}", date.year,
                     date.month == 0 ? most : date.month,
                     date.day == 0 ? most : date.day);
}

// The terms that begin with `start` and may mean the same as `key`.
void add_aliases(const Xapian::Database& database, const std::string& start,
                 const Field& field, std::string_view key,
                 std::vector<std::string>& terms) {
  auto term = database.allterms_begin(start);
  const auto end = database.allterms_end(start);
  for (; term != end; ++term) {
    const std::string other = (*term).substr(field.prefix.size());
    if (certainty_of_keys(key, other) != Certainty::kDifferent) {
      terms.push_back(*term);
    }
  }
}

}  // namespace

Certainty certainty_of_keys(std::string_view a, std::string_view b) {
  const MentionMatch match = match_document_keys(a, b);
  if (match.certain()) return Certainty::kSame;
  return match.possible() ? Certainty::kPossible : Certainty::kDifferent;
}

std::optional<Query> cites_query(const Reference& reference) {
  const std::string pattern = key_pattern(reference);
  if (has_aliases(pattern)) return std::nullopt;
  const bool full = is_full_key(pattern);
  if (full && has_date(reference)) {
    return Query(Query::OP_WILDCARD, key_prefix(pattern));
  }
  if (!reference.number || has_date(reference)) return std::nullopt;
  Query query(term_of(kCitesField, number_value(*reference.number)));
  if (full) query |= Query(Query::OP_WILDCARD, key_prefix(pattern));
  return query;
}

Query named_query(const Reference& reference) {
  std::vector<std::string> terms;
  const std::string pattern = key_pattern(reference);
  if (is_full_key(pattern)) terms.push_back(term_of(kKeyField, pattern));
  if (!reference.number) return any(terms);
  const std::string number =
      term_of(kNumberField, number_value(*reference.number));
  if (!has_date(reference)) {
    terms.push_back(number);
    return any(terms);
  }
  if (!reference.date) return any(terms);
  const Query loose =
      Query(number) |
      Query(term_of(kLooseNumberField, loose_number_value(*reference.number)));
  return (loose & dates_query(reference.date, reference.date)) | any(terms);
}

Query may_be_query(const Xapian::Database& database,
                   const Reference& reference) {
  const std::string pattern = key_pattern(reference);
  std::vector<std::string> terms;
  if (reference.number) {
    terms.push_back(
        term_of(kLooseNumberField, loose_number_value(*reference.number)));
  }
  if (!pattern.empty()) {
    terms.push_back(term_of(kKeyStemField, key_stem(pattern)));
  }
  return any(terms) | alias_query(database, kKeyField, pattern);
}

Query alias_query(const Xapian::Database& database, const Field& field,
                  std::string_view key) {
  std::vector<std::string> terms;
  for (const std::string& stem : alias_stems(key)) {
    const std::string start = stem.ends_with('.') ? stem : stem + '@';
    add_aliases(database, term_of(field, start), field, key, terms);
  }
  return any(terms);
}

Query dates_query(const std::optional<PartialDate>& from,
                  const std::optional<PartialDate>& to) {
  if (from && from == to && from->month == 0) {
    return Query(term_of(kYearField, std::to_string(from->year)));
  }
  // The upper bound is above every date there is, not open, so that documents
  // without a date stay out.
  return Query(Query::OP_VALUE_RANGE, kDateSlot,
               from ? date_bound(*from, false) : "00000000",
               to ? date_bound(*to, true) : "99999999");
}

}  // namespace viendan
