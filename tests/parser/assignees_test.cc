#include "assignees.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace viendan {
namespace {

std::vector<std::string> read(std::string_view text, bool wrapped = false) {
  std::vector<std::string> found;
  for (const Span each :
       read_assignees(text, make_span(0, text.size()), wrapped)) {
    found.emplace_back(slice(text, each));
  }
  return found;
}

struct Row {
  std::string_view why;
  std::string_view text;
  std::vector<std::string> expected;
};

const std::vector<Row> kRows = {
    {"head of an item", "Sở Nội vụ:\n- Theo dõi.", {"Sở Nội vụ"}},
    {"heading without colon", "Công an tỉnh\n- Tuần tra.", {"Công an tỉnh"}},
    {"heading in capitals", "SỞ Y TẾ\n- Báo cáo.", {"SỞ Y TẾ"}},
    {"order", "Giao Sở Tài chính bố trí kinh phí.", {"Sở Tài chính"}},
    {"lead and partner",
     "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát.",
     {"Sở Y tế", "Sở Tài chính"}},
    {"partner at once",
     "UBND xã phối hợp với Ban Dân vận Huyện ủy ký kết chương trình.",
     {"UBND xã", "Ban Dân vận Huyện ủy"}},
    {"list",
     "Sở Xây dựng, Sở Y tế và các cơ quan liên quan có trách nhiệm phối hợp.",
     {"Sở Xây dựng", "Sở Y tế", "các cơ quan liên quan"}},
    {"semicolons",
     "UBND các huyện, thị xã; Công an tỉnh: Theo chức năng",
     {"UBND các huyện, thị xã", "Công an tỉnh"}},
    {"group", "Các sở, ban, ngành tỉnh rà soát.", {"Các sở, ban, ngành tỉnh"}},
    {"và and comma inside a name",
     "Bộ Văn hóa, Thể thao và Du lịch hướng dẫn thực hiện.",
     {"Bộ Văn hóa, Thể thao và Du lịch"}},
    {"dash inside a name",
     "Bộ Lao động - Thương binh và Xã hội báo cáo.",
     {"Bộ Lao động - Thương binh và Xã hội"}},
    {"name that begins like a task",
     "Sở Xây dựng xây dựng kế hoạch.",
     {"Sở Xây dựng"}},
    {"noun that is a verb elsewhere",
     "Các cơ quan, tổ chức, cá nhân có liên quan thực hiện.",
     {"Các cơ quan, tổ chức, cá nhân có liên quan"}},
    {"halves of other words",
     "Tổng công ty lưu ký và các trường trung cấp công lập trình chương trình.",
     {"Tổng công ty lưu ký", "các trường trung cấp công lập"}},
    {"joints before a task",
     "Chủ tịch Ủy ban nhân dân các cấp và căn cứ điều kiện của mình bố trí.",
     {"Chủ tịch Ủy ban nhân dân các cấp"}},
    {"keeping to a rule",
     "Chỉ đạo các sở, ngành liên quan tuân thủ quy trình.",
     {"các sở, ngành liên quan"}},
    {"heads of offices",
     "Chánh Văn phòng, Giám đốc Sở Y tế chịu trách nhiệm thi hành.",
     {"Chánh Văn phòng", "Giám đốc Sở Y tế"}},
    {"responsibility heading",
     "Trách nhiệm của Bộ Tài chính\nHướng dẫn.",
     {"Bộ Tài chính"}},
    {"brackets before the task",
     "Hội đồng nhân dân xã (Thường trực) giám sát.",
     {"Hội đồng nhân dân xã"}},
    {"a trade in a name",
     "Công ty cổ phần xây dựng Hoa Mai báo cáo.",
     {"Công ty cổ phần xây dựng Hoa Mai"}},
    {"a kind of body", "Cơ quan trình duyệt: Sở Y tế.", {}},
    {"no body at the head", "Tăng cường phối hợp giữa Sở Y tế và xã.", {}},
    {"a verb that begins like a body", "Ban hành kế hoạch.", {}},
    {"a noun that begins like a body", "Bộ máy tổ chức gồm:", {}},
    {"a right", "Chủ tịch Ủy ban nhân dân xã có quyền xử phạt:", {}},
    {"a definition", "Sở Y tế là cơ quan chuyên môn.", {}},
    {"an entry of a list", "Bộ Ngoại giao;", {}},
    {"heading Yêu cầu", "Yêu cầu\nCác cơ quan siết chặt kỷ luật.", {}},
};

TEST(Assignees, AreReadAtTheHead) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(row.expected, read(row.text));
  }
}

TEST(Assignees, RunOverTheEndsOfWrappedLines) {
  EXPECT_EQ((std::vector<std::string>{
                "Vụ trưởng Vụ Khoa học công nghệ, môi trường và\nVật liệu xây "
                "dựng",
                "Thủ trưởng các đơn vị"}),
            read("Vụ trưởng Vụ Khoa học công nghệ, môi trường và\nVật liệu "
                 "xây dựng, Thủ trưởng các đơn vị chịu trách nhiệm",
                 true));
}

TEST(Assignees, TellOrdersFromHeadings) {
  const auto order = [](std::string_view text) {
    return is_order(text, make_span(0, text.size()));
  };
  EXPECT_TRUE(order("Giao Sở Nội vụ chủ trì."));
  EXPECT_TRUE(order("Yêu cầu Thủ trưởng các sở thực hiện."));
  EXPECT_TRUE(order("Đề nghị các cơ quan báo cáo."));
  EXPECT_FALSE(order("Yêu cầu kỹ thuật"));
  EXPECT_FALSE(order("Giao thông đường bộ"));
  EXPECT_FALSE(order("Đề nghị cấp lại giấy phép"));
  EXPECT_FALSE(order("Chỉ đạo Ủy ban nhân dân tỉnh thực hiện."));
  EXPECT_FALSE(order("Sở Nội vụ chủ trì."));
}

}  // namespace
}  // namespace viendan
