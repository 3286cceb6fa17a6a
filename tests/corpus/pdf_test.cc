#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "glyph_numbers.h"
#include "pdf_writer.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

using testing_support::make_pdf;
using testing_support::PlacedText;
using Pages = std::vector<std::vector<PlacedText>>;

std::string read(const Pages& pages, std::string_view font = "Courier") {
  const auto file = load_bytes(make_pdf(pages, font), {});
  EXPECT_TRUE(file) << file.error().message;
  return file ? std::string(file->source.text()) : std::string();
}

struct PdfCase {
  std::string_view why;
  Pages pages;
  std::string_view text;
};

// A full line is 80 characters of 6 points from 60 to 540.
constexpr std::string_view kFull =
    "Ủy ban nhân dân các cấp tổ chức thực hiện Quyết định này và báo cáo kết "
    "quả với";

std::vector<PdfCase> cases() {
  return {
      {"a letterhead: the left column first",
       {{{60, 60, "UBND TỈNH A"},
         {300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
         {70, 75, "SỞ Y TẾ"},
         {330, 75, "Độc lập - Tự do - Hạnh phúc"},
         {60, 100, "Số: 12/SYT-VP"},
         {320, 100, "A, ngày 5 tháng 6 năm 2020"}}},
       "UBND TỈNH A\nSỞ Y TẾ\nSố: 12/SYT-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
       "\nĐộc lập - Tự do - Hạnh phúc\nA, ngày 5 tháng 6 năm 2020\n"},
      {"columns whose lines are at different heights",
       {{{90, 60, "BỘ LAO ĐỘNG -"},
         {300, 66, "CỘNG HÒA XÃ HỘI"},
         {60, 75, "THƯƠNG BINH VÀ XÃ HỘI"},
         {320, 81, "Độc lập"}}},
       "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nCỘNG HÒA XÃ HỘI\nĐộc lập\n"},
      {"full lines are one paragraph, short ones end it",
       {{{60, 60, kFull}, {60, 76, "cấp trên."}, {60, 92, "Điều 2. Hiệu lực"}}},
       "Ủy ban nhân dân các cấp tổ chức thực hiện Quyết định này và báo cáo "
       "kết "
       "quả với cấp trên.\nĐiều 2. Hiệu lực\n"},
      {"an indented line begins a paragraph",
       {{{60, 60, kFull}, {96, 76, "Giao Sở Y tế"}}},
       "Ủy ban nhân dân các cấp tổ chức thực hiện Quyết định này và báo cáo "
       "kết "
       "quả với\nGiao Sở Y tế\n"},
      {"a number broken at its hyphen is joined",
       {{{60, 60,
          "Căn cứ Nghị quyết số 25-NQ/TW, Quy định và hướng dẫn, Quyết "
          "định số 731/QĐ-"},
         {60, 76, "UBND"}}},
       "Căn cứ Nghị quyết số 25-NQ/TW, Quy định và hướng dẫn, Quyết định số "
       "731/QĐ-UBND\n"},
      {"letters placed one by one make words",
       {{{60, 60, "Đ"},
         {66, 60, "I"},
         {72, 60, "Ề"},
         {78, 60, "U"},
         {90, 60, "K"},
         {96, 60, "H"},
         {102, 60, "O"}}},
       "ĐIỀU KHO\n"},
      {"text drawn twice to look bold is read once",
       {{{60, 60, "QUYẾT ĐỊNH"}, {60.3, 60, "QUYẾT ĐỊNH"}}},
       "QUYẾT ĐỊNH\n"},
      {"a number stamped into its gap",
       {{{60, 60, "Số:        /SYT-VP"}, {84, 61, "1894"}}},
       "Số: 1894 /SYT-VP\n"},
      {"page numbers and running heads are left out, paragraphs go on",
       {{{240, 40, "CÔNG BÁO/Số 12"}, {60, 90, kFull}, {300, 770, "1"}},
        {{240, 40, "CÔNG BÁO/Số 13"}, {60, 90, "cấp trên."}, {300, 770, "2"}},
        {{240, 40, "CÔNG BÁO/Số 14"}, {60, 90, "Hết"}, {300, 770, "- 3 -"}}},
       "Ủy ban nhân dân các cấp tổ chức thực hiện Quyết định này và báo cáo "
       "kết "
       "quả với cấp trên.\nHết\n"},
      {"articles at the head of pages are no running heads",
       {{{60, 60, "Điều 4"}, {60, 90, "Phạm vi"}},
        {{60, 60, "Điều 11"}, {60, 90, "Đối tượng"}},
        {{60, 60, "Điều 12"}, {60, 90, "Trách nhiệm"}},
        {{60, 60, "Điều 20"}, {60, 90, "Hiệu lực"}}},
       "Điều 4 Phạm vi\nĐiều 11 Đối tượng\nĐiều 12 Trách nhiệm\nĐiều 20 Hiệu "
       "lực\n"},
      {"a head in which one number counts the pages is left out",
       {{{60, 60, "Trang 7 của 90 | Số 12"}, {60, 90, "Một"}},
        {{60, 60, "Trang 8 của 90 | Số 12"}, {60, 90, "Hai"}},
        {{60, 60, "Trang 9 của 90 | Số 12"}, {60, 90, "Ba"}}},
       "Một\nHai\nBa\n"},
      {"the stamp of a signing program is left out",
       {{{60, 20, "Ký bởi: CÔNG BÁO"},
         {60, 32, "Thời gian ký: 31.05.2024 16:20:51 +07:00"},
         {60, 90, "Nội dung"}}},
       "Nội dung\n"},
      {"text on its side follows",
       {{{60, 60, "Điều 1. Phạm vi"}, {500, 400, "Hình 1", 12, true}}},
       "Điều 1. Phạm vi\nHình 1\n"},
      {"a page on its side is a page",
       {{{100, 700, "PHỤ LỤC", 12, true}, {160, 700, "Bảng 1", 12, true}}},
       "PHỤ LỤC\nBảng 1\n"},
      {"a raised footnote mark stays apart from the number",
       {{{60, 60, "số 25-NQ/TW"}, {126, 56, "1", 7}, {140, 60, "quy định"}}},
       "số 25-NQ/TW 1 quy định\n"},
  };
}

TEST(ReadPdf, TellsTheText) {
  for (const PdfCase& each : cases()) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(read(each.pages), each.text);
  }
}

