#ifndef VIENDAN_PARSER_PRINTED_NAME_H_
#define VIENDAN_PARSER_PRINTED_NAME_H_

#include <string>
#include <string_view>

namespace viendan {

/// The name of a document for people and comparisons: `text` squeezed, with a
/// space where a copy has run two words together ("Đảng bộxã lần thứI" becomes
/// "Đảng bộ xã lần thứ I"; domain reference 8.5).
///
/// Encoding: UTF-8, NFC. Complexity: linear.
[[nodiscard]] std::string printed_name(std::string_view text);

/// `text` without the numbers and running heads of pages that stand on lines of
/// their own in it (domain reference 8.5). Complexity: linear.
[[nodiscard]] std::string without_page_breaks(std::string_view text);

}  // namespace viendan

#endif  // VIENDAN_PARSER_PRINTED_NAME_H_
