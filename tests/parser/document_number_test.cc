#include "viendan/parser/document_number.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace viendan {
namespace {

std::string canonical(std::string_view text) {
  const auto number = parse_document_number(text);
  return number ? to_string(*number) : "none";
}

struct Spelling {
  std::string why;
  std::string text;
  std::string canonical;
};

void PrintTo(const Spelling& row, std::ostream* out) { *out << row.text; }

class Spellings : public testing::TestWithParam<Spelling> {};

TEST_P(Spellings, GiveTheCanonicalNumber) {
  SCOPED_TRACE(GetParam().why);
  EXPECT_EQ(canonical(GetParam().text), GetParam().canonical);
}

// Domain reference 3.2 to 3.6.
INSTANTIATE_TEST_SUITE_P(
    Table, Spellings,
    testing::ValuesIn(std::vector<Spelling>{
        {"Party", "25-NQ/TW", "25-NQ/TW"},
        {"Party, with a desk", "317-QĐ/TWĐTN-TNTH", "317-QĐ/TWĐTN-TNTH"},
        {"Party, several bodies", "05-QCPH/BDV-BTC-UBKT",
         "05-QCPH/BDV-BTC-UBKT"},
        {"State, of a year", "30/2020/NĐ-CP", "30/2020/NĐ-CP"},
        {"National Assembly", "104/2016/QH13", "104/2016/QH13"},
        {"its standing committee", "34/2007/PL-UBTVQH11",
         "34/2007/PL-UBTVQH11"},
        {"State, without year", "731/QĐ-UBND", "731/QĐ-UBND"},
        {"letter", "1234/UBND-NC", "1234/UBND-NC"},
        {"letter of an unknown body", "2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC"},
        {"consolidated", "68/2026/VBHN-NĐ-BCT", "68/2026/VBHN-NĐ-BCT"},
        {"joint", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
         "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"},
        {"order", "16/2003/L-CTN", "16/2003/L-CTN"},
        {"order, before 1997", "44-L/CTN", "44-L/CTN"},
        {"before 1997", "178-CP", "178-CP"},
        {"before 1997", "120-HĐBT", "120-HĐBT"},
        {"before 1997", "270B-NQ/HĐNN8", "270b-NQ/HĐNN8"},
        {"sắc lệnh", "18B/SL", "18b/SL"},
        {"sắc lệnh", "91-SL", "91-SL"},
        {"sắc lệnh", "135 SL/GD", "135SL/GD"},
        {"council of a term", "05/2016/NQ-HĐND8", "05/2016/NQ-HĐND8"},
        {"year after a dash", "19-2018/NQ-CP", "19/2018/NQ-CP"},
        {"full stop for a dash", "2836/QĐ.UBND", "2836/QĐ-UBND"},
        {"slash for a dash", "79/1998/TT/BTC", "79/1998/TT-BTC"},
        {"year of two digits", "133/98/QĐ-UB", "133/1998/QĐ-UB"},
        {"decimal serial", "66.25/2026/NQ-CP", "66.25/2026/NQ-CP"},
        {"suffix", "30A/2008/NQ-CP", "30a/2008/NQ-CP"},
        {"bis", "05bis/2008/QĐ-UBND", "05bis/2008/QĐ-UBND"},
        {"leading zeros", "007/QĐ-UBND", "07/QĐ-UBND"},
        {"no leading zero", "7/QĐ-UBND", "07/QĐ-UBND"},
        {"spaces around separators", "6  /2007/QĐ - UBND", "06/2007/QĐ-UBND"},
        {"lost dash", "09/2026NQ-HĐND", "09/2026/NQ-HĐND"},
        {"lost dash", "2257/QĐUBND", "2257/QĐ-UBND"},
        {"lost dash", "47/2024/TTBGTVT", "47/2024/TT-BGTVT"},
        {"underscore", "12/2026/NQ_HĐND", "12/2026/NQ-HĐND"},
        {"Party in State dress", "31/QĐ-TW", "31-QĐ/TW"},
        {"Party in State dress", "35/NQ-TU", "35-NQ/TU"},
        {"State in Party dress", "76-NQ/CP", "76/NQ-CP"},
        {"full stop behind", " 07/2011/QĐ-UBND./. ", "07/2011/QĐ-UBND"},
        {"small letters", "33/2021/ct-ttg", "33/2021/CT-TTg"},
        {"small letters, no marks", "31/qd-ubnd", "31/QĐ-UBND"},
        {"number broken at a line end", "12/2020/TT-\nBNV", "12/2020/TT-BNV"},
    }));

struct Pair {
  std::string left;
  std::string right;
};

// Domain reference 3.6.
TEST(DocumentNumber, EqualSpellings) {
  const std::vector<Pair> pairs = {
      {"14-CP", "14/CP"},
      {"64 TC/TCT", "64/TC-TCT"},
      {"33/2018/TT- BGTVT", "33/2018/TT-BGTVT"},
      {"89/2015/N\u00D0-CP", "89/2015/NĐ-CP"},
      {"51/2025/TT-BT\u0421", "51/2025/TT-BTC"},
      {"9/2019/TT-BTC", "09/2019/TT-BTC"},
      {"22/2021/QD-TTg", "22/2021/QĐ-TTg"},
      {"06/2021/TT\u2013BXD", "6/2021/TT-BXD"},
      {"23- QĐ/TW", "23-QĐ/TW"},
      {"23QĐ/TW", "23-QĐ/TW"},
      {"23-QĐ-TW", "23-QĐ/TW"},
      {"547 \u2013 CV/TU", "547-CV/TU"},
      {"177-CTR/TU", "177-CTr/TU"},
  };
  for (const Pair& each : pairs) {
    SCOPED_TRACE(each.left);
    const auto left = parse_document_number(each.left);
    const auto right = parse_document_number(each.right);
    ASSERT_TRUE(left && right);
    EXPECT_TRUE(*left == *right);
    EXPECT_EQ(to_string(usual_form(*left)), to_string(usual_form(*right)));
  }
}

TEST(DocumentNumber, DifferentNumbers) {
  const std::vector<Pair> pairs = {
      {"66.25/2026/NQ-CP", "66.2/2026/NQ-CP"},
      {"66.2/2026/NQ-CP", "25/2026/NQ-CP"},
      {"30a/2008/NQ-CP", "30/2008/NQ-CP"},
      {"11/TTr-SNV", "11/TT-SNV"},
      {"12/HD-STC", "12/HĐ-STC"},
      {"37/2025/QĐ-CTUBND", "37/2025/QĐ-UBND"},
  };
  for (const Pair& each : pairs) {
    SCOPED_TRACE(each.left);
    EXPECT_NE(canonical(each.left), "none");
    EXPECT_NE(canonical(each.right), "none");
    EXPECT_NE(canonical(each.left), canonical(each.right));
  }
}

TEST(DocumentNumber, NoNumbers) {
  for (const std::string text :
       {"", "25", "25-NQ", "NQ/TW", "25-NQ/TW ngày", "21/10/2021", "2/3",
        "1.000", "12/34 đường", "2016-2021", "24/7", "Covid-19", "25-nq"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(canonical(text), "none");
  }
}

TEST(DocumentNumber, CanonicalFormIsItsOwn) {
  for (const std::string text :
       {"25-NQ/TW", "33/2021/CT-TTg", "45/2019/QH14", "1234/UBND-NC", "178-CP",
        "178/CP", "135SL/GD", "44-L/CTN", "66.25/2026/NQ-CP", "64/TC-TCT",
        "64TC/TCT", "1141TC/QĐ/CĐKT"}) {
    SCOPED_TRACE(text);
    EXPECT_EQ(canonical(text), text);
  }
}

}  // namespace
}  // namespace viendan
