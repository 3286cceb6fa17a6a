#ifndef VIENDAN_BASE_LINE_COUNTER_H_
#define VIENDAN_BASE_LINE_COUNTER_H_

#include <cstdint>
#include <string_view>

#include "viendan/base/byte_blocks.h"

namespace viendan {

/// Tells the lines that offsets into one text are in. Offsets that rise cost
/// one pass over the text together; one that is less than the last begins anew.
///
/// Lifetime: refers to `text`.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// The number, from 1, of the line that byte `offset` is in. Requires:
  /// `offset <= text.size()`.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) {
    if (offset < at_) {
      at_ = 0;
      line_ = 1;
    }
    const std::string_view passed = text_.substr(at_, offset - at_);
    line_ += static_cast<std::uint32_t>(count_byte(passed, '\n'));
    at_ = offset;
    return line_;
  }

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace viendan

#endif  // VIENDAN_BASE_LINE_COUNTER_H_
