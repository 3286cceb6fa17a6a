#ifndef VIENDAN_CLI_RESULT_PRINTER_H_
#define VIENDAN_CLI_RESULT_PRINTER_H_

#include <cstddef>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "exit_code.h"
#include "output.h"
#include "row.h"
#include "viendan/base/result.h"

namespace viendan::cli {

/// Prints the results of one command on standard output, in the format that
/// the user chose.
class ResultPrinter {
 public:
  /// `columns` names what records of `schema` hold, the columns of CSV.
  /// Errors: kInvalidArgument for a name in --fields that is not among them.
  /// Lifetime: `schema` and `columns` are static.
  [[nodiscard]] static Result<std::unique_ptr<ResultPrinter>> create(
      const Arguments& arguments, std::string_view schema,
      std::span<const std::string_view> columns);

  /// True when results are for people: write them to `text()`. Else `print`
  /// rows. With --fields, text is rows too, with tabs between the values.
  [[nodiscard]] bool for_people() const { return format_ == Format::kText; }

  /// True for what has no place for lists of objects.
  [[nodiscard]] bool for_tables() const {
    return format_ == Format::kCsv || format_ == Format::kTabs;
  }

  [[nodiscard]] std::string& text() { return output_.buffer(); }
  void drain() { output_.drain(); }

  void print(const Row& row);

  /// Ends the output. Returns what the process ends with: kFound if anything
  /// was found, kNothing else, kIo when it could not be written.
  [[nodiscard]] ExitCode finish(bool found);

 private:
  enum class Format { kText, kTabs, kJson, kJsonLines, kCsv, kPaths };

  ResultPrinter(Format format, std::string_view schema,
                std::vector<std::string> fields,
                std::vector<std::string> columns);

  Format format_;
  std::string_view schema_;
  std::vector<std::string> fields_;   // Of JSON; empty for all.
  std::vector<std::string> columns_;  // Of CSV.
  std::set<std::string> paths_;       // That were printed.
  Output output_;
  std::size_t printed_ = 0;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_RESULT_PRINTER_H_
