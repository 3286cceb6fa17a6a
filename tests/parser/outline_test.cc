#include "outline.h"

#include <gtest/gtest.h>

#include <string>

#include "numbering.h"

namespace viendan {
namespace {

// The paths of `text`, each with its words: "1=Một 1.a=Hai".
std::string read(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Paragraphs paragraphs(text, lines);
  std::vector<Directive> units;
  append_outline(paragraphs, make_span(0, text.size()), {}, units);
  std::string out;
  for (const Directive& each : units) {
    if (!out.empty()) out += " | ";
    out += each.path;
  }
  return out;
}

struct Row {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

// Checks of domain reference 11.6: +1, or a restart under a new parent.
const std::vector<Row> kRows = {
    {"letters have no f, and đ stands after d",
     "1. A:\na) B;\nb) B;\nc) B;\nd) B;\nđ) B;\ne) B;\ng) B;\n",
     "1 | 1.a | 1.b | 1.c | 1.d | 1.đ | 1.e | 1.g"},
    {"đ may be left out", "a) B;\nb) B;\nc) B;\nd) B;\ne) B;\n",
     "a | b | c | d | e"},
    {"i is a letter after h and a numeral elsewhere",
     "a) A;\nb) A;\nc) A;\nd) A;\ne) A;\ng) A;\nh) A;\ni) A;\nk) A:\n"
     "i) B;\nii) B;\n",
     "a | b | c | d | e | g | h | i | k | k.i | k.ii"},
    {"numbers start again below the next numeral",
     "I. A\n1. B.\n2. B.\nII. A\n1. B.\n", "I | I.1 | I.2 | II | II.1"},
    {"capitals above numerals", "A. A\nI. B\nII. B\nB. A\nI. B\n",
     "A | A.I | A.II | B | B.I"},
    {"one list in spite of its punctuation", "1. A.\n2) A.\n3. A.\n",
     "1 | 2 | 3"},
    {"other brackets are a list below", "1. A:\n(1) B.\n(2) B.\n2. A.\n",
     "1 | 1.1 | 1.2 | 2"},
    {"decimals repeat what is above them",
     "1. A\n1.1. B\n1.1.1. C\n1.2. B\n2. A\n2.1. B\n",
     "1 | 1.1 | 1.1.1 | 1.2 | 2 | 2.1"},
    {"decimals whose numbers are not printed", "1.1. A.\n1.2. A.\n2.1. A.\n",
     "1.1 | 1.2 | 2.1"},
    {"decimals of an article", "Điều 5. A\n5.1. B.\n5.2. B.\n",
     "Điều 5 | Điều 5.1 | Điều 5.2"},
    {"articles run on through chapters",
     "Chương I\nĐiều 1. A\nMục 1\nĐiều 2. A\nChương II\nMục 1\nĐiều 3. A\n",
     "Chương I | Điều 1 | Chương I.Mục 1 | Điều 2 | Chương II | "
     "Chương II.Mục 1 | Điều 3"},
    {"inserted articles and clauses",
     "Điều 4. A\nĐiều 4a. A\n1. B.\n1a. B.\n2. B.\nĐiều 5. A\n",
     "Điều 4 | Điều 4a | Điều 4a.1 | Điều 4a.1a | Điều 4a.2 | Điều 5"},
    {"decimals below a clause, and below an article without one",
     "Điều 1. A\n1. A.\n1.1. B.\n1.2. B.\n2. A.\n2.1. B.\nĐiều 2. A\n2.1. "
     "B.\n2.2. B.\n",
     "Điều 1 | Điều 1.1 | Điều 1.1.1 | Điều 1.1.2 | Điều 1.2 | Điều 1.2.1 | "
     "Điều 2 | Điều 2.1 | Điều 2.2"},
    {"parts in capitals", "PHẦN THỨ NHẤT\nI. A\n1. B.\nPHẦN THỨ HAI\nI. A\n",
     "Phần thứ nhất | Phần thứ nhất.I | Phần thứ nhất.I.1 | Phần thứ hai | "
     "Phần thứ hai.I"},
    {"numbers left out at the start of a paragraph", "2. A.\n3. A.\n7. A.\n",
     "2 | 3 | 7"},
    {"a number twice, by a slip", "1. A.\n2. A.\n2. B.\n3. A.\n",
     "1 | 2 | 2 | 3"},
    {"a number that goes back is none", "4. A.\n5. A.\n2. B.\n6. A.\n",
     "4 | 5 | 6"},
    {"a year is none", "1. A.\n2030. B.\n2. A.\n", "1 | 2"},
    {"far away is none", "1. A.\n57. B.\n2. A.\n", "1 | 2"},
    {"cells of a table are none", "Điều 1. A\nSTT\n1. B\n2. B\n1.\nĐiều 2. A\n",
     "Điều 1 | Điều 2"},
    {"rows of a table are none", "1. A.\n2.\tB\tC\tD\n2. A.\n", "1 | 2"},
};

TEST(Outline, KeepsListsApart) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(row.expected, read(row.text));
  }
}

TEST(Outline, TellsWhatFollowsInAList) {
  const auto part = [](MarkerKind kind, int number, int inserted = 0) {
    return MarkerPart{kind, static_cast<std::uint16_t>(number),
                      static_cast<std::uint16_t>(inserted)};
  };
  constexpr auto kNumber = MarkerKind::kNumber;
  constexpr auto kLetter = MarkerKind::kLowerLetter;
  EXPECT_TRUE(follows(part(kNumber, 1), part(kNumber, 2)));
  EXPECT_TRUE(follows(part(kNumber, 5), part(kNumber, 5, 1)));
  EXPECT_TRUE(follows(part(kNumber, 5, 1), part(kNumber, 5, 2)));
  EXPECT_TRUE(follows(part(kNumber, 5, 2), part(kNumber, 6)));
  EXPECT_TRUE(follows(part(kLetter, 4), part(kLetter, 6)));  // d, e
  EXPECT_TRUE(follows(part(kLetter, 6), part(kLetter, 8)));  // e, g
  EXPECT_FALSE(follows(part(kNumber, 4), part(kNumber, 6)));
  EXPECT_FALSE(follows(part(kLetter, 1), part(kLetter, 3)));
  EXPECT_FALSE(follows(part(kNumber, 2), part(kNumber, 2)));
  EXPECT_FALSE(follows(part(kNumber, 1), part(kLetter, 2)));
}

}  // namespace
}  // namespace viendan
