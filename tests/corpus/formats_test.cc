// One text of our own in every format: the same words from each.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cpu_time.h"
#include "external_program.h"
#include "legacy_writers.h"
#include "pdf_writer.h"
#include "viendan/base/white_space.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

using testing_support::growth_when_doubled;
using testing_support::kLinearGrowth;
using testing_support::make_docx;
using testing_support::make_pdf;
using testing_support::make_zip;
using testing_support::mistake_for_windows1252;
using testing_support::PlacedText;
using testing_support::to_utf16;
using testing_support::to_viscii;
using testing_support::to_vni;
using testing_support::to_windows1258;

// In the order of reading.
constexpr auto kParagraphs = std::to_array<std::string_view>(
    {"UBND TỈNH A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "QUYẾT ĐỊNH",
     "Căn cứ Nghị định số 27/2019/NĐ-CP ngày 13/3/2019;",
     "Điều 1. Ủy ban nhân dân xã tổ chức thực hiện.",
     "a) Đẩy mạnh tiết kiệm, chống lãng phí;", "Nơi nhận: Như trên."});

std::string words() {
  std::string all;
  for (const std::string_view paragraph : kParagraphs) {
    all += std::string(paragraph) + ' ';
  }
  return squeeze(all);
}

std::string words_of(const Result<LoadedFile>& file) {
  return file ? squeeze(file->source.text()) : file.error().message;
}

std::string as_html() {
  std::string html = "<!DOCTYPE html><html><body><table><tr>";
  for (std::size_t i = 0; i < kParagraphs.size(); ++i) {
    const std::string_view tag = i < 2 ? "td" : "p";
    html += fmt::format("<{0}>{1}</{0}>", tag, kParagraphs[i]);
    if (i == 1) html += "</tr></table>";
  }
  return html + "</body></html>";
}

std::string as_docx() {
  std::string body;
  for (const std::string_view paragraph : kParagraphs) {
    body += fmt::format("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", paragraph);
  }
  return make_docx(body);
}

std::string as_odt() {
  std::string content = "<?xml version='1.0'?><document><body><text>";
  for (const std::string_view paragraph : kParagraphs) {
    content += fmt::format("<text:p xmlns:text='t'>{}</text:p>", paragraph);
  }
  return make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml", content + "</text></body></document>"}});
}

// Letters beyond ASCII as \uN with a substitute.
std::string rtf_text(std::string_view text) {
  std::string rtf;
  const std::string wide = to_utf16(text, true, false);
  for (std::size_t i = 0; i < wide.size(); i += 2) {
    const int unit = static_cast<unsigned char>(wide[i]) * 256 +
                     static_cast<unsigned char>(wide[i + 1]);
    rtf += unit < 0x80 ? std::string(1, static_cast<char>(unit))
                       : fmt::format("\\u{}?", unit);
  }
  return rtf;
}

std::string as_rtf() {
  std::string rtf =
      "{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator x;}"
      "{\\header không phải nội dung}";
  for (const std::string_view paragraph : kParagraphs) {
    rtf += "\\pard " + rtf_text(paragraph) + "\\par\r\n";
  }
  return rtf + "}";
}

// A font of a legacy code and its bytes as \'hh.
std::string as_legacy_rtf(std::string_view font, const std::string& bytes) {
  std::string rtf =
      fmt::format("{{\\rtf1\\ansi{{\\fonttbl{{\\f0 {};}}}}", font);
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    if (byte == '\n') {
      rtf += "\\par ";
    } else {
      rtf +=
          byte < 0x80 ? std::string(1, each) : fmt::format("\\'{:02x}", byte);
    }
  }
  return rtf + "}";
}

std::string as_text() {
  std::string text;
  for (const std::string_view paragraph : kParagraphs) {
    text += std::string(paragraph) + '\n';
  }
  return text;
}

std::string as_pdf() {
  std::vector<PlacedText> page = {{60, 60, kParagraphs[0]},
                                  {300, 60, kParagraphs[1]}};
  for (std::size_t i = 2; i < kParagraphs.size(); ++i) {
    page.push_back({60, 90.0 + 20.0 * static_cast<double>(i), kParagraphs[i]});
  }
  return make_pdf({page});
}

