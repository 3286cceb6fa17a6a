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
#include "relations.h"
#include "zones.h"

namespace viendan {

Document parse_document(const SourceText& source) {
  const std::string_view text = source.text();
  const std::vector<Line> lines = split_lines(text);
  const std::vector<FoundNumber> numbers = find_numbers(text);
  const std::vector<FoundName> names = find_names(text);
  const Zones zones = read_zones(text, lines);

  Document document;
  document.own =
      read_own_fields(text, lines, zones, numbers, document.warnings);
  document.citations = read_citations(text, document.own, numbers, names);
  read_relations(text, lines, zones, document.own, document.citations);
  document.directives =
      read_directives(text, lines, zones, document.own, document.warnings);
  place_citations(document.directives, document.citations);
  resolve_identity(text, document);
  return document;
}

}  // namespace viendan
