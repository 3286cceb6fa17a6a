#ifndef VIENDAN_PARSER_SRC_TITLE_SCAN_H_
#define VIENDAN_PARSER_SRC_TITLE_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tokens.h"

namespace viendan {

/// What ended a clause or title.
enum class ClauseEnd : std::uint8_t {
  kWindow,    ///< Nothing: the window is at its end.
  kSentence,  ///< ";", ".", ":", a new paragraph or a new main clause.
  kQuote,     ///< The quote that it is in.
  kAmended,  ///< "được sửa đổi, bổ sung bởi", up to the end of the window.
  kAmendedList,  ///< "được sửa đổi, bổ sung bởi:"
};

struct ClauseScan {
  ClauseEnd end = ClauseEnd::kWindow;
  std::size_t position = 0;  ///< The first token that does not belong to it.
};

/// Where a scan begins.
enum class ClauseStartsAt : std::uint8_t {
  kTitle,        ///< At the first word of a title.
  kQuotedTitle,  ///< The same, behind a quote, which may close it.
  kAnywhere,     ///< Behind something that may be the last of its paragraph.
};

/// Reads on from token `begin` to where the clause ends.
[[nodiscard]] ClauseScan scan_clause(Tokens& tokens, std::size_t begin,
                                     ClauseStartsAt start);

/// Whether a title starts at token `at` without "về": "quy định", "ban hành".
[[nodiscard]] bool starts_title(Tokens& tokens, std::size_t at);

/// Whether the text goes on with a new paragraph at token `at`, rather than
/// with a line that was broken by a page or a column.
[[nodiscard]] bool starts_paragraph(Tokens& tokens, std::size_t at);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_TITLE_SCAN_H_
