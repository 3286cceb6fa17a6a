#include "arguments.h"

#include <gtest/gtest.h>

#include <vector>

namespace viendan::cli {
namespace {

const std::vector<std::string_view> kAllowed = {"format", "jobs", "null",
                                                "index", "quiet"};

TEST(ParseArguments, ReadsOptionsAnywhereAndInAllForms) {
  const std::vector<std::string_view> words = {
      "a",       "--format", "json", "-j4", "-0q", "--index=x",
      "--index", "y",        "-",    "--",  "--b"};
  const Result<Arguments> arguments = parse_arguments(words, kAllowed);
  ASSERT_TRUE(arguments);
  EXPECT_EQ(arguments->operands, (std::vector<std::string>{"a", "-", "--b"}));
  EXPECT_EQ(arguments->value("format"), "json");
  EXPECT_EQ(arguments->count("jobs").value(), 4U);
  EXPECT_TRUE(arguments->has("null"));
  EXPECT_TRUE(arguments->has("quiet"));
  EXPECT_EQ(arguments->values("index"), (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(arguments->value("limit", "none"), "none");
}

struct ErrorCase {
  std::string_view why;
  std::vector<std::string_view> words;
  std::string_view message;
  std::string_view hint;
};

const ErrorCase kErrorCases[] = {
    {"a typing slip",
     {"--fromat", "json"},
     "unknown option --fromat",
     "did you mean --format?"},
    {"an option of other commands",
     {"--depth", "3"},
     "unknown option --depth",
     ""},
    {"unknown letter", {"-z"}, "unknown option -z", ""},
    {"value is missing",
     {"--format"},
     "option --format needs a value: FORMAT",
     ""},
    {"value for a switch", {"--quiet=1"}, "option --quiet takes no value", ""},
};

TEST(ParseArguments, SaysWhatIsWrongAndWhatWasMeant) {
  for (const ErrorCase& c : kErrorCases) {
    SCOPED_TRACE(c.why);
    const Result<Arguments> arguments = parse_arguments(c.words, kAllowed);
    ASSERT_FALSE(arguments);
    EXPECT_EQ(arguments.error().message, c.message);
    EXPECT_EQ(arguments.error().hint, c.hint);
  }
}

TEST(Arguments, RefusesCountsThatAreNone) {
  for (const std::string_view value :
       {"", "-1", "3x", "99999999999999999999"}) {
    SCOPED_TRACE(value);
    const std::vector<std::string_view> words = {"--jobs", value};
    const Result<Arguments> arguments = parse_arguments(words, kAllowed);
    ASSERT_TRUE(arguments);
    EXPECT_FALSE(arguments->count("jobs"));
  }
}

TEST(NearestName, IsAtMostTwoEditsAway) {
  const std::vector<std::string_view> names = {"parse", "text", "citedby"};
  EXPECT_EQ(nearest_name("prase", names), "parse");
  EXPECT_EQ(nearest_name("citeby", names), "citedby");
  EXPECT_EQ(nearest_name("tezt", names), "text");
  EXPECT_EQ(nearest_name("wholly", names), "");
}

}  // namespace
}  // namespace viendan::cli
