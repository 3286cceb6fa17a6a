// The titles of what is cited, and where they end (domain reference 3.10).

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "citation_lines.h"
#include "citations.h"

namespace viendan {
namespace {

using testing_support::citations_of;
using testing_support::expect_all;
using testing_support::line_of;

TEST(ReadCitations, TakeTheDateOfALawFromBehindItsTitle) {
  const std::string_view text =
      "Căn cứ Luật số 42/2024/QH15 về Quản lý vũ khí và công cụ hỗ trợ ngày "
      "29/6/2024;\nQuyết định số 5/QĐ-UBND về tổ chức hội nghị ngày 3/4/2020;";
  const std::vector<Citation> citations = citations_of(text);
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_EQ(line_of(text, citations[0]),
            "42/2024/QH15 | luật | 2024-06-29 | -");
  EXPECT_EQ(slice(text, citations[0].title),
            "Quản lý vũ khí và công cụ hỗ trợ");
  EXPECT_EQ(line_of(text, citations[1]), "05/QĐ-UBND | quyết định | - | -");
}

TEST(ReadCitations, TakeTheDateOfALawFromBehindItsShortForm) {
  const std::string_view text =
      "Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc "
      "phải ở người (HIV/AIDS) ngày 29/6/2006; Luật Đất đai (đã sửa) ngày "
      "18/01/2024;";
  const std::vector<Citation> citations = citations_of(text);
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_TRUE(citations[0].date);
  EXPECT_FALSE(citations[1].date);
}

TEST(ReadCitations, EndTitlesBeforeRemarks) {
  expect_all({
      {"what it is now, and what is joined",
       "Căn cứ Quy định số 24-QĐ/TW của Bộ Chính trị về kê ghế (nay là Quy "
       "định "
       "số 294-QĐ/TW) và Hướng dẫn số 1-HD/TW",
       {"24-QĐ/TW | quy định | - | Bộ Chính trị",
        "294-QĐ/TW | quy định | - | -", "01-HD/TW | hướng dẫn | - | -"}},
      {"inside the title",
       "Kế hoạch số 42-KH/TU của Tỉnh ủy về kê ghế (theo Kết luận số "
       "41-KL/TW)",
       {"42-KH/TU | kế hoạch | - | Tỉnh ủy",
        "41-KL/TW | kết luận | - | - | in 0"}},
  });
}

TEST(ReadCitations, QuoteCitationsInTitles) {
  expect_all({
      {"in the title",
       "Kế hoạch số 113/KH-UBND của UBND tỉnh về việc thực hiện “Nghị quyết số "
       "35-NQ/TU của Tỉnh ủy”;",
       {"113/KH-UBND | kế hoạch | - | UBND tỉnh",
        "35-NQ/TU | nghị quyết | - | Tỉnh ủy | in 0"}},
      {"the quote closes before the next",
       "Kế hoạch số 114/KH-UBND của UBND tỉnh về “trồng cây” Nghị quyết số "
       "36-NQ/TU của Tỉnh ủy",
       {"114/KH-UBND | kế hoạch | - | UBND tỉnh",
        "36-NQ/TU | nghị quyết | - | Tỉnh ủy"}},
  });
}

TEST(ReadCitations, GoOnWithTitlesOfTwoParts) {
  const std::string_view text =
      "Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về phân cấp "
      "trong lĩnh vực thi đua; quy định chi tiết và hướng dẫn thi hành một số "
      "điều của Luật Thi đua, khen thưởng; các đơn vị";
  const std::vector<Citation> citations = citations_of(text);
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_EQ(slice(text, citations[0].title),
            "quy định về phân cấp trong lĩnh vực thi đua; quy định chi tiết và "
            "hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng");
  EXPECT_EQ(citations[1].outer, 0U);
}

// Domain reference 1.3 and 6.1: the session or plenum stands between.
TEST(ReadCitations, PassOverTheMeetingThatPassedIt) {
  expect_all({
      {"behind the term, before the title",
       "Nghị quyết số 12/NQ-HĐND ngày 14/7/2023 của HĐND huyện khóa XXI, kỳ "
       "họp thứ 9 về trồng cây;",
       {"12/NQ-HĐND | nghị quyết | 2023-07-14 | HĐND huyện | khóa XXI"}},
      {"before the body",
       "Nghị quyết số 9/NQ-HĐND ngày 20/12/2022 Kỳ họp thứ 6 HĐND xã khóa XX",
       {"09/NQ-HĐND | nghị quyết | 2022-12-20 | HĐND xã | khóa XX"}},
      {"a plenum with its term",
       "Nghị quyết số 04-NQ/TW Hội nghị Trung ương 4 (khóa XII), Kết luận số "
       "21-KL/TW",
       {"04-NQ/TW | nghị quyết | - | - | khóa XII",
        "21-KL/TW | kết luận | - | -"}},
      {"the term is of another body",
       "Nghị quyết số 04-NQ/TW. Hội nghị Trung ương 4 khóa XIII bàn",
       {"04-NQ/TW | nghị quyết | - | -"}},
  });
  const auto title_of = [](std::string_view text) {
    const std::vector<Citation> citations = citations_of(text);
    return citations.empty() ? "none" : slice(text, citations[0].title);
  };
  EXPECT_EQ(title_of("Nghị quyết số 12/NQ-HĐND của HĐND huyện khóa XX, kỳ họp "
                     "thứ 9 về trồng cây."),
            "trồng cây");
  EXPECT_EQ(title_of("Nghị quyết số 12/NQ-HĐND của HĐND huyện khóa XX, kỳ họp "
                     "thứ 9. Báo cáo về trồng cây."),
            "");
  EXPECT_EQ(title_of("Công văn số 7/UBND-NV của UBND huyện V/v kê ghế."),
            "kê ghế");
}

TEST(ReadCitations, EndTitlesBeforeWhatTheSentenceSays) {
  const auto title_of = [](std::string_view text) {
    const std::vector<Citation> citations = citations_of(text);
    return citations.empty() ? "none" : slice(text, citations[0].title);
  };
  EXPECT_EQ(title_of("Nghị quyết số 10-NQ/TU về trồng cây được cụ thể hóa "
                     "bằng các kế hoạch."),
            "trồng cây");
  EXPECT_EQ(title_of("Nghị quyết số 15-NQ/TU về trồng rừng, toàn huyện có 5 xã "
                     "đạt."),
            "trồng rừng");
  EXPECT_EQ(title_of("Nghị quyết số 15-NQ/TU về trồng rừng nêu rõ mục tiêu."),
            "trồng rừng");
  EXPECT_EQ(title_of("Nghị quyết số 15-NQ/TU về vận động toàn huyện trồng "
                     "rừng."),
            "vận động toàn huyện trồng rừng");
  EXPECT_EQ(title_of("Quy định số 11-QĐ/TW về tiếp dân đã có chuyển biến."),
            "tiếp dân");
  EXPECT_EQ(title_of("Quy định số 11-QĐ/TW về người đã có quyết định."),
            "người đã có quyết định");
  EXPECT_EQ(title_of("Nghị quyết số 10-NQ/TU về đất được giao cho dân."),
            "đất được giao cho dân");
  EXPECT_EQ(title_of("Quy chế số 2-QC/TU về việc làm của Ban Thường vụ, Thường "
                     "trực Tỉnh ủy nhiệm kỳ 2025-2030;"),
            "làm của Ban Thường vụ, Thường trực Tỉnh ủy nhiệm kỳ 2025-2030");
  EXPECT_EQ(title_of("Quy chế số 2-QC/TU về việc làm, Thường trực Tỉnh ủy yêu "
                     "cầu các huyện;"),
            "làm");
}

TEST(ReadCitations, GoOnWithTitlesOverCommasBetweenVerbs) {
  expect_all({
      {"two verbs in a title",
       "Kế hoạch số 5/KH-UBND của UBND huyện về triển khai, thực hiện Nghị "
       "quyết số 12-NQ/TU của Tỉnh ủy;",
       {"05/KH-UBND | kế hoạch | - | UBND huyện",
        "12-NQ/TU | nghị quyết | - | Tỉnh ủy | in 0"}},
      {"a verb of the sentence around it",
       "Theo Kế hoạch số 5/KH-UBND của UBND huyện về trồng cây, thực hiện Nghị "
       "quyết số 12-NQ/TU của Tỉnh ủy;",
       {"05/KH-UBND | kế hoạch | - | UBND huyện",
        "12-NQ/TU | nghị quyết | - | Tỉnh ủy"}},
  });
  const auto title_of = [](std::string_view text) {
    const std::vector<Citation> citations = citations_of(text);
    return citations.empty() ? "none" : slice(text, citations[0].title);
  };
  EXPECT_EQ(title_of("Quyết định số 5/QĐ-BTC về tuyển chọn, xét chọn tổ chức;"),
            "tuyển chọn, xét chọn tổ chức");
  EXPECT_EQ(title_of("Nghị định số 5/2024/NĐ-CP về quản lý cụm công nghiệp và "
                     "các quy định khác có liên quan."),
            "quản lý cụm công nghiệp");
  EXPECT_EQ(title_of("Kế hoạch số 5/KH-UBND về tuyên truyền luật và các văn "
                     "bản hướng dẫn thi hành."),
            "tuyên truyền luật và các văn bản hướng dẫn thi hành");
}

TEST(ReadCitations, EndTitlesWhereTheyEnd) {
  struct TitleCase {
    std::string_view why;
    std::string_view text;
    std::string_view title;
  };
  static constexpr TitleCase kCases[] = {
      {"after 'về việc'", "Công văn số 12/UBND-NC về việc trực Tết; các đơn vị",
       "trực Tết"},
      {"the verb belongs to it",
       "Nghị định số 12/2020/NĐ-CP của Chính phủ quy định về phí.",
       "quy định về phí"},
      {"a verb with nothing behind it is none",
       "Nghị định số 12/2020/NĐ-CP của Chính phủ quy định: Chủ đầu tư lập hồ "
       "sơ",
       ""},
      {"nor is one with what follows it",
       "Thông tư số 24/2020/TT-BTC quy định như sau: “Điều 2.", ""},
      {"but one with two verbs is",
       "Nghị định số 12/2020/NĐ-CP quy định, hướng dẫn thu phí.",
       "quy định, hướng dẫn thu phí"},
      {"around what it quotes",
       "Quyết định số 181/2003/QĐ-TTg về việc ban hành Quy chế thực hiện cơ "
       "chế "
       "“một cửa” tại cơ quan nhà nước; các đơn vị",
       "ban hành Quy chế thực hiện cơ chế “một cửa” tại cơ quan nhà nước"},
      {"quoted",
       "Chỉ thị số 5-CT/TW về “Học tập và làm theo gương”, các đơn vị",
       "Học tập và làm theo gương"},
      {"quoted with one kind of quotes, glued",
       "Nghị quyết số 5-NQ/TU về”Tăng cường dân vận”; các đơn vị",
       "Tăng cường dân vận"},
      {"quote that never closes",
       "Nghị quyết số 5-NQ/TU về “Tăng cường dân vận; Kết luận khác",
       "Tăng cường dân vận"},
      {"end of the sentence", "Kế hoạch số 5/KH-UBND về trồng cây. Các đơn vị",
       "trồng cây"},
      {"a full stop that ends nothing",
       "Kế hoạch số 5/KH-UBND về trồng cây ở TP. Huế năm 2020;",
       "trồng cây ở TP. Huế năm 2020"},
      {"new main clause",
       "Kế hoạch số 5/KH-UBND về trồng cây, giai đoạn 2016 - 2021, UBND tỉnh "
       "yêu cầu:",
       "trồng cây, giai đoạn 2016 - 2021"},
      {"years and dates at the start of a line",
       "Quyết định số 51/2025/QĐ-TTg ban hành Bộ tiêu chí quốc gia về nông "
       "thôn "
       "mới giai đoạn\n2026 - 2030, bao gồm:",
       "ban hành Bộ tiêu chí quốc gia về nông thôn mới giai đoạn\n2026 - 2030"},
      {"numbered paragraph",
       "Quyết định số 51/2025/QĐ-TTg ban hành Bộ tiêu chí quốc gia về nông "
       "thôn "
       "mới\n2. Các bộ",
       "ban hành Bộ tiêu chí quốc gia về nông thôn mới"},
      {"new paragraph after a whole one",
       "Kế hoạch số 5/KH-UBND về trồng cây\nCăn cứ tình hình", "trồng cây"},
      {"bracket around the citation", "(Kế hoạch số 5/KH-UBND về trồng cây) và",
       "trồng cây"},
      {"how it is called from here on",
       "Kế hoạch số 5/KH-UBND về trồng cây (sau đây gọi là Kế hoạch)",
       "trồng cây"},
      {"V/v", "Công văn số 12/UBND-NC V/v trực Tết.", "trực Tết"},
      {"'điều kiện' is no article",
       "Nghị quyết số 5/2026/NQ-CP về tiêu chuẩn, điều kiện và mục tiêu;",
       "tiêu chuẩn, điều kiện và mục tiêu"},
      {"an article is", "Kế hoạch số 5/KH-UBND về cây, Điều 7 của Quy chế;",
       "cây"},
      {"what the sentence says of it",
       "quy định tại Thông tư số 5/2026/TT-BTC thực hiện như sau:", ""},
      {"and until when",
       "Quyết định số 5/2026/QĐ-TTg tiếp tục thực hiện đến hết năm 2030.", ""},
      {"the verb with an object is a title",
       "Kế hoạch số 5/KH-UBND thực hiện chương trình trồng cây.",
       "thực hiện chương trình trồng cây"},
      {"the new text of what is amended",
       "Sửa đổi khoản 1 Điều 5 Thông tư số 52/2025/TT-BTC\n“1. Phí cung cấp",
       ""},
      {"none", "Kế hoạch số 5/KH-UBND có hiệu lực từ nay", ""},
  };
  for (const TitleCase& each : kCases) {
    SCOPED_TRACE(each.why);
    const std::vector<Citation> citations = citations_of(each.text);
    ASSERT_EQ(citations.size(), 1U);
    EXPECT_EQ(slice(each.text, citations[0].title), each.title);
  }
}

TEST(Citations, TellsWhichLawANumberIsOf) {
  expect_all({
      {"the numbers are those of what is amended; the day is not",
       "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, "
       "Luật Nhà ở số 27/2023/QH15 và\nLuật Kinh doanh bất động sản số "
       "29/2023/QH15 ngày 29 tháng 6 năm 2024;",
       {"Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, "
        "Luật Nhà ở số 27/2023/QH15 và\nLuật Kinh doanh bất động sản số "
        "29/2023/QH15 | luật | 2024-06-29 | -",
        "31/2024/QH15 | luật | - | - | in 0",
        "27/2023/QH15 | luật | - | - | in 0",
        "29/2023/QH15 | luật | - | - | in 0"}},
      {"one alone, which a later day cannot be of",
       "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số "
       "25/2008/QH12 ngày 13/6/2014",
       {"Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số "
        "25/2008/QH12 | luật | 2014-06-13 | -",
        "25/2008/QH12 | luật | - | - | in 0"}},
      {"but its own day is its own",
       "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số "
       "25/2008/QH12 ngày 14/11/2008",
       {"Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số "
        "25/2008/QH12 | luật | - | -",
        "25/2008/QH12 | luật | 2008-11-14 | - | in 0"}},
      {"the number of the law that amends",
       "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số "
       "46/2014/QH13 ngày 13/6/2014",
       {"46/2014/QH13 | luật | 2014-06-13 | -"}},
      {"nor is a number that no record gives to the law amended",
       "Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Nhà ở số "
       "77/2031/QH19;",
       {"77/2031/QH19 | luật | - | -"}},
  });
}

}  // namespace
}  // namespace viendan
