#include "find_numbers.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "cpu_time.h"
#include "viendan/parser/reference.h"

namespace viendan {
namespace {

using testing_support::growth_when_doubled;
using testing_support::kLinearGrowth;

std::string numbers_of(std::string_view text, NumberKind kind) {
  std::string joined;
  for (const FoundNumber& each : find_numbers(text)) {
    if (each.kind != kind) continue;
    if (!joined.empty()) joined += " | ";
    joined += to_string(each.mention.number);
  }
  return joined;
}

struct Row {
  std::string why;
  std::string text;
  std::string expected;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }

class Citations : public testing::TestWithParam<Row> {};

TEST_P(Citations, GiveTheirNumbers) {
  SCOPED_TRACE(GetParam().why);
  EXPECT_EQ(numbers_of(GetParam().text, NumberKind::kDocument),
            GetParam().expected);
}

// Who asks for a number as it was printed finds it.
TEST_P(Citations, AreNamedByTheirCanonicalForm) {
  for (const FoundNumber& each : find_numbers(GetParam().text)) {
    if (each.kind != NumberKind::kDocument) continue;
    const std::string printed = to_string(each.mention.number);
    const auto reference = parse_reference(printed);
    ASSERT_TRUE(reference && reference->number) << printed;
    EXPECT_EQ(to_string(usual_form(*reference->number)),
              to_string(usual_form(each.mention.number)))
        << printed;
  }
}

// Domain reference 10.1; the rows without a printed number are left out.
INSTANTIATE_TEST_SUITE_P(
    Tricky, Citations,
    testing::ValuesIn(std::vector<Row>{
        {"1: spaces around an en dash",
         "theo công văn số 547 – CV/TU ngày 17/02/2022 của Tỉnh ủy",
         "547-CV/TU"},
        {"2: space after the dash, comma before the date",
         "Quyết định số 23- QĐ/TW, ngày 30/7/2021", "23-QĐ/TW"},
        {"3: nested, quote left open",
         "Kết luận số 43-KL/TW về thực hiện Nghị quyết số 25-NQ/TW về “Đổi "
         "mới công tác; Kết luận số 114-KL/TW",
         "43-KL/TW | 25-NQ/TW | 114-KL/TW"},
        {"4: year added by the writer",
         "Chỉ thị số 33/2021/CT-TTg, ngày 26/11/2021", "33/2021/CT-TTg"},
        {"5", "Nghị quyết số 76/NQ-CP, ngày 15/7/2021 của Chính phủ",
         "76/NQ-CP"},
        {"7: two documents",
         "Nghị quyết số 25-NQ/TW và Chương trình hành động số 177-CTr/TU "
         "về”Đổi",
         "25-NQ/TW | 177-CTr/TU"},
        {"13: without số", "thực hiện Chỉ thị 37-CT/TU của Tỉnh ủy",
         "37-CT/TU"},
        {"15: joint, Đ lost",
         "Chương trình phối hợp số 21-CTr/BDVTU-BCSDUBND ngày 28/12/2016",
         "21-CTr/BDVTU-BCSDUBND"},
        {"16: five bodies",
         "Quy chế phối hợp số 05-QCPH/BDV-BCSDUBND-BTC-BTG-UBKT ngày 16/5/2017",
         "05-QCPH/BDV-BCSDUBND-BTC-BTG-UBKT"},
        {"19: four digits", "Quyết định số 4050-QĐ/TU ngày 11/5/2010",
         "4050-QĐ/TU"},
        {"20: digits in the code",
         "Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007",
         "34/2007/PL-UBTVQH11"},
        {"23: decimal serial", "Nghị quyết số 66.25/2026/NQ-CP",
         "66.25/2026/NQ-CP"},
        {"24: suffix", "Nghị quyết 30a/2008/NQ-CP", "30a/2008/NQ-CP"},
        {"25: suffix, no year", "Nghị quyết số 36a/NQ-CP", "36a/NQ-CP"},
        {"26: dash before the year", "Nghị quyết số 19-2018/NQ-CP",
         "19/2018/NQ-CP"},
        {"small letter between capitals",
         "Quyết định số 05/QĐ-TrD ngày 12/02/2025", "05/QĐ-TrD"},
        {"small letters of the next word", "Quyết định số 05/QĐ-UBNDngay",
         "05/QĐ-UBND"},
        {"a desk alone", "tại công văn số 5762-KTTH ngày 11-10-1995",
         "5762-KTTH"},
        {"a desk, and no document", "phòng 25-KTTH, 3-5 KTTH", ""},
        {"slash lost before the assembly", "bởi Luật số 144/2025QH15, bao gồm",
         "144/2025/QH15"},
        {"no assembly without its term", "có 144/2025QH hộ", ""},
        {"27: small i", "Quy định số 19-QĐi/TU của Thành ủy", "19-QĐi/TU"},
        {"28", "Hướng dẫn số 23-HD/BTGDVTW", "23-HD/BTGDVTW"},
        {"29", "Kế hoạch số 73-KH/ĐUQH", "73-KH/ĐUQH"},
        {"30", "Quyết định số 317-QĐ/TWĐTN-TNTH", "317-QĐ/TWĐTN-TNTH"},
        {"31", "Chỉ thị số 855-CT/QUTW ngày 12/8/2019", "855-CT/QUTW"},
        {"32: BTT is a type and a body", "Hướng dẫn số 11/HD-MTTW-BTT",
         "11/HD-MTTW-BTT"},
        {"33", "Nghị quyết liên tịch 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
         "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"},
        {"34", "số 22/2006/NQLT-BGDĐT-HKHVN ngày 12/5/2006",
         "22/2006/NQLT-BGDĐT-HKHVN"},
        {"35", "Mục II Thông tư liên tịch số 02/2008/TTLT-BTP-TWHCCBVN",
         "02/2008/TTLT-BTP-TWHCCBVN"},
        {"36: ministry and desk", "Thông tư số 64 TC/TCT ngày 15/10/1994",
         "64TC/TCT"},
        {"37: ampersand", "Quyết định 47/2000/QĐ-BGD&ĐT", "47/2000/QĐ-BGD&ĐT"},
        {"38", "Thông tư 33/2018/TT- BGTVT", "33/2018/TT-BGTVT"},
        {"39: eth", "Nghị định 89/2015/N\u00D0-CP", "89/2015/NĐ-CP"},
        {"40: Cyrillic", "Thông tư 51/2025/TT-BT\u0421", "51/2025/TT-BTC"},
        {"41", "09/2026NQ-HĐND, 12/2026/NQ_HĐND, 12/2026/NQ-HDND",
         "09/2026/NQ-HĐND | 12/2026/NQ-HĐND | 12/2026/NQ-HĐND"},
        {"42: marks lost", "Quyet dinh so 22/2021/QD-TTg", "22/2021/QĐ-TTg"},
        {"43: term of a council", "05/2016/NQ-HĐND8", "05/2016/NQ-HĐND8"},
        {"44: full stop", "Quyết định số 07/2011/QĐ-UBND.", "07/2011/QĐ-UBND"},
        {"45: dot", "Quyết định số 2836/QĐ.UBND của tỉnh", "2836/QĐ-UBND"},
        {"46", "Quyết định số 37/2025/QĐ-CTUBND", "37/2025/QĐ-CTUBND"},
        {"47", "Quyết định số 8353/QĐ-UB", "8353/QĐ-UB"},
        {"48", "Nghị định số 05-CP ngày 20 tháng 01 năm 1995", "05-CP"},
        {"49", "Nghị định số 14-CP và Nghị định 14/CP", "14-CP | 14/CP"},
        {"50", "Sắc lệnh số 18B/SL, Sắc lệnh 135SL/GD, Sắc lệnh 91-SL",
         "18b/SL | 135SL/GD | 91-SL"},
        {"51", "số 270B-NQ/HĐNN8 và 3-LCT/HĐNN7",
         "270b-NQ/HĐNN8 | 03-LCT/HĐNN7"},
        {"52: type of one letter", "Lệnh số 16/2003/L-CTN", "16/2003/L-CTN"},
        {"53", "Văn bản hợp nhất số 68/2026/VBHN-NĐ-BCT và 03/VBHN-VPQH",
         "68/2026/VBHN-NĐ-BCT | 03/VBHN-VPQH"},
        {"54",
         "Tờ trình số 1494/TTr-SNV ngày 28/6/2018, Công văn số "
         "2231/SNV-CCHC&PC và Báo cáo thẩm định số 18/BCTĐ-STP",
         "1494/TTr-SNV | 2231/SNV-CCHC&PC | 18/BCTĐ-STP"},
        {"55: dash lost", "Số: 4977/BVHTTDL VP", "4977/BVHTTDL-VP"},
        {"56", "Quy chế 259/QĐ-VKSTC ngày 20/7/2023", "259/QĐ-VKSTC"},
        {"57", "Nghị quyết 388/NQ-UBTVQH16", "388/NQ-UBTVQH16"},
        {"58", "khoản 2 Điều 11 Nghị định số 78/2016/NĐ-CP", "78/2016/NĐ-CP"},
        {"59", "Luật số 80/2015/QH13 được sửa đổi theo Luật số 63/2020/QH14",
         "80/2015/QH13 | 63/2020/QH14"},
        {"60", "số 18-NQ/TW, 19-NQ/TW, 20-NQ/TW, 21-NQ/TW ngày 25/10/2017",
         "18-NQ/TW | 19-NQ/TW | 20-NQ/TW | 21-NQ/TW"},
        {"63: a number inside of another",
         "Căn cứ 15/2021/NĐ-CP; 278/2025/NĐ-CP",
         "15/2021/NĐ-CP | 278/2025/NĐ-CP"},
    }));

// Domain reference 8.4, 8.5.
INSTANTIATE_TEST_SUITE_P(
    Layout, Citations,
    testing::ValuesIn(std::vector<Row>{
        {"line end after the dash", "Nghị định số 08/2021/NĐ-\nCP ngày 28",
         "08/2021/NĐ-CP"},
        {"page number in between", "Thông tư 26/2018/TT-\n\n- 3 -\n\nBTNMT",
         "26/2018/TT-BTNMT"},
        {"footnote mark", "Luật số 42/2024/QH151 và 12/2020/NĐ-CP2 ngày",
         "42/2024/QH15 | 12/2020/NĐ-CP"},
        {"glued in front",
         "Quyết địnhsố31/2008/QĐ-UBND, Thông tư32/2018/TT-BTC",
         "31/2008/QĐ-UBND | 32/2018/TT-BTC"},
        {"glued behind", "15/2020/NĐ-CPngày 1/2/2020; 02/2021/QĐ-TTgngày",
         "15/2020/NĐ-CP | 02/2021/QĐ-TTg"},
        {"a law's name behind", "50/2014/QH13 - Luật Xây dựng", "50/2014/QH13"},
        {"small letters before a dash belong to the code",
         "Văn bản số 214/KTMBb-PTCD ngày 1/2/2026", "214/KTMBb-PTCD"},
        {"before a space they have grown onto it",
         "Văn bản số 214/KTMBb ngày 1/2/2026; số 12/UBND-KTdo -CP",
         "214/KTMB | 12/UBND-KT"},
        {"a firm", "Văn bản số 17/ĐN-Cty ngày; Quyết định số 5/QĐ-CTY",
         "17/ĐN-Cty | 05/QĐ-Cty"},
        {"figures at the end of a letter's codes",
         "Công văn số 41/CT-07 ngày 5/6/2026; Văn bản số 8/VLH-12.",
         "41/CT-07 | 08/VLH-12"},
        {"figures that are no code",
         "Chỉ thị số 41/CT-TTg-07/6; Công văn số 8/UBND-KT-05/6/2026",
         "41/CT-TTg | 08/UBND-KT"},
        {"a letter of a firm, no contract",
         "Văn bản số 12/2026/HĐB-GĐN ngày 1/2/2026", "12/2026/HĐB-GĐN"},
        {"D of a firm stays; that of a known body has lost its stroke",
         "Văn bản số 3/GĐN-DH; Quyết định số 9/QD-DH", "03/GĐN-DH | 09/QĐ-ĐH"},
        {"a new sentence behind", "theo Nghị định 15/2020/NĐ-CP.Nghị định này",
         "15/2020/NĐ-CP"},
    }));

// Domain reference 3.2, malformed, and 3.6, step 3.
INSTANTIATE_TEST_SUITE_P(
    LostLetters, Citations,
    testing::ValuesIn(std::vector<Row>{
        {"half a type", "Thông tư số 57/2018/T-BCT ngày", "57/2018/TT-BCT"},
        {"of no such type", "Nghị quyết số 57/2018/T-BCT ngày", ""},
        {"of none", "số 57/2018/T-BCT", ""},
        {"a whole type", "Quyết định số 866/-TTg ngày", "866/QĐ-TTg"},
        {"an item", "Quyết định số:\n1/- TTg; 2/- UBND xã", ""},
        {"I for 1 in a term", "Luật Xây dựng số 135/2025/QHI5 ngày",
         "135/2025/QH15"},
        {"no digit left in the term", "số 135/2025/QHII", ""},
        {"a letter for the first digit",
         "Nghị quyết số I5/NQ-CP; Nghị định số l2/2020/NĐ-CP, O5/2020/NĐ-CP",
         "15/NQ-CP | 12/2020/NĐ-CP | 05/2020/NĐ-CP"},
        {"letters for the first and the last",
         "Quyết định số I5I/QĐ-UBND; l0l/2020/QĐ-UBND; l5 - QĐ/TW",
         "151/QĐ-UBND | 101/2020/QĐ-UBND | 15-QĐ/TW"},
        {"a word of that letter, and none of the code",
         "tại điểm I 15/2020/NĐ-CP; mẫu số I5/GTGT", "15/2020/NĐ-CP"},
        {"Đ twice", "Quyết định số 55/QĐÐ-BCT; số 8/QĐĐC-BCT",
         "55/QĐ-BCT | 08/QĐĐC-BCT"},
        {"no separator of the Party",
         "Nghị quyết 04NQTW ngày 30/10/2016; Nghị quyết số 05-NQTW",
         "04-NQ/TW | 05-NQ/TW"},
        {"nor a type before", "mục 04NQTW", ""},
        {"directive of the police", "Chỉ thị số 93/CT-05 ngày 01/8/2005",
         "93/CT-05"},
        {"not called so", "Kế hoạch số 93/CT-05", "93/CT"},
        {"a firm with a D", "Văn bản số 10/DH ngày 05/3/2026", "10/DH"},
        {"a committee with a Đ", "Công văn số 10/ĐU ngày 05/3/2026", "10/ĐU"},
        {"with the codes of the one before its date",
         "các Quyết định số 212-TC/CĐKT ngày 15-12-1989, 224-TC/CĐKT ngày "
         "18-4-1990, 1205-TC/CĐKT và 1206-TC/CĐKT ngày 14-12-1994",
         "212-TC/CĐKT | 224-TC/CĐKT | 1205-TC/CĐKT | 1206-TC/CĐKT"},
        {"not with others",
         "Quyết định số 212-TC/CĐKT ngày 15-12-1989, 224-TX/CĐKT",
         "212-TC/CĐKT"},
        {"suffix before a space", "Thông tư số 72A TC/TCT ngày 30/8/1993",
         "72aTC/TCT"},
        {"suffix in small letters", "Thông tư số 72aTC/TCT", "72aTC/TCT"},
        {"no suffix in capitals", "Thông tư số 72ATC/TCT", ""},
        {"numbered desk", "Công văn số 1234 TCT/NV3 ngày", "1234TCT/NV3"},
        {"tax office", "công văn số 456 CT/NV; Công văn số 7/CT-NV ngày",
         "456CT/NV | 07/CT-NV"},
        {"dashes alone", "Văn bản số 01-GCN-MT ngày 21/4/2026", "01-GCN/MT"},
        {"a letter of a committee", "công văn số 300-K1/TU", "300-K1/TU"},
        {"not of a letter", "Biên bản số 01-GCN-MT, số 300-K1/TU", ""},
        {"an unknown body before its type", "Thông tư số 61-BVTE/TT ngày",
         "61-BVTE/TT"},
        {"another type before", "Chỉ thị số 61-BVTE/TT; số 62-BVTE/TT", ""},
        {"L misread", "Kết luận số 30-K1/TU; Kết luận số 31-KI/TU",
         "30-KL/TU | 31-KL/TU"},
        {"not in this type", "Quyết định số 30-K1/TU; K1/TU", ""},
        {"a kind of decision", "Quyết định 1500-QĐNS/TU ngày 2/2/2024",
         "1500-QĐNS/TU"},
        {"no contract", "Quyết định số 7/HĐXD-CN; Quyết định số 8/HĐXD",
         "07/HĐXD-CN"},
    }));

// Domain reference 3.2, malformed: codes that no table knows behind a gap.
INSTANTIATE_TEST_SUITE_P(
    GapsBeforeCodes, Citations,
    testing::ValuesIn(std::vector<Row>{
        {"line end behind the dash", "văn bản số 1018/SCT-\nKXYZ ngày 5/3",
         "1018/SCT-KXYZ"},
        {"line end behind the slash", "Thông báo số 02-TB/\nBCĐCVĐ của",
         "02-TB/BCĐCVĐ"},
        {"a dash that starts an item", "văn bản số 1018/SCT\n- KXYZ ngày",
         "1018/SCT"},
        {"a heading below", "văn bản số 1018/SCT-\nKXYZ KHU A", "1018/SCT"},
        {"a word below", "văn bản số 1018/SCT-\nBan quản lý", "1018/SCT"},
        {"space before the slash", "Hướng dẫn số 11-HD /TTVH ngày",
         "11-HD/TTVH"},
        {"space on both sides", "Hướng dẫn số 11-HD / TTVH KHU A", ""},
        {"a weak code behind words of its type",
         "Biên bản vi phạm hành chính số 12/BB-VPHC", "12/BB-VPHC"},
        {"a weak code without its type", "căn hộ cao tầng số 12/BB-VPHC", ""},
        {"in an address", "Keyword=S%E1%BB%91%2033/2018/TT-\nBL%C4%90", ""},
    }));

// Domain reference 3.4 and 3.2 F17.
INSTANTIATE_TEST_SUITE_P(
    ListsAndReducedNumbers, Citations,
    testing::ValuesIn(std::vector<Row>{
        {"head borrows year and code", "Nghị định số 60, 61/2008/NĐ-CP",
         "60/2008/NĐ-CP | 61/2008/NĐ-CP"},
        {"several heads", "các Thông tư 70, 71 và 72/2014/TT-BTC",
         "70/2014/TT-BTC | 71/2014/TT-BTC | 72/2014/TT-BTC"},
        {"heads with their own year", "Nghị định số 60/2007, 61/2008/NĐ-CP",
         "60/2007/NĐ-CP | 61/2008/NĐ-CP"},
        {"Party heads", "Quyết định số 217, 218-QĐ/TW ngày 12/12/2013",
         "217-QĐ/TW | 218-QĐ/TW"},
        {"head with a suffix", "Nghị quyết số 30a, 31/2008/NQ-CP",
         "30a/2008/NQ-CP | 31/2008/NQ-CP"},
        {"articles do not borrow", "Điều 5, 61/2008/NĐ-CP", "61/2008/NĐ-CP"},
        {"dates do not borrow", "ngày 25/10/2017, 18-NQ/TW", "18-NQ/TW"},
        {"range", "từ số 15 đến số 18/2020/NQ-HĐND",
         "15/2020/NQ-HĐND | 16/2020/NQ-HĐND | 17/2020/NQ-HĐND | "
         "18/2020/NQ-HĐND"},
        {"range too wide", "từ số 15 đến số 98/2020/NQ-HĐND",
         "15/2020/NQ-HĐND | 98/2020/NQ-HĐND"},
        {"the code that the type mostly has",
         "Chương trình số 12 của Huyện ủy, Chương trình hành động số 20 của "
         "Tỉnh ủy",
         "12-CTr/HU | 20-CTr/TU"},
        {"body named behind", "Quyết định 217, 218 của Bộ Chính trị",
         "217-QĐ/TW | 218-QĐ/TW"},
        {"body named behind the date",
         "Kế hoạch số 03 ngày 01/7/2011 của Ban Bí thư", "03-KH/TW"},
        {"Prime Minister", "Chỉ thị 16 của Thủ tướng Chính phủ", "16/CT-TTg"},
        {"no decision of the Government", "quyết định 167 của Chính phủ", ""},
        {"full number in the same text",
         "Nghị quyết số 57-NQ/TW (Nghị quyết 57), giám sát Nghị quyết 57",
         "57-NQ/TW | 57-NQ/TW | 57-NQ/TW"},
        {"in small letters, and what goes on behind a document",
         "Quyết định số 10/QĐ-UBND; quyết định 10 đã nêu, trong quyết định 10.",
         "10/QĐ-UBND | 10/QĐ-UBND | 10/QĐ-UBND"},
        {"in small letters a verb before a count",
         "Quyết định số 10/QĐ-UBND; tỉnh quyết định 10 dự án, theo quy định 10 "
         "ngày làm việc, quy định 10 đơn vị",
         "10/QĐ-UBND"},
        {"regulations of the State have no such numbers",
         "Quyết định số 10/QĐ-UBND, Quy định số 11-QĐ/TW; Quy định 10, Quy "
         "định "
         "11 nêu rõ",
         "10/QĐ-UBND | 11-QĐ/TW | 11-QĐ/TW"},
        {"resolution of the National Assembly",
         "Nghị quyết 42: Nghị quyết 42/2017/QH14 về nợ xấu; Luật 42/2017/QH14",
         "42/2017/QH14 | 42/2017/QH14 | 42/2017/QH14"},
        {"letters are told by their codes alone",
         "Văn bản số 02/2026/VLN-TA; Văn bản số 02 ngày 21/4/2026",
         "02/2026/VLN-TA"},
        {"two full numbers: not said which",
         "Quyết định số 12/QĐ-BTC, Quyết định số 12/QĐ-BYT; quyết định 12",
         "12/QĐ-BTC | 12/QĐ-BYT"},
        {"year, one issuer", "theo Nghị định 10/2022 của Chính phủ",
         "10/2022/NĐ-CP"},
        {"decree", "Nghị định số 100 về xử phạt", "100/NĐ-CP"},
        {"sắc lệnh", "Sắc lệnh số 63 ngày 22/11/1945", "63/SL"},
        {"plan of five years", "Kế hoạch số 05-KH/TU, kế hoạch 05 năm",
         "05-KH/TU"},
        {"nickname", "Chương trình 135, Đề án 06, dự án 661", ""},
        {"nickname with its body", "Đề án 06/CP, Nghị định 07/CP", "07/CP"},
        {"month", "báo cáo 12/2021, quyết định 11/2022", ""},
        {"space in the serial", "Nghị định số 1 25/2025/NĐ-CP",
         "125/2025/NĐ-CP"},
        {"slash lost", "Quyết định số 09 2006/QĐ-UBND", "09/2006/QĐ-UBND"},
        {"list without spaces",
         "Thông tư liên tịch số 20,21,22/2015/TTLT-BGDĐT-BNV",
         "20/2015/TTLT-BGDĐT-BNV | 21/2015/TTLT-BGDĐT-BNV | "
         "22/2015/TTLT-BGDĐT-BNV"},
        {"list glued to its word", "Quy định số294, 296-QĐ/TW của Ban Bí thư",
         "294-QĐ/TW | 296-QĐ/TW"},
        {"telegram of the Prime Minister",
         "Công điện 123 của Thủ tướng Chính phủ", "123/CĐ-TTg"},
        {"decimals are no list", "tăng 1,5/năm, hệ số 2,34/NV", ""},
        {"list of old numbers without spaces", "các Nghị định 87,88,31/CP",
         "87/CP | 88/CP | 31/CP"},
        {"of no document", "khoản chi 87,88,31/CP", ""},
        {"codes of the number before",
         "Sắc lệnh số 18B/SL, 135SL/GD, 91-SL và 63/SL",
         "18b/SL | 135SL/GD | 91-SL | 63/SL"},
        {"other codes than those", "Sắc lệnh số 18B/SL, 91-CP", "18b/SL"},
        {"the code as a word, of a number in the text",
         "NQ số 57-NQ/TW; theo NQ 57; KL 12", "57-NQ/TW | 57-NQ/TW"},
        {"decree of a year that could be a month", "theo Nghị định 10/2022",
         "10/2022/NĐ-CP"},
        {"syllables of the type grown together",
         "Nghị quyết số 57-NQ/TW; triển khai Nghịquyết 57",
         "57-NQ/TW | 57-NQ/TW"},
    }));

// Domain reference 1.7 and 3.2 F14.
INSTANTIATE_TEST_SUITE_P(
    DesksAndDepartments, Citations,
    testing::ValuesIn(std::vector<Row>{
        {"department of the police",
         "Kế hoạch số 755/KH-CAT-PC06 ngày 20/11/2025", "755/KH-CAT-PC06"},
        {"figures of the next column behind a decree",
         "Nghị định số 105/2025/NĐ3, 4", "105/2025/NĐ-CP"},
        {"footnote behind a desk", "Công văn số 12/UBND-NC6 và", "12/UBND-NC"},
        {"numbered desks",
         "Công văn số 12/UBND-KT2 ngày, Công văn số 13/SCN-CN2, ngày",
         "12/UBND-KT2 | 13/SCN-CN"},
        {"a desk of the bank, and a footnote behind a body",
         "Quyết định số 96/1997/QĐ-NH2 ngày, số 97/1997/QĐ-TTg2 ngày",
         "96/1997/QĐ-NH2 | 97/1997/QĐ-TTg"},
        {"unknown desk behind a full stop",
         "Tờ trình số 3412/TTr-SKHĐT.THQH ngày 05/12/2021",
         "3412/TTr-SKHĐT-THQH"},
        {"sentence without a space behind the full stop",
         "theo Tờ trình số 3412/TTr-SKHĐT.VPC Hà Nội", "3412/TTr-SKHĐT"},
        {"central committee of the Party",
         "Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025", "02-KH/BCĐTW"},
        {"the same of the State", "Quyết định số 35/QĐ-BCĐTW", "35/QĐ-BCĐTW"},
    }));

// Domain reference 6.1, "short number": cited, but nothing tells the codes.
TEST(FindNumbers, BareSerials) {
  const auto bare = [](std::string_view text) {
    std::string joined;
    for (const FoundNumber& each : find_numbers(text)) {
      if (each.kind != NumberKind::kBare) continue;
      if (!joined.empty()) joined += " | ";
      joined += slice(text, each.mention.span);
    }
    return joined;
  };
  struct BareCase {
    std::string_view text;
    std::string_view expected;
  };
  const std::vector<BareCase> cases = {
      {"thực hiện quyết định 167 của Chính phủ về nhà ở", "167"},
      {"Quy định 47 về những điều đảng viên không được làm", "47"},
      {"xử phạt theo Nghị định 100, Nghị định 123.", "100 | 123"},
      {"theo Thông tư số 14 thì người bệnh", "14"},
      {"theo Kết luận 137, các cấp ủy", "137"},
      {"Quyết định số 217 ngày 12/12/2013", "217"},
      {"có thông tư hướng dẫn số 21, từ việc", "21"},
      {"Văn bản số 35 ngày 24/6/2026; Kế hoạch số 5, ngày 3/3/2021", "35 | 5"},
      {"Hướng dẫn số 07 của Ban Tổ chức; hướng dẫn số 07 người", "07"},
      {"khoản 9 Điều 1 Nghị định 65 như sau; Điều 7, Thông tư 36 (sửa)",
       "65 | 36"},
      {"các Nghị quyết 18, 19 (khóa XII)", "18 | 19"},
      {"kế hoạch số 12 và biểu số 5 ngày 3/3/2021", ""},
      {"quyết định số 12 người, chương trình số 7", ""},
      {"đã ban hành 15 nghị quyết, 20 quyết định", ""},
      {"Nghị quyết 12 điểm; quyết định 30 ngày; Quyết định 15 trường hợp", ""},
      {"theo quy định 12 tháng của Nhà trường", ""},
      {"Quyết định\n15\nNghị quyết\n20\n", ""},
      {"NGHỊ QUYẾT/QUYẾT ĐỊNH 121\n(V/v đầu tư)", ""},
      {"CT 135, QĐ 12, TT 30", ""},
      {"theo Nghị quyết 612 (WRC-12)", ""},
      {"Chỉ thị 5 và Nghị quyết 4", ""},
      {"Chương trình 135, Dự án 661, Kế hoạch 15", ""},
  };
  for (const BareCase& each : cases) {
    SCOPED_TRACE(each.text);
    EXPECT_EQ(bare(each.text), each.expected);
  }
}

TEST(FindNumbers, Placeholders) {
  EXPECT_EQ(numbers_of("Số:      /KH-UBND; số ..../QĐ-UBND; Số …-NQ/TU; "
                       "Thông tư số …/2025/TT-BCT; số xx/2024/NĐ-CP",
                       NumberKind::kPlaceholder),
            "/KH-UBND | /QĐ-UBND | -NQ/TU | /2025/TT-BCT | /2024/NĐ-CP");
  EXPECT_EQ(numbers_of("Lưu VP/HU; và/hoặc; 12/QĐ-UBND; TC/TCT",
                       NumberKind::kPlaceholder),
            "");
}

TEST(FindNumbers, ListsAreLinked) {
  const std::vector<FoundNumber> found = find_numbers(
      "số 18-NQ/TW, 19-NQ/TW và số 20-NQ/TW; 21-NQ/TW, Kết luận 22-KL/TW");
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].next_in_list, 1U);
  EXPECT_EQ(found[1].next_in_list, 2U);
  EXPECT_EQ(found[2].next_in_list, kNoIndex);  // A semicolon ends a list.
  EXPECT_EQ(found[3].next_in_list, kNoIndex);  // So does a word.
}