struct FormatCase {
  std::string_view format;
  std::string bytes;
};

TEST(Formats, HoldTheSameWords) {
  const std::string text = as_text();
  const std::vector<FormatCase> cases = {
      {"txt", text},
      {"txt", "\xEF\xBB\xBF" + text},
      {"txt", to_utf16(text, false, true)},
      {"txt", to_utf16(text, true, true)},
      {"txt", to_vni(text)},
      {"txt", mistake_for_windows1252(to_vni(text))},
      {"txt", to_viscii(text)},
      {"txt", to_windows1258(text)},
      {"txt", mistake_for_windows1252(text)},
      {"html", as_html()},
      {"html", to_vni(as_html())},
      {"html", to_utf16(as_html(), false, true)},
      {"docx", as_docx()},
      {"odt", as_odt()},
      {"rtf", as_rtf()},
      {"rtf", as_legacy_rtf("VNI-Times", to_vni(text))},
      {"rtf", as_legacy_rtf("Arial", to_viscii(text))},
      {"pdf", as_pdf()},
  };
  for (const FormatCase& each : cases) {
    SCOPED_TRACE(each.format);
    const auto file = load_bytes(each.bytes, {});
    EXPECT_EQ(words_of(file), words());
    EXPECT_EQ(file ? file->format : "", each.format);
  }
}

TEST(Formats, CapitalsOfTcvn3AreAFontOfTheirOwn) {
  const std::string rtf =
      "{\\rtf1{\\fonttbl{\\f0 .VnTime;}{\\f1 .VnTimeH;}}{\\f1 quy\\'d5t "
      "\\'ae\\'denh}\\par\\f0 c\\'f1a B\\'e9 tr\\-\\'ebng v\\'b5 nh\\'a9n "
      "d\\'a9n"
      "\\par}";
  const auto file = load_bytes(rtf, {});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->source.text(), "QUYẾT ĐỊNH\ncủa Bộ trưởng và nhân dân\n");
  EXPECT_EQ(file->encoding, "TCVN3");
}

struct RtfCase {
  std::string_view why;
  std::string_view rtf;
  std::string_view text;
};

constexpr auto kRtfCases = std::to_array<RtfCase>({
    {"numbers of lists are written out by Word",
     "{\\rtf1{\\listtext\\f0 1.\\tab}M\\'f3t\\par}", "1. Mót\n"},
    {"deleted and hidden text is out", "{\\rtf1 a{\\deleted b}{\\v c}d\\par}",
     "ad\n"},
    {"pictures and objects are skipped",
     "{\\rtf1 a{\\pict\\bin4 \\}}x}{\\object{\\*\\objdata 00}{\\result "
     "b}}\\par}",
     "a"},
    {"field codes are out, results are in",
     "{\\rtf1{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par}", "7\n"},
    {"code page 1258 by the charset of the font",
     "{\\rtf1{\\fonttbl{\\f0\\fcharset163 Arial;}}\\f0 quy\\'ea\\'ect\\par}",
     "quyết\n"},
    {"a character that \\u replaces is skipped",
     "{\\rtf1\\uc2\\u272\\'d0?i\\'ea\\u0\\par}", "Điê"},
    {"footnotes follow", "{\\rtf1 a{\\footnote n}b\\par}", "ab\nn\n"},
    {"groups that never end", "{\\rtf1 a{{{{{{b\\par", "ab\n"},
});

TEST(ReadRtf, TellsTheText) {
  for (const RtfCase& each : kRtfCases) {
    SCOPED_TRACE(each.why);
    const auto file = load_bytes(std::string(each.rtf), {});
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_TRUE(file->source.text().starts_with(each.text))
        << file->source.text();
  }
}

TEST(ReadRtf, SurvivesDepthAndLies) {
  for (const std::string& rtf :
       {"{\\rtf1 " + std::string(1'000'000, '{') + "x",
        "{\\rtf1 x" + std::string(1'000'000, '}'),
        std::string("{\\rtf1 x\\bin2147483647 y}"),
        std::string("{\\rtf1 x\\uc9999\\u-1 yyyy}"),
        std::string("{\\rtf1 x\\'"), std::string("{\\rtf1\\f99999999999 x}"),
        std::string("{\\rtf")}) {
    const auto file = load_bytes(rtf, {});
    EXPECT_TRUE(file || file.error().id == "corrupt") << file.error().message;
  }
}

