#ifndef VIENDAN_PARSER_SRC_MOTTOES_H_
#define VIENDAN_PARSER_SRC_MOTTOES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace viendan {

/// The national names and mottoes of letterheads.
enum class Motto : std::uint8_t { kNone, kState, kParty, kYouth };

/// A motto found in a piece of a line: whole, or the part of it before or after
/// a line end.
struct MottoPart {
  Motto motto = Motto::kNone;
  std::size_t begin = 0;  ///< In the plain text.
  std::size_t end = 0;
  std::size_t row = 0;        ///< Which of the texts.
  std::size_t next_word = 0;  ///< What the next line goes on with; 0 if whole.
};

/// Where a motto broke off at the end of the last line.
struct MottoRest {
  std::size_t row = 0;
  std::size_t next_word = 0;
};

/// Finds a motto in `plain` (plain form), wherever it stands: "ỦY BAN NHÂN DÂN
/// CỘNG HÒA XÃ HỘI CHỦ", and with `rest` of that "TỈNH BÌNH THUẬN NGHĨA VIỆT
/// NAM" in the next line.
///
/// Returns: a part with kNone if there is none, or `plain` is too long for a
/// line of a letterhead. Complexity: linear in `plain`, which is short.
[[nodiscard]] MottoPart find_motto(std::string_view plain, MottoRest rest);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_MOTTOES_H_
