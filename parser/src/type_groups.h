#ifndef VIENDAN_PARSER_SRC_TYPE_GROUPS_H_
#define VIENDAN_PARSER_SRC_TYPE_GROUPS_H_

#include <cstdint>

#include "viendan/parser/document_type.h"

namespace viendan {

/// What types have in common; the groups of tables/type_groups.tsv, which
/// explains each.
enum class TypeGroup : std::uint8_t {
  kLaw,
  kAssembly,
  kBare,
  kNorm,
  kPolicy,
  kGuiding,
  kReport,
  kWeak,
  kOfDecision,
  kDistinct,
  kShort,
  kSurelyShort,
  kDated,
  kCounting,
  kLicence,
};

/// Whether types of that group have `type` among them; kNone is in none.
/// Complexity: constant.
[[nodiscard]] bool is_in(TypeGroup group, DocumentType type);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TYPE_GROUPS_H_
