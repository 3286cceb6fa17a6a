#ifndef VIENDAN_PARSER_SRC_CITATION_WINDOW_H_
#define VIENDAN_PARSER_SRC_CITATION_WINDOW_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tokens.h"
#include "viendan/base/span.h"
#include "viendan/parser/document.h"

namespace viendan {

/// How the text goes on from a citation to the next one.
enum class Continuation : std::uint8_t {
  kEnds,         ///< ";", the end of a sentence or a new clause lies between.
  kPlain,        ///< The same clause, but no title is open.
  kTitle,        ///< The title goes on up to the next citation.
  kAmended,      ///< "được sửa đổi, bổ sung bởi" goes on up to it.
  kAmendedList,  ///< "được sửa đổi, bổ sung bởi:", and a list follows.
};

/// What stands after the number or name of a citation.
struct CitationWindow {
  std::optional<PartialDate> date;
  bool invalid_date = false;  ///< A date is printed that no calendar has.
  bool has_date = false;      ///< A date is printed, or a blank for one.
  Span issuer;
  std::string term;                     ///< "XI"
  std::vector<std::string> more_terms;  ///< "XII" of "(khóa XI, XII)".
  Span title;  ///< Up to where the title ends or the window does.
  std::vector<std::string> provisions;
  std::uint32_t end = 0;  ///< Bytes: after the last thing that was read.
  Continuation continuation = Continuation::kEnds;
};

/// The most bytes of a title; what is longer is none.
inline constexpr std::uint32_t kMaxTitle = 1000;

/// What a window is read for.
struct WindowRequest {
  Span core;                ///< The number, or the name.
  std::uint32_t limit = 0;  ///< Where the next citation starts, or the text
                            ///< ends.
  bool joint = false;       ///< Several bodies may have issued it together.
  bool law = false;         ///< A law: its date may follow its title.
  bool force = false;       ///< Of a type that rules, unlike a report.
  bool named = false;       ///< With a name: a year alone may be its date.
  int year = 0;             ///< The one in the number, or 0.
};

/// Reads date, issuer, term and title after a number or name, each optional
/// (domain reference 3.10, last paragraph). A line end inside a paragraph is
/// white space.
///
/// Complexity: constant; at most kMaxTitle bytes and a little more are read.
[[nodiscard]] CitationWindow read_citation_window(Tokens& tokens,
                                                  std::string_view text,
                                                  const WindowRequest& request);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_CITATION_WINDOW_H_
