#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "relation_lines.h"

namespace viendan {
namespace {

using testing_support::circular;
using testing_support::plan;
using testing_support::RelationCase;
using testing_support::relations_of;

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

class CircularRelations : public testing::TestWithParam<RelationCase> {};

TEST_P(CircularRelations, FollowTheCues) {
  SCOPED_TRACE(GetParam().text);
  const std::string text = circular("Quy định về ghế ngồi", GetParam().text);
  EXPECT_EQ(relations_of(text), "11/2030/NĐ-CP basis; " + GetParam().expected);
}

// Domain reference 7.1 and 7.2.
INSTANTIATE_TEST_SUITE_P(
    Table, CircularRelations,
    testing::ValuesIn(std::vector<RelationCase>{
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
        {"what a list says of it",
         "Điều 9. Danh mục\n1. Thông tư số 21/2029/TT-BYT (hết hiệu lực).\n",
         "21/2029/TT-BYT other"},
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
        {"a cue in quotes is what is repealed",
         "Điều 2. Bãi bỏ\n1. Bãi bỏ cụm từ “thực hiện kiểm tra ghế (theo mẫu)” "
         "tại khoản 1 Điều 3 Thông tư số 21/2029/TT-BYT.\n2. Bãi bỏ cụm từ "
         "\"theo quy định\" tại Điều 4 Thông tư số 22/2030/TT-BYT.\n",
         "21/2029/TT-BYT amends; 22/2030/TT-BYT amends"},
        {"a quote that is not closed hides none",
         "Điều 3. Báo cáo\n1. Ghi “thực hiện tiếp Thông tư số "
         "21/2029/TT-BYT” vào sổ.\n",
         "21/2029/TT-BYT implements"},
        {"carried on",
         "Điều 9. Chuyển tiếp\n1. Hồ sơ đã nộp thì thực hiện theo quy định tại "
         "Thông tư số 21/2029/TT-BYT.\n",
         "21/2029/TT-BYT implements"},
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
