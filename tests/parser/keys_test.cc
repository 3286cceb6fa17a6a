#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "dates.h"
#include "document_key.h"
#include "issuing_bodies.h"
#include "law_names.h"
#include "name_keys.h"
#include "places.h"
#include "slug.h"
#include "terms.h"
#include "viendan/parser/document_number.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

std::optional<PartialDate> date_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (text.size() == 4) {
    return PartialDate{static_cast<std::int16_t>(std::stoi(std::string(text)))};
  }
  const auto found = read_date(text, 0);
  return found ? found->date : std::nullopt;
}

struct NumberCase {
  std::string_view type;
  std::string_view number;
  std::string_view date;
  std::string_view issuer;
  std::string_view term;
  std::string_view province;
  std::string_view key;
};

// Domain reference 3.8 and 11.
TEST(Keys, OfNumbers) {
  static constexpr NumberCase kCases[] = {
      {"nghị quyết", "25-NQ/TW", "03/6/2013", "BCHTW Đảng", "XI", "",
       "p/nq/tw/25@xi"},
      {"nghị quyết", "25-NQ/TW", "03/6/2013", "", "", "", "p/nq/tw/25@xi"},
      {"nghị quyết", "25-NQ/TW", "", "BCH Trung ương Đảng", "", "",
       "p/nq/tw/25@?"},
      {"quyết định", "23- QĐ/TW", "30/7/2021", "Bộ Chính trị", "", "",
       "p/qd/tw/23@xiii"},
      {"quy định", "22-QĐ/TW", "28/7/2021", "", "", "", "p/qd/tw/22@xiii"},
      {"công văn", "547 – CV/TU", "17/02/2022",
       "Ban Thường vụ Tỉnh ủy Thanh Hóa", "", "", "p/cv/tu.thanh-hoa/547@2022"},
      {"chương trình hành động", "34-CTr/TU", "28/8/2013", "BCH Đảng bộ tỉnh",
       "", "tay-ninh", "p/ctr/tu.tay-ninh/34@2013"},
      {"chương trình phối hợp", "21-CTr/BDVTU-BCSDUBND", "28/12/2016", "", "",
       "tay-ninh", "p/ctr/bdvtu+bcsdubnd.tay-ninh/21@2016"},
      {"quy chế phối hợp", "05-QCPH/BDV-BCSDUBND-BTC-BTG-UBKT", "16/5/2017", "",
       "", "tay-ninh", "p/qcph/bdv+bcsdubnd+btc+btg+ubkt.tay-ninh/5@2017"},
      {"chỉ thị", "33/2021/CT-TTg", "26/11/2021", "", "", "",
       "s/ct/ttg/33@2021"},
      {"chỉ thị", "33/CT-TTg", "26/11/2021", "", "", "", "s/ct/ttg/33@2021"},
      {"chỉ thị", "16/CT-TTg", "", "Thủ tướng Chính phủ", "", "",
       "s/ct/ttg/16@?"},
      {"nghị quyết", "76/NQ-CP", "15/7/2021", "Chính phủ", "", "",
       "s/nq/cp/76@2021"},
      {"pháp lệnh", "34/2007/PL-UBTVQH11", "20/4/2007",
       "Ủy ban Thường vụ Quốc hội", "XI", "", "s/pl/ubtvqh/34@2007"},
      {"quyết định", "731/QĐ-UBND", "26/3/2019", "Chủ tịch UBND tỉnh", "",
       "tay-ninh", "s/qd/ubnd.tay-ninh/731@2019"},
      {"thông tư", "01/2016/TT-BNV", "", "", "", "", "s/tt/bnv/1@2016"},
      {"nghị quyết", "66.25/2026/NQ-CP", "", "", "", "", "s/nq/cp/66.25@2026"},
      {"", "2231/SNV-CCHC&PC", "28/9/2018", "", "", "hai-phong",
       "s/cv/snv.hai-phong/2231@2018"},
      {"luật", "104/2016/QH13", "", "", "", "", "s/luat/qh/104@2016"},
      {"nghị quyết", "29/2021/QH15", "", "", "", "", "s/nq/qh/29@2021"},
      {"", "45/2019/QH14", "", "", "", "", "s/?/qh/45@2019"},
      {"nghị quyết", "30a/2008/NQ-CP", "", "", "", "", "s/nq/cp/30a@2008"},
      {"nghị quyết", "36a/NQ-CP", "14/10/2015", "", "", "", "s/nq/cp/36a@2015"},
      {"nghị quyết", "19-2018/NQ-CP", "", "", "", "", "s/nq/cp/19@2018"},
      {"hướng dẫn", "23-HD/BTGDVTW", "05/6/2026", "", "", "",
       "p/hdan/btgdvtw/23@xiv"},
      {"kế hoạch", "73-KH/ĐUQH", "", "", "", "", "p/kh/duqh/73@?"},
      {"nghị định", "05-CP", "20/01/1995", "", "", "", "s/nd/cp/5@1995"},
      {"nghị định", "14/CP", "", "", "", "", "s/nd/cp/14@?"},
      {"thông tư", "64 TC/TCT", "", "", "", "", "s/tt/~tc/64@?"},
      {"lệnh", "16/2003/L-CTN", "", "", "", "", "s/lenh/ctn/16@2003"},
      {"lệnh", "44-L/CTN", "05/12/1994", "", "", "", "s/lenh/ctn/44@1994"},
      {"quy chế", "259/QĐ-VKSTC", "20/7/2023", "", "", "",
       "s/qd/vkstc/259@2023"},
      {"nghị quyết", "388/NQ-UBTVQH16", "", "", "", "", "s/nq/ubtvqh/388@?"},
      {"quyết định", "2836/QĐ.UBND", "", "Uỷ ban Nhân dân tỉnh Lào Cai", "", "",
       "s/qd/ubnd.lao-cai/2836@?"},
      {"quyết định", "8353/QĐ-UB", "23/12/2005", "UBND Thành phố Hà Nội", "",
       "", "s/qd/ubnd.ha-noi/8353@2005"},
      {"quyết định", "37/2025/QĐ-CTUBND", "", "Chủ tịch UBND tỉnh Quảng Ngãi",
       "", "", "s/qd/ctubnd.quang-ngai/37@2025"},
      {"thông tư", "47/2000/TT-BGD&ĐT", "", "", "", "", "s/tt/bgddt/47@2000"},
      {"nghị quyết liên tịch", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "",
       "", "", "", "s/nqlt/ubtvqh+cp+ubtwmttqvn/102@2025"},
      {"luật", "3-LCT/HĐNN7", "03/7/1981", "", "", "",
       "s/luat/hdnn/3@1981-07-03"},
      {"văn bản hợp nhất", "68/2026/VBHN-NĐ-BCT", "", "", "", "",
       "s/vbhn/bct/68@2026"},
      {"công văn", "12-CV/HU", "01/3/2019", "Huyện ủy Cẩm Thủy", "",
       "thanh-hoa", "p/cv/hu.thanh-hoa.cam-thuy/12@2019"},
      {"quyết định", "15/QĐ-UBND", "2019", "UBND huyện Sa Pa tỉnh Lào Cai", "",
       "yen-bai", "s/qd/ubnd.lao-cai.sa-pa/15@2019"},
      {"quyết định", "15/QĐ-UBND", "2019", "", "", "", "s/qd/ubnd.?/15@2019"},
      {"hợp đồng", "12/HĐ-ABC", "2019", "", "", "", "s/hdong/~abc/12@2019"},
  };
  for (const NumberCase& each : kCases) {
    SCOPED_TRACE(each.number);
    const auto number = parse_document_number(each.number);
    ASSERT_TRUE(number);
    const KeyReading reading =
        read_key(*number, {document_type_of_name(each.type),
                           date_of(each.date),
                           each.term,
                           each.issuer,
                           {each.province, ""}});
    EXPECT_EQ(to_string(reading.key), each.key);
    const auto parsed = parse_document_key(each.key);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(to_string(*parsed), each.key);
  }
}

