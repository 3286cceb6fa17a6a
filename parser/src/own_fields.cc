// Method. The letterhead says number, date, place, type, subject and issuer;
// the first closing says signers and recipients. What neither says is inferred
// for the issuer alone, and marked so (contract of the document record; domain
// reference 4.6, 4.7, 11).

#include "own_fields.h"

#include <optional>
#include <string>
#include <utility>

#include "addressees.h"
#include "closings.h"
#include "document_class.h"
#include "issuer.h"
#include "letterhead.h"
#include "own_number.h"
#include "several_documents.h"
#include "signature.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

LineRange line_range(const std::vector<Line>& lines, Span span) {
  const std::size_t begin = line_at(lines, span.begin);
  std::size_t end = begin;
  while (end < lines.size() && lines[end].span.begin < span.end) ++end;
  return {begin, end};
}

std::string join_subject(std::string_view text,
                         const std::vector<Span>& parts) {
  std::string subject;
  for (const Span part : parts) {
    const std::string line = squeeze(slice(text, part));
    if (line.empty()) continue;
    if (!subject.empty()) subject += ' ';
    subject += line;
  }
  subject.resize(subject.find_last_not_of(".*;/_ :") + 1);
  return subject;
}

void take_date(std::string_view text, const Letterhead& head, OwnFields& own,
               std::vector<Warning>& warnings) {
  if (!head.date) return;
  const FoundDate& date = *head.date;
  if (date.form == DateForm::kDay) {
    own.date = date.date;
    own.date_span = date.span;
  }
  if (date.form == DateForm::kInvalid) {
    warnings.push_back({"date-invalid", date.span,
                        "The date of the document is in no calendar."});
  }
  own.place = squeeze(slice(text, head.place));
}

// "6Ӣ CÔNG THѬѪNG": letters that no language near us has, U+0460 to U+052F, as
// fonts without Unicode give them. Those before may be look-alikes (domain
// reference 8.3), and Greek ones symbols.
bool is_garbled(std::string_view words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const auto lead = static_cast<unsigned char>(words[at]);
    const auto next = static_cast<unsigned char>(words[at + 1]);
    if ((lead == 0xD1 && next >= 0xA0) || (0xD2 <= lead && lead <= 0xD4)) {
      return true;
    }
  }
  return false;
}

// Absent beats guessed: what cannot be read is left away.
void drop_garbled(OwnFields& own) {
  if (is_garbled(own.subject)) own.subject.clear();
  if (is_garbled(own.issuer.name)) own.issuer = {};
  if (is_garbled(own.issuer.parent)) own.issuer.parent.clear();
  std::erase_if(own.addressees, is_garbled);
  std::erase_if(own.recipients, is_garbled);
  std::erase_if(own.signers, [](const Signer& s) {
    return is_garbled(s.name) || is_garbled(s.title);
  });
}

std::optional<Warning> second_document(std::string_view text,
                                       const std::vector<Line>& lines,
                                       const Zones& zones,
                                       const std::vector<FoundNumber>& numbers,
                                       const OwnFields& own) {
  if (zones.closings.empty() || zones.letterhead.empty()) return std::nullopt;
  const std::optional<Span> second = find_second_document(
      text, lines, zones.closings.front().end, numbers, own.number);
  if (!second) return std::nullopt;
  return Warning{"several-documents", *second,
                 "Another document begins here; the fields are of the first "
                 "one."};
}

}  // namespace

OwnFields read_own_fields(std::string_view text, const std::vector<Line>& lines,
                          const Zones& zones,
                          const std::vector<FoundNumber>& numbers,
                          std::vector<Warning>& warnings) {
  OwnFields own;
  const Letterhead& head = zones.head;
  Signature signature;
  if (!zones.closings.empty()) {
    signature =
        read_signature(text, lines, line_range(lines, zones.closings.front()));
  }
  own.document_class = document_class(text, lines, head, zones);
  if (own.document_class == DocumentClass::kArticle) {
    const std::optional<FoundDate> date = article_date(text, lines);
    if (date) {
      own.date = date->date;
      own.date_span = date->span;
    }
    return own;
  }
  const OwnNumber number = read_own_number(text, head, numbers);
  if (number.printed) own.number = number.mention;
  own.type = own_type(head, number);
  take_date(text, head, own, warnings);
  own.subject = join_subject(text, head.subject);
  own.addressees = read_addressees(text, lines, head);
  own.recipients = std::move(signature.recipients);
  own.signers = std::move(signature.signers);

  own.issuer = read_issuer(text, lines, zones, number, own);
  drop_garbled(own);
  own.system = document_system(head, number, own);
  resolve_issuer(text, head, number, own);
  std::optional<Warning> second =
      second_document(text, lines, zones, numbers, own);
  if (second) warnings.push_back(std::move(*second));
  return own;
}

}  // namespace viendan
