#ifndef VIENDAN_PARSER_SRC_CITATION_HEAD_H_
#define VIENDAN_PARSER_SRC_CITATION_HEAD_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tokens.h"
#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What stands before the number or name of a citation.
struct CitationHead {
  std::uint32_t begin = 0;  ///< Of the type word, "số", or the number itself.
  std::uint32_t left = 0;   ///< Of the provisions before that, or `begin`.
  DocumentType type = DocumentType::kNone;
  bool spelled = false;  ///< `type` is spelled here.
  Span name;     ///< "Luật Phòng bệnh" of "Luật Phòng bệnh số …".
  Span issuer;   ///< Of "Nghị định của Chính phủ số …".
  Span subject;  ///< Of "UBND tỉnh đã ban hành Kế hoạch số …".
  Span shared_issuer;  ///< Of "các Nghị quyết của Tỉnh ủy: Nghị quyết số …".
  std::vector<std::string> provisions;
  bool joined = false;     ///< "," or "và" stands before it.
  bool same_list = false;  ///< Nothing else does since the last number.
};

/// Reads what stands before the citation whose number or name is at `core`,
/// back to `floor`, the end of the number or name before it. `number` is null
/// for a name; then only what precedes the name is read.
///
/// Complexity: constant; the window has a limit.
[[nodiscard]] CitationHead read_citation_head(Tokens& tokens,
                                              std::string_view text, Span core,
                                              std::uint32_t floor,
                                              const DocumentNumber* number);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_CITATION_HEAD_H_
