// Manual pages in troff, made from the tables of commands and options.

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "command.h"
#include "commands.h"
#include "output.h"
#include "topics.h"

namespace viendan::cli {
namespace {

struct ExitLine {
  ExitCode code;
  std::string_view meaning;
};

constexpr std::array kExitLines = std::to_array<ExitLine>({
    {ExitCode::kFound, "Done; where something was looked for, it was found."},
    {ExitCode::kNothing, "Nothing was found, or \\fBcheck\\fR has findings."},
    {ExitCode::kUsage, "The command line or the query is wrong."},
    {ExitCode::kSomeFailed, "Finished, but some files could not be read."},
    {ExitCode::kBadInput, "The input is damaged or cannot be read."},
    {ExitCode::kNoInput, "There is no such file, document or index."},
    {ExitCode::kUnreachable, "An index on another machine does not answer."},
    {ExitCode::kInternal, "A fault of the program."},
    {ExitCode::kIo, "Input or output failed, or the disk is full."},
    {ExitCode::kTryAgain, "The index is locked; try again."},
    {ExitCode::kDamaged, "The index is damaged."},
    {ExitCode::kSchema, "The index is of another schema."},
    {ExitCode::kInterrupted, "Interrupted."},
});

template <typename... Values>
void append(std::string& out, fmt::format_string<Values...> format,
            Values&&... values) {
  fmt::format_to(std::back_inserter(out), format,
                 std::forward<Values>(values)...);
}

// Hyphens that are typed, and what troff would take for a request.
std::string troff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const bool starts_line = escaped.empty() || escaped.back() == '\n';
    if (c == '-') {
      escaped += "\\-";
    } else if (c == '\\') {
      escaped += "\\e";
    } else if (starts_line && (c == '.' || c == '\'')) {
      (escaped += "\\&") += c;
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string upper(std::string_view name) {
  std::string title(name);
  std::ranges::transform(title, title.begin(), [](char c) {
    return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return title;
}

std::string head(std::string_view name, std::string_view summary) {
  return fmt::format(
      ".TH {} 1 \"\" \"viendan {}\" \"viendan\"\n.SH NAME\n{} \\- {}\n",
      upper(name), VIENDAN_VERSION, troff(name), troff(summary));
}

void append_option(std::string& out, const Command& command,
                   const Option& option) {
  append(out, ".TP\n");
  if (option.letter != 0) append(out, "\\fB\\-{}\\fR, ", option.letter);
  append(out, "\\fB\\-\\-{}\\fR", troff(option.name));
  if (!option.value.empty()) append(out, " \\fI{}\\fR", troff(option.value));
  append(out, "\n{}", troff(option.help));
  const std::string_view choices = choices_of(command, option);
  if (!choices.empty()) append(out, " ({})", troff(choices));
  append(out, ".\n");
}

std::string command_page(const Command& command) {
  std::string out =
      head(fmt::format("viendan-{}", command.name), command.summary);
  append(out, ".SH SYNOPSIS\n\\fBviendan {}\\fR [\\fIOPTION\\fR...] {}\n",
         command.name, troff(command.operands));
  for (const Topic& each : topics_of(command)) {
    append(out, ".SH {}\n.nf\n{}.fi\n", each.name,
           troff(each.in(Language::kEnglish)));
  }
  append(out, ".SH OPTIONS\n");
  const auto names = option_names(command);
  for (const Option& option : options()) {
    if (std::ranges::find(names, option.name) != names.end()) {
      append_option(out, command, option);
    }
  }
  if (!command.example.empty()) {
    append(out, ".SH EXAMPLE\n.nf\n{}\n.fi\n", troff(command.example));
  }
  append(out,
         ".SH SEE ALSO\n.BR viendan (1),\n"
         "which lists the commands, the exit codes and the environment.\n");
  return out;
}

std::string overview_page() {
  std::string out =
      head("viendan", "find which Vietnamese official documents cite which");
  append(out,
         ".SH SYNOPSIS\n\\fBviendan\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] "
         "...\n.SH DESCRIPTION\n"
         "Reads Vietnamese administrative, Party and legal documents (txt, md, "
         "html, docx, odt, rtf, doc, pdf; old and new encodings), and keeps an "
         "index that says who cites what, where and how. Results go to "
         "standard output, all else to standard error. Nothing is sent "
         "anywhere.\n.SH COMMANDS\n");
  for (const Command& command : commands()) {
    append(out, ".TP\n.BR viendan\\-{} (1)\n{}.\n", troff(command.name),
           troff(command.summary));
  }
  append(out, ".SH EXIT STATUS\n");
  for (const ExitLine& each : kExitLines) {
    append(out, ".TP\n.B {}\n{}\n", static_cast<int>(each.code), each.meaning);
  }
  append(out,
         ".SH ENVIRONMENT\n"
         ".TP\n.B VIENDAN_INDEX\nThe index to use when there is no "
         "\\fB\\-\\-index\\fR.\n"
         ".TP\n.B VIENDAN_LANG\nvi or en, before the locale.\n"
         ".TP\n.BR NO_COLOR \", \" TERM=dumb\nNo colour, whatever the "
         "terminal.\n"
         ".SH FILES\n.TP\n.I .viendan/\nThe index, in the current folder or "
         "any above it. It can always be made again by "
         "\\fBviendan import\\fR.\n"
         ".TP\n.I PREFIX/share/viendan/schema/\nJSON Schemas of all records.\n"
         ".SH EXAMPLE\n.nf\n"
         "viendan import van\\-ban/\n"
         "viendan citedby 25\\-NQ/TW\n.fi\n");
  return out;
}

}  // namespace

ExitCode run_man(const Arguments& arguments) {
  if (arguments.operands.empty()) return print_result(overview_page());
  const Command* command = find_command_or_say(arguments.operands.front());
  if (command == nullptr) return ExitCode::kUsage;
  return print_result(command_page(*command));
}

}  // namespace viendan::cli
