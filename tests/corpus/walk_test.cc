#include "viendan/corpus/walk.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "archive.h"
#include "external_program.h"
#include "legacy_writers.h"
#include "sanitized.h"
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

  void make_socket(const std::string& name) const {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = root_ / name;
    ASSERT_LT(path.size(), sizeof address.sun_path);
    path.copy(address.sun_path, path.size());
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    EXPECT_EQ(::bind(made, reinterpret_cast<const sockaddr*>(&address),
                     sizeof address),
              0);
    ::close(made);
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
  make_socket("socket");
  Names sorted = seen();
  std::ranges::sort(sorted);
  EXPECT_EQ(sorted,
            (Names{".git:hidden", ".hidden.txt:hidden", ".viendan:index",
                   "a.txt", "link.txt:link", "pipe:special", "rootlink:link",
                   "self:link", "socket:special"}));
}

TEST_F(WalkTest, KeepsNamesByteForByte) {
  Names odd = {"\xFF\xFE.txt", "a\nb.txt",
               "-rf.txt",      "t\tx.txt",
               "\x1B[2J.txt",  "e\xCC\x81.txt",
               "\xC3\xA9.txt", std::string(251, 'n') + ".txt",
               "A.txt",        "a.txt",
               "'\"$(x)`.txt", "\u202Etxt.a"};
  std::mt19937 random(5);
  for (int i = 0; i < 300; ++i) {
    std::string name = fmt::format("{}", i);
    for (int j = 0; j < 20; ++j) {
      const char c = static_cast<char>(random());
      if (c != '/' && c != '\0') name += c;
    }
    odd.push_back(std::move(name));
  }
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

// Reliability reference E6: too deep for any path.
TEST_F(WalkTest, FoldersTooDeepForAPathAreTold) {
  constexpr int kDepth = 2'100;  // Two bytes each.
  const int start = ::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  ASSERT_EQ(::chdir(root_.c_str()), 0);
  for (int i = 0; i < kDepth; ++i) {
    ASSERT_EQ(::mkdir("d", 0700), 0);
    ASSERT_EQ(::chdir("d"), 0);
  }
  std::ofstream("x.txt") << "x";
  ASSERT_EQ(::fchdir(start), 0);
  write("a.txt");
  const Names names = seen();
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0], "a.txt");
  EXPECT_TRUE(names[1].ends_with("/d:unreadable")) << names[1].size();
  // Folder by folder, for nothing else may be able to remove it.
  ASSERT_EQ(::chdir(root_.c_str()), 0);
  while (::rename("d/d", "e") == 0) {
    ASSERT_EQ(::rmdir("d"), 0);
    ASSERT_EQ(::rename("e", "d"), 0);
  }
  ASSERT_EQ(::fchdir(start), 0);
  ::close(start);
}

TEST_F(WalkTest, LoadingRefusesWhatIsNoFile) {
  ASSERT_EQ(::mkfifo((root_ / "pipe").c_str(), 0600), 0);
  EXPECT_FALSE(load_file(root_ / "pipe", {}));  // And does not wait.
  EXPECT_FALSE(load_file(root_, {}));
  EXPECT_FALSE(load_file("/dev/zero", {}));
  make_socket("socket");
  EXPECT_FALSE(load_file(root_ / "socket", {}));
  // A file that says it is empty and would never end, or makes one wait.
  for (const char* endless : {"/proc/kmsg", "/proc/self/pagemap"}) {
    const auto file = load_file(endless, {});
    EXPECT_TRUE(!file || file->bytes == 0) << endless;
  }
  write("a.txt");
  fs::create_symlink("a.txt", root_ / "link");
  LoadOptions options;
  EXPECT_TRUE(load_file(root_ / "link", options));
  options.below = std::string_view("link").size();
  EXPECT_EQ(load_file(root_ / "link", options).error().id, "link");
  options.below = std::string_view("a.txt").size();
  EXPECT_TRUE(load_file(root_ / "a.txt", options));
  // A link in the part that the user gave is meant; one below it is not.
  write("folder/b.txt");
  fs::create_symlink("folder", root_ / "way");
  options.below = std::string_view("b.txt").size();
  EXPECT_TRUE(load_file(root_ / "way/b.txt", options));
  options.below = std::string_view("way/b.txt").size();
  EXPECT_EQ(load_file(root_ / "way/b.txt", options).error().id, "link");
}

