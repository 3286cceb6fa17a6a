#include "commands.h"
#include "found_document.h"
#include "list_options.h"
#include "output.h"
#include "record.h"
#include "stored_text.h"

namespace viendan::cli {
namespace {

// Appends records one by one in the format that was asked for.
class RecordWriter {
 public:
  RecordWriter(std::string_view format, std::string& out)
      : format_(format), out_(out) {
    if (format == "json") out += '[';
    if (format == "csv") append_csv_head(out);
  }

  void add(const Record& record) {
    if (format_ == "csv") return append_csv(record, out_);
    if (format_ == "text") return append_text(record, out_);
    if (format_ == "json" && added_) out_ += ",\n";
    append_json(record, out_);
    if (format_ == "jsonl") out_ += '\n';
    added_ = true;
  }

  void finish() {
    if (format_ == "json") out_ += "]\n";
  }

 private:
  std::string_view format_;
  std::string& out_;
  bool added_ = false;
};

Result<ExitCode> try_show(const Arguments& arguments) {
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  Output output;
  RecordWriter writer(arguments.value("format", "text"), output.buffer());
  const Result<void> done =
      for_each_named(*index, arguments.operands,
                     [&](const IndexedDocument& document) -> Result<void> {
                       writer.add(stored_record(*index, document));
                       output.drain();
                       return {};
                     });
  if (!done) return done.error();
  writer.finish();
  return output.finish();
}

}  // namespace

ExitCode run_show(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "show DOC...", try_show);
}

}  // namespace viendan::cli
