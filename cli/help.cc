#include "help.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "commands.h"

namespace viendan::cli {
namespace {

std::string_view summary(const Command& command, Language language) {
  return language == Language::kVietnamese ? command.summary_vi
                                           : command.summary;
}

std::string typed_form(const Option& option) {
  std::string typed = option.letter != 0 ? fmt::format("-{}, ", option.letter)
                                         : std::string("    ");
  typed += fmt::format("--{}", option.name);
  if (!option.value.empty()) typed += fmt::format(" {}", option.value);
  return typed;
}

}  // namespace

void write_overview(std::FILE* out, Language language) {
  const bool vietnamese = language == Language::kVietnamese;
  fmt::print(
      out, "{}: viendan {} [{}] ...\n\n", vietnamese ? "cách dùng" : "usage",
      vietnamese ? "LỆNH" : "COMMAND", vietnamese ? "TÙY CHỌN" : "OPTIONS");
  for (const Command& command : commands()) {
    fmt::print(out, "  {:<12} {}\n", command.name, summary(command, language));
  }
  fmt::print(
      out, "\n{}\n",
      vietnamese
          ? "'viendan help LỆNH' cho biết thêm; bắt đầu: viendan import "
            "THƯ-MỤC, rồi viendan citedby 25-NQ/TW"
          : "'viendan help COMMAND' tells more. To start: viendan import "
            "FOLDER, then viendan citedby 25-NQ/TW");
}

void write_help(std::FILE* out, const Command& command, Language language) {
  const bool vietnamese = language == Language::kVietnamese;
  fmt::print(out, "{}: viendan {} {}\n\n  {}\n\n{}:\n",
             vietnamese ? "cách dùng" : "usage", command.name, command.operands,
             summary(command, language), vietnamese ? "tùy chọn" : "options");
  const auto names = option_names(command);
  for (const Option& option : options()) {
    if (std::ranges::find(names, option.name) == names.end()) continue;
    fmt::print(out, "  {:<25} {}\n", typed_form(option),
               vietnamese ? option.help_vi : option.help);
    const std::string_view choices = choices_of(command, option);
    if (!choices.empty()) fmt::print(out, "  {:<25} {}\n", "", choices);
  }
  if (!command.example.empty()) {
    fmt::print(out, "\n{}:\n  {}\n", vietnamese ? "ví dụ" : "example",
               command.example);
  }
}

ExitCode run_help(const Arguments& arguments) {
  if (arguments.operands.empty()) {
    write_overview(stdout, language(arguments));
    return ExitCode::kFound;
  }
  const Command* command = find_command_or_say(arguments.operands.front());
  if (command == nullptr) return ExitCode::kUsage;
  write_help(stdout, *command, language(arguments));
  return ExitCode::kFound;
}

}  // namespace viendan::cli
