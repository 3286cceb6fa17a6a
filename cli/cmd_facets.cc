#include <fmt/core.h>

#include <array>
#include <optional>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "query_message.h"
#include "viendan/index/search.h"
#include "viendan/parser/document_type.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns =
    std::to_array<std::string_view>({"facet", "value", "name", "count"});

// What people call a value: "nghị quyết" for the type "nghi-quyet".
std::string_view name_of(const Facet& facet, std::string_view value) {
  if (facet.name != "type") return value;
  const DocumentType type = type_of_facet(value);
  return type == DocumentType::kNone ? value : info(type).name;
}

void print_facet(const Facet& facet, Listing& listing) {
  ResultPrinter& printer = *listing.printer;
  std::size_t printed = 0;
  if (printer.for_people() && !facet.values.empty()) {
    printer.text() += listing.style.strong(facet.name) + '\n';
  }
  for (const auto& [value, count] : facet.values) {
    if (printed++ == listing.options.limit) break;
    if (printer.for_people()) {
      printer.text() +=
          fmt::format("{:>9}  {}\n", count, escaped(name_of(facet, value)));
      continue;
    }
    Row row;
    row.text("facet", facet.name);
    row.text("value", value);
    row.text("name", name_of(facet, value));
    row.number("count", static_cast<std::int64_t>(count));
    printer.print(row);
  }
}

Result<ExitCode> try_facets(const Arguments& arguments) {
  std::optional<Query> query;
  if (!arguments.operands.empty()) {
    query = read_query(arguments.operands);
    if (!query) return ExitCode::kUsage;
  }
  Result<Listing> listing =
      open_listing(arguments, "viendan.facet/1", kColumns);
  if (!listing) return listing.error();
  const auto facets =
      count_facets(listing->index.reader, query ? &*query : nullptr);
  if (!facets) return facets.error();
  bool found = false;
  for (const Facet& facet : *facets) {
    found = found || !facet.values.empty();
    print_facet(facet, *listing);
  }
  return listing->printer->finish(found);
}

}  // namespace

ExitCode run_facets(const Arguments& arguments) {
  return run_with_operands(arguments, 0, SIZE_MAX, "facets [QUERY]",
                           try_facets);
}

}  // namespace viendan::cli
