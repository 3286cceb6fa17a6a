#ifndef VIENDAN_PARSER_SRC_NUMBER_SCAN_H_
#define VIENDAN_PARSER_SRC_NUMBER_SCAN_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "number_codes.h"
#include "number_serial.h"

namespace viendan {

/// What stands between two parts of a number.
enum class Separator : std::uint8_t { kNone, kSpace, kDash, kSlash, kDot };

/// The gap before one part of a number.
struct Gap {
  Separator separator = Separator::kNone;
  std::size_t end = 0;      ///< Where the next part starts, in bytes.
  bool loose = false;       ///< Has spaces next to the separator.
  bool broken = false;      ///< Runs over a line end.
  bool loose_left = false;  ///< Has spaces before the separator.
  bool line_ends = false;   ///< The line ends behind the separator.
  bool doubled = false;     ///< Is "/-", where a code is missing.
};

/// Reads dashes, slashes and spaces of every kind at `at`. A line end belongs
/// to the gap only next to a dash or slash, with page numbers and gazette
/// running heads between the halves (domain reference 8.5).
/// Complexity: constant; it looks 200 bytes ahead at most.
[[nodiscard]] Gap read_gap(std::string_view text, std::size_t at);

/// True if a dash or a slash follows `at` on the same line, spaces between.
[[nodiscard]] bool is_mark_ahead(std::string_view text, std::size_t at);

/// The parts of something that looks like a document number.
struct NumberParts {
  static constexpr std::size_t kMaxWords = 12;

  std::size_t begin = 0;  ///< In bytes.
  Serial serial;
  std::size_t serial_size = 0;  ///< Bytes of the serial as printed.
  std::optional<int> year;
  Gap first;  ///< Before the year if there is one, else before words[0].
  std::array<Gap, kMaxWords> gaps;  ///< Before each of `words`.
  std::array<CodeWord, kMaxWords> words;
  std::size_t word_count = 0;

  /// The end of the last word, in bytes.
  [[nodiscard]] std::size_t end() const {
    return words[word_count - 1].span.end;
  }
};

/// Reads the parts of the number whose serial starts at the digit at `at`.
/// Fills `parts` (which can be used again, without new memory) and returns
/// true if a serial and at least one code are there.
/// Complexity: constant, as the parts are limited.
[[nodiscard]] bool scan_number(std::string_view text, std::size_t at,
                               NumberParts& parts);

/// The same for a number without a serial, whose first separator is at `at`:
/// "/2025/TT-BCT", "-NQ/TU".
[[nodiscard]] bool scan_blank_number(std::string_view text, std::size_t at,
                                     NumberParts& parts);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_SCAN_H_
