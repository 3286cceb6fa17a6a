#ifndef VIENDAN_INDEX_SRC_QUERY_FIELDS_H_
#define VIENDAN_INDEX_SRC_QUERY_FIELDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "viendan/index/query.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// The field that users call `name`, which may be an alias, in any case, with
/// or without marks: "issuer", "coquan", "Cơquan".
[[nodiscard]] std::optional<QueryField> query_field_of_name(
    std::string_view name);

/// The name of a field nearest to `name`, or "" when none is near.
[[nodiscard]] std::string_view nearest_query_field(std::string_view name);

/// What the index calls `type`: "quyet-dinh". Not its key, which is the same
/// for quyết định and quy định.
[[nodiscard]] std::string type_slug(DocumentType type);

/// The type with that slug, or kNone.
[[nodiscard]] DocumentType type_of_slug(std::string_view slug);

/// The slug of the type that `value` names: "nghi-quyet" for "nq", "NQ", "nghị
/// quyết", "nghi-quyet"; "" for no type.
[[nodiscard]] std::string type_value(std::string_view value);

/// `value` as a slug: "thanh-hoa" for "Thanh Hóa".
[[nodiscard]] std::string slug_value(std::string_view value);

/// "A..B", "A..", "..B" or "A" alone. Returns: nullopt when an end is no date
/// or both ends are missing.
[[nodiscard]] std::optional<DateRange> date_range_value(std::string_view value);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_QUERY_FIELDS_H_
