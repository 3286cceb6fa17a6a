// Which version of a law is meant where the name alone is printed.

#include "law_identity.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "viendan/parser/document.h"

namespace viendan {
namespace {

// The key of each citation by name alone, with "self" behind those of the text.
std::string keys_of(const std::string& text) {
  const auto source = SourceText::create(text);
  if (!source) return "no text";
  std::string joined;
  for (const Citation& each : parse_document(*source).citations) {
    if (each.name.empty() || each.number || each.date) continue;
    if (!joined.empty()) joined += "; ";
    joined += each.key;
    if (each.self) joined += " self";
  }
  return joined;
}

// A notice of 5 April 2026.
std::string notice(const std::string& rest) {
  return "SỞ CÔNG THƯƠNG AN GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập "
         "- Tự do - Hạnh phúc\nSố: 91/TB-SCT\nAn Giang, ngày 05 tháng 4 năm "
         "2026\nTHÔNG BÁO\nVề cất giữ\n" +
         rest + "\n";
}

struct Case {
  std::string why;
  std::string text;
  std::string expected;
};

TEST(LawIdentity, TakesTheVersionThatIsCited) {
  const std::vector<Case> cases = {
      {"with its number",
       notice("Căn cứ Luật Hóa chất số 69/2025/QH15;\nTheo Luật Hóa chất."),
       "s/luat/qh/69@2025"},
      {"with its number, and its name for a title",
       notice("Căn cứ Luật số 7/2025/QH15 về Bãi bồi;\nTheo Luật Bãi bồi, "
              "Luật Bãi cát."),
       "s/luat/qh/7@2025; s/luat/qh/n:bai-cat@?"},
      {"with its day",
       notice("Căn cứ Luật Hóa chất ngày 21/11/2007;\nTheo Luật Hóa chất."),
       "s/luat/qh/6@2007"},
      {"a law that no table knows",
       notice("Căn cứ Luật Bãi bồi số 7/2025/QH15;\nTheo Luật Bãi bồi."),
       "s/luat/qh/7@2025"},
      {"in the title of a younger decree",
       notice("Căn cứ Luật Hóa chất số 69/2025/QH15;\nCăn cứ Nghị định số "
              "7/2026/NĐ-CP quy định chi tiết một số điều của Luật Hóa chất;"),
       "s/luat/qh/69@2025"},
      {"in the title of a decree that is older than the law",
       notice("Căn cứ Luật Hóa chất số 69/2025/QH15;\nCăn cứ Nghị định số "
              "7/2017/NĐ-CP quy định chi tiết một số điều của Luật Hóa chất;"),
       "s/luat/qh/6@2007"},
      {"two versions: none is picked",
       notice("Căn cứ Luật Hóa chất số 06/2007/QH12;\nCăn cứ Luật Hóa chất số "
              "69/2025/QH15;\nTheo Luật Hóa chất."),
       "s/luat/qh/n:hoa-chat@?"},
      {"one that is repealed is not meant",
       notice("Bãi bỏ Luật Bãi bồi năm 1996.\nTheo Luật Bãi bồi."),
       "s/luat/qh/n:bai-boi@?"},
      {"the latest at the date, whatever older one is cited",
       notice("Theo Luật Tài nguyên nước năm 1998 và Luật Chứng khoán năm "
              "2006.\nTheo Luật Chứng khoán."),
       "s/luat/qh/54@2019"},
  };
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(keys_of(each.text), each.expected);
  }
}

TEST(LawIdentity, TakesTheConstitutionInForce) {
  const std::string basis =
      "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa "
      "Việt Nam;\nTheo Nghị định số 7/1991/NĐ-CP quy định "
      "chi tiết Hiến pháp nước Cộng hòa xã hội chủ nghĩa "
      "Việt Nam;";
  EXPECT_EQ(keys_of(notice(basis)),
            "s/hp/qh/n:hien-phap@2013; s/hp/qh/n:hien-phap@1980");
  EXPECT_EQ(keys_of("theo Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
            "s/hp/qh/n:hien-phap@?");
}

TEST(LawIdentity, KnowsTheTextItself) {
  const std::string law =
      "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
      "phúc\nLuật số: 7/2025/QH15\nHà Nội, ngày 05 tháng 4 năm "
      "2025\nLUẬT\nBÃI BỒI\nCăn cứ Nghị quyết số 3/2025/QH15;\nĐiều 1. Phạm "
      "vi\nLuật này quy định về bãi bồi.\nĐiều 2. Thi hành\nViệc thực hiện "
      "Luật Bãi bồi do Luật Đê điều quy định.\n";
  EXPECT_EQ(keys_of(law), "s/luat/qh/7@2025 self; s/luat/qh/79@2006");
}

// Domain reference 6.2: each of a list is a document of its own.
TEST(PartyIdentity, OfLists) {
  EXPECT_EQ(keys_of(notice("Thực hiện Nghị quyết Trung ương 5, 6 (khóa XII).")),
            "p/nq/tw/hn5@xii; p/nq/tw/hn6@xii");
  EXPECT_EQ(keys_of(notice("Thực hiện Nghị quyết Đại hội XIII, XIV của Đảng.")),
            "p/nq/dh.tw@xiii; p/nq/dh.tw@xiv");
}

}  // namespace
}  // namespace viendan
