#include <fmt/core.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "legacy_writers.h"
#include "viendan/corpus/load.h"
#include "word_numbering.h"

namespace viendan {
namespace {

using testing_support::make_docx;
using testing_support::make_zip;

struct DocxCase {
  std::string_view why;
  std::string_view body;
  std::string_view text;
};

constexpr auto kCases = std::to_array<DocxCase>({
    {"runs are joined",
     "<w:p><w:r><w:t>Quyết</w:t></w:r><w:r><w:t xml:space='preserve"
     "'> định</w:t></w:r></w:p>",
     "Quyết định\n"},
    {"a table is read cell by cell",
     "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>SỞ Y TẾ</w:t></w:r></w:p></w:tc>"
     "<w:tc><w:p><w:r><w:t>CỘNG HÒA</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
     "SỞ Y TẾ\nCỘNG HÒA\n"},
    {"deleted text is out, inserted text is in",
     "<w:p><w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del>"
     "<w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>",
     "mới\n"},
    {"hidden text is out",
     "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
     "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>hiện</w:t></w:r></w:p>",
     "hiện\n"},
    {"field codes are out, results are in",
     "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>"
     "</w:p>",
     "7\n"},
    {"breaks, tabs and hyphens",
     "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r>"
     "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>25</w:t><w:noBreakHyphen/>"
     "<w:t>NQ</w:t><w:softHyphen/><w:t>/TW</w:t></w:r></w:p>",
     "a\tb\n25-NQ/TW\n"},
    {"a text box is read once, before what it is anchored in",
     "<w:p><w:r><w:t>Thân</w:t><AlternateContent><Choice><w:txbxContent><w:p>"
     "<w:r><w:t>Khung</w:t></w:r></w:p></w:txbxContent></Choice><Fallback>"
     "<w:txbxContent><w:p><w:r><w:t>Khung</w:t></w:r></w:p></w:txbxContent>"
     "</Fallback></AlternateContent></w:r></w:p>",
     "Khung\nThân\n"},
    {"TCVN3 by font, with its capitals",
     "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTimeH'/></w:rPr><w:t>quyÕt "
     "®Þnh</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t> "
     "cña uû ban nh©n d©n</w:t></w:r></w:p>",
     "QUYẾT ĐỊNH của uỷ ban nhân dân\n"},
    {"Unicode in a font of TCVN3 stays",
     "<w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>của công dân "
     "và cơ quan</w:t></w:r></w:p>",
     "của công dân và cơ quan\n"},
    {"VNI by font",
     "<w:p><w:r><w:rPr><w:rFonts w:ascii='VNI-Times'/></w:rPr><w:t>Quyeát "
     "ñònh soá 5/QÑ-UB</w:t></w:r></w:p>",
     "Quyết định số 5/QĐ-UB\n"},
});

TEST(ReadDocx, TellsTheText) {
  for (const DocxCase& each : kCases) {
    SCOPED_TRACE(each.why);
    const auto file = load_bytes(make_docx(each.body), {});
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->format, "docx");
    EXPECT_EQ(file->source.text(), each.text);
  }
}

constexpr std::string_view kNumbering =
    "<w:numbering xmlns:w='x'><w:abstractNum w:abstractNumId='3'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlText w:val='Điều %1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/>"
    "<w:lvlText w:val='%2)'/></w:lvl>"
    "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='bullet'/>"
    "<w:lvlText w:val='-'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='7'><w:abstractNumId w:val='3'/></w:num>"
    "<w:num w:numId='8'><w:abstractNumId w:val='3'/><w:lvlOverride w:ilvl='0'>"
    "<w:startOverride w:val='5'/></w:lvlOverride></w:num></w:numbering>";

std::string item(int list, int level, std::string_view text) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + std::to_string(level) +
         "'/><w:numId w:val='" + std::to_string(list) +
         "'/></w:numPr></w:pPr><w:r><w:t>" + std::string(text) +
         "</w:t></w:r></w:p>";
}

