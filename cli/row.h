#ifndef VIENDAN_CLI_ROW_H_
#define VIENDAN_CLI_ROW_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json.h"

namespace viendan::cli {

/// One record of a result, member by member in the order of its schema. An
/// absent value is null in JSON and empty in CSV.
class Row {
 public:
  void text(std::string_view name, std::string_view value);
  void number(std::string_view name, std::int64_t value);
  void real(std::string_view name, double value);
  void boolean(std::string_view name, bool value);

  /// The path of a file. One that is not UTF-8 is "path_bytes", in Base64, in
  /// JSON (contract section 2).
  void path(std::string_view value);

  /// `json` is a whole JSON value; in CSV it stands as it is.
  void json(std::string_view name, const std::string& json);

  /// `values` as an array of strings; in CSV with "; " between them.
  void texts(std::string_view name, const std::vector<std::string>& values);

  /// The path that was given, as bytes.
  [[nodiscard]] const std::string& path() const { return path_; }

  /// Appends a JSON object of the members in `only`, or of all if it is empty,
  /// with `schema` first.
  void append_json(std::string_view schema, std::span<const std::string> only,
                   std::string& out) const;

  /// Appends a JSON object of all members, without a schema.
  void append_object(std::string& out) const;

  /// Appends a row of CSV with the members named `columns`.
  void append_csv(std::span<const std::string> columns, std::string& out) const;

  /// The same for a terminal: escaped, with tabs between.
  void append_tabs(std::span<const std::string> columns,
                   std::string& out) const;

 private:
  struct Cell {
    std::string_view name;
    std::string json;  ///< The value in JSON.
    std::string csv;   ///< The value for a table.
  };

  void add(std::string_view name, std::string json, std::string_view csv);

  // For a table; empty where there is none.
  [[nodiscard]] std::string_view plain_value(std::string_view column) const;

  std::vector<Cell> cells_;
  std::string path_;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_ROW_H_
