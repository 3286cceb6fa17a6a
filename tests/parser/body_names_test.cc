#include "body_names.h"

#include <gtest/gtest.h>

#include <vector>

#include "persons.h"

namespace viendan {
namespace {

TEST(SentenceCase, PrintsNamesAsTextDoes) {
  struct Row {
    std::string_view capitals;
    std::string_view printed;
  };
  const std::vector<Row> rows = {
      {"HUYỆN ỦY CẨM THỦY", "Huyện ủy Cẩm Thủy"},
      {"ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN", "Ủy ban nhân dân tỉnh Bình Thuận"},
      {"BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Bộ Văn hóa, Thể thao và Du lịch"},
      {"BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
       "Bộ Lao động - Thương binh và Xã hội"},
      {"UBND TỈNH LÀO CAI", "UBND tỉnh Lào Cai"},
      {"ĐẢNG ỦY XÃ CÔNG HẢI", "Đảng ủy xã Công Hải"},
      {"ỦY BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội"},
      {"SỞ CÔNG THƯƠNG LÀO CAI", "Sở Công Thương Lào Cai"},
      {"CÔNG TY TNHH AN PHÚ", "Công ty TNHH An Phú"},
      {"CHI BỘ ẤP BÌNH AN", "Chi bộ ấp Bình An"},
      {"CHI CỤC PHÁT TRIỂN NÔNG THÔN MỚI", "Chi cục phát triển nông thôn mới"},
      {"ĐẢNG ỦY CÔNG TY GIẤY", "Đảng ủy Công ty giấy"},
      {"BAN THƯỜNG VỤ TRUNG ƯƠNG ĐOÀN", "Ban Thường vụ Trung ương Đoàn"},
      {"Sở Nội vụ", "Sở Nội vụ"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(sentence_case(row.capitals), row.printed);
}

TEST(BodyHead, CountsMarks) {
  EXPECT_EQ(scan_body_head("SỞ Y TẾ").role, BodyRole::kBody);
  EXPECT_EQ(scan_body_head("ĐẢNG BỘ TỈNH X").role, BodyRole::kParent);
  EXPECT_EQ(scan_body_head("UỶ BAN NHÂN DÂN").id, "ubnd");
  EXPECT_EQ(scan_body_head("UY BAN NHAN DAN").id, "ubnd");
  EXPECT_EQ(scan_body_head("Thủ tướng Chính phủ").id, "ttg");
  EXPECT_EQ(scan_body_head("PHÓ BÍ THƯ").role, BodyRole::kTitle);
  for (const std::string_view other :
       {"SỔ TAY", "BAN HÀNH QUY CHẾ", "BỔ SUNG", "BÁO CÁO", "HỘI NGHỊ",
        "PHÒNG, CHỐNG MA TÚY", "SỞHỮU", ""}) {
    SCOPED_TRACE(other);
    EXPECT_EQ(scan_body_head(other).size, 0U);
  }
}

TEST(PersonName, IsNotATitleOrABody) {
  for (const std::string_view name :
       {"Cao Văn Vượng", "NGUYỄN VĂN AN", "Châu minh Phú", "Lan Thị Vân",
        "Đoàn Văn Việt", "ĐOÀN VĂN VIỆT", "ĐOÀN THỊ KIM ANH"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(person_name(name), PersonName::kSurely);
  }
  for (const std::string_view other :
       {"CHỦ TỊCH", "Sở Nội vụ", "Nguyễn", "TỔ CHỨC BẢO HIỂM", "K.Qúy",
        "Nguyễn Văn A và các ông", "Như Điều 3", "Lưu: VT", "Đoàn Thanh tra",
        "ĐOÀN THANH NIÊN", "ĐOÀN KIỂM TRA SỐ", "Đoàn TNCS", "Sở Văn A"}) {
    SCOPED_TRACE(other);
    EXPECT_EQ(person_name(other), PersonName::kNo);
  }
  EXPECT_EQ(without_ranks("Đại tướng Lương Tam Quang"), "Lương Tam Quang");
  EXPECT_EQ(without_ranks("PGS.TS. Lê Văn Hai"), "Lê Văn Hai");
}

}  // namespace
}  // namespace viendan
