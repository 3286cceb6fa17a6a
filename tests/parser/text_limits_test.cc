// What a text without end takes of memory and time is bounded, and said.

#include "text_limits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cpu_time.h"
#include "lines.h"
#include "viendan/parser/document.h"

namespace viendan {
namespace {

using testing_support::growth_when_doubled;
using testing_support::kLinearGrowth;

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

Document parse(const std::string& text) {
  return parse_document(*SourceText::create(text));
}

bool warns(const Document& document, std::string_view code) {
  return std::ranges::any_of(document.warnings, [&](const Warning& each) {
    return each.code == code;
  });
}

TEST(Limits, BoundCitationsAndSaySo) {
  for (const std::string_view piece : {"1/QĐ-UBND, ", "Luật Đất đai "}) {
    SCOPED_TRACE(piece);
    const std::string text = repeated(piece, 34'500);
    const Document document = parse(text);
    EXPECT_LE(document.citations.size(), citation_limit(text.size()));
    EXPECT_TRUE(warns(document, "citations-limit"));
  }
}

TEST(Limits, LeaveAListOfThousandsAlone) {
  std::string text;
  for (int i = 1; i <= 10'000; ++i) {
    text += std::to_string(i) + "/QĐ-UBND, ";
  }
  const Document document = parse(text);
  EXPECT_EQ(10'000U, document.citations.size());
  EXPECT_TRUE(document.warnings.empty());
}

TEST(Limits, BoundProvisionsAndSaySo) {
  const std::string text =
      repeated("từ khoản 1 đến khoản 50 Điều 5 Luật Đất đai; ", 3'000);
  const Document document = parse(text);
  std::size_t provisions = 0;
  for (const Citation& each : document.citations) {
    provisions += each.provisions.size();
  }
  EXPECT_EQ(3'000U, document.citations.size());
  EXPECT_LE(provisions, provision_limit(text.size()));
  EXPECT_TRUE(warns(document, "provisions-limit"));
}

// Undated mentions of a number that other mentions date in many ways.
TEST(Limits, BoundCandidates) {
  std::string text;
  for (int year = 1960; year < 2020; ++year) {
    text += "Quyết định số 1/QĐ-UBND ngày 01/02/" + std::to_string(year) + "; ";
  }
  text += repeated("Quyết định số 1/QĐ-UBND; ", 5'000);
  std::size_t candidates = 0;
  for (const Citation& each : parse(text).citations) {
    candidates += each.candidates.size();
  }
  EXPECT_GT(candidates, 0U);
  EXPECT_LE(candidates, 2 * citation_limit(text.size()));
}

TEST(Limits, BoundLinesWithoutLosingText) {
  const std::string text(400'000, '\n');
  const std::vector<Line> lines = split_lines(text);
  EXPECT_EQ(line_limit(text.size()), lines.size());
  EXPECT_EQ(text.size(), lines.back().span.end);
  EXPECT_TRUE(warns(parse(text), "lines-limit"));
}

// Ways to write that make one rule or another look far, or at much.
TEST(Limits, OfTimeGrowWithTheText) {
  for (const std::string_view piece :
       {"e",
        "\u0301",
        "e\u0323\u0301",
        " ",
        "\n",
        "\t",
        "|",
        "(",
        "\"",
        "“",
        "“a ",
        ", ",
        "; ",
        "- ",
        "1. ",
        "1. a\n",
        "a) b;\n",
        "Điều 1. A\n",
        "và ",
        "của ",
        "số ",
        "ngày ",
        "căn cứ ",
        "Luật ",
        "luật ",
        "Nghị quyết ",
        "NGHỊ QUYẾT\n",
        "Luật Đất đai ",
        "1/QĐ-UBND, ",
        "60, 61/2008/NĐ-CP; ",
        "1/",
        "khoản 1 ",
        "điểm a khoản 1 Điều 2, ",
        "từ khoản 1 đến khoản 50 Điều 5 Luật Đất đai; ",
        "sửa đổi, bổ sung Nghị định số ",
        "Nghị định số 1/2020/NĐ-CP của ",
        "ngày 1 tháng 2 năm 2020 ",
        "Nơi nhận:\n",
        "KT. CHỦ TỊCH\n",
        "ỦY BAN NHÂN DÂN\n",
        "UBND tỉnh, ",
        "Kính gửi: ",
        "giao Sở ",
        "trước ngày 30/6/2020 ",
        "theo Nghị quyết này ",
        "khóa XI, ",
        "sau đây gọi là “Luật A”, ",
        "“Điều 1. A\n1. Nghị định số 2/2020/NĐ-CP”",
        "Cộng hòa xã hội chủ nghĩa Việt Nam\n",
        "x\u00A0",
        "\u200B"}) {
    SCOPED_TRACE(piece);
    const auto read = [&](std::size_t times) { parse(repeated(piece, times)); };
    EXPECT_LE(growth_when_doubled(20'000 / piece.size(), read), kLinearGrowth);
  }
}

}  // namespace
}  // namespace viendan
