#include <fmt/core.h>

#include <array>
#include <optional>

#include "commands.h"
#include "listing.h"
#include "message.h"
#include "query_message.h"
#include "viendan/index/search.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"id", "path", "number", "type", "date", "issuer", "issuer_id", "subject",
     "key", "class", "system", "province", "format", "citations",
     "directives"});

void print_text(const IndexedDocument& document, const std::string& path,
                const Style& style, std::string& out) {
  const OwnFields& own = document.document.own;
  out += style.strong(title_line(document, path));
  if (own.number) out += "  " + style.place(escaped(path));
  if (!own.subject.empty()) out += "\n  " + escaped(own.subject);
  out += '\n';
}

void print_row(const IndexedDocument& document, const std::string& path,
               ResultPrinter& printer) {
  const Document& parsed = document.document;
  Row row;
  add_document(row, document, path);
  row.text("class", to_string(parsed.own.document_class));
  row.text("system", to_string(parsed.own.system));
  row.text("province", parsed.own.province);
  row.text("format", document.file.format);
  row.number("citations", static_cast<std::int64_t>(parsed.citations.size()));
  row.number("directives", static_cast<std::int64_t>(parsed.directives.size()));
  printer.print(row);
}

Result<ExitCode> try_list(const Arguments& arguments) {
  std::optional<Query> query;
  if (!arguments.operands.empty()) {
    query = read_query(arguments.operands);
    if (!query) return ExitCode::kUsage;
  }
  Result<Listing> listing = open_listing(arguments, "viendan.list/1", kColumns);
  if (!listing) return listing.error();
  ResultPrinter& printer = *listing->printer;
  const auto visit = [&](SearchHit& hit) -> Result<void> {
    const std::string path = listing->index.shown_path(hit.document);
    if (printer.for_people()) {
      print_text(hit.document, path, listing->style, printer.text());
      printer.drain();
    } else {
      print_row(hit.document, path, printer);
    }
    return {};
  };
  const auto total =
      for_each_match(listing->index.reader, query ? &*query : nullptr,
                     search_options(listing->options, SortOrder::kPath), visit);
  if (!total) return total.error();
  return printer.finish(*total > 0);
}

}  // namespace

ExitCode run_list(const Arguments& arguments) {
  return run_with_operands(arguments, 0, SIZE_MAX, "list [QUERY]", try_list);
}

}  // namespace viendan::cli
