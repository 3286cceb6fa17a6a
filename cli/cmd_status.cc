#include <fmt/core.h>

#include <cstdint>

#include "commands.h"
#include "found_document.h"
#include "json.h"
#include "language.h"
#include "list_options.h"
#include "message.h"
#include "output.h"
#include "row.h"
#include "viendan/corpus/readers.h"
#include "viendan/index/compact.h"

namespace viendan::cli {
namespace {

struct Counts {
  std::int64_t documents = 0;
  std::int64_t files = 0;
  std::int64_t skipped = 0;  // Their format is no document's.
  std::int64_t failed = 0;
  std::int64_t source_bytes = 0;
  std::int64_t index_bytes = 0;
  std::int64_t shards = 0;
};

Result<Counts> count(OpenedIndex& index,
                     const std::vector<std::string>& directories) {
  Counts counts;
  const Result<std::uint64_t> documents = index.reader.document_count();
  if (!documents) return documents.error();
  counts.documents = static_cast<std::int64_t>(*documents);
  counts.shards = static_cast<std::int64_t>(index.reader.shard_count());
  const Result<void> visited =
      index.reader.for_each_file([&](const FileRecord& record) {
        ++counts.files;
        if (record.skipped()) ++counts.skipped;
        if (record.failed()) ++counts.failed;
        counts.source_bytes += static_cast<std::int64_t>(record.bytes);
      });
  if (!visited) return visited.error();
  for (const std::string& directory : directories) {
    counts.index_bytes += static_cast<std::int64_t>(index_bytes(directory));
  }
  return counts;
}

Result<ExitCode> try_status(const Arguments& arguments) {
  const Result<std::vector<std::string>> directories =
      index_directories(arguments);
  if (!directories) return directories.error();
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  const Result<Counts> counts = count(*index, *directories);
  if (!counts) return counts.error();
  Output output;
  std::string& out = output.buffer();
  if (arguments.value("format", "text") == "json") {
    Row row;
    row.texts("indexes", *directories);
    row.number("documents", counts->documents);
    row.number("files", counts->files);
    row.number("failed", counts->failed);
    row.number("source_bytes", counts->source_bytes);
    row.number("index_bytes", counts->index_bytes);
    row.number("shards", counts->shards);
    row.append_json("viendan.status/1", {}, out);
    out += '\n';
  } else {
    for (const std::string& each : *directories) out += escaped(each) + '\n';
    out += fmt::format(
        fmt::runtime(in_language(
            "  {} documents of {} files, {} files failed{}\n"
            "  {:.1f} MB of files, {:.1f} MB of index in {} shards\n",
            "  {} văn bản trong {} tệp, {} tệp không đọc được{}\n"
            "  {:.1f} MB tệp, {:.1f} MB chỉ mục, {} phần\n")),
        counts->documents, counts->files, counts->failed,
        counts->skipped == 0
            ? std::string()
            : fmt::format(fmt::runtime(in_language(", {} of other formats",
                                                   ", {} có định dạng khác")),
                          counts->skipped),
        static_cast<double>(counts->source_bytes) / 1e6,
        static_cast<double>(counts->index_bytes) / 1e6, counts->shards);
    if (counts->failed > 0) {
      out += in_language("  why files failed: viendan failed\n",
                         "  vì sao không đọc được: viendan failed\n");
    }
  }
  return output.finish();
}

void append_readers_json(const std::vector<ReaderStatus>& list,
                         std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "viendan.readers/1");
  json.key("readers");
  json.begin_array();
  for (const ReaderStatus& each : list) {
    json.begin_object();
    json.member("format", each.format);
    json.member("reader", each.reader);
    json.key("available");
    json.boolean(each.available);
    json.member_or_null("hint", each.hint);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out += '\n';
}

// What can be read on this machine; needs no index.
Result<ExitCode> show_readers(const Arguments& arguments) {
  const std::vector<ReaderStatus> list = readers();
  Output output;
  if (arguments.value("format", "text") == "json") {
    append_readers_json(list, output.buffer());
  } else {
    for (const ReaderStatus& each : list) {
      output.buffer() += fmt::format("{:<10} {:<8} {}{}{}\n", each.format,
                                     each.available ? "yes" : "no", each.reader,
                                     each.hint.empty() ? "" : "; ", each.hint);
    }
  }
  return output.finish();
}

}  // namespace

ExitCode run_status(const Arguments& arguments) {
  return run_with_operands(
      arguments, 0, 0, "status",
      arguments.has("readers") ? show_readers : try_status);
}

}  // namespace viendan::cli
