// Runs the program as a user does: viendan parse, text, help, completion, man.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <initializer_list>

#include "command.h"
#include "program.h"
#include "sanitized.h"

namespace viendan::cli {
namespace {

using testing_support::ProgramRun;
using testing_support::run_viendan;
using testing_support::TemporaryDirectory;

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST(Program, WithoutACommandShowsHowItIsUsed) {
  const ProgramRun run = run_viendan({});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_NE(run.err.find("usage: viendan"), std::string::npos);
}

TEST(Program, SuggestsTheCommandThatWasMeant) {
  const ProgramRun run = run_viendan({"prase"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "viendan: no command 'prase' [usage]\n  did you mean 'parse'?\n");
}

TEST(Program, RefusesAFormatThatTheCommandDoesNotHave) {
  const ProgramRun run = run_viendan({"parse", "--format", "dot"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "viendan: option --format of 'parse' cannot be 'dot' [usage]\n"
            "  one of text|json|jsonl|csv\n");
}

// An empty part of its run path would be the current folder.
TEST(Program, TakesNoLibraryFromTheCurrentFolder) {
  const TemporaryDirectory folder;
  for (const char* name :
       {"libc.so.6", "libmd4c.so.0", "libxapian.so.30", "viendan_md.so"}) {
    folder.write(name, "no library");
  }
  folder.write("a.md", "# A\n");
  const ProgramRun run = run_viendan({"text", "a.md"}, {folder.path(), {}, {}});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "A\n");
  EXPECT_EQ(run.err, "");
}

TEST(Parse, PrintsOneLineADocumentInAnyNumberOfJobs) {
  const ProgramRun one =
      run_viendan({"parse", "--format", "jsonl", VIENDAN_SAMPLES_DIR});
  ASSERT_EQ(one.exit_code, 0) << one.err;
  EXPECT_EQ(count_lines(one.out), 26U);
  const ProgramRun four = run_viendan(
      {"parse", "--format", "jsonl", "--jobs", "4", VIENDAN_SAMPLES_DIR});
  EXPECT_EQ(four.out, one.out);
}

TEST(Parse, GoesOnAfterAFileThatIsMissing) {
  const TemporaryDirectory directory;
  directory.write("a.txt", "Căn cứ Luật Đất đai;\n");
  const ProgramRun run =
      run_viendan({"parse", "--format", "jsonl", "a.txt", "b.txt"},
                  {directory.path(), {}, {}});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(count_lines(run.out), 1U);
  EXPECT_NE(run.err.find("b.txt"), std::string::npos);
}

TEST(Parse, SaysThatAFileIsMissing) {
  const ProgramRun run = run_viendan({"parse", "/no/such/file"});
  EXPECT_EQ(run.exit_code, 66);
  EXPECT_EQ(run.err,
            "viendan: /no/such/file: No such file or directory [not-found]\n");
}

TEST(Parse, SaysThatAFolderHasNoDocuments) {
  const TemporaryDirectory directory;
  const ProgramRun run =
      run_viendan({"parse", "."}, {directory.path(), {}, {}});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.err, "viendan: no documents there\n");
}

TEST(Parse, ReadsStandardInputAndLists) {
  const TemporaryDirectory directory;
  directory.write("a.txt", "a\n");
  directory.write("b\nc.txt", "b\n");
  const std::string list("a.txt\0b\nc.txt\0", 14);
  const ProgramRun run =
      run_viendan({"parse", "--format", "jsonl", "--files-from", "-", "-0"},
                  {directory.path(), list, {}});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(count_lines(run.out), 2U);
  EXPECT_NE(run.out.find(R"("path":"b\nc.txt")"), std::string::npos);

  const ProgramRun piped = run_viendan({"parse", "--format", "jsonl", "-"},
                                       {directory.path(), "xin chào\n", {}});
  EXPECT_EQ(piped.exit_code, 0);
  EXPECT_NE(piped.out.find(R"("path":"-")"), std::string::npos);
}

TEST(Parse, CarriesNamesThatAreNotUtf8) {
  const TemporaryDirectory directory;
  directory.write("\xFF.txt", "a\n");
  const ProgramRun run = run_viendan({"parse", "--format", "jsonl", "."},
                                     {directory.path(), {}, {}});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_NE(run.out.find(R"("path_bytes":"Li//LnR4dA==")"), std::string::npos);
}

TEST(Text, PrintsTheCanonicalTextOfBrokenUtf8) {
  const TemporaryDirectory directory;
  directory.write("a.txt",
                  "\xEF\xBB\xBF"
                  "e\xCC\x82 \xFF\n");
  const ProgramRun run =
      run_viendan({"text", "a.txt"}, {directory.path(), {}, {}});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, "ê \xEF\xBF\xBD\n");
  EXPECT_NE(run.err.find("[invalid-utf8]"), std::string::npos);
}

// Markdown of that many bytes, which a boxed child reads.
std::string long_markdown(std::size_t size) {
  std::string text = "# Báo cáo\n\n";
  while (text.size() < size) text += "Căn cứ Luật Đất đai, các xã báo cáo.\n\n";
  return text;
}

TEST(Limits, RefuseMoreThanTheyAllow) {
  struct Row {
    std::vector<std::string> options;
    std::string_view code;  // Of the error; empty: it is read.
  };
  const TemporaryDirectory directory;
  directory.write("a.md", long_markdown(3'000'000));
  for (const Row& row : std::initializer_list<Row> {
         {{}, ""}, {{"--max-text", "1M"}, "text-limit]"},
             {{"--max-text=2500k"}, "text-limit]"}, {{"--max-text=4M"}, ""},
             {{"--max-file=2999999"}, "file-limit"}, {{"--max-file=4MiB"}, ""},
#if !defined(VIENDAN_TEST_SANITIZED)
             {{"--max-memory", "1M"}, "memory-limit"},
#endif
         {
           {"--max-memory", "1g", "--max-cpu", "60", "--max-time", "60"}, ""
         }
       }) {
    SCOPED_TRACE(row.options.empty() ? "" : row.options.front());
    std::vector<std::string> words = {"text", "a.md"};
    words.insert(words.end(), row.options.begin(), row.options.end());
    const ProgramRun run = run_viendan(words, {directory.path(), {}, {}});
    EXPECT_EQ(run.exit_code, row.code.empty() ? 0 : 65) << run.err;
    EXPECT_NE(run.err.find(row.code), std::string::npos) << run.err;
    EXPECT_EQ(run.out.empty(), !row.code.empty());
  }
}

TEST(Limits, AreRaisedForAnHonestFileThatIsLarge) {
#ifdef VIENDAN_TEST_SANITIZED
  GTEST_SKIP() << "half a minute, and other sizes lead through the same code";
#endif
  const TemporaryDirectory directory;
  std::string text;
  while (text.size() <= (std::size_t{65} << 20)) {
    text += "Bao cao cua cac xa, so lieu den het thang nay va nam nay.\n";
  }
  directory.write("a.txt", text);
  const ProgramRun refused =
      run_viendan({"text", "a.txt"}, {directory.path(), {}, {}});
  EXPECT_EQ(refused.exit_code, 65);
  EXPECT_NE(refused.err.find("[text-limit]"), std::string::npos) << refused.err;
  const ProgramRun read = run_viendan({"text", "--max-text", "80M", "a.txt"},
                                      {directory.path(), {}, {}});
  EXPECT_EQ(read.exit_code, 0) << read.err;
  EXPECT_EQ(read.out.size(), text.size());
}

TEST(Limits, ThatAreNoneAreAnErrorOfUsage) {
  const std::vector<std::string> wrong[] = {
      {"--max-text", "2G"},
      {"--max-text", "0"},
      {"--max-text", "-1"},
      {"--max-text", "1X"},
      {"--max-text", "M"},
      {"--max-text", "1MB2"},
      {"--max-text", ""},
      {"--max-cpu", "0"},
      {"--max-cpu", "1M"},
      {"--max-time", "1.5"},
      {"--max-memory", "1e9"},
      {"--max-file", "99999999999G"},
      {"--max-parts", "0"},
      {"--max-ratio", "many"},
      {"--max-memory", "2T", "--max-memory", "18446744073709551616"}};
  for (const std::string command : {"text", "parse", "import"}) {
    for (const auto& options : wrong) {
      SCOPED_TRACE(command + ' ' + options[0] + ' ' + options[1]);
      std::vector<std::string> words = {command, "/no/such/file"};
      words.insert(words.end(), options.begin(), options.end());
      const TemporaryDirectory directory;
      const ProgramRun run = run_viendan(words, {directory.path(), {}, {}});
      EXPECT_EQ(run.exit_code, 2) << run.err;
      EXPECT_NE(run.err.find(options[0]), std::string::npos) << run.err;
      EXPECT_TRUE(std::filesystem::is_empty(directory.path()));
    }
  }
}

TEST(Help, NamesEveryCommandAndOption) {
  for (const Command& command : commands()) {
    SCOPED_TRACE(command.name);
    const std::string name(command.name);
    const ProgramRun help = run_viendan({"help", name});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_EQ(run_viendan({name, "--help"}).out, help.out);
    const ProgramRun man = run_viendan({"man", name});
    EXPECT_EQ(man.exit_code, 0);
    EXPECT_EQ(man.out.find(".TH VIENDAN-"), 0U);
    for (const std::string_view option : option_names(command)) {
      EXPECT_NE(help.out.find("--" + std::string(option)), std::string::npos);
    }
  }
}

TEST(Completion, NamesEveryCommandInEveryShell) {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const std::string script = run_viendan({"completion", shell}).out;
    for (const Command& command : commands()) {
      EXPECT_NE(script.find(command.name), std::string::npos)
          << shell << ' ' << command.name;
    }
  }
  EXPECT_EQ(run_viendan({"completion", "tcsh"}).exit_code, 2);
}

TEST(Status, ListsTheReadersWithoutAnIndex) {
  const TemporaryDirectory directory;
  const ProgramRun run =
      run_viendan({"status", "--readers"}, {directory.path(), {}, {}});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  for (const std::string format : {"docx", "pdf", "doc", "sandbox"}) {
    EXPECT_NE(run.out.find(format), std::string::npos) << format;
  }
}

TEST(Help, SpeaksVietnamese) {
  const ProgramRun run =
      run_viendan({"help"}, {{}, {}, {{"LC_ALL", "vi_VN.UTF-8"}}});
  EXPECT_NE(run.out.find("cách dùng"), std::string::npos);
  const ProgramRun english = run_viendan({"help"});
  EXPECT_NE(english.out.find("usage"), std::string::npos);
}

}  // namespace
}  // namespace viendan::cli
