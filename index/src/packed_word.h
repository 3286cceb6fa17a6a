#ifndef VIENDAN_INDEX_SRC_PACKED_WORD_H_
#define VIENDAN_INDEX_SRC_PACKED_WORD_H_

#include <string>
#include <string_view>

namespace viendan {

/// `word` as terms have it: every lower-case letter of Vietnamese is one byte.
/// Xapian repeats the term in the key of every list of positions, so a shorter
/// one makes the index smaller by about 4 %. The packed form of the begin of a
/// word is the begin of its packed form. Stored text is packed in the same way.
[[nodiscard]] std::string pack_word(std::string_view word);

/// The word that `packed` was made of.
[[nodiscard]] std::string unpack_word(std::string_view packed);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_PACKED_WORD_H_
