#include "row.h"

#include <algorithm>
#include <utility>

#include "base64.h"
#include "csv.h"
#include "message.h"
#include "viendan/base/utf8.h"

namespace viendan::cli {
namespace {

constexpr std::string_view kPathBytes = "path_bytes";

template <typename Write>
std::string json_of(Write write) {
  std::string out;
  JsonWriter json(out);
  write(json);
  return out;
}

}  // namespace

void Row::add(std::string_view name, std::string json, std::string_view csv) {
  cells_.push_back({name, std::move(json), std::string(csv)});
}

void Row::text(std::string_view name, std::string_view value) {
  add(name, json_of([&](JsonWriter& json) {
        value.empty() ? json.null() : json.string(value);
      }),
      value);
}

void Row::number(std::string_view name, std::int64_t value) {
  const std::string digits = std::to_string(value);
  add(name, digits, digits);
}

void Row::real(std::string_view name, double value) {
  std::string json = json_of([&](JsonWriter& writer) { writer.real(value); });
  add(name, json, json);
}

void Row::boolean(std::string_view name, bool value) {
  const std::string_view word = value ? "true" : "false";
  add(name, std::string(word), word);
}

void Row::path(std::string_view value) {
  path_ = value;
  if (utf8_prefix_size(value) == value.size()) return text("path", value);
  const std::string encoded = to_base64(value);
  add(kPathBytes, '"' + encoded + '"', encoded);
}

void Row::json(std::string_view name, const std::string& json) {
  add(name, json, json);
}

void Row::texts(std::string_view name, const std::vector<std::string>& values) {
  std::string joined;
  for (const std::string& each : values) {
    if (!joined.empty()) joined += "; ";
    joined += each;
  }
  add(name, json_of([&](JsonWriter& json) {
        json.begin_array();
        for (const std::string& each : values) json.string(each);
        json.end_array();
      }),
      joined);
}

void Row::append_json(std::string_view schema,
                      std::span<const std::string> only,
                      std::string& out) const {
  out += "{\"schema\":\"";
  out += schema;
  out += '"';
  for (const Cell& cell : cells_) {
    const std::string_view asked = cell.name == kPathBytes ? "path" : cell.name;
    if (!only.empty() && std::ranges::find(only, asked) == only.end()) continue;
    out += ",\"";
    out += cell.name;
    out += "\":";
    out += cell.json;
  }
  out += '}';
}

void Row::append_object(std::string& out) const {
  char before = '{';
  for (const Cell& cell : cells_) {
    out += before;
    out += '"';
    out += cell.name;
    out += "\":";
    out += cell.json;
    before = ',';
  }
  out += '}';
}

std::string_view Row::plain_value(std::string_view column) const {
  const auto cell = std::ranges::find_if(cells_, [&](const Cell& each) {
    return each.name == column || (each.name == kPathBytes && column == "path");
  });
  return cell == cells_.end() ? std::string_view() : cell->csv;
}

void Row::append_csv(std::span<const std::string> columns,
                     std::string& out) const {
  for (const std::string& column : columns) {
    append_csv_field(out, plain_value(column));
  }
  end_csv_row(out);
}

void Row::append_tabs(std::span<const std::string> columns,
                      std::string& out) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool is_path = columns[i] == "path";
    std::string value = escaped(is_path ? path_ : plain_value(columns[i]));
    std::ranges::replace(value, '\t', ' ');
    if (i > 0) out += '\t';
    out += value;
  }
  out += '\n';
}

}  // namespace viendan::cli
