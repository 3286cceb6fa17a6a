#include <array>
#include <string>

#include "csv.h"
#include "record.h"

namespace viendan::cli {
namespace {

constexpr std::array<std::string_view, 12> kColumns = {
    "path",   "class",   "number", "type", "date",      "place",
    "issuer", "subject", "signer", "key",  "citations", "directives"};

}  // namespace

void append_csv_head(std::string& out) {
  for (const std::string_view column : kColumns) append_csv_field(out, column);
  end_csv_row(out);
}

void append_csv(const Record& record, std::string& out) {
  const OwnFields& own = record.document.own;
  const std::array<std::string, kColumns.size()> values = {
      record.path,
      std::string(to_string(own.document_class)),
      own.number ? to_string(own.number->number) : "",
      std::string(info(own.type).name),
      own.date ? to_iso(*own.date) : "",
      own.place,
      own.issuer.name,
      own.subject,
      own.signers.empty() ? "" : own.signers.front().name,
      record.document.key,
      std::to_string(record.document.citations.size()),
      std::to_string(record.document.directives.size())};
  for (const std::string& value : values) append_csv_field(out, value);
  end_csv_row(out);
}

}  // namespace viendan::cli
