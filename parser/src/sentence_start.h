#ifndef VIENDAN_PARSER_SRC_SENTENCE_START_H_
#define VIENDAN_PARSER_SRC_SENTENCE_START_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "lines.h"
#include "paragraphs.h"
#include "zones.h"

namespace viendan {

/// Where the sentence of a citation starts.
struct SentenceStart {
  std::uint32_t begin = 0;  ///< Bytes.
  bool item = false;        ///< Starts with a marker, or goes on a list.
  bool goes_on = false;     ///< The line before ends with ";".
  bool line_start = false;
};

/// The start of the sentence, item or recital that `at` (bytes) is in. Lines
/// that a page has wrapped go on; "1." at the start of a line ends nothing.
/// Complexity: it looks 1,200 bytes back at most; logarithmic in the lines.
[[nodiscard]] SentenceStart sentence_start(std::string_view text,
                                           const std::vector<Line>& lines,
                                           const Paragraphs& paragraphs,
                                           std::uint32_t at);

/// Where the first unit of a text without recitals starts (bytes); what is
/// cited before it is what the text rests on. 0 if there is none.
/// Complexity: linear in the lines.
[[nodiscard]] std::uint32_t first_unit(std::string_view text,
                                       const std::vector<Line>& lines,
                                       const Zones& zones);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_SENTENCE_START_H_
