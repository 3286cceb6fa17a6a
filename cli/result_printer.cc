#include "result_printer.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "csv.h"
#include "message.h"

namespace viendan::cli {
namespace {

Result<std::vector<std::string>> read_fields(
    std::string_view list, std::span<const std::string_view> columns) {
  std::vector<std::string> fields;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view name = list.substr(0, end);
    if (std::ranges::find(columns, name) == columns.end()) {
      const std::string_view near = nearest_name(name, columns);
      std::string all;
      for (const std::string_view each : columns) {
        all.append(all.empty() ? "" : ",").append(each);
      }
      return Error{ErrorCode::kInvalidArgument,
                   fmt::format("--fields: there is no field '{}'", name),
                   "usage",
                   near.empty() ? "fields: " + all
                                : fmt::format("did you mean '{}'?", near)};
    }
    fields.emplace_back(name);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return fields;
}

}  // namespace

Result<std::unique_ptr<ResultPrinter>> ResultPrinter::create(
    const Arguments& arguments, std::string_view schema,
    std::span<const std::string_view> columns) {
  Result<std::vector<std::string>> fields =
      read_fields(arguments.value("fields"), columns);
  if (!fields) return fields.error();
  std::vector<std::string> csv = *fields;
  if (csv.empty()) csv.assign(columns.begin(), columns.end());
  const std::string_view name = arguments.value("format", "text");
  Format format = fields->empty() ? Format::kText : Format::kTabs;
  if (name == "json") format = Format::kJson;
  if (name == "jsonl") format = Format::kJsonLines;
  if (name == "csv") format = Format::kCsv;
  if (arguments.has("null")) format = Format::kPaths;
  return std::unique_ptr<ResultPrinter>(
      new ResultPrinter(format, schema, std::move(*fields), std::move(csv)));
}

ResultPrinter::ResultPrinter(Format format, std::string_view schema,
                             std::vector<std::string> fields,
                             std::vector<std::string> columns)
    : format_(format),
      schema_(schema),
      fields_(std::move(fields)),
      columns_(std::move(columns)) {
  if (format_ == Format::kJson) output_.buffer() += '[';
  if (format_ != Format::kCsv) return;
  for (const std::string& column : columns_) {
    append_csv_field(output_.buffer(), column);
  }
  end_csv_row(output_.buffer());
}

void ResultPrinter::print(const Row& row) {
  std::string& out = output_.buffer();
  switch (format_) {
    case Format::kText: break;
    case Format::kJson:
      if (printed_ > 0) out += ",\n";
      row.append_json(schema_, fields_, out);
      break;
    case Format::kJsonLines:
      row.append_json(schema_, fields_, out);
      out += '\n';
      break;
    case Format::kTabs: row.append_tabs(columns_, out); break;
    case Format::kCsv: row.append_csv(columns_, out); break;
    case Format::kPaths:
      // One document may be in several records.
      if (paths_.insert(row.path()).second) out.append(row.path()) += '\0';
  }
  ++printed_;
  output_.drain();
}

ExitCode ResultPrinter::finish(bool found) {
  if (format_ == Format::kJson) output_.buffer() += "]\n";
  return output_.finish(found ? ExitCode::kFound : ExitCode::kNothing);
}

}  // namespace viendan::cli
