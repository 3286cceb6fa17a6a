#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "small_index.h"
#include "viendan/index/search.h"

namespace viendan {
namespace {

// The paths of what is found, with spaces between, sorted unless `ranked`.
std::string find(IndexReader& reader, std::string_view text,
                 bool ranked = false) {
  const ParsedQuery parsed = parse_query(text);
  EXPECT_FALSE(parsed.error) << text << ": " << parsed.error->message;
  const Result<SearchResults> results = search(reader, &parsed.query, {});
  EXPECT_TRUE(results) << results.error().message;
  std::vector<std::string> paths;
  for (const SearchHit& hit : results->hits) {
    paths.push_back(hit.document.paths.front());
  }
  EXPECT_EQ(results->total, paths.size());
  if (!ranked) std::ranges::sort(paths);
  std::string joined;
  for (const std::string& path : paths) {
    joined += (joined.empty() ? "" : " ") + path;
  }
  return joined;
}

class SearchMatrix : public ::testing::Test {
 protected:
  SearchMatrix() {
    index_.add("nq", "Nghị quyết về công tác dân vận của đảng bộ.\n");
    index_.add("nd", "Nghị định quy định chi tiết đất đai, kỹ thuật.\n");
    index_.add("nghi", "Đề nghị nghỉ phép, định kỳ đăng ký kĩ thuật.\n");
    index_.add("old", "Uỷ ban nhân dân tỉnh Hoà Bình, thuỷ lợi.\n");
    index_.add("new", "Ủy ban nhân dân tỉnh Hòa Bình, thủy lợi.\n");
    index_.add("nfd", "Nghi\u0323 quye\u0302\u0301t cu\u0309a u\u0309y ban.\n");
    index_.add("bare", "nghi quyet khong dau, dang bo.\n");
  }

  SmallIndex index_;
};

TEST_F(SearchMatrix, MarksCountWhenTypedAndNotOtherwise) {
  struct Case {
    std::string_view why;
    std::string_view query;
    std::string_view expected;
  };
  const std::vector<Case> cases = {
      {"with marks: exact", "nghị quyết", "nfd nq"},
      {"without: any, and đ", "nghi dinh", "nd nghi"},
      {"with marks: no other tone", "nghỉ", "nghi"},
      {"without: all", "nghi", "bare nd nfd nghi nq"},
      {"= takes it as it is", "=nghi", "bare"},
      {"đ typed", "đảng", "nq"},
      {"đ as d", "dang", "bare nghi nq"},
      {"old tone placement", "uỷ ban", "new nfd old"},
      {"new tone placement", "ủy ban", "new nfd old"},
      {"tone placement, phrase", "\"tỉnh hoà bình\"", "new old"},
      {"NFD query", "u\u0309y ban", "new nfd old"},
      {"capitals", "ỦY BAN", "new nfd old"},
      {"i for y", "kĩ thuật", "nd nghi"},
      {"y for i", "kỹ thuật", "nd nghi"},
      {"unaccented, i for y", "\"ki thuat\"", "nd nghi"},
      {"qui for quy", "\"qui định\"", "nd"},
      {"unaccented phrase", "\"nghi quyet\"", "bare nfd nq"},
      {"a phrase is in order", "\"quyet nghi\"", ""},
      {"prefix with marks", "quyế*", "nfd nq"},
      {"prefix without", "quye*", "bare nfd nq"},
      {"AND is the default", "nghị phép", "nghi"},
      {"OR", "đất OR đảng", "nd nq"},
      {"NOT", "nghi NOT định", "bare nfd nq"},
      {"NOT alone", "NOT nghi", "new old"},
      {"parentheses", "(đất OR đảng) nghị", "nd nq"},
  };
  IndexReader& reader = index_.reader();
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(find(reader, each.query), each.expected) << each.query;
  }
}

TEST(SearchFields, TypesOfOneSeriesAreKeptApart) {
  SmallIndex index;
  const std::string head = "TỈNH ỦY LONG AN\nSố: 12-QĐ/TU\n\n";
  index.add("decision", head + "QUYẾT ĐỊNH\nvề việc khen thưởng\n");
  index.add("rule", head + "QUY ĐỊNH\nvề việc khen thưởng\n");
  IndexReader& reader = index.reader();
  EXPECT_EQ(find(reader, "type:\"quyết định\""), "decision");
  EXPECT_EQ(find(reader, "type:\"quy định\""), "rule");
  const auto facets = count_facets(reader, nullptr);
  ASSERT_TRUE(facets);
  ASSERT_EQ(facets->front().name, "type");
  for (const auto& [value, count] : facets->front().values) {
    EXPECT_EQ(count, 1U) << value;
    EXPECT_NE(type_of_facet(value), DocumentType::kNone) << value;
  }
}

TEST_F(SearchMatrix, WhatWasTypedComesFirst) {
  const std::string found = find(index_.reader(), "\"nghi quyet\"", true);
  EXPECT_EQ(found.substr(0, 4), "bare") << found;
}

TEST_F(SearchMatrix, ExplainsWhatWordsStandFor) {
  const ParsedQuery parsed = parse_query("nghi đảng");
  const auto explained = explain(index_.reader(), parsed.query);
  ASSERT_TRUE(explained);
  ASSERT_EQ(explained->words.size(), 2U);
  EXPECT_EQ(explained->words[0].first, "nghi");
  EXPECT_EQ(explained->words[0].second,
            (std::vector<std::string>{"nghi", "nghỉ", "nghị"}));
  EXPECT_EQ(explained->words[1].second, std::vector<std::string>{"đảng"});
}

TEST_F(SearchMatrix, RefusesPrefixesOfTooManyWords) {
  for (int i = 0; i < 2100; ++i) {
    index_.add("w" + std::to_string(i), "zz" + std::to_string(i));
  }
  const ParsedQuery parsed = parse_query("zz*");
  const auto results = search(index_.reader(), &parsed.query, {});
  ASSERT_FALSE(results);
  EXPECT_EQ(results.error().id, "query-too-broad");
}

}  // namespace
}  // namespace viendan
