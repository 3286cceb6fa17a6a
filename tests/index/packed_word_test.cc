#include "packed_word.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

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

TEST(PackedWord, TakesAByteForALetterOrAGroupOfThem) {
  struct Case {
    std::string_view word;
    std::size_t bytes;
  };
  const Case cases[] = {{"đủ", 2},     {"ệệệ", 3},  {"nghị", 2}, {"đường", 2},
                        {"nghiện", 2}, {"2024", 2}, {"thức", 2}, {"ĐỦ", 4},
                        {"7", 1},      {"ü", 3},    {"üng", 4}};
  for (const Case& each : cases) {
    SCOPED_TRACE(each.word);
    EXPECT_EQ(pack_word(each.word).size(), each.bytes);
    EXPECT_EQ(unpack_word(pack_word(each.word)), each.word);
  }
}

// A group may go beyond the begin: "t" is not how "th" begins.
TEST(PackedWord, KnowsHowWordsWithABeginBegin) {
  const std::string_view words[] = {
      "t",      "ti", "tiế",  "tiến", "th",   "thu",  "thuế", "thương",
      "trường", "ưu", "ương", "ươm",  "2",    "20",   "202",  "2024",
      "21",     "n",  "ng",   "ngh",  "nghĩ", "quyü", "quy",  "qu",
      "q",      "ü",  "üt",   "üth",  "ĐỦ",   "Đ"};
  for (const std::string_view begin : words) {
    const std::vector<std::string> begins = packed_begins(begin);
    for (const std::string_view word : words) {
      SCOPED_TRACE(std::string(begin) + " " + std::string(word));
      const std::string packed = pack_word(word);
      const auto fits = [&](const std::string& each) {
        return packed.starts_with(each);
      };
      EXPECT_EQ(std::ranges::count_if(begins, fits),
                word.starts_with(begin) ? 1 : 0);
    }
  }
}

}  // namespace
}  // namespace viendan
