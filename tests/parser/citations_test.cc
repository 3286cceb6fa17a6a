// What stands around a citation, from the rows of domain reference 10.1 in
// other words, and the nearest texts that must be read otherwise.

#include "citations.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace viendan {
namespace {

std::string line_of(std::string_view text, const Citation& citation) {
  std::string line = citation.number ? to_string(citation.number->number)
                                     : std::string(slice(text, citation.name));
  line += " | " + std::string(info(citation.type).name);
  line += " | " + (citation.date ? to_iso(*citation.date) : "-");
  line += " | ";
  line += citation.issuer.empty() ? "-" : slice(text, citation.issuer);
  if (!citation.term.empty()) line += " | khóa " + citation.term;
  if (citation.outer != kNoIndex) {
    line += " | in " + std::to_string(citation.outer);
  }
  return line;
}

std::vector<Citation> read(std::string_view text) {
  return read_citations(text, OwnFields{}, find_numbers(text),
                        find_names(text));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const Citation& each : read(text)) lines.push_back(line_of(text, each));
  return lines;
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::vector<std::string> expected;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(lines_of(each.text), each.expected);
  }
}

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
      {"blank date",
       "Kế hoạch số 12/KH-UBND ngày    /02/2021 của UBND tỉnh.",
       {"12/KH-UBND | kế hoạch | - | UBND tỉnh"}},
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

TEST(ReadCitations, ShareInListsOnly) {
  expect_all({
      {"date and issuer behind the last",
       "các Nghị quyết số 18-NQ/TW, 19-NQ/TW và 20-NQ/TW ngày 25/10/2017 của "
       "Ban Chấp hành Trung ương.",
       {"18-NQ/TW | nghị quyết | 2017-10-25 | Ban Chấp hành Trung ương",
        "19-NQ/TW | nghị quyết | 2017-10-25 | Ban Chấp hành Trung ương",
        "20-NQ/TW | nghị quyết | 2017-10-25 | Ban Chấp hành Trung ương"}},
      {"second number of the same type",
       "số 217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
       {"217-QĐ/TW | quyết định | 2013-12-12 | Bộ Chính trị",
        "218-QĐ/TW | quyết định | 2013-12-12 | Bộ Chính trị"}},
      {"term behind the last",
       "các Nghị quyết số 19-NQ/TW, 20-NQ/TW của Ban Chấp hành Trung ương "
       "(khóa XIII)",
       {"19-NQ/TW | nghị quyết | - | Ban Chấp hành Trung ương | khóa XIII",
        "20-NQ/TW | nghị quyết | - | Ban Chấp hành Trung ương | khóa XIII"}},
      {"two of a type of one body share the body",
       "Nghị định số 12/2020/NĐ-CP và Nghị định số 34/2021/NĐ-CP của Chính phủ",
       {"12/2020/NĐ-CP | nghị định | - | Chính phủ",
        "34/2021/NĐ-CP | nghị định | - | Chính phủ"}},
      {"but not where the first has a term of its own",
       "Nghị quyết số 18-NQ/TW (khóa XII), Nghị quyết số 57-NQ/TW của Bộ Chính "
       "trị",
       {"18-NQ/TW | nghị quyết | - | - | khóa XII",
        "57-NQ/TW | nghị quyết | - | Bộ Chính trị"}},
      {"a new type word shares nothing",
       "Quyết định số 525/QĐ-UBND ngày 25/02/2026 và Kế hoạch số 134/KH-UBND "
       "ngày 26/3/2026 của UBND tỉnh.",
       {"525/QĐ-UBND | quyết định | 2026-02-25 | -",
        "134/KH-UBND | kế hoạch | 2026-03-26 | UBND tỉnh"}},
      {"bodies of three letters, two before and one behind",
       "theo đề nghị của Sở Nội vụ tại Tờ trình số 1494/TTr-SNV ngày "
       "28/6/2018, "
       "Công văn số 2231/SNV-CCHC ngày 28/9/2018 và Báo cáo thẩm định số "
       "18/BC-STP ngày 25/5/2018 của Sở Tư pháp.",
       {"1494/TTr-SNV | tờ trình | 2018-06-28 | Sở Nội vụ",
        "2231/SNV-CCHC | công văn | 2018-09-28 | Sở Nội vụ",
        "18/BC-STP | báo cáo | 2018-05-25 | Sở Tư pháp"}},
      {"heading with the issuer of all",
       "thực hiện các Nghị quyết của Ban Thường vụ Tỉnh ủy: Nghị quyết số "
       "05-NQ/TU, ngày 28/9/2021 về cải cách; Nghị quyết số 09-NQ/TU, ngày "
       "29/11/2021 về số hóa. Riêng Chỉ thị số 18-CT/TU thì không.",
       {"05-NQ/TU | nghị quyết | 2021-09-28 | Ban Thường vụ Tỉnh ủy",
        "09-NQ/TU | nghị quyết | 2021-11-29 | Ban Thường vụ Tỉnh ủy",
        "18-CT/TU | chỉ thị | - | -"}},
      {"law without name after one with",
       "Luật Giáo dục số 43/2019/QH14 và số 123/2025/QH15",
       {"43/2019/QH14 | luật | - | -", "123/2025/QH15 | luật | - | -"}},
  });
}

