#include "viendan/base/byte_blocks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace viendan {
namespace {

TEST(CountByte, CountsInBlocksAndBehindThem) {
  std::string text;
  for (std::size_t size = 0; size < 80; ++size) {
    SCOPED_TRACE(size);
    const auto expected =
        static_cast<std::size_t>(std::ranges::count(text, '\n'));
    EXPECT_EQ(count_byte(text, '\n'), expected);
    text += size % 3 == 0 || size % 16 == 15 ? '\n' : '\x8A';
  }
}

TEST(CountByte, CountsFromAnyPlaceAndHighBytes) {
  const std::string text =
      std::string(20, '\xE1') + "\n" + std::string(20, 'a');
  EXPECT_EQ(count_byte(std::string_view(text).substr(3), '\n'), 1U);
  EXPECT_EQ(count_byte(std::string_view(text).substr(3), '\xE1'), 17U);
  EXPECT_EQ(count_byte(std::string_view(text).substr(21), '\n'), 0U);
}

}  // namespace
}  // namespace viendan
