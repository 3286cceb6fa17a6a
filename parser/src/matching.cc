#include "viendan/parser/matching.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "document_key.h"
#include "letters.h"
#include "name_keys.h"
#include "viendan/parser/document_type.h"

namespace viendan {
namespace {

FieldMatch worse(FieldMatch left, FieldMatch right) {
  return std::max(left, right);
}

FieldMatch match_field(std::string_view left, std::string_view right) {
  if (left == "?" || right == "?") return FieldMatch::kUnknown;
  return left == right ? FieldMatch::kEqual : FieldMatch::kDifferent;
}

// "?.cam-thuy" may be "thanh-hoa.cam-thuy"; "thanh-hoa" is the province itself.
FieldMatch match_unit(std::string_view left, std::string_view right) {
  if (left == "?" || right == "?") return FieldMatch::kUnknown;
  const auto split = [](std::string_view unit) {
    const std::size_t dot = std::min(unit.find('.'), unit.size());
    return std::pair(unit.substr(0, dot), unit.substr(dot));
  };
  const auto [left_province, left_rest] = split(left);
  const auto [right_province, right_rest] = split(right);
  if (left_rest != right_rest) return FieldMatch::kDifferent;
  return match_field(left_province, right_province);
}

// A year and a day of it are no contradiction.
FieldMatch match_edition(std::string_view left, std::string_view right) {
  const FieldMatch match = match_field(left, right);
  if (match != FieldMatch::kDifferent) return match;
  const bool day_of = left.starts_with(right) || right.starts_with(left);
  const bool years = !left.empty() && !right.empty() &&
                     is_digit(left.front()) && is_digit(right.front());
  return day_of && years ? FieldMatch::kUnknown : FieldMatch::kDifferent;
}

MentionMatch compare(const DocumentKey& left, const DocumentKey& right) {
  MentionMatch match;
  match.series = worse(match_field(left.system, right.system),
                       worse(match_field(left.type, right.type),
                             match_field(left.issuer, right.issuer)));
  match.unit = match_unit(left.unit, right.unit);
  match.serial = match_field(left.serial, right.serial);
  match.edition = match_edition(left.edition, right.edition);
  return match;
}

int rank(const MentionMatch& match) {
  return match.certain() ? 2 : match.possible() ? 1 : 0;
}

// What a key by name or plenum may stand for, itself last.
std::vector<DocumentKey> readings(const DocumentKey& key) {
  std::vector<DocumentKey> all;
  std::vector<std::string> keys;
  if (key.serial.starts_with("n:")) {
    keys = law_candidates(key);
  } else if (key.serial.starts_with("hn")) {
    keys = plenum_candidates(key.serial, key.edition);
  }
  for (const std::string& each : keys) {
    if (auto read = parse_document_key(each)) all.push_back(std::move(*read));
  }
  all.push_back(key);
  return all;
}

// Of laws that amend others by no more than a name, some are not on record.
bool is_open(const DocumentKey& key) {
  return key.edition == "?" && key.serial.starts_with("n:sua-doi-");
}

std::string stem_of(const DocumentKey& key) {
  const std::string text = to_string(key);
  return text.substr(0, text.rfind('@'));
}

// The types that a document of the series of `key` may have in other keys.
std::vector<std::string> types_beside(const DocumentKey& key) {
  if (key.type == "?") return {"luat", "nq", "pl", "?"};
  return {key.type, "?"};
}

// The units that `unit` may be in other keys.
std::vector<std::string> units_beside(const std::string& unit) {
  if (unit.empty()) return {""};
  const std::size_t dot = std::min(unit.find('.'), unit.size());
  return {unit, "?", '?' + unit.substr(dot)};
}

void add_stems(const DocumentKey& key, std::set<std::string>& stems) {
  DocumentKey other = key;
  for (const std::string& type : types_beside(key)) {
    other.type = type;
    for (const std::string& unit : units_beside(key.unit)) {
      other.unit = unit;
      stems.insert(stem_of(other));
    }
    // Congresses have no serial by which those of any unit would be found.
    if (key.serial.empty() && key.unit.starts_with('?')) {
      stems.insert(key.system + '/' + type + '/' + key.issuer + '.');
    }
  }
  for (const std::string& plenum : plenums_of(key)) {
    stems.insert("p/nq/tw/" + plenum);
    stems.insert("p/kl/tw/" + plenum);
  }
  for (const std::string& name : law_names_of(key)) {
    stems.insert(name.substr(0, name.rfind('@')));
  }
}

}  // namespace

std::vector<std::string> alias_stems(std::string_view key) {
  const auto read = parse_document_key(key);
  if (!read || !has_aliases(key)) return {};
  std::set<std::string> stems;
  for (const DocumentKey& each : readings(*read)) add_stems(each, stems);
  return {stems.begin(), stems.end()};
}

std::vector<std::string> open_unit_stems(std::string_view key) {
  std::optional<DocumentKey> read = parse_document_key(key);
  if (!read || read->unit.empty()) return {};
  std::set<std::string> stems;
  const std::string own = stem_of(*read);
  for (const std::string& unit : units_beside(read->unit)) {
    read->unit = unit;
    stems.insert(stem_of(*read));
  }
  stems.erase(own);
  return {stems.begin(), stems.end()};
}

MentionMatch match_document_keys(std::string_view left,
                                 std::string_view right) {
  const auto left_key = parse_document_key(left);
  const auto right_key = parse_document_key(right);
  if (!left_key || !right_key) {
    const FieldMatch same = left == right && !left.empty()
                                ? FieldMatch::kEqual
                                : FieldMatch::kDifferent;
    return {same, same, same, same};
  }
  const std::vector<DocumentKey> lefts = readings(*left_key);
  const std::vector<DocumentKey> rights = readings(*right_key);
  MentionMatch best = compare(*left_key, *right_key);
  for (const DocumentKey& one : lefts) {
    for (const DocumentKey& other : rights) {
      MentionMatch match = compare(one, other);
      // One of several candidates is possible, not certain.
      const bool several = lefts.size() > 2 || rights.size() > 2 ||
                           is_open(*left_key) || is_open(*right_key);
      if (several && match.certain() &&
          to_string(*left_key) != to_string(*right_key)) {
        match.serial = FieldMatch::kUnknown;
      }
      if (rank(match) > rank(best)) best = match;
    }
  }
  return best;
}

bool is_full_key(std::string_view key) {
  return !key.empty() && key.find('?') == std::string_view::npos;
}

bool has_aliases(std::string_view key) {
  constexpr std::array<std::string_view, 7> kSeries = {
      "s/luat/",     "s/pl/", "s/hp/",   "s/?/qh/",
      "s/?/ubtvqh/", "p/nq/", "p/kl/tw/"};
  return std::ranges::any_of(kSeries, [&](std::string_view series) {
    return key.starts_with(series);
  });
}

std::string_view key_series(std::string_view key) {
  key = key.substr(0, key.find('@'));
  return key.substr(0, key.rfind('/') + 1);
}

std::string key_pattern(const Reference& reference) {
  if (!reference.key.empty()) return reference.key;
  if (reference.number) {
    return to_string(
        read_key(*reference.number, {reference.type, reference.date,
                                     reference.term, "", OwnPlace{}})
            .key);
  }
  if (reference.name.empty()) return {};
  NameContext context;
  context.type = reference.type;
  context.date = reference.date;
  context.term = reference.term;
  return read_name_key(reference.name, context).key;
}

MentionMatch match(const Reference& reference, const Citation& citation) {
  MentionMatch match =
      match_document_keys(key_pattern(reference), citation.key);
  const auto& want = reference.date;
  const auto& have = citation.date;
  if (!want || !have || want->day == 0 || have->day == 0) return match;
  if (*want == *have) return match;
  // The same day of another year is a slip more often than another document.
  const bool same_day = want->month == have->month && want->day == have->day;
  match.edition = same_day && match.edition != FieldMatch::kEqual
                      ? FieldMatch::kUnknown
                  : same_day ? match.edition
                             : FieldMatch::kDifferent;
  return match;
}

MentionMatch match(const Reference& reference, const Document& document) {
  MentionMatch match =
      match_document_keys(key_pattern(reference), document.key);
  const auto& want = reference.date;
  const auto& have = document.own.date;
  if (want && have && want->day != 0 && have->day != 0 && *want != *have) {
    match.edition = FieldMatch::kDifferent;
  }
  return match;
}

}  // namespace viendan