// Domain reference 3.6: what must not be one document.
TEST(Keys, OfDifferentDocumentsDiffer) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"66.25/2026/NQ-CP", "66.2/2026/NQ-CP"},
      {"66.2/2026/NQ-CP", "25/2026/NQ-CP"},
      {"30a/2008/NQ-CP", "30/2008/NQ-CP"},
      {"11/TTr-SNV", "11/TT-SNV"},
      {"12/HD-STC", "12/HĐ-STC"},
      {"37/2025/QĐ-CTUBND", "37/2025/QĐ-UBND"},
  };
  for (const auto& [left, right] : kPairs) {
    SCOPED_TRACE(left);
    EXPECT_NE(to_string(read_key(*parse_document_number(left), {}).key),
              to_string(read_key(*parse_document_number(right), {}).key));
  }
}

struct NameCase {
  std::string_view type;
  std::string_view name;
  std::string_view year;
  std::string_view term;
  std::string_view citing_year;
  std::string_view key;
  std::string_view candidates;
};

TEST(Keys, OfNames) {
  static constexpr NameCase kCases[] = {
      {"luật", "Luật Tiếp cận thông tin", "", "", "", "s/luat/qh/104@2016", ""},
      {"luật", "luật đất đai", "2024", "", "", "s/luat/qh/31@2024", ""},
      {"luật", "Luật Đất đai", "", "", "2020", "s/luat/qh/45@2013", ""},
      {"luật", "Luật Đất đai", "", "", "2026", "s/luat/qh/31@2024", ""},
      {"luật", "Luật Chứng khoán", "", "", "2019", "s/luat/qh/n:chung-khoan@?",
       "s/luat/qh/70@2006 s/luat/qh/54@2019"},
      {"luật", "Luật Chứng khoán", "", "", "", "s/luat/qh/n:chung-khoan@?",
       "s/luat/qh/70@2006 s/luat/qh/54@2019"},
      {"luật", "Luật Kinh tế biển", "2031", "", "",
       "s/luat/qh/n:kinh-te-bien@2031", ""},
      {"luật", "Luật Phá sản (sửa đổi)", "2014", "", "", "s/luat/qh/51@2014",
       ""},
      // A law that amends others, by what it amends.
      {"luật", "Luật sửa đổi, bổ sung một số điều của Luật Xây dựng", "2020",
       "", "", "s/luat/qh/62@2020", ""},
      {"luật", "Luật Xây dựng", "17/6/2020", "", "", "s/luat/qh/62@2020", ""},
      {"luật",
       "Luật Sửa đổi bổ sung một số điều của Luật Cán bộ công chức, Luật Viên "
       "chức",
       "25/11/2019", "", "", "s/luat/qh/52@2019", ""},
      {"luật",
       "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, "
       "Luật Nhà ở số 27/2023/QH15, Luật Kinh doanh bất động sản và Luật Các "
       "tổ chức tín dụng",
       "2024", "", "", "s/luat/qh/43@2024", ""},
      {"luật",
       "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế số "
       "25/2008/QH12",
       "", "", "",
       "s/luat/qh/"
       "n:sua-doi-bo-sung-mot-so-dieu-cua-luat-bao-hiem-y-te@?",
       ""},
      {"luật", "Luật sửa đổi, bổ sung một số điều của Luật Kinh tế biển",
       "2020", "", "",
       "s/luat/qh/n:sua-doi-bo-sung-mot-so-dieu-cua-luat-kinh-te-bien@2020",
       ""},
      {"luật", "Luật sửa đổi, bổ sung một số điều của Luật Xây dựng", "", "",
       "", "s/luat/qh/n:sua-doi-bo-sung-mot-so-dieu-cua-luat-xay-dung@?", ""},
      // Wrong marks, of a name long enough to be told by its letters.
      {"luật", "Luật Tổ chức chính quyên địa phương", "16/6/2025", "", "",
       "s/luat/qh/72@2025", ""},
      {"luật", "Luật Đât đai", "2024", "", "", "s/luat/qh/n:dat-dai@2024", ""},
      {"bộ luật", "Bộ luật Dân sự", "2015", "", "", "s/luat/qh/91@2015", ""},
      {"bộ luật", "BLHS", "2015", "", "", "s/luat/qh/100@2015", ""},
      {"bộ luật", "BLTTDS", "", "", "2020", "s/luat/qh/92@2015", ""},
      {"pháp lệnh", "Pháp lệnh Ngoại hối", "", "", "2010",
       "s/pl/ubtvqh/28@2005", ""},
      {"hiến pháp", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "2013",
       "", "", "s/hp/qh/n:hien-phap@2013", ""},
      {"nghị quyết", "Nghị quyết Trung ương 7 (khóa XI)", "", "XI", "",
       "p/nq/tw/hn7@xi", "p/nq/tw/24@xi p/nq/tw/25@xi"},
      {"nghị quyết", "Nghị quyết Đại hội toàn quốc lần thứ XIII của Đảng", "",
       "XIII", "", "p/nq/dh.tw@xiii", ""},
      {"nghị quyết", "Nghị quyết Đại hội Đảng bộ tỉnh Ninh Thuận lần thứ XIV",
       "", "XIV", "", "p/nq/dh.ninh-thuan@xiv", ""},
      {"nghị quyết", "Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII", "", "XII",
       "", "", ""},
      {"nghị quyết", "Nghị quyết Đại hội XIII Công đoàn Việt Nam", "", "XIII",
       "", "", ""},
      {"nghị quyết", "Nghị quyết Đại hội Đảng bộ tỉnh", "", "", "",
       "p/nq/dh.tay-ninh@?", ""},
      {"đề án", "Đề án 06", "", "", "", "s/qd/ttg/6@2022", ""},
      {"điều lệ", "Điều lệ Đảng", "", "", "", "", ""},
  };
  for (const NameCase& each : kCases) {
    SCOPED_TRACE(each.name);
    NameContext context;
    context.type = document_type_of_name(each.type);
    context.date = date_of(each.year);
    context.term = each.term;
    context.citing_date = date_of(each.citing_year);
    context.own = {"tay-ninh", "tay-ninh"};
    const NameReading reading = read_name_key(each.name, context);
    EXPECT_EQ(reading.key, each.key);
    std::string candidates;
    for (const std::string& candidate : reading.candidates) {
      if (!candidates.empty()) candidates += ' ';
      candidates += candidate;
    }
    EXPECT_EQ(candidates, each.candidates);
  }
}

