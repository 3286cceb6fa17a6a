#ifndef VIENDAN_PARSER_SRC_NUMBERED_LAWS_H_
#define VIENDAN_PARSER_SRC_NUMBERED_LAWS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "viendan/parser/document.h"

namespace viendan {

/// Laws that one title lists, each with its number: "Luật Đất đai số
/// 31/2024/QH15, Luật Nhà ở số 27/2023/QH15".
struct NumberedLaws {
  std::size_t end = 0;  ///< Bytes: behind the last number; 0 if there is none.
  /// The day behind them of the law whose title it is, "… số 32/2024/QH15 ngày
  /// 29 tháng 6 năm 2024": no law of a list has one, nor is a law of 2008 dated
  /// 2014.
  std::optional<PartialDate> date_of_title;
};

/// Reads the laws that begin at `begin`, with "Luật" or "Bộ luật", as long as
/// each number is on record for its name (tables/laws.tsv): so "… một số điều
/// của Luật Xây dựng số 62/2020/QH14" is none, for that is the number of the
/// law that amends.
///
/// Complexity: constant; at most 20 laws and 2 kB are read.
[[nodiscard]] NumberedLaws read_numbered_laws(std::string_view text,
                                              std::size_t begin);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBERED_LAWS_H_
