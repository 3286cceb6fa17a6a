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

}  // namespace
}  // namespace viendan
