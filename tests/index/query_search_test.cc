#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
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
      {"what nothing has, and a word", "path:nowhere nghị", ""},
      {"a word, and what nothing has", "nghị path:nowhere", ""},
      {"what nothing has, in a phrase", "\"nowhere* nghị\" quyết", ""},
      {"what nothing has, or a word", "path:nowhere OR đất", "nd"},
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

// Words that are typed side by side are no phrase, but what has them so comes
// first, however often and however near the top others have them apart.
TEST(SearchRanking, WordsSideBySideComeFirst) {
  SmallIndex index;
  index.add("apart", "Nghị sự, quyết tâm: nghị mới, quyết mới, nghị, giải.\n");
  index.add("side", "Về Nghị quyết ấy và những việc khác nữa của cả năm " +
                        std::string(900, 'x') + " trong toàn đơn vị\n");
  struct Case {
    std::string_view why;
    std::string_view query;
    std::string_view first;
  };
  const std::vector<Case> cases = {
      {"with marks", "nghị quyết", "side"},
      {"without", "nghi quyet", "side"},
      {"in the order of typing", "quyết nghị", "apart"},
      {"one of two runs", "nghị quyết OR năm mới", "side"},
      {"no run: the shorter text counts more", "nghị AND quyết", "apart"},
      {"what must not occur is no run", "quyết nghị NOT (việc lạ)", "apart"},
  };
  IndexReader& reader = index.reader();
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    const std::string found = find(reader, each.query, true);
    EXPECT_EQ(found.substr(0, found.find(' ')), each.first) << found;
  }
}

TEST(SearchRanking, PagesFitTogether) {
  SmallIndex index(2);
  for (int i = 0; i < 90; ++i) {
    index.add(std::to_string(i), i % 7 == 0
                                     ? "dân vận khéo " + std::to_string(i)
                                     : "dân nay vận động " + std::to_string(i));
  }
  IndexReader& reader = index.reader();
  const ParsedQuery parsed = parse_query("dân vận");
  const auto all = search(reader, &parsed.query, {});
  ASSERT_TRUE(all);
  ASSERT_EQ(all->hits.size(), 90U);
  EXPECT_TRUE(
      std::ranges::is_sorted(all->hits, std::greater<>(), &SearchHit::score));
  std::vector<std::string> paged;
  for (std::size_t offset = 0; offset < 90; offset += 7) {
    const auto page =
        search(reader, &parsed.query, {SortOrder::kRelevance, offset, 7, {}});
    ASSERT_TRUE(page);
    for (const SearchHit& hit : page->hits) {
      paged.push_back(hit.document.paths.front());
    }
  }
  std::vector<std::string> at_once;
  for (const SearchHit& hit : all->hits) {
    at_once.push_back(hit.document.paths.front());
  }
  EXPECT_EQ(paged, at_once);
}

TEST(SearchFields, PathsAreWholeOrEndsOfThem) {
  SmallIndex index;
  index.add("a/b/c.txt", "một");
  index.add("a/bc/c.txt", "hai");
  index.add("b/d.txt", "ba");
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"path:a", "a/b/c.txt a/bc/c.txt"},
      {"path:a/b/", "a/b/c.txt"},
      {"path:./a/b/c.txt", "a/b/c.txt"},
      {"path:c.txt", "a/b/c.txt a/bc/c.txt"},
      {"path:b/c.txt", "a/b/c.txt"},
      {"path:bc", "a/bc/c.txt"},
      {"path:b", "b/d.txt"},
      {"path:d", ""},
      {"path:txt", ""},
      {"path:b/c", ""},
  };
  IndexReader& reader = index.reader();
  for (const auto& [query, expected] : cases) {
    EXPECT_EQ(find(reader, query), expected) << query;
  }
}

TEST(SearchFacets, CallABodyWhatMostOfItsDocumentsCallIt) {
  SmallIndex index;
  const auto letter = [](std::string_view name, int number) {
    return fmt::format(
        "{}\nSố: {}/QĐ-BTC\nHà Nội, ngày 05 tháng 02 năm 2021\n"
        "QUYẾT ĐỊNH\nvề việc khen thưởng\n",
        name, number);
  };
  index.add("1", letter("BỘ TÀI CHÍNH TRƯỞNG", 1));
  index.add("2", letter("BỘ TÀI CHÍNH", 2));
  index.add("3", letter("BỘ TÀI CHÍNH", 3));
  const auto names = issuer_names(index.reader(), {"btc", "none"});
  ASSERT_TRUE(names);
  EXPECT_EQ(*names, (std::vector<std::string>{"Bộ Tài chính", ""}));
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