TEST(ReadPdf, DecodesByFontName) {
  EXPECT_EQ(read({{{60, 60, "uû ban nh©n d©n tØnh"}}}, ".VnTimeH"),
            "UỶ BAN NHÂN DÂN TỈNH\n");
}

// Where a program names the glyphs of "ư" and "ã" by what else fonts show for
// these bytes; in another font a minus sign is one.
TEST(ReadPdf, DecodesTheMinusSignOfAnOldFont) {
  const std::string text = "Thñ t\u2212íng, b¶o l\u2219nh";
  EXPECT_EQ(read({{{60, 60, text}}}, ".VnTime"), "Thủ tướng, bảo lãnh\n");
  EXPECT_EQ(read({{{60, 60, "t\u22125, l\u22197"}}}), "t\u22125, l\u22197\n");
}

TEST(ReadPdf, SaysWhenThereIsNoText) {
  const auto file = load_bytes(make_pdf({{}}), {});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().id, "no-text");
}

TEST(ReadPdf, TakesAStampedPictureForAScan) {
  constexpr std::string_view kScan =
      "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
      "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
      "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents "
      "4 "
      "0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont "
      "/Helvetica >> >> >> >> endobj\n4 0 obj << /Length 94 >> stream\n"
      "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q "
      "BT /F 12 Tf 60 700 Td (So 12) Tj ET  \nendstream endobj\n"
      "trailer << /Root 1 0 R >>\n%%EOF\n";
  const auto file = load_bytes(std::string(kScan), {});
  ASSERT_FALSE(file) << file->source.text();
  EXPECT_EQ(file.error().id, "no-text");
}

// A page with a font that names no character but "A" and "B".
std::string one_page(std::string_view content) {
  return fmt::format(
      "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
      "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
      "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents "
      "4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 "
      "/BaseFont "
      "/Helvetica /Encoding << /Differences [1 /qqzza /qqzzb] >> >> >> >> >> "
      "endobj\n4 0 obj << /Length {} >> stream\nBT /F 12 Tf 60 700 Td {} "
      "ET\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
      content.size() + 27, content);
}

