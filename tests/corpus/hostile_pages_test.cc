// Rows F, H and I of the catalogue of the reliability reference that no other
// test has: text, web pages, Markdown and RTF made to mislead or exhaust.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "external_program.h"
#include "legacy_writers.h"
#include "read_outcome.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

using testing_support::read_outcome;
using testing_support::repeat;
using testing_support::to_tcvn3;
using testing_support::to_utf16;
using std::string_view_literals::operator""sv;

std::string to_utf32(std::u32string_view text, bool big_endian) {
  std::string bytes;
  for (const char32_t c : text) {
    for (int i = 0; i < 4; ++i) {
      bytes += static_cast<char>((c >> (8 * (big_endian ? 3 - i : i))) & 0xFF);
    }
  }
  return bytes;
}

// F2.
TEST(HostileText, FourBytesACharacter) {
  constexpr std::u32string_view kText = U"\uFEFFsố 5 \U0001D11E";
  for (const bool big_endian : {false, true}) {
    EXPECT_EQ(read_outcome(to_utf32(kText, big_endian)), "số 5 𝄞");
    EXPECT_EQ(read_outcome(to_utf32(kText, big_endian) + "\x01"),
              "số 5 𝄞\uFFFD");
    // Without a mark it is told, not guessed at.
    EXPECT_EQ(read_outcome(to_utf32(kText.substr(1), big_endian)), "binary");
  }
}

// H4: a mark before the bytes counts more than the bytes, and these more than
// what they say of themselves.
TEST(HostilePage, ThatLiesAboutItsCharacters) {
  const std::string claims[] = {"", "<meta charset='windows-1252'>",
                                "<meta charset='utf-8'>",
                                "<meta http-equiv='Content-Type' "
                                "content='text/html; charset=x-unknown'>"};
  for (const std::string& claim : claims) {
    SCOPED_TRACE(claim);
    const std::string page = "<html>" + claim + "<p>ủy ban nhân dân xã</p>";
    EXPECT_EQ(read_outcome(page), "ủy ban nhân dân xã\n");
    EXPECT_EQ(read_outcome("\xEF\xBB\xBF" + page), "ủy ban nhân dân xã\n");
    EXPECT_EQ(read_outcome(to_utf16(page, false, true)),
              "ủy ban nhân dân xã\n");
    EXPECT_EQ(read_outcome(to_tcvn3(page)), "ủy ban nhân dân xã\n");
  }
  // In the middle of a page, by the paragraph.
  EXPECT_EQ(read_outcome("<html><p>ủy ban nhân dân xã quyết định</p>\n" +
                         to_tcvn3("<p>căn cứ quyết định của ủy ban</p>")),
            "ủy ban nhân dân xã quyết định\ncăn cứ quyết định của ủy ban\n");
}

// H1 and H2.
TEST(HostilePage, FarTooManyOfEach) {
  for (const std::string_view piece :
       {"<div>", "<b>", "<table>", "<a x=", "a=b ", "&amp"}) {
    SCOPED_TRACE(piece);
    const std::string text =
        read_outcome("<html>" + repeat(piece, 200'000) + "><p>cuối</p>");
    EXPECT_NE(text.find("cuối"), std::string::npos) << text.substr(0, 100);
  }
  // What begins and never ends.
  for (const std::string_view piece : {"<script>", "<style>"}) {
    SCOPED_TRACE(piece);
    const std::string text = read_outcome(
        "<html><p>đầu</p>" + repeat(piece, 200'000) + "<p>cuối</p>");
    EXPECT_TRUE(text.starts_with("đầu\n")) << text.substr(0, 100);
  }
}

class MarkdownTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = TemporaryFolder::create();
    ASSERT_TRUE(made);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*made));
  }

  std::string read(const std::string& bytes) {
    EXPECT_TRUE(folder_->write("a.md", bytes));
    const auto file = load_file(folder_->path() + "/a.md", {});
    std::filesystem::remove(folder_->path() + "/a.md");
    return file ? std::string(file->source.text())
                : std::string(file.error().id);
  }

  std::unique_ptr<TemporaryFolder> folder_;
};

// H6.
TEST_F(MarkdownTest, ReferencesThatGoInCirclesAndDeepLists) {
  EXPECT_EQ(read("[a]: [b]\n[b]: [a]\n\n[chữ][a] [b][] [c]\n"), "chữ b [c]\n");
  const std::string definition = repeat("[a]: /x\n", 50'000);
  // [a][a] is one link.
  EXPECT_EQ(read(definition + "\n" + repeat("[a]", 50'000)).size(), 25'001U);
  std::string nested;
  for (int i = 0; i < 500; ++i) {
    nested += std::string(2 * static_cast<std::size_t>(i), ' ') + "- x\n";
  }
  EXPECT_GE(read(nested).size(), 1'000U);
}

// H7: what looks like YAML is text, and HTML in it is HTML.
TEST_F(MarkdownTest, FrontMatterAndHtml) {
  const std::string text = read(
      "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\n"
      "<script>alert(1)</script>\n\n<div onclick='x'>chữ</div>\n");
  EXPECT_NE(text.find("*a, *a"), std::string::npos) << text;
  EXPECT_NE(text.find("chữ"), std::string::npos) << text;
  EXPECT_EQ(text.find("alert"), std::string::npos) << text;
  EXPECT_EQ(text.find("onclick"), std::string::npos) << text;
}

// I2.
TEST(HostileRtf, CharactersThatAreNone) {
  struct Row {
    std::string_view rtf;
    std::string_view text;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"{\\rtf1 a\\u-1 ?b\\par}",
            "a\uFFFD"
            "b\n"},
           {"{\\rtf1 a\\u-10188 ?\\u-8930 ?b\\par}", "a𝄞b\n"},
           {"{\\rtf1 a\\u-10188 ?b\\par}",
            "a\uFFFD"
            "b\n"},
           {"{\\rtf1 a\\u-8930 ?b\\par}",
            "a\uFFFD"
            "b\n"},
           {"{\\rtf1 a\\u-10188 ?\\par b\\par}", "a\uFFFD\nb\n"},
           {"{\\rtf1\\uc9999 a\\u272 b\\par}", "aĐ"},
           {"{\\rtf1 a\\'zzb\\par}", "a"}}) {
    EXPECT_TRUE(read_outcome(std::string(row.rtf)).starts_with(row.text))
        << row.rtf << ' ' << read_outcome(std::string(row.rtf));
  }
}

// I3: in an empty folder that stays empty.
TEST(HostileRtf, WritesNothing) {
  const auto folder = TemporaryFolder::create();
  ASSERT_TRUE(folder);
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder->path());
  const std::string text = read_outcome(
      "{\\rtf1 a{\\pict\\pngblip "
      "89504e470d0a1a0a}{\\object\\objemb{\\*\\objdata "
      "010500000200}}{\\field{\\*\\fldinst INCLUDEPICTURE \"x.png\"}{\\fldrslt "
      "b}}\\par}");
  const bool stays_empty = std::filesystem::is_empty(folder->path());
  std::filesystem::current_path(before);
  EXPECT_TRUE(stays_empty);
  EXPECT_EQ(text, "ab\n");
}

}  // namespace
}  // namespace viendan
