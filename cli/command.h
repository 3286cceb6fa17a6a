#ifndef VIENDAN_CLI_COMMAND_H_
#define VIENDAN_CLI_COMMAND_H_

#include <span>
#include <string_view>

#include "arguments.h"
#include "exit_code.h"

namespace viendan::cli {

/// One subcommand. The table of these is the only list of commands: dispatch,
/// `--help`, the man pages and the shell completions are all made from it.
struct Command {
  std::string_view name;
  std::string_view operands;  ///< As in the usage line: "[PATH...|-]".
  std::string_view summary;   ///< One line, lower case, no full stop.
  std::string_view summary_vi;
  std::span<const std::string_view> options;  ///< Names of what it takes.
  ExitCode (*run)(const Arguments& arguments);
};

/// In the order that help shows them.
[[nodiscard]] std::span<const Command> commands();

/// Runs the command line `words`, without the name of the program. Everything
/// it prints goes to stdout (results) or stderr (the rest).
[[nodiscard]] ExitCode run(std::span<const std::string_view> words);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_COMMAND_H_
