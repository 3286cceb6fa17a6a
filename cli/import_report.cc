#include "import_report.h"

#include <fmt/core.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base64.h"
#include "json.h"
#include "language.h"
#include "message.h"
#include "output.h"
#include "viendan/base/utf8.h"
#include "viendan/index/file_record.h"

namespace viendan::cli {
namespace {

double now() {
  timespec time{};
  ::clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_nsec) / 1e9;
}

void write_path(JsonWriter& json, std::string_view path) {
  if (utf8_prefix_size(path) == path.size()) return json.member("path", path);
  json.member("path_bytes", to_base64(path));
}

std::string line_text(const ImportLine& line) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("schema", "viendan.import/1");
  write_path(json, line.path);
  json.member("status", line.status);
  if (!line.id.empty()) json.member("id", line.id);
  if (!line.other.empty()) json.member("same_as", line.other);
  if (!line.code.empty()) json.member("code", line.code);
  if (!line.message.empty()) json.member("message", line.message);
  if (line.known) {
    json.key("known");
    json.boolean(true);
  }
  json.end_object();
  return text + '\n';
}

std::string duration(double seconds) {
  const auto whole = static_cast<std::int64_t>(seconds);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole / 60 % 60);
}

}  // namespace

Result<ImportReport> ImportReport::create(const Arguments& arguments) {
  ImportReport report;
  report.quiet_ = arguments.has("quiet");
  report.verbose_ = arguments.has("verbose");
  report.dry_run_ = arguments.has("dry-run");
  report.json_ = arguments.value("format", "text") == "json";
  report.started_ = now();
  const std::string_view progress = arguments.value("progress", "auto");
  if (progress == "jsonl") report.mode_ = Mode::kJson;
  if (progress == "auto" && !report.quiet_ && ::isatty(STDERR_FILENO) == 1) {
    report.mode_ = Mode::kTerminal;
  }
  if (!arguments.has("report")) return report;
  const std::string path(arguments.value("report"));
  report.file_.reset(std::fopen(path.c_str(), "we"));
  if (report.file_ == nullptr) {
    return Error{ErrorCode::kIo, path + ": " + std::strerror(errno)};
  }
  return report;
}

namespace {

// A format that is no document's is no failure of the file.
ImportLine as_reported(ImportLine line) {
  if (line.status == "failed" && line.code == kSkippedFormat) {
    line.status = "skipped";
  }
  return line;
}

}  // namespace

void ImportReport::add(const ImportLine& line) {
  const ImportLine shown = as_reported(line);
  const auto* const found = std::ranges::find(kStatuses, shown.status);
  if (found != kStatuses.end()) {
    ++counts_[static_cast<std::size_t>(found - kStatuses.begin())];
  }
  ++settled_;
  if (file_ != nullptr) {
    const std::string text = line_text(shown);
    std::fwrite(text.data(), 1, text.size(), file_.get());
    // What was committed is said at once, for who watches or for after a kill.
    if (shown.status != "unchanged") std::fflush(file_.get());
  }
  const bool told = shown.status == "failed" && (!shown.known || verbose_);
  if (told) {
    clear_line();
    print_error({ErrorCode::kIo,
                 fmt::format("{}: {}", shown.path, shown.message), shown.code});
  } else if (verbose_ && !shown.code.empty()) {
    clear_line();
    print_note(
        fmt::format("{}: {} ({})", shown.path, shown.status, shown.code));
  }
}

std::uint64_t ImportReport::count(std::string_view status) const {
  const auto* const found = std::ranges::find(kStatuses, status);
  return counts_[static_cast<std::size_t>(found - kStatuses.begin())];
}

void ImportReport::tick(std::uint64_t begun) {
  if (mode_ == Mode::kNone) return;
  const double time = now();
  const double interval = mode_ == Mode::kJson ? 1.0 : 0.2;
  if (time - shown_ < interval) return;
  shown_ = time;
  show(settled_ + begun, time - started_);
}

void ImportReport::show(std::uint64_t seen, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(seen) / seconds : 0;
  const double left =
      total_ > seen && rate > 0 ? static_cast<double>(total_ - seen) / rate : 0;
  if (mode_ == Mode::kJson) {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    json.member("event", "progress");
    json.member("files", static_cast<std::int64_t>(seen));
    json.member("total", static_cast<std::int64_t>(total_));
    json.key("files_per_second");
    json.real(rate);
    json.key("seconds_left");
    json.real(left);
    json.end_object();
    write_stderr(text += '\n');
    return;
  }
  line_shown_ = true;
  write_stderr(fmt::format("\r\x1b[K{} / {}  {:.0f}/s  {}", seen, total_, rate,
                           left > 0 ? duration(left) : std::string()));
}

void ImportReport::clear_line() {
  if (!line_shown_) return;
  line_shown_ = false;
  write_stderr("\r\x1b[K");
}

void ImportReport::write_counts(std::string& out) const {
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "viendan.import-summary/1");
  for (std::size_t i = 0; i < kStatuses.size(); ++i) {
    json.member(kStatuses[i], static_cast<std::int64_t>(counts_[i]));
  }
  json.key("seconds");
  json.real(now() - started_);
  json.end_object();
  out += '\n';
}

bool ImportReport::finish() {
  clear_line();
  if (mode_ == Mode::kJson) show(settled_, now() - started_);
  std::string text;
  if (json_) {
    write_counts(text);
  } else if (!quiet_) {
    for (std::size_t i = 0; i < kStatuses.size(); ++i) {
      if (counts_[i] == 0 && i != 0) continue;
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts_[i],
                          in_language(kStatuses[i], kStatusesVi[i]));
    }
    if (dry_run_) {
      text.insert(0, in_language("nothing was changed; it would be: ",
                                 "chưa thay đổi gì; nếu chạy thật: "));
    }
    text += '\n';
  }
  bool good = print_result(text) == ExitCode::kFound;
  if (file_ != nullptr) {
    good =
        std::ferror(file_.get()) == 0 && std::fflush(file_.get()) == 0 && good;
  }
  return good;
}

}  // namespace viendan::cli
