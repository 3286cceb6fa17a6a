#include <string>
#include <string_view>

#include "commands.h"
#include "found_document.h"
#include "list_options.h"
#include "opensearch.h"
#include "output.h"
#include "record.h"
#include "stored_text.h"

namespace viendan::cli {
namespace {

class ExportRun {
 public:
  ExportRun(OpenedIndex& index, std::string_view format)
      : index_(index), format_(format) {
    if (format_ == "csv") append_csv_head(output_.buffer());
    if (format_ == "json") output_.write("[");
  }

  void add(const IndexedDocument& document) {
    std::string& out = output_.buffer();
    if (format_ == "opensearch-bulk") {
      append_opensearch(document, index_.shown_path(document),
                        stored_text(index_, document), out);
    } else if (format_ == "csv") {
      append_csv(stored_record(index_, document), out);
    } else {
      if (format_ == "json" && !first_) out += ",\n";
      append_json(stored_record(index_, document), out);
      if (format_ != "json") out += '\n';
    }
    first_ = false;
    output_.drain();
  }

  ExitCode finish() {
    if (format_ == "json") output_.write("]\n");
    return output_.finish(first_ ? ExitCode::kNothing : ExitCode::kFound);
  }

 private:
  OpenedIndex& index_;
  std::string_view format_;
  Output output_;
  bool first_ = true;
};

Result<ExitCode> try_export(const Arguments& arguments) {
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  ExportRun run(*index, arguments.value("format", "jsonl"));
  const Result<void> done = index->reader.for_each_document(
      [&](const IndexedDocument& document) -> Result<void> {
        run.add(document);
        return {};
      });
  if (!done) return done.error();
  return run.finish();
}

}  // namespace

ExitCode run_export(const Arguments& arguments) {
  return run_with_operands(arguments, 0, 0, "export", try_export);
}

}  // namespace viendan::cli
