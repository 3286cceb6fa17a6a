#include "phrase_match.h"

#include <gtest/gtest.h>

namespace viendan {
namespace {

TEST(PhraseMatch, TakesAnyWhiteSpaceForASpace) {
  EXPECT_EQ(sizeof("chủ trì") - 1,
            phrase_size("chủ trì, phối hợp", 0, "chủ trì"));
  EXPECT_EQ(sizeof("chủ\n trì") - 1, phrase_size("chủ\n trì", 0, "chủ trì"));
  EXPECT_EQ(sizeof("với") - 1,
            phrase_size("hợp với Sở", sizeof("hợp ") - 1, "với"));
}

TEST(PhraseMatch, WantsWholeWordsInTheirCaseAndMarks) {
  EXPECT_EQ(0U, phrase_size("Chủ trì", 0, "chủ trì"));
  EXPECT_EQ(0U, phrase_size("chu tri", 0, "chủ trì"));
  EXPECT_EQ(0U, phrase_size("trước", 0, "tr"));
  EXPECT_EQ(0U, phrase_size("chủ", 0, "chủ trì"));
  EXPECT_EQ(0U, phrase_size("", 0, "chủ"));
}

TEST(PhraseMatch, SeesCapitalsOutsideAscii) {
  EXPECT_TRUE(capital_at("Ủy ban", 0));
  EXPECT_TRUE(capital_at("Đảng", 0));
  EXPECT_FALSE(capital_at("ủy ban", 0));
  EXPECT_FALSE(capital_at("5 xã", 0));
  EXPECT_FALSE(capital_at("", 0));
}

}  // namespace
}  // namespace viendan
