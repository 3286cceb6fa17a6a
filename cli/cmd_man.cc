// Manual pages in troff, made from the tables of commands and options.

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "command.h"
#include "commands.h"

namespace viendan::cli {
namespace {

// Hyphens that are typed, and what troff would take for a request.
std::string troff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '-') {
      escaped += "\\-";
    } else if (c == '\\') {
      escaped += "\\e";
    } else if (c == '.' && escaped.empty()) {
      escaped += "\\&.";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

void print_head(std::string_view name, std::string_view summary) {
  std::string title(name);
  std::ranges::transform(title, title.begin(), [](char c) {
    return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  fmt::print(".TH {} 1 \"\" \"viendan {}\" \"viendan\"\n.SH NAME\n{} \\- {}\n",
             title, VIENDAN_VERSION, troff(name), troff(summary));
}

void print_option(const Command& command, const Option& option) {
  fmt::print(".TP\n");
  if (option.letter != 0) fmt::print("\\fB\\-{}\\fR, ", option.letter);
  fmt::print("\\fB\\-\\-{}\\fR", troff(option.name));
  if (!option.value.empty()) fmt::print(" \\fI{}\\fR", troff(option.value));
  fmt::print("\n{}", troff(option.help));
  const std::string_view choices = choices_of(command, option);
  if (!choices.empty()) fmt::print(" ({})", troff(choices));
  fmt::print(".\n");
}

void print_command_page(const Command& command) {
  print_head(fmt::format("viendan-{}", command.name), command.summary);
  fmt::print(".SH SYNOPSIS\n\\fBviendan {}\\fR [\\fIOPTION\\fR...] {}\n",
             command.name, troff(command.operands));
  fmt::print(".SH OPTIONS\n");
  const auto names = option_names(command);
  for (const Option& option : options()) {
    if (std::ranges::find(names, option.name) != names.end()) {
      print_option(command, option);
    }
  }
  if (!command.example.empty()) {
    fmt::print(".SH EXAMPLE\n.nf\n{}\n.fi\n", troff(command.example));
  }
  fmt::print(".SH SEE ALSO\n.BR viendan (1)\n");
}

void print_overview_page() {
  print_head("viendan", "find which Vietnamese official documents cite which");
  fmt::print(
      ".SH SYNOPSIS\n\\fBviendan\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] ...\n"
      ".SH COMMANDS\n");
  for (const Command& command : commands()) {
    fmt::print(".TP\n.BR viendan\\-{} (1)\n{}.\n", troff(command.name),
               troff(command.summary));
  }
  fmt::print(
      ".SH EXIT STATUS\n"
      "0 found or done; 1 nothing found, or check has findings; 2 usage; 3 "
      "some "
      "files failed; 65 bad input; 66 no such file, document or index; 69 "
      "remote index unreachable; 70 internal; 74 input or output failed, disk "
      "full; 75 locked, try again; 76 index damaged; 78 index of another "
      "schema; 130 interrupted.\n"
      ".SH ENVIRONMENT\n.TP\n.B VIENDAN_INDEX\nThe index to use.\n"
      ".TP\n.B NO_COLOR\nNo colour, whatever the terminal.\n");
}

}  // namespace

ExitCode run_man(const Arguments& arguments) {
  if (arguments.operands.empty()) {
    print_overview_page();
    return ExitCode::kFound;
  }
  const Command* command = find_command_or_say(arguments.operands.front());
  if (command == nullptr) return ExitCode::kUsage;
  print_command_page(*command);
  return ExitCode::kFound;
}

}  // namespace viendan::cli
