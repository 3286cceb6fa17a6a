// The body that issued what is cited, where it does not stand behind that: it
// is shared in lists, or stands before (domain reference 3.7, 3.10).

#include <gtest/gtest.h>

#include "citation_lines.h"
#include "citations.h"

namespace viendan {
namespace {

using testing_support::expect_all;

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

}  // namespace
}  // namespace viendan
