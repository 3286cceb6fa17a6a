#ifndef VIENDAN_CLI_ARGUMENTS_H_
#define VIENDAN_CLI_ARGUMENTS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"

namespace viendan::cli {

/// One option. The table of these (options.cc) is the only list: the parser of
/// the command line, `--help`, man pages and completions are made from it.
struct Option {
  std::string_view name;   ///< "limit"; typed as --limit.
  char letter = 0;         ///< 'n', typed as -n; or 0.
  std::string_view value;  ///< "N" in the usage line; empty for a switch.
  std::string_view
      choices;            ///< "text|json|jsonl|csv" when only these are right.
  std::string_view help;  ///< One line, lower case, no full stop.
  std::string_view help_vi;  ///< The same in Vietnamese.
};

[[nodiscard]] std::span<const Option> options();

/// What was typed after the name of the command, checked for form only.
struct Arguments {
  struct Given {
    const Option* option;
    std::string value;  ///< Empty for a switch.
  };

  std::vector<std::string> operands;
  std::vector<Given> given;  ///< In the order typed.

  [[nodiscard]] bool has(std::string_view name) const;

  /// The last value given for option `name`, or `otherwise`.
  [[nodiscard]] std::string_view value(std::string_view name,
                                       std::string_view otherwise = {}) const;

  /// All values given for option `name`.
  [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

  /// The last value of `name` as a whole number from 0 up.
  /// Errors: kInvalidArgument when it is not one.
  [[nodiscard]] Result<std::optional<std::uint64_t>> count(
      std::string_view name) const;

  /// The last value of `name` as a number of bytes: "4096", "900M", "2G"; the
  /// units are powers of 1024, in any case, and may have "B" or "iB" behind.
  /// Errors: kInvalidArgument when it is none, or over 2^60.
  [[nodiscard]] Result<std::optional<std::uint64_t>> size(
      std::string_view name) const;
};

/// True when `value` is one of `choices`, which have "|" between them.
[[nodiscard]] bool is_choice(std::string_view choices, std::string_view value);

/// Reads `words`: GNU style, options after operands, "--" ends the options,
/// "--name=value" and "--name value", "-nVALUE" and "-n VALUE".
///
/// `allowed` names the options that the command takes.
/// Errors: kInvalidArgument for what is unknown (with the nearest name as a
/// hint) or lacks its value. Whether a value is right is the caller's to check.
[[nodiscard]] Result<Arguments> parse_arguments(
    std::span<const std::string_view> words,
    std::span<const std::string_view> allowed);

/// The name in `names` that is at most two edits away from `word` and nearest
/// to it, or "".
[[nodiscard]] std::string_view nearest_name(
    std::string_view word, std::span<const std::string_view> names);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_ARGUMENTS_H_
