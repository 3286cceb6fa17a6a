// Reads what a user types for a document.
//
//   REF     = key | subject [ "@" edition ]
//   subject = [ type ] [ "số" ] number [ date ] | name of a document
//           | a citation as documents print it
//   edition = ISO date | d/m/y | year | [ "khóa" ] Roman term
//
// Contract, section 1: REF.

#include "viendan/parser/reference.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "dates.h"
#include "document_key.h"
#include "find_names.h"
#include "find_numbers.h"
#include "issuing_bodies.h"
#include "letters.h"
#include "name_keys.h"
#include "slug.h"
#include "viendan/base/source_text.h"
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
  // As documents print it: "khóa XI".
  if (slug(text).starts_with("khoa-") &&
      text.find(' ') != std::string_view::npos) {
    const std::string_view term = text.substr(text.find(' ') + 1);
    if (is_roman(term)) text = term;
  }
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

// Reads the words before a number, with or without marks: nothing, "số", a
// type or "nghi quyet so"; false if they are anything else.
bool read_before(std::string_view before, Reference& reference) {
  std::string words = slug(before);
  if (words.empty() || words == "so") return true;
  if (words.ends_with("-so")) words.resize(words.size() - 3);
  const auto types = document_types();
  for (std::size_t i = 1; i < types.size(); ++i) {
    if (slug(types[i].name) != words) continue;
    reference.type = static_cast<DocumentType>(i);
    return true;
  }
  return false;
}

// Reads what is after a number: nothing or a date.
bool read_after(std::string_view after, Reference& reference) {
  while (after.starts_with(',') || after.starts_with(' ')) {
    after.remove_prefix(1);
  }
  if (after.empty()) return true;
  const auto date = read_date(after, 0);
  if (!date || !date->date || date->span.end != after.size()) return false;
  if (reference.date || !reference.term.empty()) {
    return reference.date == date->date;
  }
  reference.date = date->date;
  return true;
}

// What stands behind the code of a body that has no departments in its
// numbers: "XX" of "25-NQ/TW/XX". Others have, and the letters of all:
// "123/QĐ-UBND-HC", "1316/TTg-KTN".
std::string_view unknown_part(const DocumentNumber& number) {
  if (number.type_code.empty() || number.type_code == "CV") return {};
  if (issuer_ids(number).id.find('+') != std::string::npos)
    return {};  // Joint.
  const std::string_view code = number.issuer_code;
  const std::size_t end = std::min(code.find_first_of("-/"), code.size());
  const std::string_view head = code.substr(0, end);
  const bool alone = head == "TW" || head == "CP" || head == "TTg" ||
                     head == "CTN" || head.starts_with("QH") ||
                     head.starts_with("UBTVQH");
  return alone && end < code.size() ? code.substr(end + 1) : std::string_view();
}

enum class Outcome : std::uint8_t {
  kNothing,  // There is no such thing in the text.
  kPart,     // There is, and something else.
  kWhole,
};

Outcome part(std::string_view rest, std::string& unread) {
  unread = squeeze(rest);
  return Outcome::kPart;
}

Outcome read_number(std::string_view text, Reference& reference,
                    std::string& unread) {
  const std::vector<FoundNumber> found = find_numbers(text);
  const auto is_document = [](const FoundNumber& each) {
    return each.kind == NumberKind::kDocument &&
           !each.mention.number.serial.empty();
  };
  const auto first = std::ranges::find_if(found, is_document);
  if (first == found.end()) return Outcome::kNothing;
  const std::string_view after = text.substr(first->mention.span.end);
  const auto second = std::find_if(first + 1, found.end(), is_document);
  if (second != found.end()) return part(after, unread);
  reference.number = first->mention.number;
  if (const auto rest = unknown_part(*reference.number); !rest.empty()) {
    return part(rest, unread);
  }
  const std::string_view before = text.substr(0, first->mention.span.begin);
  if (!read_before(before, reference)) return part(before, unread);
  if (!read_after(after, reference)) return part(after, unread);
  return Outcome::kWhole;
}

// What `text` is behind the words that mark a letter: "300-K1/TU".
std::optional<DocumentNumber> read_letter_number(std::string_view text) {
  const std::string before = "Công văn số ";
  const std::string letter = before + std::string(text);
  const std::vector<FoundNumber> found = find_numbers(letter);
  if (found.size() != 1 || found[0].kind != NumberKind::kDocument) return {};
  const NumberMention& mention = found[0].mention;
  if (mention.span != make_span(before.size(), letter.size())) return {};
  if (mention.number.issuer_code.empty()) return {};
  return mention.number;
}

