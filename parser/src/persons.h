#ifndef VIENDAN_PARSER_SRC_PERSONS_H_
#define VIENDAN_PARSER_SRC_PERSONS_H_

#include <string_view>

namespace viendan {

/// `text` without titles and ranks before a name: "Đại tướng Lương Tam Quang"
/// gives "Lương Tam Quang", "ThS. Lê Văn A" gives "Lê Văn A".
///
/// Encoding: UTF-8, NFC, white space squeezed.
[[nodiscard]] std::string_view without_ranks(std::string_view text);

/// How sure it is that a line is the name of a person.
enum class PersonName { kNo, kPossible, kSurely };

/// What `text` is: two to six words of letters, each with a capital, that begin
/// no name of a body, title or type. With a known surname it is surely one;
/// then a word may lack its capital, as in texts that were in old fonts.
[[nodiscard]] PersonName person_name(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_PERSONS_H_
