// Runs the program with standard streams that are full, closed or read no more.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "program.h"

namespace viendan::cli {
namespace {

using testing_support::ProgramRun;
using testing_support::run_program;
using testing_support::TemporaryDirectory;
using testing_support::viendan_program;

// Runs "viendan WORDS" in `folder`, with `redirection` by the shell.
ProgramRun run_redirected(const std::filesystem::path& folder,
                          const std::string& words,
                          const std::string& redirection) {
  return run_program(
      "sh",
      {"-c", "\"" + viendan_program() + "\" " + words + ' ' + redirection},
      {folder, {}, {}});
}

class Streams : public testing::Test {
 protected:
  Streams() {
    folder_.write("good/a.txt",
                  "UBND TỈNH TÂY NINH\nSố: 1/KH-UBND\nTây Ninh, ngày 05 tháng "
                  "02 năm 2021\nKẾ HOẠCH\nNăm 2021\nCăn cứ Nghị quyết số "
                  "25-NQ/TW ngày 03/6/2013;\n1. Giao Sở Nội vụ.\n");
    folder_.write("mixed/bad.dat", std::string("\0\1\2", 3));
    folder_.write("mixed/b.txt", "Giao Sở Y tế chủ trì.\n");
    const ProgramRun made = run_redirected(folder_.path(), "import good", "");
    EXPECT_EQ(made.exit_code, 0) << made.err;
  }

  TemporaryDirectory folder_;
};

// Every command that prints, with what it ends with when all can be written.
struct Case {
  std::string words;
  int code;
};

const std::vector<Case> kPrinting = {
    {"help", 0},
    {"help parse", 0},
    {"man", 0},
    {"man search", 0},
    {"completion bash", 0},
    {"completion zsh", 0},
    {"completion fish", 0},
    {"--version", 0},
    {"--help", 0},
    {"search --help", 0},
    {"status", 0},
    {"status --readers", 0},
    {"verify", 0},
    {"compact", 0},
    {"remove --dry-run good", 0},
    {"import good", 0},
    {"import good --format json", 0},
    {"text good/a.txt", 0},
    {"parse good --format jsonl", 0},
    {"show 1/KH-UBND", 0},
    {"list", 0},
    {"search giao", 0},
    {"search --explain giao", 0},
    {"citedby 25-NQ/TW", 0},
    {"cites 1/KH-UBND", 0},
    {"chain 1/KH-UBND", 0},
    {"check", 1},
    {"directives 1/KH-UBND", 0},
    {"facets", 0},
    {"graph", 0},
    {"export", 0},
};

TEST_F(Streams, SayWhenResultsCannotBeWritten) {
  for (const Case& each : kPrinting) {
    for (const std::string redirection : {">/dev/full", ">&-"}) {
      SCOPED_TRACE(each.words + redirection);
      const ProgramRun run =
          run_redirected(folder_.path(), each.words, redirection);
      EXPECT_EQ(run.exit_code, 74);
      EXPECT_NE(run.err.find("standard output: cannot be written [io]"),
                std::string::npos)
          << run.err;
    }
  }
}

TEST_F(Streams, TakeAReaderThatLeavesForNoFailure) {
  for (const Case& each : kPrinting) {
    SCOPED_TRACE(each.words);
    // The reader has left before the program begins to write.
    const ProgramRun run = run_program(
        "bash",
        {"-c", std::string("(sleep 0.1; exec \"") + viendan_program() + "\" " +
                   each.words + ") | true; exit ${PIPESTATUS[0]}"},
        {folder_.path(), {}, {}});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
  }
}

TEST_F(Streams, NeedNobodyToHearMessages) {
  const std::vector<Case> speaking = {
      {"parse mixed", 3},
      {"import mixed", 3},
      {"list --fields no", 2},
      {"search '('", 2},
      {"serach x", 2},
      {"show nothing/there", 66},
      {"", 2},
  };
  for (const Case& each : speaking) {
    for (const std::string redirection :
         {"2>/dev/full", "2>&-", "<&- 2>&-",
          "2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}"}) {
      SCOPED_TRACE(each.words + ' ' + redirection);
      const ProgramRun run =
          run_program("bash",
                      {"-c", "\"" + viendan_program() + "\" " + each.words +
                                 ' ' + redirection},
                      {folder_.path(), {}, {}});
      EXPECT_EQ(run.exit_code, each.code);
    }
  }
}

TEST_F(Streams, StayApartFromTheFilesOfAnIndex) {
  for (const std::string closed :
       {"<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"}) {
    SCOPED_TRACE(closed);
    const ProgramRun run = run_redirected(
        folder_.path(), "import --index fresh good mixed", closed);
    EXPECT_EQ(run.exit_code, closed.find(" >&-") == std::string::npos &&
                                     !closed.starts_with(">&-")
                                 ? 3
                                 : 74);
    EXPECT_EQ(
        run_redirected(folder_.path(), "verify --index fresh", "").exit_code,
        0);
    std::filesystem::remove_all(folder_.path() / "fresh");
  }
}

}  // namespace
}  // namespace viendan::cli