TEST(Keys, ThatAreNone) {
  for (const std::string_view text :
       {"", "p", "p/nq", "p/nq/tw/", "q/nq/tw/25@xi", "25-NQ/TW",
        "s//ttg/1@2020", "p/nq/tw/25@", "s/ct/tệp/1@2020", "s/luat"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(parse_document_key(text));
  }
}

// Domain reference 5.4.
TEST(Terms, BeginAfterTheCongress) {
  EXPECT_EQ(party_term({2016, 1, 7}), "xi");
  EXPECT_EQ(party_term({2016, 1, 28}), "xi");
  EXPECT_EQ(party_term({2016, 1, 29}), "xii");
  EXPECT_EQ(party_term({2021, 7, 30}), "xiii");
  EXPECT_EQ(party_term({2026, 6, 5}), "xiv");
  EXPECT_EQ(party_term({2008, 7, 25}), "x");
  EXPECT_EQ(party_term({2021, 0, 0}), "");
  EXPECT_EQ(party_term({1946, 1, 1}), "");
}

TEST(Places, ProvincesInAnySpelling) {
  EXPECT_EQ(province_of_name("Đắc Lắc"), "dak-lak");
  EXPECT_EQ(province_of_name("THANH HOÁ"), "thanh-hoa");
  EXPECT_EQ(province_of_name("TP.HCM"), "ho-chi-minh");
  EXPECT_EQ(province_of_name("Bà Rịa - Vũng Tàu"), "ba-ria-vung-tau");
  EXPECT_EQ(province_of_name("Cẩm Thủy"), "");
  EXPECT_EQ(last_province_in("ubnd-thanh-pho-da-nang"), "da-nang");
  EXPECT_EQ(last_province_in("tinh-quang-nam-da-nang"), "quang-nam-da-nang");
  EXPECT_EQ(last_province_in("tinh-ha-namx"), "");
  EXPECT_EQ(last_province_in("xha-nam-tinh-ha-nam-1"), "ha-nam");
  EXPECT_EQ(last_province_in("lao-cai-va-ha-giang"), "ha-giang");
}

TEST(Places, Units) {
  const OwnPlace own{"thanh-hoa", "thanh-hoa.cam-thuy"};
  const auto unit = [&](std::string_view phrase) {
    const Unit read = read_unit(phrase, own);
    return read.slug + (read.inferred ? " *" : "");
  };
  EXPECT_EQ(unit("UBND tỉnh Lào Cai"), "lao-cai");
  EXPECT_EQ(unit("Thành ủy Hà Nội"), "ha-noi");
  EXPECT_EQ(unit("Tỉnh ủy"), "thanh-hoa *");
  EXPECT_EQ(unit("Ủy ban nhân dân huyện"), "thanh-hoa.cam-thuy *");
  EXPECT_EQ(unit("Huyện ủy Thọ Xuân"), "thanh-hoa.tho-xuan *");
  EXPECT_EQ(unit("UBND xã Công Hải, tỉnh Khánh Hòa"), "khanh-hoa.cong-hai");
  EXPECT_EQ(unit("Đại hội Đảng bộ huyện lần thứ V"), "thanh-hoa.cam-thuy *");
  EXPECT_EQ(unit("Đại hội Đảng bộ huyện Yên Định lần thứ V"),
            "thanh-hoa.yen-dinh *");
  EXPECT_EQ(unit("UBND TP Sầm Sơn"), "thanh-hoa.sam-son *");
  EXPECT_EQ(unit("UBND thành phố"), "thanh-hoa *");
  EXPECT_EQ(unit("Hội đồng nhân dân"), "?");
  EXPECT_EQ(unit("Sở Tài chính"), "thanh-hoa *");
  EXPECT_EQ(unit("Giám đốc Sở Nội vụ"), "thanh-hoa *");
  EXPECT_EQ(unit("Sở Nội vụ Lào Cai"), "lao-cai");
  EXPECT_EQ(unit("Công an huyện và Ban CHQS huyện"), "thanh-hoa.cam-thuy *");
  EXPECT_EQ(unit("Công đoàn cơ sở"), "?");
  EXPECT_EQ(unit("Đảng ủy khối các cơ quan tỉnh"), "thanh-hoa *");
  EXPECT_EQ(unit("Bảo hiểm xã hội tỉnh Lào Cai"), "lao-cai");
}

TEST(Places, LevelsOfAnother) {
  const OwnPlace commune{"thanh-hoa", "thanh-hoa.cam-tu", PlaceLevel::kCommune,
                         "thanh-hoa.cam-thuy"};
  EXPECT_EQ(read_unit("UBND xã", commune).slug, "thanh-hoa.cam-tu");
  EXPECT_EQ(read_unit("Huyện ủy", commune).slug, "thanh-hoa.cam-thuy");
  const OwnPlace alone{"thanh-hoa", "thanh-hoa.cam-tu", PlaceLevel::kCommune};
  EXPECT_EQ(read_unit("Huyện ủy", alone).slug, "?");
  const OwnPlace district{"thanh-hoa", "thanh-hoa.cam-thuy",
                          PlaceLevel::kDistrict};
  EXPECT_EQ(read_unit("UBND xã", district).slug, "?");
  EXPECT_EQ(read_unit("UBND huyện", district).slug, "thanh-hoa.cam-thuy");
}

TEST(Slug, Words) {
  EXPECT_EQ(slug("Bà Rịa - Vũng Tàu"), "ba-ria-vung-tau");
  EXPECT_EQ(slug(" ĐẮK LẮK. "), "dak-lak");
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(plain_code("BGD&ĐT"), "bgddt");
  EXPECT_TRUE(has_words("dang-bo-tinh", "tinh"));
  EXPECT_FALSE(has_words("dang-bo-tinhx", "tinh"));
}

TEST(IssuingBodies, ByName) {
  EXPECT_EQ(body_id_of_name("Bộ trưởng Bộ Tài chính"), "btc");
  EXPECT_EQ(body_id_of_name("Uỷ ban nhân dân tỉnh Lào Cai"), "ubnd");
  EXPECT_EQ(body_id_of_name("Thủ tướng Chính phủ"), "ttg");
  EXPECT_EQ(body_id_of_name("Ban Thường vụ Tỉnh ủy"), "tu");
  EXPECT_EQ(body_id_of_name("Bộ"), "");
  EXPECT_EQ(body_id_of_name(""), "");
}

// The keys of every law by number and by name, and of some of the Party.
std::vector<std::string> keys_with_aliases() {
  std::vector<std::string> keys = {
      "p/nq/tw/25@xi",         "p/nq/tw/25@?",       "p/nq/tw/hn7@xi",
      "p/nq/tw/hn7@?",         "p/nq/tw/hn7@ix",     "p/kl/tw/hn7@xi",
      "p/kl/tw/72@xi",         "p/nq/tw/99@xi",      "p/nq/dh.tw@xiii",
      "p/nq/dh.?@xiii",        "p/nq/dh.lao-cai@xv", "p/nq/dh.?.sa-pa@xv",
      "p/nq/tu.lao-cai/25@xi", "p/nq/tu.?/25@xi",    "s/hp/qh/n:hien-phap@2013",
      "s/hp/qh/n:hien-phap@?"};
  for (const LawVersion& law : all_law_versions()) {
    const DocumentType type = document_type_of_name(law.type);
    DocumentKey by_name = key_of_law_name(type, law.name, 0);
    keys.push_back(to_string(by_name));
    if (law.number == "-") continue;
    by_name.edition = law.year;
    keys.push_back(to_string(by_name));
    auto by_number =
        parse_document_key(key_of_law_number(law.type, law.number));
    keys.push_back(to_string(*by_number));
    by_number->type = "?";
    keys.push_back(to_string(*by_number));
    by_number->edition = "?";
    keys.push_back(to_string(*by_number));
  }
  for (const std::string_view amending :
       {"s/luat/qh/n:sua-doi-bo-sung-mot-so-dieu-cua-luat-xay-dung@?",
        "s/luat/qh/62@2020", "s/luat/qh/62@?", "s/?/qh/62@2020"}) {
    keys.emplace_back(amending);
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

TEST(Keys, StemsLeadToEveryAlias) {
  const std::vector<std::string> keys = keys_with_aliases();
  ASSERT_GT(keys.size(), 1000U);
  std::size_t aliases = 0;
  std::size_t stems = 0;
  for (std::size_t i = 0; i < keys.size(); i += i < 20 ? 1 : 101) {
    SCOPED_TRACE(keys[i]);
    if (keys[i] == "p/nq/tu.?/25@xi") continue;  // Found by its number.
    const std::vector<std::string> starts = alias_stems(keys[i]);
    stems += starts.size();
    for (const std::string& other : keys) {
      if (!match_document_keys(keys[i], other).possible()) continue;
      ++aliases;
      EXPECT_TRUE(std::ranges::any_of(starts, [&](const std::string& start) {
        return other.starts_with(start.ends_with('.') ? start : start + '@');
      })) << other;
    }
  }
  EXPECT_GT(aliases, stems / 4);
  EXPECT_LT(stems, 40 * keys.size() / 101 + 400);
}

TEST(Keys, StemsThatLeaveTheUnitOpen) {
  using Stems = std::vector<std::string>;
  EXPECT_EQ(open_unit_stems("s/qd/ubnd.ha-giang/12@2015"),
            Stems{"s/qd/ubnd.?/12"});
  EXPECT_EQ(open_unit_stems("p/cv/hu.thanh-hoa.cam-thuy/7@2019"),
            (Stems{"p/cv/hu.?.cam-thuy/7", "p/cv/hu.?/7"}));
  EXPECT_TRUE(open_unit_stems("s/qd/ubnd.?/12@2015").empty());
  EXPECT_TRUE(open_unit_stems("s/qd/ttg/12@2015").empty());
  EXPECT_TRUE(open_unit_stems("").empty());
}

TEST(Keys, StemsOfLawsAndPlenums) {
  const auto has = [](std::string_view key, std::string_view stem) {
    const auto stems = alias_stems(key);
    return std::ranges::find(stems, stem) != stems.end();
  };
  EXPECT_TRUE(has("s/luat/qh/31@2024", "s/luat/qh/n:dat-dai"));
  EXPECT_TRUE(has("s/luat/qh/31@2024", "s/?/qh/31"));
  EXPECT_TRUE(has("s/luat/qh/n:dat-dai@2024", "s/luat/qh/31"));
  EXPECT_FALSE(has("s/luat/qh/n:dat-dai@2024", "s/luat/qh/45"));
  constexpr std::string_view kAmending =
      "s/luat/qh/n:sua-doi-bo-sung-mot-so-dieu-cua-luat-xay-dung";
  EXPECT_TRUE(has(std::string(kAmending) + "@?", "s/luat/qh/62"));
  for (const std::string_view key :
       {"s/luat/qh/62@2020", "s/luat/qh/62@?", "s/?/qh/62@2020"}) {
    EXPECT_TRUE(has(key, kAmending)) << key;
  }
  EXPECT_FALSE(has("s/luat/qh/62@2014", kAmending));
  EXPECT_TRUE(has("p/nq/tw/25@xi", "p/nq/tw/hn7"));
  EXPECT_FALSE(has("p/nq/tw/25@ix", "p/nq/tw/hn4"));
  EXPECT_TRUE(has("p/nq/dh.?@xiii", "p/nq/dh."));
  EXPECT_TRUE(alias_stems("s/qd/ttg/16@2018").empty());
  EXPECT_TRUE(alias_stems("").empty());
}

}  // namespace
}  // namespace viendan
