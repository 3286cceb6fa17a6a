#include "viendan/parser/document_type.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

constexpr std::string_view kParty = "party";

constexpr DocumentType type_named(std::string_view name) {
  const auto* row =
      std::ranges::lower_bound(kTypes, name, {}, &DocumentTypeInfo::name);
  if (row == std::ranges::end(kTypes) || row->name != name) {
    return DocumentType::kNone;
  }
  return static_cast<DocumentType>(row - kTypes);
}

// A code in one number, so that comparing two costs one comparison. Ordered as
// the codes are.
using PackedCode = std::uint64_t;

constexpr PackedCode pack(std::string_view code) {
  PackedCode packed = 0;
  for (std::size_t i = 0; i < sizeof packed; ++i) {
    packed = packed << 8 |
             (i < code.size() ? static_cast<unsigned char>(code[i]) : 0U);
  }
  return packed;
}

struct PackedRow {
  PackedCode code = 0;
  DocumentType type = DocumentType::kNone;
};

constexpr bool fits(std::string_view code) {
  return code.size() <= sizeof(PackedCode);
}
static_assert(std::ranges::all_of(kCodes, fits, &TypeCode::code));

// In the order of kCodes: first those of the Party.
constexpr auto kPackedCodes = [] {
  std::array<PackedRow, std::size(kCodes)> rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = {pack(kCodes[i].code), type_named(kCodes[i].name)};
  }
  return rows;
}();
constexpr std::ptrdiff_t kPartyCodes =
    std::ranges::count(kCodes, kParty, &TypeCode::system);

}  // namespace

std::span<const DocumentTypeInfo> document_types() { return kTypes; }

const DocumentTypeInfo& info(DocumentType type) {
  return kTypes[static_cast<std::size_t>(type)];
}

DocumentType document_type_of_name(std::string_view name) {
  return type_named(name);
}

DocumentType document_type_of_code(NumberSystem system, std::string_view code) {
  if (!fits(code)) return DocumentType::kNone;
  const auto* const middle = kPackedCodes.begin() + kPartyCodes;
  const bool party = system == NumberSystem::kParty;
  const auto* const begin = party ? kPackedCodes.begin() : middle;
  const auto* const end = party ? middle : kPackedCodes.end();
  const PackedCode packed = pack(code);
  const auto* row =
      std::ranges::lower_bound(begin, end, packed, {}, &PackedRow::code);
  return row == end || row->code != packed ? DocumentType::kNone : row->type;
}

}  // namespace viendan
