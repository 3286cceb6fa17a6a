#ifndef VIENDAN_PARSER_SRC_TEXT_LIMITS_H_
#define VIENDAN_PARSER_SRC_TEXT_LIMITS_H_

#include <cstddef>

namespace viendan {

/// The most numbers and names of documents that are read from a text of
/// `bytes`; what stands behind them is not read for citations. No text of
/// people comes near: lists of the documents of a province have one in a
/// hundred bytes and a thousand in all. It bounds the memory of a parse, which
/// is some 700 bytes a citation.
[[nodiscard]] constexpr std::size_t citation_limit(std::size_t bytes) {
  return 32'768 + bytes / 512;
}

/// The most provisions that all citations of a text of `bytes` have together;
/// what is over is left away. A range printed in 30 bytes gives 50.
[[nodiscard]] constexpr std::size_t provision_limit(std::size_t bytes) {
  return 65'536 + bytes / 128;
}

/// The most lines that a text of `bytes` is split into; the last takes all
/// that is left. A line takes 16 bytes of memory.
[[nodiscard]] constexpr std::size_t line_limit(std::size_t bytes) {
  return 262'144 + bytes / 16;
}

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TEXT_LIMITS_H_
