// Runs the commands that ask an index, as a user does.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "program.h"

namespace viendan::cli {
namespace {

using testing_support::ProgramRun;
using testing_support::run_viendan;
using testing_support::RunOptions;
using testing_support::TemporaryDirectory;

// A chain of three, two of them citing different documents of one number, and
// one that cites without a year.
constexpr std::string_view kProgramme =
    "TỈNH ỦY TÂY NINH\n*\nSố 52-CTr/TU\n"
    "ĐẢNG CỘNG SẢN VIỆT NAM\nTây Ninh, ngày 30 tháng 8 năm 2021\n\n"
    "CHƯƠNG TRÌNH HÀNH ĐỘNG\nvề công tác dân vận\n\n"
    "Thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung "
    "ương Đảng khóa XI, Tỉnh ủy yêu cầu:\n"
    "1. Giao Ban Dân vận Tỉnh ủy theo dõi việc thực hiện.\n";
constexpr std::string_view kPlan =
    "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n-------\nSố: 112/KH-UBND\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "-------\nTây Ninh, ngày 11 tháng 10 năm 2021\n\n"
    "KẾ HOẠCH\nTriển khai công tác dân vận chính quyền\n\n"
    "Thực hiện Chương trình hành động số 52-CTr/TU ngày 30/8/2021 của Tỉnh ủy "
    "Tây Ninh, Ủy ban nhân dân tỉnh ban hành kế hoạch:\n"
    "1. Rà soát thủ tục hành chính theo Nghị quyết số 25-NQ/TW.\n"
    "2. Giao Sở Nội vụ tổng hợp, báo cáo trước ngày 20/11/2021.\n";
constexpr std::string_view kYouth =
    "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n-------\nSố: 9/KH-UBND\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "-------\nAn Giang, ngày 05 tháng 01 năm 2010\n\n"
    "KẾ HOẠCH\nvề công tác thanh niên\n\n"
    "Căn cứ Nghị quyết số 25-NQ/TW ngày 25/7/2008 của Ban Chấp hành Trung ương "
    "Đảng khóa X;\n"
    "1. Tổ chức đối thoại với thanh niên.\n";

class QueryProgram : public ::testing::Test {
 protected:
  QueryProgram() {
    directory_.write("ct.txt", kProgramme);
    directory_.write("kh.txt", kPlan);
    directory_.write("tn.txt", kYouth);
    const ProgramRun imported = run({"import", "ct.txt", "kh.txt", "tn.txt"});
    EXPECT_EQ(imported.exit_code, 0) << imported.err;
  }

  ProgramRun run(const std::vector<std::string>& arguments) const {
    RunOptions options;
    options.directory = directory_.path();
    return run_viendan(arguments, options);
  }

  TemporaryDirectory directory_;
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST_F(QueryProgram, CitedByTellsDocumentsOfOneNumberApart) {
  const ProgramRun all = run({"citedby", "25-NQ/TW", "--format", "jsonl",
                              "--fields", "cited_date,known,path"});
  EXPECT_EQ(all.exit_code, 0) << all.err;
  EXPECT_EQ(all.err, "");
  EXPECT_TRUE(contains(all.out,
                       "{\"schema\":\"viendan.citedby/1\",\"cited_"
                       "date\":\"2013-06-03\",\"known\":true,"
                       "\"path\":\"ct.txt\"}\n"));
  EXPECT_TRUE(contains(all.out,
                       "{\"schema\":\"viendan.citedby/1\",\"cited_"
                       "date\":\"2008-07-25\",\"known\":true,"
                       "\"path\":\"tn.txt\"}\n"));
  EXPECT_TRUE(contains(all.out, "\"known\":false,\"path\":\"kh.txt\""));
  EXPECT_EQ(lines_in(all.out), 3U);

  const ProgramRun one = run({"citedby", "25-NQ/TW@2008", "--format", "csv",
                              "--fields", "path,line,relation"});
  EXPECT_EQ(one.exit_code, 0);
  EXPECT_TRUE(contains(one.out, "\"tn.txt\",\"13\",\"basis\"\r\n")) << one.out;
  EXPECT_FALSE(contains(one.out, "ct.txt"));
}

TEST_F(QueryProgram, CitedByShowsPassages) {
  const ProgramRun shown = run({"citedby", "52-CTr/TU"});
  EXPECT_EQ(shown.exit_code, 0);
  EXPECT_TRUE(contains(shown.out, "in the index: ct.txt")) << shown.out;
  EXPECT_TRUE(contains(shown.out, "kh.txt:13")) << shown.out;
  EXPECT_TRUE(contains(shown.out, "Chương trình hành động số 52-CTr/TU"));
}

TEST_F(QueryProgram, NothingFoundIsOne) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"citedby", "1/2020/NĐ-CP"},
                                             {"search", "không", "thấy"},
                                             {"list", "nam:1999"},
                                             {"directives", "khủng", "long"}}) {
    const ProgramRun ran = run(words);
    EXPECT_EQ(ran.exit_code, 1) << words.front();
    EXPECT_EQ(ran.out, "") << words.front();
    EXPECT_EQ(ran.err, "") << words.front();
  }
}