std::string read_content(std::string_view content) {
  const auto loaded = load_bytes(one_page(content), {});
  return loaded ? std::string(loaded->source.text())
                : std::string(loaded.error().id);
}

TEST(ReadPdf, NamesGlyphsByTheTextOfTheirSpan) {
  EXPECT_EQ(read_content("(A) Tj /Span << /ActualText <FEFF1EA2> >> BDC "
                         "(\\001) Tj EMC (B) Tj"),
            "AẢB\n");
  // What can be read is read.
  EXPECT_EQ(read_content("/Span << /ActualText (no) >> BDC (AB) Tj EMC"),
            "AB\n");
  // A letter and what is set over it, which the file names as it likes.
  EXPECT_EQ(read_content("/Span << /ActualText <FEFF1EA3> >> BDC [(a) 556 (,)] "
                         "TJ EMC (B) Tj"),
            "ảB\n");
  EXPECT_EQ(read_content("/Span << /ActualText <FEFF1EA3> >> BDC (a,) Tj EMC"),
            "a,\n");
  EXPECT_EQ(read_content("/Span << /ActualText (o) >> BDC [(a) 556 (,)] TJ "
                         "EMC"),
            "a,\n");
  // A span in a span, one without end and an end without a beginning.
  EXPECT_EQ(read_content("EMC /Span << /ActualText (x) >> BDC /Span << "
                         "/ActualText (y) >> BDC (\\001) Tj EMC EMC (A) Tj "
                         "/Span << /ActualText (z) >> BDC (\\002B) Tj"),
            "xAB\n");
}

std::string warnings_of(const std::string& pdf) {
  const auto file = load_bytes(pdf, {});
  if (!file) return std::string(file.error().id);
  std::string codes;
  for (const LoadWarning& warning : file->warnings) codes += warning.code;
  return codes;
}

// A page with a font whose characters have numbers of two bytes, and maybe a
// map from them to Unicode.
std::string page_of_numbers(std::string_view map) {
  constexpr std::string_view kContent =
      "BT /F 12 Tf 60 700 Td <00410042> Tj ET";
  return fmt::format(
      "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
      "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
      "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents "
      "4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj\n"
      "4 0 obj << /Length {} >> stream\n{}\nendstream endobj\n"
      "5 0 obj << /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding "
      "/Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 "
      "/BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
      "/Supplement 0 >> >>] {} >> endobj\n"
      "6 0 obj << /Length 98 >> stream\n1 begincodespacerange <0000> <FFFF> "
      "endcodespacerange 1 beginbfrange <0041> <0042> <0041> endbfrange"
      "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
      kContent.size(), kContent, map);
}

// Reliability reference I9: characters that no font names are counted.
TEST(ReadPdf, TellsOfFontsWithoutUnicode) {
  EXPECT_EQ(warnings_of(one_page("(ABABABABABABABABABABABAB) Tj")), "");
  EXPECT_EQ(warnings_of(one_page("(ABAB\\001\\002\\001) Tj")),
            "font-without-unicode");
  EXPECT_EQ(warnings_of(one_page("(\\001\\002\\001) Tj")), "no-text");
  EXPECT_EQ(warnings_of(page_of_numbers("")), "font-without-unicode");
  EXPECT_EQ(warnings_of(page_of_numbers("/ToUnicode 6 0 R")), "");
}

TEST(ReadPdf, RefusesWhatIsDamaged) {
  const auto file = load_bytes("%PDF-1.4\nnothing at all", {});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().id, "corrupt");
}

TEST(CharacterOfGlyph, KnowsTheOrderOfTheUsualFonts) {
  EXPECT_EQ(character_of_glyph(3), U' ');
  EXPECT_EQ(character_of_glyph(55), U'T');
  EXPECT_EQ(character_of_glyph(1228), U'Ỉ');
  EXPECT_EQ(character_of_glyph(851), U'ị');
  EXPECT_EQ(character_of_glyph(1133), U'ư');
  EXPECT_EQ(character_of_glyph(264), U'Đ');
  EXPECT_EQ(character_of_glyph(0), U'\0');
  EXPECT_EQ(character_of_glyph(5000), U'\0');
}

}  // namespace
}  // namespace viendan
