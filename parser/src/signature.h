#ifndef VIENDAN_PARSER_SRC_SIGNATURE_H_
#define VIENDAN_PARSER_SRC_SIGNATURE_H_

#include <string>
#include <string_view>
#include <vector>

#include "closings.h"
#include "lines.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What stands at the end of a document.
struct Signature {
  std::vector<std::string> recipients;  ///< Without bullets and full stops.
  std::vector<Signer> signers;          ///< Only with a name.
};

/// Reads one block of recipients and signatures. Two columns may stand beside
/// each other, after each other, or in turn.
///
/// Complexity: linear in the block.
[[nodiscard]] Signature read_signature(std::string_view text,
                                       const std::vector<Line>& lines,
                                       LineRange block);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_SIGNATURE_H_