constexpr std::string_view kOdtLists =
    "<document><automatic-styles><list-style name='L'>"
    "<list-level-style-number level='1' num-format='1' num-prefix='Điều ' "
    "num-suffix='.'/><list-level-style-number level='2' num-format='a' "
    "num-suffix=')'/></list-style><style name='V'><text-properties "
    "font-name='.VnTime'/></style></automatic-styles><body><text>"
    "<list style-name='L'><list-item><p>Một</p><list><list-item><p>x</p>"
    "</list-item><list-item><p>y</p></list-item></list></list-item>"
    "<list-item><p>Hai<note><note-citation>1</note-citation><note-body>"
    "<p>Chú</p></note-body></note></p></list-item></list>"
    "<p><span style-name='V'>uû ban nh©n d©n</span><s c='2'/>b<tab/>c</p>"
    "<tracked-changes><p>xóa</p></tracked-changes></text></body></document>";

TEST(ReadOdt, TellsTheText) {
  const auto file = load_bytes(
      make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", std::string(kOdtLists)}}),
      {});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(
      file->source.text(),
      "Điều 1. Một\na) x\nb) y\nĐiều 2. Hai\nuỷ ban nhân dân  b\tc\nChú\n");
}

class FilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto folder = TemporaryFolder::create();
    ASSERT_TRUE(folder);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*folder));
  }
  std::string write(const std::string& name, std::string_view bytes) {
    EXPECT_TRUE(folder_->write(name, bytes));
    return folder_->path() + '/' + name;
  }
  std::unique_ptr<TemporaryFolder> folder_;
};

TEST_F(FilesTest, MarkdownIsReadAsItsReaderSeesIt) {
  const std::string path = write(
      "a.md",
      "# QUYẾT ĐỊNH\n\nCăn cứ **Nghị định** số\n[27/2019/NĐ-CP](http://x);\n\n"
      "3. Một\n4. Hai\n   - x &amp; y\n\n| A | B |\n|---|---|\n| c | d |\n\n"
      "dòng<br>sau <i>nghiêng</i>\n");
  const auto file = load_file(path, {});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->format, "md");
  EXPECT_EQ(
      file->source.text(),
      "QUYẾT ĐỊNH\nCăn cứ Nghị định số 27/2019/NĐ-CP;\n3. Một\n4. Hai\n- x "
      "& y\nA\nB\nc\nd\ndòng\nsau nghiêng\n");
}

