#include "glyph_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct GlyphRow {
  std::string_view first;
  std::string_view last;
  std::string_view code_point;
};

constexpr auto kRows = pack_table<GlyphRow>([] {
  return std::to_array<TableCells<3>>({
#include "glyph_numbers.inc"
  });
});

struct GlyphRange {
  unsigned first;
  unsigned last;
  unsigned code_point;
};

unsigned number_of(std::string_view digits, int base) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  return number;
}

std::vector<GlyphRange>* read_ranges() {
  auto* ranges = new std::vector<GlyphRange>;
  for (const GlyphRow& row : kRows) {
    ranges->push_back({number_of(row.first, 10), number_of(row.last, 10),
                       number_of(row.code_point, 16)});
  }
  return ranges;
}

}  // namespace

char32_t character_of_glyph(unsigned number) {
  static const std::vector<GlyphRange>& ranges = *read_ranges();
  const auto range =
      std::ranges::lower_bound(ranges, number, {}, &GlyphRange::last);
  if (range == ranges.end() || number < range->first) return 0;
  return range->code_point + (number - range->first);
}

}  // namespace viendan
