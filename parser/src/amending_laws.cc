#include "amending_laws.h"

#include <algorithm>
#include <string>
#include <vector>

#include "letters.h"
#include "slug.h"
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

// The laws that are amended, of the title in `words` as slug.h makes them.
std::string amended(std::string_view words) {
  for (const std::string_view lead :
       {"sua-doi-", "bo-sung-", "mot-so-dieu-", "cua-"}) {
    if (words.starts_with(lead)) words.remove_prefix(lead.size());
  }
  constexpr std::string_view kAnd = "va-";
  std::string laws(words);
  for (std::size_t at = laws.find("-va-"); at != std::string::npos;
       at = laws.find("-va-", at)) {
    laws.erase(at + 1, kAnd.size());
  }
  return laws;
}

// Of each row of kRows.
const std::vector<std::string>& amended_by_row() {
  static const auto& made = *[] {
    auto* laws = new std::vector<std::string>;
    for (const AmendingLaw& row : kRows) {
      laws->push_back(amended(slug(row.amends)));
    }
    return laws;
  }();
  return made;
}

}  // namespace

std::string without_law_numbers(std::string_view title) {
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

std::string_view number_of_amending_law(std::string_view title, int year) {
  const std::string of_year = std::to_string(year);
  const std::string laws = amended(slug(without_law_numbers(title)));
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const AmendingLaw row = kRows[i];
    if (row.year == of_year && amended_by_row()[i] == laws) return row.number;
  }
  return {};
}

std::vector<std::string_view> numbers_of_amending_laws(std::string_view words) {
  std::vector<std::string_view> numbers;
  const std::string laws = amended(words);
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (amended_by_row()[i] == laws) numbers.push_back(kRows[i].number);
  }
  return numbers;
}

std::vector<std::string> titles_of_amending_law(std::string_view start) {
  std::vector<std::string> titles;
  for (const AmendingLaw& row : kRows) {
    std::string_view number = row.number;
    while (number.starts_with('0')) number.remove_prefix(1);
    if (!number.starts_with(start)) continue;
    titles.push_back("sửa đổi, bổ sung một số điều của " +
                     std::string(row.amends));
  }
  return titles;
}

}  // namespace viendan
