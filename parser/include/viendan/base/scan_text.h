#ifndef VIENDAN_BASE_SCAN_TEXT_H_
#define VIENDAN_BASE_SCAN_TEXT_H_

#include <string_view>

namespace viendan {

/// What one fast pass over bytes tells. Each answer errs on the side of a
/// slower look.
struct TextScan {
  /// All of it is well-formed UTF-8. Exact.
  bool valid = false;

  /// It is valid and certainly in NFC: it has only characters that Vietnamese
  /// text is made of, and no combining mark. False may mean "not known".
  bool composed = false;

  /// It has a character from U+00A1 to U+00FF that is no letter of Vietnamese:
  /// what single-byte codes look like when they are taken for Windows-1252.
  /// Exact where `valid` is true.
  bool has_foreign_latin = false;
};

/// Looks at every byte once. Complexity: linear; several GB/s with AVX2.
[[nodiscard]] TextScan scan_text(std::string_view bytes);

namespace internal {
/// The same without vector instructions.
[[nodiscard]] TextScan scan_text_by_byte(std::string_view bytes);
}  // namespace internal

}  // namespace viendan

#endif  // VIENDAN_BASE_SCAN_TEXT_H_
