#include "tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace viendan {
namespace {

std::string shown(std::string_view text, const Token& token) {
  return std::to_string(static_cast<int>(token.kind)) + token.mark +
         std::to_string(token.breaks) + (token.capital ? "C" : "c") + "'" +
         std::string(slice(text, token.span)) + "'";
}

std::vector<std::string> from_start(std::string_view text, Span window) {
  Tokens tokens;
  tokens.reset(text, window);
  std::vector<std::string> all;
  for (std::size_t i = 0; !tokens.at(i).is_end(); ++i) {
    all.push_back(shown(text, tokens.at(i)));
  }
  return all;
}

std::vector<std::string> from_end(std::string_view text, Span window) {
  Tokens tokens;
  std::vector<std::string> all;
  std::size_t at = tokens.reset_at_end(text, window);
  EXPECT_TRUE(tokens.at(at).is_end());
  for (; at > 0 && !tokens.at(at - 1).is_end(); --at) {
    all.insert(all.begin(), shown(text, tokens.at(at - 1)));
  }
  return all;
}

class BothWays : public testing::TestWithParam<std::string_view> {};

// In every window that starts where a token does, as one does behind a number.
TEST_P(BothWays, GiveTheSameTokens) {
  const std::string_view text = GetParam();
  const Span whole = make_span(0, text.size());
  Tokens tokens;
  tokens.reset(text, whole);
  for (std::size_t i = 0; !tokens.at(i).is_end(); ++i) {
    const Span window = make_span(tokens.at(i).span.end, text.size());
    EXPECT_EQ(from_end(text, window), from_start(text, window)) << i;
  }
  EXPECT_EQ(from_end(text, whole), from_start(text, whole));
}

INSTANTIATE_TEST_SUITE_P(
    Tokens, BothWays,
    testing::Values(
        "", " ", "\n \n", "của", "Thông tư số ",
        "tại khoản 2, Điều 5a Nghị định\nsố 12/2020/NĐ-CP  ",
        "“Quy chế”,\n\n  «điểm đ»; (i)…–\u00A0x",
        // White space and joints that are no blanks, beside blanks.
        "Bộ\u00A0 Y\u2003\ntế \u200B và\u00AD \n\u00A0Sở\t\r\n\tY tế\u200B",
        // A page of the gazette ends in the middle of a sentence.
        "Nghị định số\n\n102\nCÔNG BÁO/Số 27 + 28/Ngày 15-05-2026\n \n"
        "103\n 143/2016/NĐ-CP và\nCÔNG BÁO/Số 9\nĐiều 2\n3\nCÔNG BÁO/x\n4",
        "12/2020/NĐ-CP,13/2020/NĐ-CP;14"));

TEST(Tokens, BeforeTheFirstOneAreEnds) {
  constexpr std::string_view kText = "theo Nghị định";
  Tokens tokens;
  const std::size_t end = tokens.reset_at_end(kText, {5, 19});
  ASSERT_GE(end, 3U);
  EXPECT_EQ(slice(kText, tokens.at(end - 2).span), "Nghị");
  EXPECT_TRUE(tokens.at(end - 3).is_end());
  EXPECT_TRUE(tokens.at(0).is_end());
  EXPECT_TRUE(tokens.at(end + 2).is_end());
}

TEST(Tokens, ARunOfManyIsReadAsFarAsThereIsRoom) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "a,";
  Tokens tokens;
  const std::size_t end = tokens.reset_at_end(text, make_span(0, text.size()));
  EXPECT_EQ(end, Tokens::kMaxLeft);
  EXPECT_TRUE(tokens.at(end - 1).is_mark(','));
  EXPECT_EQ(tokens.at(0).span.begin, 2000 - Tokens::kMaxLeft);
  // The same object forwards again.
  tokens.reset(text, {0, 4});
  EXPECT_EQ(tokens.size(), 4U);
}

}  // namespace
}  // namespace viendan
