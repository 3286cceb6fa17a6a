#include "quoted.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace viendan {
namespace {

std::vector<std::string> find(std::string_view text) {
  std::vector<std::string> found;
  for (const Span span : find_quoted(text, split_lines(text))) {
    found.emplace_back(slice(text, span));
  }
  return found;
}

struct Row {
  std::string_view why;
  std::string_view text;
  std::vector<std::string> expected;
};

const std::vector<Row> kRows = {
    {"new wording after an order",
     "1. Sửa đổi khoản 2 Điều 4 như sau:\n“2. Hồ sơ gồm:\na) Đơn;”.\n2. Khác",
     {"“2. Hồ sơ gồm:\na) Đơn;”"}},
    {"on the line of the order",
     "1. Bổ sung khoản 2a như sau: “2a. Đơn vị khác.”\n2. Khác",
     {"“2a. Đơn vị khác.”"}},
    {"a new article without an order before it",
     "Điều 1.\n“Điều 5a. Phối hợp\n1. Sở phối hợp.”\nĐiều 2. Hiệu lực",
     {"“Điều 5a. Phối hợp\n1. Sở phối hợp.”"}},
    {"quotation marks inside",
     "a) Sửa đổi điểm b như sau:\n“b) Tên gọi “Sở” và\n“Phòng” là một.”.\nb)",
     {"“b) Tên gọi “Sở” và\n“Phòng” là một.”"}},
    {"never closed: up to the next order",
     "1. Sửa đổi điểm h khoản 1 Điều 3 như sau:\n“h) Bản sao.\n"
     "2. Sửa đổi điểm c khoản 5 Điều 3 như sau:\n“c) Hồ sơ.”",
     {"“h) Bản sao.", "“c) Hồ sơ.”"}},
    {"never closed: up to the next article",
     "Điều 1. Sửa đổi Điều 8 như sau:\n“Điều 8. Tổ chức\n1. Bộ làm.\n"
     "Điều 2. Hiệu lực thi hành",
     {"“Điều 8. Tổ chức\n1. Bộ làm."}},
    {"an order inside a passage that is closed",
     "3. Bổ sung như sau:\n“Điều 8. Thi hành\n1. Có hiệu lực.\n"
     "2. Thay thế khoản 2 Điều 5.\nĐiều 9. Chuyển tiếp”\n4. Khác",
     {"“Điều 8. Thi hành\n1. Có hiệu lực.\n2. Thay thế khoản 2 Điều 5.\n"
      "Điều 9. Chuyển tiếp”"}},
    {"a new section without a colon before it",
     "Điều 10. Bổ sung Mục 6 vào Chương II\n“Mục 6\nTHANH LÝ\nĐiều 34a. "
     "Đối tượng”",
     {"“Mục 6\nTHANH LÝ\nĐiều 34a. Đối tượng”"}},
    {"a footnote that runs over the page",
     "1 Thông tư có căn cứ sửa đổi như sau:\n“Căn cứ Luật A;\nĐiều 1. Phạm "
     "vi\nĐiều 2. Đối tượng\nCăn cứ Luật B.”\nĐiều 3. Nguyên tắc",
     {"“Căn cứ Luật A;"}},
    {"never closed and nothing after it",
     "1. Bổ sung như sau:\n“a) Một.\nHai.",
     {"“a) Một."}},
    {"straight marks",
     "1. Sửa đổi Điều 3 như sau:\n\"Điều 3. Tên\n1. Gọi là \"Sở\".\"\n2. Khác",
     {"\"Điều 3. Tên\n1. Gọi là \"Sở\".\""}},
    {"several articles in one passage",
     "Điều 1. Bổ sung như sau:\n“Điều 1. Một\nĐiều 2. Hai”\nĐiều 2. Hiệu lực",
     {"“Điều 1. Một\nĐiều 2. Hai”"}},
    {"a replaced phrase is no passage",
     "4. Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 5.",
     {}},
    {"a slogan is no passage",
     "Thực hiện tốt phong trào:\n“Dân vận khéo” trong toàn tỉnh.",
     {}},
};

TEST(Quoted, FindsNewWording) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(row.expected, find(row.text));
  }
}

TEST(Quoted, IsOrderedAndInsideForAnyMarks) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "1. Bổ sung như sau:\n“a) ";
  std::uint32_t last = 0;
  for (const Span span : find_quoted(text, split_lines(text))) {
    EXPECT_LE(last, span.begin);
    EXPECT_LT(span.begin, span.end);
    EXPECT_LE(span.end, text.size());
    last = span.end;
  }
}

}  // namespace
}  // namespace viendan
