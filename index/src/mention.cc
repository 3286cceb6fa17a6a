// The terms of a mention:
//
//   by number = kCitesMentionField loose "@" key tail [ "|" year ]
//   by name   = kCitesNameField name "@" key tail [ "|" number ]
//   by key    = kCitesKeyedField key "|" ( loose | "=" name )
//   tail      = "|" relation date "|" term
//   relation  = a small letter, see `relation_letter`
//   date      = ISO date | year | "?"
//
// The key comes first so that all that cite one province's 12/QĐ-UBND, and of
// it those of one year, stand together: OtherMentions jumps over the rest.
// Empty parts at the end are left out. No part holds "|" or, before the key,
// "@": a number and a name have neither, as Words drops signs.
#include "mention.h"

#include <fmt/core.h>
#include <xxhash.h>

#include <algorithm>
#include <charconv>

#include "fields.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

constexpr char kSeparator = '|';
constexpr char kNameMark = '=';

// Two of its kind and a key leave a term below kMaxTermBytes.
constexpr std::size_t kMaxNameBytes = 80;

// Part of the schema: new relations only ever go to the end.
char relation_letter(Relation relation) {
  return static_cast<char>('a' + static_cast<int>(relation));
}

Relation relation_of_letter(char letter) {
  const auto last = static_cast<int>(Relation::kNested);
  const int at = letter - 'a';
  return at < 0 || at > last ? Relation::kOther : static_cast<Relation>(at);
}

std::string join(const Field& field, std::string_view subject,
                 const Mention& mention, std::string_view last) {
  std::string value(subject);
  value.append("@").append(mention.key) += kSeparator;
  value += relation_letter(mention.relation);
  value += mention.date ? to_iso(*mention.date) : "?";
  for (const std::string_view part : {std::string_view(mention.term), last}) {
    (value += kSeparator).append(part);
  }
  while (value.back() == kSeparator) value.pop_back();
  return term_of(field, value);
}

// Takes what is before the next separator off `rest`.
std::string_view take_part(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(kSeparator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

template <typename T>
T read_digits(std::string_view digits) {
  T value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "2013-06-03", "2013-06", "2013" or "?".
std::optional<PartialDate> read_date_part(std::string_view iso) {
  if (iso.size() < 4) return std::nullopt;
  PartialDate date{read_digits<std::int16_t>(iso.substr(0, 4))};
  if (iso.size() >= 7) date.month = read_digits<std::uint8_t>(iso.substr(5, 2));
  if (iso.size() >= 10) date.day = read_digits<std::uint8_t>(iso.substr(8, 2));
  return date;
}

// "33/ct-ttg" of 2021 is "33/2021/ct-ttg".
std::string with_year(std::string_view loose, std::string_view year) {
  if (year.empty()) return std::string(loose);
  const std::size_t slash = std::min(loose.find('/'), loose.size());
  return fmt::format("{}/{}{}", loose.substr(0, slash), year,
                     loose.substr(slash));
}

// The year that `number` has and `loose` has not.
std::string_view year_part(std::string_view number, std::string_view loose) {
  if (number.size() <= loose.size()) return {};
  const std::size_t slash = std::min(loose.find('/'), loose.size());
  return number.substr(slash + 1, number.size() - loose.size() - 1);
}

bool is_cut(std::string_view term) { return term.size() >= kMaxTermBytes; }

}  // namespace

std::string name_token(std::string_view name) {
  std::string value = name_value(name);
  if (value.size() <= kMaxNameBytes) return value;
  const auto hash = XXH3_64bits(value.data(), value.size());
  constexpr std::size_t kHashBytes = 17;
  value.resize(kMaxNameBytes - kHashBytes);
  return value + fmt::format("#{:016x}", hash);
}

Mention mention_of(const Citation& citation, std::string_view name) {
  Mention mention;
  if (citation.number) {
    mention.number = number_value(citation.number->number);
    mention.loose = loose_number_value(citation.number->number);
  }
  if (!name.empty()) mention.name = name_token(name);
  mention.key = citation.key;
  mention.date = citation.date;
  mention.term = citation.term;
  mention.relation = citation.relation;
  return mention;
}

std::string work_id(const Mention& mention) {
  if (is_full_key(mention.key)) return mention.key;
  std::string id = !mention.key.empty()      ? mention.key
                   : !mention.number.empty() ? mention.number
                                             : mention.name;
  // A date tells works apart also where the unit is not known.
  if (mention.date) return id + '#' + to_iso(*mention.date);
  return mention.term.empty() ? id : id + '#' + mention.term;
}

std::vector<std::string> mention_terms(const Mention& mention) {
  std::vector<std::string> terms;
  if (!mention.loose.empty()) {
    terms.push_back(join(kCitesMentionField, mention.loose, mention,
                         year_part(mention.number, mention.loose)));
  }
  if (!mention.name.empty()) {
    terms.push_back(
        join(kCitesNameField, mention.name, mention, mention.number));
  }
  if (mention.key.empty()) return terms;
  std::string keyed = mention.key + kSeparator;
  if (!mention.loose.empty()) {
    keyed += mention.loose;
  } else if (!mention.name.empty()) {
    keyed += kNameMark + mention.name;
  }
  terms.push_back(term_of(kCitesKeyedField, keyed));
  return terms;
}

std::optional<Mention> read_mention(std::string_view term) {
  if (is_cut(term)) return std::nullopt;
  const bool by_number = term.starts_with(kCitesMentionField.prefix);
  std::string_view rest = term.substr(
      (by_number ? kCitesMentionField : kCitesNameField).prefix.size());
  const std::size_t at = std::min(rest.find('@'), rest.size());
  const std::string_view subject = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  Mention mention;
  mention.key = take_part(rest);
  if (!rest.empty()) mention.relation = relation_of_letter(rest.front());
  rest.remove_prefix(std::min<std::size_t>(1, rest.size()));
  mention.date = read_date_part(take_part(rest));
  mention.term = take_part(rest);
  if (by_number) {
    mention.loose = subject;
    mention.number = with_year(subject, take_part(rest));
  } else {
    mention.name = subject;
    mention.number = take_part(rest);
  }
  return mention;
}

std::string_view key_of_mention(std::string_view term) {
  if (is_cut(term)) return {};
  term.remove_prefix(std::min(term.find('@') + 1, term.size()));
  return take_part(term);
}

std::string mention_prefix(std::string_view loose) {
  return std::string(kCitesMentionField.prefix).append(loose) + '@';
}

std::string name_prefix(std::string_view name) {
  return std::string(kCitesNameField.prefix).append(name) + '@';
}

std::string key_prefix(std::string_view key) {
  return std::string(kCitesKeyedField.prefix).append(key) + kSeparator;
}

std::optional<KeyedMention> read_keyed_mention(std::string_view term) {
  if (is_cut(term)) return std::nullopt;
  std::string_view rest = term.substr(kCitesKeyedField.prefix.size());
  KeyedMention mention;
  mention.key = take_part(rest);
  const bool by_name = rest.starts_with(kNameMark);
  (by_name ? mention.name : mention.loose) = rest.substr(by_name ? 1 : 0);
  return mention;
}

}  // namespace viendan
