#include "help.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "commands.h"
#include "output.h"
#include "topics.h"

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

// "REF:" and its lines.
std::string topic_lines(const Topic& topic, Language language) {
  std::string text = fmt::format("\n{}:\n", topic.name);
  std::string_view rest = topic.in(language);
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n') + 1;
    text.append("  ").append(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  return text;
}

}  // namespace

std::string overview(Language language) {
  const bool vietnamese = language == Language::kVietnamese;
  std::string text = fmt::format(
      "{}: viendan {} [{}] ...\n\n", vietnamese ? "cách dùng" : "usage",
      vietnamese ? "LỆNH" : "COMMAND", vietnamese ? "TÙY CHỌN" : "OPTIONS");
  for (const Command& command : commands()) {
    text +=
        fmt::format("  {:<12} {}\n", command.name, summary(command, language));
  }
  text += vietnamese
              ? "\n'viendan help LỆNH' cho biết thêm; bắt đầu: viendan import "
                "THƯ-MỤC, rồi viendan citedby 25-NQ/TW\n"
              : "\n'viendan help COMMAND' tells more. To start: viendan import "
                "FOLDER, then viendan citedby 25-NQ/TW\n";
  return text;
}

std::string help_of(const Command& command, Language language) {
  const bool vietnamese = language == Language::kVietnamese;
  std::string text = fmt::format(
      "{}: viendan {}{}{}\n\n  {}\n\n{}:\n", vietnamese ? "cách dùng" : "usage",
      command.name, command.operands.empty() ? "" : " ", command.operands,
      summary(command, language), vietnamese ? "tùy chọn" : "options");
  const auto names = option_names(command);
  for (const Option& option : options()) {
    if (std::ranges::find(names, option.name) == names.end()) continue;
    text += fmt::format("  {:<25} {}\n", typed_form(option),
                        vietnamese ? option.help_vi : option.help);
    const std::string_view choices = choices_of(command, option);
    if (!choices.empty()) text += fmt::format("  {:<25} {}\n", "", choices);
  }
  for (const Topic& each : topics_of(command)) {
    text += topic_lines(each, language);
  }
  if (!command.example.empty()) {
    text += fmt::format("\n{}:\n  {}\n", vietnamese ? "ví dụ" : "example",
                        command.example);
  }
  return text;
}

ExitCode run_help(const Arguments& arguments) {
  if (arguments.operands.empty()) {
    return print_result(overview(language(arguments)));
  }
  const Command* command = find_command_or_say(arguments.operands.front());
  if (command == nullptr) return ExitCode::kUsage;
  return print_result(help_of(*command, language(arguments)));
}

}  // namespace viendan::cli
