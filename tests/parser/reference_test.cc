#include "viendan/parser/reference.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "viendan/parser/matching.h"

namespace viendan {
namespace {

// "number type name date term key -> pattern", absent parts left out.
std::string dump(std::string_view text) {
  const auto reference = parse_reference(text);
  if (!reference) return "none";
  std::string dumped;
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (!dumped.empty()) dumped += ", ";
    dumped += part;
  };
  if (reference->number) add(to_string(*reference->number));
  add(info(reference->type).name);
  add(reference->name);
  if (reference->date) add(to_iso(*reference->date));
  add(reference->term);
  add(reference->key);
  return dumped + " -> " + key_pattern(*reference);
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

// Contract, section 1: REF.
TEST(Reference, EveryForm) {
  static constexpr Case kCases[] = {
      {"25-NQ/TW", "25-NQ/TW -> p/nq/tw/25@?"},
      {"25-nq/tw", "25-NQ/TW -> p/nq/tw/25@?"},
      {"25-NQ/TW@2013-06-03",
       "25-NQ/TW, 2013-06-03, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW@03/6/2013",
       "25-NQ/TW, 2013-06-03, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW@xi", "25-NQ/TW, XI, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW@khóa XI", "25-NQ/TW, XI, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW@khoa xi", "25-NQ/TW, XI, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW @ XI", "25-NQ/TW, XI, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW@2013", "25-NQ/TW, 2013 -> p/nq/tw/25@?"},
      {"Nghị quyết số 25 - NQ/TW", "25-NQ/TW, nghị quyết -> p/nq/tw/25@?"},
      {"Nghị quyết số 25-NQ/TW ngày 03/6/2013",
       "25-NQ/TW, nghị quyết, 2013-06-03, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"14/TT", "14/TT -> s/tt/?/14@?"},
      {"số 06/CP", "06/CP -> s/?/cp/6@?"},
      {"613/BKHĐT@2020",
       "613/BKHĐT, 2020, s/cv/bkhdt/613@2020 -> s/cv/bkhdt/613@2020"},
      {"731/QĐ-UBND@2019", "731/QĐ-UBND, 2019 -> s/qd/ubnd.?/731@2019"},
      {"nghi dinh 30/2020/nd-cp",
       "30/2020/NĐ-CP, nghị định, s/nd/cp/30@2020 -> s/nd/cp/30@2020"},
      {"nghị định số 30/2020/NĐ-CP",
       "30/2020/NĐ-CP, nghị định, s/nd/cp/30@2020 -> s/nd/cp/30@2020"},
      {"Luật số 31/2024/QH15",
       "31/2024/QH15, luật, s/luat/qh/31@2024 -> s/luat/qh/31@2024"},
      {"31/2024/QH15", "31/2024/QH15 -> s/?/qh/31@2024"},
      {"Luật Đất đai@2024",
       "luật, luật đất đai, 2024, s/luat/qh/31@2024 -> s/luat/qh/31@2024"},
      {"luat dat dai 2024",
       "luật, luật đất đai, 2024, s/luat/qh/31@2024 -> s/luat/qh/31@2024"},
      {"Luật Đất đai", "luật, luật đất đai -> s/luat/qh/n:dat-dai@?"},
      {"Luật Giá năm 2023",
       "luật, luật giá, 2023, s/luat/qh/16@2023 -> s/luat/qh/16@2023"},
      {"Luật Kinh tế biển@2031",
       "luật, Luật Kinh tế biển, 2031, s/luat/qh/n:kinh-te-bien@2031 -> "
       "s/luat/qh/n:kinh-te-bien@2031"},
      {"Bộ luật Dân sự@2015",
       "bộ luật, bộ luật dân sự, 2015, s/luat/qh/91@2015 -> s/luat/qh/91@2015"},
      {"hien phap 2013",
       "hiến pháp, Hiến pháp, 2013, s/hp/qh/n:hien-phap@2013 -> "
       "s/hp/qh/n:hien-phap@2013"},
      {"Nghị quyết Trung ương 4 khóa XII",
       "nghị quyết, Nghị quyết Trung ương 4 khóa XII, XII, p/nq/tw/hn4@xii -> "
       "p/nq/tw/hn4@xii"},
      {"p/nq/tw/25@xi", "p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"P/NQ/TW/25@XI", "p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"s/qd/ubnd.tay-ninh/731@2019",
       "s/qd/ubnd.tay-ninh/731@2019 -> s/qd/ubnd.tay-ninh/731@2019"},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.text);
    EXPECT_EQ(dump(each.text), each.expected);
  }
}

TEST(Reference, NothingThatNamesADocument) {
  for (const std::string_view text :
       {"", "@", "@2013", "25", "nghị quyết", "luật", "công tác dân vận",
        "25-NQ/TW@", "25-NQ/TW@soon", "25-NQ/TW@2013-13-01", "luật sư",
        "18-NQ/TW, 19-NQ/TW", "tháng 02/2021", "12/5", "số 7", "00/kh.txt"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(dump(text), "none");
  }
}

struct PartCase {
  std::string_view text;
  std::string_view unread;  // Empty: all of it is understood, see `expected`.
  std::string_view expected;
};

// What is not wholly understood is never answered for something else.
TEST(Reference, NoPartGoesUnheard) {
  static constexpr PartCase kCases[] = {
      {"25-NQ/TW/XX", "XX", ""},
      {"30/2020/NĐ-CP/X", "X", ""},
      {"5017/UBND-KSTT", "", "5017/UBND-KSTT -> s/cv/ubnd.?/5017@?"},
      {"1316/TTg-KTN", "", "1316/TTg-KTN -> s/cv/ttg/1316@?"},
      {"25-NQ/TW abc", "abc", ""},
      {"abc 25-NQ/TW", "abc", ""},
      {"25-NQ/TWxyz", "xyz", ""},
      {"25-NQ/TW@2013-13-45", "@2013-13-45", ""},
      {"25-NQ/TW@", "@", ""},
      {"25-NQ/TW ngày 45/13/2013", "ngày 45/13/2013", ""},
      {"25-NQ/TW ngày 03/6/2013@x", "ngày 03/6/2013", ""},
      {"25-NQ/TW 18-NQ/TW", "18-NQ/TW", ""},
      {"18-NQ/TW, 19-NQ/TW", ", 19-NQ/TW", ""},
      {"khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP", "khoản 2 Điều 5 Nghị định",
       ""},
      {"Luật Đất đai xyz", "xyz", ""},
      {"Luật Đất đai 2024 xyz", "xyz", ""},
      {"Nghị quyết Trung ương 4 khóa XI abc", "abc", ""},
      {"25-NQ/TW.", "", "25-NQ/TW -> p/nq/tw/25@?"},
      {"25-NQ/TW,", "", "25-NQ/TW -> p/nq/tw/25@?"},
      {"25-NQ/TW;", "", "25-NQ/TW -> p/nq/tw/25@?"},
      {"Luật Đất đai.", "", "luật, luật đất đai -> s/luat/qh/n:dat-dai@?"},
      {"p/nq/tw/25@xi.", "", "p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW, ngày 03/6/2013", "",
       "25-NQ/TW, 2013-06-03, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"25-NQ/TW năm 2013", "", "25-NQ/TW, 2013 -> p/nq/tw/25@?"},
      {"Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương "
       "Đảng khóa XI",
       "",
       "25-NQ/TW, nghị quyết, 2013-06-03, XI, p/nq/tw/25@xi -> p/nq/tw/25@xi"},
      {"731/QĐ-UBND của Ủy ban nhân dân tỉnh Lào Cai", "",
       "731/QĐ-UBND, quyết định, s/qd/ubnd.lao-cai/731@? -> "
       "s/qd/ubnd.lao-cai/731@?"},
      {"731/QĐ-UBND của Ủy ban nhân dân tỉnh Lào Cai@2019", "",
       "731/QĐ-UBND, quyết định, 2019, s/qd/ubnd.lao-cai/731@2019 -> "
       "s/qd/ubnd.lao-cai/731@2019"},
      {"25-NQ", "", "none"},
  };
  for (const PartCase& each : kCases) {
    SCOPED_TRACE(each.text);
    EXPECT_EQ(read_reference(each.text).unread, each.unread);
    EXPECT_EQ(dump(each.text), each.expected.empty() ? "none" : each.expected);
  }
}

struct KeyPair {
  std::string_view why;
  std::string_view left;
  std::string_view right;
  std::string_view expected;
};

std::string_view verdict(const MentionMatch& match) {
  return match.certain() ? "same" : match.possible() ? "maybe" : "other";
}

// Domain reference 3.9.
TEST(Matching, Keys) {
  static constexpr KeyPair kPairs[] = {
      {"equal", "p/nq/tw/25@xi", "p/nq/tw/25@xi", "same"},
      {"other term", "p/nq/tw/25@xi", "p/nq/tw/25@x", "other"},
      {"no term", "p/nq/tw/25@?", "p/nq/tw/25@x", "maybe"},
      {"other serial", "s/nq/cp/66.25@2026", "s/nq/cp/66.2@2026", "other"},
      {"other type", "s/qd/ttg/16@2018", "s/ct/ttg/16@2018", "other"},
      {"type not known", "s/?/qh/31@2024", "s/luat/qh/31@2024", "maybe"},
      {"other province", "s/qd/ubnd.lao-cai/7@2019", "s/qd/ubnd.yen-bai/7@2019",
       "other"},
      {"province not known", "s/qd/ubnd.?/7@2019", "s/qd/ubnd.yen-bai/7@2019",
       "maybe"},
      {"district", "p/cv/hu.?.cam-thuy/7@2019",
       "p/cv/hu.thanh-hoa.cam-thuy/7@2019", "maybe"},
      {"province and district", "s/qd/ubnd.lao-cai/7@2019",
       "s/qd/ubnd.lao-cai.sa-pa/7@2019", "other"},
      {"law by name", "s/luat/qh/n:dat-dai@2024", "s/luat/qh/31@2024", "same"},
      {"law by name, year open", "s/luat/qh/n:dat-dai@?", "s/luat/qh/31@2024",
       "maybe"},
      {"law by name, another version of which has no number",
       "s/luat/qh/n:khuyen-khich-dau-tu-trong-nuoc@?", "s/luat/qh/3@1998",
       "maybe"},
      {"law by name, of that version",
       "s/luat/qh/n:khuyen-khich-dau-tu-trong-nuoc@1994", "s/luat/qh/3@1998",
       "other"},
      {"law by name, other number", "s/luat/qh/n:dat-dai@2013",
       "s/luat/qh/31@2024", "other"},
      {"amending law by name, year open",
       "s/luat/qh/n:sua-doi-bo-sung-mot-so-dieu-cua-luat-xay-dung@?",
       "s/luat/qh/62@2020", "maybe"},
      {"the law that it amends",
       "s/luat/qh/n:sua-doi-bo-sung-mot-so-dieu-cua-luat-xay-dung@?",
       "s/luat/qh/50@2014", "other"},
      {"plenum", "p/nq/tw/hn7@xi", "p/nq/tw/25@xi", "maybe"},
      {"plenum of another term", "p/nq/tw/hn7@xii", "p/nq/tw/25@xi", "other"},
      {"day of a year", "s/luat/hdnn/3@1981-07-03", "s/luat/hdnn/3@1981",
       "maybe"},
      {"no keys", "", "", "other"},
      {"one key", "p/nq/tw/25@xi", "", "other"},
  };
  for (const KeyPair& each : kPairs) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(verdict(match_document_keys(each.left, each.right)),
              each.expected);
    EXPECT_EQ(verdict(match_document_keys(each.right, each.left)),
              each.expected);
  }
}

TEST(Matching, OneNumberOfThreeTerms) {
  const auto reference = parse_reference("25-NQ/TW@2013-06-03");
  ASSERT_TRUE(reference);
  Citation citation;
  citation.key = "p/nq/tw/25@xi";
  EXPECT_EQ(verdict(match(*reference, citation)), "same");
  citation.date = PartialDate{2013, 6, 3};
  EXPECT_EQ(verdict(match(*reference, citation)), "same");
  citation.date = PartialDate{2013, 6, 4};
  EXPECT_EQ(verdict(match(*reference, citation)), "other");
  citation.date = PartialDate{2008, 7, 25};
  citation.key = "p/nq/tw/25@x";
  EXPECT_EQ(verdict(match(*reference, citation)), "other");
  citation.date.reset();
  citation.key = "p/nq/tw/25@?";
  EXPECT_EQ(verdict(match(*reference, citation)), "maybe");

  Document document;
  document.key = "p/nq/tw/25@xi";
  EXPECT_EQ(verdict(match(*reference, document)), "same");
  document.own.date = PartialDate{2013, 6, 4};
  EXPECT_EQ(verdict(match(*reference, document)), "other");
}

}  // namespace
}  // namespace viendan
