#include "viendan/parser/document_type.h"

#include <algorithm>
#include <utility>

namespace viendan {
namespace {

// Row 0 is kNone; the rest is in order of names.
constexpr DocumentTypeInfo kTypes[] = {
    {"", ""},
#include "document_types.inc"  // Made from tables/document_types.tsv.
};
static_assert(std::ranges::is_sorted(kTypes, {}, &DocumentTypeInfo::name));

struct TypeCode {
  std::string_view system;
  std::string_view code;
  std::string_view name;
  std::string_view force;
};
constexpr TypeCode kCodes[] = {
#include "type_codes.inc"  // Made from tables/type_codes.tsv.
};

constexpr auto system_and_code(const TypeCode& row) {
  return std::pair(row.system, row.code);
}
static_assert(std::ranges::is_sorted(kCodes, {}, system_and_code));

}  // namespace

std::span<const DocumentTypeInfo> document_types() { return kTypes; }

const DocumentTypeInfo& info(DocumentType type) {
  return kTypes[static_cast<std::size_t>(type)];
}

DocumentType document_type_of_name(std::string_view name) {
  const auto* row =
      std::ranges::lower_bound(kTypes, name, {}, &DocumentTypeInfo::name);
  if (row == std::ranges::end(kTypes) || row->name != name) {
    return DocumentType::kNone;
  }
  return static_cast<DocumentType>(row - kTypes);
}

DocumentType document_type_of_code(NumberSystem system, std::string_view code) {
  const std::pair key(
      std::string_view(system == NumberSystem::kParty ? "party" : "state"),
      code);
  const auto* row = std::ranges::lower_bound(kCodes, key, {}, system_and_code);
  if (row == std::ranges::end(kCodes) || system_and_code(*row) != key) {
    return DocumentType::kNone;
  }
  return document_type_of_name(row->name);
}

}  // namespace viendan
