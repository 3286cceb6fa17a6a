#ifndef VIENDAN_PARSER_SRC_AMENDING_LAWS_H_
#define VIENDAN_PARSER_SRC_AMENDING_LAWS_H_

#include <string>
#include <string_view>
#include <vector>

namespace viendan {

/// `title` without the numbers of the laws in it: of "Luật Nhà ở số
/// 27/2023/QH15 và Luật Giá" without " số 27/2023/QH15". Complexity: linear.
[[nodiscard]] std::string without_law_numbers(std::string_view title);

/// The number of the law of `year` that amends others, by its title: "sửa đổi,
/// bổ sung một số điều của Luật Xây dựng" of 2020 gives "62/2020/QH14". Marks,
/// case, spaces, commas and "và", the words before the first law and the
/// numbers of those that are amended make no difference; what is amended alone,
/// "Luật Xây dựng", will do. Empty if it is not on record. Static text.
///
/// Complexity: linear in the title and in the table.
[[nodiscard]] std::string_view number_of_amending_law(std::string_view title,
                                                      int year);

/// The numbers of all such laws by the words of their title, as slug.h makes
/// them: "sua-doi-bo-sung-mot-so-dieu-cua-luat-xay-dung".
[[nodiscard]] std::vector<std::string_view> numbers_of_amending_laws(
    std::string_view words);

/// The titles of the law whose number, without leading zeros, begins with
/// `start`, "62/2020/": "sửa đổi, bổ sung một số điều của luật xây dựng".
[[nodiscard]] std::vector<std::string> titles_of_amending_law(
    std::string_view start);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_AMENDING_LAWS_H_