TEST(ReadDocx, WritesTheNumbersThatWordComputes) {
  const std::string body = item(7, 0, "Một") + item(7, 1, "x") +
                           item(7, 1, "y") + item(7, 2, "z") +
                           item(7, 0, "Hai") + item(7, 1, "x") +
                           item(8, 0, "Năm") + item(0, 0, "không");
  const auto file = load_bytes(
      make_docx(body, {{"word/numbering.xml", std::string(kNumbering)}}), {});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->source.text(),
            "Điều 1. Một\na) x\nb) y\n- z\nĐiều 2. Hai\na) x\nĐiều 5. Năm\n"
            "không\n");
}

TEST(ReadDocx, TakesNumbersFromStyles) {
  const std::string styles =
      "<w:styles xmlns:w='x'><w:style w:type='paragraph' w:styleId='Dieu'>"
      "<w:basedOn w:val='Goc'/></w:style><w:style w:type='paragraph' "
      "w:styleId='Goc'><w:pPr><w:numPr><w:numId w:val='7'/></w:numPr></w:pPr>"
      "</w:style></w:styles>";
  const std::string body =
      "<w:p><w:pPr><w:pStyle w:val='Dieu'/></w:pPr><w:r><w:t>Hiệu lực</w:t>"
      "</w:r></w:p>";
  const auto file = load_bytes(
      make_docx(body, {{"word/styles.xml", styles},
                       {"word/numbering.xml", std::string(kNumbering)}}),
      {});
  ASSERT_TRUE(file);
  EXPECT_EQ(file->source.text(), "Điều 1. Hiệu lực\n");
}

TEST(ReadDocx, PutsFootnotesAfterTheBody) {
  const std::string notes =
      "<w:footnotes xmlns:w='x'><w:footnote><w:p><w:r><w:t>Chú thích</w:t>"
      "</w:r></w:p></w:footnote></w:footnotes>";
  const auto file = load_bytes(
      make_docx("<w:p><w:r><w:t>số 25-NQ/TW</w:t><w:footnoteReference "
                "w:id='1'/></w:r></w:p>",
                {{"word/footnotes.xml", notes}}),
      {});
  ASSERT_TRUE(file);
  EXPECT_EQ(file->source.text(), "số 25-NQ/TW\nChú thích\n");
}

// A document whose section has these references, and three headers.
std::string with_headers(std::string_view section) {
  const auto header = [](std::string_view text) {
    return fmt::format(
        "<w:hdr xmlns:w='x'><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:hdr>", text);
  };
  constexpr std::string_view kRelations =
      "<Relationships xmlns='x'>"
      "<Relationship Id='rId1' Target='header1.xml'/>"
      "<Relationship Id='rId2' Target='/word/header2.xml'/>"
      "<Relationship Id='rId3' Target='header3.xml'/>"
      "<Relationship Id='rId4' Target='../../etc/passwd'/></Relationships>";
  const auto file = load_bytes(
      make_docx(
          fmt::format("<w:p><w:r><w:t>Thân</w:t></w:r></w:p>{}", section),
          {{"word/_rels/document.xml.rels", std::string(kRelations)},
           {"word/header1.xml",
            header("UBND XÃ A CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 5/UBND")},
           {"word/header2.xml",
            header("ĐẢNG BỘ TỈNH A ĐẢNG CỘNG SẢN VIỆT NAM")},
           {"word/header3.xml", header("VĂN PHÒNG QUỐC HỘI Cơ sở dữ liệu")}}),
      {});
  return file ? std::string(file->source.text()) : file.error().message;
}

