#include "viendan/parser/reference.h"

namespace viendan {

std::optional<Reference> parse_reference(std::string_view text) {
  const std::optional<DocumentNumber> number = parse_document_number(text);
  if (!number) return std::nullopt;
  Reference reference;
  reference.number = number;
  return reference;
}

}  // namespace viendan
