#include "force_ends.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace viendan {
namespace {

TEST(ForceEnds, FindsTheWordsAcrossLines) {
  struct Case {
    std::string_view why;
    std::string_view text;
    std::string_view found;  ///< How the text goes on; empty if nothing is.
  };
  static constexpr Case kCases[] = {
      {"plain", "Nghị định hết hiệu lực.", "hết hiệu lực."},
      {"broken lines", "Nghị định hết \nhiệu\n lực.", "hết \nhiệu\n lực."},
      {"other words", "Luật không còn hiệu lực; chấm dứt hiệu lực",
       "không còn hiệu lực; chấm dứt hiệu lực"},
      {"in force", "Nghị định có hiệu lực", ""},
      {"two words apart", "dùng hết số hiệu lực lượng", ""},
      {"another word", "hết hiệu quả", ""},
      {"half of the words", "còn hiệu lực", ""},
      {"cut off", "hết hiệu", ""},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.why);
    ForceEnds ends(each.text);
    const std::uint32_t at = ends.next(0);
    EXPECT_EQ(at == ForceEnds::kNone ? "" : each.text.substr(at), each.found);
  }
}

TEST(ForceEnds, GoesOnFromAnyPlace) {
  const std::string text = "A hết hiệu lực. B hết hiệu lực.";
  const auto second = static_cast<std::uint32_t>(text.rfind("hết"));
  ForceEnds ends(text);
  EXPECT_EQ(ends.next(0), 2U);
  EXPECT_EQ(ends.next(1), 2U);
  EXPECT_EQ(ends.next(3), second);
  EXPECT_EQ(ends.next(second), second);
  EXPECT_EQ(ends.next(second + 1), ForceEnds::kNone);
  EXPECT_EQ(ends.next(0), 2U);
}

}  // namespace
}  // namespace viendan
