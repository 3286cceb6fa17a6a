#include <fmt/core.h>

#include <iterator>

#include "message.h"
#include "record.h"
#include "viendan/base/white_space.h"
#include "viendan/parser/printed_name.h"

namespace viendan::cli {
namespace {

void append_field(std::string& out, std::string_view label,
                  std::string_view value) {
  if (value.empty()) return;
  fmt::format_to(std::back_inserter(out), "  {:<10} {}\n", label,
                 escaped(value));
}

void append_citation(const Record& record, const Citation& citation,
                     std::string& out) {
  const std::string_view text = record.file.source.text();
  const std::string cited = citation.number
                                ? to_string(citation.number->number)
                                : printed_name(slice(text, citation.name));
  fmt::format_to(std::back_inserter(out), "    {:<24} {:<12} {}\n",
                 escaped(cited), to_string(citation.relation),
                 escaped(squeeze(slice(text, citation.span))));
}

}  // namespace

void append_text(const Record& record, std::string& out) {
  const OwnFields& own = record.document.own;
  fmt::format_to(std::back_inserter(out), "{}\n", escaped(record.path));
  append_field(out, "number", own.number ? to_string(own.number->number) : "");
  append_field(out, "type", info(own.type).name);
  append_field(out, "date", own.date ? to_iso(*own.date) : "");
  append_field(out, "issuer", own.issuer.name);
  append_field(out, "subject", own.subject);
  append_field(out, "key", record.document.key);
  if (!record.document.citations.empty()) out += "  citations\n";
  for (const Citation& each : record.document.citations) {
    append_citation(record, each, out);
  }
  if (!record.document.directives.empty()) out += "  directives\n";
  for (const Directive& each : record.document.directives) {
    const std::string_view text = record.file.source.text();
    fmt::format_to(std::back_inserter(out), "    {:<12} {:.100}\n", each.path,
                   escaped(squeeze(slice(text, each.text))));
  }
}

}  // namespace viendan::cli
