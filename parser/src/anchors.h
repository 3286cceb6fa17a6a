#ifndef VIENDAN_PARSER_SRC_ANCHORS_H_
#define VIENDAN_PARSER_SRC_ANCHORS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "citation_head.h"
#include "citation_window.h"
#include "find_names.h"
#include "find_numbers.h"
#include "tokens.h"
#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// A number, a name, or both side by side, with what stands around it. Also
/// the numbers that become no citation, for they bound the others.
struct Anchor {
  const FoundNumber* number = nullptr;
  const FoundName* name = nullptr;
  Span core;               ///< The number if there is one, else the name.
  std::uint32_t lead = 0;  ///< Bytes: where the name or number starts.
  bool is_citation = true;
  bool longer_name = false;  ///< The name goes on up to "số".
  CitationHead head;
  CitationWindow window;

  /// True if it is one more number of the list that the anchor before is in.
  bool continues_list = false;
};

/// Numbers and names in the order of the text, each name joined with the
/// number beside it ("Luật Đất đai số 31/2024/QH15").
[[nodiscard]] std::vector<Anchor> join_numbers_and_names(
    Tokens& tokens, std::string_view text, const OwnFields& own,
    const std::vector<FoundNumber>& numbers,
    const std::vector<FoundName>& names);

/// Fills `head` and `window` of all anchors.
void read_surroundings(Tokens& tokens, std::string_view text,
                       std::vector<Anchor>& anchors);

/// Lets the members of lists share type, date and issuer, and the documents of
/// one subject its name (domain reference 3.4).
void share_in_lists(std::string_view text, std::vector<Anchor>& anchors,
                    const std::vector<Index>& outers);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_ANCHORS_H_
