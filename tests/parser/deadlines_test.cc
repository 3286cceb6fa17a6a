#include "deadlines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace viendan {
namespace {

std::string read(std::string_view text, bool rule = false) {
  const auto found = read_deadline(text, make_span(0, text.size()), rule);
  if (!found) return "";
  return to_iso(found->date) + " " + std::string(slice(text, found->span));
}

struct Row {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

// Phrases of domain reference 5.1.
const std::vector<Row> kRows = {
    {"day", "báo cáo kết quả trước ngày 20/11/2021.",
     "2021-11-20 trước ngày 20/11/2021"},
    {"without ngày", "hoàn thành xong trước 30/6/2021.",
     "2021-06-30 hoàn thành xong trước 30/6/2021"},
    {"spelled out", "chậm nhất ngày 30 tháng 6 năm 2025 phải xong",
     "2025-06-30 chậm nhất ngày 30 tháng 6 năm 2025"},
    {"chậm nhất là", "gửi về chậm nhất là ngày 05/8/2024;",
     "2024-08-05 chậm nhất là ngày 05/8/2024"},
    {"month", "hoàn thành trong tháng 02/2021.",
     "2021-02 hoàn thành trong tháng 02/2021"},
    {"month spelled out", "tổ chức sơ kết trong tháng 11 năm 2021.",
     "2021-11 trong tháng 11 năm 2021"},
    {"quarter is its last month", "trình duyệt trong quý III/2025.",
     "2025-09 trong quý III/2025"},
    {"quarter and year", "hoàn thành trong Quý II năm 2026.",
     "2026-06 hoàn thành trong Quý II năm 2026"},
    {"over a line end", "báo cáo trước\nngày 01/10/2025.",
     "2025-10-01 trước\nngày 01/10/2025"},
    {"the first of two", "xong trước ngày 01/3/2025, trước ngày 01/9/2025",
     "2025-03-01 xong trước ngày 01/3/2025"},
    {"a cited date before it",
     "theo Kế hoạch số 5/KH-UBND ngày 02/01/2025, báo cáo trước ngày 15/6/2025",
     "2025-06-15 trước ngày 15/6/2025"},
    {"recurring", "báo cáo trước ngày 20/11 hằng năm.", ""},
    {"no date", "báo cáo trước ngày Luật này có hiệu lực.", ""},
    {"a date of issue", "Nghị quyết số 5-NQ/TU ngày 03/6/2013 của Tỉnh ủy", ""},
    {"what was done", "đã hoàn tất hồ sơ được cấp trước ngày 01/7/2024.", ""},
    {"no such day", "trước ngày 31/02/2021", ""},
    {"in no calendar", "trong tháng 13/2021", ""},
    {"a year only", "hoàn thành trong năm 2025.", ""},
    {"not a word", "quản lý và kiểmtrước ngày 01/7/2024", ""},
};

TEST(Deadlines, AreReadWithTheirWords) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(row.expected, read(row.text));
  }
}

TEST(Deadlines, InRulesTakeAStrongCue) {
  EXPECT_EQ("", read("hồ sơ nộp trước ngày 01/7/2025 thì áp dụng", true));
  EXPECT_EQ("", read("áp dụng trước ngày 01/7/2025", true));
  EXPECT_EQ("2028-07-01 chậm nhất đến ngày 01/7/2028",
            read("hoàn thành; chậm nhất đến ngày 01/7/2028", true));
}

}  // namespace
}  // namespace viendan
