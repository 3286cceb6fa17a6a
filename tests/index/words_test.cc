#include "words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace viendan {
namespace {

std::string words_of(std::string_view text) {
  std::string joined;
  for (Words words(text); words.next();) {
    if (!joined.empty()) joined += '|';
    joined += words.word();
  }
  return joined;
}

TEST(Words, AreSyllablesInComparisonForm) {
  struct Row {
    std::string_view why;
    std::string_view text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"capitals", "ỦY BAN Nhân Dân", "ủy|ban|nhân|dân"},
      {"a number is its parts", "33/2021/CT-TTg", "33|2021|ct|ttg"},
      {"digits and letters stay together", "khóa 23a", "khóa|23a"},
      {"full stop, semicolon separate", "66.25;2014", "66|25|2014"},
      {"tone of a final oa", "hoà HOÁ hoả hoã hoạ", "hòa|hóa|hỏa|hõa|họa"},
      {"tone of a final oe", "khoẻ xoè", "khỏe|xòe"},
      {"tone of a final uy", "uỷ Thuỵ luý", "ủy|thụy|lúy"},
      {"a letter follows: tone stays", "hoàng toán thuyền khoẻn",
       "hoàng|toán|thuyền|khoẻn"},
      {"u after q is of the onset", "quý quỳ qúy K.Qúy", "quý|quỳ|quý|k|quý"},
      {"Eth and African D are Đ", "NÐ-CP ðiều Ɖiều", "nđ|cp|điều|điều"},
      {"zero width is passed over", "nghị\u200Bquyết s\u00ADố", "nghịquyết|số"},
      {"no-break space, dashes, quotes separate", "điều\u00A05 – “Luật” …khoản",
       "điều|5|luật|khoản"},
      {"horned vowels", "ƯU ƠN Ươm", "ưu|ơn|ươm"},
      {"Latin letters of others", "Ÿ Ž Ñ Ĳ", "ÿ|ž|ñ|ĳ"},
      {"Cyrillic", "МОСКВА", "москва"},
      {"Roman numbers of Unicode are letters", "Ⅺ", "Ⅺ"},
      {"mark on its own belongs to its letter", "q\u0309x", "q\u0309x"},
      {"nothing", " \n–…", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(words_of(row.text), row.expected);
  }
}

TEST(Words, SpansCoverTheWordAsWritten) {
  const std::string text = "– Uỷ\u200B ban";
  Words words(text);
  ASSERT_TRUE(words.next());
  EXPECT_EQ(slice(text, words.span()), "Uỷ\u200B");
  ASSERT_TRUE(words.next());
  EXPECT_EQ(slice(text, words.span()), "ban");
  EXPECT_FALSE(words.next());
}

TEST(Words, LongOnesAreCutBetweenLetters) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "ế";  // 3 bytes each.
  Words words(text);
  ASSERT_TRUE(words.next());
  EXPECT_EQ(words.word().size(), 63);
  EXPECT_EQ(words.span().size(), text.size());
  EXPECT_FALSE(words.next());
}

TEST(Words, BytesThatAreNoTextSeparate) {
  EXPECT_EQ(words_of("a\xFF\xC3(b\xE1\xBA"), "a|b");
}

TEST(LowerCase, ChangesLettersAlone) {
  EXPECT_EQ(lower_case("25-NQ/TW ỦY Đ É"), "25-nq/tw ủy đ é");
}

}  // namespace
}  // namespace viendan
