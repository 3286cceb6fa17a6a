#ifndef VIENDAN_INDEX_SRC_PACKED_WORD_H_
#define VIENDAN_INDEX_SRC_PACKED_WORD_H_

#include <string>
#include <string_view>
#include <vector>

namespace viendan {

/// `word` as terms have it: every lower-case letter of Vietnamese is one byte,
/// and so are common groups of letters (tables/word_pieces.tsv). Xapian repeats
/// the term in the key of every list of positions, so a shorter one makes the
/// index smaller: by about 6 %. Words do not stand in the order of letters.
[[nodiscard]] std::string pack_word(std::string_view word);

/// The word that `packed` was made of.
[[nodiscard]] std::string unpack_word(std::string_view packed);

/// With what words that begin with `begin` begin when they are packed, and no
/// others.
[[nodiscard]] std::vector<std::string> packed_begins(std::string_view begin);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_PACKED_WORD_H_
