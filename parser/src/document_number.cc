#include "viendan/parser/document_number.h"

#include <algorithm>
#include <tuple>

#include "number_reading.h"
#include "number_scan.h"
#include "words.h"

namespace viendan {
namespace {

// True if only white space and closing punctuation are left.
bool is_rest_empty(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t space = space_size(text, at);
    const bool closing =
        std::string_view(".,;:)/").find(text[at]) != std::string_view::npos;
    if (space == 0 && !closing) return false;
    at += space > 0 ? space : 1;
  }
  return true;
}

// "TC/QĐ/CĐKT": before 1997 slashes stood between the codes.
std::string old_codes(const DocumentNumber& number) {
  std::string codes = number.type_code;
  if (!codes.empty() && !number.issuer_code.empty()) codes += '-';
  codes += number.issuer_code;
  std::ranges::replace(codes, '-', '/');
  return codes;
}

}  // namespace

std::strong_ordering operator<=>(const DocumentNumber& a,
                                 const DocumentNumber& b) {
  const auto parts = [](const DocumentNumber& number) {
    return std::tie(number.system, number.serial, number.year, number.type_code,
                    number.issuer_code);
  };
  return parts(a) <=> parts(b);
}

DocumentNumber usual_form(DocumentNumber number) {
  number.style = NumberStyle::kUsual;
  return number;
}

std::string to_string(const DocumentNumber& number) {
  std::string text = number.serial;
  if (number.style != NumberStyle::kUsual) {
    if (number.style == NumberStyle::kDash) text += '-';
    return text + old_codes(number);
  }
  if (number.system == NumberSystem::kParty) {
    text += '-';
    text += number.type_code;
    text += '/';
    text += number.issuer_code;
    return text;
  }
  if (number.year) text += '/' + std::to_string(*number.year);
  text += '/';
  text += number.type_code;
  if (!number.type_code.empty() && !number.issuer_code.empty()) text += '-';
  text += number.issuer_code;
  return text;
}

std::optional<DocumentNumber> parse_document_number(std::string_view text) {
  if (text.size() > 2 * kMaxNumberBytes) return std::nullopt;
  const std::size_t begin = space_size(text, 0);
  NumberParts parts;
  if (!scan_number(text, begin, parts)) return std::nullopt;
  const std::optional<FoundNumber> found =
      read_number(text, parts, true, nullptr);
  if (!found || !is_rest_empty(text, found->mention.span.end)) {
    return std::nullopt;
  }
  return found->mention.number;
}

}  // namespace viendan
