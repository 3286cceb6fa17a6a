#include "terms.h"

#include <string>

#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct TermRow {
  std::string_view closed;  // ISO date.
  std::string_view term;
};
constexpr auto kTerms = pack_table<TermRow>([] {
  return std::to_array<TableCells<2>>({
#include "party_terms.inc"  // Made from tables/party_terms.tsv, by date.
  });
});

}  // namespace

std::string_view party_term(PartialDate date) {
  if (date.day == 0) return {};
  const std::string iso = to_iso(date);
  std::string_view term;
  for (const TermRow& row : kTerms) {
    if (row.closed < iso) term = row.term;
  }
  return term;
}

}  // namespace viendan
