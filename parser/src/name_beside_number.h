#ifndef VIENDAN_PARSER_SRC_NAME_BESIDE_NUMBER_H_
#define VIENDAN_PARSER_SRC_NAME_BESIDE_NUMBER_H_

#include <cstdint>
#include <string_view>

#include "find_numbers.h"
#include "tokens.h"
#include "viendan/base/span.h"

namespace viendan {

/// How a name and the number after it stand.
enum class Side : std::uint8_t {
  kApart,   ///< They are of two documents.
  kBeside,  ///< "Luật Đất đai (sửa đổi) năm 2024, số 31/2024/QH15"
  kLonger,  ///< "Luật Đầu tư theo phương thức … số": more of the name between.
};

/// Looks at what stands in `text` between `name` and `number`; only the number
/// of a law has more words of a name before it (domain reference 6.1).
/// `tokens` is used for it.
///
/// Complexity: constant; at most 400 bytes are read.
[[nodiscard]] Side side_by_side(Tokens& tokens, std::string_view text,
                                Span name, const FoundNumber& number);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NAME_BESIDE_NUMBER_H_
