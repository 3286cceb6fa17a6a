#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "small_index.h"
#include "viendan/index/search.h"

namespace viendan {
namespace {

using Hits = std::vector<std::pair<std::string, double>>;  // Path, score.

// More documents than are all looked at, in two indexes. All have the words of
// the phrase, every third one has them together.
class PhraseSearch : public ::testing::Test {
 protected:
  static constexpr int kDocuments = 1500;

  static void SetUpTestSuite() {
    indexes_ = new std::array<SmallIndex, 2>;
    for (int i = 0; i < kDocuments; ++i) {
      const std::string_view words = i % 3 == 0   ? "quy chế dân chủ"
                                     : i % 3 == 1 ? "dân chế chủ quy"
                                                  : "quy chế của dân, chủ";
      std::string text = fmt::format(
          "UBND TỈNH A\nSố: {}/KH-UBND\nNgày {} tháng 3 năm {}\n\nVề {}.\n",
          i + 1, 1 + i % 28, 1990 + i % 31, words);
      for (int k = 0; k < i % 7; ++k) text += "dân chủ chế độ quy định\n";
      if (i % 200 == 0) text += "cơ sở thôn bản\n";
      text += i % 400 == 0 ? "thôn bản cơ sở\n" : "cơ bản ở thôn\n";
      (*indexes_)[i % 5 == 0 ? 1 : 0].add(fmt::format("{}.txt", i), text);
    }
    for (SmallIndex& each : *indexes_) each.reader();
  }
  static void TearDownTestSuite() { delete indexes_; }

  static IndexReader reader() {
    auto opened = IndexReader::open(
        {(*indexes_)[0].directory(), (*indexes_)[1].directory()});
    EXPECT_TRUE(opened);
    return std::move(*opened);
  }

  static std::array<SmallIndex, 2>* indexes_;
};

std::array<SmallIndex, 2>* PhraseSearch::indexes_ = nullptr;

// What Xapian finds when all that match are asked for.
Hits all_hits(IndexReader& reader, const Query& query, SortOrder sort) {
  Hits hits;
  SearchOptions options;
  options.sort = sort;
  const auto counted =
      for_each_match(reader, &query, options, [&](SearchHit& hit) {
        hits.emplace_back(hit.document.paths.front(), hit.score);
        return Result<void>();
      });
  EXPECT_TRUE(counted);
  return hits;
}

// Ten of them from `offset` on are those of `all`; with `exact`, all are
// counted.
void expect_ten(IndexReader& reader, const Query& query, SortOrder sort,
                std::size_t offset, const Hits& all, bool exact) {
  SearchOptions options;
  options.sort = sort;
  options.offset = offset;
  options.limit = 10;
  const auto results = search(reader, &query, options);
  ASSERT_TRUE(results);
  Hits hits;
  for (const SearchHit& hit : results->hits) {
    hits.emplace_back(hit.document.paths.front(), hit.score);
  }
  const std::size_t first = std::min(offset, all.size());
  const std::size_t last = std::min(first + 10, all.size());
  EXPECT_EQ(hits, Hits(all.begin() + static_cast<std::ptrdiff_t>(first),
                       all.begin() + static_cast<std::ptrdiff_t>(last)));
  EXPECT_GE(results->total, hits.size());
  if (!exact) return;
  EXPECT_TRUE(results->total_is_exact);
  EXPECT_EQ(results->total, all.size());
}

TEST_F(PhraseSearch, FindsTheSameFirstOnesAsLookingAtAll) {
  struct Case {
    std::string_view why;
    std::string_view query;
    bool exact;  // That all are counted.
  };
  const std::vector<Case> cases = {
      {"one in three", "\"quy chế dân chủ\"", false},
      {"any marks", "\"quy che dan chu\"", false},
      {"with a word", "\"quy chế dân chủ\" thôn", false},
      {"two phrases", "\"dân chủ\" \"chế độ quy định\"", false},
      {"a filter, and a phrase that must not be",
       "loai:\"kế hoạch\" \"quy chế\" "
       "NOT \"chế dân\"",
       false},
      {"few together", "\"cơ sở thôn bản\"", true},
      {"no more than what is looked at", "\"quy chế\" năm:1995", true},
      {"either: nothing that must occur", "\"quy chế dân\" OR \"của dân\"",
       false},
      {"none", "\"sở bản\"", true},
  };
  IndexReader opened = reader();
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    const ParsedQuery parsed = parse_query(each.query);
    ASSERT_FALSE(parsed.error) << parsed.error->message;
    for (const SortOrder sort : {SortOrder::kRelevance, SortOrder::kNewest}) {
      const Hits all = all_hits(opened, parsed.query, sort);
      for (const std::size_t offset : {0U, 7U, 5000U}) {
        expect_ten(opened, parsed.query, sort, offset, all, each.exact);
      }
    }
  }
}

}  // namespace
}  // namespace viendan
