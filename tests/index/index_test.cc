// The index as a whole: what is written is read back, across processes'
// handles, commits and removals.

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "fields.h"
#include "reader_impl.h"
#include "viendan/index/index_reader.h"
#include "viendan/index/index_writer.h"
#include "viendan/index/layout.h"

namespace viendan {
namespace {

namespace fs = std::filesystem;

class IndexTest : public ::testing::Test {
 protected:
  IndexTest() {
    std::string name = (fs::temp_directory_path() / "viendan-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
    directory_ = root_ + "/index";
  }
  ~IndexTest() override { fs::remove_all(root_); }

  // A document made of `text`; its hash is made up from `seed`.
  static IndexedDocument document(const std::string& path,
                                  const std::string& text, char seed) {
    const Result<SourceText> source = SourceText::create(text);
    FileFacts facts;
    facts.sha256 = std::string(64, seed);
    facts.bytes = text.size();
    facts.format = "txt";
    facts.encoding = "UTF-8";
    Document parsed;
    cite({NumberSystem::kParty, "25", {}, "NQ", "TW"}, text, parsed);
    cite({NumberSystem::kState, "05", 2019, "QĐ", "TTg"}, text, parsed);
    return make_indexed_document(path, facts, source->text(),
                                 std::move(parsed));
  }

  static void cite(const DocumentNumber& number, std::string_view text,
                   Document& document) {
    const std::string printed = to_string(number);
    const std::size_t at = text.find(printed);
    if (at == std::string_view::npos) return;
    Citation made;
    made.span = make_span(at, at + printed.size());
    made.number = NumberMention{made.span, number};
    made.relation = Relation::kBasis;
    document.citations.push_back(made);
  }

  std::vector<std::string> terms_of(IndexReader& reader,
                                    const std::string& prefix) {
    std::vector<std::string> terms;
    auto& all = reader.impl().all();
    for (auto it = all.allterms_begin(prefix); it != all.allterms_end(prefix);
         ++it) {
      terms.push_back(*it);
    }
    return terms;
  }

  std::string root_;
  std::string directory_;
};

const std::string kText =
    "ỦY BAN NHÂN DÂN\nTỈNH A\nSố: 12/KH-UBND\n\n"
    "Căn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013 về công tác dân vận.\n"
    "Căn cứ Quyết định số 05/2019/QĐ-TTg.\n"
    "1. Giao Sở Nội vụ hoà giải.\n2. Uỷ ban nghỉ.\n";

TEST_F(IndexTest, WhatIsPutIsReadBack) {
  ASSERT_TRUE(create_index(directory_, 1));
  Result<IndexWriter> writer = IndexWriter::open(directory_);
  ASSERT_TRUE(writer) << writer.error().message;
  const IndexedDocument put = document("a/b.txt", kText, 'a');
  ASSERT_TRUE(writer->put(put, kText));
  ASSERT_TRUE(writer->commit());

  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader) << reader.error().message;
  const auto read = reader->document(put.id);
  ASSERT_TRUE(read && *read);
  EXPECT_EQ((*read)->paths, put.paths);
  EXPECT_EQ((*read)->file.sha256, put.file.sha256);
  const Document& document = (*read)->document;
  ASSERT_EQ(document.citations.size(), put.document.citations.size());
  for (std::size_t i = 0; i < document.citations.size(); ++i) {
    const Citation& citation = document.citations[i];
    const Citation& expected = put.document.citations[i];
    EXPECT_EQ(citation.span, expected.span);
    EXPECT_EQ(citation.key, expected.key);
    EXPECT_EQ(citation.relation, expected.relation);
    EXPECT_EQ((*read)->excerpts.slice(citation.span),
              slice(kText, expected.span));
  }
  EXPECT_EQ(document.directives.size(), put.document.directives.size());
  const auto by_path = reader->document_at("a/b.txt");
  ASSERT_TRUE(by_path && *by_path);
  EXPECT_EQ((*by_path)->id, put.id);
}

TEST_F(IndexTest, TermsFollowTheTableOfFields) {
  ASSERT_TRUE(create_index(directory_, 1));
  Result<IndexWriter> writer = IndexWriter::open(directory_);
  ASSERT_TRUE(writer);
  ASSERT_TRUE(writer->put(document("/r/a/b.txt", kText, 'a'), kText));
  ASSERT_TRUE(writer->commit());
  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader);
  const auto cites = terms_of(*reader, "XC:");
  EXPECT_TRUE(std::ranges::count(cites, "XC:25-nq/tw"));
  EXPECT_TRUE(std::ranges::count(cites, "XC:5/2019/qđ-ttg"));
  const auto mentions = terms_of(*reader, "XCD:");
  EXPECT_TRUE(std::ranges::any_of(mentions, [](const std::string& term) {
    return term.starts_with("XCD:5/qđ-ttg@");
  }));
  EXPECT_EQ(terms_of(*reader, "XD:"),
            (std::vector<std::string>{"XD:/", "XD:/r", "XD:/r/a"}));
  const auto& all = reader->impl().all();
  EXPECT_TRUE(all.term_exists(term_of(kTextField, "hòa")));
  EXPECT_FALSE(all.term_exists(term_of(kTextField, "hoà")));
  EXPECT_TRUE(all.term_exists(term_of(kTextField, "ủy")));
}

TEST_F(IndexTest, AnotherSchemaIsToBeImportedAgain) {
  for (const std::string schema : {"5", "7"}) {
    const auto manifest =
        parse_manifest("i/manifest", "viendan-index " + schema + "\n");
    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().code, ErrorCode::kSchema);
    EXPECT_EQ(manifest.error().hint,
              "make the index again with viendan import");
  }
}

