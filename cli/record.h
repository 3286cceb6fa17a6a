#ifndef VIENDAN_CLI_RECORD_H_
#define VIENDAN_CLI_RECORD_H_

#include <functional>
#include <string>

#include "viendan/corpus/load.h"
#include "viendan/parser/document.h"

namespace viendan::cli {

/// One document with the file that it was read from.
struct Record {
  std::string path;  ///< As it was given; not always UTF-8.
  LoadedFile file;
  Document document;
};

/// Called between the entries of a long record; may take away what `out` has.
using Drain = std::function<void()>;

/// Appends the "viendan.document/1" record as one JSON object without a line
/// end (contract section 2; schema/viendan.document-1.json).
void append_json(const Record& record, std::string& out,
                 const Drain& drain = {});

/// Appends the record as people read it. The text may change between versions.
void append_text(const Record& record, std::string& out);

/// Appends the row that names the columns, then one row a record.
void append_csv_head(std::string& out);
void append_csv(const Record& record, std::string& out);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_RECORD_H_
