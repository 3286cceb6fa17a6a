#include <fcntl.h>
#include <fmt/core.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "commands.h"
#include "compaction.h"
#include "import_part.h"
#include "import_pool.h"
#include "import_report.h"
#include "index_place.h"
#include "inputs.h"
#include "interrupts.h"
#include "locked_index.h"
#include "message.h"
#include "viendan/corpus/walk.h"
#include "viendan/index/compact.h"
#include "viendan/index/index_reader.h"

namespace viendan::cli {
namespace {

// More workers than this do not help: the disk is busy.
constexpr std::uint64_t kMostWorkers = 16;

// Shards of an index that import makes: one writer each, but every search has
// to look into all of them.
constexpr std::uint64_t kMostNewShards = 4;

// True if the file is sure to hold what it held when `record` was made. A file
// that was changed at about the time at which it was read may have been changed
// after it, within the same tick of the clock (as git's "racily clean").
bool is_unchanged(const FileRecord& record, const WalkEntry& entry) {
  constexpr std::int64_t kTick = 20'000'000;           // Of the kernel's clock.
  constexpr std::int64_t kCoarseTick = 2'000'000'000;  // Of FAT and others.
  if (record.bytes != entry.bytes || record.modified_ns != entry.modified_ns ||
      record.changed_ns != entry.changed_ns) {
    return false;
  }
  const bool coarse = entry.changed_ns % 1'000'000'000 == 0;
  return std::max(entry.changed_ns, entry.modified_ns) +
             (coarse ? kCoarseTick : kTick) <
         record.read_ns;
}

bool is_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || path[folder.size()] == '/' ||
          folder == "/");
}

std::string real_path(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  std::string result = real == nullptr ? absolute_path(path) : real;
  std::free(real);
  return result;
}

class Import {
 public:
  struct Settings {
    std::string directory;
    std::size_t workers = 1;
    ImportPart part;
    bool prune = false;
    bool retry_failed = false;
    bool dry_run = false;
    WorkerSettings worker;
  };

  Import(Settings settings, IndexReader* reader, ImportReport& report)
      : settings_(std::move(settings)),
        reader_(reader),
        report_(report),
        paths_(settings_.directory),
        real_index_(real_path(settings_.directory)),
        shards_(reader == nullptr ? 1 : reader->shard_count()),
        bytes_before_(index_bytes(settings_.directory)),
        pool_(settings_.worker, shards_, settings_.workers,
              [this](const ImportOrder& order, const ImportAnswer& answer) {
                settle(order, answer);
              }) {}

  void add_path(const std::string& path) {
    if (path == "-") return add_standard_input();
    const std::string real = real_path(path);
    roots_.push_back(paths_.kept(path));
    const auto visit = [&](const WalkEntry& entry) {
      if (stopped()) return;
      const std::string rest = entry.path.substr(path.size());
      consider(entry, is_below(real + rest, real_index_));
      run_deferred();
      report_.tick(pool_.done());
    };
    const Result<void> walked = walk(path, visit, settings_.worker.load);
    if (walked) return;
    roots_.pop_back();
    ++missing_;
    print_error(walked.error());
  }

  ExitCode finish() {
    if (interrupted()) pool_.stop();
    pool_.finish();
    while (!deferred_.empty() && !stopped()) {
      run_deferred();
      pool_.finish();
    }
    if (!stopped()) find_vanished();
    pool_.finish();
    compact();
    const bool written = report_.finish();
    if (pool_.error()) {
      print_error(*pool_.error());
      return exit_code_of(pool_.error()->code);
    }
    if (error_) {
      print_error(*error_);
      return exit_code_of(error_->code);
    }
    if (interrupted()) return ExitCode::kInterrupted;
    if (!written) return ExitCode::kIo;
    if (missing_ > 0 && seen_.empty()) return ExitCode::kNoInput;
    const bool failed = missing_ > 0 || report_.count("failed") > 0;
    return failed ? ExitCode::kSomeFailed : ExitCode::kFound;
  }

 private:
  [[nodiscard]] bool stopped() const {
    return interrupted() || pool_.error() || error_;
  }