TEST_F(WalkTest, TellsWhichPartOfAPathItFound) {
  write("sub/a.txt");
  std::vector<std::string> found;
  const auto visit = [&](const WalkEntry& entry) {
    found.push_back(entry.path.substr(entry.path.size() - entry.below));
  };
  ASSERT_TRUE(walk(root_, visit));
  ASSERT_TRUE(walk(root_.string() + "/", visit));
  ASSERT_TRUE(walk(root_ / "sub/a.txt", visit));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], "/sub/a.txt");
  EXPECT_EQ(found[1], "sub/a.txt");
  EXPECT_EQ(found[2], "");
}

// Reliability reference E2: what the walk saw as a file is a link by the time
// that it is opened, again and again.
TEST_F(WalkTest, NeverFollowsALinkThatTookThePlaceOfAFile) {
  write("sub/a.txt");
  write("secret/a.txt");
  std::ofstream(root_ / "secret/a.txt") << "secret";
  fs::create_symlink(root_ / "secret/a.txt", root_ / "sub/link");
  fs::create_symlink(root_ / "secret", root_ / "way");
  std::atomic<bool> done = false;
  std::thread swapper([&] {
    const std::string file = root_ / "sub/a.txt";
    const std::string link = root_ / "sub/link";
    const std::string folder = root_ / "sub";
    const std::string way = root_ / "way";
    const auto swap = [](const std::string& a, const std::string& b) {
      ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE);
    };
    while (!done) {
      swap(file, link);
      swap(file, link);
      swap(folder, way);
      swap(folder, way);
    }
  });
  LoadOptions options;
  options.below = std::string_view("sub/a.txt").size();
  int read = 0;
  int refused = 0;
  for (int i = 0; i < 10'000; ++i) {
    const auto file = load_file(root_ / "sub/a.txt", options);
    EXPECT_TRUE(!file ||
                file->source.text().find("secret") == std::string_view::npos);
    ++(file ? read : refused);
  }
  done = true;
  swapper.join();
  EXPECT_GT(read, 0);
  EXPECT_GT(refused, 0);
}

// Reliability reference E12: what is read ends where the file ended then.
TEST_F(WalkTest, AFileThatGrowsForEverIsReadOnce) {
  write("log.txt", "dòng\n");
  std::atomic<bool> done = false;
  std::thread writer([&] {
    std::ofstream out(root_ / "log.txt", std::ios::app);
    while (!done) out << "dòng\n" << std::flush;
  });
  for (int i = 0; i < 20; ++i) {
    const auto file = load_file(root_ / "log.txt", {});
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_GE(file->bytes, 6U);
  }
  done = true;
  writer.join();
}