TEST_F(QueryProgram, ResultsOfNothingAreStillJson) {
  EXPECT_EQ(run({"search", "zzz", "--format", "json"}).out, "[]\n");
  EXPECT_EQ(run({"search", "zzz", "--format", "jsonl"}).out, "");
}

TEST_F(QueryProgram, SearchPointsAtWhatItRefuses) {
  const ProgramRun ran = run({"search", "dân vận isuer:x"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err,
            "viendan: there is no field 'isuer' [query-unknown-field]\n"
            "  dân vận isuer:x\n"
            "          ^\n"
            "  did you mean issuer:?\n");
}

TEST_F(QueryProgram, CheckTellsOnlyTheCodesThatAreAskedFor) {
  const auto codes = [&](const std::string& list) {
    return run({"check", "--code", list, "--fields", "code"});
  };
  const ProgramRun missing = codes("two-dates,not-in-index");
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_TRUE(contains(missing.out, "not-in-index\n"));
  EXPECT_EQ(codes("superseded").exit_code, 0);
  EXPECT_EQ(codes("superseded").out, "");
  const ProgramRun wrong = codes("superceded");
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_TRUE(contains(wrong.err, "did you mean 'superseded'?")) << wrong.err;
}

TEST_F(QueryProgram, FieldsInTextAreRowsWithTabs) {
  EXPECT_EQ(run({"list", "--fields", "number,date,path"}).out,
            "52-CTr/TU\t2021-08-30\tct.txt\n"
            "112/KH-UBND\t2021-10-11\tkh.txt\n"
            "09/KH-UBND\t2010-01-05\ttn.txt\n");
  EXPECT_EQ(run({"facets", "--fields", "name,count", "tinh:\"An Giang\""}).out,
            "kế hoạch\t1\nỦy ban nhân dân tỉnh An Giang\t1\n2010\t1\n"
            "An Giang\t1\nbasis\t1\n");
}

// By its number, by its name, and by a field alone.
TEST_F(QueryProgram, SearchShowsWhereACitedDocumentIsNamed) {
  directory_.write("gm.txt",
                   "UBND TỈNH AN GIANG\nSố: 8/GM-UBND\n\nGIẤY MỜI\n\n"
                   "1. Bàn việc thi hành Luật Đất đai năm 2024 ở xã.\n");
  EXPECT_EQ(run({"import", "gm.txt"}).exit_code, 0);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"31/2024/QH15", "1. Bàn việc thi hành Luật Đất đai năm 2024 ở xã."},
      {"cites:31/2024/QH15",
       "1. Bàn việc thi hành Luật Đất đai năm 2024 ở xã."},
      {"viendan:52-CTr/TU",
       "Thực hiện Chương trình hành động số 52-CTr/TU ngày 30/8/2021 của Tỉnh "
       "ủy Tây Ninh, Ủy ban nhân dân tỉnh ban hành kế hoạch:"},
  };
  for (const auto& [query, snippet] : cases) {
    EXPECT_EQ(run({"search", query, "--fields", "snippet"}).out, snippet + "\n")
        << query;
  }
}

