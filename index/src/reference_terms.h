#ifndef VIENDAN_INDEX_SRC_REFERENCE_TERMS_H_
#define VIENDAN_INDEX_SRC_REFERENCE_TERMS_H_

#include <xapian.h>

#include <optional>
#include <string_view>

#include "fields.h"
#include "viendan/index/citing.h"
#include "viendan/parser/reference.h"

namespace viendan {

/// Whether two keys of documents mean the same one.
[[nodiscard]] Certainty certainty_of_keys(std::string_view a,
                                          std::string_view b);

/// The documents that cite what `reference` names, if terms alone tell.
/// Returns: nullopt when the citations themselves must be looked at.
[[nodiscard]] std::optional<Xapian::Query> cites_query(
    const Reference& reference);

/// The documents that `reference` names, as far as terms tell.
[[nodiscard]] Xapian::Query named_query(const Reference& reference);

/// At least all documents that are what `reference` names, or may be. Call it
/// within `run`.
[[nodiscard]] Xapian::Query may_be_query(const Xapian::Database& database,
                                         const Reference& reference);

/// The documents with a term of `field`, which holds keys, that may mean the
/// same as `key` under another name. Call it within `run`.
[[nodiscard]] Xapian::Query alias_query(const Xapian::Database& database,
                                        const Field& field,
                                        std::string_view key);

/// The documents dated from `from` to `to`; an empty one is open.
[[nodiscard]] Xapian::Query dates_query(const std::optional<PartialDate>& from,
                                        const std::optional<PartialDate>& to);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_REFERENCE_TERMS_H_