TEST(FindNumbers, HostileTextTakesLinearTime) {
  for (const std::string_view piece :
       {"1/", "99999999", "1-NQ/", "số 1, ", "1/NQ-"}) {
    SCOPED_TRACE(piece);
    const auto find = [&](std::size_t times) {
      std::string text;
      for (std::size_t i = 0; i < times; ++i) text += piece;
      EXPECT_TRUE(find_numbers(text).empty());
    };
    EXPECT_LE(growth_when_doubled(10'000, find), kLinearGrowth);
  }
}

TEST(FindNumbers, OtherKinds) {
  EXPECT_EQ(numbers_of("Bản án số 12/2020/HS-ST và 05/2019/QĐST-HNGĐ",
                       NumberKind::kJudgment),
            "12/2020/HS-ST | 05/2019/QĐST-HNGĐ");
  EXPECT_EQ(numbers_of("Hợp đồng số 01/2026/HĐXD", NumberKind::kContract),
            "01/2026/HĐXD");
  // What a body has numbered is a document: domain reference 2.1, giấy phép.
  EXPECT_EQ(numbers_of("Giấy phép số 12/GP; GCN số CH 00123/GCN-UBND, "
                       "CT 00124/GCN-UBND",
                       NumberKind::kLicence),
            "12/GP | 123/GCN-UBND | 124/GCN-UBND");
  EXPECT_EQ(numbers_of("Giấy phép khai thác số 393/GP-BNNMT ngày 2/3/2021; "
                       "33/GPMT-UBND; GP 34/GPXD-UBND; chứng nhận số "
                       "98/GCN-SXD; mẫu giấy phép số 03/GP-BXD",
                       NumberKind::kDocument),
            "393/GP-BNNMT | 33/GPMT-UBND | 34/GPXD-UBND | 98/GCN-SXD");
}

TEST(FindNumbers, SpansAreWhatIsPrinted) {
  const std::string text = "Công văn số 547 – CV/TU; số 42/2024/QH151.";
  const std::vector<FoundNumber> found = find_numbers(text);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(slice(text, found[0].mention.span), "547 – CV/TU");
  EXPECT_EQ(slice(text, found[1].mention.span), "42/2024/QH15");
}

}  // namespace
}  // namespace viendan
