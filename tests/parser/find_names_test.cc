#include "find_names.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "law_names.h"
#include "viendan/parser/printed_name.h"

namespace viendan {
namespace {

// "luật: Luật Đất đai (2024)", "nghị quyết: Nghị quyết Trung ương 4 (XI)", one
// after the other with " + " between; a draft has "? " before it.
std::string dump(std::string_view text) {
  std::string dumped;
  for (const FoundName& each : find_names(text)) {
    if (!dumped.empty()) dumped += " + ";
    constexpr auto kDraft = static_cast<std::uint32_t>(CitationFlag::kDraft);
    if ((each.flags & kDraft) != 0) dumped += "? ";
    dumped += std::string(info(each.type).name) + ": ";
    dumped += printed_name(slice(text, each.name));
    if (each.date) dumped += " (" + to_iso(*each.date) + ")";
    if (!each.term.empty()) dumped += " (" + each.term + ")";
  }
  return dumped;
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    SCOPED_TRACE(each.text);
    EXPECT_EQ(dump(each.text), each.expected);
  }
}

TEST(FindNames, LawsThatTheTableKnows) {
  static constexpr Case kCases[] = {
      {"plain", "theo Luật Đất đai và", "luật: Luật Đất đai"},
      {"lower case", "thực hiện tốt luật tiếp công dân tại",
       "luật: luật tiếp công dân"},
      {"a verb after it", "Luật tiếp cận thông tin nhằm bảo đảm",
       "luật: Luật tiếp cận thông tin"},
      {"a preposition after it", "Luật tiếp công dân của người đứng đầu",
       "luật: Luật tiếp công dân"},
      {"year", "Luật Xây dựng năm 2014 quy định", "luật: Luật Xây dựng (2014)"},
      {"bare year", "Điều 8 Luật Hóa chất 2007.", "luật: Luật Hóa chất (2007)"},
      {"letters on both sides of &", "và Luật BV&PTR 2004, Luật BV & co",
       "luật: Luật BV&PTR (2004) + luật: Luật BV"},
      {"no year: a date", "Luật Hóa chất ngày 14 tháng 6 năm 2025",
       "luật: Luật Hóa chất"},
      {"the longer of two names", "Luật Đầu tư công và Luật Đầu tư",
       "luật: Luật Đầu tư công + luật: Luật Đầu tư"},
      {"môi trường and a comma, no school of law",
       "Luật Bảo vệ môi trường, Luật Trẻ em; trường Luật Hà Nội",
       "luật: Luật Bảo vệ môi trường + luật: Luật Trẻ em"},
      {"one head for several",
       "Căn cứ các Luật: Đất đai năm 2013; Xây dựng ngày 18/6/2014 và Đầu tư",
       "luật: Đất đai (2013) + luật: Xây dựng + luật: Đầu tư"},
      {"one head and no colon", "các Luật Đất đai, Nhà ở; Bộ Tư pháp",
       "luật: Luật Đất đai + luật: Nhà ở"},
      {"what a law's name begins is no law",
       "các Luật Đất đai, Xây dựng nông thôn mới", "luật: Luật Đất đai"},
      {"of one law", "theo Luật Đất đai, Nhà ở của dân", "luật: Luật Đất đai"},
      {"commas and và in the name",
       "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Luật Giá",
       "luật: Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ + luật: Luật Giá"},
      {"line break", "Luật Thi đua,\nkhen thưởng",
       "luật: Luật Thi đua, khen thưởng"},
      {"capitals", "CỦA LUẬT ĐẤT ĐAI", "luật: LUẬT ĐẤT ĐAI"},
      {"grown together",
       "nhiệm vụLuật Bầu cửđại biểu Quốc hội và đại biểu Hội "
       "đồng nhân dân",
       "luật: Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"},
      {"tone placement", "Luật Di sản văn hoá; Pháp lệnh án phí, lệ phí toà án",
       "luật: Luật Di sản văn hoá + "
       "pháp lệnh: Pháp lệnh án phí, lệ phí toà án"},
      {"abbreviated", "Luật BHXH, Luật thuế TNDN; Điều 134 BLHS năm 2015",
       "luật: Luật BHXH + luật: Luật thuế TNDN + bộ luật: BLHS (2015)"},
      {"code", "Bộ luật Dân sự năm 2015, Bộ Luật lao động",
       "bộ luật: Bộ luật Dân sự (2015) + bộ luật: Bộ Luật lao động"},
      {"of the country",
       "Bộ luật Dân sự của nước Cộng hòa xã hội chủ nghĩa "
       "Việt Nam",
       "bộ luật: Bộ luật Dân sự của nước Cộng hòa xã hội chủ nghĩa Việt Nam"},
      {"revised", "Luật Phòng, chống ma túy (sửa đổi) có",
       "luật: Luật Phòng, chống ma túy (sửa đổi)"},
      {"before a number", "Luật Đất đai số 31/2024/QH15", "luật: Luật Đất đai"},
      {"the law on lawyers", "Luật Luật sư", "luật: Luật Luật sư"},
      {"ordinance", "Pháp lệnh Ngoại hối ngày 13/12/2005; pháp lệnh thú y",
       "pháp lệnh: Pháp lệnh Ngoại hối + pháp lệnh: pháp lệnh thú y"},
      {"ordinance with về", "Pháp lệnh về đê điều ngày",
       "pháp lệnh: Pháp lệnh về đê điều"},
      {"draft", "góp ý dự thảo Luật Đất đai; dự án Luật Căn cước",
       "? luật: Luật Đất đai + ? luật: Luật Căn cước"},
      {"in quotes", "“Luật Việc làm”", "luật: Luật Việc làm"},
      {"list in lower case", "các luật: luật đất đai, luật nhà ở",
       "luật: luật đất đai + luật: luật nhà ở"},
  };
  check(kCases);
}

TEST(FindNames, LawsByGrammar) {
  static constexpr Case kCases[] = {
      {"a verb inside", "Luật An toàn giao thông đường bộ và",
       "luật: Luật An toàn giao thông đường bộ"},
      {"up to a number", "Luật Kinh tế biển số 9/2031/QH17",
       "luật: Luật Kinh tế biển"},
      {"up to the year", "Luật Kinh tế biển năm 2031 thì",
       "luật: Luật Kinh tế biển (2031)"},
      {"up to a verb", "Luật Kinh tế biển được công bố",
       "luật: Luật Kinh tế biển"},
      {"up to the next law", "Luật Kinh tế biển, Luật Giá",
       "luật: Luật Kinh tế biển + luật: Luật Giá"},
      {"behind a treaty", "Công ước số 87, báo cáo về Luật Kinh tế biển",
       "luật: Luật Kinh tế biển"},
      {"up to other documents", "Luật Kinh tế biển và các nghị định",
       "luật: Luật Kinh tế biển"},
      {"comma inside", "Luật Cứu trợ, cứu nạn ngày 02 tháng 3 năm 2031;",
       "luật: Luật Cứu trợ, cứu nạn"},
      {"of two days",
       "Luật sửa đổi, bổ sung một số điều của Luật Giá ngày 14/6/2005 và ngày "
       "16 tháng 11 năm 2013;",
       "luật: Luật sửa đổi, bổ sung một số điều của Luật Giá (2005-06-14) + "
       "luật: Luật sửa đổi, bổ sung một số điều của Luật Giá (2013-11-16)"},
      {"of one day", "Luật Giá ngày 14/6/2005 và có hiệu lực ngày 1/1/2006",
       "luật: Luật Giá"},
      {"amending several, with a year",
       "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Nhà ở năm 2019",
       "luật: Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Nhà ở "
       "(2019)"},
      {"a law of the year of the last one",
       "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Nhà ở năm 2014",
       "luật: Luật sửa đổi, bổ sung một số điều của Luật Giá + luật: Luật Nhà "
       "ở (2014)"},
      {"amending with an annex",
       "Luật Sửa đổi, bổ sung một số điều và Phụ lục Danh mục giá cả hàng hóa "
       "của Luật Giá số 1/2021/QH15",
       "luật: Luật Sửa đổi, bổ sung một số điều và Phụ lục Danh mục giá cả "
       "hàng hóa của Luật Giá"},
      {"amending an article of each",
       "Luật sửa đổi, bổ sung Điều 5 của Luật Giá và Điều 7 của Luật Nhà ở "
       "ngày 18/6/2009",
       "luật: Luật sửa đổi, bổ sung Điều 5 của Luật Giá và Điều 7 của Luật Nhà "
       "ở"},
      {"amending nothing", "Luật Sửa đổi; Luật Giá", "luật: Luật Giá"},
      {"amending", "Luật sửa đổi, bổ sung một số điều của Luật Giá ngày",
       "luật: Luật sửa đổi, bổ sung một số điều của Luật Giá"},
      {"amending an article",
       "Luật sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp và",
       "luật: Luật sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp"},
      {"amending a code",
       "Luật sửa đổi, bổ sung một số điều của\nBộ luật Hình sự",
       "luật: Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự"},
      {"amending many",
       "Luật sửa đổi, bổ sung một số điều của 9 Luật trong lĩnh vực kho bạc "
       "và Điều 4",
       "luật: Luật sửa đổi, bổ sung một số điều của 9 Luật trong lĩnh vực kho "
       "bạc"},
      {"amending what they are about",
       "Luật sửa đổi, bổ sung một số điều của 11 luật về quân sự, quốc phòng "
       "ngày 27 tháng 6",
       "luật: Luật sửa đổi, bổ sung một số điều của 11 luật về quân sự, quốc "
       "phòng"},
      {"what commas always join",
       "theo Luật Phòng, chống bão lụt và; Luật Quản lý, sử dụng kho tàng;",
       "luật: Luật Phòng, chống bão lụt + luật: Luật Quản lý, sử dụng kho "
       "tàng"},
      {"amending what has to do with something",
       "Luật sửa đổi, bổ sung một số điều của 7 Luật có liên quan đến quy "
       "hoạch vùng; đến Luật Giá",
       "luật: Luật sửa đổi, bổ sung một số điều của 7 Luật có liên quan đến "
       "quy hoạch vùng + luật: Luật Giá"},
      {"a cell of a form", "khoản 1 Điều 47 Luật Mẫu A.I.13", ""},
      {"amending, in capitals",
       "LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU\nCỦA 3 LUẬT VỀ THUẾ\nCăn cứ Hiến",
       "luật: LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA 3 LUẬT VỀ THUẾ"},
      {"amending a list with one number",
       "Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Đấu thầu và Luật "
       "Hải quan số 90/2025/QH15",
       "luật: Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Đấu thầu và "
       "Luật Hải quan"},
      {"amending one, then others",
       "Luật sửa đổi, bổ sung một số điều của Luật Giá, Luật Đấu thầu, Nghị",
       "luật: Luật sửa đổi, bổ sung một số điều của Luật Giá + "
       "luật: Luật Đấu thầu"},
  };
  check(kCases);
}

TEST(FindNames, ShortAndOlderNames) {
  static constexpr Case kCases[] = {
      {"in letters", "hướng dẫn Luật các TCTD và", "luật: Luật các TCTD"},
      {"without capitals",
       "theo Pháp lệnh thuế thu nhập đối với người có thu nhập cao.",
       "pháp lệnh: Pháp lệnh thuế thu nhập đối với người có thu nhập cao"},
      {"no name", "theo Pháp lệnh thuế hiện hành", ""},
  };
  check(kCases);
}

TEST(FindNames, TheLawThatIsEnacted) {
  static constexpr Case kCases[] = {
      {"its heading", "QUỐC HỘI\n\u00A0LUẬT\nKINH TẾ BIỂN\nCăn cứ", ""},
      {"its heading in small letters", "luật\nKinh tế biển\nCăn cứ", ""},
      {"the heading of what amends",
       "LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT GIÁ\nCăn cứ",
       "luật: LUẬT GIÁ"},
      {"a line end in a sentence", "thực hiện theo quy định của Luật\nGiá.",
       "luật: Luật Giá"},
      {"names itself", "203/2025/QH15;\nQuốc hội ban hành Luật Kinh tế biển.\n",
       ""},
      {"with a footnote", "Việt Nam;\nQuốc hội ban hành Luật Giá1.\n", ""},
      {"what it amends",
       "Việt Nam;\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều của "
       "Luật Đấu thầu số 22/2023/QH15.\n",
       "luật: Luật Đấu thầu"},
      {"ordinance",
       "Việt Nam;\nỦy ban Thường vụ Quốc hội ban hành Pháp lệnh sửa đổi, bổ "
       "sung một số điều của Pháp lệnh Ngoại hối.\n",
       "pháp lệnh: Pháp lệnh Ngoại hối"},
      {"a report says so of another", "Năm 2023, Quốc hội ban hành Luật Giá.\n",
       "luật: Luật Giá"},
      {"and goes on",
       "Việt Nam;\nQuốc hội ban hành Luật Giá năm 2023 và các nghị quyết.\n",
       "luật: Luật Giá (2023)"},
  };
  check(kCases);
}

TEST(FindNames, LawsOfSeveralYears) {
  static constexpr Case kCases[] = {
      {"two", "Luật Đất đai năm 2003, 2013 và",
       "luật: Luật Đất đai (2003) + luật: Luật Đất đai (2013)"},
      {"joined by 'và'", "Luật Đất đai 2013 và năm 2024;",
       "luật: Luật Đất đai (2013) + luật: Luật Đất đai (2024)"},
      {"'các năm'", "Bộ luật Dân sự các năm 2005 và 2015; Luật Giá các năm",
       "bộ luật: Bộ luật Dân sự (2005) + bộ luật: Bộ luật Dân sự (2015) + "
       "luật: Luật Giá"},
      {"a year of no such law",
       "Thực hiện Luật Đất đai năm 2013, năm 2016 Sở đã",
       "luật: Luật Đất đai (2013)"},
      {"a day", "Luật Đất đai năm 2013, 2024/QH15",
       "luật: Luật Đất đai (2013)"},
  };
  check(kCases);
}

TEST(FindNames, Constitutions) {
  static constexpr Case kCases[] = {
      {"year", "Hiến pháp năm 2013", "hiến pháp: Hiến pháp (2013)"},
      {"full", "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
       "hiến pháp: Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"},
      {"short", "Hiến pháp nước CHXHCN Việt Nam năm 1992",
       "hiến pháp: Hiến pháp nước CHXHCN Việt Nam (1992)"},
      {"bare", "Điều 70 Hiến pháp và pháp luật; bản Hiến pháp mới",
       "hiến pháp: Hiến pháp + hiến pháp: Hiến pháp"},
      {"as the head of all law",
       "trái với Hiến pháp; tuân thủ Hiến pháp; Hiến pháp và pháp luật; "
       "quy định của Hiến pháp, luật, nghị quyết",
       ""},
      {"common noun", "trái với hiến pháp", ""},
  };
  check(kCases);
}

TEST(FindNames, DocumentsOfTheParty) {
  static constexpr Case kCases[] = {
      {"terms in brackets", "Nghị quyết Trung ương 4 (khoá XI, XII)",
       "nghị quyết: Nghị quyết Trung ương 4 (XI) + "
       "nghị quyết: Nghị quyết Trung ương 4 (XII)"},
      {"terms in brackets of their own",
       "Nghị quyết TW 4 (khóa XI), (khóa XII) về",
       "nghị quyết: Nghị quyết TW 4 (XI) + nghị quyết: Nghị quyết TW 4 (XII)"},
      {"comma before the body",
       "Nghị quyết Hội nghị lần thứ tư, Ban Chấp hành Trung ương Đảng khóa XI",
       "nghị quyết: Nghị quyết Hội nghị lần thứ tư, Ban Chấp hành Trung ương "
       "Đảng khóa XI (XI)"},
      {"one term", "Nghị quyết Trung ương 4 khóa XII và",
       "nghị quyết: Nghị quyết Trung ương 4 khóa XII (XII)"},
      {"several plenums", "Nghị quyết Trung ương 5, 6 và 7 khóa XII",
       "nghị quyết: Nghị quyết Trung ương 5, 6 và 7 (XII) + "
       "nghị quyết: Nghị quyết Trung ương 5, 6 và 7 (XII) + "
       "nghị quyết: Nghị quyết Trung ương 5, 6 và 7 (XII)"},
      {"several plenums, each with the centre",
       "các Nghị quyết TW 4, TW5 khóa XII",
       "nghị quyết: Nghị quyết TW 4, TW5 (XII) + "
       "nghị quyết: Nghị quyết TW 4, TW5 (XII)"},
      {"the centre without a plenum",
       "Nghị quyết Trung ương 4, Trung ương Đảng",
       "nghị quyết: Nghị quyết Trung ương 4"},
      {"congress of the women's union",
       "Nghị quyết Đại hội đại biểu Phụ nữ toàn quốc lần thứ XIII;",
       "nghị quyết: Nghị quyết Đại hội đại biểu Phụ nữ toàn quốc lần thứ XIII "
       "(XIII)"},
      {"congress of a firm", "Nghị quyết Đại hội Đảng bộ công ty lần thứ XV về",
       "nghị quyết: Nghị quyết Đại hội Đảng bộ công ty lần thứ XV (XV)"},
      {"abbreviated", "NQTW4 khóa XII, NQ TW 7 (khóa XI), NQ Trung ương 6",
       "nghị quyết: NQTW4 khóa XII (XII) + nghị quyết: NQ TW 7 (khóa XI) (XI) "
       "+ nghị quyết: NQ Trung ương 6"},
      {"in words",
       "Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI",
       "nghị quyết: Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương "
       "khóa XI (XI)"},
      {"the body before the ordinal",
       "Nghị quyết Hội nghị Ban chấp hành Trung ương Đảng lần thứ 8 (khoá "
       "VII) về",
       "nghị quyết: Nghị quyết Hội nghị Ban chấp hành Trung ương Đảng lần thứ "
       "8 (khoá VII) (VII)"},
      {"and no meeting", "Nghị quyết Ban Chấp hành Trung ương lần thứ 5 khóa X",
       "nghị quyết: Nghị quyết Ban Chấp hành Trung ương lần thứ 5 khóa X (X)"},
      {"no ordinal", "Nghị quyết Ban Chấp hành Trung ương Đảng khóa X", ""},
      {"meeting", "Nghị quyết Hội nghị Trung ương 8 khoá XIII của Đảng",
       "nghị quyết: Nghị quyết Hội nghị Trung ương 8 khoá XIII (XIII)"},
      {"conclusion", "Kết luận Hội nghị Trung ương 4 khóa XIII",
       "kết luận: Kết luận Hội nghị Trung ương 4 khóa XIII (XIII)"},
      {"congress", "Nghị quyết Đại hội XIII của Đảng",
       "nghị quyết: Nghị quyết Đại hội XIII của Đảng (XIII)"},
      {"several congresses", "Nghị quyết Đại hội lần thứ XII và XIII của Đảng",
       "nghị quyết: Nghị quyết Đại hội lần thứ XII và XIII của Đảng (XII) + "
       "nghị quyết: Nghị quyết Đại hội lần thứ XII và XIII của Đảng (XIII)"},
      {"what follows a congress, but is none",
       "Nghị quyết Đại hội XIII, V. Tổ chức thực hiện",
       "nghị quyết: Nghị quyết Đại hội XIII (XIII)"},
      {"plenums in words",
       "Nghị quyết Hội nghị lần thứ tư, lần thứ sáu Ban Chấp hành Trung ương "
       "khóa XI",
       "nghị quyết: Nghị quyết Hội nghị lần thứ tư, lần thứ sáu Ban Chấp hành "
       "Trung ương (XI) + nghị quyết: Nghị quyết Hội nghị lần thứ tư, lần thứ "
       "sáu Ban Chấp hành Trung ương (XI)"},
      {"national congress",
       "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng;",
       "nghị quyết: Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của "
       "Đảng (XIII)"},
      {"provincial congress, years left out",
       "Nghị quyết Đại hội Đảng bộ tỉnh Kon Tum lần thứ XV, nhiệm kỳ 2015 - "
       "2020 về",
       "nghị quyết: Nghị quyết Đại hội Đảng bộ tỉnh Kon Tum lần thứ XV (XV)"},
      {"grown together",
       "Nghị\nquyết Đại hội đại biểu Đảng bộxã lần thứII, nhiệm",
       "nghị quyết: Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ II (II)"},
      {"a committee without an ordinal", "Nghị quyết Đại hội Đảng bộ huyện và",
       "nghị quyết: Nghị quyết Đại hội Đảng bộ huyện"},
      {"charter", "- Căn cứ Điều lệ Đảng;", "điều lệ: Điều lệ Đảng"},
      {"charter of the youth union", "Điều lệ Đoàn TNCS Hồ Chí Minh",
       "điều lệ: Điều lệ Đoàn TNCS Hồ Chí Minh"},
      {"regulation on the charter", "theo Quy định thi hành Điều lệ Đảng thì",
       "quy định: Quy định thi hành Điều lệ Đảng"},
      {"its own title", "QUY ĐỊNH\nTHI HÀNH ĐIỀU LỆ ĐẢNG",
       "điều lệ: ĐIỀU LỆ ĐẢNG"},
      {"platform", "vụmà Cương lĩnh chính trị, nghị",
       "cương lĩnh: Cương lĩnh chính trị"},
      {"rules in a recital",
       "Căn cứ Quy chế làm việc của Bộ Chính trị và Ban Bí thư "
       "khoá\nXIII,\nBan",
       "quy chế: Quy chế làm việc của Bộ Chính trị và Ban Bí thư khoá XIII"},
      {"behind another basis",
       "- Căn cứ Quy định số 5; Quy chế làm việc của Đảng uỷ xã khoá V;",
       "quy chế: Quy chế làm việc của Đảng uỷ xã khoá V"},
      {"nickname", "triển khai Đề án 06 trên", "đề án: Đề án 06"},
      {"nickname with its body", "Tổ Đề án 06/CP xã", "đề án: Đề án 06/CP"},
      {"no nickname", "Đề án 06/CPX", ""},
  };
  check(kCases);
}

// Domain reference 10.2.
TEST(FindNames, NearMisses) {
  static constexpr std::string_view kTexts[] = {
      "luật sư, luật gia, pháp luật, kỷ luật, Bộ luật hình ảnh",
      "Luật sư Nguyễn Văn A; Luật gia; Luật học",
      "Luật này có hiệu lực; Bộ luật này; Pháp lệnh này",
      "các luật có liên quan; Luật khác; luật chuyên ngành",
      "quy định của pháp luật đất đai, pháp luật về nhà ở",
      "Luật số 45/2019/QH14; Pháp lệnh số 34/2007/PL-UBTVQH11",
      "Công ty Luật TNHH An Khang, Trường Đại học Luật Huế",
      "LUẬT\nĐẤT ĐAI\nCăn cứ",
      "Nghị định thư Kyoto, Công ước số 87",
      "Công ước của Liên hợp quốc về Luật Biển năm 1982",
      "Nghị quyết Đại hội Đảng các cấp, nghị quyết đại hội",
      "Nghị quyết Đại hội đồng cổ đông thường niên",
      "các nghị quyết chuyên đề của Trung ương, nghị quyết trung ương",
      "chỉ thị, nghị quyết của Đảng; Nghị quyết số 25-NQ/TW",
      "NQ-CP, NQLT, 12-NQ/TW, BLĐTBXH, BL-01",
      "vốn điều lệ, điều lệ công ty, điều lệ đoàn",
      "ngành Luật Quốc tế, các môn Luật Kinh tế, Luật Hành chính",
      "căn cứ Quy chế làm việc của Ủy ban nhân dân, tự mình đăng ký",
      "Ban hành kèm theo Quyết định này Quy chế làm việc của Sở",
      "đề án 06/ĐA-UBND, Đề án 061",
      "kết luận trung ương, Kết luận số 01-KL/TW",
  };
  for (const std::string_view text : kTexts) {
    SCOPED_TRACE(text);
    EXPECT_EQ(dump(text), "");
  }
}

TEST(FindNames, SpansOfAListAreTheWholeList) {
  constexpr std::string_view kText = "theo NQTW 4 (khóa XI, XII) và";
  const std::vector<FoundName> names = find_names(kText);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(slice(kText, names[0].span), "NQTW 4 (khóa XI, XII)");
  EXPECT_EQ(names[0].span, names[1].span);
  EXPECT_EQ(names[0].key, "p/nq/tw/hn4@xi");
  EXPECT_EQ(names[1].key, "p/nq/tw/hn4@xii");
}

// Domain reference 8.5.
TEST(PrintedName, SeparatesWordsThatWereRunTogether) {
  static constexpr std::pair<std::string_view, std::string_view> kCases[] = {
      {"Nghị quyết Đại\nhội Đảng bộxã lần thứI",
       "Nghị quyết Đại hội Đảng bộ xã lần thứ I"},
      {"Luật Bầu cửđại biểu Quốc hội", "Luật Bầu cử đại biểu Quốc hội"},
      {"Đảng bộtỉnh nhiệm kỳ2025", "Đảng bộ tỉnh nhiệm kỳ 2025"},
      {"NQTW4 khóa XII", "NQTW4 khóa XII"},
      {"LUẬT THUẾ GTGT", "LUẬT THUẾ GTGT"},
      {"Luật Tổ chức Chính quyền địa phương",
       "Luật Tổ chức Chính quyền địa phương"},
      {"Pháp lệnh Ưu đãi người có công; Luật Điện ảnh, Luật Thủy lợi",
       "Pháp lệnh Ưu đãi người có công; Luật Điện ảnh, Luật Thủy lợi"},
      {"", ""},
  };
  for (const auto& [text, expected] : kCases) {
    EXPECT_EQ(printed_name(text), expected);
  }
}

// Every name of the table is spelled in whole syllables.
TEST(PrintedName, LeavesWordsAlone) {
  for (const LawVersion& each : all_law_versions()) {
    EXPECT_EQ(printed_name(each.name), each.name);
  }
}

// Whatever is cut off or doubled: spans stay in the text, in order.
TEST(FindNames, AnyPrefixAndRepetition) {
  const std::string text =
      "Căn cứ Luật Đất đai năm 2024; Nghị quyết Trung ương 4 (khóa XI, XII), "
      "Luật sửa đổi, bổ sung một số điều của các luật về thuế; Hiến pháp năm "
      "2013; Điều lệ Đảng; Nghị quyết Đại hội Đảng bộ xã lần thứI, nhiệm kỳ "
      "2025-2030; Quy chế làm việc của Đảng ủy; Đề án 06; BLHS";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string cut = text.substr(0, size);
    std::uint32_t last = 0;
    for (const FoundName& each : find_names(cut)) {
      EXPECT_LE(last, each.span.begin);
      EXPECT_LE(each.span.end, cut.size());
      EXPECT_TRUE(each.span.contains(each.name));
      last = each.span.begin;
    }
  }
  EXPECT_EQ(find_names(text + " " + text).size(), 2 * find_names(text).size());
}

}  // namespace
}  // namespace viendan
