#ifndef VIENDAN_PARSER_SRC_LAW_TITLE_H_
#define VIENDAN_PARSER_SRC_LAW_TITLE_H_

#include <cstddef>
#include <string_view>

#include "loose_text.h"

namespace viendan {

/// Where the words from `index` on end that the title of a law may have, a
/// title that no table knows (domain reference 6.1). `shouted` says that the
/// head is in capitals: then the title ends where ordinary text begins.
///
/// Returns: an offset in bytes of `text`, or 0 if there is no word.
/// Complexity: constant; it looks 36 words ahead at most.
[[nodiscard]] std::size_t law_title_end(std::string_view text,
                                        LooseWords& words, std::size_t index,
                                        bool shouted);

/// "Luật Kinh tế" is a field of study, unless a year or a number follows. The
/// title is [begin, end) of `text`.
[[nodiscard]] bool is_field_of_law(std::string_view text, std::size_t begin,
                                   std::size_t end);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LAW_TITLE_H_