  // Shards to which much was added in several commits have half-empty blocks.
  void compact() {
    constexpr std::uint64_t kLeastBytes = std::uint64_t{8} << 20U;
    pool_.close_workers();
    if (stopped() || settings_.dry_run) return;
    const std::uint64_t after = index_bytes(settings_.directory);
    if (after < kLeastBytes || after / 4 * 3 < bytes_before_) return;
    const Result<void> compacted = compact_index(settings_.directory, {});
    // The index is whole without it.
    if (!compacted) print_error(compacted.error());
  }

  void skip(const std::string& path, std::string_view reason) {
    const std::string shown = paths_.shown(path);
    report_.add({shown, "skipped", {}, {}, reason, {}});
  }

  void consider(const WalkEntry& entry, bool in_index) {
    const std::string path = paths_.kept(entry.path);
    if (entry.skipped == "unreadable") unreadable_.push_back(path);
    if (!seen_.insert(path_hash(path)).second) return;
    if (in_index || entry.path.find("/.viendan/") != std::string::npos) {
      return skip(path, "index");
    }
    if (!entry.skipped.empty()) return skip(path, entry.skipped);
    if (path_hash(path) % settings_.part.count != settings_.part.index) {
      return skip(path, "other-shard");
    }
    std::vector<FileRecord> records;
    if (reader_ != nullptr) {
      Result<std::vector<FileRecord>> known = reader_->file(path);
      if (!known) {
        error_ = known.error();
        return;
      }
      records = std::move(*known);
    }
    if (records.empty() || !is_settled(records.front(), entry)) {
      return read(path, entry, records);
    }
    forget_older(records);
  }

  // True if nothing is to be done for the file; reports why.
  bool is_settled(const FileRecord& record, const WalkEntry& entry) {
    if (!is_unchanged(record, entry)) return false;
    if (!record.has_document() && (settings_.retry_failed || record.passing)) {
      return false;
    }
    const std::string shown = paths_.shown(record.path);
    if (!record.has_document()) {
      report_.add(
          {shown, "failed", {}, {}, record.failure, record.message, true});
    } else {
      report_.add({shown, "unchanged", record.id, {}, {}, {}});
    }
    return true;
  }

  // An import that was killed may have left records of what a file was before.
  void forget_older(const std::vector<FileRecord>& records) {
    for (std::size_t i = 1; i < records.size(); ++i) {
      forget(records[i].path, records[i].shard, records[i].id);
    }
  }

  void forget(const std::string& path, std::size_t shard,
              const std::string& id) {
    if (settings_.dry_run) return;
    ImportOrder order;
    order.kind = ImportOrder::Kind::kForget;
    order.shard = shard;
    order.path = path;
    order.old_id = id;
    pool_.submit(std::move(order));
  }

  void read(const std::string& path, const WalkEntry& entry,
            const std::vector<FileRecord>& records) {
    if (settings_.dry_run) {
      report_.add({paths_.shown(path), "imported", {}, {}, {}, {}});
      return;
    }
    ImportOrder order;
    order.shard = shard_of(entry.bytes, shards_);
    order.path = path;
    order.opened = paths_.opened(path);
    order.below = std::min(entry.below, order.opened.size());
    order.bytes = entry.bytes;
    order.modified_ns = entry.modified_ns;
    order.changed_ns = entry.changed_ns;
    for (const FileRecord& record : records) {
      if (record.shard == order.shard) {
        order.old_id = record.id;
      } else {
        elsewhere_[path].push_back(record);
      }
    }
    pool_.submit(std::move(order));
  }

  void add_standard_input() {
    if (settings_.dry_run) return;
    ImportOrder order;
    order.path = "-";
    order.opened = "-";
    struct stat status {};
    ::fstat(settings_.worker.standard_input, &status);
    order.bytes = static_cast<std::uint64_t>(status.st_size);
    order.shard = shard_of(order.bytes, shards_);
    seen_.insert(path_hash("-"));
    pool_.submit(std::move(order));
  }

