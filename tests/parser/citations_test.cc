// What stands around a citation, from the rows of domain reference 10.1 in
// other words, and the nearest texts that must be read otherwise.

#include "citations.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "citation_lines.h"

namespace viendan {
namespace {

using testing_support::citations_of;
using testing_support::expect_all;

TEST(ReadCitations, ReadTypeDateIssuerAndTerm) {
  expect_all({
      {"letter, en dash, lower case",
       "Tiếp theo công văn số 547 – CV/TU ngày 17/02/2022 của Ban Thường vụ "
       "Tỉnh ủy Thanh Hóa, đề nghị các đơn vị báo cáo.",
       {"547-CV/TU | công văn | 2022-02-17 | Ban Thường vụ Tỉnh ủy Thanh Hóa"}},
      {"space in the number, comma before the date",
       "là Quyết định số 23- QĐ/TW, ngày 30/7/2021 của Bộ Chính trị về ban "
       "hành Quy chế dân vận.",
       {"23-QĐ/TW | quyết định | 2021-07-30 | Bộ Chính trị"}},
      {"no issuer, no date",
       "theo Chỉ thị số 33/2021/CT-TTg, các đơn vị",
       {"33/2021/CT-TTg | chỉ thị | - | -"}},
      {"term in brackets, and not in the issuer",
       "Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị (khóa XI) về "
       "dân chủ ở cơ sở.",
       {"120-KL/TW | kết luận | 2016-01-07 | Bộ Chính trị | khóa XI"}},
      {"term without brackets",
       "Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành "
       "Trung ương Đảng khoá XI.",
       {"25-NQ/TW | nghị quyết | 2013-06-03 | Ban Chấp hành Trung ương Đảng | "
        "khóa XI"}},
      {"term with a capital, and a session behind it",
       "Nghị quyết số 100/2019/NQ-HĐND ngày 10/7/2019 của HĐND tỉnh Gia Lai "
       "Khóa XI, Kỳ họp thứ Chín;",
       {"100/2019/NQ-HĐND | nghị quyết | 2019-07-10 | HĐND tỉnh Gia Lai | "
        "khóa XI"}},
      {"what is joined to the body by \"và\" and is none",
       "Báo cáo số 98-BC/ĐU ngày 05/01/2023 của Ban Thường vụ Đảng uỷ và ý "
       "kiến thảo luận; Kế hoạch số 12/KH-SNV của Sở Nội vụ và hồ sơ kèm theo",
       {"98-BC/ĐU | báo cáo | 2023-01-05 | Ban Thường vụ Đảng uỷ",
        "12/KH-SNV | kế hoạch | - | Sở Nội vụ"}},
      {"names that go on in small letters",
       "Công văn số 3/SVHTT-VP của Sở văn hóa và thể thao; Văn bản số "
       "4/VP-HC của Bộ phận tiếp nhận và trả kết quả",
       {"03/SVHTT-VP | công văn | - | Sở văn hóa và thể thao",
        "04/VP-HC | công văn | - | Bộ phận tiếp nhận và trả kết quả"}},
      {"a full stop in the name of a unit",
       "Quyết định số 12/QĐ-UBND của UBND Tp. Đà Nẵng; Công văn số 3/UBND-VX "
       "của UBND TX. Sơn Tây. Sở Y tế; Thông báo số 5/TB-VP của UBND TP. "
       "Nguồn vốn",
       {"12/QĐ-UBND | quyết định | - | UBND Tp. Đà Nẵng",
        "03/UBND-VX | công văn | - | UBND TX. Sơn Tây",
        "05/TB-VP | thông báo | - | UBND TP"}},
      {"a body called by letters, before",
       "NHNN đã ban hành Chỉ thị 06/CT-NHNN",
       {"06/CT-NHNN | chỉ thị | - | NHNN"}},
      {"quote glued to the issuer",
       "Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị”về việc ban "
       "hành Quy chế giám sát”;",
       {"217-QĐ/TW | quyết định | 2013-12-12 | Bộ Chính trị"}},
      {"verb with a capital after the issuer",
       "Thông tư số 01/2016/TT-BNV ngày 13/01/2016 của Bộ Nội vụ Hướng dẫn thi "
       "hành.",
       {"01/2016/TT-BNV | thông tư | 2016-01-13 | Bộ Nội vụ"}},
      {"'vệ' is no 'về'",
       "Công văn số 77/BVTV-KH ngày 3/4/2020 của Cục Bảo vệ thực vật về giống.",
       {"77/BVTV-KH | công văn | 2020-04-03 | Cục Bảo vệ thực vật"}},
      {"'và' inside a name",
       "Thông tư số 12/2018/TT-BGDĐT ngày 1/2/2018 của Bộ trưởng Bộ Giáo dục "
       "và "
       "Đào tạo quy định chuẩn.",
       {"12/2018/TT-BGDĐT | thông tư | 2018-02-01 | Bộ trưởng Bộ Giáo dục và "
        "Đào tạo"}},
      {"words in a name that end others",
       "Quyết định số 5/QĐ-BNG ngày 1/2/2018 của Bộ Ngoại giao giao kế hoạch; "
       "Quyết định số 6/QĐ-BCĐ của Ban chỉ đạo về phòng dịch.",
       {"05/QĐ-BNG | quyết định | 2018-02-01 | Bộ Ngoại giao",
        "06/QĐ-BCĐ | quyết định | - | Ban chỉ đạo"}},
      {"commas inside names",
       "Thông tư số 15/2009/TT-BLĐTBXH của Bộ Lao động, Thương binh và Xã hội, "
       "các sở; Văn bản số 12/PC07 của Phòng Cảnh sát phòng cháy, chữa cháy và "
       "cứu nạn, cứu hộ; Báo cáo số 3/BC-STC của Sở Tài chính, ngân sách.",
       {"15/2009/TT-BLĐTBXH | thông tư | - | Bộ Lao động, Thương binh và Xã "
        "hội",
        "12/PC07 | công văn | - | Phòng Cảnh sát phòng cháy, chữa cháy và cứu "
        "nạn, cứu hộ",
        "03/BC-STC | báo cáo | - | Sở Tài chính"}},
      {"'bị' inside a name",
       "Báo cáo số 27/BC-TS của Công ty Cổ phần Thiết bị An Bình; Quyết định "
       "số 7/QĐ-STC của Sở Tài chính bị thu hồi.",
       {"27/BC-TS | báo cáo | - | Công ty Cổ phần Thiết bị An Bình",
        "07/QĐ-STC | quyết định | - | Sở Tài chính"}},
      {"'cấp' is a verb, or a level",
       "Văn bản số 12/UBND-KT của Ủy ban nhân dân tỉnh cấp cho Công ty; Văn "
       "bản "
       "số 13/BQL-KT của Ban Quản lý dự án cấp tỉnh.",
       {"12/UBND-KT | công văn | - | Ủy ban nhân dân tỉnh",
        "13/BQL-KT | công văn | - | Ban Quản lý dự án cấp tỉnh"}},
      {"no body at all",
       "Nghị định số 52/2016/NĐ-CP của\nNgười ký: CỔNG THÔNG TIN; Thông tư số "
       "95/2020/TT-BTC của Cột 5; Văn bản số 3/SYT-KT của Dạ hội",
       {"52/2016/NĐ-CP | nghị định | - | -",
        "95/2020/TT-BTC | thông tư | - | -",
        "03/SYT-KT | công văn | - | Dạ hội"}},
      {"a title without a cue",
       "Hướng dẫn số 01-HD/TW, ngày 28/9/2021 của Ban Bí thư một số vấn đề cụ "
       "thể về kê ghế.",
       {"01-HD/TW | hướng dẫn | 2021-09-28 | Ban Bí thư"}},
      {"joint: the sentence goes on behind the last body",
       "Kế hoạch số 12/KHLT-TĐTN-CAT ngày 01/02/2026 giữa Tỉnh đoàn và Công an "
       "tỉnh, Ban Thường vụ Tỉnh đoàn hướng dẫn như sau",
       {"12/KHLT-TĐTN-CAT | kế hoạch | 2026-02-01 | Tỉnh đoàn và Công an "
        "tỉnh"}},
      {"a row of a table ends a name",
       "Nghị định số 7/2019/NĐ-CP của Chính phủ\nĐủ điều kiện",
       {"07/2019/NĐ-CP | nghị định | - | Chính phủ"}},
      {"a remark before the issuer",
       "Thông tư số 64/2025/TT-BTC ngày 30/06/2025 (hiệu lực từ 01/7/2025) của "
       "Bộ Tài chính.",
       {"64/2025/TT-BTC | thông tư | 2025-06-30 | Bộ Tài chính"}},
      {"dash inside a name, over a line end",
       "Thông tư số 26/2018/TT-BLĐTBXH ngày 25 tháng 12\nnăm 2018 của Bộ "
       "trưởng "
       "Bộ Lao động - Thương binh và Xã\nhội quy định về quản lý.",
       {"26/2018/TT-BLĐTBXH | thông tư | 2018-12-25 | Bộ trưởng Bộ Lao động - "
        "Thương binh và Xã\nhội"}},
      {"a verb of no table behind a whole name",
       "Nghị quyết số 9/2026/NQ-CP của Chính phủ tạm ngưng hiệu lực của một "
       "nghị định.",
       {"09/2026/NQ-CP | nghị quyết | - | Chính phủ"}},
      {"'và' behind a whole name",
       "theo Nghị định số 9/2016/NĐ-CP của Chính phủ và hồ sơ của đơn vị.",
       {"09/2016/NĐ-CP | nghị định | - | Chính phủ"}},
      {"a name that goes on behind a whole one",
       "Công văn số 9/CV-ĐĐBQH ngày 3/3/2020 của Đoàn đại biểu Quốc hội tỉnh "
       "Lào Cai gửi cử tri.",
       {"09/CV-ĐĐBQH | công văn | 2020-03-03 | Đoàn đại biểu Quốc hội tỉnh Lào "
        "Cai"}},
      {"'vào': something else happens then",
       "theo Nghị định số 7/2016/NĐ-CP vào ngày 31 tháng 12 năm 2025.",
       {"07/2016/NĐ-CP | nghị định | - | -"}},
      {"'ký vào'",
       "Thông tư số 7/2019/TT-BTC, ký vào ngày 14/2/2019.",
       {"07/2019/TT-BTC | thông tư | 2019-02-14 | -"}},
      {"the next cell, of another year",
       "Thông tư số 8/2017/TT-BTC\n08/02/2019\nHết hiệu lực",
       {"08/2017/TT-BTC | thông tư | - | -"}},
      {"the next cell, of the same year",
       "Thông tư số 8/2017/TT-BTC\n08/02/2017\nHết hiệu lực",
       {"08/2017/TT-BTC | thông tư | 2017-02-08 | -"}},
      {"'v/v' ends a name",
       "Quyết định số 15/QĐ-UBND của UBND tỉnh Sơn La v/v giao dự toán.",
       {"15/QĐ-UBND | quyết định | - | UBND tỉnh Sơn La"}},
      {"'của' misread",
       "Chỉ thị số 5-CT/TW ngày 25/02/2010 cùa Bộ Chính trị khóa X.",
       {"05-CT/TW | chỉ thị | 2010-02-25 | Bộ Chính trị | khóa X"}},
      {"a serial without codes is a name",
       "thực hiện quyết định 167 của Chính phủ về hỗ trợ nhà ở.",
       {"quyết định 167 | quyết định | - | Chính phủ"}},
      {"issuer first, date after it",
       "Quyết định số 15/QĐ-STC của Sở Tài chính ngày 5/6/2019 về giá.",
       {"15/QĐ-STC | quyết định | 2019-06-05 | Sở Tài chính"}},
      {"issuer before the number",
       "Nghị định của Chính phủ số 101/2008/NĐ-CP ngày 12/9/2008.",
       {"101/2008/NĐ-CP | nghị định | 2008-09-12 | Chính phủ"}},
      {"two bodies between which it was agreed",
       "Chương trình phối hợp số 21-CTr/BDVTU-BCSDUBND ngày 28/12/2016 giữa "
       "Ban "
       "Dân vận Tỉnh ủy và Ban Cán sự Đảng UBND tỉnh về dân vận.",
       {"21-CTr/BDVTU-BCSDUBND | chương trình phối hợp | 2016-12-28 | Ban Dân "
        "vận Tỉnh ủy và Ban Cán sự Đảng UBND tỉnh"}},
      {"joint: commas between bodies",
       "Quy chế phối hợp số 05-QCPH/BDV-BTC ngày 16/5/2017 của Ban Dân vận "
       "Tỉnh "
       "ủy, Ban Tổ chức Tỉnh ủy về việc phối hợp.",
       {"05-QCPH/BDV-BTC | quy chế phối hợp | 2017-05-16 | Ban Dân vận Tỉnh "
        "ủy, "
        "Ban Tổ chức Tỉnh ủy"}},
      {"not joint: the comma ends the issuer",
       "Công văn số 8-CV/HU ngày 3/3/2020 của Huyện ủy, Ban Tổ chức đề nghị.",
       {"08-CV/HU | công văn | 2020-03-03 | Huyện ủy"}},
      {"no 'của', but the title follows",
       "Thông tư số 7/2019/TT-BTC ngày 14/2/2019 Bộ Tài chính về giá.",
       {"07/2019/TT-BTC | thông tư | 2019-02-14 | Bộ Tài chính"}},
      {"no 'của', and a new clause follows",
       "Thực hiện Công văn số 12/UBND-NC ngày 3/2/2020 Sở Nội vụ báo cáo",
       {"12/UBND-NC | công văn | 2020-02-03 | -"}},
      {"date and number glued to words",
       "thực hiện Chỉ thịsố46-CT/TW,ngày16/5/2025 của Bộ Chính trịvềlãnh đạo.",
       {"46-CT/TW | chỉ thị | 2025-05-16 | Bộ Chính trị"}},
      {"the date of a neighbour is not taken",
       "theo Quyết định số 5/QĐ-UBND và báo cáo ngày 3/4/2020 của Sở Y tế.",
       {"05/QĐ-UBND | quyết định | - | -"}},
      {"a date that no calendar has",
       "Quyết định số 5/QĐ-UBND ngày 31/02/2020 của UBND tỉnh.",
       {"05/QĐ-UBND | quyết định | - | UBND tỉnh"}},
      {"words that lead to the date",
       "Công văn số 13/SNV-TCCB đề ngày 21/12/2022, Biên bản số 14/BB-SNV lập "
       "cùng ngày 21/12/2022, Thông báo số 15/TB-SNV phát hành ngày "
       "22/12/2022, Giấy phép khai thác số 16/GP-UBND do UBND tỉnh cấp ngày "
       "23/12/2022.",
       {"13/SNV-TCCB | công văn | 2022-12-21 | -",
        "14/BB-SNV | biên bản | 2022-12-21 | -",
        "15/TB-SNV | thông báo | 2022-12-22 | -",
        "16/GP-UBND | giấy phép | 2022-12-23 | UBND tỉnh"}},
      {"words that lead elsewhere",
       "Công văn số 13/SNV-TCCB nhận ngày 21/12/2022, Thông báo số 15/TB-SNV "
       "đề nghị ngày 22/12/2022 họp.",
       {"13/SNV-TCCB | công văn | - | -", "15/TB-SNV | thông báo | - | -"}},
      {"blank date",
       "Kế hoạch số 12/KH-UBND ngày    /02/2021 của UBND tỉnh.",
       {"12/KH-UBND | kế hoạch | - | UBND tỉnh"}},
  });
}

TEST(ReadCitations, EndTheBodyAndTheDateWhereAnotherThingBegins) {
  expect_all({
      {"V/v in capitals",
       "Văn bản số 18/SNN-KHTC ngày 12/5/2023 của Sở Nông nghiệp V/v báo cáo",
       {"18/SNN-KHTC | công văn | 2023-05-12 | Sở Nông nghiệp"}},
      {"a name of one letter",
       "Công văn số 7/UBND-NV của UBND huyện V.",
       {"07/UBND-NV | công văn | - | UBND huyện V"}},
      {"a day below a headline",
       "Quán triệt Nghị quyết số 15-NQ/HU của Huyện ủy\nThứ Sáu, 17/05/2024",
       {"15-NQ/HU | nghị quyết | - | Huyện ủy"}},
      {"a sentence below a headline",
       "Quán triệt Nghị quyết số 15-NQ/HU của Huyện ủy\nNgày 17/5/2024, Huyện "
       "ủy họp.",
       {"15-NQ/HU | nghị quyết | - | Huyện ủy"}},
      {"a name over a line end",
       "Nghị quyết số 15-NQ/HU của Ban Thường vụ\nHuyện ủy",
       {"15-NQ/HU | nghị quyết | - | Ban Thường vụ\nHuyện ủy"}},
      {"a date in the line below",
       "Quyết định số 15/QĐ-UBND\nNgày 17/5/2024 của UBND xã",
       {"15/QĐ-UBND | quyết định | 2024-05-17 | UBND xã"}},
      {"all of one day",
       "Quyết định số 15/QĐ-UBND, 16/QĐ-UBND cùng ngày 10/01/2024 của UBND xã.",
       {"15/QĐ-UBND | quyết định | 2024-01-10 | UBND xã",
        "16/QĐ-UBND | quyết định | 2024-01-10 | UBND xã"}},
      {"on the day of the one before",
       "Công văn số 3/SNV-TC cùng ngày của Sở Nội vụ",
       {"03/SNV-TC | công văn | - | Sở Nội vụ"}},
  });
}

TEST(ReadCitations, TakeTheTypeFromTheWordsElseFromTheCode) {
  expect_all({
      {"longest type",
       "Chương trình hành động số 34-CTr/TU",
       {"34-CTr/TU | chương trình hành động | - | -"}},
      {"annex name before the number",
       "Quy chế 259/QĐ-VKSTC",
       {"259/QĐ-VKSTC | quy chế | - | -"}},
      {"words between type and number",
       "Báo cáo thẩm định số 18/BC-STP",
       {"18/BC-STP | báo cáo | - | -"}},
      {"an object in small letters before the number",
       "Quyết định giao chỉ tiêu kế hoạch số 31/QĐ-UBND",
       {"31/QĐ-UBND | quyết định | - | -"}},
      {"a plan that a decision came with",
       "theo kế hoạch số 31/QĐ-UBND",
       {"31/QĐ-UBND | kế hoạch | - | -"}},
      {"a colon behind the small word of the number",
       "Kế hoạch ứng cứu khẩn cấp số: 01/KH-GTYB ngày 01/7/2025",
       {"01/KH-GTYB | kế hoạch | 2025-07-01 | -"}},
      {"in a list whose codes say no type",
       "các Quyết định số 212-TC/CĐKT ngày 15-12-1989, 224-TC/CĐKT ngày "
       "18-4-1990",
       {"212-TC/CĐKT | quyết định | 1989-12-15 | -",
        "224-TC/CĐKT | quyết định | 1990-04-18 | -"}},
      {"one date of a list, which is none of another year",
       "các Thông tư số 01, 02/2022/TT-BYT và 08/2023/TT-BYT ngày 14/4/2023",
       {"01/2022/TT-BYT | thông tư | - | -",
        "02/2022/TT-BYT | thông tư | - | -",
        "08/2023/TT-BYT | thông tư | 2023-04-14 | -"}},
      {"no word",
       "căn cứ 15/2021/NĐ-CP;",
       {"15/2021/NĐ-CP | nghị định | - | -"}},
      {"a verb is no type",
       "theo quy định 15/2021/NĐ-CP",
       {"15/2021/NĐ-CP | nghị định | - | -"}},
      {"generic head of a letter",
       "ban hành Văn bản số 2702/UBND-KT",
       {"2702/UBND-KT | công văn | - | -"}},
      {"generic head of another document",
       "Văn bản số 12/TTr-SNV",
       {"12/TTr-SNV | tờ trình | - | -"}},
      {"the code of laws is that of resolutions too",
       "theo Nghị quyết số 29/2021/QH15 và Luật số 45/2019/QH14",
       {"29/2021/QH15 | nghị quyết | - | -", "45/2019/QH14 | luật | - | -"}},
      {"over a line end, in capitals",
       "THEO QUYẾT\nĐỊNH SỐ 12/QĐ-UBND",
       {"12/QĐ-UBND | quyết định | - | -"}},
      {"abbreviated",
       "NĐ số 12/2020/NĐ-CP",
       {"12/2020/NĐ-CP | nghị định | - | -"}},
  });
}

TEST(ReadCitations, JoinNameAndNumber) {
  const std::string_view text =
      "Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18/01/2024; Luật Đất đai.";
  const std::vector<Citation> citations = citations_of(text);
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_EQ(slice(text, citations[0].name), "Luật Đất đai");
  EXPECT_TRUE(citations[0].number.has_value());
  EXPECT_EQ(slice(text, citations[0].span),
            "Luật Đất đai số 31/2024/QH15 ngày 18/01/2024");
  EXPECT_FALSE(citations[1].number.has_value());
}

TEST(ReadCitations, KeepANameApartFromTheNumberOfWhatAmendsIt) {
  expect_all({
      {"in brackets",
       "theo Luật Kinh tế biển (được sửa đổi, bổ sung tại Luật số "
       "57/2024/QH15);",
       {"Luật Kinh tế biển | luật | - | -",
        "57/2024/QH15 | luật | - | - | in 0"}},
      {"with a year",
       "Điều 3 Luật Xây dựng năm 2014 đã được sửa đổi, bổ sung theo Luật số "
       "62/2020/QH14;",
       {"Luật Xây dựng | luật | 2014 | -",
        "62/2020/QH14 | luật | - | - | in 0"}},
      {"a resolution of the assembly",
       "theo Luật Đất đai, Nghị quyết số 254/2025/QH15 và Luật Giá, Điều 6 của "
       "Nghị quyết số 255/2025/QH15;",
       {"Luật Đất đai | luật | - | -", "254/2025/QH15 | nghị quyết | - | -",
        "Luật Giá | luật | - | -", "255/2025/QH15 | nghị quyết | - | -"}},
      {"a longer name than the table has",
       "Luật Xây dựng theo hình thức mới số 9/2031/QH17;",
       {"09/2031/QH17 | luật | - | -"}},
  });
}

TEST(ReadCitations, ReadProvisionsOnBothSides) {
  struct PlaceCase {
    std::string_view why;
    std::string_view text;
    std::vector<std::string> places;
  };
  const std::vector<PlaceCase> cases = {
      {"before",
       "theo điểm a khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP",
       {"điều 5/khoản 2/điểm a"}},
      {"before, with 'của'",
       "khoản 2, khoản 3 Điều 20 của Nghị định số 12/2020/NĐ-CP",
       {"điều 20/khoản 2", "điều 20/khoản 3"}},
      {"in an annex",
       "Phụ lục I kèm theo Nghị định số 12/2020/NĐ-CP",
       {"phụ lục I"}},
      {"in a regulation that came with it",
       "Điều 5 Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND",
       {"điều 5"}},
      {"behind",
       "Nghị định số 12/2020/NĐ-CP, Điều 5, khoản 2 nêu rõ",
       {"điều 5/khoản 2"}},
      {"behind, of the text itself",
       "Bảng 2 của Nghị định số 12/2020/NĐ-CP tại Phụ lục 2 Thông tư này",
       {}},
      {"behind, of the law itself",
       "theo Nghị định số 12/2020/NĐ-CP, khoản 1 Điều 86 Luật này",
       {}},
      {"budget codes",
       "loại 340, khoản 341 theo Thông tư số 12/2020/TT-BTC",
       {}},
      {"this article", "khoản 2 Điều này và Nghị định số 12/2020/NĐ-CP", {}},
  };
  for (const PlaceCase& each : cases) {
    SCOPED_TRACE(each.why);
    const std::vector<Citation> citations = citations_of(each.text);
    ASSERT_EQ(citations.size(), 1U);
    EXPECT_EQ(citations[0].provisions, each.places);
  }
}

TEST(ReadCitations, GiveProvisionsToTheNextCitationOnly) {
  const std::vector<Citation> citations = citations_of(
      "Nghị định số 1/2020/NĐ-CP, Điều 5 Nghị định số 2/2020/NĐ-CP");
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_TRUE(citations[0].provisions.empty());
  EXPECT_EQ(citations[1].provisions, std::vector<std::string>{"điều 5"});
}

TEST(ReadCitations, LeaveOutTheNumberOfTheDocumentItself) {
  const std::string_view text =
      "Số: 15/QĐ-UBND\nCăn cứ Nghị định số 12/2020/NĐ-CP;";
  const std::vector<FoundNumber> numbers = find_numbers(text);
  ASSERT_EQ(numbers.size(), 2U);
  OwnFields own;
  own.number = numbers[0].mention;
  EXPECT_EQ(read_citations(text, own, numbers, {}).size(), 1U);
}

}  // namespace
}  // namespace viendan