TEST_F(QueryProgram, SearchNamesTheDirective) {
  const ProgramRun ran = run({"search", "ra soat thu tuc", "--format", "jsonl",
                              "--fields", "path,directive,line"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out,
            "{\"schema\":\"viendan.search/1\",\"path\":\"kh.txt\","
            "\"directive\":\"1\",\"line\":14}\n");
}

TEST_F(QueryProgram, CitesResolvesAgainstTheIndex) {
  const ProgramRun ran = run({"cites", "kh.txt", "--format", "jsonl",
                              "--fields", "cited_number,resolution,cited_by"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_TRUE(contains(ran.out,
                       "\"cited_number\":\"52-CTr/TU\","
                       "\"resolution\":\"present\",\"cited_by\":1"))
      << ran.out;
  EXPECT_TRUE(contains(ran.out,
                       "\"cited_number\":\"25-NQ/TW\","
                       "\"resolution\":\"absent\""));
}

TEST_F(QueryProgram, CitesSeesWhatArrivesLater) {
  const ProgramRun before = run({"cites", "ct.txt", "--format", "jsonl",
                                 "--fields", "cited_number,resolution"});
  EXPECT_TRUE(contains(before.out, "\"resolution\":\"absent\"")) << before.out;
  directory_.write(
      "nq.txt",
      "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 25-NQ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Hà Nội, ngày 03 tháng 6 năm 2013\n\nNGHỊ QUYẾT\nvề công tác dân vận\n\n"
      "1. Đổi mới phương thức.\n");
  EXPECT_EQ(run({"import", "nq.txt"}).exit_code, 0);
  const ProgramRun after = run({"cites", "ct.txt", "--format", "jsonl",
                                "--fields", "cited_number,resolution"});
  EXPECT_TRUE(contains(after.out, "\"resolution\":\"present\"")) << after.out;
}

TEST_F(QueryProgram, ChainGoesBothWays) {
  const ProgramRun up = run({"chain", "112/KH-UBND"});
  EXPECT_EQ(up.exit_code, 0);
  EXPECT_TRUE(contains(up.out, "\n  implements  52-CTr/TU") ||
              contains(up.out, "\n  basis  52-CTr/TU"))
      << up.out;
  EXPECT_TRUE(contains(up.out, "nghị quyết 25-NQ/TW · 2013-06-03")) << up.out;
  const ProgramRun down = run({"chain", "25-NQ/TW@2013", "--down"});
  EXPECT_EQ(down.exit_code, 0);
  EXPECT_TRUE(contains(down.out, "\n  basis  52-CTr/TU")) << down.out;
  EXPECT_TRUE(contains(down.out, "112/KH-UBND")) << down.out;
  EXPECT_FALSE(contains(down.out, "9/KH-UBND ·")) << down.out;
  EXPECT_EQ(run({"chain", "25-NQ/TW@2013", "--up", "--down"}).exit_code, 2);
}

TEST_F(QueryProgram, CheckSaysWhatIsMissing) {
  const ProgramRun ran = run({"check", "ct.txt", "--format", "jsonl",
                              "--fields", "code,line,cited_number"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out,
            "{\"schema\":\"viendan.finding/1\",\"code\":\"not-in-index\","
            "\"cited_number\":\"25-NQ/TW\",\"line\":10}\n");
}

TEST_F(QueryProgram, DirectivesHaveAssigneesAndDeadlines) {
  const ProgramRun ran =
      run({"directives", "kh.txt", "--format", "jsonl", "--fields",
           "directive,assignees,deadline,citations"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out,
            "{\"schema\":\"viendan.directive/1\",\"directive\":\"1\","
            "\"assignees\":[],\"deadline\":null,\"citations\":[\"25-NQ/TW\"]}\n"
            "{\"schema\":\"viendan.directive/1\",\"directive\":\"2\","
            "\"assignees\":[\"Sở Nội vụ\"],\"deadline\":\"2021-11-20\","
            "\"citations\":[]}\n");
}

TEST_F(QueryProgram, ListFacetsAndPaths) {
  EXPECT_EQ(run({"list", "loai:kh", "--sort", "date", "-0"}).out,
            std::string("tn.txt\0kh.txt\0", 14));
  const ProgramRun facets = run({"facets", "--format", "csv"});
  EXPECT_TRUE(
      contains(facets.out, "\"type\",\"ke-hoach\",\"kế hoạch\",\"2\"\r\n"))
      << facets.out;
  EXPECT_TRUE(contains(run({"facets"}).out,
                       "Ủy ban nhân dân tỉnh Tây Ninh  ubnd.tay-ninh"))
      << run({"facets"}).out;
}

TEST_F(QueryProgram, DocumentsThatAreNotThereAre66) {
  for (const char* command : {"cites", "show", "chain", "check"}) {
    const ProgramRun ran = run({command, "khong-co.txt"});
    EXPECT_EQ(ran.exit_code, 66) << command;
    EXPECT_EQ(ran.out, "") << command;
    EXPECT_TRUE(contains(ran.err, "[document-not-found]")) << ran.err;
  }
}

TEST_F(QueryProgram, AnIndexThatIsNotThereIs66) {
  const ProgramRun ran = run({"search", "a", "--index", "nowhere"});
  EXPECT_EQ(ran.exit_code, 66);
  EXPECT_EQ(ran.out, "");
}

TEST_F(QueryProgram, OneOfSeveralIndexesMayBeDown) {
  const std::vector<std::string> both = {"search",   "thanh niên", "--index",
                                         ".viendan", "--index",    "nowhere"};
  const ProgramRun some = run(both);
  EXPECT_EQ(some.exit_code, 0);
  EXPECT_TRUE(contains(some.err, "nowhere")) << some.err;
  EXPECT_TRUE(contains(some.out, "9/KH-UBND"));
  std::vector<std::string> strict = both;
  strict.emplace_back("--require-all");
  EXPECT_EQ(run(strict).exit_code, 69);
}

// In place of ssh: leaves out the options and the host and runs the rest here.
constexpr std::string_view kLocalSsh =
    "#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done\nshift\n"
    "[ \"$1\" = down ] && { echo 'Connection refused' >&2; exit 255; }\n"
    "shift\nexec sh -c \"$*\"\n";

TEST_F(QueryProgram, AnIndexOnAnotherMachineAnswersTheSame) {
  const auto script = directory_.write("local ssh", kLocalSsh);
  std::filesystem::permissions(script, std::filesystem::perms::owner_all);
  RunOptions options;
  options.directory = directory_.path();
  options.environment = {{"VIENDAN_SSH", script.string()}};
  const std::string here = (directory_.path() / ".viendan").string();
  const std::string there = "ssh://archive" + here;
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{
           {"citedby", "25-NQ/TW", "--fields", "id,relation,line"},
           {"search", "thu tuc", "--fields", "id,score"},
           {"search", "\"cong tac\" thanh*", "--fields", "id"},
           {"cites", "112/KH-UBND", "--fields", "id,resolution"},
           {"list", "--sort", "date", "--fields", "id"},
           {"facets"}}) {
    std::vector<std::string> local = words;
    local.insert(local.end(), {"--format", "csv", "--index", here});
    std::vector<std::string> remote = words;
    remote.insert(remote.end(), {"--format", "csv", "--index", there});
    const ProgramRun from_there = run_viendan(remote, options);
    EXPECT_EQ(from_there.exit_code, 0) << from_there.err;
    EXPECT_EQ(from_there.out, run_viendan(local, options).out) << words.front();
  }
  const ProgramRun down = run_viendan(
      {"search", "thanh niên", "--index", there, "--index", "ssh://down/x"},
      options);
  EXPECT_EQ(down.exit_code, 0) << down.err;
  EXPECT_TRUE(contains(down.err, "ssh://down/x: Connection refused"))
      << down.err;
  const ProgramRun alone =
      run_viendan({"search", "a", "--index", "ssh://down/x"}, options);
  EXPECT_EQ(alone.exit_code, 69) << alone.err;
}

TEST_F(QueryProgram, ShowPrintsTheRecordAsParseDoes) {
  const ProgramRun parsed = run({"parse", "kh.txt", "--format", "jsonl"});
  const ProgramRun shown = run({"show", "kh.txt", "--format", "jsonl"});
  EXPECT_EQ(shown.exit_code, 0);
  EXPECT_EQ(shown.out, parsed.out);
}

TEST_F(QueryProgram, ExportHasEveryDocument) {
  EXPECT_EQ(lines_in(run({"export"}).out), 3U);
  EXPECT_EQ(lines_in(run({"export", "--format", "opensearch-bulk"}).out), 6U);
}

TEST_F(QueryProgram, HostileTextIsEscaped) {
  directory_.write("x.txt", "Giao ban \x1b[2J\x1b]52;c;evil\x07 hôm nay.\n");
  EXPECT_EQ(run({"import", "x.txt"}).exit_code, 0);
  const ProgramRun ran = run({"search", "giao ban"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_FALSE(contains(ran.out, "\x1b")) << ran.out;
}

TEST_F(QueryProgram, ColourIsForTerminals) {
  EXPECT_FALSE(contains(run({"search", "thanh niên"}).out, "\x1b["));
  EXPECT_TRUE(contains(run({"search", "thanh niên", "--color", "always"}).out,
                       "\x1b["));
}

TEST_F(QueryProgram, MessagesComeInVietnamese) {
  struct Case {
    std::vector<std::string> words;
    std::string_view expected;
  };
  const std::vector<Case> cases = {
      {{"search", "tpye:x"}, "không có trường này [query-unknown-field]"},
      {{"show", "1/CV-XYZ"}, "không có văn bản này"},
      {{"list", "--limit", "x"}, "dòng lệnh viết không đúng [usage]"},
      {{"citedby", "?"}, "không hiểu văn bản được hỏi [bad-reference]"},
      {{"citedby", "25-NQ/TW/XX"}, "không hiểu văn bản được hỏi"},
  };
  for (const Case& each : cases) {
    std::vector<std::string> words = each.words;
    EXPECT_FALSE(contains(run(words).err, each.expected)) << words[0];
    words.insert(words.end(), {"--lang", "vi"});
    EXPECT_TRUE(contains(run(words).err, each.expected)) << run(words).err;
  }
  EXPECT_TRUE(contains(run({"status", "--lang", "vi"}).out, "văn bản trong"));
  EXPECT_TRUE(contains(run({"status"}).out, "documents of"));
}

TEST_F(QueryProgram, HostileQueriesAreRefused) {
  for (const std::string& text :
       {std::string(100'000, '('), std::string(120'000, 'a'),
        "a " + std::string(40, '(') + "b"}) {
    const ProgramRun ran = run({"search", text});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_LT(ran.err.size(), 600U);
  }
}

}  // namespace
}  // namespace viendan::cli