// A whole subject that can be a number is one, though in a text nothing would
// mark it as one: "14/TT", "số 06/CP".
Outcome read_bare_number(std::string_view text, Reference& reference) {
  constexpr std::string_view kBefore = "số ";
  if (text.starts_with(kBefore)) text.remove_prefix(kBefore.size());
  auto number = parse_document_number(text);
  if (!number) number = read_letter_number(text);
  if (!number || number->serial.empty()) return Outcome::kNothing;
  reference.number = std::move(*number);
  return Outcome::kWhole;
}

// "luat dat dai 2024", "Luật Giá": a name that the table has, typed anyhow.
Outcome read_law(std::string_view text, Reference& reference) {
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
    if (law.type.empty()) return Outcome::kNothing;
    reference.name = std::string(law.type) + ' ' + std::string(law.name);
    reference.type = document_type_of_name(law.type);
  }
  if (year != 0 && !reference.date) {
    reference.date = PartialDate{static_cast<std::int16_t>(year)};
  }
  return Outcome::kWhole;
}

Outcome read_name(std::string_view text, Reference& reference,
                  std::string& unread) {
  const std::vector<FoundName> found = find_names(text);
  if (found.empty()) return Outcome::kNothing;
  const Span span = found[0].span;
  if (span.begin != 0) return part(text.substr(0, span.begin), unread);
  const bool whole =
      span.end == text.size() && (found.size() == 1 || !reference.term.empty());
  if (!whole) return part(text.substr(span.end), unread);
  reference.name = slice(text, found[0].name);
  reference.type = found[0].type;
  if (!reference.date) reference.date = found[0].date;
  if (reference.term.empty()) reference.term = found[0].term;
  return Outcome::kWhole;
}

// A citation with issuer and title, "… của Ban Chấp hành Trung ương Đảng khóa
// XI về …". A title that does not tell what the key is would go unheard.
bool read_citation(std::string_view text, Reference& reference) {
  const std::string before = "Căn cứ ";
  const auto source = SourceText::create(before + std::string(text) + ";");
  if (!source) return false;
  const Document document = parse_document(*source);
  if (document.citations.size() != 1) return false;
  const Citation& citation = document.citations.front();
  const Span whole = make_span(before.size(), before.size() + text.size());
  const bool dated = reference.date || !reference.term.empty();
  const bool redated = dated && (citation.date || !citation.term.empty());
  if (citation.span != whole || citation.self || redated ||
      !citation.provisions.empty() || citation.key.empty() ||
      citation.has(CitationFlag::kInvalidDate) ||
      (citation.number && !unknown_part(citation.number->number).empty()) ||
      (!citation.title.empty() && !is_full_key(citation.key))) {
    return false;
  }
  reference.type = citation.type;
  if (!citation.name.empty()) {
    reference.name = slice(source->text(), citation.name);
  }
  if (citation.number) reference.number = citation.number->number;
  reference.key = citation.key;
  if (!dated) {
    reference.date = citation.date;
    reference.term = citation.term;
  } else if (citation.number) {
    reference.key =
        to_string(read_key(*reference.number,
                           {reference.type, reference.date, reference.term,
                            slice(source->text(), citation.issuer), OwnPlace{}})
                      .key);
  } else {
    return false;
  }
  return true;
}

Outcome read_subject(std::string_view text, Reference& reference,
                     std::string& unread) {
  Outcome outcome = read_number(text, reference, unread);
  if (outcome == Outcome::kNothing) outcome = read_law(text, reference);
  if (outcome == Outcome::kNothing)
    outcome = read_name(text, reference, unread);
  if (outcome == Outcome::kNothing) outcome = read_bare_number(text, reference);
  return outcome;
}

}  // namespace

ReferenceReading read_reference(std::string_view text) {
  const std::string squeezed = squeeze(text);
  std::string_view subject = squeezed;
  while (!subject.empty() && std::string_view(".,; ").find(subject.back()) !=
                                 std::string_view::npos) {
    subject.remove_suffix(1);
  }
  Reference reference;
  if (const auto key = parse_document_key(subject)) {
    reference.key = to_string(*key);
    return {reference, {}};
  }
  const std::size_t at = subject.rfind('@');
  if (at != std::string_view::npos) {
    const std::string edition = squeeze(subject.substr(at + 1));
    if (!read_edition(edition, reference)) {
      return {std::nullopt, std::string(subject.substr(at))};
    }
    subject = subject.substr(0, at);
    while (subject.ends_with(' ')) subject.remove_suffix(1);
  }
  const Reference edition_only = reference;
  ReferenceReading reading;
  const Outcome outcome = read_subject(subject, reference, reading.unread);
  if (outcome == Outcome::kNothing) return {};
  if (outcome == Outcome::kPart) {
    reference = edition_only;
    if (!read_citation(subject, reference)) return reading;
    return {reference, {}};
  }
  std::string key = key_pattern(reference);
  if (key.find('?') == std::string::npos) reference.key = std::move(key);
  return {reference, {}};
}

std::optional<Reference> parse_reference(std::string_view text) {
  return read_reference(text).reference;
}

}  // namespace viendan
