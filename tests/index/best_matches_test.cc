#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generated_prose.h"
#include "small_index.h"
#include "viendan/base/fold.h"
#include "viendan/index/search.h"

namespace viendan {
namespace {

using Hits = std::vector<std::pair<std::string, double>>;  // Path, score.

constexpr auto kWords = std::to_array<std::string_view>(
    {"nghị", "quyết", "nghỉ", "đất",   "đai",   "đạt",  "dân",  "chủ",
     "dẫn",  "chữ",   "cải",  "cách",  "cái",   "thủ",  "tục",  "thu",
     "xây",  "dựng",  "kế",   "hoạch", "kê",    "công", "chức", "cộng",
     "chúc", "quy",   "chế",  "giảng", "nghèo", "đầu",  "tư",   "trường"});

// Of a few words that are frequent and many that are not.
std::string random_words(Random& random, std::size_t count) {
  std::string words;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) words += ' ';
    words += kWords[random.zipf_below(kWords.size())];
  }
  return words;
}

// Texts of very different lengths, in two indexes, and all in a third.
class BestMatches : public ::testing::Test {
 protected:
  static constexpr std::size_t kDocuments = 700;

  static void SetUpTestSuite() {
    indexes = new std::array<SmallIndex, 3>;
    Random random(1);
    for (std::size_t i = 0; i < kDocuments; ++i) {
      const std::string subject =
          i < kDocuments / 2 && random.below(12) == 0
              ? random_words(random, 2 + random.below(5))
              : fmt::format("việc {}", i);
      std::string text = fmt::format(
          "UBND TỈNH A\nSố: {}/KH-UBND\nNgày {} tháng 3 năm {}\n\n"
          "KẾ HOẠCH\nVề {}\n\n",
          i + 1, 1 + i % 28, 1990 + i % 31, subject);
      const std::size_t lines =
          1 + random.below(4) * random.below(5) * random.below(9);
      for (std::size_t k = 0; k < lines; ++k) {
        text += random_words(random, 4 + random.below(12)) + ".\n";
      }
      const std::string path = fmt::format("{}.txt", random.below(1'000'000));
      (*indexes)[i % 2].add(path, text);
      (*indexes)[2].add(path, text);
    }
    for (SmallIndex& each : *indexes) each.reader();
  }
  static void TearDownTestSuite() { delete indexes; }

  static IndexReader open(const std::vector<std::string>& directories) {
    auto opened = IndexReader::open(directories);
    EXPECT_TRUE(opened);
    return std::move(*opened);
  }
  static IndexReader both() {
    return open({(*indexes)[0].directory(), (*indexes)[1].directory()});
  }
  static IndexReader whole() { return open({(*indexes)[2].directory()}); }

  static std::array<SmallIndex, 3>* indexes;
};

std::array<SmallIndex, 3>* BestMatches::indexes = nullptr;

std::string random_query(Random& random) {
  std::string query;
  const std::size_t parts = 1 + random.below(4);
  const std::size_t joints = random.below(3);  // AND, OR, any.
  for (std::size_t i = 0; i < parts; ++i) {
    const bool either = joints == 1 || (joints == 2 && random.below(2) == 0);
    if (i > 0) query += either ? " OR " : " ";
    std::string words = random_words(random, 1 + random.below(3));
    if (random.below(2) == 0) words = fold(words);
    const bool together = random.below(2) == 0;
    query += together ? '"' + words + '"' : words;
  }
  if (random.below(4) == 0) query += " năm:1995..2010";
  if (random.below(4) == 0) {
    query += " NOT (" + random_words(random, 1 + random.below(2)) + " \"" +
             random_words(random, 2) + "\")";
  }
  return query;
}

// What is found when all that match are asked for: no score is too low then.
Hits all_hits(IndexReader& reader, const Query& query) {
  Hits hits;
  const auto counted = for_each_match(reader, &query, {}, [&](SearchHit& hit) {
    hits.emplace_back(hit.document.paths.front(), hit.score);
    return Result<void>();
  });
  EXPECT_TRUE(counted);
  return hits;
}

Hits best_hits(IndexReader& reader, const Query& query, std::size_t limit) {
  SearchOptions options;
  options.limit = limit;
  const auto results = search(reader, &query, options);
  EXPECT_TRUE(results);
  Hits hits;
  for (const SearchHit& hit : results->hits) {
    hits.emplace_back(hit.document.paths.front(), hit.score);
  }
  EXPECT_GE(results->total, hits.size());
  return hits;
}

// Without the last of them, which others may equal, and in an order that no
// rounding of sums changes.
Hits all_but_last(Hits hits) {
  constexpr double kDigits = 1e9;
  for (auto& [path, score] : hits) {
    score = std::round(score * kDigits) / kDigits;
  }
  if (hits.empty()) return hits;
  const double last = hits.back().second;
  std::erase_if(hits, [&](const auto& hit) { return hit.second == last; });
  std::ranges::sort(hits, {}, [](const auto& hit) {
    return std::pair(-hit.second, hit.first);
  });
  return hits;
}

void for_random_queries(std::uint64_t seed, int count,
                        const std::function<void(const Query&)>& check) {
  Random random(seed);
  for (int i = 0; i < count; ++i) {
    const std::string query = random_query(random);
    SCOPED_TRACE(query);
    const ParsedQuery parsed = parse_query(query);
    ASSERT_FALSE(parsed.error) << parsed.error->message;
    check(parsed.query);
  }
}

// Xapian 1.4.22 loses some of the best documents when it need not look at all.
TEST_F(BestMatches, AreThoseOfLookingAtAll) {
  IndexReader opened = both();
  for_random_queries(2, 300, [&](const Query& query) {
    const Hits all = all_hits(opened, query);
    for (const std::size_t limit : {5U, 60U}) {
      const Hits best(all.begin(),
                      all.begin() + static_cast<std::ptrdiff_t>(
                                        std::min(limit, all.size())));
      EXPECT_EQ(all_but_last(best_hits(opened, query, limit)),
                all_but_last(best));
    }
  });
}

TEST_F(BestMatches, AreTheSameOfOneIndexAndOfTwo) {
  IndexReader of_two = both();
  IndexReader of_one = whole();
  for_random_queries(3, 100, [&](const Query& query) {
    EXPECT_EQ(all_but_last(best_hits(of_two, query, 50)),
              all_but_last(best_hits(of_one, query, 50)));
  });
}

TEST(BestMatchesCount, HoldsWhenDocumentsAreGone) {
  SmallIndex index;
  for (int i = 0; i < 60; ++i) {
    index.add(fmt::format("{}", i), fmt::format("đất đai số {}\n", i));
  }
  IndexReader& before = index.reader();
  const ParsedQuery parsed = parse_query("dat dai");
  SearchOptions options;
  options.limit = 5;
  ASSERT_EQ(search(before, &parsed.query, options)->total, 60U);
  for (int i = 0; i < 60; i += 2) {
    index.remove(fmt::format("{}", i), fmt::format("đất đai số {}\n", i));
  }
  const auto results = search(index.reader(), &parsed.query, options);
  ASSERT_TRUE(results);
  EXPECT_EQ(results->total, 30U);
  EXPECT_TRUE(results->total_is_exact);
  EXPECT_EQ(results->hits.size(), 5U);
}

}  // namespace
}  // namespace viendan
