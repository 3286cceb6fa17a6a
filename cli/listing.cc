#include "listing.h"

#include <utility>

#include "language.h"

namespace viendan::cli {

Result<Listing> open_listing(const Arguments& arguments,
                             std::string_view schema,
                             std::span<const std::string_view> columns) {
  Result<ListOptions> options = list_options(arguments);
  if (!options) return options.error();
  auto printer = ResultPrinter::create(arguments, schema, columns);
  if (!printer) return printer.error();
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  return Listing{*options,
                 Page(*options),
                 std::move(*printer),
                 std::move(*index),
                 Style(arguments),
                 language(arguments) == Language::kVietnamese};
}

}  // namespace viendan::cli
