// `viendan import` and what goes with it, from outside: every file seen ends in
// one state, what has not changed is not read again, and the index is the same
// for any number of jobs and any order.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "program.h"
#include "viendan/index/index_lock.h"
#include "viendan/index/verify.h"

namespace viendan {
namespace {

namespace fs = std::filesystem;
using testing_support::ProgramRun;
using testing_support::run_viendan;
using testing_support::TemporaryDirectory;

std::string document(int i) {
  return "ỦY BAN NHÂN DÂN\nTỈNH A\nSố: " + std::to_string(i) +
         "/KH-UBND\n\nThực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013, " +
         std::string(static_cast<std::size_t>(i % 7), 'x') +
         "\n1. Giao Sở Nội vụ chủ trì.\n2. Uỷ ban báo cáo.\n";
}

class ImportTest : public ::testing::Test {
 protected:
  ImportTest() : index_((temporary_.path() / "index").string()) {}

  fs::path write(const std::string& name, const std::string& text) {
    return temporary_.write("docs/" + name, text);
  }

  void write_many(int count) {
    for (int i = 0; i < count; ++i) {
      write("d" + std::to_string(i % 3) + "/" + std::to_string(i) + ".txt",
            document(i));
    }
  }

  ProgramRun import(std::vector<std::string> more = {},
                    testing_support::RunOptions options = {}) {
    std::vector<std::string> words = {"import", "--index", index_, "--report",
                                      report()};
    if (more.empty() || more.front().starts_with("-")) more.push_back("docs");
    words.insert(words.end(), more.begin(), more.end());
    options.directory = temporary_.path();
    return run_viendan(words, options);
  }

  [[nodiscard]] std::string report() const {
    return (temporary_.path() / "report").string();
  }

  // How many lines of the report have each status.
  std::map<std::string, int> statuses() {
    std::ifstream in(report());
    std::map<std::string, int> counts;
    for (std::string line; std::getline(in, line);) {
      const std::string key = "\"status\":\"";
      const std::size_t at = line.find(key) + key.size();
      ++counts[line.substr(at, line.find('"', at) - at)];
    }
    return counts;
  }

  std::string dump() {
    const Result<std::string> dumped = dump_index(index_);
    return dumped ? *dumped : dumped.error().message;
  }

  using Statuses = std::map<std::string, int>;

