// Completion scripts for shells, made from the tables of commands and options.

#include <fmt/core.h>

#include <iterator>
#include <string>
#include <utility>

#include "command.h"
#include "commands.h"
#include "message.h"
#include "output.h"

namespace viendan::cli {
namespace {

template <typename... Values>
void append(std::string& out, fmt::format_string<Values...> format,
            Values&&... values) {
  fmt::format_to(std::back_inserter(out), format,
                 std::forward<Values>(values)...);
}

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

// What may stand after `command`; empty where that is a path or free text.
std::string operand_words(const Command& command) {
  if (command.operands == "[COMMAND]") return command_words();
  // "bash|zsh|fish": words to choose from are written in small letters.
  const bool choices = !command.operands.empty() &&
                       'a' <= command.operands.front() &&
                       command.operands.front() <= 'z';
  return choices ? spaced(command.operands) : std::string();
}

std::string bash_script() {
  std::string out;
  append(out,
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
    append(out, "  {})\n    case \"$prev\" in\n", command.name);
    for (const std::string_view name : option_names(command)) {
      const std::string_view choices = choices_of(command, *find_option(name));
      if (choices.empty()) continue;
      append(
          out,
          "    --{}) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return;;\n",
          name, spaced(choices));
    }
    append(out,
           "    esac\n"
           "    case \"$cur\" in\n"
           "    -*) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return;;\n",
           option_words(command));
    if (const std::string words = operand_words(command); !words.empty()) {
      append(out,
             "    *) COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return;;\n",
             words);
    }
    append(out, "    esac;;\n");
  }
  append(out,
         "  esac\n"
         "  compopt -o default 2>/dev/null\n"
         "}}\n"
         "complete -F _viendan viendan\n");
  return out;
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

void append_zsh_option(std::string& out, const Command& command,
                       const Option& option) {
  const std::string_view choices = choices_of(command, option);
  append(out, " \\\n      ");
  if (option.letter != 0) {
    append(out, "'(-{0} --{1})'{{-{0},--{1}}}'", option.letter, option.name);
  } else {
    append(out, "'--{}", option.name);
  }
  append(out, "[{}]", quoted(option.help));
  if (!choices.empty()) {
    append(out, ":{}:({})", option.value, spaced(choices));
  } else if (!option.value.empty()) {
    append(out, ":{}:_files", quoted(option.value));
  }
  out += '\'';
}

std::string zsh_script() {
  std::string out;
  append(out,
         "#compdef viendan\n\n_viendan() {{\n  local -a commands\n"
         "  commands=(\n");
  for (const Command& command : commands()) {
    append(out, "    '{}:{}'\n", command.name, quoted(command.summary));
  }
  append(out,
         "  )\n  if (( CURRENT == 2 )); then\n"
         "    _describe command commands\n    return\n  fi\n"
         "  local name=$words[2]\n  shift words\n  (( CURRENT-- ))\n"
         "  case $name in\n");
  for (const Command& command : commands()) {
    append(out, "  {})\n    _arguments", command.name);
    for (const std::string_view name : option_names(command)) {
      append_zsh_option(out, command, *find_option(name));
    }
    const std::string words = operand_words(command);
    append(out, " \\\n      '*:operand:{}';;\n",
           words.empty() ? "_files" : fmt::format("({})", words));
  }
  append(out, "  esac\n}}\n\ncompdef _viendan viendan\n");
  return out;
}

std::string fish_script() {
  std::string out;
  for (const Command& command : commands()) {
    const std::string seen =
        fmt::format("complete -c viendan -n '__fish_seen_subcommand_from {}'",
                    command.name);
    append(out, "complete -c viendan -n __fish_use_subcommand -a {} -d '{}'\n",
           command.name, command.summary);
    for (const std::string_view name : option_names(command)) {
      const Option& option = *find_option(name);
      const std::string_view choices = choices_of(command, option);
      append(out, "{} -l {}", seen, name);
      if (option.letter != 0) append(out, " -s {}", option.letter);
      if (!choices.empty()) {
        append(out, " -x -a '{}'", spaced(choices));
      } else if (!option.value.empty()) {
        append(out, " -r");
      }
      append(out, " -d '{}'\n", option.help);
    }
    if (const std::string words = operand_words(command); !words.empty()) {
      append(out, "{} -f -a '{}'\n", seen, words);
    }
  }
  return out;
}

}  // namespace

ExitCode run_completion(const Arguments& arguments) {
  const std::string shell =
      arguments.operands.size() == 1 ? arguments.operands.front() : "";
  if (shell == "bash") return print_result(bash_script());
  if (shell == "zsh") return print_result(zsh_script());
  if (shell == "fish") return print_result(fish_script());
  print_error({ErrorCode::kInvalidArgument,
               "completion takes the name of one shell", "usage",
               "viendan completion bash|zsh|fish"});
  return ExitCode::kUsage;
}

}  // namespace viendan::cli
