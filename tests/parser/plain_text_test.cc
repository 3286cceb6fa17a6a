#include "plain_text.h"

#include <gtest/gtest.h>

namespace viendan {
namespace {

TEST(PlainText, FindsWordsBetweenSpaces) {
  constexpr std::size_t kNone = std::string_view::npos;
  struct Row {
    std::string_view why;
    std::string_view text;
    std::size_t at;
    std::size_t found;
  };
  constexpr Row kRows[] = {
      {"between spaces", "luat so 5", 0, 4},
      {"from there on", "luat so 5 so 6", 5, 9},
      {"the space may be where it starts", "luat so 5", 4, 4},
      {"not without one before", "so 5", 0, kNone},
      {"nor at the end", "luat so", 0, kNone},
      {"part of a word, then the word", " soan so 5", 0, 5},
      {"the end of a word", "laso so 5", 0, 4},
      {"nothing", "", 0, kNone},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(find_between_spaces(row.text, "so", row.at), row.found);
  }
}

TEST(PlainText, IsToldNotToStartWithLetters) {
  struct Row {
    std::string_view text;
    bool may;
  };
  constexpr Row kRows[] = {
      {"Mẫu số 01", true},
      {"MẪU SỐ 01", true},
      {"Một số", false},
      {"M", false},
      {"", false},
      {"M.ẫu", false},
      {"M​ẫu số", true},  // Plain text has no such character.
      {"Мẫu số", true},         // A Cyrillic M.
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(may_start_plain(row.text, "mau"), row.may);
    EXPECT_LE(to_plain(row.text).starts_with("mau"), row.may);
  }
}

}  // namespace
}  // namespace viendan
