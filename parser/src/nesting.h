#ifndef VIENDAN_PARSER_SRC_NESTING_H_
#define VIENDAN_PARSER_SRC_NESTING_H_

#include <cstdint>
#include <vector>

#include "citation_window.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What nesting needs to know of one citation, in the order of the text.
struct NestingStep {
  Continuation continuation = Continuation::kEnds;  ///< Up to the next one.
  bool joined = false;       ///< "," or "và" stands before it.
  bool bare_law = false;     ///< "Luật số 30/2023/QH15" and nothing else.
  bool starts_line = false;  ///< Perhaps behind a marker: "1.", "-".
  std::uint32_t begin = 0;   ///< Bytes.
  DocumentType type = DocumentType::kNone;
  int year = 0;          ///< In the number, or 0.
  bool goes_on = false;  ///< ";" and a bare number of its type follow.
  const DocumentNumber* number = nullptr;  ///< If it has one.
};

/// For each citation the one in whose title it stands, or kNoIndex (domain
/// reference 7.2, rule 7). A title reaches over several citations, joined or
/// not, until its clause ends; of two that are joined the second stands where
/// the first does. Chains are kept: an inner citation may have one of its own.
/// No title names a younger text: its number tells. Nor does what is amended
/// amend itself, or anything older.
/// Each item of the list behind "được sửa đổi, bổ sung bởi:" stands in what is
/// amended.
///
/// Complexity: linear.
[[nodiscard]] std::vector<Index> find_outers(
    const std::vector<NestingStep>& steps);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NESTING_H_
