// Binary Word documents: what of them is text, and damaged ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compound_file.h"
#include "cpu_time.h"
#include "doc_writer.h"
#include "legacy_writers.h"
#include "reader.h"
#include "reader_frame.h"

namespace viendan {
namespace {

using testing_support::DocRun;
using testing_support::DocSpec;
using testing_support::little_endian;
using testing_support::make_compound;
using testing_support::make_doc;
using testing_support::make_doc_streams;
using testing_support::modifier;
using testing_support::narrow;
using testing_support::Streams;
using testing_support::to_tcvn3;
using testing_support::wide;
using std::string_view_literals::operator""sv;

const std::string kInTcvn3 = modifier(0x4A4F, little_endian(1, 2));
const std::string kHidden = modifier(0x083C, "\x01");
const std::string kDeleted = modifier(0x0800, "\x01");
const std::string kEndsRow = modifier(0x2417, "\x01");

std::string text_of(const std::vector<DocRun>& runs) {
  DocSpec spec;
  spec.runs = runs;
  const Result<Extracted> read = read_doc(make_doc(spec));
  return read ? read->text : "error: " + std::string(read.error().id);
}

TEST(Doc, WhatIsText) {
  struct Row {
    std::string_view why;
    std::vector<DocRun> runs;
    std::string_view text;
  };
  const std::vector<Row> rows = {
      {"8 bits are Windows-1252",
       {narrow("\x93"
               "a\x94 \xE0\r")},
       "“a” à\n"},
      {"16 bits, a paragraph of both",
       {wide("Nghị quyết "), narrow("s\xE2u\r"), wide("Điều\r")},
       "Nghị quyết sâu\nĐiều\n"},
      {"the font tells the code",
       {narrow(to_tcvn3("Quyết định số 15 của ủy ban nhân dân\r"), kInTcvn3)},
       "Quyết định số 15 của ủy ban nhân dân\n"},
      {"a soft hyphen is a letter of TCVN3, but beside no letter",
       {narrow("\x1F"
               "2. Th\x1F " +
                   to_tcvn3("ký của ủy ban quyết định\r"),
               kInTcvn3)},
       "2. Thư ký của ủy ban quyết định\n"},
      {"hidden and deleted text",
       {narrow("a"), narrow("b", kHidden), narrow("c", kDeleted),
        narrow("d\r")},
       "ad\n"},
      {"of a field the result",
       {narrow("x\x13 HYPERLINK \"http://a\" \x14"
               "see\x15 y\r")},
       "xsee y\n"},
      {"a field in the instruction of a field",
       {narrow("\x13 IF \x13 PAGE \x14"
               "1\x15 = 2 \x14yes\x15.\r")},
       "yes.\n"},
      {"a field without result, one without end",
       {narrow("a\x13 PAGE \x15"
               "b\r\x13 TOC c\r")},
       "ab\n\n"},
      {"cells are lines, and the mark of a row is none",
       {narrow("a\x07"
               "b\x07"),
        narrow("\x07", "", kEndsRow), narrow("c\r")},
       "a\nb\nc\n"},
      {"breaks, hyphens, pictures",
       {narrow("a\x0B"
               "b\tc\x1E"
               "d\x1F"
               "e\x01\x08\x02\r")},
       "a\nb\tc-de\n"},
      {"the end without a mark", {narrow("abc")}, "abc\n"},
      {"a pair of surrogates",
       {{std::string("\x34\xD8\x1E\xDD\r\0", 6), true, {}, {}, {}}},
       "𝄞\n"},
      {"halves of pairs",
       {{std::string("\x34\xD8\r\0\x1E\xDD\r\0", 8), true, {}, {}, {}}},
       "\uFFFD\n\uFFFD\n"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(text_of(row.runs), row.text);
  }
}

TEST(Doc, NotesFollowTheTextAndHeadersAreLeftOut) {
  DocSpec spec;
  spec.runs = {narrow("text\r"), narrow("note\r"), narrow("page 1\r")};
  spec.notes = 5;
  spec.headers = 7;
  const Result<Extracted> read = read_doc(make_doc(spec));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "text\nnote\n");
}

TEST(Doc, TellsWhatItLeavesOut) {
  DocSpec spec;
  spec.runs = {narrow("a\r", kHidden), narrow("b\r", kDeleted)};
  const Result<Extracted> read = read_doc(make_doc(spec));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->warnings.size(), 2U);
  EXPECT_EQ(read->warnings[0].code, "tracked-changes");
  EXPECT_EQ(read->warnings[1].code, "hidden-text");
}

TEST(Doc, IsRefusedWithTheReason) {
  struct Row {
    std::string_view id;
    unsigned version;
    unsigned flags;
  };
  for (const Row& row :
       {Row{"old-format", 0x65, 0x200}, Row{"encrypted", 0xC1, 0x300},
        // The other table stream, which is not there.
        Row{"corrupt", 0xC1, 0}}) {
    DocSpec spec;
    spec.runs = {narrow("a\r")};
    spec.version = row.version;
    spec.flags = row.flags;
    const Result<Extracted> read = read_doc(make_doc(spec));
    EXPECT_EQ(read.error().id, row.id);
    // It is also what comes out of the box.
    EXPECT_EQ(unpack_extracted(pack_extracted(read)).error().id, row.id);
  }
  EXPECT_EQ(read_doc("").error().id, "corrupt");
  EXPECT_EQ(read_doc(std::string(5000, '\xFF')).error().id, "corrupt");
}

// Reliability reference I5: fast saving appends what changed, and leaves to the
// list of pieces in which order it is read and how it is formatted.
TEST(Doc, SavedFast) {
  constexpr unsigned kComplex = 0x4;
  DocSpec spec;
  spec.runs = {wide("Điều 2\r"), wide("Điều 1 "), narrow("b"), narrow("c"),
               narrow(to_tcvn3("của ủy ban\r"))};
  spec.runs[2].piece = kHidden;
  spec.runs[3].piece = kDeleted;
  spec.runs[4].piece = kInTcvn3;
  spec.order = {1, 2, 3, 4, 0};
  spec.flags |= kComplex;
  const Result<Extracted> read = read_doc(make_doc(spec));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->text, "Điều 1 của ủy ban\nĐiều 2\n");
  EXPECT_EQ(read->warnings.size(), 2U);
}