  TemporaryDirectory temporary_;
  std::string index_;
};

// Lets the clock go on, so that files are not "racily clean".
void wait_a_tick() { ::usleep(50'000); }

// Reliability reference E10: whatever the clock of a file says, a change of it
// is seen, also within one tick of the clock and with the old time put back.
TEST_F(ImportTest, SeesChangesWhateverTheTimeOfAFileIs) {
  constexpr std::int64_t kYear = std::int64_t{365} * 86'400;
  for (const std::int64_t time : {std::int64_t{0}, -10 * kYear, 530 * kYear,
                                  ::time(nullptr) + kYear, std::int64_t{1}}) {
    SCOPED_TRACE(time);
    const std::string name = "a.txt";
    const timespec times[2] = {{time, 0}, {time, 0}};
    for (int i = 0; i < 4; ++i) {
      const fs::path path = write(name, document(10 + 7 * i));
      ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
      const ProgramRun run = import({"--jobs", "1"});
      ASSERT_EQ(run.exit_code, 0) << run.err;
      EXPECT_EQ(statuses()["imported"], 1) << i;
    }
    write(name, document(38));
  }
}

TEST_F(ImportTest, WhatHasNotChangedIsNotReadAgain) {
  write_many(20);
  wait_a_tick();
  EXPECT_EQ(import().exit_code, 0);
  EXPECT_EQ(statuses(), (Statuses{{"imported", 20}}));
  EXPECT_EQ(import().exit_code, 0);
  EXPECT_EQ(statuses(), (Statuses{{"unchanged", 20}}));
}

TEST_F(ImportTest, ChangesOfAnyKindAreSeen) {
  write_many(6);
  wait_a_tick();
  import();
  const std::string before = dump();
  const fs::path same_size = temporary_.path() / "docs/d0/0.txt";
  const auto time = fs::last_write_time(same_size);
  std::string text = document(0);
  text[text.find("03/6")] = '1';
  write("d0/0.txt", text);
  fs::last_write_time(same_size, time);  // As if nothing had been written.
  write("d1/1.txt", document(1) + "Thêm một dòng.\n");
  fs::last_write_time(temporary_.path() / "docs/d2/2.txt",
                      time + std::chrono::hours(1));
  wait_a_tick();
  EXPECT_EQ(import().exit_code, 0);
  EXPECT_EQ(statuses(), (Statuses{{"imported", 2}, {"unchanged", 4}}));
  EXPECT_NE(dump(), before);
  EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
}

TEST_F(ImportTest, AFileChangedRightAfterItsImportIsReadAgain) {
  for (int i = 0; i < 10; ++i) {
    std::string text = document(1);
    text[text.find("03/6")] = static_cast<char>('1' + i % 3);
    write("a.txt", text);
    import();
    EXPECT_EQ(statuses()["unchanged"], 0) << i;
  }
}

TEST_F(ImportTest, TheIndexIsTheSameForAnyJobsAndOrder) {
  write_many(60);
  write("copy.txt", document(5));
  import({"--jobs", "1"});
  const std::string expected = dump();
  const std::vector<std::vector<std::string>> ways = {
      {"--jobs", "2"},
      {"--jobs", "4"},
      {"docs/d2", "docs/copy.txt", "docs/d0", "docs/d1"},
      {"docs/copy.txt", "docs"}};
  for (const auto& way : ways) {
    fs::remove_all(index_);
    EXPECT_EQ(import(way).exit_code, 0);
    EXPECT_EQ(dump(), expected);
  }
  EXPECT_EQ(std::ranges::count(expected, '\n'), 60 + 61);
}

TEST_F(ImportTest, EqualFilesAreOneDocumentAndSaidToBe) {
  write("a.txt", document(1));
  write("b.txt", document(1));
  import();
  EXPECT_EQ(statuses(), (Statuses{{"duplicate", 1}, {"imported", 1}}));
  wait_a_tick();
  fs::remove(temporary_.path() / "docs/a.txt");
  import({"--prune"});
  EXPECT_EQ(statuses(), (Statuses{{"removed", 1}, {"unchanged", 1}}));
  EXPECT_NE(dump().find(" docs/b.txt"), std::string::npos);
}

TEST_F(ImportTest, VanishedFilesStayUntilPruned) {
  write_many(4);
  wait_a_tick();
  import();
  fs::remove_all(temporary_.path() / "docs/d0");
  import();
  EXPECT_EQ(statuses(), (Statuses{{"unchanged", 2}, {"vanished", 2}}));
  import({"--prune"});
  EXPECT_EQ(statuses(), (Statuses{{"removed", 2}, {"unchanged", 2}}));
  import();
  EXPECT_EQ(statuses(), (Statuses{{"unchanged", 2}}));
  EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
}

TEST_F(ImportTest, FailuresAreRememberedAndNotTriedAgain) {
  write("good.txt", document(1));
  write("bad.txt", std::string("\x7F\x45\x4C\x46\0\1\2\3\0\0\0\0", 12));
  wait_a_tick();
  EXPECT_EQ(import().exit_code, 3);
  EXPECT_EQ(statuses(), (Statuses{{"failed", 1}, {"imported", 1}}));
  EXPECT_EQ(import().exit_code, 3);
  EXPECT_EQ(statuses(), (Statuses{{"failed", 1}, {"unchanged", 1}}));
  std::ifstream in(report());
  const std::string text(std::istreambuf_iterator<char>(in), {});
  EXPECT_NE(text.find("\"known\":true"), std::string::npos);
  const ProgramRun failed =
      run_viendan({"failed", "--index", index_, "--format", "jsonl"});
  EXPECT_EQ(failed.exit_code, 0);
  EXPECT_NE(failed.out.find("bad.txt"), std::string::npos);
  write("bad.txt", document(2));
  EXPECT_EQ(import().exit_code, 0);
  EXPECT_EQ(run_viendan({"failed", "--index", index_}).exit_code, 1);
}

TEST_F(ImportTest, EveryFileEndsInOneState) {
  write_many(5);
  write("again.txt", document(1));
  write("bad.bin", std::string(100, '\0'));
  fs::create_symlink("again.txt", temporary_.path() / "docs/link.txt");
  ::mkfifo((temporary_.path() / "docs/pipe").c_str(), 0600);
  index_ = (temporary_.path() / "docs/index").string();
  wait_a_tick();
  import();
  Statuses counts = statuses();
  EXPECT_EQ(counts["imported"] + counts["duplicate"] + counts["failed"], 7);
  EXPECT_EQ(counts["failed"], 1);
  EXPECT_GE(counts["skipped"], 2);
  import();
  counts = statuses();
  EXPECT_EQ(counts["unchanged"], 6);
  EXPECT_EQ(counts["failed"], 1) << "the index was imported into itself";
}

TEST_F(ImportTest, PathsThatAreNoTextAreKept) {
  const std::string name = "a\xFF b\n'\"-.txt";
  write(name, document(1));
  wait_a_tick();
  EXPECT_EQ(import().exit_code, 0);
  EXPECT_EQ(import().exit_code, 0);
  EXPECT_EQ(statuses(), (Statuses{{"unchanged", 1}}));
  EXPECT_NE(dump().find("docs/" + name), std::string::npos);
}

TEST_F(ImportTest, StandardInputIsADocument) {
  testing_support::RunOptions options;
  options.input = document(3);
  EXPECT_EQ(import({"docs/nothing", "-"}, options).exit_code, 3);
  EXPECT_EQ(statuses()["imported"], 1);
  options.input = document(4);
  EXPECT_EQ(run_viendan({"import", "--index", index_, "-"}, options).exit_code,
            0);
  const std::string dumped = dump();
  EXPECT_EQ(std::ranges::count(dumped, '\n'), 4);
}

TEST_F(ImportTest, ListsOfPathsMayEndWithNul) {
  const fs::path odd = write("a\nb.txt", document(1));
  testing_support::RunOptions options;
  options.input = odd.string() + '\0';
  const ProgramRun run = run_viendan(
      {"import", "--index", index_, "--files-from", "-", "-0"}, options);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("1 imported"), std::string::npos);
}

TEST_F(ImportTest, PartsTogetherAreTheWhole) {
  write_many(30);
  // Each part knows other forms of the syllable.
  const std::vector<std::string> forms = {"mười", "mươi", "muối", "muỗi",
                                          "muôi", "muội", "muồi", "mưới",
                                          "mưởi", "mượi"};
  for (const std::string& form : forms) write("forms/" + form, form);
  wait_a_tick();
  import();
  const std::string expected = dump();
  const std::string first = (temporary_.path() / "first").string();
  const std::string second = (temporary_.path() / "second").string();
  index_ = first;
  import({"--shard", "1/2"});
  index_ = second;
  import({"--shard", "2/2"});
  const ProgramRun merged = run_viendan({"compact", "--index", first, second});
  EXPECT_EQ(merged.exit_code, 0) << merged.err;
  index_ = first;
  EXPECT_EQ(dump(), expected);
  EXPECT_EQ(run_viendan({"verify", "--index", first}).exit_code, 0);
  const std::string found =
      run_viendan({"search", "muoi", "--format", "jsonl", "--index", first})
          .out;
  EXPECT_EQ(std::ranges::count(found, '\n'), std::ssize(forms));
}

TEST_F(ImportTest, CompactingChangesNothing) {
  write_many(30);
  testing_support::RunOptions options;
  options.environment = {{"VIENDAN_BATCH_BYTES", "1000"}};
  import({}, options);
  const std::string before = dump();
  EXPECT_EQ(run_viendan({"compact", "--index", index_}).exit_code, 0);
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
  wait_a_tick();
  import();
  EXPECT_EQ(statuses()["imported"], 0);
}

// A table of Xapian that has nothing in it is no file.
TEST_F(ImportTest, CompactingTakesShardsWithoutWords) {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"one document, so one of the shards is empty", "Giao Sở Y tế.\n"},
      {"a document without a word", ""}};
  for (const auto& [why, text] : files) {
    SCOPED_TRACE(why);
    temporary_.write("docs/a.txt", text);
    import();
    const std::string before = dump();
    for (int round = 0; round < 2; ++round) {
      const ProgramRun run = run_viendan({"compact", "--index", index_});
      EXPECT_EQ(run.exit_code, 0) << run.err;
      EXPECT_EQ(dump(), before);
      EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
    }
    fs::remove_all(index_);
  }
}

TEST_F(ImportTest, RemovingTakesOutDocumentsAndFolders) {
  write_many(9);
  import();
  testing_support::RunOptions options;
  options.directory = temporary_.path();
  const ProgramRun run =
      run_viendan({"remove", "--index", index_, "docs/d0"}, options);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(std::ranges::count(dump(), '\n'), 12);
  EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
  EXPECT_EQ(run_viendan({"remove", "--index", index_, "docs/none"}, options)
                .exit_code,
            66);
}

// Even when all files have been found and wait for their turn.
TEST_F(ImportTest, AnInterruptLeavesTheFilesThatWait) {
  constexpr int kFiles = 400;
  write_many(kFiles);
  const std::string run =
      "\"" + testing_support::viendan_program() + "\" import --index " +
      index_ +
      " --report report docs & until [ -s report ]; do sleep 0.02; done; "
      "kill -INT $!; wait $!";
  testing_support::RunOptions options;
  options.directory = temporary_.path();
  options.environment = {{"VIENDAN_BATCH_BYTES", "1"}};
  const ProgramRun interrupted =
      testing_support::run_program("sh", {"-c", run}, options);
  EXPECT_EQ(interrupted.exit_code, 130) << interrupted.err;
  EXPECT_GT(statuses()["imported"], 0);
  EXPECT_LT(statuses()["imported"], kFiles / 2);
  EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
  import();
  EXPECT_EQ(statuses()["imported"] + statuses()["unchanged"], kFiles);
}

TEST_F(ImportTest, FilesOfOtherFormatsAreSkippedEverywhere) {
  write("a.json", "{\"a\": [1, 2]}\n");
  write("b.txt", document(1));
  EXPECT_EQ(import().exit_code, 0);
  EXPECT_EQ(statuses(), (Statuses{{"imported", 1}, {"skipped", 1}}));
  const ProgramRun failed = run_viendan({"failed", "--index", index_});
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_EQ(failed.out, "");
  const std::string status = run_viendan({"status", "--index", index_}).out;
  EXPECT_NE(status.find("1 documents of 2 files, 0 files failed, 1 of other "
                        "formats\n"),
            std::string::npos)
      << status;
}

TEST_F(ImportTest, OfNothingMakesNoIndex) {
  const ProgramRun run = import({"no/such/folder"});
  EXPECT_EQ(run.exit_code, 66);
  EXPECT_FALSE(fs::exists(index_));
}

TEST_F(ImportTest, StandardInputGivesWayToFiles) {
  testing_support::RunOptions options;
  options.input = document(1);
  import({"-"}, options);
  const auto listed = [&] {
    return run_viendan({"list", "--index", index_, "--fields", "path"}).out;
  };
  EXPECT_EQ(listed().substr(0, 2), "-:");
  temporary_.write("docs/a.txt", document(1));
  import();
  EXPECT_EQ(statuses(), (Statuses{{"duplicate", 1}}));
  EXPECT_NE(listed().find("docs/a.txt"), std::string::npos) << listed();
}

TEST_F(ImportTest, ADryRunChangesNothing) {
  write_many(3);
  const ProgramRun dry = import({"--dry-run"});
  EXPECT_EQ(dry.exit_code, 0);
  EXPECT_EQ(dry.out, "nothing was changed; it would be: 3 imported\n");
  EXPECT_EQ(statuses(), (Statuses{{"imported", 3}}));
  EXPECT_FALSE(fs::exists(index_));
}

TEST_F(ImportTest, ASecondImportIsToldWhoIsAtWork) {
  write_many(1);
  import();
  const Result<IndexLock> lock = IndexLock::acquire(index_);
  ASSERT_TRUE(lock);
  const ProgramRun run = import();
  EXPECT_EQ(run.exit_code, 75);
  EXPECT_NE(run.err.find("index-locked"), std::string::npos);
  EXPECT_NE(run.err.find(std::to_string(::getpid())), std::string::npos);
}

TEST_F(ImportTest, DamageIsFound) {
  write_many(40);
  import({"--jobs", "1"});
  for (const char* table : {"postlist.glass", "position.glass",
                            "termlist.glass", "docdata.glass"}) {
    SCOPED_TRACE(table);
    const fs::path file = fs::path(index_) / "1-0" / table;
    std::fstream open(file, std::ios::in | std::ios::out | std::ios::binary);
    std::stringstream content;
    content << open.rdbuf();
    const std::string good = content.str();
    std::string bad = good;
    // Items are at the end of a block.
    for (std::size_t at = 8192; at <= bad.size(); at += 8192) {
      bad[at - 40] = static_cast<char>(bad[at - 40] ^ 0x10);
    }
    open.seekp(0);
    open << bad;
    open.close();
    EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 76);
    std::ofstream(file, std::ios::binary) << good;
    EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
  }
}

