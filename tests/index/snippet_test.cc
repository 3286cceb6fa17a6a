#include "viendan/index/snippet.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cpu_time.h"

namespace viendan {
namespace {

using testing_support::growth_when_doubled;
using testing_support::kLinearGrowth;

SnippetSpans with_number(std::string_view text, std::string_view number) {
  SnippetSpans spans;
  const std::size_t at = text.find(number);
  spans.whole.push_back(make_span(at, at + number.size()));
  return spans;
}

std::string marked(const Snippet& snippet) {
  std::string out = snippet.cut_before ? "… " : "";
  std::size_t at = 0;
  for (const Span mark : snippet.marks) {
    out += snippet.text.substr(at, mark.begin - at);
    out += '[' + std::string(slice(snippet.text, mark)) + ']';
    at = mark.end;
  }
  out += snippet.text.substr(at);
  return snippet.cut_after ? out + " …" : out;
}

TEST(Snippet, ShowsTheLineWithTheWords) {
  struct Case {
    std::string_view why;
    std::string_view text;
    WordForms forms;
    std::string_view expected;
  };
  const std::vector<Case> cases = {
      {"the whole line",
       "Một.\nCông tác dân vận ở xã.\nBa.",
       {{"dân"}, {"vận"}},
       "Công tác [dân] [vận] ở xã."},
      {"forms of a word",
       "Đề nghị nghỉ.",
       {{"nghi", "nghị", "nghỉ"}},
       "Đề [nghị] [nghỉ]."},
      {"capitals and old tone placement", "UỶ BAN\n", {{"ủy"}}, "[UỶ] BAN"},
      {"the line that has more of them",
       "dân cư.\ndân vận.",
       {{"dân"}, {"vận"}},
       "[dân] [vận]."},
      {"white space is made single",
       "dân \t\u00A0 vận",
       {{"vận"}},
       "dân \u00A0 [vận]"},
  };
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    const auto snippet = make_snippet(each.text, each.forms, {});
    ASSERT_TRUE(snippet);
    EXPECT_EQ(marked(*snippet), each.expected);
  }
}

TEST(Snippet, IsNothingWhereNothingOccurs) {
  EXPECT_FALSE(make_snippet("Công tác.", {{"vận"}}, {}));
  EXPECT_FALSE(make_snippet("", {{"vận"}}, {}));
}

TEST(Snippet, NeverCutsANumberOrASyllable) {
  // The number stands at every distance from the word, on either side.
  const std::string number = "25 - NQ/TW";
  for (std::size_t before = 0; before < 120; ++before) {
    for (const bool after : {false, true}) {
      std::string text;
      const auto pad = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) text += "nghĩa ";
      };
      if (after) text += "vận ";
      pad(before);
      text += number + ' ';
      pad(120);
      if (!after) text += " vận";
      const auto snippet =
          make_snippet(text, {{"vận"}}, with_number(text, number));
      ASSERT_TRUE(snippet);
      const std::string shown(slice(text, snippet->span));
      const bool whole = shown.find(number) != std::string::npos;
      const bool none = shown.find("25") == std::string::npos &&
                        shown.find("TW") == std::string::npos;
      EXPECT_TRUE(whole || none) << shown;
      EXPECT_TRUE(snippet->span.begin == 0 ||
                  text[snippet->span.begin - 1] == ' ');
      EXPECT_TRUE(snippet->span.end == text.size() ||
                  text[snippet->span.end] == ' ');
      EXPECT_LT(shown.size(), 2 * kSnippetBytes);
    }
  }
}

TEST(Snippet, MarksWantedNumbers) {
  const std::string text = "Căn cứ Nghị quyết số 25-NQ/TW về dân vận.";
  SnippetSpans spans = with_number(text, "25-NQ/TW");
  spans.wanted = spans.whole;
  const auto snippet = make_snippet(text, {}, spans);
  ASSERT_TRUE(snippet);
  EXPECT_EQ(marked(*snippet), "Căn cứ Nghị quyết số [25-NQ/TW] về dân vận.");
}

TEST(Snippet, TakesLinearTime) {
  const auto make = [](std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += "vận dân\n";
    const auto snippet = make_snippet(text, {{"dân"}, {"vận"}}, {});
    ASSERT_TRUE(snippet);
    EXPECT_LT(snippet->text.size(), 2 * kSnippetBytes);
  };
  EXPECT_LE(growth_when_doubled(1U << 20U, make), kLinearGrowth);
}

}  // namespace
}  // namespace viendan
