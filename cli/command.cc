#include "command.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "commands.h"
#include "message.h"

namespace viendan::cli {
namespace {

constexpr std::array<std::string_view, 9> kParseOptions = {
    "format", "files-from", "null", "jobs", "ocr", "allow-unsandboxed",
    "quiet",  "verbose",    "help"};
constexpr std::array<std::string_view, 5> kTextOptions = {
    "ocr", "allow-unsandboxed", "quiet", "verbose", "help"};
constexpr std::array<std::string_view, 1> kHelpOptions = {"help"};

constexpr std::array kCommands = std::to_array<Command>({
    {"parse", "[PATH...|-]", "print one record for each document",
     "in một bản ghi cho mỗi văn bản", kParseOptions, run_parse},
    {"text", "PATH", "print the text that every span points into",
     "in văn bản chuẩn mà mọi vị trí trỏ vào", kTextOptions, run_text},
    {"help", "[COMMAND]", "print how to use a command", "in cách dùng một lệnh",
     kHelpOptions, run_help},
});

void print_usage(std::FILE* out) {
  fmt::print(out, "usage: viendan COMMAND ...\n\ncommands:\n");
  for (const Command& command : kCommands) {
    fmt::print(out, "  {:<12} {}\n", command.name, command.summary);
  }
}

void print_command_help(const Command& command) {
  fmt::print("usage: viendan {} {}\n\n{}\n\noptions:\n", command.name,
             command.operands, command.summary);
  for (const Option& option : options()) {
    if (std::ranges::find(command.options, option.name) ==
        command.options.end()) {
      continue;
    }
    const std::string typed =
        option.value.empty()
            ? fmt::format("--{}", option.name)
            : fmt::format("--{} {}", option.name, option.value);
    fmt::print("  {:<24} {}\n", typed, option.help);
  }
}

const Command* find_command(std::string_view name) {
  const auto row = std::ranges::find(kCommands, name, &Command::name);
  if (row != kCommands.end()) return &*row;
  std::vector<std::string_view> names;
  for (const Command& each : kCommands) names.push_back(each.name);
  const std::string_view near = nearest_name(name, names);
  print_error({ErrorCode::kInvalidArgument,
               fmt::format("no command '{}'", name), "usage",
               near.empty() ? "see viendan help"
                            : fmt::format("did you mean '{}'?", near)});
  return nullptr;
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

ExitCode run_help(const Arguments& arguments) {
  if (arguments.operands.empty()) {
    print_usage(stdout);
    return ExitCode::kFound;
  }
  const Command* command = find_command(arguments.operands.front());
  if (command == nullptr) return ExitCode::kUsage;
  print_command_help(*command);
  return ExitCode::kFound;
}

ExitCode run(std::span<const std::string_view> words) {
  if (words.empty()) {
    print_usage(stderr);
    return ExitCode::kUsage;
  }
  if (words.front() == "--help" || words.front() == "-h") {
    print_usage(stdout);
    return ExitCode::kFound;
  }
  if (words.front() == "--version") {
    fmt::print("viendan {}\n", VIENDAN_VERSION);
    return ExitCode::kFound;
  }
  const Command* command = find_command(words.front());
  if (command == nullptr) return ExitCode::kUsage;
  const Result<Arguments> arguments =
      parse_arguments(words.subspan(1), command->options);
  if (!arguments) {
    print_error(arguments.error());
    return ExitCode::kUsage;
  }
  if (arguments->has("help")) {
    print_command_help(*command);
    return ExitCode::kFound;
  }
  return command->run(*arguments);
}

}  // namespace viendan::cli