TEST_F(IndexTest, AccentedFormsAreKnownAcrossWriters) {
  ASSERT_TRUE(create_index(directory_, 1));
  {
    Result<IndexWriter> writer = IndexWriter::open(directory_);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->put(document("a", "nghị nghi", 'a'), "nghị nghi"));
    ASSERT_TRUE(writer->commit());
  }
  {
    Result<IndexWriter> writer = IndexWriter::open(directory_);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(
        writer->put(document("b", "Nghỉ NGHỊ đảng", 'b'), "Nghỉ NGHỊ đảng"));
    ASSERT_TRUE(writer->commit());
  }
  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader);
  EXPECT_EQ(*reader->accented_forms("nghi"),
            (std::vector<std::string>{"nghỉ", "nghị"}));
  EXPECT_EQ(*reader->accented_forms("dang"), std::vector<std::string>{"đảng"});
  EXPECT_TRUE(reader->accented_forms("ngh")->empty());
}

TEST_F(IndexTest, EqualBytesAreOneDocumentUntilTheLastPathGoes) {
  ASSERT_TRUE(create_index(directory_, 1));
  Result<IndexWriter> writer = IndexWriter::open(directory_);
  ASSERT_TRUE(writer);
  const IndexedDocument first = document("b", kText, 'a');
  ASSERT_TRUE(writer->put(first, kText));
  ASSERT_TRUE(writer->put(document("a", kText, 'a'), kText));
  EXPECT_EQ(*writer->add_path(first.id, "c"), "a");
  ASSERT_TRUE(writer->commit());
  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader);
  EXPECT_EQ(*reader->document_count(), 1);
  EXPECT_EQ((*reader->document(first.id))->paths,
            (std::vector<std::string>{"a", "b", "c"}));
  for (const char* path : {"b", "a", "zz"}) {
    ASSERT_TRUE(writer->remove_path(first.id, path));
  }
  ASSERT_TRUE(writer->commit());
  ASSERT_TRUE(reader->refresh());
  EXPECT_EQ((*reader->document(first.id))->paths,
            std::vector<std::string>{"c"});
  EXPECT_EQ(terms_of(*reader, "XP:"), std::vector<std::string>{"XP:c"});
  ASSERT_TRUE(writer->remove_path(first.id, "c"));
  ASSERT_TRUE(writer->commit());
  ASSERT_TRUE(reader->refresh());
  EXPECT_FALSE(reader->document(first.id)->has_value());
}

// Of empty files there may be thousands. Each path once took time for all.
TEST_F(IndexTest, ManyFilesMayBeOneDocument) {
  constexpr std::size_t kFiles = 20'000;
  ASSERT_TRUE(create_index(directory_, 1));
  Result<IndexWriter> writer = IndexWriter::open(directory_);
  ASSERT_TRUE(writer);
  const IndexedDocument first = document("0", kText, 'a');
  ASSERT_TRUE(writer->put(first, kText));
  const std::clock_t begin = std::clock();
  for (std::size_t i = 1; i < kFiles; ++i) {
    ASSERT_EQ(*writer->add_path(first.id, std::to_string(i)), "0");
    if (i % 4'000 == 0) {
      ASSERT_TRUE(writer->commit());
    }
  }
  ASSERT_TRUE(writer->commit());
  EXPECT_LT(std::clock() - begin, 30 * CLOCKS_PER_SEC);
  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader);
  EXPECT_EQ((*reader->document(first.id))->paths.size(), kFiles);
}

