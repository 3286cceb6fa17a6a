#include <fmt/core.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "commands.h"
#include "found_document.h"
#include "import_pool.h"
#include "index_place.h"
#include "list_options.h"
#include "message.h"
#include "output.h"
#include "viendan/index/index_lock.h"
#include "viendan/index/layout.h"

namespace viendan::cli {
namespace {

bool is_below(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() && path.starts_with(folder) &&
         (path[folder.size()] == '/' || folder == "/");
}

// The files to forget, by path.
using Files = std::map<std::string, FileRecord>;

// Adds the files at or below the path `operand`.
Result<bool> add_by_path(OpenedIndex& index, const std::string& operand,
                         Files& files) {
  const DocumentPaths& paths = index.paths.front();
  const std::string wanted = paths.opened(paths.kept(operand));
  bool found = false;
  const Result<void> visited =
      index.reader.for_each_file([&](const FileRecord& record) {
        const std::string path = paths.opened(record.path);
        if (path != wanted && !is_below(path, wanted)) return;
        files.insert({record.path, record});
        found = true;
      });
  if (!visited) return visited.error();
  return found;
}

// Adds the files of the documents that `operand`, an id or REF, names.
Result<void> add_by_name(OpenedIndex& index, const std::string& operand,
                         Files& files) {
  const auto documents = find_documents(index, operand);
  if (!documents) return documents.error();
  for (const IndexedDocument& document : *documents) {
    for (const std::string& path : document.paths) {
      const Result<std::vector<FileRecord>> records = index.reader.file(path);
      if (!records) return records.error();
      FileRecord record;
      record.path = path;
      record.id = document.id;
      record.bytes = document.file.bytes;
      record.shard = shard_of(record.bytes, index.reader.shard_count());
      files.insert({path, records->empty() ? record : records->front()});
    }
  }
  return {};
}

// The files of all that `operands` name.
Result<Files> named_files(OpenedIndex& index,
                          const std::vector<std::string>& operands) {
  Files files;
  for (const std::string& operand : operands) {
    const Result<bool> found = add_by_path(index, operand, files);
    if (!found) return found.error();
    if (*found) continue;
    const Result<void> added = add_by_name(index, operand, files);
    if (!added) return added.error();
  }
  return files;
}

Result<void> remove_files(const std::string& directory, std::size_t shards,
                          const Files& files) {
  WorkerSettings settings;
  settings.directory = directory;
  settings.batch_bytes = kBatchBytes;
  ImportPool pool(settings, shards, 1,
                  [](const ImportOrder&, const ImportAnswer&) {});
  for (const auto& [path, record] : files) {
    ImportOrder order;
    order.kind = ImportOrder::Kind::kForget;
    order.shard = record.shard;
    order.path = path;
    order.old_id = record.id;
    pool.submit(std::move(order));
  }
  pool.finish();
  if (pool.error()) return *pool.error();
  return {};
}

Result<ExitCode> try_remove(const Arguments& arguments) {
  const Result<std::string> directory = index_directory(arguments, false);
  if (!directory) return directory.error();
  const Result<std::optional<std::uint64_t>> wait = arguments.count("wait");
  if (!wait) return wait.error();
  const Result<Manifest> manifest = read_manifest(*directory);
  if (!manifest) return manifest.error();
  const Result<IndexLock> lock =
      IndexLock::acquire(*directory, static_cast<double>(wait->value_or(0)));
  if (!lock) return lock.error();
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  const Result<Files> files = named_files(*index, arguments.operands);
  if (!files) return files.error();
  const bool dry = arguments.has("dry-run");
  if (!dry) {
    const Result<void> removed =
        remove_files(*directory, index->reader.shard_count(), *files);
    if (!removed) return removed.error();
  }
  std::string told;
  if (!arguments.has("quiet")) {
    for (const auto& [path, record] : *files) {
      told += fmt::format("{} {}\n", dry ? "would remove" : "removed",
                          escaped(index->paths.front().shown(path)));
    }
  }
  return print_result(told);
}

}  // namespace

ExitCode run_remove(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "remove DOC|FOLDER...",
                           try_remove);
}

}  // namespace viendan::cli
