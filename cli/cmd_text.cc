#include <fmt/core.h>

#include "commands.h"
#include "inputs.h"
#include "message.h"
#include "output.h"

namespace viendan::cli {

ExitCode run_text(const Arguments& arguments) {
  if (arguments.operands.size() != 1) {
    print_error({ErrorCode::kInvalidArgument, "text takes one path", "usage",
                 "viendan text PATH, or - for standard input"});
    return ExitCode::kUsage;
  }
  const std::string& path = arguments.operands.front();
  const Result<LoadedFile> file = load_input(path, load_options(arguments));
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
  output.write(file->source.text());
  return output.flush() ? ExitCode::kFound : ExitCode::kIo;
}

}  // namespace viendan::cli
