#ifndef VIENDAN_BASE_WHITE_SPACE_H_
#define VIENDAN_BASE_WHITE_SPACE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace viendan {

/// A character that `squeeze` does not copy.
struct Blank {
  std::size_t size = 0;     ///< Bytes; 0 if there is none.
  bool zero_width = false;  ///< Dropped; else it becomes a space.
};

/// The blank at the start of `text`, which is not empty.
[[nodiscard]] Blank blank_at(std::string_view text);

/// `text` with each run of white space, line ends and no-break spaces (U+00A0,
/// U+202F, U+2009, U+3000) turned into one space, none at either end, and
/// zero-width characters (U+200B to U+200D, U+2060, U+FEFF) dropped.
///
/// Encoding: UTF-8. Complexity: linear.
[[nodiscard]] std::string squeeze(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_BASE_WHITE_SPACE_H_