TEST(ReadCitations, FindTheBodyThatIssuedItBeforeIt) {
  expect_all({
      {"has issued",
       "Năm 2025, Sở Công Thương đã ban hành Văn bản số 1018/SCT-KT ngày "
       "10/4/2025.",
       {"1018/SCT-KT | công văn | 2025-04-10 | Sở Công Thương"}},
      {"approved in",
       "được Thủ tướng Chính phủ phê duyệt tại Quyết định số 1277/QĐ-TTg.",
       {"1277/QĐ-TTg | quyết định | - | Thủ tướng Chính phủ"}},
      {"approved something in",
       "Sau khi Thủ tướng Chính phủ phê duyệt Chiến lược hóa chất đến năm 2030 "
       "tại Quyết định số 726/QĐ-TTg ngày 16/6/2022.",
       {"726/QĐ-TTg | quyết định | 2022-06-16 | Thủ tướng Chính phủ"}},
      {"set out in",
       "UBND phường Văn Phú trình bày các nội dung chính tại Báo cáo số "
       "44/BC-UBND ngày 20/5/2026:",
       {"44/BC-UBND | báo cáo | 2026-05-20 | UBND phường Văn Phú"}},
      {"'theo quy định tại' names nobody",
       "Sở Tài chính thực hiện theo quy định tại Thông tư số 7/2019/TT-BTC.",
       {"07/2019/TT-BTC | thông tư | - | -"}},
      {"a place in it is no statement of a body",
       "nghĩa vụ của Sở Tài chính tại khoản 2 Điều 5 Nghị định số 7/2019/NĐ-CP",
       {"07/2019/NĐ-CP | nghị định | - | -"}},
      {"nor is what is laid down in it",
       "trái phiếu của Chính phủ quy định tại Nghị định số 7/2019/NĐ-CP, mẫu "
       "do "
       "Bộ Tài chính quy định tại Thông tư số 8/2019/TT-BTC",
       {"07/2019/NĐ-CP | nghị định | - | -",
        "08/2019/TT-BTC | thông tư | - | Bộ Tài chính"}},
      {"'Trường hợp' is no school",
       "Trường hợp quy định tại Nghị định số 7/2019/NĐ-CP",
       {"07/2019/NĐ-CP | nghị định | - | -"}},
      {"who carries it out did not issue it",
       "Sở Tài chính triển khai Quyết định số 726/QĐ-UBND.",
       {"726/QĐ-UBND | quyết định | - | -"}},
      {"has issued several, which a list names",
       "Sở Y tế đã ban hành 05 văn bản: Kế hoạch số 9/KH-SYT ngày 02/8/2025; "
       "Công văn số 45/SYT-NV; chỉ đạo UBND xã ban hành các Quyết định số "
       "5/QĐ-UBND",
       {"09/KH-SYT | kế hoạch | 2025-08-02 | Sở Y tế",
        "45/SYT-NV | công văn | - | Sở Y tế",
        "05/QĐ-UBND | quyết định | - | UBND xã"}},
      {"each in a list of opinions",
       "ý kiến của Sở Tư pháp tại Báo cáo số 145/BC-STP ngày 20/7/2026, Sở Y "
       "tế tại Văn bản số 33/SYT-KH ngày 11/7/2026; Công ty cổ phần Sông Chảy "
       "tại Văn bản số 51/SC-KT",
       {"145/BC-STP | báo cáo | 2026-07-20 | Sở Tư pháp",
        "33/SYT-KH | công văn | 2026-07-11 | Sở Y tế",
        "51/SC-KT | công văn | - | Công ty cổ phần Sông Chảy"}},
      {"who is given a task in it did not issue it",
       "giao Sở Xây dựng, Sở Y tế tại Văn bản số 77/UBND-TH",
       {"77/UBND-TH | công văn | - | -"}},
      {"a remark behind the body",
       "UBND tỉnh Yên Bái (trước sáp nhập) ban hành Quyết định số "
       "7/2021/QĐ-UBND",
       {"07/2021/QĐ-UBND | quyết định | - | UBND tỉnh Yên Bái"}},
      {"dated by the clause",
       "Ngày 08/12/2023, Sở Y tế có Văn bản số 611/SYT-NV. Trước ngày "
       "05/01/2024, Sở Y tế ban hành Kế hoạch số 9/KH-SYT",
       {"611/SYT-NV | công văn | 2023-12-08 | Sở Y tế",
        "09/KH-SYT | kế hoạch | - | Sở Y tế"}},
      {"its own date counts more",
       "Ngày 08/12/2023, Sở Y tế gửi Văn bản số 611/SYT-NV ngày 07/12/2023.",
       {"611/SYT-NV | công văn | 2023-12-07 | Sở Y tế"}},
      {"who issues a law is not named with it",
       "Quốc hội ban hành Luật Đất đai số 31/2024/QH15.",
       {"31/2024/QH15 | luật | - | -"}},
  });
}

