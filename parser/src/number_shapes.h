#ifndef VIENDAN_PARSER_SRC_NUMBER_SHAPES_H_
#define VIENDAN_PARSER_SRC_NUMBER_SHAPES_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "number_codes.h"
#include "number_scan.h"

namespace viendan {

/// Splits "QĐUBND", "TTBTC" into type and issuer, if the rest is a known body.
[[nodiscard]] bool split_glued(const CodeWord& word, std::string& type,
                               std::string& issuer);

/// Courts and prosecutors: "12/2020/HS-ST", "05/2024/QĐST-HNGĐ", "15/CT-VKS".
[[nodiscard]] bool is_judgment(const NumberParts& parts);

/// "HĐXD", "HĐLĐ": a contract; "HĐND", "HĐTP" are councils.
[[nodiscard]] bool is_contract(const CodeWord& word);

/// The codes of a firm, "GĐN-DH": behind a code that no table knows D stands as
/// printed, since nothing says that DH is a body that has lost its stroke.
[[nodiscard]] std::string join_unknown_codes(const NumberParts& parts);

/// Where one to three figures end that a dash joins to the codes of a letter,
/// "93/CT-05" (domain reference 3.1: the codes of firms are free); `end` if
/// none do. Offsets in bytes of `text`.
[[nodiscard]] std::size_t figures_behind(std::string_view text,
                                         std::size_t end);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_SHAPES_H_
