#include "json.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base64.h"
#include "viendan/base/white_space.h"

namespace viendan::cli {
namespace {

std::string json_string(std::string_view value) {
  std::string out;
  JsonWriter(out).string(value);
  return out;
}

struct StringCase {
  std::string_view why;
  std::string_view value;
  std::string_view json;
};

const StringCase kStringCases[] = {
    {"letters with marks stay", "Nghị quyết", "\"Nghị quyết\""},
    {"quotes and backslashes", "a\"b\\c", R"("a\"b\\c")"},
    {"line ends and tabs", "a\nb\tc\r", R"("a\nb\tc\r")"},
    {"escape sequences of terminals", "\x1B]52;c\x07",
     R"("\u001b]52;c\u0007")"},
    {"DEL", "\x7F", R"("\u007f")"},
    {"C1 controls", "a\xC2\x9B|b", R"("a\u009b|b")"},
    {"no-break space is no control", "a\xC2\xA0|b", "\"a\xC2\xA0|b\""},
    {"line separator of JavaScript", "\xE2\x80\xA8", R"("\u2028")"},
    {"bidirectional override", "\xE2\x80\xAE", R"("\u202e")"},
    {"dashes beside it stay", "\xE2\x80\x93", "\"\xE2\x80\x93\""},
    {"bytes that are not UTF-8", "a\xFF|\xC3",
     "\"a\xEF\xBF\xBD|\xEF\xBF\xBD\""},
    {"empty", "", "\"\""},
};

TEST(JsonWriter, EscapesWhatJsonAndTerminalsMustNotSee) {
  for (const StringCase& c : kStringCases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(json_string(c.value), c.json);
  }
}

// Each character that is treated apart, beside every other and within runs
// that are longer than a block of bytes.
TEST(JsonWriter, SqueezesAsSqueezeDoes) {
  const std::vector<std::string> pieces = {"",
                                           "a",
                                           " ",
                                           "  ",
                                           "\n",
                                           "\t",
                                           "\v",
                                           "\x01",
                                           "\x7F",
                                           "\"",
                                           "\\",
                                           "\xC2\xA0",
                                           "\xC2\x9B",
                                           "\xC2\xB2",
                                           "ệ",
                                           "\xE2\x80\xA8",
                                           "\xE2\x80\xAF",
                                           "\xE2\x80\x8B",
                                           "“",
                                           "\xE3\x80\x80",
                                           "\xE3\x81\x82",
                                           "\xEF\xBB\xBF",
                                           "\xEF\xBC\x8D",
                                           "Căn cứ Nghị quyết số 25 của"};
  for (const std::string& first : pieces) {
    for (const std::string& second : pieces) {
      for (const std::string& third : pieces) {
        const std::string value = first + second + third + first;
        const std::string squeezed = squeeze(value);
        std::string expected;
        squeezed.empty() ? JsonWriter(expected).null()
                         : JsonWriter(expected).text(squeezed);
        std::string out;
        JsonWriter(out).squeezed(value);
        ASSERT_EQ(expected, out) << value;
      }
    }
  }
}

TEST(JsonWriter, PutsCommasBetweenMembersAndElements) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("a", std::int64_t{1});
  json.key("b");
  json.begin_array();
  json.number(-2);
  json.boolean(true);
  json.null();
  json.begin_object();
  json.end_object();
  json.end_array();
  json.member_or_null("c", "");
  json.key("d");
  json.real(0.5);
  json.key("e");
  json.symbol("f");
  json.end_object();
  EXPECT_EQ(out,
            R"({"a":1,"b":[-2,true,null,{}],"c":null,"d":0.5000,"e":"f"})");
}

TEST(Base64, FollowsTheExamplesOfRfc4648) {
  EXPECT_EQ(to_base64(""), "");
  EXPECT_EQ(to_base64("f"), "Zg==");
  EXPECT_EQ(to_base64("fo"), "Zm8=");
  EXPECT_EQ(to_base64("foo"), "Zm9v");
  EXPECT_EQ(to_base64("\xFF\xFE"), "//4=");
}

}  // namespace
}  // namespace viendan::cli
