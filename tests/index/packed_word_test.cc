#include "packed_word.h"

#include <gtest/gtest.h>

#include <string>

namespace viendan {
namespace {

TEST(PackedWord, KeepsEveryWord) {
  const std::string_view words[] = {
      "a",    "2013", "nghị",   "quyết", "đ",        "ưỡng",
      "thủy", "ü",    "москва", "ệệệ",   "q\u0309x", "ß",
      "𝒳",    "ạ̀",    "ḃ",      "",      "ỳýỷỹỵ",    "ăâđêôơư"};
  for (const std::string_view word : words) {
    SCOPED_TRACE(word);
    EXPECT_EQ(unpack_word(pack_word(word)), word);
  }
}

TEST(PackedWord, TakesAByteForALetterOfVietnamese) {
  EXPECT_EQ(pack_word("nghị").size(), 4);
  EXPECT_EQ(pack_word("đường").size(), 5);
}

TEST(PackedWord, BeginsAsItsBeginDoes) {
  const std::string word = pack_word("quyếtü");
  for (const std::string_view begin : {"q", "quy", "quyế", "quyết", "quyếtü"}) {
    SCOPED_TRACE(begin);
    EXPECT_TRUE(word.starts_with(pack_word(begin)));
  }
}

}  // namespace
}  // namespace viendan
