// What citedby answers against a citation graph that is known.

#include "viendan/index/cited_by.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "generated_corpus.h"
#include "small_index.h"

namespace viendan {
namespace {

using Paths = std::set<std::string>;

constexpr std::size_t kDocuments = 250;

// What documents cite: by number, then by date.
using KnownGraph = std::map<std::string, std::map<std::string, Paths>>;

Paths paths_of(const CitedBy& found) {
  Paths paths;
  for (const CitingEntry& entry : found.entries) paths.insert(entry.path);
  return paths;
}

Paths citing(IndexReader& reader, const std::string& text) {
  const auto reference = parse_reference(text);
  EXPECT_TRUE(reference) << text;
  if (!reference) return {};
  const auto found = cited_by(reader, *reference, {});
  EXPECT_TRUE(found) << found.error().message;
  return paths_of(*found);
}

class KnownGraphTest : public ::testing::Test {
 protected:
  KnownGraphTest() : index_(2) {
    const GeneratedCorpus corpus(7);
    for (std::size_t i = 0; i < kDocuments; ++i) {
      const GeneratedDocument document = corpus.document(i);
      index_.add(document.path, document.text);
      for (const GeneratedCitation& each : document.citations) {
        graph_[each.cited.number][each.cited.iso_date()].insert(document.path);
      }
    }
  }

  SmallIndex index_;
  KnownGraph graph_;
};

TEST_F(KnownGraphTest, CitedByIsExact) {
  IndexReader& reader = index_.reader();
  for (const auto& [number, dates] : graph_) {
    SCOPED_TRACE(number);
    Paths all;
    for (const auto& [date, paths] : dates) {
      SCOPED_TRACE(date);
      all.insert(paths.begin(), paths.end());
      EXPECT_EQ(citing(reader, number + '@' + date), paths);
    }
    EXPECT_EQ(citing(reader, number), all);
  }
}

TEST_F(KnownGraphTest, DocumentsOfOneNumberAreKeptApart) {
  IndexReader& reader = index_.reader();
  for (const auto& [number, dates] : graph_) {
    SCOPED_TRACE(number);
    const auto found = cited_by(reader, *parse_reference(number), {});
    ASSERT_TRUE(found);
    std::map<std::string, Paths> groups;
    for (const CitedGroup& group : found->groups) {
      EXPECT_TRUE(group.work.is_known()) << group.work.id;
      ASSERT_TRUE(group.work.date) << group.work.id;
      for (const std::size_t entry : group.entries) {
        groups[to_iso(*group.work.date)].insert(found->entries[entry].path);
      }
    }
    EXPECT_EQ(groups, dates);
  }
}

}  // namespace
}  // namespace viendan