// Without the rights of root, where the tests have them.
class Nobody {
 public:
  Nobody() : was_root_(::geteuid() == 0) {
    constexpr uid_t kNobody = 65534;
    if (was_root_) {
      EXPECT_EQ(::seteuid(kNobody), 0);
    }
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;
  ~Nobody() {
    if (was_root_) {
      EXPECT_EQ(::seteuid(0), 0);
    }
  }

 private:
  bool was_root_;
};

// Reliability reference E8 and E9.
TEST_F(WalkTest, FilesWithTwoNamesAndFilesThatNobodyMayRead) {
  write("a.txt");
  fs::create_hard_link(root_ / "a.txt", root_ / "b.txt");
  write("own.txt");
  write("shut/c.txt");
  fs::permissions(root_, fs::perms(0755));
  fs::permissions(root_ / "own.txt", fs::perms::none);
  fs::permissions(root_ / "shut", fs::perms::none);
  std::vector<std::string> seen;
  {
    const Nobody nobody;
    EXPECT_TRUE(walk(root_, [&](const WalkEntry& entry) {
      seen.push_back(fs::path(entry.path).filename().string() + ' ' +
                     std::string(entry.skipped));
    }));
    const auto file = load_file(root_ / "own.txt", {});
    EXPECT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::kIo);
    EXPECT_NE(file.error().message.find("Permission denied"),
              std::string::npos);
    EXPECT_TRUE(load_file(root_ / "a.txt", {}));
  }
  fs::permissions(root_ / "shut", fs::perms::owner_all);
  EXPECT_EQ(seen, (std::vector<std::string>{"a.txt ", "b.txt ", "own.txt ",
                                            "shut unreadable"}));
}

// Puts `folder` at `place` too, with all that is mounted below it, for this
// process alone. False where that is not permitted.
bool mount_again(const fs::path& folder, const fs::path& place) {
  const bool is_root = ::geteuid() == 0;
  const uid_t user = ::geteuid();
  if (::unshare(CLONE_NEWNS | (is_root ? 0 : CLONE_NEWUSER)) != 0) return false;
  if (!is_root) {
    std::ofstream("/proc/self/uid_map") << "0 " << user << " 1\n";
  }
  return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount(folder.c_str(), place.c_str(), nullptr, MS_BIND | MS_REC,
                 nullptr) == 0;
}

// Reliability reference E9: a folder is mounted below itself. There is a file
// for each of its names, and an end.
TEST_F(WalkTest, AFolderBelowItselfIsWalkedOnceMore) {
  write("a.txt");
  write("sub/b.txt");
  fs::create_directories(root_ / "sub/again");
  constexpr int kNotPermitted = 77;
  const pid_t child = ::fork();  // What it mounts goes with it.
  ASSERT_GE(child, 0);
  if (child == 0) {
    if (!mount_again(root_, root_ / "sub/again")) ::_exit(kNotPermitted);
    std::string seen;
    const auto walked = walk(root_, [&](const WalkEntry& entry) {
      seen += entry.path.substr(root_.string().size() + 1) +
              std::string(entry.skipped) + '\n';
    });
    LoadOptions options;
    options.below = std::string_view("sub/again/a.txt").size();
    const auto file = load_file(root_ / "sub/again/a.txt", options);
    ::_exit(walked && file &&
                    seen ==
                        "a.txt\nsub/b.txt\nsub/again/a.txt\n"
                        "sub/again/sub/b.txt\n"
                ? 0
                : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  if (WEXITSTATUS(status) == kNotPermitted) {
    GTEST_SKIP() << "mounts are not permitted here";
  }
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

// Reliability reference E7, on a smaller scale: memory for each name, no more.
TEST_F(WalkTest, ManyFilesInOneFolder) {
  constexpr int kFiles = 20'000;
  for (int i = 0; i < kFiles; ++i) {
    std::ofstream(root_ / ("van-ban-so-" + std::to_string(i) + ".txt"));
  }
  rusage before{};
  ::getrusage(RUSAGE_SELF, &before);
  std::string last;
  int count = 0;
  ASSERT_TRUE(walk(root_, [&](const WalkEntry& entry) {
    EXPECT_LT(last, entry.path);
    last = entry.path;
    ++count;
  }));
  EXPECT_EQ(count, kFiles);
  rusage after{};
  ::getrusage(RUSAGE_SELF, &after);
#if !defined(VIENDAN_TEST_SANITIZED)
  constexpr long kKiB = 200L * kFiles / 1024;  // 200 bytes for each.
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 2 * kKiB + 1024);
#endif
}

TEST_F(WalkTest, AHugeSparseFileIsRefusedAtOnce) {
  write("big.txt");
  fs::resize_file(root_ / "big.txt", std::uintmax_t{10} << 40);
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
