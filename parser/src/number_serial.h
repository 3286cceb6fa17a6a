#ifndef VIENDAN_PARSER_SRC_NUMBER_SERIAL_H_
#define VIENDAN_PARSER_SRC_NUMBER_SERIAL_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace viendan {

/// The most digits behind the full stop of a serial.
inline constexpr std::size_t kMaxDecimals = 3;

/// "66.25", "30a", "05".
struct Serial {
  std::string canonical;  ///< Two digits at least, suffix in lower case.
  std::size_t end = 0;    ///< In bytes; 0 if there is no serial.
  int value = 0;          ///< Of the digits before a full stop or suffix.
  bool plain = true;      ///< Digits only.
  bool repaired = false;  ///< A letter was read as the digit it looks like.
};

/// `value` as a serial is printed: with two digits at least.
[[nodiscard]] std::string serial_of(int value);

/// Reads the serial that starts at the digit at `at`.
[[nodiscard]] Serial read_serial(std::string_view text, std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_SERIAL_H_
