#include "words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

// The syllables of `text`, with "|" between them; what is no letter is dropped.
std::string syllables(std::string_view text) {
  std::string dumped;
  for (std::size_t at = 0; at < text.size();) {
    const Word word = read_syllable(text, at);
    if (word.code == 0) {
      at += kLetterTable.read(text.substr(at)).size;
      continue;
    }
    if (!dumped.empty()) dumped += '|';
    dumped += slice(text, word.span);
    at = word.span.end;
  }
  return dumped;
}

TEST(ReadSyllable, ReadsThemAlsoWhereTheyAreGrownTogether) {
  struct Case {
    std::string_view why;
    std::string_view text;
    std::string_view expected;
  };
  static constexpr Case kCases[] = {
      {"as it should be", "nghị quyết của Đảng", "nghị|quyết|của|Đảng"},
      {"capital inside", "Thường vụTỉnh uỷvềthực hiện",
       "Thường|vụ|Tỉnh|uỷ|về|thực|hiện"},
      {"consonant that ends no syllable", "Chính phủban hành Nghịđịnh",
       "Chính|phủ|ban|hành|Nghị|định"},
      {"consonant before a vowel", "đểtuyên truyền", "để|tuyên|truyền"},
      {"digits end a word", "ngày03tháng6", "ngày|tháng"},
      {"abbreviations", "UBND TTg QĐi BCHTW", "UBND|TTg|QĐi|BCHTW"},
      {"abbreviation and word", "UBNDtỉnh", "UBND|tỉnh"},
      {"in capitals", "ỦY BAN NHÂN DÂN", "ỦY|BAN|NHÂN|DÂN"},
      {"two tones", "vềáp dụng", "về|áp|dụng"},
      {"old tone placement", "khoá hoà thuỷ quý", "khoá|hoà|thuỷ|quý"},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(syllables(each.text), each.expected);
  }
}

TEST(ReadSyllable, CodesKnowWhatTheyShould) {
  const auto code = [](std::string_view text) {
    return read_syllable(text, 0).code;
  };
  const auto exact = [](std::string_view text) {
    return read_syllable(text, 0).exact;
  };
  EXPECT_EQ(code("Nghị"), "nghi"_f);
  EXPECT_EQ(code("ĐẢNG"), "dang"_f);
  EXPECT_EQ(code("Ðiều"), "dieu"_f);  // With eth.
  EXPECT_EQ(exact("Về"), "về"_x);
  EXPECT_NE(exact("vệ"), "về"_x);
  EXPECT_EQ(exact("KHOÁ"), "khóa"_x);
  EXPECT_EQ(exact("Uỷ"), "ủy"_x);
  EXPECT_NE(exact("đến"), "đen"_x);
  EXPECT_NE(exact("dân"), "đân"_x);
  EXPECT_EQ(read_syllable("123", 0).code, 0U);
}

TEST(SpaceSize, KnowsEveryKindOfSpace) {
  EXPECT_EQ(space_size(" \t\r\n\u00A0\u2009\u200B\u202F\u2060\u3000\uFEFFx", 0),
            4U + 2U + 6U * 3U);
  EXPECT_EQ(space_size("x ", 0), 0U);
  EXPECT_EQ(space_size("", 0), 0U);
}

TEST(GapSize, SkipsThePageOfTheGazetteOnly) {
  constexpr std::string_view kHeader = "CÔNG BÁO/Số 51/Ngày 23-01-2026 \n";
  const std::string before = " \n \n80 \n" + std::string(kHeader) + " \n";
  EXPECT_EQ(gap_size(before + "của", 0), before.size());
  const std::string after = "\n" + std::string(kHeader) + "67\n \n";
  EXPECT_EQ(gap_size(after + "của", 0), after.size());
  // A number alone may be a serial, a year or a cell of a table.
  EXPECT_EQ(gap_size("\n2018\ncủa", 0), 1U);
  EXPECT_EQ(gap_size(" CÔNG BÁO/Số 51", 0), 1U);
  EXPECT_EQ(gap_size("\nCông báo số 51", 0), 1U);
}

}  // namespace
}  // namespace viendan
