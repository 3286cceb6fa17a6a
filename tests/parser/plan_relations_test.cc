#include <gtest/gtest.h>

#include <string>

#include "relation_lines.h"

namespace viendan {
namespace {

using testing_support::plan;
using testing_support::RelationCase;
using testing_support::relations_of;

class PlanRelations : public testing::TestWithParam<RelationCase> {};

TEST_P(PlanRelations, FollowTheCues) {
  SCOPED_TRACE(GetParam().text);
  EXPECT_EQ(relations_of(plan(GetParam().text)),
            "07/BXD-VP basis; " + GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, PlanRelations,
    testing::ValuesIn(std::vector<RelationCase>{
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

// Cues with what stands beside them: the same syllables in other words.
INSTANTIATE_TEST_SUITE_P(
    OtherWords, PlanRelations,
    testing::ValuesIn(std::vector<RelationCase>{
        {"on the basis of", "1. Trên cơ sở Nghị định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP basis"},
        {"a database",
         "1. Đăng trên cơ sở dữ liệu về Nghị định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP other"},
        {"by", "1. Trồng cây theo Nghị quyết số 32-NQ/TW.\n",
         "32-NQ/TW implements"},
        {"to watch", "1. Sở Y tế theo dõi Nghị quyết số 32-NQ/TW.\n",
         "32-NQ/TW other"},
        {"to carry out", "1. Thi hành Nghị quyết số 32-NQ/TW.\n",
         "32-NQ/TW implements"},
        {"to enforce judgments",
         "1. Cơ quan thi hành án lưu Nghị quyết số 32-NQ/TW.\n",
         "32-NQ/TW other"},
        {"to obey", "1. Chấp hành Chỉ thị số 34-CT/TU.\n",
         "34-CT/TU implements"},
        {"a body's name", "1. Ban Chấp hành bàn về Chỉ thị số 34-CT/TU.\n",
         "34-CT/TU other"},
        {"by a guide",
         "1. Trồng cây theo hướng dẫn của Công văn số 35/BXD-VP.\n",
         "35/BXD-VP implements"},
        {"who guides",
         "1. Tập huấn hướng dẫn viên về Nghị định số 31/2028/NĐ-CP.\n",
         "31/2028/NĐ-CP other"},
    }));

}  // namespace
}  // namespace viendan
