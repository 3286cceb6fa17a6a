#include "paragraphs.h"

#include <gtest/gtest.h>

#include <string>

namespace viendan {
namespace {

TEST(Paragraphs, KnowWhatThePageAdds) {
  for (const std::string_view line :
       {"7", "- 12 -", "CÔNG BÁO/Số 5 + 6/Ngày 03-02-2021", "Trang 2/5",
        "Người ký: CỔNG THÔNG TIN", "Thời gian ký: 06.01.2025 14:21:29 +07:00",
        "PAGE"}) {
    SCOPED_TRACE(line);
    EXPECT_TRUE(is_page_furniture(line));
  }
  for (const std::string_view line :
       {"", "12345", "7.", "- Như trên;", "Công báo đăng tin",
        "Trang phục của học sinh và các quy định khác của nhà trường",
        "Cơ quan: phối hợp"}) {
    SCOPED_TRACE(line);
    EXPECT_FALSE(is_page_furniture(line));
  }
}

// Running text that was broken at about sixty letters.
constexpr std::string_view kWrapped =
    "Ủy ban nhân dân các huyện chỉ đạo các xã rà soát toàn bộ số\n"
    "hộ nghèo trên địa bàn, lập danh sách gửi về Sở Lao động để\n"
    "tổng hợp, trình cấp có thẩm quyền xem xét theo quy định tại\n"
    "khoản 2 của quy định này; đồng thời hướng dẫn nhân dân cách\n"
    "kê khai và theo dõi kết quả giải quyết của cơ quan quản lý\n"
    "cho đến khi hồ sơ được duyệt và chi trả đầy đủ theo khoản\n";

struct Row {
  std::string_view why;
  std::string_view before;  // The line above the one that is asked about.
  LineStart expected;
};

TEST(Paragraphs, BeginWhereTheLineAboveEnds) {
  const std::vector<Row> rows = {
      {"a sentence ends", "hoàn thành việc rà soát số hộ nghèo của các xã.",
       LineStart::kParagraph},
      {"a quotation ends", "hoàn thành việc rà soát số hộ nghèo của các xã”",
       LineStart::kParagraph},
      {"a short line", "Tổ chức thực hiện", LineStart::kParagraph},
      {"a full line tells nothing",
       "rà soát toàn bộ số hộ nghèo và hộ cận nghèo của tỉnh năm",
       LineStart::kContinues},
      {"a full line that may end a heading",
       "rà soát toàn bộ số hộ nghèo và hộ cận nghèo trong tỉnh ta",
       LineStart::kUnclear},
      {"a comma", "rà soát toàn bộ số hộ nghèo và hộ cận nghèo trong tỉnh,",
       LineStart::kContinues},
      {"a place without its rest",
       "rà soát toàn bộ số hộ nghèo theo quy định tại các khoản",
       LineStart::kContinues},
      {"a place and its number",
       "rà soát toàn bộ số hộ nghèo theo quy định tại khoản 3",
       LineStart::kContinues},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    const std::string text =
        std::string(kWrapped) + std::string(row.before) + "\n1. Mục đích\n";
    const std::vector<Line> lines = split_lines(text);
    const Paragraphs paragraphs(text, lines);
    EXPECT_TRUE(paragraphs.wrapped());
    EXPECT_EQ(row.expected, paragraphs.start_of(lines.size() - 2));
  }
}

TEST(Paragraphs, AreLinesWhereNothingIsWrapped) {
  const std::string_view text = "MỤC ĐÍCH\nNâng cao nhận thức của cán bộ\n1. A";
  const std::vector<Line> lines = split_lines(text);
  const Paragraphs paragraphs(text, lines);
  EXPECT_FALSE(paragraphs.wrapped());
  EXPECT_EQ(LineStart::kParagraph, paragraphs.start_of(2));
}

TEST(Paragraphs, LookPastBlankLinesAndThePage) {
  const std::string text =
      std::string(kWrapped) + "theo quy định tại\n\n12\nCÔNG BÁO/Số 5\n\n4. A";
  const std::vector<Line> lines = split_lines(text);
  const Paragraphs paragraphs(text, lines);
  EXPECT_EQ(LineStart::kParagraph, paragraphs.start_of(lines.size() - 1));
}

TEST(Paragraphs, TellThatAPageEnds) {
  const std::string text =
      std::string(kWrapped) +
      "rà soát toàn bộ số hộ nghèo theo quy định tại các khoản\n\n12\n4. A";
  const std::vector<Line> lines = split_lines(text);
  const Paragraphs paragraphs(text, lines);
  EXPECT_EQ(LineStart::kOverPage, paragraphs.start_of(lines.size() - 1));
}

}  // namespace
}  // namespace viendan
