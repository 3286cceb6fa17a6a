#ifndef VIENDAN_PARSER_SRC_NUMBER_EDGES_H_
#define VIENDAN_PARSER_SRC_NUMBER_EDGES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "number_scan.h"

namespace viendan {

// Where a number starts and ends in its line (domain reference 3.3). Offsets in
// bytes.

enum class LeftEdge : std::uint8_t {
  kClosed,  ///< What stands before would be part of the number.
  kFree,
  kGlued,  ///< A word has grown onto it: "Thông tư32/2018/TT-BTC".
};

/// What stands before `parts`: no letter but of "số", no "/", no digit and full
/// stop or dash. `sure` says that the codes leave no doubt, which lets a word
/// or another member of a list touch the number.
[[nodiscard]] LeftEdge left_edge(std::string_view text,
                                 const NumberParts& parts, bool sure);

/// The first of the serials that commas join to the number at `begin`: "87" of
/// "87,88,31/CP"; `begin` if there are none.
[[nodiscard]] std::size_t list_start(std::string_view text, std::size_t begin);

/// Whether the ending of a file's name stands at `at`, ".pdf", so that what
/// ends there is part of the name.
[[nodiscard]] bool is_file_ending(std::string_view text, std::size_t at);

/// A serial whose first part stands before what was scanned.
struct SplitSerial {
  std::size_t begin = 0;
  std::string serial;
  std::optional<int> year;
};

/// "số 1 25/2025/NĐ-CP", "số 09 2006/QĐ-UBND": bad recognition of characters
/// has put a space into the serial, or lost the slash. `serial` is the one that
/// was read.
[[nodiscard]] std::optional<SplitSerial> mend_split_serial(
    std::string_view text, const NumberParts& parts, std::string_view serial);

/// "số l7/2022/NĐ-CP": the first digit was read as a letter.
[[nodiscard]] std::optional<SplitSerial> mend_misread_serial(
    std::string_view text, const NumberParts& parts);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_EDGES_H_
