#include "print_mention.h"

#include <fmt/core.h>

#include "json.h"
#include "message.h"
#include "viendan/base/white_space.h"

namespace viendan::cli {
namespace {

std::string excerpt(const IndexedDocument& document, Span span) {
  return squeeze(document.excerpts.slice(span).value_or(std::string_view()));
}

std::string_view directive_path(const IndexedDocument& document,
                                const Citation& citation) {
  if (citation.directive == kNoIndex) return {};
  return document.document.directives[citation.directive].path;
}

std::vector<std::string> flag_names(const Citation& citation) {
  std::vector<std::string> names;
  for (std::uint32_t bit = 1; bit != 0 && bit <= citation.flags; bit <<= 1) {
    const auto flag = static_cast<CitationFlag>(bit);
    if (citation.has(flag)) names.emplace_back(to_string(flag));
  }
  return names;
}

std::string span_json(Span span) {
  return fmt::format("[{},{}]", span.begin, span.end);
}

// Text on both sides of a citation as it stands in its passage.
struct Passage {
  std::string before;
  std::string citation;
  std::string after;
};

Passage passage_of(const IndexedDocument& document, std::size_t i) {
  const Citation& citation = document.document.citations[i];
  const Span around = document.citation_places[i].passage;
  const std::string_view whole =
      document.excerpts.slice(around).value_or(std::string_view());
  if (whole.empty() || !around.contains(citation.span)) {
    return {{}, excerpt(document, citation.span), {}};
  }
  const std::string_view before =
      whole.substr(0, citation.span.begin - around.begin);
  const std::string_view after = whole.substr(citation.span.end - around.begin);
  Passage passage{squeeze(before), excerpt(document, citation.span),
                  squeeze(after)};
  // squeeze drops the spaces at the ends, which part words here.
  const auto is_space = [](char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  };
  if (!before.empty() && is_space(before.back())) passage.before += ' ';
  if (!after.empty() && is_space(after.front())) {
    passage.after.insert(passage.after.begin(), ' ');
  }
  return passage;
}

}  // namespace

std::string_view relation_name(Relation relation, bool vietnamese) {
  if (!vietnamese) return to_string(relation);
  switch (relation) {
    case Relation::kOther: return "khác";
    case Relation::kBasis: return "căn cứ";
    case Relation::kImplements: return "thực hiện";
    case Relation::kGuides: return "hướng dẫn";
    case Relation::kAmends: return "sửa đổi";
    case Relation::kReplaces: return "thay thế";
    case Relation::kRepeals: return "bãi bỏ";
    case Relation::kSuspends: return "đình chỉ";
    case Relation::kCorrects: return "đính chính";
    case Relation::kConsolidates: return "hợp nhất";
    case Relation::kProposal: return "đề nghị";
    case Relation::kNested: return "trong tên";
  }
  return "khác";
}

void add_work(Row& row, const CitedWork& work) {
  row.text("cited_key", work.key);
  row.text("cited_number", work.number ? to_string(*work.number) : "");
  row.text("cited_name", work.name);
  row.text("cited_type", info(work.type).name);
  row.text("cited_date", work.date ? to_iso(*work.date) : "");
  row.text("cited_term", work.term);
  row.text("cited_issuer", work.issuer);
  row.text("cited_title", work.title);
  row.boolean("known", work.is_known());
}

std::string work_line(const CitedWork& work) {
  // A name says its type: "Luật Đất đai".
  std::string line(work.number ? info(work.type).name : "");
  if (!line.empty()) line += ' ';
  line += work.label();
  if (work.number && !work.name.empty()) line += " (" + work.name + ")";
  const auto add = [&](std::string_view part) {
    if (!part.empty()) line.append(" · ").append(part);
  };
  if (work.date) add(to_iso(*work.date));
  if (!work.term.empty()) add("khóa " + work.term);
  add(work.issuer);
  return escaped(line);
}

void add_mention(Row& row, const IndexedDocument& document,
                 std::size_t mention) {
  const Citation& citation = document.document.citations[mention];
  const CitationPlace& place = document.citation_places[mention];
  row.number("line", place.line);
  row.json("span", span_json(citation.span));
  row.text("directive", directive_path(document, citation));
  row.text("relation", to_string(citation.relation));
  row.text("outer_relation", citation.outer == kNoIndex
                                 ? std::string_view()
                                 : to_string(citation.outer_relation));
  row.text("confidence", to_string(citation.confidence));
  row.text("text", excerpt(document, citation.span));
  row.text("passage", excerpt(document, place.passage));
  row.texts("provisions", citation.provisions);
  row.texts("flags", flag_names(citation));
}

void add_mentions(Row& row, const IndexedDocument& document,
                  const std::vector<std::size_t>& citations) {
  std::string json = "[";
  for (const std::size_t i : citations) {
    Row mention;
    add_mention(mention, document, i);
    if (json.size() > 1) json += ',';
    mention.append_object(json);
  }
  json += ']';
  row.json("mentions", json);
}

void print_with_mentions(ResultPrinter& printer, Row row,
                         const IndexedDocument& document,
                         const std::vector<std::size_t>& mentions) {
  if (!printer.for_tables()) {
    add_mentions(row, document, mentions);
    return printer.print(row);
  }
  for (const std::size_t mention : mentions) {
    Row with_mention = row;
    add_mention(with_mention, document, mention);
    printer.print(with_mention);
  }
}

void print_mention(Listing& listing, const IndexedDocument& document,
                   std::size_t mention, std::string_view path) {
  const Citation& citation = document.document.citations[mention];
  const Style& style = listing.style;
  std::string& out = listing.printer->text();
  const std::string_view directive = directive_path(document, citation);
  out += "    ";
  out += style.place(fmt::format("{}:{}", escaped(path),
                                 document.citation_places[mention].line));
  out +=
      fmt::format("  {}", relation_name(citation.relation, listing.vietnamese));
  if (!directive.empty()) {
    out += fmt::format("  {} {}", listing.vietnamese ? "mục" : "in",
                       escaped(directive));
  }
  if (citation.confidence != Confidence::kExact) {
    out += style.faint(fmt::format("  [{}]", to_string(citation.confidence)));
  }
  const Passage passage = passage_of(document, mention);
  out += fmt::format("\n      {}{}{}\n", escaped(passage.before),
                     style.match(escaped(passage.citation)),
                     escaped(passage.after));
}

}  // namespace viendan::cli