TEST(Doc, PiecesOfWhatIsNotThere) {
  DocSpec spec;
  spec.runs = {narrow("abc\r"), narrow("def\r")};
  spec.order = {1, 1, 0, 1};
  const Result<Extracted> read = read_doc(make_doc(spec));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->text, "def\ndef\n");  // As long as the document says it is.
  // Word 2 and before have no compound file.
  for (const std::string_view head :
       {"\xDB\xA5-\0\x2B\xC0"sv, "\x9B\xA5!\0"sv}) {
    const auto file =
        load_bytes(std::string(head) + std::string(2'000, '\0'), {});
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::kUnsupported);
  }
}

TEST(Doc, CutAnywhereHasAResult) {
  DocSpec spec;
  spec.runs = {narrow("abc\r"), wide("Điều 1\r")};
  const std::string whole = make_doc(spec);
  for (std::size_t size = 0; size < whole.size(); size += 61) {
    const Result<Extracted> read = read_doc(whole.substr(0, size));
    EXPECT_TRUE(read || !read.error().id.empty());
  }
}

// What a hostile file does with numbers that nobody checks.
TEST(Doc, NumbersThatLieCostLittle) {
  DocSpec spec;
  spec.runs = {narrow(std::string(3'000, 'a') + '\r')};
  const Streams good = make_doc_streams(spec);
  const double took = testing_support::cpu_seconds_of([&] {
    for (const std::size_t stream : {std::size_t{0}, std::size_t{1}}) {
      const std::size_t end = stream == 0 ? 0x400 : good[1].second.size();
      for (std::size_t at = 0; at + 4 <= end; at += 4) {
        for (const std::uint32_t value : {0xFFFFFFFFU, 0x7FFFFFFFU, 0xFFFFU}) {
          Streams bad = good;
          bad[stream].second.replace(at, 4, little_endian(value, 4));
          const Result<Extracted> read = read_doc(make_compound(bad));
          ASSERT_TRUE(!read || read->text.size() < 100'000U);
        }
      }
    }
  });
  EXPECT_LT(took, 60.0);
}

TEST(CompoundFile, ChainsThatAreRingsEnd) {
  const std::string whole = make_compound(
      {{"WordDocument", std::string(9'000, 'x')}, {"Other", "short"}});
  // The table, as sectors: each entry in turn leads to each of some others.
  for (std::size_t from = 0; from < 30; ++from) {
    for (const std::uint32_t to : {0U, 1U, 2U, 3U, 20U, 127U, 0x00FFFFFFU}) {
      std::string ring = whole;
      ring.replace(512 + 4 * from, 4, little_endian(to, 4));
      const Result<CompoundFile> file = CompoundFile::open(ring);
      if (!file) continue;
      EXPECT_LE(file->read("WordDocument").size(), 9'000U);
    }
  }
  // Siblings that are their own parents.
  std::string tree = whole;
  tree.replace(1024 + 128 + 68, 8, little_endian(0x0000000100000001, 8));
  const Result<CompoundFile> file = CompoundFile::open(tree);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->read("WordDocument").size(), 9'000U);
  EXPECT_EQ(file->read("Other"), "");  // Not reached any more.
}

TEST(CompoundFile, FindsStreamsByName) {
  const std::string bytes = make_compound(
      {{"One", std::string(5'000, '1')}, {"Two", std::string(70, '2')}});
  const Result<CompoundFile> file = CompoundFile::open(bytes);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->read("One"), std::string(5'000, '1'));
  EXPECT_EQ(file->read("Two").substr(0, 70), std::string(70, '2'));
  EXPECT_EQ(file->read("Three"), "");
  EXPECT_FALSE(CompoundFile::open("\xD0\xCF\x11\xE0"));
}

}  // namespace
}  // namespace viendan
