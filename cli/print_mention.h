#ifndef VIENDAN_CLI_PRINT_MENTION_H_
#define VIENDAN_CLI_PRINT_MENTION_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "listing.h"
#include "row.h"
#include "viendan/index/cited.h"
#include "viendan/index/indexed_document.h"

namespace viendan::cli {

/// Adds cited_key, cited_number, cited_name, cited_type, cited_date,
/// cited_term, cited_issuer, cited_title, and known, to `row`.
void add_work(Row& row, const CitedWork& work);

/// "nghị quyết 25-NQ/TW · 2013-06-03 · khóa XI · Bộ Chính trị", escaped.
[[nodiscard]] std::string work_line(const CitedWork& work);

/// The name that people read for a relation: "căn cứ" for "basis" in
/// Vietnamese, itself in English.
[[nodiscard]] std::string_view relation_name(Relation relation,
                                             bool vietnamese);

/// Adds line, span, directive, relation, outer_relation, confidence, text,
/// passage, provisions and flags of the citation `mention` of `document`.
void add_mention(Row& row, const IndexedDocument& document,
                 std::size_t mention);

/// Adds an array of such objects, "mentions".
void add_mentions(Row& row, const IndexedDocument& document,
                  const std::vector<std::size_t>& citations);

/// Prints `row` with mentions of one work: as a list, or in a table with a row
/// for each.
void print_with_mentions(ResultPrinter& printer, Row row,
                         const IndexedDocument& document,
                         const std::vector<std::size_t>& mentions);

/// Prints the place, relation and passage of one citation for people.
void print_mention(Listing& listing, const IndexedDocument& document,
                   std::size_t mention, std::string_view path);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_PRINT_MENTION_H_
