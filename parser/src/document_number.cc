#include "viendan/parser/document_number.h"

#include "find_numbers.h"

namespace viendan {

std::string to_string(const DocumentNumber& number) {
  std::string text = number.serial;
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
  const std::vector<FoundNumber> found = find_numbers(text);
  if (found.size() != 1) return std::nullopt;
  return found.front().mention.number;
}

}  // namespace viendan