TEST(ReadCitations, JoinNameAndNumber) {
  const std::string_view text =
      "Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18/01/2024; Luật Đất đai.";
  const std::vector<Citation> citations = read(text);
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

TEST(ReadCitations, TakeTheDateOfALawFromBehindItsTitle) {
  const std::string_view text =
      "Căn cứ Luật số 42/2024/QH15 về Quản lý vũ khí và công cụ hỗ trợ ngày "
      "29/6/2024;\nQuyết định số 5/QĐ-UBND về tổ chức hội nghị ngày 3/4/2020;";
  const std::vector<Citation> citations = read(text);
  ASSERT_EQ(citations.size(), 2U);
  EXPECT_EQ(line_of(text, citations[0]),
            "42/2024/QH15 | luật | 2024-06-29 | -");
  EXPECT_EQ(slice(text, citations[0].title),
            "Quản lý vũ khí và công cụ hỗ trợ");
  EXPECT_EQ(line_of(text, citations[1]), "05/QĐ-UBND | quyết định | - | -");
}

TEST(ReadCitations, EndTitlesBeforeRemarks) {
  expect_all({
      {"what it is now, and what is joined",
       "Căn cứ Quy định số 24-QĐ/TW của Bộ Chính trị về kê ghế (nay là Quy "
       "định "
       "số 294-QĐ/TW) và Hướng dẫn số 1-HD/TW",
       {"24-QĐ/TW | quy định | - | Bộ Chính trị",
        "294-QĐ/TW | quy định | - | -", "01-HD/TW | hướng dẫn | - | -"}},
      {"inside the title",
       "Kế hoạch số 42-KH/TU của Tỉnh ủy về kê ghế (theo Kết luận số "
       "41-KL/TW)",
       {"42-KH/TU | kế hoạch | - | Tỉnh ủy",
        "41-KL/TW | kết luận | - | - | in 0"}},
  });
}

TEST(ReadCitations, EndTitlesWhereTheyEnd) {
  struct TitleCase {
    std::string_view why;
    std::string_view text;
    std::string_view title;
  };
  static constexpr TitleCase kCases[] = {
      {"after 'về việc'", "Công văn số 12/UBND-NC về việc trực Tết; các đơn vị",
       "trực Tết"},
      {"the verb belongs to it",
       "Nghị định số 12/2020/NĐ-CP của Chính phủ quy định về phí.",
       "quy định về phí"},
      {"quoted",
       "Chỉ thị số 5-CT/TW về “Học tập và làm theo gương”, các đơn vị",
       "Học tập và làm theo gương"},
      {"quoted with one kind of quotes, glued",
       "Nghị quyết số 5-NQ/TU về”Tăng cường dân vận”; các đơn vị",
       "Tăng cường dân vận"},
      {"quote that never closes",
       "Nghị quyết số 5-NQ/TU về “Tăng cường dân vận; Kết luận khác",
       "Tăng cường dân vận"},
      {"end of the sentence", "Kế hoạch số 5/KH-UBND về trồng cây. Các đơn vị",
       "trồng cây"},
      {"a full stop that ends nothing",
       "Kế hoạch số 5/KH-UBND về trồng cây ở TP. Huế năm 2020;",
       "trồng cây ở TP. Huế năm 2020"},
      {"new main clause",
       "Kế hoạch số 5/KH-UBND về trồng cây, giai đoạn 2016 - 2021, UBND tỉnh "
       "yêu cầu:",
       "trồng cây, giai đoạn 2016 - 2021"},
      {"years and dates at the start of a line",
       "Quyết định số 51/2025/QĐ-TTg ban hành Bộ tiêu chí quốc gia về nông "
       "thôn "
       "mới giai đoạn\n2026 - 2030, bao gồm:",
       "ban hành Bộ tiêu chí quốc gia về nông thôn mới giai đoạn\n2026 - 2030"},
      {"numbered paragraph",
       "Quyết định số 51/2025/QĐ-TTg ban hành Bộ tiêu chí quốc gia về nông "
       "thôn "
       "mới\n2. Các bộ",
       "ban hành Bộ tiêu chí quốc gia về nông thôn mới"},
      {"new paragraph after a whole one",
       "Kế hoạch số 5/KH-UBND về trồng cây\nCăn cứ tình hình", "trồng cây"},
      {"bracket around the citation", "(Kế hoạch số 5/KH-UBND về trồng cây) và",
       "trồng cây"},
      {"how it is called from here on",
       "Kế hoạch số 5/KH-UBND về trồng cây (sau đây gọi là Kế hoạch)",
       "trồng cây"},
      {"V/v", "Công văn số 12/UBND-NC V/v trực Tết.", "trực Tết"},
      {"'điều kiện' is no article",
       "Nghị quyết số 5/2026/NQ-CP về tiêu chuẩn, điều kiện và mục tiêu;",
       "tiêu chuẩn, điều kiện và mục tiêu"},
      {"an article is", "Kế hoạch số 5/KH-UBND về cây, Điều 7 của Quy chế;",
       "cây"},
      {"what the sentence says of it",
       "quy định tại Thông tư số 5/2026/TT-BTC thực hiện như sau:", ""},
      {"and until when",
       "Quyết định số 5/2026/QĐ-TTg tiếp tục thực hiện đến hết năm 2030.", ""},
      {"the verb with an object is a title",
       "Kế hoạch số 5/KH-UBND thực hiện chương trình trồng cây.",
       "thực hiện chương trình trồng cây"},
      {"none", "Kế hoạch số 5/KH-UBND có hiệu lực từ nay", ""},
  };
  for (const TitleCase& each : kCases) {
    SCOPED_TRACE(each.why);
    const std::vector<Citation> citations = read(each.text);
    ASSERT_EQ(citations.size(), 1U);
    EXPECT_EQ(slice(each.text, citations[0].title), each.title);
  }
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
      {"budget codes",
       "loại 340, khoản 341 theo Thông tư số 12/2020/TT-BTC",
       {}},
      {"this article", "khoản 2 Điều này và Nghị định số 12/2020/NĐ-CP", {}},
  };
  for (const PlaceCase& each : cases) {
    SCOPED_TRACE(each.why);
    const std::vector<Citation> citations = read(each.text);
    ASSERT_EQ(citations.size(), 1U);
    EXPECT_EQ(citations[0].provisions, each.places);
  }
}

TEST(ReadCitations, GiveProvisionsToTheNextCitationOnly) {
  const std::vector<Citation> citations =
      read("Nghị định số 1/2020/NĐ-CP, Điều 5 Nghị định số 2/2020/NĐ-CP");
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