// Lengths and counts, which weights depend on, are in no table.
TEST_F(ImportTest, WrongTotalsAreFound) {
  write_many(5);
  std::ofstream(temporary_.path() / "docs/empty.txt").flush();
  import({"--jobs", "1"});
  EXPECT_EQ(run_viendan({"verify", "--index", index_}).exit_code, 0);
  const std::vector<std::string> question = {"search", "uỷ ban",  "--format",
                                             "jsonl",  "--index", index_};
  const std::string answer = run_viendan(question).out;
  EXPECT_NE(answer, "");
  const fs::path file = fs::path(index_) / "1-0" / "iamglass";
  std::stringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  const std::string good = content.str();
  int found = 0;
  for (std::size_t back = 1; back <= 20; ++back) {
    SCOPED_TRACE(back);
    std::string bad = good;
    bad[bad.size() - back] = static_cast<char>(bad[bad.size() - back] ^ 1);
    std::ofstream(file, std::ios::binary) << bad;
    if (run_viendan({"verify", "--index", index_}).exit_code != 0) {
      ++found;
    } else {
      EXPECT_EQ(run_viendan(question).out, answer);
    }
  }
  EXPECT_GT(found, 0);
}

TEST_F(ImportTest, AShardOfAnotherIndexIsFound) {
  write_many(2);
  import({"--jobs", "1"});
  const std::string other = (temporary_.path() / "other").string();
  ASSERT_EQ(run_viendan({"import", "--index", other, "--jobs", "1",
                         (temporary_.path() / "docs").string()})
                .exit_code,
            0);
  for (const fs::directory_entry& file :
       fs::directory_iterator(fs::path(other) / "1-0")) {
    fs::copy_file(file.path(),
                  fs::path(index_) / "1-0" / file.path().filename(),
                  fs::copy_options::overwrite_existing);
  }
  const ProgramRun run = run_viendan({"verify", "--index", index_});
  EXPECT_EQ(run.exit_code, 76);
  EXPECT_NE(run.out.find("shard-foreign"), std::string::npos) << run.out;
}

