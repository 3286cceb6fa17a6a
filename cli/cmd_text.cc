#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>

#include "commands.h"
#include "inputs.h"
#include "message.h"
#include "output.h"

namespace viendan::cli {
namespace {

// Line by line with what could steer a terminal shown instead of sent.
void write_for_terminal(Output& output, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    output.write(escaped(text.substr(0, end)));
    output.write("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

ExitCode run_text(const Arguments& arguments) {
  if (arguments.operands.size() != 1) {
    print_error({ErrorCode::kInvalidArgument, "text takes one path", "usage",
                 "viendan text PATH, or - for standard input"});
    return ExitCode::kUsage;
  }
  const Result<LoadOptions> options = load_options(arguments);
  if (!options) {
    print_error(options.error());
    return exit_code_of(options.error().code);
  }
  const std::string& path = arguments.operands.front();
  const Result<LoadedFile> file = load_input(path, *options);
  if (!file) {
    print_error(file.error());
    return exit_code_of(file.error().code);
  }
  if (!arguments.has("quiet")) {
    for (const LoadWarning& warning : file->warnings) {
      print_note(
          fmt::format("{}: {} [{}]", path, warning.message, warning.code));
    }
  }
  Output output;
  if (::isatty(STDOUT_FILENO) == 1) {
    write_for_terminal(output, file->source.text());
  } else {
    output.write(file->source.text());
  }
  return output.finish();
}

}  // namespace viendan::cli
