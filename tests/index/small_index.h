#ifndef VIENDAN_TESTS_INDEX_SMALL_INDEX_H_
#define VIENDAN_TESTS_INDEX_SMALL_INDEX_H_

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "viendan/base/source_text.h"
#include "viendan/index/index_reader.h"
#include "viendan/index/index_writer.h"
#include "viendan/index/layout.h"

namespace viendan {

/// An index of a few texts in a directory of its own, removed in the end.
class SmallIndex {
 public:
  explicit SmallIndex(std::size_t shards = 1) {
    std::string name =
        (std::filesystem::temp_directory_path() / "viendan-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
    EXPECT_TRUE(create_index(directory(), shards));
    writer_ = open_writer();
  }
  SmallIndex(const SmallIndex&) = delete;
  SmallIndex& operator=(const SmallIndex&) = delete;
  ~SmallIndex() {
    writer_.reset();
    reader_.reset();
    std::filesystem::remove_all(root_);
  }

  [[nodiscard]] std::string directory() const { return root_ + "/index"; }

  void add(const std::string& path, const std::string& text) {
    const Result<SourceText> source = SourceText::create(text);
    FileFacts facts;
    facts.sha256 = sha256_of(path, text);
    facts.bytes = text.size();
    facts.format = "txt";
    facts.encoding = "UTF-8";
    EXPECT_TRUE(writer_->put(make_indexed_document(path, facts, source->text(),
                                                   parse_document(*source)),
                             source->text()));
  }

  /// Takes out what was added.
  void remove(const std::string& path, const std::string& text) {
    EXPECT_TRUE(writer_->remove_path(
        sha256_of(path, text).substr(0, kDocumentIdDigits), path));
  }

  /// Commits, and opens the index for reading.
  IndexReader& reader() {
    EXPECT_TRUE(writer_->commit());
    Result<IndexReader> opened = IndexReader::open(directory());
    EXPECT_TRUE(opened) << opened.error().message;
    reader_.emplace(std::move(*opened));
    return *reader_;
  }

 private:
  // Stands for it: as good as unique.
  static std::string sha256_of(const std::string& path,
                               const std::string& text) {
    return fmt::format("{:016x}{:016x}{:032}", std::hash<std::string>{}(text),
                       std::hash<std::string>{}(path), 0);
  }

  [[nodiscard]] std::optional<IndexWriter> open_writer() const {
    Result<IndexWriter> opened = IndexWriter::open(directory());
    EXPECT_TRUE(opened) << opened.error().message;
    return std::move(*opened);
  }

  std::string root_;
  std::optional<IndexWriter> writer_;
  std::optional<IndexReader> reader_;
};

}  // namespace viendan

#endif  // VIENDAN_TESTS_INDEX_SMALL_INDEX_H_
