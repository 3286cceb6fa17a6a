#ifndef VIENDAN_PARSER_SRC_DATELINES_H_
#define VIENDAN_PARSER_SRC_DATELINES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "dates.h"
#include "plain_text.h"
#include "viendan/base/span.h"

namespace viendan {

/// "Tây Ninh, ngày 05 tháng 02 năm 2021".
struct Dateline {
  std::size_t begin = 0;  ///< In the plain text: where the place begins.
  std::size_t end = 0;
  FoundDate date;
  Span place;  ///< May be empty.
};

/// Finds a dateline in a piece of a line: a place, a comma and a date at the
/// end of the piece, or a date alone. "của Luật Kế toán, ngày 20/11/2015" in a
/// sentence is none: words in small letters are no place (domain reference
/// 5.3).
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view text,
                                                    const PlainText& plain);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_DATELINES_H_
