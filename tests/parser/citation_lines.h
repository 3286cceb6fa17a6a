#ifndef VIENDAN_TESTS_PARSER_CITATION_LINES_H_
#define VIENDAN_TESTS_PARSER_CITATION_LINES_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "citations.h"

namespace viendan::testing_support {

/// The citations of `text`, as of a document of which nothing else is known.
[[nodiscard]] inline std::vector<Citation> citations_of(std::string_view text) {
  return read_citations(text, OwnFields{}, find_numbers(text),
                        find_names(text));
}

/// "12/2020/NĐ-CP | nghị định | 2020-02-05 | Chính phủ": number or name, type,
/// date and issuer, "-" where one is absent; then the term and the index of the
/// citation that it stands in, where there is one.
[[nodiscard]] inline std::string line_of(std::string_view text,
                                         const Citation& citation) {
  std::string line = citation.number ? to_string(citation.number->number)
                                     : std::string(slice(text, citation.name));
  line += " | " + std::string(info(citation.type).name);
  line += " | " + (citation.date ? to_iso(*citation.date) : "-");
  line += " | ";
  line += citation.issuer.empty() ? "-" : slice(text, citation.issuer);
  if (!citation.term.empty()) line += " | khóa " + citation.term;
  if (citation.outer != kNoIndex) {
    line += " | in " + std::to_string(citation.outer);
  }
  return line;
}

/// A text, and the lines of the citations in it.
struct CitationCase {
  std::string_view why;
  std::string_view text;
  std::vector<std::string> expected;
};

inline void expect_all(const std::vector<CitationCase>& cases) {
  for (const CitationCase& each : cases) {
    SCOPED_TRACE(each.why);
    std::vector<std::string> lines;
    for (const Citation& citation : citations_of(each.text)) {
      lines.push_back(line_of(each.text, citation));
    }
    EXPECT_EQ(lines, each.expected);
  }
}

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_PARSER_CITATION_LINES_H_
