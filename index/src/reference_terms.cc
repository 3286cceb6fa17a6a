#include "reference_terms.h"

#include <fmt/core.h>

#include <string>
#include <vector>

#include "fields.h"
#include "key_match.h"

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

}  // namespace

std::optional<Query> cites_query(const Reference& reference) {
  const bool full = is_full_key(reference.key);
  if (full && has_date(reference)) {
    return Query(term_of(kCitesKeyField, reference.key));
  }
  if (!reference.number || has_date(reference)) return std::nullopt;
  std::vector<std::string> terms = {
      term_of(kCitesField, number_value(*reference.number))};
  if (full) terms.push_back(term_of(kCitesKeyField, reference.key));
  return any(terms);
}

Query named_query(const Reference& reference) {
  std::vector<std::string> terms;
  if (is_full_key(reference.key)) {
    terms.push_back(term_of(kKeyField, reference.key));
  }
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

Query may_cite_query(const Reference& reference) {
  std::vector<std::string> terms;
  if (reference.number) {
    terms.push_back(
        term_of(kCitesLooseField, loose_number_value(*reference.number)));
  }
  if (!reference.key.empty()) {
    terms.push_back(term_of(kCitesKeyStemField, key_stem(reference.key)));
  }
  if (!reference.name.empty()) {
    terms.push_back(term_of(kCitesNameField, name_value(reference.name)));
  }
  return any(terms);
}

Query may_be_query(const Reference& reference) {
  std::vector<std::string> terms;
  if (reference.number) {
    terms.push_back(
        term_of(kLooseNumberField, loose_number_value(*reference.number)));
  }
  if (!reference.key.empty()) {
    terms.push_back(term_of(kKeyStemField, key_stem(reference.key)));
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
