#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "viendan/parser/document.h"

namespace viendan {
namespace {

// Each cited number with its relation, and that of the outer citation to it.
std::string relations_of(const std::string& text) {
  const auto source = SourceText::create(text);
  if (!source) return "no text";
  std::string joined;
  for (const Citation& each : parse_document(*source).citations) {
    if (!joined.empty()) joined += "; ";
    joined += each.number ? to_string(each.number->number)
                          : std::string(slice(source->text(), each.name));
    joined += ' ';
    joined += to_string(each.relation);
    if (each.outer == kNoIndex) continue;
    joined += '/';
    joined += to_string(each.outer_relation);
  }
  return joined;
}

struct Row {
  std::string why;
  std::string text;
  std::string expected;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.why; }

// A circular, whose body states rules.
std::string circular(const std::string& title, const std::string& rest) {
  return "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
         "Hạnh phúc\nSố: 91/2031/TT-BYT\nHà Nội, ngày 05 tháng 4 năm "
         "2031\nTHÔNG TƯ\n" +
         title +
         "\nCăn cứ Nghị định số 11/2030/NĐ-CP ngày 02 tháng 3 năm 2030 của "
         "Chính phủ;\nTheo đề nghị của Vụ trưởng Vụ Pháp chế,\n" +
         rest;
}

// A plan, which has something done.
std::string plan(const std::string& rest) {
  return "UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - "
         "Tự do - Hạnh phúc\nSố: 91/KH-UBND\nAn Bình, ngày 05 tháng 4 năm "
         "2031\nKẾ HOẠCH\nChăm sóc cây xanh\nThực hiện Công văn số 7/BXD-VP "
         "ngày 01/3/2031 của Bộ Xây dựng, UBND tỉnh ban hành kế hoạch như "
         "sau:\n\n" +
         rest;
}

TEST(Relations, TitleWithVeViecActs) {
  EXPECT_EQ(relations_of(circular("Về việc đính chính Thông tư số "
                                  "21/2029/TT-BYT của Bộ trưởng Bộ Y tế",
                                  "Điều 1. Phạm vi\n")),
            "21/2029/TT-BYT corrects; 11/2030/NĐ-CP basis");
  EXPECT_EQ(relations_of(circular("Quy định việc đính chính sổ sách theo Thông "
                                  "tư số 21/2029/TT-BYT",
                                  "Điều 1. Phạm vi\n")),
            "21/2029/TT-BYT implements; 11/2030/NĐ-CP basis");
}

TEST(Relations, TitleActsOnWhatIsRuledElsewhere) {
  EXPECT_EQ(relations_of(circular("Hướng dẫn bổ sung quy định về ghế qui định "
                                  "tại Thông tư số 21/2029/TT-BYT",
                                  "Điều 1. Phạm vi\n")),
            "21/2029/TT-BYT amends; 11/2030/NĐ-CP basis");
}

TEST(Relations, TitleGuidesWhatStandsAtAPlace) {
  EXPECT_EQ(relations_of(circular("Hướng dẫn việc thực hiện kê ghế tại khoản 1 "
                                  "Điều 48 Nghị định số 31/2028/NĐ-CP",
                                  "Điều 1. Phạm vi\n")),
            "31/2028/NĐ-CP guides; 11/2030/NĐ-CP basis");
}

TEST(Relations, OnlyAConsolidatedTextConsolidates) {
  const std::string line = "theo Nghị định số 31/2029/NĐ-CP.\n";
  EXPECT_EQ(relations_of(circular("Quy định về ghế ngồi",
                                  "Điều 1. Sáp nhập, hợp nhất đơn vị " + line)),
            "11/2030/NĐ-CP basis; 31/2029/NĐ-CP other");
}

// Its footnotes stand below whatever heading there is; items do not.
TEST(Relations, FootnotesOfAConsolidatedText) {
  const std::string rest =
      "Điều 5. Tổ chức thực hiện\nCác đơn vị báo cáo.\n3 Điều 2 Thông tư số "
      "31/2029/TT-BYT quy định "
      "như sau:\nĐiều 6. Thông tư này thay thế:\n a) Thông tư số "
      "32/2027/TT-BYT.\nb) Thông tư số 33/2027/TT-BYT.\n";
  EXPECT_EQ(relations_of("VĂN BẢN HỢP NHẤT - BỘ Y TẾ\n" +
                         circular("Quy định về ghế ngồi", rest)),
            "11/2030/NĐ-CP basis; 31/2029/TT-BYT other; 32/2027/TT-BYT "
            "replaces; 33/2027/TT-BYT replaces");
}

class CircularRelations : public testing::TestWithParam<Row> {};

TEST_P(CircularRelations, FollowTheCues) {
  SCOPED_TRACE(GetParam().text);
  const std::string text = circular("Quy định về ghế ngồi", GetParam().text);
  EXPECT_EQ(relations_of(text), "11/2030/NĐ-CP basis; " + GetParam().expected);
}

// Domain reference 7.1 and 7.2.
INSTANTIATE_TEST_SUITE_P(
    Table, CircularRelations,
    testing::ValuesIn(std::vector<Row>{
        {"enacting clause",
         "Bộ trưởng Bộ Y tế ban hành Thông tư sửa đổi, bổ sung một số điều của "
         "Thông tư số 21/2029/TT-BYT.\n",
         "21/2029/TT-BYT amends"},
        {"enacting clause that guides, in two words",
         "Bộ trưởng Bộ Y tế ban hành Thông tư quy định chi tiết và hướng dẫn "
         "thi hành một số điều của Nghị định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP guides"},
        {"order to amend",
         "Điều 1. Sửa đổi, bổ sung, bãi bỏ một số điều của Thông tư số "
         "21/2029/TT-BYT\n1. Sửa đổi khoản 2 Điều 5 như sau:\n",
         "21/2029/TT-BYT amends"},
        {"replaced",
         "Điều 9. Hiệu lực\n2. Thông tư này thay thế Thông tư số "
         "21/2029/TT-BYT ngày 01 tháng 2 năm 2029.\n",
         "21/2029/TT-BYT replaces"},
        {"repealed in part",
         "Điều 9. Hiệu lực\n2. Bãi bỏ Phụ lục I được ban hành kèm theo Thông "
         "tư số 21/2029/TT-BYT.\n",
         "21/2029/TT-BYT repeals"},
        {"heading of a list",
         "Điều 9. Bãi bỏ các thông tư sau:\n1. Thông tư số 21/2029/TT-BYT ngày "
         "01/2/2029.\n2. Thông tư số 22/2029/TT-BYT ngày 01/3/2029.\n",
         "21/2029/TT-BYT repeals; 22/2029/TT-BYT repeals"},
        {"an item over the lines that go on with it is no heading",
         "Điều 9. Đối tượng\n1. Người được trợ cấp gồm:\na) Người hưởng theo "
         "quy định tại Nghị định số 31/2028/NĐ-CP về thực hiện chế độ trợ "
         "cấp;\nNghị định số 32/2029/NĐ-CP về trợ cấp;\n",
         "31/2028/NĐ-CP other; 32/2029/NĐ-CP other"},
        {"nor is one whose letter may be a number",
         "Điều 9. Các quy định sau đây hết hiệu lực kể từ ngày Thông tư này có "
         "hiệu lực:\nh) Thông tư số 21/2029/TT-BYT sửa đổi, bổ sung Thông tư "
         "số 20/2028/TT-BYT;\ni) Thông tư số 22/2029/TT-BYT;\n",
         "21/2029/TT-BYT repeals; 20/2028/TT-BYT nested/amends; "
         "22/2029/TT-BYT repeals"},
        {"end of force behind",
         "Điều 9. Hiệu lực\n1. Thông tư số 21/2029/TT-BYT và Thông tư số "
         "22/2029/TT-BYT hết hiệu lực kể từ ngày Thông tư này có hiệu lực.\n",
         "21/2029/TT-BYT repeals; 22/2029/TT-BYT repeals"},
        {"end of force behind a title with others in it",
         "Điều 9. Hiệu lực thi hành\n2. Thông tư số 21/2029/TT-BYT của Bộ "
         "trưởng Bộ Y tế quy định về ghế ngồi và Thông tư số 22/2029/TT-BYT "
         "của Bộ trưởng Bộ Y tế sửa đổi, bổ sung một số điều của Thông tư số "
         "21/2029/TT-BYT hết hiệu\nlực thi hành kể từ ngày Thông tư này có "
         "hiệu lực.\n",
         "21/2029/TT-BYT repeals; 22/2029/TT-BYT repeals; 21/2029/TT-BYT "
         "nested/amends"},
        {"end of force behind a list of amendments",
         "Điều 9. Hiệu lực thi hành\n2. Nghị định số 31/2028/NĐ-CP đã được sửa "
         "đổi, bổ sung một số điều theo Nghị định số 32/2029/NĐ-CP hết hiệu "
         "lực kể từ ngày Nghị định này có hiệu lực.\n",
         "31/2028/NĐ-CP repeals; 32/2029/NĐ-CP nested/other"},
        {"end of force behind another clause",
         "Điều 9. Hiệu lực thi hành\n2. Kể từ ngày Thông tư này có hiệu lực "
         "thi hành, Thông tư số 21/2029/TT-BYT hết hiệu lực thi hành.\n",
         "21/2029/TT-BYT repeals"},
        {"until the end of force",
         "Điều 9. Chuyển tiếp\n1. Được giữ nguyên đến khi Nghị định số "
         "31/2028/NĐ-CP hết hiệu lực.\n",
         "31/2028/NĐ-CP other"},
        {"a licence ends, not the law",
         "Điều 9. Chuyển tiếp\n1. Giấy phép cấp theo Nghị định số "
         "31/2028/NĐ-CP hết hiệu lực sau 05 năm.\n",
         "31/2028/NĐ-CP other"},
        {"a heading of force is no cue",
         "Điều 9. Hiệu lực thi hành\n2. Thông tư số 21/2029/TT-BYT được đăng "
         "Công báo.\n",
         "21/2029/TT-BYT other"},
        {"refers",
         "Điều 2. Ghế\n1. Ghế được kiểm tra theo quy định tại Điều 3 Nghị định "
         "số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP other"},
        {"no act of this document",
         "Điều 2. Ghế\n1. Trường hợp Thông tư số 21/2029/TT-BYT được sửa đổi, "
         "bổ sung thì áp dụng văn bản mới.\n",
         "21/2029/TT-BYT other"},
        {"history of the cited text",
         "Điều 2. Ghế\n1. Ghế nêu tại Nghị định số 31/2028/NĐ-CP được sửa đổi, "
         "bổ sung bởi Nghị định số 32/2029/NĐ-CP.\n",
         "31/2028/NĐ-CP other; 32/2029/NĐ-CP nested/other"},
        {"amendment inside of a title",
         "Điều 9. Hiệu lực\n2. Bãi bỏ Nghị định số 32/2029/NĐ-CP của Chính phủ "
         "sửa đổi, bổ sung một số điều của Nghị định số 31/2028/NĐ-CP.\n",
         "32/2029/NĐ-CP repeals; 31/2028/NĐ-CP nested/amends"},
        {"act of the citation before",
         "Điều 2. Ghế\n1. Nghị định số 32/2029/NĐ-CP sửa đổi, bổ sung một số "
         "điều của Nghị định số 31/2028/NĐ-CP.\n",
         "32/2029/NĐ-CP other; 31/2028/NĐ-CP nested/amends"},
        {"activities are stopped, not the law",
         "Điều 2. Phạt\n1. Đình chỉ các hoạt động quy định tại Điều 9 Nghị "
         "định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP other"},
        {"suspended",
         "Điều 2. Tạm ngưng\n1. Tạm ngưng hiệu lực Nghị định số "
         "31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP suspends"},
        {"corrected",
         "Điều 2. Đính chính\n1. Đính chính lỗi kỹ thuật tại Thông tư số "
         "21/2029/TT-BYT.\n",
         "21/2029/TT-BYT corrects"},
        {"where an act was done, and an order",
         "Điều 2. Ghế\n1. Ghế được kê, bãi bỏ bởi Thông tư số "
         "21/2029/TT-BYT.\n2. Sửa đổi, bổ sung tại khoản 2 Điều 5 Thông tư số "
         "22/2029/TT-BYT.\n",
         "21/2029/TT-BYT other; 22/2029/TT-BYT amends"},
        {"words replaced amend",
         "Điều 2. Từ ngữ\n1. Thay thế cụm từ “ghế” tại Điều 3 Thông tư số "
         "21/2029/TT-BYT.\n",
         "21/2029/TT-BYT amends"},
        {"alias",
         "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 21/2029/TT-BYT "
         "về ghế ngồi (sau đây viết tắt là Thông tư số 21/2029/TT-BYT)\n",
         "21/2029/TT-BYT amends; 21/2029/TT-BYT amends"},
        {"guides",
         "Điều 1. Phạm vi\nThông tư này quy định chi tiết khoản 2 Điều 4 Nghị "
         "định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP guides"},
        {"guides, in two words",
         "Điều 1. Phạm vi\nThông tư này quy định chi tiết và hướng dẫn thi "
         "hành "
         "khoản 2 Điều 4 Nghị định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP guides"},
        {"guides, with an object between",
         "Điều 1. Phạm vi\nThông tư này quy định một số biện pháp thi hành "
         "Nghị định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP guides"},
        {"guides what is carried out",
         "Điều 1. Phạm vi\nThông tư này quy định chi tiết thi hành Điều 5 Nghị "
         "định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP guides"},
        {"guides what is carried out, in the scope",
         "Điều 1. Phạm vi\n1. Quy định chi tiết thi hành khoản 2 Điều 5 Nghị "
         "định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP guides"},
        {"another guides it",
         "Điều 2. Ghế\n1. Ghế nêu tại Nghị định số 32/2029/NĐ-CP quy định chi "
         "tiết thi hành Nghị định số 31/2028/NĐ-CP.\n",
         "32/2029/NĐ-CP other; 31/2028/NĐ-CP nested/guides"},
        {"the field that a law is on",
         "Điều 2. Ghế\n1. Ghế nêu tại Nghị định số 32/2029/NĐ-CP quy định ghế "
         "thuộc phạm vi điều chỉnh của Nghị định số 31/2028/NĐ-CP.\n",
         "32/2029/NĐ-CP other; 31/2028/NĐ-CP nested/other"},
        {"rules that are amended",
         "Điều 1. Sửa đổi, bổ sung một số quy định tại Thông tư số "
         "21/2029/TT-BYT như sau:\n",
         "21/2029/TT-BYT amends"},
        {"rules that something is amended by",
         "Điều 1. Sửa đổi giấy phép theo quy định tại Thông tư số "
         "21/2029/TT-BYT.\n",
         "21/2029/TT-BYT other"},
        {"where a bracket says it is ruled",
         "Điều 2. Mẫu\n1. Văn bản bãi bỏ giấy phép (khoản 2 Điều 6 Thông tư "
         "số 21/2029/TT-BYT).\n",
         "21/2029/TT-BYT other"},
        {"the name of a chapter is no cue",
         "Điều 2. Sửa đổi\n1. Bổ sung Điều 37a vào Chương VII Điều khoản thi "
         "hành của Thông tư số 21/2029/TT-BYT.\n",
         "21/2029/TT-BYT amends"},
        {"guides, in the scope",
         "Điều 1. Phạm vi\n1. Quy định chi tiết Điều 4 và khoản 2 Điều 5 của "
         "Nghị định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP guides"},
        {"guides, over an article",
         "Điều 3. Hướng dẫn thực hiện điểm đ khoản 1 Điều 12a Nghị định số "
         "31/2028/NĐ-CP\n",
         "31/2028/NĐ-CP guides"},
        {"a norm says how, and does not carry out",
         "Điều 2. Ghế\n1. Việc kiểm tra ghế thực hiện theo quy định tại Điều 3 "
         "Nghị định số 31/2028/NĐ-CP.\n2. Người đang hưởng trợ cấp theo Quyết "
         "định số 33/2027/QĐ-TTg.\n",
         "31/2028/NĐ-CP other; 33/2027/QĐ-TTg other"},
        {"passive without 'được'",
         "Điều 2. Ghế\n1. Ghế nêu tại Nghị định số 31/2028/NĐ-CP, sửa đổi bổ "
         "sung bởi Nghị định số 32/2029/NĐ-CP.\n",
         "31/2028/NĐ-CP other; 32/2029/NĐ-CP nested/other"},
        {"a heading, and what it says on the next line",
         "Điều 3. Sửa đổi Phụ lục kèm theo Thông tư số 21/2029/TT-BYT\nThay "
         "thế Phụ lục I ban hành kèm theo Thông tư số 21/2029/TT-BYT.\n",
         "21/2029/TT-BYT amends; 21/2029/TT-BYT replaces"},
        {"an act behind ';'",
         "Điều 2. Bãi bỏ\nđ) Bãi bỏ cụm từ “ghế” tại điểm e khoản 2 Điều 5; "
         "bãi "
         "bỏ Điều 7 của Luật Tần số vô tuyến điện số 42/2009/QH12.\n",
         "42/2009/QH12 repeals"},
        {"what came with another is replaced",
         "Điều 2. Hiệu lực\nThông tư này có hiệu lực kể từ ngày ký và thay thế "
         "Chế độ kê ghế ban "
         "hành kèm theo Thông tư số 21/2029/TT-BYT.\nGửi thông báo theo điểm a "
         "khoản này, bổ sung mẫu ban hành kèm theo Thông tư số "
         "22/2029/TT-BYT.\n",
         "21/2029/TT-BYT replaces; 22/2029/TT-BYT other"},
        {"the tasks are carried out, not the decree that names them",
         "Điều 2. Ghế\na) Thực hiện các nhiệm vụ được phân công tại Nghị định "
         "số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP other"},
        {"in the spelling of old",
         "Điều 2. Ghế\n1. Căn cứ tính thuế qui định tại Điều 6 Nghị định số "
         "31/2028/NĐ-CP là thu nhập.\n",
         "31/2028/NĐ-CP other"},
        {"those that amend, below a heading",
         "Điều 2. Ghế\nThông tư này được sửa đổi, bổ sung bởi:\n1. Thông tư "
         "số 22/2030/TT-BYT về bàn.\nĐiều 3. Sửa đổi, bổ sung các văn bản:\n1. "
         "Thông tư số 23/2030/TT-BYT.\n",
         "22/2030/TT-BYT other; 23/2030/TT-BYT amends"},
        {"a list in an annex, below no heading of the text",
         "Điều 8. Hiệu lực\n1. Thông tư này bãi bỏ:\na) Thông tư số "
         "21/2029/TT-BYT.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn An\n\nPhụ lục "
         "I\nDANH MỤC VĂN BẢN VỀ VÙNG KHÓ KHĂN\n1. Quyết định số "
         "33/2027/QĐ-TTg ngày 02/3/2027.\n",
         "21/2029/TT-BYT repeals; 33/2027/QĐ-TTg other"},
        {"carried on",
         "Điều 9. Chuyển tiếp\n1. Hồ sơ đã nộp thì thực hiện theo quy định tại "
         "Thông tư số 21/2029/TT-BYT.\n",
         "21/2029/TT-BYT implements"},
    }));

class PlanRelations : public testing::TestWithParam<Row> {};

TEST_P(PlanRelations, FollowTheCues) {
  SCOPED_TRACE(GetParam().text);
  EXPECT_EQ(relations_of(plan(GetParam().text)),
            "07/BXD-VP basis; " + GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, PlanRelations,
    testing::ValuesIn(std::vector<Row>{
        {"list behind one cue",
         "1. Quán triệt Kết luận số 41-KL/TW; Kế hoạch số 42-KH/TU và Quyết "
         "định số 43/QĐ-UBND.\n",
         "41-KL/TW implements; 42-KH/TU implements; 43/QĐ-UBND implements"},
        {"heading with a colon",
         "1. Thực hiện nghiêm các văn bản sau:\n- Kết luận số 41-KL/TW;\n- "
         "Kế hoạch số 42-KH/TU.\n",
         "41-KL/TW implements; 42-KH/TU implements"},
        {"theo", "1. Trồng cây theo Nghị quyết số 44/NQ-HĐND.\n",
         "44/NQ-HĐND implements"},
        {"order to carry out, rule behind",
         "1. Triển khai thực hiện dân chủ theo các nội dung quy định tại Nghị "
         "định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP implements"},
        {"report of what has been issued",
         "1. Năm 2030 UBND tỉnh đã ban hành Quyết định số 43/QĐ-UBND.\n",
         "43/QĐ-UBND other"},
        {"approved at",
         "1. Diện tích đã được phê duyệt tại Quyết định số 43/QĐ-UBND.\n",
         "43/QĐ-UBND other"},
        {"nested",
         "1. Thực hiện Kế hoạch số 42-KH/TU của Tỉnh ủy về thực hiện Kết luận "
         "số 41-KL/TW.\n",
         "42-KH/TU implements; 41-KL/TW nested/implements"},
        {"report of an issue while something was carried out",
         "1. Trong quá trình triển khai, Sở Y tế đã ban hành Văn bản số "
         "45/SYT-NV.\n",
         "45/SYT-NV other"},
        {"what came with a decision is carried out",
         "1. Triển khai Quy chế ban hành kèm theo Quyết định số 43/QĐ-UBND.\n",
         "43/QĐ-UBND implements"},
        {"what came with it, under a heading that orders",
         "1. Phổ biến nội dung.\nĐơn đăng ký\nthực hiện đề tài cấp tỉnh\n(Ban "
         "hành kèm theo Quyết "
         "định số 43/QĐ-UBND)\n",
         "43/QĐ-UBND other"},
        {"history of a law by its year",
         "1. Làm đúng quy định của Luật Xây dựng năm 2014, sửa đổi năm 2020; "
         "Nghị định số 31/2028/NĐ-CP.\n",
         "Luật Xây dựng other; 31/2028/NĐ-CP other"},
        {"history of the text before, in brackets",
         "1. Kiểm tra theo Thông tư số 21/2029/TT-BYT (sửa đổi, bổ sung tại "
         "Thông tư số 22/2030/TT-BYT).\n",
         "21/2029/TT-BYT implements; 22/2030/TT-BYT nested/amends"},
        {"what a report tells is not carried out",
         "1. Theo Báo cáo số 45/BC-SYT, dịch giảm; theo Kế hoạch số "
         "46/KH-SYT.\n",
         "45/BC-SYT other; 46/KH-SYT implements"},
        {"a basis that is to be added",
         "1. Đề nghị bổ sung căn cứ Thông tư số 21/2029/TT-BYT.\n",
         "21/2029/TT-BYT other"},
        {"a cue in brackets",
         "1. Theo các Quyết định số 43/QĐ-UBND (điều chỉnh lần 1); "
         "44/QĐ-UBND (thay thế một phần) và 45/QĐ-UBND.\n",
         "43/QĐ-UBND implements; 44/QĐ-UBND implements; 45/QĐ-UBND "
         "implements"},
        {"behind a bracket with another in it",
         "1. Đã có Tờ trình số 45/TTr-SYT (thay thế Tờ trình số "
         "44/TTr-SYT), được thẩm tra tại Báo cáo số 46/BC-SYT.\n",
         "45/TTr-SYT other; 44/TTr-SYT nested/replaces; 46/BC-SYT other"},
        {"before and behind a bracket",
         "1. Thực hiện các văn bản về dịch (nêu tại Công văn số 45/SYT-NV) và "
         "Kế hoạch số 46/KH-SYT.\n",
         "45/SYT-NV other; 46/KH-SYT implements"},
        {"what others did",
         "1. Hồ sơ do Công ty thực hiện, gồm: Báo cáo số 45/BC-SYT.\n2. Việc "
         "này được thực hiện qua các bước: Văn bản số 46/SYT-NV.\n",
         "45/BC-SYT other; 46/SYT-NV other"},
        {"verbs that a comma joins",
         "1. Tổ chức thực hiện, cụ thể hóa Kết luận số 41-KL/TW.\n",
         "41-KL/TW implements"},
        {"passive, joined",
         "1. Hồ sơ được làm rõ, bổ sung nội dung tại Công văn số "
         "45/SYT-NV.\n",
         "45/SYT-NV other"},
        {"the lines of a list are not its heading",
         "1. Căn cứ pháp lý\nNghị định số 31/2028/NĐ-CP ngày 01/02/2028;\n"
         "Công văn số 45/SYT-NV về việc hướng dẫn kê ghế.\n",
         "31/2028/NĐ-CP basis; 45/SYT-NV basis"},
        {"an act behind a law, with no object",
         "1. Rà soát theo Luật Nhà ở sửa đổi, Luật Đất đai năm 2024.\n",
         "Luật Nhà ở implements; Luật Đất đai implements"},
        {"where an act was done",
         "1. Đã lập theo Quyết định số 43/QĐ-UBND, điều chỉnh lần 1 tại Quyết "
         "định số 44/QĐ-UBND.\n",
         "43/QĐ-UBND implements; 44/QĐ-UBND other"},
        {"a plan amends no decree, but other plans",
         "1. Rà soát, sửa đổi Nghị định số 31/2028/NĐ-CP.\n2. Bãi bỏ Kế hoạch "
         "số 46/KH-UBND.\n3. Kế hoạch này thay thế Công văn số "
         "45/UBND-NV.\n",
         "31/2028/NĐ-CP other; 46/KH-UBND repeals; 45/UBND-NV replaces"},
        {"what is carried out stands there, or is that",
         "1. Thực hiện thủ tục cấp ghế tại khoản 2 Điều 36 Nghị định số "
         "31/2028/NĐ-CP.\n2. Thực hiện khoản 2 Điều 36 Nghị định số "
         "32/2029/NĐ-CP.\n3. Thực hiện các nhiệm vụ tại Kế hoạch số "
         "46/KH-UBND.\n",
         "31/2028/NĐ-CP other; 32/2029/NĐ-CP implements; 46/KH-UBND "
         "implements"},
        {"what stands in brackets is where a procedure is laid down",
         "1. Thông báo thực hiện hoạt động thăm dò (Điểm a khoản 3 Điều 48 "
         "Nghị định số 31/2028/NĐ-CP)\n2. Thực hiện khoản 3 (Điều 48 hoặc 49) "
         "Nghị định số 32/2029/NĐ-CP\n",
         "31/2028/NĐ-CP other; 32/2029/NĐ-CP implements"},
        {"what is told before a semicolon is of the one before",
         "1. Đã ban hành Văn bản số 26/UBND-KT về việc triển khai Luật Giá, "
         "các "
         "văn bản hướng dẫn thi hành; Văn bản số 27/UBND-KT về giá; thực hiện "
         "Văn bản số 28/UBND-KT.\n",
         "26/UBND-KT other; Luật Giá nested/implements; 27/UBND-KT other; "
         "28/UBND-KT implements"},
        {"so is what stands in brackets there",
         "1. Đã phê duyệt tại các Quyết định số 26/QĐ-UBND ngày 17/8/2017 "
         "(điều chỉnh lần 3, nội dung là tiến độ thực hiện dự án); "
         "27/QĐ-UBND ngày 27/11/2024.\n",
         "26/QĐ-UBND other; 27/QĐ-UBND other"},
        {"where what was done is written, not what it is done for",
         "1. Thực hiện Chỉ thị số 38/CT-TTg; UBND tỉnh đã giao đất, rừng tại "
         "Văn bản số 26/UBND-KT.\n2. Thực hiện Chỉ thị số 39/CT-TTg, các ý "
         "kiến tại Văn bản số 27/UBND-KT.\n",
         "38/CT-TTg implements; 26/UBND-KT other; 39/CT-TTg implements; "
         "27/UBND-KT implements"},
        {"grounds are no basis",
         "1. Bãi nhiệm khi có căn cứ quy định tại khoản 1 Điều 25 Nghị định số "
         "31/2028/NĐ-CP.\n2. Khi có đủ căn cứ quy định tại Điều 26 Nghị định "
         "số 32/2029/NĐ-CP.\n3. Căn cứ quy định tại Điều 27 Nghị định số "
         "33/2029/NĐ-CP, các sở báo cáo.\n",
         "31/2028/NĐ-CP other; 32/2029/NĐ-CP other; 33/2029/NĐ-CP basis"},
        {"what was broken is not carried out",
         "1. Thực hiện xử lý hành vi vi phạm quy định tại khoản 4 Điều 16 Nghị "
         "định số 31/2028/NĐ-CP.\n2. Thực hiện quy định tại khoản 4 Điều 16 "
         "Nghị định số 32/2029/NĐ-CP.\n",
         "31/2028/NĐ-CP other; 32/2029/NĐ-CP implements"},
        {"a report in brackets on a project, and a plan named before it",
         "1. Sở đã trình hồ sơ thực hiện dự án (Báo cáo thẩm định số "
         "27/BC-SCT).\n2. Thực hiện chỉ đạo của UBND tỉnh (Kế hoạch số "
         "28/KH-UBND).\n",
         "27/BC-SCT other; 28/KH-UBND implements"},
        {"an act in the name of a document, before its number",
         "1. Thực hiện dự án theo Quyết định số 27/QĐ-UBND ngày 09/8/2019, "
         "Quyết định điều chỉnh chủ trương đầu tư lần thứ 4 số 28/QĐ-UBND.\n",
         "27/QĐ-UBND implements; 28/QĐ-UBND implements"},
        {"items of a list in one paragraph",
         "1. Gồm có: 1) Văn bản hướng dẫn thi hành pháp luật. 2) Nghị định số "
         "31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP other"},
        {"no decree is received",
         "1. Rà soát hồ sơ tiếp nhận từ nay (Nghị định số 31/2028/NĐ-CP).\n",
         "31/2028/NĐ-CP other"},
        {"a letter received",
         "1. Sở Y tế nhận được Công văn số 45/STC-NS ngày 02/3/2031.\n",
         "45/STC-NS proposal"},
    }));

TEST(Relations, OwnTitle) {
  EXPECT_EQ(relations_of(circular("Sửa đổi, bổ sung một số điều của Thông tư "
                                  "số 21/2029/TT-BYT quy định về ghế ngồi",
                                  "")),
            "21/2029/TT-BYT amends; 11/2030/NĐ-CP basis");
}

// Joined by "và" and ";" to the recital before, whatever its title says.
TEST(Relations, RecitalsShareOverTitles) {
  const std::string head =
      "SỞ Y TẾ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do "
      "- Hạnh phúc\nSố: 91/TB-SYT\nAn Bình, ngày 05 tháng 4 năm 2031\nTHÔNG "
      "BÁO\nKết quả kiểm tra\n";
  EXPECT_EQ(
      relations_of(head + "Thực hiện Quyết định số 43/QĐ-SYT ngày 01/3/2031 "
                          "của Giám đốc Sở Y tế (sau đây gọi là Đoàn) về kiểm "
                          "tra việc chấp hành pháp luật về dược và Kế hoạch số "
                          "44/KH-ĐKT ngày 02/3/2031, Sở Y tế thông báo:\n"),
      "43/QĐ-SYT basis; 44/KH-ĐKT basis");
  EXPECT_EQ(relations_of(head + "Căn cứ Quyết định số 43/QĐ-SYT; Quy chế chi "
                                "tiêu ban hành kèm theo Quyết định số "
                                "45/QĐ-SYT;\n"),
            "43/QĐ-SYT basis; 45/QĐ-SYT basis");
  EXPECT_EQ(relations_of(head + "Căn cứ Luật số 55/2024/QH15;\nCăn cứ các Nghị "
                                "định của Chính phủ quy định chi tiết một số "
                                "nội dung, gồm:\nNghị định số 31/2028/NĐ-CP, "
                                "Nghị định số 32/2029/NĐ-CP;\n"),
            "55/2024/QH15 basis; 31/2028/NĐ-CP basis; 32/2029/NĐ-CP basis");
  EXPECT_EQ(relations_of(head + "Sau 05 năm thực hiện Chỉ thị số 40-CT/TW, "
                                "công tác dược có tiến bộ.\n"),
            "40-CT/TW implements");
}

// In a letter the words are about others; a title that guides is its own.
TEST(Relations, LettersTellOfGuides) {
  const std::string head =
      "SỞ Y TẾ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do "
      "- Hạnh phúc\nSố: 91/SYT-NV\n";
  const std::string date =
      "An Bình, ngày 05 tháng 4 năm 2031\nKính gửi: Các "
      "bệnh viện\n";
  EXPECT_EQ(relations_of(head + "V/v mua thuốc\n" + date +
                         "Các văn bản hướng dẫn việc mua thuốc gồm: Nghị định "
                         "số 31/2028/NĐ-CP.\n"),
            "31/2028/NĐ-CP other");
  EXPECT_EQ(relations_of(head +
                         "V/v hướng dẫn thực hiện Nghị định số "
                         "31/2028/NĐ-CP\n" +
                         date + "Sở Y tế đề nghị:\n"),
            "31/2028/NĐ-CP guides");
}

TEST(Relations, Proposals) {
  EXPECT_EQ(relations_of(circular("Quy định về ghế ngồi",
                                  "Xét đề nghị của Sở Y tế tại Tờ trình số "
                                  "46/TTr-SYT ngày 02/3/2031;\n")),
            "11/2030/NĐ-CP basis; 46/TTr-SYT proposal");
  EXPECT_EQ(relations_of(circular("Quy định về ghế ngồi",
                                  "Tiếp theo Công văn số 7/BXD-VP ngày "
                                  "02/3/2031 của Bộ Xây dựng;\nTiếp theo Chỉ "
                                  "thị số 3/CT-BYT;\n")),
            "11/2030/NĐ-CP basis; 07/BXD-VP proposal; 03/CT-BYT basis");
}

}  // namespace
}  // namespace viendan
