#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "commands.h"
#include "found_document.h"
#include "list_options.h"
#include "message.h"
#include "result_printer.h"
#include "viendan/index/index_reader.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns =
    std::to_array<std::string_view>({"path", "code", "message", "bytes"});

Result<ExitCode> try_failed(const Arguments& arguments) {
  auto printer = ResultPrinter::create(arguments, "viendan.failed/1", kColumns);
  if (!printer) return printer.error();
  const Result<std::vector<std::string>> directories =
      index_directories(arguments);
  if (!directories) return directories.error();
  bool found = false;
  for (const std::string& directory : *directories) {
    Result<IndexReader> reader = IndexReader::open(directory);
    if (!reader) return reader.error();
    std::vector<FileRecord> failed;
    const Result<void> visited =
        reader->for_each_file([&](const FileRecord& record) {
          if (record.failed()) failed.push_back(record);
        });
    if (!visited) return visited.error();
    std::ranges::sort(failed, {}, &FileRecord::path);
    const DocumentPaths paths(directory);
    for (const FileRecord& record : failed) {
      found = true;
      const std::string path = paths.shown(record.path);
      if ((*printer)->for_people()) {
        (*printer)->text() += escaped(path) + "\n  " + escaped(record.message) +
                              " [" + escaped(record.failure) + "]\n";
        (*printer)->drain();
        continue;
      }
      Row row;
      row.path(path);
      row.text("code", record.failure);
      row.text("message", record.message);
      row.number("bytes", static_cast<std::int64_t>(record.bytes));
      (*printer)->print(row);
    }
  }
  return (*printer)->finish(found);
}

}  // namespace

ExitCode run_failed(const Arguments& arguments) {
  return run_with_operands(arguments, 0, 0, "failed", try_failed);
}

}  // namespace viendan::cli
