#include "type_groups.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace viendan {
namespace {

// In the order of `TypeGroup`.
constexpr std::array kGroupNames = std::to_array<std::string_view>(
    {"law", "assembly", "bare", "norm", "policy", "guiding", "report", "weak",
     "of-decision", "distinct", "short", "surely-short", "dated", "counting",
     "licence"});

using Groups = std::uint16_t;  // A bit each.
static_assert(kGroupNames.size() <= 16);

// The groups of each type. The tables themselves are not kept.
constexpr auto kGroups = [] {
  struct GroupRow {
    std::string_view group;
    std::string_view name;
  };
  constexpr GroupRow kRows[] = {
#include "type_groups.inc"  // Made from tables/type_groups.tsv.
  };
  // As in `document_types()`: row 0 is kNone.
  constexpr DocumentTypeInfo kTypes[] = {
      {"", ""},
#include "document_types.inc"  // Made from tables/document_types.tsv.
  };
  std::array<Groups, std::size(kTypes)> groups{};
  for (const GroupRow& row : kRows) {
    const auto group = static_cast<unsigned>(
        std::ranges::find(kGroupNames, row.group) - kGroupNames.begin());
    const auto* type =
        std::ranges::find(kTypes, row.name, &DocumentTypeInfo::name);
    // What is not found is out of bounds, which stops the build.
    (void)kGroupNames.at(group);
    groups.at(static_cast<std::size_t>(type - kTypes)) |=
        static_cast<Groups>(1U << group);
  }
  return groups;
}();

}  // namespace

bool is_in(TypeGroup group, DocumentType type) {
  return (kGroups[static_cast<std::size_t>(type)] >>
              static_cast<unsigned>(group) &
          1U) != 0;
}

}  // namespace viendan
