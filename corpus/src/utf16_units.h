#ifndef VIENDAN_CORPUS_SRC_UTF16_UNITS_H_
#define VIENDAN_CORPUS_SRC_UTF16_UNITS_H_

#include <string>

#include "vietnamese_letters.h"

namespace viendan {

/// Joins units of UTF-16 that come one by one. Half a pair is U+FFFD,
/// and so are U+FFFE and U+FFFF, which are no characters.
class Utf16Units {
 public:
  /// Appends what is complete with `unit` to `out`.
  void take(char32_t unit, std::string& out) {
    const bool is_low = unit >= 0xDC00 && unit < 0xE000;
    if (high_ != 0 && is_low) {
      append_utf8(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00), out);
      high_ = 0;
      return;
    }
    end(out);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else {
      append_utf8(unit < 0xFFFE ? unit : 0xFFFD, out);
    }
  }

  /// To be called where other text follows, or none.
  void end(std::string& out) {
    if (high_ != 0) append_utf8(0xFFFD, out);
    high_ = 0;
  }

 private:
  char32_t high_ = 0;  // Waits for its other half.
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_UTF16_UNITS_H_
