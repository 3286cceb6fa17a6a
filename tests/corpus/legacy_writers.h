#ifndef VIENDAN_TESTS_CORPUS_LEGACY_WRITERS_H_
#define VIENDAN_TESTS_CORPUS_LEGACY_WRITERS_H_

// Writers of the encodings and containers that the readers are tested with,
// apart from the code under test.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace viendan::testing_support {

/// `text` (UTF-8, NFC) in a single-byte code. Letters that the code has not are
/// written as it is usual: TCVN3 in small letters.
[[nodiscard]] std::string to_tcvn3(std::string_view text);
[[nodiscard]] std::string to_vni(std::string_view text);
[[nodiscard]] std::string to_viscii(std::string_view text);
[[nodiscard]] std::string to_windows1258(std::string_view text);

[[nodiscard]] std::string to_utf16(std::string_view text, bool big_endian,
                                   bool mark);

/// Bytes taken for Windows-1252 and written as UTF-8.
[[nodiscard]] std::string mistake_for_windows1252(std::string_view bytes);

/// `text` so many times.
[[nodiscard]] std::string repeat(std::string_view text, std::size_t times);

/// Parts of an archive: name and content.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive that stores its parts without compression.
[[nodiscard]] std::string make_zip(const Parts& parts);

/// A Word document with `body` inside w:body, and more parts.
[[nodiscard]] std::string make_docx(std::string_view body,
                                    const Parts& more = {});

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_CORPUS_LEGACY_WRITERS_H_
