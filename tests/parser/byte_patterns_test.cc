#include "viendan/base/byte_patterns.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace viendan {
namespace {

constexpr BytePatterns<4>::Pattern kRows[] = {
    {"uU", "\xE1", "\xBA", "\xAC\xAD"},  // ậ behind u.
    {"", "N", "Q", ""},
};
constexpr BytePatterns<4> kPatterns(kRows);

std::vector<std::size_t> places_in(std::string_view text) {
  std::vector<std::size_t> places;
  PatternPlaces<4> left(kPatterns, text);
  for (std::size_t at = left.next(0); at < text.size();
       at = left.next(at + 1)) {
    places.push_back(at);
  }
  return places;
}

TEST(BytePatterns, FindsEachPlaceOfBlocksAndBehindThem) {
  constexpr std::size_t kSize = 80;
  for (std::size_t at = 0; at + 4 <= kSize; ++at) {
    SCOPED_TRACE(at);
    std::string text(kSize, 'a');
    EXPECT_EQ(places_in(text).size(), 1U);  // "a" at the end may go on.
    text.replace(at, 4, "uật", 4);
    EXPECT_EQ(places_in(text).front(), at);
    text.replace(at, 4, "-NQ/");
    EXPECT_EQ(places_in(text).front(), at);
    text.replace(at, 4, "-NK/");
    EXPECT_NE(places_in(text).front(), at);
  }
}

TEST(BytePatterns, TellsTheSameOfOnePlaceAsOfMany) {
  constexpr std::string_view kBytes = "uNQa\xE1\xBA\xAC ";
  std::minstd_rand random(1);
  std::string text;
  for (int i = 0; i < 4096; ++i) text += kBytes[random() / 7 % kBytes.size()];
  std::size_t found = 0;
  for (std::size_t at = 0; at + kPatternBlock + 3 <= text.size(); ++at) {
    const std::uint32_t bits = kPatterns.bits(text.data() + at);
    for (std::size_t i = 0; i < kPatternBlock; i += 5) {
      ASSERT_EQ((bits >> i & 1U) != 0, kPatterns.may_be_at(text, at + i));
    }
    found += bits & 1U;
  }
  EXPECT_GT(found, 10U);
  EXPECT_LT(found, text.size() / 2);
}

TEST(BytePatterns, FindsTheFirstBlockOfMany) {
  constexpr std::size_t kBlocks = 3;
  const std::string none(kBlocks * kPatternBlock + 3, 'a');
  const PatternBlock behind = kPatterns.first_block(none.data(), kBlocks);
  EXPECT_EQ(behind.index, kBlocks);
  EXPECT_EQ(behind.bits, 0U);
  std::string text = none;
  text.replace(70, 4, "-NQ/");
  const PatternBlock third = kPatterns.first_block(text.data(), kBlocks);
  EXPECT_EQ(third.index, 2U);
  EXPECT_EQ(third.bits, 1U << (70 - 2 * kPatternBlock));
  EXPECT_EQ(kPatterns.first_block(text.data(), 2).index, 2U);
}

TEST(BytePatterns, MayFindOtherHalves) {
  constexpr BytePatterns<2>::Pattern kTwo[] = {{"\x12\x34", ""}};
  constexpr BytePatterns<2> kHalves(kTwo);
  EXPECT_TRUE(kHalves.may_be_at("\x34 ", 0));
  EXPECT_TRUE(kHalves.may_be_at("\x14 ", 0));
  EXPECT_FALSE(kHalves.may_be_at("\x13 ", 0));
}

}  // namespace
}  // namespace viendan
