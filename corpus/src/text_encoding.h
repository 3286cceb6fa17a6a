#ifndef VIENDAN_CORPUS_SRC_TEXT_ENCODING_H_
#define VIENDAN_CORPUS_SRC_TEXT_ENCODING_H_

#include <optional>
#include <string>
#include <string_view>

#include "legacy_code.h"
#include "viendan/base/scan_text.h"

namespace viendan {

/// Text that was in some encoding.
struct DecodedText {
  std::string text;           ///< UTF-8; may hold ill-formed sequences that the
                              ///< source had.
  std::string_view encoding;  ///< Static: "UTF-8", "TCVN3", …; of a mixture,
                              ///< the one of most paragraphs.
  bool mixed = false;         ///< Paragraphs are in more than one encoding.
  std::optional<TextScan> scan{};  ///< Of `text`, where it is known already.
};

/// Decodes the bytes of a plain text, of which no encoding is known. Bytes
/// that are UTF-8 and show no trace of a mistaken encoding come back as they
/// are, without a copy.
///
/// Complexity: linear.
[[nodiscard]] DecodedText decode_text(std::string bytes);

/// Decodes the paragraphs of `text` that are in a legacy code and shown as
/// Windows-1252, as converters leave them; the rest stays. Decides by spelling
/// and never touches a paragraph that gets no better.
[[nodiscard]] DecodedText repair_text(std::string text);

/// `bytes` of a markup language as UTF-8, before its legacy codes are decoded:
/// UTF-8 and UTF-16 as they are, anything else shown as Windows-1252, to be
/// given to `repair_text` without its markup. A byte order mark is left out.
/// `encoding` becomes its name.
[[nodiscard]] std::string show_as_utf8(std::string_view bytes,
                                       std::string_view& encoding);

/// True when `bytes` are UTF-16 or UTF-32, by their mark or their zeros; binary
/// data are not taken for it.
[[nodiscard]] bool is_wide_text(std::string_view bytes);

/// True when `bytes` hold what no text has: a NUL or many control characters.
///
/// Requires: `!is_wide_text(bytes)`. Complexity: looks at the first 64 KiB.
[[nodiscard]] bool is_binary(std::string_view bytes);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_TEXT_ENCODING_H_