  // Called by the pool, so it gives it no orders but leaves them for later.
  void settle(const ImportOrder& order, const ImportAnswer& answer) {
    if (answer.status == ImportStatus::kMoved) {
      deferred_.push_back([this, order] { read_again(order); });
      return;
    }
    const auto found = elsewhere_.find(order.path);
    if (found != elsewhere_.end() && order.kind != ImportOrder::Kind::kForget) {
      deferred_.push_back([this, records = std::move(found->second)] {
        for (const FileRecord& each : records) {
          forget(each.path, each.shard, each.id);
        }
      });
      elsewhere_.erase(found);
    }
    if (order.kind == ImportOrder::Kind::kForget &&
        !vanished_.contains(order.path)) {
      return;
    }
    const std::string shown =
        order.path == "-" ? order.path : paths_.shown(order.path);
    report_.add(
        {shown, to_string(answer.status), answer.id,
         answer.other.empty() ? answer.other : paths_.shown(answer.other),
         answer.error_id, answer.message});
  }

  // A file grew or shrank after it was looked at.
  void read_again(const ImportOrder& order) {
    constexpr int kMostTries = 3;
    std::optional<WalkEntry> entry;
    const bool tired = ++tries_[order.path] > kMostTries;
    const Result<void> walked = walk(
        order.opened, [&](const WalkEntry& found) { entry = found; },
        settings_.worker.load);
    if (!walked || !entry || !entry->skipped.empty()) {
      return skip(order.path, "vanished");
    }
    if (tired) return skip(order.path, "changing");
    entry->below = order.below;
    Result<std::vector<FileRecord>> records = reader_->file(order.path);
    if (!records) {
      error_ = records.error();
      return;
    }
    elsewhere_.erase(order.path);
    read(order.path, *entry, *records);
  }

  void run_deferred() {
    while (!deferred_.empty()) {
      const std::vector<std::function<void()>> now = std::move(deferred_);
      deferred_.clear();
      for (const auto& each : now) each();
    }
  }

  // True if `path` is below one of the folders that were walked whole.
  [[nodiscard]] bool was_looked_for(const std::string& path) const {
    const auto holds = [&](const std::string& folder) {
      const std::string opened = paths_.opened(folder);
      return is_below(paths_.opened(path), opened);
    };
    return !path.starts_with("-:") && std::ranges::any_of(roots_, holds) &&
           std::ranges::none_of(unreadable_, holds);
  }

  void find_vanished() {
    if (reader_ == nullptr) return;
    std::vector<FileRecord> gone;
    const Result<void> visited =
        reader_->for_each_file([&](const FileRecord& record) {
          if (!seen_.contains(path_hash(record.path)) &&
              was_looked_for(record.path)) {
            gone.push_back(record);
          }
        });
    if (!visited) {
      error_ = visited.error();
      return;
    }
    for (const FileRecord& record : gone) {
      if (settings_.prune && !settings_.dry_run) {
        vanished_.insert(record.path);
        forget(record.path, record.shard, record.id);
      } else {
        report_.add(
            {paths_.shown(record.path), "vanished", record.id, {}, {}, {}});
      }
    }
  }

  Settings settings_;
  IndexReader* reader_;  // Null when there is no index yet.
  ImportReport& report_;
  DocumentPaths paths_;
  std::string real_index_;
  std::size_t shards_;
  std::uint64_t bytes_before_;
  ImportPool pool_;
  std::vector<std::string> roots_;
  std::vector<std::string> unreadable_;
  std::unordered_set<std::uint64_t> seen_;  // Hashes of paths.
  std::unordered_set<std::string> vanished_;
  std::unordered_map<std::string, std::vector<FileRecord>> elsewhere_;
  std::unordered_map<std::string, int> tries_;
  std::vector<std::function<void()>> deferred_;
  std::uint64_t missing_ = 0;
  std::optional<Error> error_;
};

ExitCode fail(const Error& error) {
  print_error(error);
  return exit_code_of(error.code);
}

// Standard input in a file without a name, which the workers inherit.
Result<int> keep_standard_input(std::uint64_t most) {
  Result<std::string> bytes = read_standard_input(most);
  if (!bytes) return bytes.error();
  const int file = ::memfd_create("stdin", MFD_CLOEXEC);
  std::string_view rest = *bytes;
  while (file >= 0 && !rest.empty()) {
    const ssize_t wrote = ::write(file, rest.data(), rest.size());
    if (wrote <= 0) break;
    rest.remove_prefix(static_cast<std::size_t>(wrote));
  }
  if (file < 0 || !rest.empty()) {
    return Error{ErrorCode::kIo, "standard input cannot be kept in memory"};
  }
  return file;
}

