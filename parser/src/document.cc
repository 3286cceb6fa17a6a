// Calls the steps of reading a document in their order, and nothing else.

#include "viendan/parser/document.h"

#include <string_view>
#include <vector>

#include "citations.h"
#include "directives.h"
#include "find_names.h"
#include "find_numbers.h"
#include "identity.h"
#include "lines.h"
#include "own_fields.h"
#include "paragraphs.h"
#include "provisions.h"
#include "reading_text.h"
#include "relations.h"
#include "text_limits.h"
#include "zones.h"

namespace viendan {

namespace {

void warn_at_limits(std::string_view text, std::size_t lines,
                    std::size_t numbers_and_names, Document& document) {
  if (numbers_and_names >= citation_limit(text.size())) {
    document.warnings.push_back(
        {"citations-limit",
         document.citations.empty() ? Span{} : document.citations.back().span,
         "Only the first numbers and names of this text were read."});
  }
  std::size_t provisions = 0;
  for (const Citation& each : document.citations) {
    provisions += each.provisions.size();
  }
  // The last that finds no room has kMaxProvisions at most on either side.
  if (provisions + 2 * kMaxProvisions > provision_limit(text.size())) {
    document.warnings.push_back(
        {"provisions-limit", document.citations.back().span,
         "Only the first provisions of this text were read."});
  }
  if (lines >= line_limit(text.size())) {
    document.warnings.push_back(
        {"lines-limit",
         {},
         "Only the first lines of this text were told apart."});
  }
}

// The own fields and the citations. What they are made from takes much memory
// and is not needed after it.
void read_fields_and_citations(std::string_view text,
                               const std::vector<Line>& lines,
                               const Zones& zones, Document& document) {
  const std::vector<FoundNumber> numbers = find_numbers(text);
  document.own =
      read_own_fields(text, lines, zones, numbers, document.warnings);
  const std::vector<FoundName> names = find_names(text);
  document.citations = read_citations(text, document.own, numbers, names);
  warn_at_limits(text, lines.size(), numbers.size() + names.size(), document);
}

Document read_document(std::string_view text, const std::vector<Line>& lines) {
  const Zones zones = read_zones(text, lines);
  const Paragraphs paragraphs(text, lines);

  Document document;
  read_fields_and_citations(text, lines, zones, document);
  read_relations(paragraphs, zones, document.own, document.citations);
  document.directives =
      read_directives(paragraphs, zones, document.own, document.warnings);
  place_citations(document.directives, document.citations);
  resolve_identity(text, document);
  return document;
}

}  // namespace

Document parse_document(const SourceText& source) {
  const std::vector<Line> lines = split_lines(source.text());
  const ReadingText reading =
      reading_text(source.text(), lines, source.has_foreign_latin());
  if (!reading.text) return read_document(source.text(), lines);
  return reading.same_lines
             ? read_document(*reading.text, lines)
             : read_document(*reading.text, split_lines(*reading.text));
}

}  // namespace viendan