TEST_F(ImportTest, MissingFoldersAboveTheIndexAreMade) {
  write_many(2);
  index_ = (temporary_.path() / "new" / "folder//index").string();
  EXPECT_EQ(import({"--dry-run"}).exit_code, 0);
  EXPECT_FALSE(fs::exists(temporary_.path() / "new"));
  const ProgramRun run = import();
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(statuses(), (Statuses{{"imported", 2}}));
  EXPECT_TRUE(fs::exists(temporary_.path() / "new/folder/index/manifest"));
}

TEST_F(ImportTest, AnIndexBelowAFileIsToldByItsName) {
  write_many(1);
  index_ = (temporary_.path() / "docs/d0/0.txt/index").string();
  const ProgramRun run = import();
  EXPECT_EQ(run.exit_code, 74);
  EXPECT_NE(run.err.find("0.txt"), std::string::npos) << run.err;
}

TEST_F(ImportTest, AFolderOfSomebodyElseIsNotMadeAnIndex) {
  temporary_.write("index/letter.txt", "x");
  write_many(1);
  EXPECT_NE(import().exit_code, 0);
  EXPECT_TRUE(fs::exists(temporary_.path() / "index/letter.txt"));
  EXPECT_FALSE(fs::exists(temporary_.path() / "index/manifest"));
}

}  // namespace
}  // namespace viendan
