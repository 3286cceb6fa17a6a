#include "relation_types.h"

#include "type_groups.h"

namespace viendan {

bool is_policy(const Citation& citation) {
  const bool norm = info(citation.type).key == "qd" && citation.number &&
                    citation.number->number.year;
  return !norm && is_in(TypeGroup::kPolicy, citation.type);
}

bool is_norm(DocumentType type) { return is_in(TypeGroup::kNorm, type); }

bool is_normative(const OwnFields& own) {
  return (own.number && own.number->number.year) || is_norm(own.type);
}

bool is_guiding(DocumentType type) { return is_in(TypeGroup::kGuiding, type); }

bool has_force(DocumentType type) { return !is_in(TypeGroup::kWeak, type); }

bool is_report(DocumentType type) { return is_in(TypeGroup::kReport, type); }

}  // namespace viendan
