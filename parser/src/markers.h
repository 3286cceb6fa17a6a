#ifndef VIENDAN_PARSER_SRC_MARKERS_H_
#define VIENDAN_PARSER_SRC_MARKERS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "viendan/base/span.h"

namespace viendan {

/// What a marker counts with (domain reference 11.6). The first five have
/// their word before them and are in order of rank.
enum class MarkerKind : std::uint8_t {
  kPhan,
  kChuong,
  kMuc,
  kTieuMuc,
  kDieu,
  kUpperLetter,  ///< "A."
  kUpperRoman,   ///< "IV."
  kNumber,       ///< "1.", "1/-", "Khoản 1."
  kLowerLetter,  ///< "đ)"
  kLowerRoman,   ///< "ii)"
};

/// True for "Điều 5", "Chương I" and the like.
constexpr bool has_word(MarkerKind kind) { return kind <= MarkerKind::kDieu; }

/// How a marker ends. Markers of one list end in one way, mostly.
enum class MarkerStyle : std::uint8_t {
  kNone,    ///< "Chương I", "Điều 5" before a line end, "1.1 Đất".
  kDot,     ///< "1.", and "1.-"
  kParen,   ///< "1)"
  kParens,  ///< "(1)"
  kSlash,   ///< "1/", "1/-"
  kDash,    ///< "1-"
  kColon,   ///< "Điều 1:"
};

/// One counted part of a label: "2" and "1" of "2.1".
struct MarkerPart {
  MarkerKind kind = MarkerKind::kNumber;
  std::uint16_t number =
      0;  ///< 5 for "5" and "V"; 5 for "đ", the fifth letter.
  std::uint16_t inserted = 0;  ///< 1 for "5a" and "a1", which stand between.

  friend constexpr bool operator==(MarkerPart, MarkerPart) = default;
};

inline constexpr std::size_t kMaxMarkerParts = 6;

/// A marker at the start of a line: "Điều 5.", "II.", "2.1.", "đ)", "(i)".
struct Marker {
  std::array<MarkerPart, kMaxMarkerParts> parts;
  std::uint8_t part_count = 1;
  MarkerStyle style = MarkerStyle::kNone;
  bool alone = false;  ///< Nothing follows on its line.
  /// The other reading of "i)", "I." and their like: a letter and a Roman
  /// numeral; `number` is 0 if there is none.
  MarkerPart other;
  Span label;  ///< "5a", "2.1", "thứ nhất": without word and punctuation.
  std::uint32_t begin = 0;  ///< Where the marker begins, and its words after
  std::uint32_t text = 0;   ///< it; bytes in the text.

  [[nodiscard]] const MarkerPart& last() const {
    return parts[part_count - 1U];
  }
  [[nodiscard]] MarkerKind kind() const { return last().kind; }
};

/// Reads the marker that the line `content` (a span of `text`, without white
/// space around it) starts with, in plain or Markdown bold ("**1. Foo**").
///
/// What looks like one and is not gives nothing: "1.000 tỷ", "21.10 - Ban",
/// "2/3 số đại biểu", "24/7", "1,5", "đ/c Nam", "khoản 5" in running text
/// (domain reference 10.2, 11.6). Whether the marker continues a list is for
/// outline.h to say.
///
/// Complexity: constant; most lines are left after their first byte.
[[nodiscard]] std::optional<Marker> read_marker(std::string_view text,
                                                Span content);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_MARKERS_H_
