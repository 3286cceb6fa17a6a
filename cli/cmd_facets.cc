#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "query_message.h"
#include "viendan/index/search.h"
#include "viendan/parser/document_type.h"
#include "viendan/parser/province.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns =
    std::to_array<std::string_view>({"facet", "value", "name", "count"});

// What people call the values: "nghị quyết" for the type "nghi-quyet".
Result<std::vector<std::string>> names_of(const Facet& facet,
                                          IndexReader& reader) {
  std::vector<std::string> names;
  for (const auto& [value, count] : facet.values) names.push_back(value);
  if (facet.name == "issuer") {
    auto printed = issuer_names(reader, names);
    if (!printed) return printed;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!(*printed)[i].empty()) names[i] = std::move((*printed)[i]);
    }
  }
  if (facet.name == "province") {
    std::ranges::transform(names, names.begin(), province_name);
  }
  if (facet.name != "type") return names;
  for (std::string& name : names) {
    const DocumentType type = type_of_facet(name);
    if (type != DocumentType::kNone) name = info(type).name;
  }
  return names;
}

void print_for_people(const Facet& facet, const std::vector<std::string>& names,
                      Listing& listing) {
  std::string& out = listing.printer->text();
  if (!names.empty()) out += listing.style.strong(facet.name) + '\n';
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto& [value, count] = facet.values[i];
    out += fmt::format("{:>9}  {}", count, escaped(names[i]));
    // Every province has a body of that name, and queries take the id.
    if (facet.name == "issuer" && names[i] != value) {
      out += "  " + listing.style.place(escaped(value));
    }
    out += '\n';
  }
}

Result<void> print_facet(Facet facet, Listing& listing) {
  facet.values.resize(std::min(facet.values.size(), listing.options.limit));
  const auto names = names_of(facet, listing.index.reader);
  if (!names) return names.error();
  if (listing.printer->for_people()) {
    print_for_people(facet, *names, listing);
    return {};
  }
  for (std::size_t i = 0; i < names->size(); ++i) {
    const auto& [value, count] = facet.values[i];
    Row row;
    row.text("facet", facet.name);
    row.text("value", value);
    row.text("name", (*names)[i]);
    row.number("count", static_cast<std::int64_t>(count));
    listing.printer->print(row);
  }
  return {};
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
    const Result<void> printed = print_facet(facet, *listing);
    if (!printed) return printed.error();
  }
  return listing->printer->finish(found);
}

}  // namespace

ExitCode run_facets(const Arguments& arguments) {
  return run_with_operands(arguments, 0, SIZE_MAX, "facets [QUERY]",
                           try_facets);
}

}  // namespace viendan::cli
