#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "viendan/index/query.h"

namespace viendan {
namespace {

std::string show_words(const Query& query, const QueryNode& node) {
  std::string out;
  for (const QueryWord& word : node.words) {
    if (!out.empty()) out += ' ';
    if (word.exact) out += '=';
    out += slice(query.text, word.span);
    if (word.prefix) out += '*';
  }
  return out;
}

std::string show_date(const std::optional<PartialDate>& date) {
  return date ? to_iso(*date) : "";
}

// Reverse Polish, one item in brackets each.
std::string show(const Query& query) {
  std::string out;
  for (const QueryNode& node : query.nodes) {
    switch (node.kind) {
      case QueryNode::Kind::kWords:
        out += "[" + show_words(query, node) + "]";
        break;
      case QueryNode::Kind::kPhrase:
        out += "[\"" + show_words(query, node) + "\"]";
        break;
      case QueryNode::Kind::kNumber:
        out += "[#" + to_string(*node.reference.number) + "]";
        break;
      case QueryNode::Kind::kField:
        out += "[" + std::string(to_string(node.field)) + ":" +
               (node.reference.number ? to_string(*node.reference.number)
                                      : node.value) +
               "]";
        break;
      case QueryNode::Kind::kDates:
        out += "[" + show_date(node.dates.from) + ".." +
               show_date(node.dates.to) + "]";
        break;
      case QueryNode::Kind::kAnd: out += "&"; break;
      case QueryNode::Kind::kOr: out += "|"; break;
      case QueryNode::Kind::kNot: out += "!"; break;
    }
  }
  return out;
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

TEST(QueryParser, Understands) {
  const std::vector<Case> cases = {
      {"words side by side are one operand", "cai cach hanh chinh",
       "[cai cach hanh chinh]"},
      {"a word with a mark is exact", "nghị quyet", "[=nghị quyet]"},
      {"= makes a plain word exact", "=dang", "[=dang]"},
      {"a phrase", "\"dan van\" tinh", "[\"dan van\"][tinh]&"},
      {"typographic quotes", "“dân vận”", "[\"=dân =vận\"]"},
      {"OR binds less than AND", "a1 OR b c d", "[a1][b c d]|"},
      {"AND may be typed", "a AND b", "[a][b]&"},
      {"NOT takes one operand", "NOT a b", "[a]![b]&"},
      {"NOT after words", "a b NOT c d", "[a b][c]!&[d]&"},
      {"NOT NOT", "NOT NOT a", "[a]!!"},
      {"parentheses", "(a OR b) c", "[a][b]|[c]&"},
      {"parentheses side by side", "(a)(b)", "[a][b]&"},
      {"operators are capitals", "a and b", "[a and b]"},
      {"a prefix", "quy*", "[quy*]"},
      {"a prefix in a phrase", "\"nghị quy*\"", "[\"=nghị quy*\"]"},
      {"punctuation separates", "kinh tế, xã hội.", "[kinh =tế =xã =hội]"},
      {"grown together is a phrase", "kinh tế-xã hội",
       "[kinh][\"=tế =xã\"]&[=hội]&"},
      {"a dash on its own", "2021 - 2025", "[2021 2025]"},
      {"a time is no field", "8:30", "[\"8 30\"]"},
      {"type by name", "type:\"Nghị quyết\"", "[type:nghi-quyet]"},
      {"type by code, Vietnamese alias", "loai:NQ", "[type:nghi-quyet]"},
      {"types with one code", "type:QĐ", "[type:quyet-dinh]"},
      {"the other by its name", "type:\"quy định\"", "[type:quy-dinh]"},
      {"a law is no code of laws", "type:luật", "[type:luat]"},
      {"type with hyphen", "loại:nghi-quyet dân", "[type:nghi-quyet][=dân]&"},
      {"issuer", "coquan:\"Tỉnh ủy\"", "[issuer:Tỉnh ủy]"},
      {"relation in Vietnamese", "quanhe:\"căn cứ\"", "[relation:basis]"},
      {"province as slug", "tỉnh:\"Thanh Hóa\"", "[province:thanh-hoa]"},
      {"range of dates", "date:2013-06-03..2014", "[2013-06-03..2014]"},
      {"open range, Vietnamese order", "ngày:..3/6/2013", "[..2013-06-03]"},
      {"a year", "nam:2013", "[2013..2013]"},
      {"a month", "date:6/2013", "[2013-06..2013-06]"},
      {"province in another spelling", "tinh:TPHCM", "[province:ho-chi-minh]"},
      {"path", "path:xa/2021", "[path:xa/2021]"},
      {"NFD is the same as NFC", "nghi\u0323 quye\u0302\u0301t",
       "[=nghị =quyết]"},
  };
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    const ParsedQuery parsed = parse_query(each.text);
    EXPECT_FALSE(parsed.error) << parsed.error->message;
    EXPECT_EQ(show(parsed.query), each.expected);
  }
}

TEST(QueryParser, SeesNumbersAnywhere) {
  const std::vector<Case> cases = {
      {"alone", "25-NQ/TW", "[#25-NQ/TW]"},
      {"among words", "dân vận 25-NQ/TW", "[=dân =vận][#25-NQ/TW]&"},
      {"with spaces, not a NOT", "05 -CT/TW", "[#05-CT/TW]"},
      {"in quotes", "\"25 - NQ/TW\"", "[#25-NQ/TW]"},
      {"in a field", "so:33/2021/CT-TTg", "[number:33/2021/CT-TTg]"},
      {"cited", "viendan:25-NQ/TW nam:2013", "[cites:25-NQ/TW][2013..2013]&"},
      {"in parentheses", "(25-NQ/TW OR 33/2021/CT-TTg)",
       "[#25-NQ/TW][#33/2021/CT-TTg]|"},
      {"years are words", "2021 2025", "[2021 2025]"},
  };
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    const ParsedQuery parsed = parse_query(each.text);
    EXPECT_FALSE(parsed.error) << parsed.error->message;
    EXPECT_EQ(show(parsed.query), each.expected);
  }
}

TEST(QueryParser, Refuses) {
  struct Refusal {
    std::string_view why;
    std::string_view text;
    std::string_view id;
    std::size_t offset;
    std::string_view hint;  ///< A part of it.
  };
  const std::vector<Refusal> cases = {
      {"nothing", "", "query-empty", 0, ""},
      {"spaces", "  ", "query-empty", 2, ""},
      {"punctuation", ", .", "query-empty", 3, ""},
      {"unknown field", "a titel:b", "query-unknown-field", 2, "fields:"},
      {"misspelt field", "isuer:b", "query-unknown-field", 0, "issuer"},
      {"letters swapped", "tpye:b", "query-unknown-field", 0, "type"},
      {"misspelt alias", "coqan:b", "query-unknown-field", 0, "coquan"},
      {"no value", "type: nq", "query-missing-value", 5, "colon"},
      {"no such type", "type:xyz", "query-bad-value", 5, ""},
      {"no such relation", "relation:x", "query-bad-value", 9, "basis"},
      {"no date", "date:abc", "query-bad-date", 5, ""},
      {"30 February", "date:2021-02-30", "query-bad-date", 5, ""},
      {"only dots", "date:..", "query-bad-date", 5, ""},
      {"no number", "so:xyz", "query-bad-number", 3, ""},
      {"quote open", "a \"b c", "query-unclosed-quote", 2, ""},
      {"quote empty", "a \"-\"", "query-empty-phrase", 2, ""},
      {"open", "a AND (b", "query-unclosed-parenthesis", 6, ")"},
      {"close", "a) b", "query-unopened-parenthesis", 1, ""},
      {"empty", "a ()", "query-missing-operand", 2, ""},
      {"AND alone", "AND", "query-missing-operand", 0, "quotes"},
      {"AND AND", "a AND AND b", "query-missing-operand", 6, ""},
      {"OR at the end", "a OR", "query-missing-operand", 2, ""},
      {"NOT at the end", "a NOT", "query-missing-operand", 2, ""},
      {"NOT before )", "(a NOT) b", "query-missing-operand", 3, ""},
      {"* alone", "a *", "query-bad-prefix", 2, ""},
      {"* first", "*a", "query-bad-prefix", 0, ""},
      {"* inside", "qu*y", "query-bad-prefix", 2, ""},
      {"* in a phrase", "\"a * b\"", "query-bad-prefix", 3, ""},
      {"a prefix of one letter", "q*", "query-bad-prefix", 0, ""},
      {"minus", "a -b", "query-bad-character", 2, "NOT"},
      {"plus", "a +b", "query-bad-character", 2, "quotes"},
      {"fuzzy", "a~", "query-bad-character", 1, ""},
      {"an exclamation mark for NOT", "a !b", "query-bad-character", 2, "NOT"},
      {"C's and", "a && b", "query-bad-character", 2, "AND"},
      {"C's or", "a || b", "query-bad-character", 2, "OR"},
      {"a letter left open", "ng?i", "query-bad-character", 2, "quy*"},
      {"no such province", "tinh:xyz", "query-bad-value", 5, "tay-ninh"},
      {"a province misspelled", "tinh:lao-kai", "query-bad-value", 5,
       "lao-cai"},
      {"years in the wrong order", "nam:2024..2020", "query-bad-date", 4,
       "earlier"},
      {"* in a path", "path:a/*.txt", "query-bad-prefix", 7, "end of its path"},
      {"escape", "a \x1b[2J", "query-bad-character", 2, ""},
      {"not UTF-8", "a \xff", "query-bad-encoding", 2, ""},
  };
  for (const Refusal& each : cases) {
    SCOPED_TRACE(each.why);
    const ParsedQuery parsed = parse_query(each.text);
    ASSERT_TRUE(parsed.error) << show(parsed.query);
    EXPECT_EQ(parsed.error->id, each.id) << parsed.error->message;
    EXPECT_EQ(parsed.error->offset, each.offset);
    EXPECT_NE(parsed.error->hint.find(each.hint), std::string::npos)
        << parsed.error->hint;
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST(QueryParser, StopsAtItsLimits) {
  struct Hostile {
    std::string_view why;
    std::string text;
    std::string_view id;
  };
  const std::vector<Hostile> cases = {
      {"100,000 NOT", repeated("NOT ", 100'000) + "a", "query-too-long"},
      {"100,000 parentheses", repeated("(", 100'000), "query-too-long"},
      {"1 MB of words", repeated("abc ", 262'144), "query-too-long"},
      {"65 NOT", repeated("NOT ", 65) + "a", "query-too-many-operators"},
      {"65 OR", repeated("a OR ", 65) + "a", "query-too-many-operators"},
      {"33 deep", repeated("(", 33) + "a" + repeated(")", 33),
       "query-too-deep"},
      {"129 words", repeated("a ", 129), "query-too-many-words"},
      {"a phrase of 129", "\"" + repeated("a ", 129) + "\"",
       "query-too-many-words"},
      {"4096 commas", repeated(", ", 2048), "query-empty"},
  };
  for (const Hostile& each : cases) {
    SCOPED_TRACE(each.why);
    const ParsedQuery parsed = parse_query(each.text);
    ASSERT_TRUE(parsed.error);
    EXPECT_EQ(parsed.error->id, each.id);
  }
}

TEST(QueryParser, TakesWhatIsJustWithinItsLimits) {
  for (const std::string& text :
       {repeated("NOT ", 64) + "a", repeated("a OR ", 64) + "a",
        repeated("(", 32) + "a" + repeated(")", 32), repeated("a ", 128)}) {
    EXPECT_FALSE(parse_query(text).error) << text;
  }
}

TEST(QueryParser, PointsIntoTheQueryInNfc) {
  const ParsedQuery parsed = parse_query("quye\u0302\u0301t titel:b");
  ASSERT_TRUE(parsed.error);
  EXPECT_EQ(parsed.error->text, "quyết titel:b");
  EXPECT_EQ(parsed.error->text.substr(parsed.error->offset), "titel:b");
}

}  // namespace
}  // namespace viendan
