#include "reading_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace viendan {
namespace {

std::string read(std::string_view text) {
  const ReadingText reading = reading_text(text, split_lines(text), true);
  if (!reading.text) return std::string(text);
  EXPECT_EQ(reading.text->size(), text.size());
  const auto contents = [](std::string_view of) {
    std::vector<Span> spans;
    for (const Line& each : split_lines(of)) spans.push_back(each.content);
    return spans;
  };
  if (reading.same_lines) {
    EXPECT_EQ(contents(*reading.text), contents(text));
  }
  return *reading.text;
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(read(each.text), each.expected);
  }
}

TEST(ReadingText, LooksForEthOnlyWhereItMayBe) {
  constexpr std::string_view kText = "Ðiều lệ của Ðảng, ðã sửa";
  EXPECT_EQ(read(kText), "Điều lệ của Đảng, đã sửa");
  EXPECT_FALSE(reading_text(kText, split_lines(kText), false).text);
}

TEST(ReadingText, KnowsNoBreakSpaces) {
  EXPECT_EQ(read("số\u00A05/2024/NĐ-CP\u00A0\u00A0của"),
            "số  5/2024/NĐ-CP    của");
}

TEST(ReadingText, DropsBold) {
  check({
      {"a word", "**Điều 1.** Phạm vi", "  Điều 1.   Phạm vi"},
      {"in a sentence", "theo **Nghị định số 5/2024/NĐ-CP** của",
       "theo   Nghị định số 5/2024/NĐ-CP   của"},
      {"one after another", "**CHỈ THỊ****về nước**", "  CHỈ THỊ    về nước  "},
      {"not a footnote", "Ghi chú (**) và sản lượng (**)",
       "Ghi chú (**) và sản lượng (**)"},
      {"nor one without an end", "**Điều 1. Phạm vi\nGiá**",
       "**Điều 1. Phạm vi\nGiá**"},
      {"nor a rule", "***** ***", "***** ***"},
      {"nor a power", "2 ** 3 ** 4", "2 ** 3 ** 4"},
  });
}

TEST(ReadingText, KnowsBullets) {
  check({
      {"point", "• Căn cứ Luật Giá", "  - Căn cứ Luật Giá"},
      {"star", "* Xét tờ trình", "- Xét tờ trình"},
      {"with a wide gap", "Nay:\n–\t\tĐất đai", "Nay:\n   - Đất đai"},
      {"not the star of a Party letterhead", "TỈNH ỦY\n*\nSố 5",
       "TỈNH ỦY\n*\nSố 5"},
      {"nor a footnote", "*Ghi chú", "*Ghi chú"},
      {"nor a range", "2016\n– 2020", "2016\n– 2020"},
      {"nor what boxes a form has", "□ Nam □ Nữ", "□ Nam □ Nữ"},
  });
}

TEST(ReadingText, JoinsASentenceOverAPage) {
  check({
      {"number", "theo Nghị định\n\n4\n\nsố 5/2024/NĐ-CP",
       "theo Nghị định\n    số 5/2024/NĐ-CP"},
      {"running head and number",
       "của Bộ\nCÔNG BÁO/Số 3\n 7 \n\ntrưởng Bộ Y tế",
       "của Bộ\n                       trưởng Bộ Y tế"},
      {"form feed", "của Bộ\n\f7\ntrưởng", "của Bộ\n   trưởng"},
      {"not behind a full stop", "có hiệu lực.\n\n4\n\nsố 5/2024/NĐ-CP",
       "có hiệu lực.\n\n4\n\nsố 5/2024/NĐ-CP"},
      {"nor before a capital", "theo Nghị định\n\n4\n\nSố 5/2024/NĐ-CP",
       "theo Nghị định\n\n4\n\nSố 5/2024/NĐ-CP"},
      {"nor before an item", "gồm các văn bản\n\n4\n\na) Nghị định",
       "gồm các văn bản\n\n4\n\na) Nghị định"},
      {"nor over a blank line alone", "theo Nghị định\n\nsố 5/2024/NĐ-CP",
       "theo Nghị định\n\nsố 5/2024/NĐ-CP"},
      {"nor over a number that is part of it", "ngày\n14\ntháng 10 năm 2013",
       "ngày\n14\ntháng 10 năm 2013"},
  });
}

TEST(ReadingText, ClosesDoubleSpacing) {
  std::string text;
  std::string expected;
  for (int i = 0; i < 30; ++i) {
    text += "Thực hiện Nghị định của Chính\n\nphủ về giá.\n\n";
    expected += "Thực hiện Nghị định của Chính\n phủ về giá.\n ";
  }
  // Nothing stands behind the last blank line.
  expected.replace(expected.size() - 1, 1, "\n");
  EXPECT_EQ(read(text), expected);

  std::string paragraphs;
  for (int i = 0; i < 30; ++i) paragraphs += "Thực hiện Nghị định.\n\n";
  EXPECT_EQ(read(paragraphs), paragraphs);
}

}  // namespace
}  // namespace viendan
