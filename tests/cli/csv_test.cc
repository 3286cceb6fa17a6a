#include "csv.h"

#include <gtest/gtest.h>

namespace viendan::cli {
namespace {

struct FieldCase {
  std::string_view why;
  std::string_view value;
  std::string_view field;
};

const FieldCase kFieldCases[] = {
    {"plain", "25-NQ/TW", "\"25-NQ/TW\""},
    {"a quote is doubled", "a\"b", "\"a\"\"b\""},
    {"comma and line end stay inside", "a,b\nc", "\"a,b c\""},
    {"a formula is no formula any more", "=1+1", "\"'=1+1\""},
    {"nor with other signs", "@SUM", "\"'@SUM\""},
    {"a minus inside is harmless", "a-b", "\"a-b\""},
    {"controls are dropped", "a\x1B[2Jb\xC2\x9B", "\"a[2Jb\""},
    {"empty", "", "\"\""},
};

TEST(Csv, QuotesFieldsAndDisarmsFormulas) {
  for (const FieldCase& c : kFieldCases) {
    SCOPED_TRACE(c.why);
    std::string out;
    append_csv_field(out, c.value);
    EXPECT_EQ(out, c.field);
  }
}

TEST(Csv, SeparatesFieldsAndRows) {
  std::string out;
  append_csv_field(out, "");
  append_csv_field(out, "b");
  end_csv_row(out);
  append_csv_field(out, "c");
  EXPECT_EQ(out, "\"\",\"b\"\r\n\"c\"");
}

}  // namespace
}  // namespace viendan::cli
