#include "amending_laws.h"

#include <algorithm>
#include <string>
#include <vector>

#include "letters.h"
#include "loose_text.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct AmendingLaw {
  std::string_view year;
  std::string_view amends;
  std::string_view number;
};
constexpr auto kRows = pack_table<AmendingLaw>([] {
  return std::to_array<TableCells<3>>({
#include "amending_laws.inc"  // Made from tables/amending_laws.tsv.
  });
});

// "Luật Nhà ở số 27/2023/QH15 và Luật Giá" without " số 27/2023/QH15".
std::string without_numbers(std::string_view title) {
  constexpr std::string_view kNumber = " số ";
  std::string kept;
  for (;;) {
    std::size_t at = title.find(kNumber);
    while (at != std::string_view::npos &&
           (at + kNumber.size() == title.size() ||
            !is_digit(title[at + kNumber.size()]))) {
      at = title.find(kNumber, at + 1);
    }
    kept += title.substr(0, at);
    if (at == std::string_view::npos) return kept;
    title.remove_prefix(at + kNumber.size());
    title.remove_prefix(std::min(title.find_first_of(" ,;"), title.size()));
  }
}

// The laws that a title says are amended, in loose form and without "và".
std::string amended(std::string_view title) {
  std::string letters = loose(without_numbers(title));
  std::string_view rest = letters;
  for (const std::string_view words :
       {"sửađổi", "bổsung", "mộtsốđiều", "của"}) {
    if (rest.starts_with(words)) rest.remove_prefix(words.size());
  }
  constexpr std::string_view kAnd = "và";
  std::string laws(rest);
  for (std::size_t at = laws.find(kAnd); at != std::string::npos;
       at = laws.find(kAnd, at)) {
    laws.erase(at, kAnd.size());
  }
  return laws;
}

// Of each row of kRows.
const std::vector<std::string>& amended_by_row() {
  static const auto& made = *[] {
    auto* laws = new std::vector<std::string>;
    for (const AmendingLaw& row : kRows) laws->push_back(amended(row.amends));
    return laws;
  }();
  return made;
}

}  // namespace

std::string_view number_of_amending_law(std::string_view title, int year) {
  const std::string laws = amended(title);
  const std::string of_year = std::to_string(year);
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const AmendingLaw row = kRows[i];
    if (row.year == of_year && amended_by_row()[i] == laws) return row.number;
  }
  return {};
}

}  // namespace viendan
