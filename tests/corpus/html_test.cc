#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "cpu_time.h"
#include "html_tokens.h"
#include "legacy_writers.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

using testing_support::growth_when_doubled;
using testing_support::kLinearGrowth;
using testing_support::repeat;
using testing_support::to_tcvn3;

std::string read(std::string_view html) {
  const auto file = load_bytes("<html>" + std::string(html), {});
  EXPECT_TRUE(file) << file.error().message;
  if (!file) return {};
  EXPECT_EQ(file->format, "html");
  return std::string(file->source.text());
}

struct HtmlCase {
  std::string_view why;
  std::string_view html;
  std::string_view text;
};

constexpr auto kCases = std::to_array<HtmlCase>({
    {"blocks are lines, inline tags are nothing",
     "<p>Nghị <b>quyết</b></p><div>số\n  <i>25</i>-NQ/TW</div>",
     "Nghị quyết\nsố 25-NQ/TW\n"},
    {"cells are lines",
     "<table><tr><td>BỘ Y TẾ</td><td>CỘNG HÒA</td></tr></table>",
     "BỘ Y TẾ\nCỘNG HÒA\n"},
    {"br ends a line", "a<br>b<br/>c", "a\nb\nc"},
    {"scripts, styles and titles are no text",
     "<title>x</title><script>if (a<b) '<p>'</script><style>p{}</style>y", "y"},
    {"references",
     "&lt;a&gt; &agrave;&#7879;&#x1EC7; &#150; &amp &unknown; &#0;",
     "<a> àệệ – & &unknown; \xEF\xBF\xBD"},
    {"a comment that is never closed hides no text", "a<!-- b <p>c", "a b\nc"},
    {"a bare < is text", "3 < 5 và 7<8", "3 < 5 và 7<8"},
    {"numbers of lists", "<ol start=3 type=a><li>x<li>y</ol>", "c. x\nd. y\n"},
    {"hidden text is out",
     "a<div style='display: none'>b<div>c</div></div><p hidden>d</p>e", "a\ne"},
    {"hidden text that never ends stays", "a<div style='display:none'>b",
     "a\nb"},
    {"what a site puts around the document is out",
     "<nav>Trang chủ</nav><div role=tablist>Nội dung</div>Đầu<main>Điều 1. "
     "Phạm "
     "vi<button>Tải về</button></main><footer>Cuối</footer>",
     "Điều 1. Phạm vi\n"},
    {"but not where it is most of the page",
     "Điều 1. Phạm vi<main>Tìm</main>Điều 2.", "Điều 1. Phạm vi\nTìm\nĐiều 2."},
    {"an item may be empty, or have its own paragraphs",
     "<ol><li></li><li><p>x</p><p>y</p></li></ol>", "1. \n2. x\ny\n"},
    {"a raised note mark stays apart from the number",
     "số 25-NQ/TW<sup>1</sup>, 5 m<sup>2</sup>", "số 25-NQ/TW 1, 5 m2"},
    {"white space in pre stays", "<pre>a\n  b</pre>", "a\n  b\n"},
    {"TCVN3 by font",
     "<font face='.VnTimeH'>quyÕt ®Þnh</font> <span "
     "style='font-family:\".VnTime\"'>cña Bé tr­ëng</span>",
     "QUYẾT ĐỊNH của Bộ trưởng"},
});

TEST(ReadHtml, TellsTheText) {
  for (const HtmlCase& each : kCases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(read(each.html), each.text);
  }
}

TEST(ReadHtml, DecodesLegacyBytes) {
  EXPECT_EQ(read(to_tcvn3("<p>căn cứ quyết định của ủy ban</p>")),
            "căn cứ quyết định của ủy ban\n");
}

TEST(ReadHtml, IsLinearAndLosesNothing) {
  constexpr std::size_t kTimes = 10'000;
  for (const std::string_view piece :
       {"<div>", "<b>", "<table><tr><td>", "<!-- ", "<!--", "</script>", "<a ",
        "<a b='", "&amp", "&#", "<div style='display:none'>", "<ol>",
        "<font face=x>", "<", "</", "<p hidden>"}) {
    SCOPED_TRACE(piece);
    EXPECT_LE(
        growth_when_doubled(kTimes,
                            [&](std::size_t times) {
                              const std::string text =
                                  read(repeat(piece, times) + "'><p>cuối");
                              EXPECT_NE(text.find("cuối"), std::string::npos);
                            }),
        kLinearGrowth);
  }
}

TEST(ResolveReferences, NeverFails) {
  EXPECT_EQ(resolve_references("&#xFFFFFFFFFFF;"), "\xEF\xBF\xBD");
  EXPECT_EQ(resolve_references("&"), "&");
  EXPECT_EQ(resolve_references("&#"), "&#");
  EXPECT_EQ(resolve_references("&#x;"), "&#x;");
  EXPECT_EQ(resolve_references("&nbsp"), "\xC2\xA0");
}

}  // namespace
}  // namespace viendan