std::uint64_t count_files(const std::vector<std::string>& paths,
                          const LoadOptions& options) {
  std::uint64_t count = 0;
  for (const std::string& path : paths) {
    const Result<void> walked = walk(
        path, [&](const WalkEntry& /*entry*/) { ++count; }, options);
    if (!walked) continue;  // Told when it is walked in earnest.
  }
  return count;
}

// Text after which a worker commits. A smaller batch is for tests, which need
// many commits of little text.
std::uint64_t batch_bytes() {
  const char* const set = std::getenv("VIENDAN_BATCH_BYTES");
  const std::uint64_t bytes =
      set == nullptr ? 0 : std::strtoull(set, nullptr, 10);
  return bytes == 0 ? kBatchBytes : bytes;
}

bool none_is_there(const std::vector<std::string>& paths) {
  return std::ranges::none_of(paths, [](const std::string& path) {
    struct stat status {};
    return path == "-" || ::lstat(path.c_str(), &status) == 0 ||
           (errno != ENOENT && errno != ENOTDIR);
  });
}

// Says of each of `paths` what is wrong with it. That none is there is a slip:
// no index is made for them.
ExitCode tell_missing(const Arguments& arguments,
                      const std::vector<std::string>& paths,
                      const LoadOptions& options) {
  Result<ImportReport> report = ImportReport::create(arguments);
  if (!report) return fail(report.error());
  for (const std::string& path : paths) {
    const Result<void> walked = walk(
        path, [](const WalkEntry& /*entry*/) {}, options);
    if (!walked) print_error(walked.error());
  }
  return report->finish() ? ExitCode::kNoInput : ExitCode::kIo;
}

}  // namespace

ExitCode run_import(const Arguments& arguments) {
  Result<std::vector<std::string>> paths = named_paths(arguments);
  if (!paths) return fail(paths.error());
  if (paths->empty() && !arguments.has("files-from")) {
    return fail({ErrorCode::kInvalidArgument, "import takes a PATH", "usage",
                 "for the current folder: viendan import ."});
  }
  const Result<std::string> directory = index_directory(arguments, true);
  const Result<ImportPart> part = import_part(arguments);
  const Result<std::optional<std::uint64_t>> jobs = arguments.count("jobs");
  const Result<std::optional<std::uint64_t>> wait = arguments.count("wait");
  if (!directory) return fail(directory.error());
  if (!part) return fail(part.error());
  if (!jobs) return fail(jobs.error());
  if (!wait) return fail(wait.error());
  const Result<LoadOptions> load = load_options(arguments);
  if (!load) return fail(load.error());

  Import::Settings settings;
  settings.directory = *directory;
  const std::uint64_t cores = std::max(1U, std::thread::hardware_concurrency());
  settings.workers =
      std::clamp<std::uint64_t>(jobs->value_or(cores), 1, kMostWorkers);
  settings.part = *part;
  settings.prune = arguments.has("prune");
  settings.retry_failed = arguments.has("retry-failed");
  settings.dry_run = arguments.has("dry-run");
  settings.worker.directory = *directory;
  settings.worker.load = *load;
  settings.worker.batch_bytes = batch_bytes();
  if (std::ranges::count(*paths, "-") > 0) {
    const Result<int> file = keep_standard_input(load->file_limit);
    if (!file) return fail(file.error());
    settings.worker.standard_input = *file;
  }
  if (!has_manifest(*directory) && none_is_there(*paths)) {
    return tell_missing(arguments, *paths, *load);
  }
  catch_interrupts();
  Result<LockedIndex> index =
      settings.dry_run ? look_at_index(*directory)
                       : lock_index(*directory,
                                    std::min<std::uint64_t>(settings.workers,
                                                            kMostNewShards),
                                    wait->value_or(0));
  if (!index) return fail(index.error());
  std::optional<IndexReader>& reader = index->reader;
  Result<ImportReport> report = ImportReport::create(arguments);
  if (!report) return fail(report.error());
  if (report->shows_progress()) report->set_total(count_files(*paths, *load));
  Import import(std::move(settings), reader ? &*reader : nullptr, *report);
  for (const std::string& path : *paths) import.add_path(path);
  return import.finish();
}

}  // namespace viendan::cli
