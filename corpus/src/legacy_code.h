#ifndef VIENDAN_CORPUS_SRC_LEGACY_CODE_H_
#define VIENDAN_CORPUS_SRC_LEGACY_CODE_H_

#include <array>
#include <string>
#include <string_view>

namespace viendan {

/// The codes that Vietnamese was written in before Unicode, and Unicode that
/// was taken for Windows-1252 once or twice on its way.
enum class LegacyCode : unsigned char {
  kNone,
  kTcvn3,
  kTcvn3Capitals,  ///< TCVN3 in a font that shows small letters as capitals.
  kVni,
  kViscii,
  kWindows1258,
  kDoubleUtf8,
};

/// What a record says of a text in `code`, such as "TCVN3".
[[nodiscard]] std::string_view encoding_name(LegacyCode code);

/// The text that `shown` stands for: bytes of `code` shown as the characters
/// that Windows-1252 or Latin-1 has for them.
/// Characters that show no byte of `code` stay.
///
/// Encoding: UTF-8. Complexity: linear.
[[nodiscard]] std::string decode_legacy(LegacyCode code,
                                        std::string_view shown);

/// The code that fonts of this name carry: ".VnTime", "VNI-Times",
/// "ABCDEE+.VnTimeH". A name proves nothing: Unicode text may stand in such a
/// font.
[[nodiscard]] LegacyCode code_of_font(std::string_view font);

/// Bytes as Windows-1252 shows them; its five holes as U+0081 and so on.
[[nodiscard]] std::string show_bytes(std::string_view bytes);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_LEGACY_CODE_H_
