#include "command.h"

#include <fmt/core.h>

#include <algorithm>

#include "help.h"
#include "message.h"
#include "output.h"

namespace viendan::cli {
namespace {

void complain_about_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& each : commands()) names.push_back(each.name);
  const std::string_view near = nearest_name(name, names);
  print_error({ErrorCode::kInvalidArgument,
               fmt::format("no command '{}'", name), "usage",
               near.empty() ? "'viendan help' lists the commands"
                            : fmt::format("did you mean '{}'?", near)});
}

// Whether each value is among the choices that this command has for it.
Result<void> check_choices(const Command& command, const Arguments& arguments) {
  for (const Arguments::Given& each : arguments.given) {
    const std::string_view choices = choices_of(command, *each.option);
    if (choices.empty() || is_choice(choices, each.value)) continue;
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("option --{} of '{}' cannot be '{}'",
                             each.option->name, command.name, each.value),
                 "usage", fmt::format("one of {}", choices)};
  }
  return {};
}

}  // namespace

const Command* find_command_or_say(std::string_view name) {
  const Command* command = find_command(name);
  if (command == nullptr) complain_about_command(name);
  return command;
}

ExitCode run(std::span<const std::string_view> words) {
  if (words.empty()) {
    write_stderr(overview(language({})));
    return ExitCode::kUsage;
  }
  if (words.front() == "--help" || words.front() == "-h") {
    return print_result(overview(language({})));
  }
  if (words.front() == "--version") {
    return print_result(fmt::format("viendan {}\n", VIENDAN_VERSION));
  }
  const Command* command = find_command_or_say(words.front());
  if (command == nullptr) return ExitCode::kUsage;
  const Result<Arguments> arguments =
      parse_arguments(words.subspan(1), option_names(*command));
  if (!arguments) {
    print_error(arguments.error());
    return ExitCode::kUsage;
  }
  keep_language(*arguments);
  if (const Result<void> right = check_choices(*command, *arguments); !right) {
    print_error(right.error());
    return ExitCode::kUsage;
  }
  if (arguments->has("help")) {
    return print_result(help_of(*command, language(*arguments)));
  }
  return command->run(*arguments);
}

}  // namespace viendan::cli