TEST_F(FilesTest, MarkdownIsLinear) {
  for (const std::string_view piece :
       {"[", "*a **b ", "> ", "`", "- ", "![]("}) {
    SCOPED_TRACE(piece);
    const auto load = [&](std::size_t times) {
      std::string text;
      for (std::size_t i = 0; i < times; ++i) text += piece;
      EXPECT_TRUE(load_file(write("deep.md", text), {}));
      std::filesystem::remove(folder_->path() + "/deep.md");
    };
    EXPECT_LE(growth_when_doubled(10'000, load), kLinearGrowth);
  }
}

TEST_F(FilesTest, ContentDecidesNotTheName) {
  EXPECT_EQ(load_file(write("a.txt", as_pdf()), {})->format, "pdf");
  EXPECT_EQ(load_file(write("b.docx", as_rtf()), {})->format, "rtf");
  EXPECT_EQ(load_file(write("c.pdf", as_html()), {})->format, "html");
  EXPECT_EQ(load_file(write("d", as_docx()), {})->format, "docx");
}

TEST_F(FilesTest, AnArchiveIsAFolder) {
  const std::string path = write(
      "kho.zip", make_zip({{"a/b.docx", as_docx()}, {"c.txt", as_text()}}));
  EXPECT_EQ(words_of(load_file(path + "/a/b.docx", {})), words());
  EXPECT_EQ(words_of(load_file(path + "/c.txt", {})), words());
  EXPECT_FALSE(load_file(path + "/none.txt", {}));
  const auto whole = load_file(path, {});
  ASSERT_FALSE(whole);
  EXPECT_EQ(whole.error().id, "archive");
}

// Words of a file but labels of lists and marks of notes, which formats write
// in their own ways.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> kept;
  std::istringstream in{squeeze(text)};
  for (std::string word; in >> word;) {
    const bool is_label = word == "1" || word == "1." || word == "2." ||
                          word == "a." || word == "b." || word == "a)" ||
                          word == "b)" || word.starts_with("[^1]");
    if (is_label) continue;
    for (const std::string_view mark : {"[^1]", "\xE2\x86\xA9\xEF\xB8\x8E"}) {
      if (word.ends_with(mark)) word.resize(word.size() - mark.size());
    }
    kept.push_back(word);
  }
  return kept;
}

TEST(Fixtures, OfRealProgramsHoldTheSameWords) {
  const std::filesystem::path folder = VIENDAN_DATA_DIR "/corpus";
  const auto expected = load_file(folder / "one-text.md", {});
  ASSERT_TRUE(expected) << expected.error().message;
  const auto words = plain_words(expected->source.text());
  ASSERT_GT(words.size(), 70U);
  for (const char* name :
       {"pandoc.docx", "pandoc.odt", "pandoc.rtf", "pandoc.html",
        "libreoffice.docx", "libreoffice.odt", "libreoffice.rtf",
        "libreoffice.html", "libreoffice.pdf", "libreoffice.doc"}) {
    SCOPED_TRACE(name);
    const std::filesystem::path path = folder / name;
    const auto file = load_file(path, {});
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ("." + std::string(file->format), path.extension().string());
    if (path.extension() == ".pdf") {  // Has no table, only text in places.
      auto found = plain_words(file->source.text());
      auto sorted = words;
      std::ranges::sort(found);
      std::ranges::sort(sorted);
      EXPECT_EQ(fmt::format("{}", fmt::join(found, " ")),
                fmt::format("{}", fmt::join(sorted, " ")));
    } else {
      EXPECT_EQ(
          fmt::format("{}", fmt::join(plain_words(file->source.text()), " ")),
          fmt::format("{}", fmt::join(words, " ")));
    }
  }
}

TEST(Fixtures, NumbersOfListsAreComputed) {
  for (const char* name :
       {"pandoc.docx", "pandoc.odt", "pandoc.rtf", "libreoffice.docx",
        "libreoffice.odt", "libreoffice.rtf", "libreoffice.pdf"}) {
    SCOPED_TRACE(name);
    const auto file =
        load_file(std::string(VIENDAN_DATA_DIR "/corpus/") + name, {});
    ASSERT_TRUE(file) << file.error().message;
    const std::string text = squeeze(file->source.text());
    for (const std::string_view item :
         {"1. Tổ chức thực hiện", "2. Báo cáo kết quả", "a) kết quả chung",
          "b) khó khăn"}) {
      EXPECT_NE(text.find(item), std::string::npos) << item;
    }
  }
}

TEST(Formats, WhatIsNoDocumentIsRefused) {
  struct Refused {
    std::string_view why;
    std::string bytes;
    std::string_view id;
  };
  const std::vector<Refused> cases = {
      {"a spreadsheet", make_zip({{"xl/workbook.xml", ""}}),
       "unsupported-format"},
      {"slides", make_zip({{"ppt/presentation.xml", ""}}),
       "unsupported-format"},
      {"a picture", "\x89PNG\r\n\x1a\n", "unsupported-format"},
      {"a program",
       std::string("\x7F"
                   "ELF\x02\x01\x01\0\0\0",
                   10),
       "binary"},
      {"an archive", make_zip({{"a.txt", "x"}}), "archive"},
      {"a document under a password",
       "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" +
           to_utf16("EncryptedPackage", false, false),
       "encrypted"},
  };
  for (const Refused& each : cases) {
    SCOPED_TRACE(each.why);
    const auto file = load_bytes(each.bytes, {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().id, each.id);
    EXPECT_EQ(file.error().code, ErrorCode::kUnsupported);
  }
}

TEST(Formats, EmptyFilesAreEmptyTexts) {
  for (const std::string_view bytes : {"", "\xEF\xBB\xBF", "  \n\n"}) {
    EXPECT_TRUE(load_bytes(std::string(bytes), {}));
  }
}

}  // namespace
}  // namespace viendan
