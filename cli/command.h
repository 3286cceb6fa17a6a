#ifndef VIENDAN_CLI_COMMAND_H_
#define VIENDAN_CLI_COMMAND_H_

#include <span>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "exit_code.h"

namespace viendan::cli {

/// One subcommand. The table of these (command_table.cc) is the only list of
/// commands: dispatch, `--help`, the man pages and the shell completions are
/// all made from it.
struct Command {
  std::string_view name;
  std::string_view operands;    ///< As in the usage line: "[PATH...|-]".
  std::string_view summary;     ///< One line, lower case, no full stop.
  std::string_view summary_vi;  ///< The same in Vietnamese.
  std::string_view options;     ///< Names of its options, with spaces between.
  std::string_view formats;     ///< What --format takes: "text|json|jsonl".
  std::string_view example;     ///< One command line to learn from.
  ExitCode (*run)(const Arguments& arguments);
};

/// In the order that help shows them.
[[nodiscard]] std::span<const Command> commands();

/// The command called `name`, or null.
[[nodiscard]] const Command* find_command(std::string_view name);

/// The same, after a message that names the nearest one if there is none.
[[nodiscard]] const Command* find_command_or_say(std::string_view name);

/// The names of all options that `command` takes, common ones included.
[[nodiscard]] std::vector<std::string_view> option_names(
    const Command& command);

/// What `option` may be for `command`: "text|json", or "" for anything.
[[nodiscard]] std::string_view choices_of(const Command& command,
                                          const Option& option);

/// Runs the command line `words`, without the name of the program. Everything
/// it prints goes to stdout (results) or stderr (the rest).
[[nodiscard]] ExitCode run(std::span<const std::string_view> words);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_COMMAND_H_
