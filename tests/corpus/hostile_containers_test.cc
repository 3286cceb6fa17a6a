// Rows G of the catalogue of the reliability reference that no other test
// has: archives and XML made to mislead, exhaust or run something.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "external_program.h"
#include "legacy_writers.h"
#include "read_outcome.h"
#include "viendan/corpus/load.h"
#include "viendan/corpus/walk.h"

namespace viendan {
namespace {

using testing_support::make_docx;
using testing_support::make_zip;
using testing_support::Parts;
using testing_support::read_outcome;
using testing_support::repeat;
using std::string_view_literals::operator""sv;

constexpr std::string_view kParagraph = "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>";

// G2: what would be fetched, were it followed.
TEST(HostileXml, LeadsNowhere) {
  for (const std::string_view head :
       {"<!DOCTYPE d SYSTEM 'http://127.0.0.1/a.dtd'>"sv,
        "<!DOCTYPE d [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]>"sv,
        "<!DOCTYPE d PUBLIC 'x' 'file:///etc/hostname'>"sv}) {
    for (const std::string_view part :
         {"word/document.xml"sv, "content.xml"sv}) {
      const std::string xml =
          std::string(head) + "<d><p><r><t>a</t></r></p></d>";
      EXPECT_EQ(read_outcome(part == "content.xml"
                                 ? make_zip({{"mimetype",
                                              "application/"
                                              "vnd.oasis.opendocument.text"},
                                             {std::string(part), xml}})
                                 : make_zip({{std::string(part), xml}})),
                "dtd-refused");
    }
  }
  // What is no DTD means nothing.
  EXPECT_EQ(read_outcome(make_docx(
                "<x:include xmlns:x='http://www.w3.org/2001/XInclude' "
                "href='file:///etc/hostname' parse='text'/>"
                "<w:p s:schemaLocation='x file:///etc/hostname' "
                "xmlns:s='http://www.w3.org/2001/XMLSchema-instance'>"
                "<w:r><w:t>a</w:t></w:r></w:p>")),
            "a\n");
}

class ArchivesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = TemporaryFolder::create();
    ASSERT_TRUE(made);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*made));
  }

  // What a walk finds in an archive of these bytes: names, or why not.
  std::vector<std::string> seen(const std::string& bytes) {
    std::filesystem::remove(folder_->path() + "/a.zip");
    EXPECT_TRUE(folder_->write("a.zip", bytes));
    std::vector<std::string> names;
    EXPECT_TRUE(walk(folder_->path(), [&](const WalkEntry& entry) {
      std::string name = entry.path.substr(folder_->path().size() + 1);
      if (!entry.skipped.empty()) name += ":" + std::string(entry.skipped);
      names.push_back(name);
    }));
    return names;
  }

  std::unique_ptr<TemporaryFolder> folder_;
};

using Names = std::vector<std::string>;

// An archive whose only member, stored, is `size` bytes from `at` of the
// archive on, whatever they are: itself, for one.
std::string self_containing() {
  const std::string one = make_zip({{"a.zip", std::string(300, 'x')}});
  std::string whole = one;
  const std::string size{static_cast<char>(one.size() & 0xFF),
                         static_cast<char>(one.size() >> 8), '\0', '\0'};
  const std::size_t directory = whole.find("PK\x01\x02");
  for (const std::size_t at : {std::size_t{18}, directory + 20}) {
    whole.replace(at, 8, size + size);
  }
  return whole;
}

// G3: archives in archives are told, and none is opened.
TEST_F(ArchivesTest, InArchivesAreNotOpened) {
  std::string nested = make_zip({{"x.txt", "x"}});
  for (int i = 0; i < 10; ++i) nested = make_zip({{"in.zip", nested}});
  EXPECT_EQ(seen(nested), (Names{"a.zip/in.zip:nested-archive"}));
  const std::string path = folder_->path() + "/a.zip/in.zip";
  EXPECT_EQ(load_file(path, {}).error().id, "archive");
  EXPECT_FALSE(load_file(path + "/in.zip", {}));
  EXPECT_EQ(read_outcome(nested), "archive");
  // One that claims to hold itself.
  const Names itself = seen(self_containing());
  ASSERT_EQ(itself.size(), 1U);
  EXPECT_TRUE(itself[0] == "a.zip/a.zip:nested-archive" || itself[0] == "a.zip")
      << itself[0];
  EXPECT_FALSE(load_file(folder_->path() + "/a.zip/a.zip", {}));
}