TEST(ReadDocx, PutsALetterheadFirstThatIsInThePageHeader) {
  const auto reference = [](std::string_view type, int id) {
    return fmt::format("<w:headerReference w:type='{}' w:id='rId{}'/>", type,
                       id);
  };
  const auto section = [](const std::string& inside) {
    return "<w:sectPr>" + inside + "</w:sectPr>";
  };
  constexpr std::string_view kState =
      "UBND XÃ A CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 5/UBND\nThân\n";
  constexpr std::string_view kParty =
      "ĐẢNG BỘ TỈNH A ĐẢNG CỘNG SẢN VIỆT NAM\nThân\n";
  const std::string first = reference("first", 1);
  EXPECT_EQ(with_headers(section(reference("default", 1))), kState);
  EXPECT_EQ(with_headers(section(first + "<w:titlePg/>")), kState);
  // The header that the first page shows.
  EXPECT_EQ(with_headers(section(first)), "Thân\n");
  EXPECT_EQ(with_headers(section(first + reference("default", 2))), kParty);
  EXPECT_EQ(with_headers(section(first + reference("default", 2) +
                                 "<w:titlePg w:val='0'/>")),
            kParty);
  // Not that of a later section, nor what it was before a tracked change.
  EXPECT_EQ(with_headers(section("") + section(reference("default", 1))),
            "Thân\n");
  EXPECT_EQ(with_headers(section("<w:sectPrChange>" +
                                 section(reference("default", 1)) +
                                 "</w:sectPrChange>")),
            "Thân\n");
  // A running head, and parts that are not there.
  for (const int id : {3, 4, 5}) {
    EXPECT_EQ(with_headers(section(reference("default", id))), "Thân\n");
  }
}

TEST(FormatNumber, WritesAsWordDoes) {
  EXPECT_EQ(format_number("decimal", 12), "12");
  EXPECT_EQ(format_number("decimalZero", 7), "07");
  EXPECT_EQ(format_number("lowerLetter", 4), "d");
  EXPECT_EQ(format_number("lowerLetter", 27), "aa");
  EXPECT_EQ(format_number("upperRoman", 49), "XLIX");
  EXPECT_EQ(format_number("lowerRoman", 4), "iv");
  EXPECT_EQ(format_number("none", 4), "");
  EXPECT_EQ(format_number("lowerLetter", 100'000), "100000");
}

struct HostileCase {
  std::string_view why;
  std::string bytes;
  std::string_view id;
};

std::string with_doctype(std::string_view subset) {
  return make_zip(
      {{"word/document.xml", "<!DOCTYPE d [" + std::string(subset) +
                                 "]><d><p><r><t>&a;</t></r></p></d>"}});
}

TEST(ReadDocx, RefusesHostileFiles) {
  std::string chain;
  for (int i = 1; i < 50'000; ++i) {
    chain += "<!ENTITY a" + std::to_string(i) + " '&a" + std::to_string(i - 1) +
             ";'>";
  }
  const std::string good = make_docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>");
  const std::vector<HostileCase> cases = {
      {"entities that multiply", with_doctype("<!ENTITY a 'x'>"),
       "dtd-refused"},
      {"a chain of entities", with_doctype(chain), "dtd-refused"},
      {"an entity from a file",
       with_doctype("<!ENTITY a SYSTEM 'file:///etc/passwd'>"), "dtd-refused"},
      {"no text in it", make_zip({{"word/document.xml", "not XML"}}),
       "corrupt"},
      {"cut in half", good.substr(0, good.size() / 2), "corrupt"},
  };
  for (const HostileCase& each : cases) {
    SCOPED_TRACE(each.why);
    const auto file = load_bytes(each.bytes, {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().id, each.id) << file.error().message;
  }
}

TEST(ReadDocx, SurvivesEveryTruncation) {
  const std::string good = make_docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>");
  for (std::size_t size = 0; size < good.size(); size += 3) {
    const auto file = load_bytes(good.substr(0, size), {});
    EXPECT_TRUE(file || file.error().id != "parser-crashed") << size;
  }
}

TEST(ReadDocx, KeepsTextAtAnyDepth) {
  constexpr int kDepth = 20'000;
  std::string body;
  for (int i = 0; i < kDepth; ++i) body += "<w:sdt><w:tbl>";
  body += "<w:p><w:r><w:t>sâu</w:t></w:r></w:p>";
  for (int i = 0; i < kDepth; ++i) body += "</w:tbl></w:sdt>";
  const auto file = load_bytes(make_docx(body), {});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->source.text(), "sâu\n");
}

}  // namespace
}  // namespace viendan
