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
      {"body before the number of the first",
       "Nghị định của Chính phủ về kê ghế số 06/2021/NĐ-CP ngày 26/01/2021, số "
       "35/2023/NĐ-CP ngày 20/6/2023 và số 7/2024/TT-BXD.",
       {"06/2021/NĐ-CP | nghị định | 2021-01-26 | Chính phủ",
        "35/2023/NĐ-CP | nghị định | 2023-06-20 | Chính phủ",
        "07/2024/TT-BXD | thông tư | - | -"}},
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
      {"has taken part with an opinion in",
       "ý kiến của Bộ Xây dựng tại Văn bản số 45/BXD-VP ngày 06/01/2026, UBND "
       "tỉnh Sơn La đã tham gia ý kiến tại Văn bản số 1203/UBND-KT ngày "
       "13/02/2026.",
       {"45/BXD-VP | công văn | 2026-01-06 | Bộ Xây dựng",
        "1203/UBND-KT | công văn | 2026-02-13 | UBND tỉnh Sơn La"}},
      {"firms by all their names",
       "Xét đề nghị của Doanh nghiệp tư nhân Phú Thịnh - Yên Bình tại Văn bản "
       "số 01/PT-YB; Công ty TNHH XD&TM Hùng Sơn tại Văn bản số 12/HS-KT; Chi "
       "nhánh Lục Yên - Công ty cổ phần Đá trắng tại Văn bản số 11/CN-LY; Công "
       "ty cổ phần Thương mại 299 tại Văn bản số 305/TM-KH",
       {"01/PT-YB | công văn | - | Doanh nghiệp tư nhân Phú Thịnh - Yên Bình",
        "12/HS-KT | công văn | - | Công ty TNHH XD&TM Hùng Sơn",
        "11/CN-LY | công văn | - | Chi nhánh Lục Yên - Công ty cổ phần Đá "
        "trắng",
        "305/TM-KH | công văn | - | Công ty cổ phần Thương mại 299"}},
      {"but the number of a year is in no name",
       "UBND xã họp với Sở Y tế năm 2025 tại Văn bản số 33/SYT-KH",
       {"33/SYT-KH | công văn | - | -"}},
      {"with an office in small letters",
       "đã được thủ tướng Chính phủ quyết định tại Quyết định số "
       "82/2001/QĐ-TTg",
       {"82/2001/QĐ-TTg | quyết định | - | thủ tướng Chính phủ"}},
      {"who gave comments",
       "đã được Sở Xây dựng cho ý kiến tại Văn bản số 95/SXD-KT",
       {"95/SXD-KT | công văn | - | Sở Xây dựng"}},
      {"who asked for comments on something",
       "Sở Công Thương đã xin ý kiến các sở đối với hồ sơ tại Văn bản số "
       "94/SCT-KT",
       {"94/SCT-KT | công văn | - | Sở Công Thương"}},
      {"'lĩnh vực' says in what field",
       "kế hoạch trong lĩnh vực Ngân hàng ban hành kèm theo Quyết định số "
       "663/2003/QĐ-NHNN",
       {"663/2003/QĐ-NHNN | quyết định | - | -"}},
      {"no ministry issues a decree",
       "nhiệm vụ của Bộ Công Thương tại Nghị định số 33/2024/NĐ-CP và ý kiến "
       "của Bộ Công Thương tại Công văn số 33/BCT-VP",
       {"33/2024/NĐ-CP | nghị định | - | -",
        "33/BCT-VP | công văn | - | Bộ Công Thương"}},
      {"who issues a law is not named with it",
       "Quốc hội ban hành Luật Đất đai số 31/2024/QH15.",
       {"31/2024/QH15 | luật | - | -"}},
  });
}

TEST(ReadCitations, TellWhoIssuesFromWhoCarriesOut) {
  expect_all({
      {"issued by",
       "Nghị định số 45/2023/NĐ-CP do Chính phủ ban hành; Thông tư số "
       "12/2020/TT-BTC do Bộ trưởng Bộ Tài chính ký",
       {"45/2023/NĐ-CP | nghị định | - | Chính phủ",
        "12/2020/TT-BTC | thông tư | - | Bộ trưởng Bộ Tài chính"}},
      {"who carries out what a decree says did not issue it",
       "Thủ tục quy định tại khoản 2 Điều 5 Nghị định số 45/2023/NĐ-CP do Bộ "
       "Công Thương thực hiện.",
       {"45/2023/NĐ-CP | nghị định | - | -"}},
      {"but a report is by who made it",
       "Báo cáo số 27/BC-TS ngày 27/8/2025 do Công ty cổ phần Tam Sơn thực "
       "hiện",
       {"27/BC-TS | báo cáo | 2025-08-27 | Công ty cổ phần Tam Sơn"}},
      {"with the short form of its name inside it",
       "Quyết định số 10/2020/QĐ-UBND của Ủy ban nhân dân (UBND) tỉnh Lào Cai "
       "về giá; Quyết định số 11/2020/QĐ-UBND của Ủy ban nhân dân (UBND) về "
       "giá",
       {"10/2020/QĐ-UBND | quyết định | - | Ủy ban nhân dân (UBND) tỉnh Lào "
        "Cai",
        "11/2020/QĐ-UBND | quyết định | - | Ủy ban nhân dân"}},
      {"behind a year",
       "Nghị định số 06/CP năm 1994 của Chính phủ về thuế; Nghị định số 07/CP "
       "năm 1994 thì không",
       {"06/CP | nghị định | - | Chính phủ", "07/CP | nghị định | - | -"}},
  });
}

}  // namespace
}  // namespace viendan
