#include "list_options.h"

#include <fmt/core.h>

#include <utility>

#include "message.h"
#include "viendan/index/cited.h"
#include "viendan/index/query.h"

namespace viendan::cli {

Result<ListOptions> list_options(const Arguments& arguments) {
  ListOptions options;
  const auto limit = arguments.count("limit");
  if (!limit) return limit.error();
  const auto offset = arguments.count("offset");
  if (!offset) return offset.error();
  options.limit = limit->value_or(SIZE_MAX);
  options.offset = offset->value_or(0);
  options.sort = arguments.value("sort");
  if (arguments.has("since")) {
    options.since = parse_date(arguments.value("since"));
    if (!options.since) {
      return Error{
          ErrorCode::kInvalidArgument,
          fmt::format("--since: '{}' is no date", arguments.value("since")),
          "usage", "write 2021, 2021-03 or 2021-03-05"};
    }
  }
  if (arguments.has("relation")) {
    options.relation = parse_relation(arguments.value("relation"));
    if (options.relation.empty()) {
      return Error{ErrorCode::kInvalidArgument,
                   fmt::format("--relation: there is no relation '{}'",
                               arguments.value("relation")),
                   "usage",
                   "one of basis implements guides amends replaces repeals "
                   "suspends corrects consolidates proposal nested other"};
    }
  }
  return options;
}

SearchOptions search_options(const ListOptions& options, SortOrder sort) {
  SearchOptions search;
  search.offset = options.offset;
  search.limit = options.limit;
  search.since = options.since;
  search.sort = sort;
  if (options.sort == "relevance") search.sort = SortOrder::kRelevance;
  if (options.sort == "date") search.sort = SortOrder::kDate;
  if (options.sort == "-date") search.sort = SortOrder::kNewest;
  if (options.sort == "number") search.sort = SortOrder::kNumber;
  if (options.sort == "path") search.sort = SortOrder::kPath;
  if (options.sort == "cited") search.sort = SortOrder::kCited;
  return search;
}

Error bad_reference(const std::string& operand) {
  const std::string unread = read_reference(operand).unread;
  return {ErrorCode::kInvalidArgument,
          unread.empty() || unread == operand
              ? fmt::format("'{}' names no document", operand)
              : fmt::format("of '{}' this is not understood: '{}'", operand,
                            unread),
          "bad-reference",
          "write a number such as 25-NQ/TW, 25-NQ/TW@2013 or "
          "731/QĐ-UBND@2019, a law's name, or a path"};
}

Result<Reference> reference_of(OpenedIndex& index, const std::string& operand) {
  if (auto reference = parse_reference(operand)) return std::move(*reference);
  const auto found = find_documents(index, operand);
  if (found) return reference_to(found->front());
  if (found.error().code != ErrorCode::kNotFound) return found.error();
  return bad_reference(operand);
}

ExitCode run_with_operands(const Arguments& arguments, std::size_t least,
                           std::size_t most, std::string_view usage,
                           Result<ExitCode> (*body)(const Arguments&)) {
  if (arguments.operands.size() < least || arguments.operands.size() > most) {
    print_error({ErrorCode::kInvalidArgument,
                 fmt::format("usage: viendan {}", usage), "usage",
                 "put a name with spaces in quotes"});
    return ExitCode::kUsage;
  }
  const Result<ExitCode> done = body(arguments);
  if (done) return *done;
  print_error(done.error());
  return exit_code_of(done.error().code);
}

}  // namespace viendan::cli
