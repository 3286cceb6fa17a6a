#include "commands.h"
#include "found_document.h"
#include "list_options.h"
#include "output.h"
#include "record.h"
#include "stored_text.h"

namespace viendan::cli {
namespace {

Result<ExitCode> try_show(const Arguments& arguments) {
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  const std::string_view format = arguments.value("format", "text");
  Output output;
  std::string& out = output.buffer();
  if (format == "json") out += '[';
  if (format == "csv") append_csv_head(out);
  bool first = true;
  for (const std::string& doc : arguments.operands) {
    const auto documents = find_documents(*index, doc);
    if (!documents) return documents.error();
    for (const IndexedDocument& document : *documents) {
      const Record record = stored_record(*index, document);
      if (format == "json" && !first) out += ",\n";
      first = false;
      if (format == "csv") {
        append_csv(record, out);
      } else if (format == "text") {
        append_text(record, out);
      } else {
        append_json(record, out);
        if (format == "jsonl") out += '\n';
      }
      output.drain();
    }
  }
  if (format == "json") out += "]\n";
  return output.flush() ? ExitCode::kFound : ExitCode::kIo;
}

}  // namespace

ExitCode run_show(const Arguments& arguments) {
  return run_with_operands(arguments, 1, SIZE_MAX, "show DOC...", try_show);
}

}  // namespace viendan::cli
