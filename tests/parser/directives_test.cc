#include "directives.h"

#include <gtest/gtest.h>

#include <string>

#include "golden.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

SourceText source_of(std::string_view text) {
  return *SourceText::create(std::string(text));
}

// One line for each directive: level, path, words, assignees, deadline.
std::string dump(std::string_view text) {
  const SourceText source = source_of(text);
  std::string out;
  for (const Directive& each : parse_document(source).directives) {
    out += std::string(to_string(each.level)) + " " + each.path + ": " +
           squeeze(slice(source.text(), each.text));
    for (const Span who : each.assignees) {
      out += " @" + squeeze(slice(source.text(), who));
    }
    if (each.deadline) out += " #" + to_iso(each.deadline->date);
    out += "\n";
  }
  return out;
}

TEST(Directives, MatchTheGoldenFile) {
  testing_support::expect_golden(VIENDAN_GOLDEN_DIR "/directives.txt", dump);
}

TEST(Directives, PutCitationsIntoTheInnermostUnit) {
  std::vector<Directive> directives(3);
  directives[0].span = {10, 100};
  directives[1].span = {20, 40};
  directives[2].span = {50, 90};
  std::vector<Citation> citations(6);
  const std::uint32_t begins[] = {5, 10, 39, 45, 89, 100};
  const Index expected[] = {kNoIndex, 0, 1, 0, 2, kNoIndex};
  for (std::size_t i = 0; i < 6; ++i) citations[i].span.begin = begins[i];
  place_citations(directives, citations);
  for (std::size_t i = 0; i < 6; ++i) {
    SCOPED_TRACE(begins[i]);
    EXPECT_EQ(expected[i], citations[i].directive);
  }
}

// The paths in a text of three parts: body, closing, and what is behind it.
std::string paths(std::string_view body, std::string_view rest) {
  const std::string_view closing = "Nơi nhận:\n- Lưu.\n";
  const std::string text =
      std::string(body) + std::string(closing) + std::string(rest);
  Zones zones;
  zones.body = make_span(0, body.size());
  zones.closings = {make_span(body.size(), body.size() + closing.size())};
  zones.annexes = {make_span(body.size() + closing.size(), text.size())};
  std::vector<Warning> warnings;
  std::string out;
  const std::vector<Line> lines = split_lines(text);
  for (const Directive& each :
       read_directives(Paragraphs(text, lines), zones, OwnFields(), warnings)) {
    out += each.path + " ";
  }
  return out;
}

TEST(Directives, GoOnBehindASignatureThatStandsAmongThem) {
  EXPECT_EQ("1 2 3 4 ", paths("1. A.\n2. B.\n", "3. C.\n4. D.\n"));
  EXPECT_EQ("1 2 ", paths("1. A.\n2. B.\n", "1. C.\n2. D.\n"));
  EXPECT_EQ("1 2 ", paths("1. A.\n2. B.\n", "Phụ lục\n5. C.\n"));
}

TEST(Directives, AreReadInAnnexesThatAreTexts) {
  EXPECT_EQ("Điều 1 Điều 2 Điều 1 ",
            paths("Điều 1. A\nĐiều 2. B\n", "QUY CHẾ\nĐiều 1. C\n"));
  EXPECT_EQ("1 2 1 2 ", paths("1. A\n2. B\n", "KẾ HOẠCH\n1. C\n2. D\n"));
  EXPECT_EQ("1 2 Điều 1 ", paths("1. A\n2. B\n", "PHỤ LỤC\nĐiều 1. C\n"));
  EXPECT_EQ("1 2 ", paths("1. A\n2. B\n", "Mẫu số 01\nĐiều 1. C\n"));
  EXPECT_EQ("1 2 ", paths("1. A\n2. B\n",
                          "QUYẾT ĐỊNH\n......\n......\n......\nĐiều 1. C\n"));
}

TEST(Directives, StandBehindNotesThatThePageCutsOff) {
  const std::string wrapped =
      "Điều 6. Ghế\nGhế của các phòng được đặt theo số người ngồi và phải\n"
      "được kiểm tra hằng năm trước khi năm học mới bắt đầu để\n"
      "thay những ghế đã hỏng, bảo đảm đủ chỗ cho người học và\n"
      "cho người dạy; việc kiểm tra do các phòng tự làm và lập\n"
      "biên bản theo mẫu kèm theo Thông tư này, gửi về cơ quan\n"
      "quản lý để theo dõi theo quy định tại khoản 2 Điều 6 và\n";
  EXPECT_EQ("Điều 6 Điều 7 ", paths(wrapped + "94\nĐiều 7. Trách nhiệm\n", ""));
  EXPECT_EQ("Điều 6 ", paths(wrapped + "Điều 7. Trách nhiệm\n", ""));
  EXPECT_EQ("Điều 6 ", paths(wrapped + "94\nĐiều 9. Trách nhiệm\n", ""));
}

TEST(Directives, AreNoTeasersOfAWebPage) {
  EXPECT_EQ("", dump("Văn bản\nXem chi tiết\nI- Về kết quả bước đầu ...\nXem "
                     "chi tiết\nI. Về những việc đã làm ...\n"));
  EXPECT_NE("", dump("I. Về kết quả bước đầu\nII. Về những việc đã làm\n"));
}

TEST(Directives, AreWellFormedWhateverTheMarkers) {
  const std::string_view markers[] = {"1. A",         "2. B",
                                      "a) C",         "I. D",
                                      "1.1. E",       "Điều 1. F",
                                      "Điều 2.",      "ii) G",
                                      "3) H",         "Chương I",
                                      "A. I",         "2.1.1. J",
                                      "Mục 1. K",     "b) L",
                                      "(1) M",        "Phần II. N",
                                      "17. O",        "đ) P",
                                      "“1. Q",        "STT",
                                      "1.",           "Giao Sở Y tế làm.",
                                      "Trên đây là R"};
  std::uint32_t seed = 1;
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int line = 0; line < 40; ++line) {
      seed = seed * 1664525 + 1013904223;
      text.append(markers[(seed >> 16) % std::size(markers)]).append("\n");
    }
    const SourceText source = source_of(text);
    SCOPED_TRACE(text);
    EXPECT_EQ(std::vector<std::string>{},
              check_invariants(parse_document(source), source.text()));
  }
}

TEST(Directives, StopAtTheirLimitAndSaySo) {
  std::string text;
  for (int i = 0; i < 50'010; ++i) text += "1. A.\n2. B.\n";
  const Document document = parse_document(source_of(text));
  EXPECT_EQ(100'000U, document.directives.size());
  ASSERT_FALSE(document.warnings.empty());
  EXPECT_EQ("directives-limit", document.warnings.back().code);
}

}  // namespace
}  // namespace viendan
