#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include "commands.h"
#include "inputs.h"
#include "language.h"
#include "message.h"
#include "ordered_pool.h"
#include "output.h"
#include "record.h"
#include "viendan/corpus/walk.h"

namespace viendan::cli {
namespace {

enum class Format { kText, kJson, kJsonLines, kCsv };

Format format_of(const Arguments& arguments) {
  const std::string_view name = arguments.value("format", "text");
  if (name == "json") return Format::kJson;
  if (name == "jsonl") return Format::kJsonLines;
  return name == "csv" ? Format::kCsv : Format::kText;
}

// What became of one path: a record, printed already or not, or why there is
// none.
struct Parsed {
  std::optional<Record> record;
  std::string printed;
  std::optional<Error> error;
};

void print(const Record& record, Format format, std::string& out,
           const Drain& drain) {
  switch (format) {
    case Format::kText: append_text(record, out); break;
    case Format::kCsv: append_csv(record, out); break;
    case Format::kJson: append_json(record, out, drain); break;
    case Format::kJsonLines:
      append_json(record, out, drain);
      out += '\n';
      break;
  }
}

struct Input {
  std::string path;
  std::size_t below = 0;  // As `LoadOptions` has it.
};

Parsed parse_one(const Input& input, LoadOptions options) {
  options.below = input.below;
  Result<LoadedFile> file = load_input(input.path, options);
  if (!file) return {{}, {}, file.error()};
  Document document = parse_document(file->source);
  return {Record{input.path, std::move(*file), std::move(document)}, {}, {}};
}

// Prints the record on the thread that has read it, unless it is large: that
// takes less memory as it goes out.
void print_early(Parsed& parsed, Format format) {
  constexpr std::size_t kLarge = std::size_t{1} << 20;
  if (!parsed.record || parsed.record->file.source.text().size() > kLarge) {
    return;
  }
  print(*parsed.record, format, parsed.printed, {});
  parsed.record.reset();
}

// Prints results in the order of the paths and remembers what failed.
class Report {
 public:
  explicit Report(Format format) : format_(format) {
    if (format_ == Format::kJson) output_.write("[");
    if (format_ == Format::kCsv) append_csv_head(output_.buffer());
  }

  void add(const Parsed& parsed) {
    if (parsed.error) return fail(*parsed.error);
    if (format_ == Format::kJson && done_ > 0) output_.buffer() += ",\n";
    if (parsed.record) {
      print(*parsed.record, format_, output_.buffer(),
            [this] { output_.drain(); });
    }
    output_.write(parsed.printed);
    ++done_;
  }

  void fail(const Error& error) {
    print_error(error);
    if (failed_ == 0) first_failure_ = error.code;
    ++failed_;
  }

  ExitCode end() {
    if (format_ == Format::kJson) output_.write("]\n");
    const ExitCode written = output_.finish();
    if (written != ExitCode::kFound) return written;
    if (failed_ == 0 && done_ == 0) {
      print_note(in_language("no documents there", "không có văn bản nào"));
      return ExitCode::kNothing;
    }
    if (failed_ == 0) return ExitCode::kFound;
    return done_ == 0 && failed_ == 1 ? exit_code_of(first_failure_)
                                      : ExitCode::kSomeFailed;
  }

 private:
  Format format_;
  Output output_;
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
  ErrorCode first_failure_ = ErrorCode::kIo;
};

ExitCode parse_all(const std::vector<std::string>& paths, Format format,
                   const LoadOptions& options, std::size_t jobs) {
  Report report(format);
  OrderedPool<Input, Parsed> pool(
      jobs,
      [&](const Input& input) {
        Parsed parsed = parse_one(input, options);
        if (jobs > 1) print_early(parsed, format);
        return parsed;
      },
      [&](const Parsed& parsed) { report.add(parsed); });
  for (const std::string& path : paths) {
    if (path == "-") {
      pool.add({path, 0});
      continue;
    }
    const auto add = [&](const WalkEntry& entry) {
      if (entry.skipped.empty()) pool.add({entry.path, entry.below});
    };
    const Result<void> walked = walk(path, add, options);
    if (!walked) report.fail(walked.error());
  }
  pool.finish();
  return report.end();
}

// One file alone is read while this process is small, and may be text: a
// process that starts others would cost more than it saves.
bool may_be_many(const std::vector<std::string>& paths) {
  std::error_code ignored;
  return paths.size() != 1 ||
         std::filesystem::is_directory(paths.front(), ignored);
}

ExitCode fail(const Error& error) {
  print_error(error);
  return exit_code_of(error.code);
}

}  // namespace

ExitCode run_parse(const Arguments& arguments) {
  constexpr std::uint64_t kMostJobs = 256;
  Result<std::vector<std::string>> paths = named_paths(arguments);
  const Result<std::optional<std::uint64_t>> jobs = arguments.count("jobs");
  Result<LoadOptions> options = load_options(arguments);
  if (!paths) return fail(paths.error());
  if (!jobs) return fail(jobs.error());
  if (!options) return fail(options.error());
  if (paths->empty() && !arguments.has("files-from")) paths->push_back("-");
  if (may_be_many(*paths)) options->starter = make_child_starter();
  return parse_all(*paths, format_of(arguments), *options,
                   std::clamp<std::uint64_t>(jobs->value_or(1), 1, kMostJobs));
}

}  // namespace viendan::cli
