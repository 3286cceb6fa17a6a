#ifndef VIENDAN_PARSER_SRC_NUMBER_LISTS_H_
#define VIENDAN_PARSER_SRC_NUMBER_LISTS_H_

#include <string_view>
#include <vector>

#include "find_numbers.h"

namespace viendan {

/// Adds the members of lists and ranges that borrow their codes from the last
/// one: "60, 61/2008/NĐ-CP", "từ số 15 đến số 18/2020/NQ-HĐND" (domain
/// reference 3.4). `found` is in the order of the text, and stays so.
///
/// Complexity: linear.
void add_borrowing_members(std::string_view text,
                           std::vector<FoundNumber>& found);

/// Sets `next_in_list` of what a comma or "và" joins. Complexity: linear.
void link_lists(std::string_view text, std::vector<FoundNumber>& found);

/// True if what stands in [begin, end) of the text only joins two members of a
/// list: ",", "và", ", và số".
[[nodiscard]] bool joins_members(std::string_view text, std::size_t begin,
                                 std::size_t end);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NUMBER_LISTS_H_