TEST_F(IndexTest, FilesAreRememberedAndForgotten) {
  ASSERT_TRUE(create_index(directory_, 2));
  Result<IndexWriter> writer = IndexWriter::open(directory_, 1);
  ASSERT_TRUE(writer);
  const std::string longest(4000, 'p');
  ASSERT_TRUE(writer->put_file({"a", 1, 2, 3, 4, "", "no-text", "scan", true}));
  ASSERT_TRUE(writer->put_file({longest, 5, 6, 7, 8, "id", "", "", false}));
  ASSERT_TRUE(writer->commit());
  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader);
  EXPECT_TRUE(reader->file("a")->front().failed());
  EXPECT_EQ(reader->file(longest)->front().path, longest);
  EXPECT_TRUE(reader->file(longest + "x")->empty());
  ASSERT_TRUE(writer->remove_file("a"));
  ASSERT_TRUE(writer->commit());
  ASSERT_TRUE(reader->refresh());
  EXPECT_TRUE(reader->file("a")->empty());
  int seen = 0;
  ASSERT_TRUE(reader->for_each_file([&](const FileRecord&) { ++seen; }));
  EXPECT_EQ(seen, 1);
}

TEST_F(IndexTest, WhatWasNotCommittedIsGone) {
  ASSERT_TRUE(create_index(directory_, 1));
  {
    Result<IndexWriter> writer = IndexWriter::open(directory_);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->put(document("a", kText, 'a'), kText));
  }
  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader);
  EXPECT_EQ(*reader->document_count(), 0);
}

TEST_F(IndexTest, ASecondWriterIsToldThatTheIndexIsLocked) {
  ASSERT_TRUE(create_index(directory_, 1));
  Result<IndexWriter> writer = IndexWriter::open(directory_);
  ASSERT_TRUE(writer);
  const Result<IndexWriter> second = IndexWriter::open(directory_);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::kBusy);
  EXPECT_EQ(second.error().id, "index-locked");
}

TEST_F(IndexTest, CreationNeverTouchesWhatIsThere) {
  fs::create_directories(directory_);
  std::ofstream(directory_ + "/letter.txt") << "x";
  const Result<void> made = create_index(directory_, 1);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::kInvalidArgument);
  EXPECT_TRUE(fs::exists(directory_ + "/letter.txt"));
  const auto left = std::distance(fs::directory_iterator(root_), {});
  EXPECT_EQ(left, 1) << "something was left beside the folder";
}

TEST_F(IndexTest, LostOrForeignFilesAreFoundBeforeXapianSeesThem) {
  for (const char* name : {"iamglass", "postlist.glass", "position.glass",
                           "termlist.glass", "docdata.glass"}) {
    SCOPED_TRACE(name);
    fs::remove_all(directory_);
    ASSERT_TRUE(create_index(directory_, 1));
    const std::string file = directory_ + "/1-0/" + name;
    fs::rename(file, root_ + "/kept");
    for (const bool link : {false, true}) {
      if (link) fs::create_symlink(root_ + "/kept", file);
      const Result<IndexReader> reader = IndexReader::open(directory_);
      ASSERT_FALSE(reader);
      EXPECT_EQ(reader.error().code, ErrorCode::kCorrupt);
      const Result<IndexWriter> writer = IndexWriter::open(directory_);
      ASSERT_FALSE(writer);
      EXPECT_EQ(writer.error().code, ErrorCode::kCorrupt);
    }
  }
}

TEST_F(IndexTest, AReaderOutlivesManyCommits) {
  ASSERT_TRUE(create_index(directory_, 1));
  Result<IndexReader> reader = IndexReader::open(directory_);
  ASSERT_TRUE(reader);
  Result<IndexWriter> writer = IndexWriter::open(directory_);
  ASSERT_TRUE(writer);
  for (int i = 0; i < 12; ++i) {
    const std::string path = std::to_string(i);
    const auto put = document(path, kText, static_cast<char>('0' + i));
    ASSERT_TRUE(writer->put(put, kText));
    ASSERT_TRUE(writer->commit());
    int seen = 0;
    const Result<void> visited =
        reader->for_each_document([&](const IndexedDocument&) -> Result<void> {
          ++seen;
          return {};
        });
    ASSERT_TRUE(visited) << visited.error().message;
    EXPECT_LE(seen, i + 1);
  }
  ASSERT_TRUE(reader->refresh());
  EXPECT_EQ(*reader->document_count(), 12);
}

TEST(Fields, NoPrefixStartsAnother) {
  for (const Field& one : kFields) {
    for (const Field& other : kFields) {
      if (one.prefix.empty() || one.name == other.name) continue;
      EXPECT_FALSE(other.prefix.starts_with(one.prefix))
          << one.name << " and " << other.name;
    }
  }
}

TEST(Fields, TermsAreNeverTooLong) {
  const std::string a = std::string(500, 'a') + "1";
  const std::string b = std::string(500, 'a') + "2";
  EXPECT_LE(term_of(kPathField, a).size(), kMaxTermBytes);
  EXPECT_NE(term_of(kPathField, a), term_of(kPathField, b));
}

}  // namespace
}  // namespace viendan
