#include <vector>

#include "base64.h"
#include "json.h"
#include "record.h"
#include "viendan/base/line_counter.h"
#include "viendan/base/utf8.h"
#include "viendan/parser/printed_name.h"

namespace viendan::cli {
namespace {

void write_span(JsonWriter& json, Span span) {
  json.key("span");
  json.begin_array();
  json.number(span.begin);
  json.number(span.end);
  json.end_array();
}

void write_squeezed(JsonWriter& json, std::string_view name,
                    std::string_view text) {
  json.key(name);
  json.squeezed(text);
}

// Of what says something, and is not there to show the place.
void write_over_pages(JsonWriter& json, std::string_view name,
                      std::string_view text) {
  const bool lines = text.find('\n') != std::string_view::npos ||
                     text.find('\f') != std::string_view::npos;
  if (!lines) return write_squeezed(json, name, text);
  write_squeezed(json, name, without_page_breaks(text));
}

// A value of a table, or taken from the canonical text: certainly UTF-8.
void write_text(JsonWriter& json, std::string_view name,
                std::string_view text) {
  json.key(name);
  json.text(text);
}

void write_symbol(JsonWriter& json, std::string_view name,
                  std::string_view symbol) {
  json.key(name);
  json.symbol(symbol);
}

void write_text_or_null(JsonWriter& json, std::string_view name,
                        std::string_view text) {
  json.key(name);
  text.empty() ? json.null() : json.text(text);
}

void write_date(JsonWriter& json, const std::optional<PartialDate>& date) {
  json.key("date");
  date ? json.text(to_iso(*date)) : json.null();
}

void write_strings(JsonWriter& json, std::string_view name,
                   const std::vector<std::string>& strings) {
  json.key(name);
  json.begin_array();
  for (const std::string& each : strings) json.text(each);
  json.end_array();
}

void write_number(JsonWriter& json, std::string_view text,
                  const std::optional<NumberMention>& mention,
                  LineCounter* lines) {
  json.key("number");
  if (!mention) return json.null();
  json.begin_object();
  write_squeezed(json, "text", slice(text, mention->span));
  write_text(json, "canonical", to_string(mention->number));
  write_span(json, mention->span);
  if (lines != nullptr) {
    json.member("line", lines->line_of(mention->span.begin));
  }
  json.end_object();
}

void write_path(JsonWriter& json, const std::string& path) {
  if (utf8_prefix_size(path) == path.size()) return json.member("path", path);
  json.member("path_bytes", to_base64(path));
}

void write_flags(JsonWriter& json, const Citation& citation) {
  json.key("flags");
  json.begin_array();
  for (std::uint32_t bit = 1; bit != 0 && bit <= citation.flags; bit <<= 1) {
    const auto flag = static_cast<CitationFlag>(bit);
    if (citation.has(flag)) json.symbol(to_string(flag));
  }
  json.end_array();
}

void write_citation(JsonWriter& json, const Record& record,
                    const Citation& citation, LineCounter& lines) {
  const std::string_view text = record.file.source.text();
  json.begin_object();
  write_span(json, citation.span);
  json.member("line", lines.line_of(citation.span.begin));
  write_squeezed(json, "text", slice(text, citation.span));
  write_number(json, text, citation.number, nullptr);
  write_text_or_null(json, "name", printed_name(slice(text, citation.name)));
  write_text_or_null(json, "type", info(citation.type).name);
  write_date(json, citation.date);
  write_over_pages(json, "issuer", slice(text, citation.issuer));
  write_text_or_null(json, "term", citation.term);
  write_over_pages(json, "title", slice(text, citation.title));
  write_strings(json, "provisions", citation.provisions);
  write_symbol(json, "relation", to_string(citation.relation));
  if (citation.outer != kNoIndex) {
    json.member("outer", citation.outer);
    write_symbol(json, "outer_relation", to_string(citation.outer_relation));
  }
  json.key("directive");
  citation.directive == kNoIndex
      ? json.null()
      : json.text(record.document.directives[citation.directive].path);
  write_text_or_null(json, "key", citation.key);
  write_symbol(json, "confidence", to_string(citation.confidence));
  write_strings(json, "candidates", citation.candidates);
  json.key("self");
  json.boolean(citation.self);
  write_flags(json, citation);
  json.end_object();
}

void write_directive(JsonWriter& json, std::string_view text,
                     const Directive& directive, LineCounter& lines) {
  json.begin_object();
  write_text(json, "path", directive.path);
  write_text_or_null(json, "label", directive.label);
  write_symbol(json, "level", to_string(directive.level));
  write_span(json, directive.span);
  json.member("line", lines.line_of(directive.span.begin));
  write_squeezed(json, "text", slice(text, directive.text));
  json.key("assignees");
  json.begin_array();
  for (const Span each : directive.assignees) {
    json.squeezed(slice(text, each));
  }
  json.end_array();
  json.key("deadline");
  if (directive.deadline) {
    json.begin_object();
    json.member("iso", to_iso(directive.deadline->date));
    write_squeezed(json, "text", slice(text, directive.deadline->span));
    write_span(json, directive.deadline->span);
    json.end_object();
  } else {
    json.null();
  }
  json.end_object();
}

void write_own_date(JsonWriter& json, std::string_view text,
                    const OwnFields& own) {
  json.key("date");
  if (!own.date) return json.null();
  json.begin_object();
  json.member("iso", to_iso(*own.date));
  write_squeezed(json, "text", slice(text, own.date_span));
  write_span(json, own.date_span);
  json.end_object();
}

void write_issuer(JsonWriter& json, const Issuer& issuer) {
  json.key("issuer");
  if (issuer.name.empty()) return json.null();
  json.begin_object();
  json.member("name", issuer.name);
  json.member_or_null("id", issuer.id);
  json.member_or_null("parent", issuer.parent);
  json.member("evidence", to_string(issuer.evidence));
  json.end_object();
}

void write_signers(JsonWriter& json, const std::vector<Signer>& signers) {
  json.key("signers");
  json.begin_array();
  for (const Signer& each : signers) {
    json.begin_object();
    json.member_or_null("authority", each.authority);
    json.member_or_null("title", each.title);
    json.member_or_null("name", each.name);
    json.end_object();
  }
  json.end_array();
}

void write_own_fields(JsonWriter& json, const Record& record,
                      LineCounter& lines) {
  const std::string_view text = record.file.source.text();
  const OwnFields& own = record.document.own;
  json.member("class", to_string(own.document_class));
  json.member("system", to_string(own.system));
  write_number(json, text, own.number, &lines);
  json.member_or_null("key", record.document.key);
  json.member_or_null("type", info(own.type).name);
  write_own_date(json, text, own);
  json.member_or_null("place", own.place);
  write_issuer(json, own.issuer);
  json.member_or_null("subject", own.subject);
  write_strings(json, "addressees", own.addressees);
  write_strings(json, "recipients", own.recipients);
  write_signers(json, own.signers);
}

void write_warning(JsonWriter& json, std::string_view code, Span span,
                   std::string_view message) {
  json.begin_object();
  json.member("code", code);
  write_span(json, span);
  json.member("message", message);
  json.end_object();
}

void write_warnings(JsonWriter& json, const Record& record) {
  json.key("warnings");
  json.begin_array();
  for (const LoadWarning& each : record.file.warnings) {
    write_warning(json, each.code, {}, each.message);
  }
  for (const Warning& each : record.document.warnings) {
    write_warning(json, each.code, each.span, each.message);
  }
  json.end_array();
}

void drain_to(JsonWriter& json, const Drain& drain) {
  if (!drain) return;
  json.flush();
  drain();
}

}  // namespace

void append_json(const Record& record, std::string& out, const Drain& drain) {
  JsonWriter json(out);
  const std::string_view text = record.file.source.text();
  LineCounter lines(text);
  json.begin_object();
  json.member("schema", "viendan.document/1");
  write_path(json, record.path);
  json.member("format", record.file.format);
  json.member("encoding", record.file.encoding);
  json.member("sha256", record.file.sha256);
  json.member("bytes", static_cast<std::int64_t>(record.file.bytes));
  write_own_fields(json, record, lines);
  json.key("citations");
  json.begin_array();
  for (const Citation& each : record.document.citations) {
    write_citation(json, record, each, lines);
    drain_to(json, drain);
  }
  json.end_array();
  json.key("directives");
  json.begin_array();
  for (const Directive& each : record.document.directives) {
    write_directive(json, text, each, lines);
    drain_to(json, drain);
  }
  json.end_array();
  write_warnings(json, record);
  json.end_object();
}

}  // namespace viendan::cli
