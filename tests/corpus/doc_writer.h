#ifndef VIENDAN_TESTS_CORPUS_DOC_WRITER_H_
#define VIENDAN_TESTS_CORPUS_DOC_WRITER_H_

// A writer of binary Word documents, apart from the code under test.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace viendan::testing_support {

/// `value` in `bytes` bytes, the lowest first.
[[nodiscard]] std::string little_endian(std::uint64_t value, int bytes);

/// One property modifier: its code and operand.
[[nodiscard]] std::string modifier(unsigned code, std::string_view operand);

/// Characters of one format; each is a piece of the document.
struct DocRun {
  std::string bytes;       ///< As they stand in the stream.
  bool wide = false;       ///< In UTF-16.
  std::string characters;  ///< Modifiers of characters.
  std::string paragraph;   ///< Modifiers of the paragraph.
  std::string piece;       ///< Modifiers that the piece adds.
};

[[nodiscard]] DocRun narrow(std::string bytes, std::string characters = {},
                            std::string paragraph = {});
/// `text` is UTF-8.
[[nodiscard]] DocRun wide(std::string_view text, std::string characters = {},
                          std::string paragraph = {});

struct DocSpec {
  std::vector<DocRun> runs;
  std::vector<std::string> fonts = {"Times New Roman", ".VnTime"};
  std::uint32_t notes = 0;    ///< Characters at the end that are notes.
  std::uint32_t headers = 0;  ///< And after them headers.
  /// The order in which the runs are read, as fast saving changes it; empty:
  /// that in which they stand.
  std::vector<std::size_t> order;
  unsigned version = 0xC1;
  unsigned flags = 0x200;  ///< The table is in the stream "1Table".
};

/// The streams of a document: "WordDocument" and "1Table".
using Streams = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Streams make_doc_streams(const DocSpec& spec);

/// A compound file of streams in the root storage. Short ones are padded to
/// 4096 bytes.
[[nodiscard]] std::string make_compound(const Streams& streams);

[[nodiscard]] std::string make_doc(const DocSpec& spec);

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_CORPUS_DOC_WRITER_H_
