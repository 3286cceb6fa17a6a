#include "own_number.h"

#include <algorithm>
#include <iterator>

#include "letters.h"
#include "plain_text.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

constexpr bool is_blank_mark(char c) {
  return c == ' ' || c == '.' || c == '_' || c == '?' || c == '(' || c == ')' ||
         c == ':' || c == '*';
}

// The number that stands in `span`, or nothing.
const FoundNumber* number_in(Span span,
                             const std::vector<FoundNumber>& numbers) {
  const auto first = std::ranges::lower_bound(
      numbers, span.begin, {},
      [](const FoundNumber& n) { return n.mention.span.begin; });
  for (auto it = first; it != numbers.end(); ++it) {
    if (it->mention.span.begin >= span.end) break;
    if (it->kind == NumberKind::kDocument || it->kind == NumberKind::kLicence ||
        it->kind == NumberKind::kJudgment ||
        it->kind == NumberKind::kContract) {
      return &*it;
    }
  }
  return nullptr;
}

std::string without_spaces(std::string_view text) {
  std::string packed = squeeze(text);
  std::erase(packed, ' ');
  return packed;
}

// The number without what a draft leaves blank: "…/QĐ-SCT" is read as if its
// serial were 1.
std::optional<DocumentNumber> read_blank(std::string_view text) {
  const std::string packed = without_spaces(text);
  const PlainText plain = make_plain(packed, make_span(0, packed.size()));
  const std::size_t at = plain.text.find_first_of("/-");
  if (at == std::string::npos || at + 1 >= plain.text.size()) {
    return std::nullopt;
  }
  const bool blank = std::ranges::all_of(
      std::string_view(plain.text).substr(0, at), is_blank_mark);
  if (!blank) return std::nullopt;
  std::string rest = packed.substr(plain.origin[at]);
  // "…/…/QĐ-UBND": the year is blank too.
  const PlainText after = make_plain(rest, make_span(0, rest.size()));
  const std::size_t letter = after.text.find_first_not_of("/-._?()0123456789");
  if (letter == std::string::npos) return std::nullopt;
  std::size_t from = letter;
  while (from > 0 && after.text[from - 1] != '/' &&
         after.text[from - 1] != '-') {
    --from;
  }
  if (from == 0) return std::nullopt;
  return parse_document_number("1" + rest.substr(after.origin[from - 1]));
}

std::optional<DocumentNumber> read_mended(std::string_view text) {
  return parse_document_number(without_spaces(text));
}

struct OfficeCode {
  std::string_view code;
  std::string_view office;
};
constexpr auto kOfficeCodes = pack_table<OfficeCode>([] {
  return std::to_array<TableCells<2>>({
#include "office_codes.inc"  // Made from tables/office_codes.tsv.
  });
});

// "98/KL-QLBVR": whether the code of a type may be that of an office.
bool is_office_code(const OwnNumber& number) {
  const DocumentNumber& own = number.mention.number;
  return number.has_codes && own.system == NumberSystem::kState && !own.year &&
         std::ranges::find(kOfficeCodes, own.type_code, &OfficeCode::code) !=
             kOfficeCodes.end();
}

}  // namespace

OwnNumber read_own_number(std::string_view text, const Letterhead& head,
                          const std::vector<FoundNumber>& numbers) {
  OwnNumber own;
  const Span span = head.has_number_line ? head.number : head.heading_number;
  if (span.empty()) return own;
  if (!head.number_rest.empty()) {
    const std::string whole = std::string(slice(text, span)) + head.number_rest;
    if (const auto number = read_mended(whole)) {
      return {true, {span, *number}, true};
    }
  }
  if (const FoundNumber* found = number_in(span, numbers)) {
    // "Số: 45 6 /QĐ-UBND": figures before it belong to it.
    const Span before = make_span(span.begin, found->mention.span.begin);
    if (std::ranges::any_of(slice(text, before), is_digit)) {
      const Span whole = make_span(span.begin, found->mention.span.end);
      if (const auto number = read_mended(slice(text, whole))) {
        return {true, {whole, *number}, true};
      }
    }
    return {true, found->mention, true};
  }

  if (const auto number = read_mended(slice(text, span))) {
    return {true, {span, *number}, true};
  }
  if (const auto number = read_blank(slice(text, span))) {
    own.mention = {span, *number};
    own.has_codes = true;
  }
  return own;
}

DocumentType own_type(const Letterhead& head, const OwnNumber& number) {
  static const DocumentType kCongVan = document_type_of_name("công văn");
  static const DocumentType kHopNhat =
      document_type_of_name("văn bản hợp nhất");
  DocumentType coded = DocumentType::kNone;
  if (number.has_codes) {
    const DocumentNumber& n = number.mention.number;
    coded = document_type_of_code(n.system, n.type_code);
    const bool letter = n.type_code.empty() &&
                        n.system == NumberSystem::kState &&
                        !n.issuer_code.starts_with("QH") &&
                        !n.issuer_code.starts_with("UBTVQH");
    if (letter) coded = kCongVan;
  }
  if (coded == kHopNhat) return coded;
  if (head.type != DocumentType::kNone) return head.type;
  // "98/KL-QLBVR" of a forest guard, kiểm lâm: only letters have "V/v" and no
  // heading, and what looks like the code of a type is that of an office.
  if (head.about && !head.address.empty() && is_office_code(number)) {
    return kCongVan;
  }
  if (coded != DocumentType::kNone) return coded;
  // A letter names no type; where its number cannot be read either, "V/v" above
  // "Kính gửi" tells (reference: NĐ 30/2020 Phụ lục I).
  const bool letter =
      !head.address.empty() && (head.has_number_line || head.about);
  return letter ? kCongVan : DocumentType::kNone;
}

}  // namespace viendan
