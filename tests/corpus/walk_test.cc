#include "viendan/corpus/walk.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "archive.h"
#include "external_program.h"
#include "legacy_writers.h"
#include "viendan/corpus/load.h"
#include "viendan/corpus/readers.h"

namespace viendan {
namespace {

namespace fs = std::filesystem;

class WalkTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = TemporaryFolder::create();
    ASSERT_TRUE(made);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*made));
    root_ = folder_->path();
  }

  void write(const fs::path& name, std::string_view bytes = "x") const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << bytes;
  }

  // "name" or "name:why", relative to the folder.
  [[nodiscard]] std::vector<std::string> seen() const {
    std::vector<std::string> names;
    const auto walked = walk(root_, [&](const WalkEntry& entry) {
      std::string name = entry.path.substr(root_.string().size() + 1);
      if (!entry.skipped.empty()) name += ":" + std::string(entry.skipped);
      names.push_back(name);
    });
    EXPECT_TRUE(walked);
    return names;
  }

  std::unique_ptr<TemporaryFolder> folder_;
  fs::path root_;
};

using Names = std::vector<std::string>;

TEST_F(WalkTest, VisitsFilesInOrderOfNames) {
  write("b.txt");
  write("a/2.txt");
  write("a/1.txt");
  write("c/d/e.txt");
  EXPECT_EQ(seen(), (Names{"b.txt", "a/1.txt", "a/2.txt", "c/d/e.txt"}));
}

TEST_F(WalkTest, SkipsAndTellsWhatIsNoCandidate) {
  write("a.txt");
  write(".hidden.txt");
  write(".git/config");
  write(".viendan/index");
  fs::create_symlink("a.txt", root_ / "link.txt");
  fs::create_symlink("/", root_ / "rootlink");
  fs::create_symlink(".", root_ / "self");
  ASSERT_EQ(::mkfifo((root_ / "pipe").c_str(), 0600), 0);
  Names sorted = seen();
  std::ranges::sort(sorted);
  EXPECT_EQ(sorted, (Names{".git:hidden", ".hidden.txt:hidden",
                           ".viendan:index", "a.txt", "link.txt:link",
                           "pipe:special", "rootlink:link", "self:link"}));
}

TEST_F(WalkTest, KeepsNamesByteForByte) {
  const Names odd = {"\xFF\xFE.txt", "a\nb.txt",
                     "-rf.txt",      "t\tx.txt",
                     "\x1B[2J.txt",  "e\xCC\x81.txt",
                     "\xC3\xA9.txt", std::string(251, 'n') + ".txt"};
  for (const std::string& name : odd) write(name);
  Names sorted = odd;
  std::ranges::sort(sorted);
  EXPECT_EQ(seen(), sorted);
  for (const std::string& name : odd) {
    EXPECT_TRUE(load_file(root_ / name, {})) << name;
  }
}

TEST_F(WalkTest, WalksArchivesLikeFolders) {
  write("kho.zip", testing_support::make_zip({{"a/b.txt", "một"},
                                              {"../out.txt", "x"},
                                              {"/etc/passwd", "x"},
                                              {"C:\\x.txt", "x"},
                                              {"a/../../b", "x"},
                                              {"__MACOSX/x", "x"},
                                              {".x", "x"},
                                              {"in.zip", "x"},
                                              {"a/c.txt", "hai"}}));
  write("not.zip", "just text");
  EXPECT_EQ(seen(), (Names{"kho.zip/a/b.txt", "kho.zip:unsafe-name",
                           "kho.zip:unsafe-name", "kho.zip:unsafe-name",
                           "kho.zip:unsafe-name", "kho.zip/__MACOSX/x:hidden",
                           "kho.zip/.x:hidden", "kho.zip/in.zip:nested-archive",
                           "kho.zip/a/c.txt", "not.zip"}));
  const auto file = load_file(root_ / "kho.zip/a/c.txt", {});
  ASSERT_TRUE(file);
  EXPECT_EQ(file->source.text(), "hai");
}

TEST_F(WalkTest, TellsOfWhatIsNotThere) {
  const auto walked = walk(root_ / "none", [](const WalkEntry&) {});
  ASSERT_FALSE(walked);
  EXPECT_EQ(walked.error().code, ErrorCode::kNotFound);
}

TEST_F(WalkTest, DeepFoldersAreWalkedOrTold) {
  fs::path deep;
  for (int i = 0; i < 30; ++i) deep /= std::string(100, 'd');
  write(deep / "x.txt");
  EXPECT_EQ(seen().size(), 1U);
}

TEST_F(WalkTest, LoadingRefusesWhatIsNoFile) {
  ASSERT_EQ(::mkfifo((root_ / "pipe").c_str(), 0600), 0);
  EXPECT_FALSE(load_file(root_ / "pipe", {}));  // And does not wait.
  EXPECT_FALSE(load_file(root_, {}));
  EXPECT_FALSE(load_file("/dev/zero", {}));
  write("a.txt");
  fs::create_symlink("a.txt", root_ / "link");
  LoadOptions options;
  EXPECT_TRUE(load_file(root_ / "link", options));
  options.follow_links = false;
  EXPECT_FALSE(load_file(root_ / "link", options));
  EXPECT_TRUE(load_file(root_ / "a.txt", options));
}

TEST_F(WalkTest, AHugeSparseFileIsRefusedAtOnce) {
  write("big.txt");
  fs::resize_file(root_ / "big.txt", std::uintmax_t{1} << 40);
  const auto file = load_file(root_ / "big.txt", {});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().id, "file-limit");
}

TEST(IsUnsafeMember, KnowsWaysOut) {
  for (const std::string_view name :
       {"", "/a", "../a", "a/../b", "a//b", "./a", "a/.", "C:/a", "a\\b"}) {
    EXPECT_TRUE(is_unsafe_member(name)) << name;
  }
  for (const std::string_view name : {"a", "a/b.docx", "a..b", "..a/b"}) {
    EXPECT_FALSE(is_unsafe_member(name)) << name;
  }
}

TEST(Readers, NameEveryFormat) {
  std::string formats;
  for (const ReaderStatus& reader : readers()) {
    formats += std::string(reader.format) + ' ';
    EXPECT_NE(reader.available, !reader.hint.empty());
  }
  EXPECT_EQ(formats,
            "txt md html docx odt rtf pdf doc doc doc scan sandbox landlock ");
}

}  // namespace
}  // namespace viendan
