// Completion scripts for shells, made from the tables of commands and options.

#include <fmt/core.h>

#include <string>

#include "command.h"
#include "commands.h"
#include "message.h"

namespace viendan::cli {
namespace {

const Option* find_option(std::string_view name) {
  for (const Option& each : options()) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

std::string spaced(std::string_view choices) {
  std::string words(choices);
  for (char& c : words) {
    if (c == '|') c = ' ';
  }
  return words;
}

std::string option_words(const Command& command) {
  std::string words;
  for (const std::string_view name : option_names(command)) {
    words += fmt::format("{}--{}", words.empty() ? "" : " ", name);
  }
  return words;
}

std::string command_words() {
  std::string words;
  for (const Command& each : commands()) {
    words += fmt::format("{}{}", words.empty() ? "" : " ", each.name);
  }
  return words;
}

void print_bash() {
  fmt::print(
      "_viendan() {{\n"
      "  local cur=${{COMP_WORDS[COMP_CWORD]}} "
      "prev=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  COMPREPLY=()\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"{} --help --version\" -- \"$cur\"))\n"
      "    return\n  fi\n"
      "  case \"${{COMP_WORDS[1]}}\" in\n",
      command_words());
  for (const Command& command : commands()) {
    fmt::print("  {})\n    case \"$prev\" in\n", command.name);
    for (const std::string_view name : option_names(command)) {
      const std::string_view choices = choices_of(command, *find_option(name));
      if (choices.empty()) continue;
      fmt::print(
          "    --{}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return;;\n",
          name, spaced(choices));
    }
    fmt::print(
        "    esac\n"
        "    case \"$cur\" in\n"
        "    -*) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return;;\n"
        "    esac;;\n",
        option_words(command));
  }
  fmt::print(
      "  esac\n"
      "  compopt -o default 2>/dev/null\n"
      "}}\n"
      "complete -F _viendan viendan\n");
}

// Single quotes end a shell string; '\'' stands for one.
std::string quoted(std::string_view text) {
  std::string quoted;
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else if (c == '[' || c == ']' || c == ':') {
      quoted += fmt::format("\\{}", c);
    } else {
      quoted += c;
    }
  }
  return quoted;
}

void print_zsh() {
  fmt::print(
      "#compdef viendan\n\n_viendan() {{\n  local -a commands\n"
      "  commands=(\n");
  for (const Command& command : commands()) {
    fmt::print("    '{}:{}'\n", command.name, quoted(command.summary));
  }
  fmt::print(
      "  )\n  if (( CURRENT == 2 )); then\n"
      "    _describe command commands\n    return\n  fi\n"
      "  local name=$words[2]\n  shift words\n  (( CURRENT-- ))\n"
      "  case $name in\n");
  for (const Command& command : commands()) {
    fmt::print("  {})\n    _arguments", command.name);
    for (const std::string_view name : option_names(command)) {
      const Option& option = *find_option(name);
      const std::string_view choices = choices_of(command, option);
      fmt::print(" \\\n      '--{}[{}]", name, quoted(option.help));
      if (!choices.empty()) {
        fmt::print(":{}:({})", option.value, spaced(choices));
      } else if (!option.value.empty()) {
        fmt::print(":{}:_files", quoted(option.value));
      }
      fmt::print("'");
    }
    fmt::print(" \\\n      '*:operand:_files';;\n");
  }
  fmt::print("  esac\n}}\n\ncompdef _viendan viendan\n");
}

void print_fish() {
  for (const Command& command : commands()) {
    fmt::print("complete -c viendan -n __fish_use_subcommand -a {} -d '{}'\n",
               command.name, command.summary);
    for (const std::string_view name : option_names(command)) {
      const Option& option = *find_option(name);
      const std::string_view choices = choices_of(command, option);
      fmt::print(
          "complete -c viendan -n '__fish_seen_subcommand_from {}' -l {}",
          command.name, name);
      if (option.letter != 0) fmt::print(" -s {}", option.letter);
      if (!choices.empty()) {
        fmt::print(" -x -a '{}'", spaced(choices));
      } else if (!option.value.empty()) {
        fmt::print(" -r");
      }
      fmt::print(" -d '{}'\n", option.help);
    }
  }
}

}  // namespace

ExitCode run_completion(const Arguments& arguments) {
  const std::string shell =
      arguments.operands.size() == 1 ? arguments.operands.front() : "";
  if (shell == "bash") {
    print_bash();
  } else if (shell == "zsh") {
    print_zsh();
  } else if (shell == "fish") {
    print_fish();
  } else {
    print_error({ErrorCode::kInvalidArgument,
                 "completion takes the name of one shell", "usage",
                 "viendan completion bash|zsh|fish"});
    return ExitCode::kUsage;
  }
  return ExitCode::kFound;
}

}  // namespace viendan::cli
