#include <fmt/core.h>

#include <cstring>

#include "commands.h"
#include "inputs.h"
#include "message.h"
#include "output.h"
#include "record.h"
#include "viendan/corpus/walk.h"

namespace viendan::cli {
namespace {

// Parses files one after the other and prints a record for each.
class ParseRun {
 public:
  explicit ParseRun(const Arguments& arguments)
      : options_(load_options(arguments)),
        format_(arguments.value("format", "text")) {}

  void begin() {
    if (format_ == "json") output_.write("[");
  }

  void add(const std::string& path) {
    Result<LoadedFile> file = load_input(path, options_);
    if (!file) return fail(file.error());
    Document document = parse_document(file->source);
    print({path, std::move(*file), std::move(document)});
    ++done_;
  }

  void fail(const Error& error) {
    print_error(error);
    if (failed_ == 0) first_failure_ = error.code;
    ++failed_;
  }

  ExitCode end() {
    if (format_ == "json") output_.write("]\n");
    if (!output_.flush()) {
      print_error({ErrorCode::kIo, "standard output: cannot be written"});
      return ExitCode::kIo;
    }
    if (failed_ == 0) return ExitCode::kFound;
    return done_ == 0 && failed_ == 1 ? exit_code_of(first_failure_)
                                      : ExitCode::kSomeFailed;
  }

 private:
  void print(const Record& record) {
    std::string& out = output_.buffer();
    if (format_ == "json") {
      if (done_ > 0) out += ",\n";
      append_json(record, out);
    } else if (format_ == "jsonl") {
      append_json(record, out);
      out += '\n';
    } else {
      append_text(record, out);
    }
    output_.drain();
  }

  LoadOptions options_;
  std::string_view format_;
  Output output_;
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
  ErrorCode first_failure_ = ErrorCode::kIo;
};

}  // namespace

ExitCode run_parse(const Arguments& arguments) {
  Result<std::vector<std::string>> paths = named_paths(arguments);
  if (!paths) {
    print_error(paths.error());
    return exit_code_of(paths.error().code);
  }
  if (paths->empty() && !arguments.has("files-from")) paths->push_back("-");
  ParseRun run(arguments);
  run.begin();
  for (const std::string& path : *paths) {
    if (path == "-") {
      run.add(path);
      continue;
    }
    const Result<void> walked = walk(path, [&](const WalkEntry& entry) {
      if (entry.skipped.empty()) run.add(entry.path);
    });
    if (!walked) run.fail(walked.error());
  }
  return run.end();
}

ExitCode run_text(const Arguments& arguments) {
  if (arguments.operands.size() != 1) {
    print_error({ErrorCode::kInvalidArgument, "text takes one PATH", "usage"});
    return ExitCode::kUsage;
  }
  const Result<LoadedFile> file =
      load_input(arguments.operands.front(), load_options(arguments));
  if (!file) {
    print_error(file.error());
    return exit_code_of(file.error().code);
  }
  for (const LoadWarning& warning : file->warnings) {
    print_note(fmt::format("{}: {} [{}]", arguments.operands.front(),
                           warning.message, warning.code));
  }
  Output output;
  output.write(file->source.text());
  return output.flush() ? ExitCode::kFound : ExitCode::kIo;
}

}  // namespace viendan::cli
