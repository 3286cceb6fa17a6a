#include "message.h"

#include <gtest/gtest.h>

namespace viendan::cli {
namespace {

struct EscapeCase {
  std::string_view why;
  std::string_view text;
  std::string_view shown;
};

const EscapeCase kEscapeCases[] = {
    {"Vietnamese stays", "Nghị quyết số 25-NQ/TW", "Nghị quyết số 25-NQ/TW"},
    {"escape sequences", "\x1B[2J", "\\x1b[2J"},
    {"one line stays one line", "a\nb\r", "a\\x0ab\\x0d"},
    {"a tab is harmless", "a\tb", "a\tb"},
    {"C1 control", "\xC2\x9B|2J", "\\u{009b}|2J"},
    {"text that runs backwards", "a\xE2\x80\xAE|b", "a\\u{202e}|b"},
    {"not UTF-8", "\xFFz", "\\xffz"},
};

TEST(Escaped, HidesNothingAndMovesNothing) {
  for (const EscapeCase& c : kEscapeCases) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(escaped(c.text), c.shown);
  }
}

}  // namespace
}  // namespace viendan::cli
