#include "provisions.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace viendan {
namespace {

std::string join(const std::vector<std::string>& list) {
  std::string joined;
  for (const std::string& each : list) {
    if (!joined.empty()) joined += " + ";
    joined += each;
  }
  return joined;
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

TEST(ProvisionsBefore, AreReadSmallToLarge) {
  static constexpr Case kCases[] = {
      {"one unit", "theo Điều 5", "điều 5"},
      {"three units", "quy định tại điểm a khoản 2 Điều 5 của",
       "điều 5/khoản 2/điểm a"},
      {"commas between units", "Khoản 3, Điều 9, Mục 3, Chương II",
       "chương II/mục 3/điều 9/khoản 3"},
      {"dashes between units", "điểm 3 - mục D - phần III -",
       "phần III/mục D/điểm 3"},
      {"but no dash that starts a line", "theo Điều 5\n-", ""},
      {"two clauses of one article", "điểm b khoản 1, khoản 2 Điều 5",
       "điều 5/khoản 1/điểm b + điều 5/khoản 2"},
      {"points and clauses", "các điểm a, b và d khoản 1, khoản 3 Điều 12",
       "điều 12/khoản 1/điểm a + điều 12/khoản 1/điểm b + "
       "điều 12/khoản 1/điểm d + điều 12/khoản 3"},
      {"bare numbers", "Khoản 2, 3, 4 Điều 27",
       "điều 27/khoản 2 + điều 27/khoản 3 + điều 27/khoản 4"},
      {"chapters on their own",
       "Điều 20, 21 và 27 Mục 2 Chương IV, Chương V của",
       "chương IV/mục 2/điều 20 + chương IV/mục 2/điều 21 + "
       "chương IV/mục 2/điều 27 + chương V"},
      {"articles of different depth",
       "khoản 5 Điều 5, Điều 6 và khoản 1 Điều 13",
       "điều 5/khoản 5 + điều 6 + điều 13/khoản 1"},
      {"with an annex", "khoản 1 Điều 13 và Phụ lục I của",
       "điều 13/khoản 1 + phụ lục I"},
      {"range of articles", "từ Điều 5 đến Điều 7", "điều 5 + điều 6 + điều 7"},
      {"range of points", "điểm c đến e khoản 1 Điều 2",
       "điều 2/khoản 1/điểm c + điều 2/khoản 1/điểm d + "
       "điều 2/khoản 1/điểm đ + điều 2/khoản 1/điểm e"},
      {"inserted units", "điểm a1 khoản 2a Điều 5b",
       "điều 5b/khoản 2a/điểm a1"},
      {"parts of a point", "điểm b.1 khoản 2 Điều 5",
       "điều 5/khoản 2/điểm b.1"},
      {"d is not đ", "điểm d, điểm đ khoản 1 Điều 3",
       "điều 3/khoản 1/điểm d + điều 3/khoản 1/điểm đ"},
      {"Đ in a capital", "Điểm Đ Khoản 1 Điều 3", "điều 3/khoản 1/điểm đ"},
      {"large to small", "Điều 5, khoản 2, điểm a", "điều 5/khoản 2/điểm a"},
      {"parts with letters", "tại Phần B", "phần B"},
      {"section with a number", "phân công tại mục V.9", "mục V.9"},
      {"section with a decimal", "Căn cứ mục 2.2,", "mục 2.2"},
      {"leading zero", "Điều 05", "điều 5"},
      {"over a line end", "khoản 3\nĐiều 20", "điều 20/khoản 3"},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.why);
    Tokens tokens;
    tokens.reset(each.text, make_span(0, each.text.size()));
    EXPECT_EQ(join(read_provisions_before(tokens, tokens.size()).list),
              each.expected);
  }
}

TEST(ProvisionsBefore, LeaveAloneWhatIsNone) {
  static constexpr std::string_view kTexts[] = {
      "theo quy định tại Điều này",
      "điểm a khoản 2 Điều này và",
      "mã chương 423, loại 340, khoản 341",
      "tiểu mục 6501",
      "Điều 5 quy định về",
      "điều chỉnh",
      "điểm mới của",
      "Tiêu chí 1, 3, 4 của",
      "theo Quyết định 12, 13",
      "",
  };
  for (const std::string_view each : kTexts) {
    SCOPED_TRACE(each);
    Tokens tokens;
    tokens.reset(each, make_span(0, each.size()));
    EXPECT_EQ(join(read_provisions_before(tokens, tokens.size()).list), "");
  }
}

TEST(ProvisionsAt, StopBehindTheLastUnit) {
  const std::string_view text = "Điều 5, khoản 2 và các quy định khác";
  Tokens tokens;
  tokens.reset(text, make_span(0, text.size()));
  const Provisions provisions = read_provisions_at(tokens, 0);
  EXPECT_EQ(join(provisions.list), "điều 5/khoản 2");
  EXPECT_EQ(provisions.end, 5U);
}

TEST(ProvisionsBefore, AreBounded) {
  std::string text;
  for (int i = 0; i < 5000; ++i)
    text += "điểm a, b, c khoản 1, 2, 3 Điều 1, 2, ";
  Tokens tokens;
  tokens.reset(text, make_span(0, text.size()));
  EXPECT_LE(read_provisions_before(tokens, tokens.size()).list.size(),
            kMaxProvisions);
}

}  // namespace
}  // namespace viendan