// G5.
TEST_F(ArchivesTest, NamesThatMislead) {
  const std::string nul("a\0.txt", 6);
  const std::string longest(65'535, 'n');
  const Names names = seen(make_zip(
      {{nul, "x"}, {longest, "x"}, {"b.txt", "first"}, {"b.txt", "second"}}));
  for (const std::string& name : names) {
    EXPECT_EQ(name.find('\0'), std::string::npos);
    EXPECT_LT(name.size(), 5'000U);
  }
  EXPECT_NE(std::ranges::find(names, "a.zip:unsafe-name"), names.end());
  // Of several of one name the first of the directory counts.
  const auto file = load_file(folder_->path() + "/a.zip/b.txt", {});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->source.text(), "first");
  EXPECT_EQ(read_outcome(make_docx(kParagraph, {{"word/document.xml", "<a/>"},
                                                {nul, "x"},
                                                {longest, "x"},
                                                {"../../x", "x"}})),
            "chữ\n");
}

// G7.
TEST(HostileArchive, WithMuchAroundItsParts) {
  const std::string good = make_docx(kParagraph);
  Parts many;
  for (int i = 0; i < 70'000; ++i) many.emplace_back(fmt::format("{}", i), "");
  EXPECT_TRUE(read_outcome(make_docx(kParagraph, many)) == "chữ\n" ||
              read_outcome(make_docx(kParagraph, many)) == "corrupt");
  std::string commented = good;
  commented.replace(commented.size() - 2, 2, "\xFF\xFF");
  EXPECT_EQ(read_outcome(commented + std::string(65'535, 'c')), "chữ\n");
  EXPECT_EQ(read_outcome(good + std::string(1'000, '\0')), "chữ\n");
  // Before it, a program that unpacks it, say: then it is that.
  EXPECT_EQ(read_outcome("MZ" + std::string(1'000, '\x90') + good), "binary");
}

// G8.
TEST(HostileArchive, ATextDocumentUnderAPassword) {
  const std::string noise = "\x8F\x01\xFA\x7E\x13" + std::string(200, '\xC9');
  EXPECT_EQ(read_outcome(make_zip(
                {{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml", noise},
                 {"styles.xml", noise},
                 {"META-INF/manifest.xml",
                  "<manifest:manifest xmlns:manifest='x'><manifest:file-entry "
                  "manifest:full-path='content.xml'><manifest:encryption-data/>"
                  "</manifest:file-entry></manifest:manifest>"}})),
            "encrypted");
}

// G10.
TEST(HostileXml, ParagraphsInParagraphsLoseNothing) {
  constexpr int kDepth = 100'000;
  const std::string body = repeat("<w:p>", kDepth) +
                           "<w:r><w:t>sâu</w:t></w:r>" +
                           repeat("</w:p>", kDepth);
  const std::string text = read_outcome(make_docx(body));
  EXPECT_NE(text.find("sâu\n"), std::string::npos) << text.substr(0, 100);
}

// G11.
TEST(HostileXml, RelationsThatGoInCircles) {
  const std::string header =
      "<w:hdr xmlns:w='x' xmlns:r='r'><w:p><w:r><w:t>CỘNG HOÀ XÃ HỘI CHỦ NGHĨA "
      "VIỆT NAM Số: 5/UBND</w:t></w:r></w:p><w:sectPr><w:headerReference "
      "w:type='default' w:id='rId1'/></w:sectPr></w:hdr>";
  // A header that has itself for a header, and the document for another.
  for (const std::string_view target :
       {"header1.xml"sv, "document.xml"sv, "_rels/document.xml.rels"sv, ""sv,
        "/"sv, "../word/../word/document.xml"sv}) {
    const std::string relations = fmt::format(
        "<Relationships xmlns='x'><Relationship Id='rId1' Target='{}'/>"
        "<Relationship Id='rId1' Target='document.xml'/></Relationships>",
        target);
    const std::string text = read_outcome(make_docx(
        std::string(kParagraph) + "<w:sectPr><w:headerReference "
                                  "w:type='default' w:id='rId1'/></w:sectPr>",
        {{"word/_rels/document.xml.rels", relations},
         {"word/_rels/header1.xml.rels", relations},
         {"word/header1.xml", header}}));
    EXPECT_TRUE(text.ends_with("chữ\n")) << target << ": " << text;
    EXPECT_LT(text.size(), 200U) << target;
  }
}

TEST(HostileXml, StylesAndListsThatAreTheirOwnBase) {
  const std::string styles =
      "<w:styles xmlns:w='x'><w:style w:type='paragraph' w:styleId='A'>"
      "<w:basedOn w:val='B'/></w:style><w:style w:type='paragraph' "
      "w:styleId='B'><w:basedOn w:val='A'/></w:style><w:style "
      "w:type='paragraph' w:styleId='C'><w:basedOn w:val='C'/></w:style>"
      "</w:styles>";
  const std::string numbering =
      "<w:numbering xmlns:w='x'><w:abstractNum w:abstractNumId='1'>"
      "<w:numStyleLink w:val='A'/><w:styleLink w:val='A'/></w:abstractNum>"
      "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>";
  for (const std::string_view style : {"A", "B", "C", "none"}) {
    EXPECT_EQ(
        read_outcome(make_docx(
            fmt::format("<w:p><w:pPr><w:pStyle w:val='{}'/><w:numPr><w:numId "
                        "w:val='1'/></w:numPr></w:pPr><w:r><w:t>chữ</w:t></w:r>"
                        "</w:p>",
                        style),
            {{"word/styles.xml", styles}, {"word/numbering.xml", numbering}})),
        "chữ\n");
  }
}

TEST(HostileXml, AHundredThousandNotes) {
  std::string notes = "<w:footnotes xmlns:w='x'>";
  for (int i = 0; i < 100'000; ++i) {
    notes += fmt::format(
        "<w:footnote w:id='{}'><w:p><w:r><w:t>{}</w:t></w:r></w:p>"
        "</w:footnote>",
        i, i);
  }
  notes += "</w:footnotes>";
  const std::string text =
      read_outcome(make_docx(kParagraph, {{"word/footnotes.xml", notes}}));
  EXPECT_TRUE(text.starts_with("chữ\n0\n1\n")) << text.substr(0, 100);
  EXPECT_TRUE(text.ends_with("\n99999\n"));
}

TEST(HostileXml, NoDocumentInIt) {
  EXPECT_EQ(read_outcome(make_zip(
                {{"mimetype", "application/vnd.oasis.opendocument.text"}})),
            "missing-part");
  // Without word/document.xml it is an archive like any other.
  EXPECT_EQ(read_outcome(make_zip({{"word/styles.xml", "<styles/>"}})),
            "archive");
}

// G12.
TEST(HostileXml, AttributesWithoutNumber) {
  constexpr int kMany = 100'000;
  std::string names = "<w:p ";
  std::string spaces = "<w:p ";
  for (int i = 0; i < kMany; ++i) names += fmt::format("a{}='' ", i);
  for (int i = 0; i < kMany; ++i) spaces += fmt::format("xmlns:a{}='b' ", i);
  for (std::string* body : {&names, &spaces}) {
    *body += "/>" + std::string(kParagraph);
    const std::string text = read_outcome(make_docx(*body));
    EXPECT_TRUE(text.ends_with("chữ\n") || text.ends_with("-limit")) << text;
  }
}

// G13: nothing of it is a text, and nothing runs.
TEST(HostileXml, MacrosAndLinksToElsewhere) {
  EXPECT_EQ(
      read_outcome(make_docx(
          "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>DDEAUTO "
          "c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"</w:instrText>"
          "<w:fldChar w:fldCharType='separate'/><w:t>kết quả</w:t><w:fldChar "
          "w:fldCharType='end'/></w:r></w:p>",
          {{"word/vbaProject.bin", std::string("\xD0\xCF\x11\xE0", 4)},
           {"word/_rels/settings.xml.rels",
            "<Relationships xmlns='x'><Relationship Id='rId1' "
            "Type='attachedTemplate' TargetMode='External' "
            "Target='http://127.0.0.1/a.dotm'/></Relationships>"},
           {"word/settings.xml",
            "<w:settings xmlns:w='x'><w:attachedTemplate "
            "w:id='rId1'/></w:settings>"}})),
      "kết quả\n");
}

// G14: what is left out is told.
TEST(HostileXml, TellsWhatItLeavesOut) {
  const auto file = load_bytes(
      make_docx("<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:r>"
                "<w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r><w:r><w:t>c</w:t>"
                "</w:r></w:p>"),
      {});
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->source.text(), "c\n");
  ASSERT_EQ(file->warnings.size(), 2U);
  EXPECT_EQ(file->warnings[0].code, "tracked-changes");
  EXPECT_EQ(file->warnings[1].code, "hidden-text");
}

}  // namespace
}  // namespace viendan
