#include <fmt/core.h>

#include <array>
#include <optional>

#include "commands.h"
#include "found_document.h"
#include "list_options.h"
#include "message.h"
#include "query_message.h"
#include "result_printer.h"
#include "style.h"
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

void print_facet(const Facet& facet, std::size_t limit, const Style& style,
                 ResultPrinter& printer) {
  std::size_t printed = 0;
  if (printer.for_people() && !facet.values.empty()) {
    printer.text() += style.strong(facet.name) + '\n';
  }
  for (const auto& [value, count] : facet.values) {
    if (printed++ == limit) break;
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
  const Result<ListOptions> options = list_options(arguments);
  if (!options) return options.error();
  auto printer = ResultPrinter::create(arguments, "viendan.facet/1", kColumns);
  if (!printer) return printer.error();
  std::optional<Query> query;
  if (!arguments.operands.empty()) {
    query = read_query(arguments.operands);
    if (!query) return ExitCode::kUsage;
  }
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  const auto facets = count_facets(index->reader, query ? &*query : nullptr);
  if (!facets) return facets.error();
  bool found = false;
  for (const Facet& facet : *facets) {
    found = found || !facet.values.empty();
    print_facet(facet, options->limit, Style(arguments), **printer);
  }
  return (*printer)->finish(found);
}

}  // namespace

ExitCode run_facets(const Arguments& arguments) {
  return run_with_operands(arguments, 0, SIZE_MAX, "facets [QUERY]",
                           try_facets);
}

}  // namespace viendan::cli
