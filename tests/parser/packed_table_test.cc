#include "viendan/base/packed_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace viendan {
namespace {

struct BodyRow {
  std::string_view code;
  std::string_view name;
};
constexpr auto kBodies = pack_table<BodyRow>([] {
  return std::to_array<TableCells<2>>({
      {"BCT", "Bộ Công Thương"},
      {"BYT", ""},
      {"CP", "Chính phủ"},
  });
});

static_assert(kBodies.size() == 3);
static_assert(kBodies[2].name == "Chính phủ");
static_assert(std::ranges::is_sorted(kBodies, {}, &BodyRow::code));
static_assert(std::random_access_iterator<decltype(kBodies)::Iterator>);

constexpr auto kWords = [] {
  return std::to_array<TableCells<2>>({
      {"open", "của"},
      {"open", "và"},
      {"unit", "huyện"},
  });
};
constexpr auto kOpen = pack_list<"open">(kWords);
constexpr auto kUnits = pack_list<"unit">(kWords);

static_assert(kOpen.size() == 2 && kOpen[0] == "của" && kOpen[1] == "và");
static_assert(kUnits.size() == 1 && kUnits[0] == "huyện");

TEST(PackedTable, HasItsRowsInOrder) {
  std::string all;
  for (const BodyRow& row : kBodies) {
    all += row.code;
    all += '=';
    all += row.name;
    all += ';';
  }
  EXPECT_EQ(all, "BCT=Bộ Công Thương;BYT=;CP=Chính phủ;");
}

TEST(PackedTable, IsSearched) {
  const auto found =
      std::ranges::lower_bound(kBodies, "BYT", {}, &BodyRow::code);
  ASSERT_NE(found, kBodies.end());
  EXPECT_EQ(found - kBodies.begin(), 1);
  EXPECT_EQ((*found).code, "BYT");
  EXPECT_EQ(found[1].code, "CP");
  EXPECT_EQ(std::ranges::find(kBodies, "BNV", &BodyRow::code), kBodies.end());
}

}  // namespace
}  // namespace viendan
