// Reads what a user types for a document.
//
//   REF     = key | subject [ "@" edition ]
//   subject = words with one number in them | name of a document | number
//   edition = ISO date | d/m/y | year | Roman term
//
// Contract, section 1: REF.

#include "viendan/parser/reference.h"

#include <algorithm>
#include <string>
#include <utility>

#include "dates.h"
#include "document_key.h"
#include "find_names.h"
#include "find_numbers.h"
#include "letters.h"
#include "name_keys.h"
#include "slug.h"
#include "viendan/base/white_space.h"
#include "viendan/parser/document_type.h"
#include "viendan/parser/matching.h"
#include "years.h"

namespace viendan {
namespace {

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         text.find_first_not_of("IVXivx") == std::string_view::npos;
}

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_ascii_lower(c)) c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

// The number in `text` if that is all digits and not too long; else -1.
int digits_value(std::string_view text) {
  const bool digits =
      !text.empty() && text.size() <= 4 && std::ranges::all_of(text, is_digit);
  return digits ? to_int(text) : -1;
}

// "2013-06-03", "2013-06" or "2013".
std::optional<PartialDate> read_iso(std::string_view text) {
  const int year = digits_value(text.substr(0, 4));
  if (!is_year(year)) return std::nullopt;
  PartialDate date{static_cast<std::int16_t>(year)};
  if (text.size() == 4) return date;
  if (text.size() < 7 || text[4] != '-') return std::nullopt;
  const int month = digits_value(text.substr(5, 2));
  if (month < 1 || month > 12) return std::nullopt;
  date.month = static_cast<std::uint8_t>(month);
  if (text.size() == 7) return date;
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const int day = digits_value(text.substr(8, 2));
  if (!is_valid_day(year, month, day)) return std::nullopt;
  date.day = static_cast<std::uint8_t>(day);
  return date;
}

// Reads what is after "@"; false if that is nothing known.
bool read_edition(std::string_view text, Reference& reference) {
  if (is_roman(text)) {
    reference.term = capitals(text);
    return true;
  }
  if (const auto iso = read_iso(text)) {
    reference.date = iso;
    return true;
  }
  const std::optional<FoundDate> date = read_date(text, 0);
  if (!date || !date->date || date->span.end != text.size()) return false;
  reference.date = date->date;
  return true;
}

// The longest type that the words before a number end with, with or without
// marks: "nghi quyet so" is nghị quyết.
DocumentType type_before(std::string_view before) {
  std::string words = slug(before);
  if (words.ends_with("-so")) words.resize(words.size() - 3);
  DocumentType best = DocumentType::kNone;
  std::size_t best_size = 0;
  const auto types = document_types();
  for (std::size_t i = 1; i < types.size(); ++i) {
    const std::string name = slug(types[i].name);
    if (name.size() <= best_size || !words.ends_with(name)) continue;
    if (words.size() > name.size() &&
        words[words.size() - name.size() - 1] != '-') {
      continue;
    }
    best = static_cast<DocumentType>(i);
    best_size = name.size();
  }
  return best;
}

bool read_number(std::string_view text, Reference& reference) {
  const std::vector<FoundNumber> found = find_numbers(text);
  const auto is_document = [](const FoundNumber& each) {
    return each.kind == NumberKind::kDocument &&
           !each.mention.number.serial.empty();
  };
  const auto first = std::ranges::find_if(found, is_document);
  if (first == found.end() ||
      std::count_if(found.begin(), found.end(), is_document) != 1) {
    return false;
  }
  reference.number = first->mention.number;
  reference.type = type_before(text.substr(0, first->mention.span.begin));
  const std::size_t end = first->mention.span.end;
  if (!reference.date && reference.term.empty()) {
    const auto date = find_date(text, make_span(end, text.size()));
    if (date && date->form == DateForm::kDay) reference.date = date->date;
  }
  return true;
}

// A whole subject that can be a number is one, though in a text nothing would
// mark it as one: "14/TT", "số 06/CP".
bool read_bare_number(std::string_view text, Reference& reference) {
  constexpr std::string_view kBefore = "số ";
  if (text.starts_with(kBefore)) text.remove_prefix(kBefore.size());
  auto number = parse_document_number(text);
  if (!number || number->serial.empty()) return false;
  reference.number = std::move(*number);
  return true;
}

// "luat dat dai 2024", "Luật Giá": a name that the table has, typed anyhow.
bool read_law(std::string_view text, Reference& reference) {
  std::string words = slug(text);
  int year = 0;
  if (words.size() > 5 && words[words.size() - 5] == '-') {
    year = digits_value(std::string_view(words).substr(words.size() - 4));
    if (!is_year(year)) year = 0;
  }
  if (year != 0) {
    words.resize(words.size() - 5);
    if (words.ends_with("-nam")) words.resize(words.size() - 4);
  }
  if (words == "hien-phap") {
    reference.name = "Hiến pháp";
    reference.type = document_type_of_name("hiến pháp");
  } else {
    const LawName law = law_of_slug(words);
    if (law.type.empty()) return false;
    reference.name = std::string(law.type) + ' ' + std::string(law.name);
    reference.type = document_type_of_name(law.type);
  }
  if (year != 0 && !reference.date) {
    reference.date = PartialDate{static_cast<std::int16_t>(year)};
  }
  return true;
}

bool read_name(std::string_view text, Reference& reference) {
  const std::vector<FoundName> found = find_names(text);
  if (found.empty() || found[0].span.begin != 0) return false;
  if (found.size() > 1 && reference.term.empty()) return false;
  reference.name = slice(text, found[0].name);
  reference.type = found[0].type;
  if (!reference.date) reference.date = found[0].date;
  if (reference.term.empty()) reference.term = found[0].term;
  return true;
}

}  // namespace

std::optional<Reference> parse_reference(std::string_view text) {
  const std::string squeezed = squeeze(text);
  std::string_view subject = squeezed;
  Reference reference;
  if (const auto key = parse_document_key(subject)) {
    reference.key = to_string(*key);
    return reference;
  }
  const std::size_t at = subject.rfind('@');
  if (at != std::string_view::npos) {
    const std::string edition = squeeze(subject.substr(at + 1));
    if (!read_edition(edition, reference)) return std::nullopt;
    subject = subject.substr(0, at);
    while (subject.ends_with(' ')) subject.remove_suffix(1);
  }
  if (!read_number(subject, reference) && !read_law(subject, reference) &&
      !read_name(subject, reference) && !read_bare_number(subject, reference)) {
    return std::nullopt;
  }
  std::string key = key_pattern(reference);
  if (key.find('?') == std::string::npos) reference.key = std::move(key);
  return reference;
}

}  // namespace viendan
