#include "nesting.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "citations.h"

namespace viendan {
namespace {

// The outer of each citation: "- 0 -".
std::string outers_of(std::string_view text) {
  std::string outers;
  for (const Citation& each : read_citations(
           text, OwnFields{}, find_numbers(text), find_names(text))) {
    if (!outers.empty()) outers += ' ';
    outers += each.outer == kNoIndex ? "-" : std::to_string(each.outer);
  }
  return outers;
}

TEST(Nesting, FollowsTitlesToTheirEnds) {
  struct Case {
    std::string_view why;
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Case kCases[] = {
      {"in the title of another",
       "Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư về tiếp tục thực "
       "hiện Nghị quyết số 25-NQ/TW về dân vận",
       "- 0"},
      {"not across a semicolon, though a quote is open",
       "Kết luận số 43-KL/TW về thực hiện Nghị quyết số 25-NQ/TW về “dân vận; "
       "Kết luận số 114-KL/TW",
       "- 0 -"},
      {"not across the end of a sentence",
       "Kết luận số 43-KL/TW về dân vận. Thực hiện Nghị quyết số 25-NQ/TW",
       "- -"},
      {"side by side",
       "Nghị quyết số 25-NQ/TW ngày 3/6/2013 và Chương trình số 177-CTr/TU về "
       "dân vận",
       "- -"},
      {"side by side with a title",
       "Quyết định số 217-QĐ/TW về việc giám sát và Quyết định số 218-QĐ/TW",
       "- -"},
      {"two in one title",
       "Kế hoạch số 103-KH/TU về triển khai Quyết định số 217-QĐ/TW về “giám "
       "sát” và Quyết định số 218-QĐ/TW về “góp ý”",
       "- 0 0"},
      {"verb instead of 'về'",
       "Thông tư số 1/2016/TT-BNV của Bộ Nội vụ Hướng dẫn một số nội dung của "
       "Nghị định số 4/2015/NĐ-CP",
       "- 0"},
      {"named law, then a number joined to it",
       "Thông tư số 4/2020/TT-BTP quy định chi tiết một số điều của Luật Hộ "
       "tịch và Nghị định số 123/2015/NĐ-CP",
       "- 0 0"},
      {"a title that begins with 'một số'",
       "Hướng dẫn số 1-HD/TW, ngày 28/9/2021 của Ban Bí thư một số vấn đề cụ "
       "thể thi hành Nghị quyết số 3-NQ/TW",
       "- 0"},
      {"amended by",
       "Luật số 80/2015/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số "
       "63/2020/QH14;",
       "- 0"},
      {"amended by several, with semicolons between bare numbers",
       "Luật Công an nhân dân số 37/2018/QH14 được sửa đổi, bổ sung bởi Luật "
       "số "
       "21/2023/QH15; Luật số 30/2023/QH15 và Luật số 52/2024/QH15;",
       "- 0 0 0"},
      {"decrees too",
       "Nghị định số 7/2020/NĐ-CP của Chính phủ về phí được sửa đổi bởi Nghị "
       "định số 8/2021/NĐ-CP; Nghị định số 9/2022/NĐ-CP và Nghị định số "
       "10/2023/NĐ-CP;",
       "- 0 0 0"},
      {"but not to an older one, which cannot follow in such a list",
       "Thông tư số 4/2017/TT-BTC được sửa đổi bởi Thông tư số 1/2025/TT-BTC; "
       "Thông tư số 7/2018/TT-BTC",
       "- 0 -"},
      {"nor to one that has been amended itself",
       "Thông tư số 4/2017/TT-BTC được sửa đổi bởi Thông tư số 1/2018/TT-BTC; "
       "Thông tư số 7/2019/TT-BTC, được sửa đổi bởi Thông tư số 3/2022/TT-BTC",
       "- 0 - 2"},
      {"nor to one of a lower rank",
       "Nghị định số 7/2020/NĐ-CP được sửa đổi bởi Nghị định số 8/2021/NĐ-CP, "
       "Thông tư số 7/2022/TT-BTC",
       "- 0 -"},
      {"a title ends before the relative clause",
       "Nghị định số 7/2020/NĐ-CP quy định phí mà không thuộc Danh mục của "
       "Nghị định số 8/2019/NĐ-CP",
       "- -"},
      {"and before the main clause",
       "Nghị định số 7/2020/NĐ-CP về phí thì theo Nghị định số 8/2019/NĐ-CP",
       "- -"},
      {"but goes on where treaties are spoken of",
       "Nghị định số 7/2020/NĐ-CP quy định thi hành điều ước mà Việt Nam là "
       "thành viên theo Luật số 8/2019/QH14",
       "- 0"},
      {"nor over a bracket",
       "Nghị định số 7/2020/NĐ-CP (được sửa đổi bởi Nghị định số "
       "8/2021/NĐ-CP); Nghị định số 9/2022/NĐ-CP",
       "- 0 -"},
      {"nor over a document with its own date",
       "Nghị định số 7/2020/NĐ-CP được sửa đổi bởi Nghị định số 8/2021/NĐ-CP; "
       "Nghị định số 9/2022/NĐ-CP ngày 1/2/2022 của Chính phủ",
       "- 0 -"},
      {"the amending one is followed by another matter",
       "Thông tư số 1/2017/TT-BCA được sửa đổi bởi Thông tư số 2/2023/TT-BCA; "
       "Thông tư số 3/2021/TT-BCA quy định",
       "- 0 -"},
      {"a decree amends the decree, not the law in its title",
       "Nghị định số 8/2022/NĐ-CP quy định chi tiết Luật Bảo vệ môi trường "
       "được "
       "sửa đổi, bổ sung bởi Nghị định số 5/2025/NĐ-CP",
       "- 0 0"},
      {"a decree that details a law details no second decree",
       "Nghị định số 3/2016/NĐ-CP quy định chi tiết một số điều của Luật Thống "
       "kê và Nghị định số 4/2022/NĐ-CP sửa đổi Nghị định số 3/2016/NĐ-CP",
       "- 0 - 2"},
      {"but a circular may detail both",
       "Thông tư số 3/2016/TT-BTP quy định chi tiết một số điều của Luật Hộ "
       "tịch và Nghị định số 4/2015/NĐ-CP",
       "- 0 0"},
      {"no title names a younger text",
       "Nghị định số 95/2021/NĐ-CP sửa đổi Nghị định số 83/2014/NĐ-CP về xăng "
       "dầu và Nghị định số 80/2023/NĐ-CP sửa đổi Nghị định số 95/2021/NĐ-CP",
       "- 0 - 2"},
      {"amended by a younger one, without 'được'",
       "Nghị định số 52/2013/NĐ-CP về thương mại, sửa đổi, bổ sung tại Nghị "
       "định số 85/2021/NĐ-CP;",
       "- 0"},
      {"and a decree may amend two",
       "Nghị định số 5/2024/NĐ-CP sửa đổi Nghị định số 3/2016/NĐ-CP và Nghị "
       "định số 4/2022/NĐ-CP",
       "- 0 0"},
      {"a list of amendments, as a consolidated text starts",
       "Nghị định số 3/2016/NĐ-CP ngày 1/2/2016 của Chính phủ về phí, có hiệu "
       "lực kể từ ngày 1/3/2016, được sửa đổi, bổ sung bởi:\n"
       "1. Nghị định số 4/2020/NĐ-CP ngày 1/2/2020 của Chính phủ về kéo dài "
       "Nghị định số 3/2016/NĐ-CP, có hiệu lực từ ngày 1/3/2020;\n"
       "2. Nghị định số 5/2024/NĐ-CP ngày 1/2/2024 của Chính phủ.\n"
       "Căn cứ Nghị định số 6/2015/NĐ-CP;",
       "- 0 1 0 -"},
      {"what is amended, once more behind what amends it",
       "theo Điều 73 Luật Hải quan số 54/2014/QH13 được sửa đổi, bổ sung theo "
       "Điều 2 Luật số 07/2022/QH15, Điều 74 Luật Hải quan số 54/2014/QH13",
       "- 0 -"},
      {"nothing older amends",
       "Luật Tài nguyên nước số 17/2012/QH13 đã được sửa đổi, bổ sung theo "
       "Luật "
       "số 08/2017/QH14, Luật Khoáng sản số 60/2010/QH12",
       "- 0 -"},
      {"but a year that is damaged tells nothing",
       "Luật Giá số 15/2012/QH13 được sửa đổi, bổ sung bởi Luật số "
       "54/2014/QH13, "
       "Luật số 56/202/QH15",
       "- 0 0"},
      {"a plan made to carry out another text",
       "ban hành Kế hoạch số 3-KH/ĐU để tuyên truyền Nghị quyết số 57-NQ/TW",
       "- 0"},
      {"not what a decree is used for",
       "theo Nghị định số 61/2025/NĐ-CP để cấp phép theo Luật số 61/2024/QH15",
       "- -"},
      {"a law that amends several",
       "Luật số 43/2024/QH15 của Quốc hội sửa đổi, bổ sung một số điều của "
       "Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15;",
       "- 0 0"},
      {"new main clause",
       "Theo Công văn số 1/UBND-NC về việc trực Tết, Sở Nội vụ ban hành Kế "
       "hoạch "
       "số 2/KH-SNV",
       "- -"},
      {"new paragraph",
       "Căn cứ Công văn số 1/UBND-NC về việc trực Tết\nCăn cứ Kế hoạch số "
       "2/KH-SNV",
       "- -"},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(outers_of(each.text), each.expected);
  }
}

TEST(Nesting, WidensTheOuterOverTheInner) {
  const std::string_view text =
      "Kết luận số 43-KL/TW về thực hiện Nghị quyết số 25-NQ/TW ngày 3/6/2013.";
  const std::vector<Citation> citations =
      read_citations(text, OwnFields{}, find_numbers(text), find_names(text));
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_EQ(slice(text, citations[0].span), text.substr(0, text.size() - 1));
  EXPECT_EQ(slice(text, citations[0].title),
            "thực hiện Nghị quyết số 25-NQ/TW ngày 3/6/2013");
  EXPECT_TRUE(citations[0].span.contains(citations[1].span));
}

TEST(Nesting, EndsATitleWhereAnAmendmentStarts) {
  const std::string_view text =
      "Nghị định số 7/2020/NĐ-CP về phí đã được sửa đổi bởi Nghị định số "
      "8/2021/NĐ-CP;";
  const std::vector<Citation> citations =
      read_citations(text, OwnFields{}, find_numbers(text), find_names(text));
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_EQ(slice(text, citations[0].title), "phí");
  EXPECT_EQ(slice(text, citations[0].span), text.substr(0, text.size() - 1));
}

TEST(Nesting, ClosesTitlesThatGetTooLong) {
  std::vector<NestingStep> steps(3);
  steps[0].continuation = Continuation::kTitle;
  steps[1].continuation = Continuation::kPlain;
  steps[1].begin = 900;
  steps[2].begin = 1900;
  EXPECT_EQ(find_outers(steps),
            (std::vector<Index>{kNoIndex, Index{0}, kNoIndex}));
}

}  // namespace
}  // namespace viendan
