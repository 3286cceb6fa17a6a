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

TEST(CountByte, CountsMoreThanOneByteCanHold) {
  const std::string text(std::size_t{16} * 600 + 5, '\n');
  EXPECT_EQ(count_byte(text, '\n'), text.size());
  EXPECT_EQ(count_byte(text, 'a'), 0U);
}

struct StopFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    return ByteBlock(bytes).equal('.').bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return text[at] == '.';
  }
};

TEST(FindBackByBlock, FindsTheLastOfWhatIsWithin) {
  constexpr std::size_t kSize = 70;
  for (std::size_t stop = 0; stop < kSize; ++stop) {
    std::string text(kSize, 'a');
    text[stop] = '.';
    text[stop / 2] = '.';
    for (std::size_t begin = 0; begin <= stop; ++begin) {
      for (const std::size_t end : {stop + 1, kSize}) {
        ASSERT_EQ(find_back_by_block(text, begin, end, StopFinder{}), stop)
            << begin << " to " << end;
      }
      const std::size_t before =
          begin <= stop / 2 && stop > 0 ? stop / 2 : stop;
      ASSERT_EQ(find_back_by_block(text, begin, stop, StopFinder{}), before)
          << begin << " to " << stop;
    }
  }
}

}  // namespace
}  // namespace viendan
