#include "markers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace viendan {
namespace {

std::optional<Marker> read(std::string_view line) {
  return read_marker(line, make_span(0, line.size()));
}

struct Row {
  std::string_view why;
  std::string_view line;
  MarkerKind kind;
  std::string_view label;
  int number;
  std::string_view text;  // What stands after the marker.
};

// Shapes of domain reference 11.6.
const std::vector<Row> kMarkers = {
    {"article", "Điều 5. Nguyên tắc", MarkerKind::kDieu, "5", 5, "Nguyên tắc"},
    {"colon", "Điều 1: Thành lập Đoàn", MarkerKind::kDieu, "1", 1,
     "Thành lập Đoàn"},
    {"bare, title on the next line", "Điều 5", MarkerKind::kDieu, "5", 5, ""},
    {"capitals", "ĐIỀU 12. HIỆU LỰC", MarkerKind::kDieu, "12", 12, "HIỆU LỰC"},
    {"inserted article", "Điều 5a. Phối hợp", MarkerKind::kDieu, "5a", 5,
     "Phối hợp"},
    {"dot and dash", "Điều 2.- Kinh phí", MarkerKind::kDieu, "2", 2,
     "Kinh phí"},
    {"bold", "**Điều 7.** Kinh phí", MarkerKind::kDieu, "7", 7, "Kinh phí"},
    {"chapter", "Chương II", MarkerKind::kChuong, "II", 2, ""},
    {"chapter and title", "CHƯƠNG IV: TỔ CHỨC", MarkerKind::kChuong, "IV", 4,
     "TỔ CHỨC"},
    {"footnote mark behind the number", "Chương II2 (được bãi bỏ)",
     MarkerKind::kChuong, "II", 2, "(được bãi bỏ)"},
    {"footnote mark behind the dot", "Điều 12.5 Hồ sơ", MarkerKind::kDieu, "12",
     12, "Hồ sơ"},
    {"part", "Phần thứ nhất", MarkerKind::kPhan, "thứ nhất", 1, ""},
    {"part, in capitals", "PHẦN THỨ HAI: NHIỆM VỤ", MarkerKind::kPhan,
     "THỨ HAI", 2, "NHIỆM VỤ"},
    {"part, Roman", "Phần III. Kiến nghị", MarkerKind::kPhan, "III", 3,
     "Kiến nghị"},
    {"section", "Mục 1. QUY ĐỊNH CHUNG", MarkerKind::kMuc, "1", 1,
     "QUY ĐỊNH CHUNG"},
    {"subsection", "Tiểu mục 2", MarkerKind::kTieuMuc, "2", 2, ""},
    {"Roman", "IV. TỔ CHỨC THỰC HIỆN", MarkerKind::kUpperRoman, "IV", 4,
     "TỔ CHỨC THỰC HIỆN"},
    {"Roman and slash", "II/ Nội dung", MarkerKind::kUpperRoman, "II", 2,
     "Nội dung"},
    {"Roman and dash", "I- Bổ sung", MarkerKind::kUpperRoman, "I", 1,
     "Bổ sung"},
    {"Roman and a dash apart", "II - Nội dung", MarkerKind::kUpperRoman, "II",
     2, "Nội dung"},
    {"number and a dash apart", "1 – Mục đích", MarkerKind::kNumber, "1", 1,
     "Mục đích"},
    {"Roman with its case lost", "iV. Định hướng", MarkerKind::kUpperRoman,
     "iV", 4, "Định hướng"},
    {"capital letter", "B. Nhiệm vụ", MarkerKind::kUpperLetter, "B", 2,
     "Nhiệm vụ"},
    {"number", "1. Mục đích", MarkerKind::kNumber, "1", 1, "Mục đích"},
    {"slash and dash", "1/- Tổ chức", MarkerKind::kNumber, "1", 1, "Tổ chức"},
    {"dash and no space", "1-Mục đích", MarkerKind::kNumber, "1", 1,
     "Mục đích"},
    {"bracket", "3) Báo cáo", MarkerKind::kNumber, "3", 3, "Báo cáo"},
    {"brackets", "(2) Báo cáo", MarkerKind::kNumber, "2", 2, "Báo cáo"},
    {"no space", "1.Đăng ký thuế", MarkerKind::kNumber, "1", 1, "Đăng ký thuế"},
    {"percent after it", "2. 100% các sở", MarkerKind::kNumber, "2", 2,
     "100% các sở"},
    {"inserted clause", "2a. Đơn vị", MarkerKind::kNumber, "2a", 2, "Đơn vị"},
    {"bold number", "**4. Kinh phí**", MarkerKind::kNumber, "4", 4,
     "Kinh phí**"},
    {"decimal", "2.1. Về đất đai", MarkerKind::kNumber, "2.1", 1, "Về đất đai"},
    {"decimal without dot", "1.1 Địa chỉ", MarkerKind::kNumber, "1.1", 1,
     "Địa chỉ"},
    {"decimal and colon", "4.1: Tỷ lệ", MarkerKind::kNumber, "4.1", 1, "Tỷ lệ"},
    {"three levels", "3.4.2. Việc kết nạp", MarkerKind::kNumber, "3.4.2", 2,
     "Việc kết nạp"},
    {"Roman and number", "II.1. Mục tiêu", MarkerKind::kNumber, "II.1", 1,
     "Mục tiêu"},
    {"point", "a) Sở Nội vụ:", MarkerKind::kLowerLetter, "a", 1, "Sở Nội vụ:"},
    {"footnote mark behind the bracket", "a)10 Hỗ trợ",
     MarkerKind::kLowerLetter, "a", 1, "Hỗ trợ"},
    {"figure behind the bracket", "a) 10 Sở", MarkerKind::kLowerLetter, "a", 1,
     "10 Sở"},
    {"point đ is the fifth", "đ) Sở Y tế", MarkerKind::kLowerLetter, "đ", 5,
     "Sở Y tế"},
    {"point and dot", "b. Kinh doanh", MarkerKind::kLowerLetter, "b", 2,
     "Kinh doanh"},
    {"inserted point", "a1) Người nộp", MarkerKind::kLowerLetter, "a1", 1,
     "Người nộp"},
    {"small Roman", "(ii) Về quy hoạch", MarkerKind::kLowerRoman, "ii", 2,
     "Về quy hoạch"},
    {"tab", "1.\tMục đích", MarkerKind::kNumber, "1", 1, "Mục đích"},
    {"clause with its word", "Khoản 2. Người nộp", MarkerKind::kNumber, "2", 2,
     "Người nộp"},
};

TEST(Markers, ReadEveryShape) {
  for (const Row& row : kMarkers) {
    SCOPED_TRACE(row.why);
    const std::optional<Marker> marker = read(row.line);
    ASSERT_TRUE(marker);
    EXPECT_EQ(row.kind, marker->kind());
    EXPECT_EQ(row.label, slice(row.line, marker->label));
    EXPECT_EQ(row.number, marker->last().number);
    EXPECT_EQ(row.text, row.line.substr(marker->text));
  }
}

// Figures, dates, references and words at the start of a line.
const std::vector<std::string_view> kNearMisses = {
    "1.000 tỷ đồng",
    "21.10 - Ban Dân vận",
    "21.10.2021",
    "1,5 triệu đồng",
    "2/3 số đại biểu",
    "24/7",
    "5-7 ngày",
    "5 - 7 ngày",
    "3 - propanol",
    "12-NQ/TW của Tỉnh ủy",
    "05-QĐ/TU của Tỉnh ủy",
    "12/QĐ-UBND",
    "30/4 và 1/5",
    "2030.000 ha",
    "2022.",
    "100% cán bộ",
    "3 bộ hồ sơ",
    "1.1 tỷ đồng",
    "0. Mục đích",
    "đ/c Nam chủ trì",
    "v/v báo cáo",
    "TT: Tỉnh ủy",
    "QUYẾT ĐỊNH:",
    "Điều 5, Điều 6 Nghị định này",
    "Điều 20 và 21 của Luật này",
    "khoản 2. Điều này",
    "Điều 5.2a này",
    "Chương II của Nghị định này",
    "Mục tiêu. Đến năm 2030",
    "Chương n",
    "A: Công suất của mỏ",
    "Điều lệ Đảng",
    "Phần mềm: dùng chung",
    "- Như trên;",
    "(Kèm theo Quyết định)",
    "[04] Tên người nộp thuế",
    "I\tTrong khu công nghiệp",
    "IC. Không phải số La Mã",
    "Chỉ thị này được phổ biến",
    "a",
    "(",
    "**",
    "",
};

TEST(Markers, LeaveFiguresReferencesAndWords) {
  for (const std::string_view line : kNearMisses) {
    SCOPED_TRACE(line);
    EXPECT_FALSE(read(line));
  }
}

TEST(Markers, SayBothReadingsOfOneLetterNumerals) {
  const std::optional<Marker> point = read("i) Báo cáo");
  ASSERT_TRUE(point);
  EXPECT_EQ((MarkerPart{MarkerKind::kLowerRoman, 1, 0}), point->last());
  EXPECT_EQ((MarkerPart{MarkerKind::kLowerLetter, 10, 0}), point->other);
  const std::optional<Marker> many = read("ii) Báo cáo");
  ASSERT_TRUE(many);
  EXPECT_EQ(0, many->other.number);
}

TEST(Markers, TellWhenNothingFollows) {
  EXPECT_TRUE(read("2.")->alone);
  EXPECT_FALSE(read("2. Sổ")->alone);
}

}  // namespace
}  // namespace viendan
