// What citedby answers against a citation graph that is known.

#include "viendan/index/cited_by.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "generated_corpus.h"
#include "small_index.h"

namespace viendan {
namespace {

using Paths = std::set<std::string>;

constexpr std::size_t kDocuments = 250;

// What documents cite: by number, then by date.
using KnownGraph = std::map<std::string, std::map<std::string, Paths>>;

Paths paths_of(IndexReader& reader, const CitedBy& found, std::size_t group) {
  Paths paths;
  const auto citing = read_citing(reader, found, group, 0, kDocuments);
  EXPECT_TRUE(citing) << citing.error().message;
  if (!citing) return paths;
  EXPECT_EQ(citing->size(), found.groups[group].documents.size());
  for (const CitingDocument& each : *citing) {
    paths.insert(each.document.paths.front());
  }
  return paths;
}

Paths citing(IndexReader& reader, const std::string& text,
             const std::string& relation = {}) {
  const auto reference = parse_reference(text);
  EXPECT_TRUE(reference) << text;
  if (!reference) return {};
  CitedByOptions options;
  options.relation = relation;
  const auto found = cited_by(reader, *reference, options);
  EXPECT_TRUE(found) << found.error().message;
  Paths paths;
  for (std::size_t i = 0; i < found->groups.size(); ++i) {
    paths.merge(paths_of(reader, *found, i));
  }
  EXPECT_EQ(found->documents, paths.size());
  return paths;
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

// A document that cites one text as its basis and orders that another one is
// implemented has both relations, but to one each.
TEST_F(KnownGraphTest, CitedByOfARelationIsExact) {
  IndexReader& reader = index_.reader();
  std::map<std::string, std::map<std::string, Paths>> by_relation;
  const GeneratedCorpus corpus(7);
  for (std::size_t i = 0; i < kDocuments; ++i) {
    const GeneratedDocument document = corpus.document(i);
    for (const GeneratedCitation& each : document.citations) {
      by_relation[each.relation]
                 [each.cited.number + '@' + each.cited.iso_date()]
                     .insert(document.path);
    }
  }
  ASSERT_EQ(by_relation.size(), 3U);
  for (const auto& [relation, works] : by_relation) {
    SCOPED_TRACE(relation);
    for (const auto& [work, paths] : works) {
      SCOPED_TRACE(work);
      EXPECT_EQ(citing(reader, work, relation), paths);
      EXPECT_EQ(citing(reader, work, "suspends"), Paths{});
    }
  }
}

TEST_F(KnownGraphTest, DocumentsOfOneNumberAreKeptApart) {
  IndexReader& reader = index_.reader();
  for (const auto& [number, dates] : graph_) {
    SCOPED_TRACE(number);
    const auto found = cited_by(reader, *parse_reference(number), {});
    ASSERT_TRUE(found);
    std::map<std::string, Paths> groups;
    for (std::size_t i = 0; i < found->groups.size(); ++i) {
      const CitedGroup& group = found->groups[i];
      EXPECT_TRUE(group.work.is_known()) << group.work.id;
      ASSERT_TRUE(group.work.date) << group.work.id;
      groups[to_iso(*group.work.date)].merge(paths_of(reader, *found, i));
    }
    EXPECT_EQ(groups, dates);
  }
}

// Walking the lists of terms gives what searching for them gives, which is how
// it is done with a date; and what is first does not depend on how many follow.
TEST_F(KnownGraphTest, TheFirstDocumentsAreThoseOfTheWholeList) {
  IndexReader& reader = index_.reader();
  for (const auto& [number, dates] : graph_) {
    for (const SortOrder sort : {SortOrder::kNewest, SortOrder::kDate,
                                 SortOrder::kNumber, SortOrder::kPath}) {
      SCOPED_TRACE(number + " in order " +
                   std::to_string(static_cast<int>(sort)));
      CitedByOptions options;
      options.sort = sort;
      const auto whole = cited_by(reader, *parse_reference(number), options);
      options.since = PartialDate{1900};
      const auto searched = cited_by(reader, *parse_reference(number), options);
      options.most = 3;
      const auto few_searched =
          cited_by(reader, *parse_reference(number), options);
      options.since.reset();
      const auto few = cited_by(reader, *parse_reference(number), options);
      ASSERT_TRUE(whole && searched && few && few_searched);
      ASSERT_EQ(few->groups.size(), whole->groups.size());
      ASSERT_EQ(searched->groups.size(), whole->groups.size());
      EXPECT_EQ(few->documents, whole->documents);
      EXPECT_EQ(searched->documents, whole->documents);
      for (std::size_t i = 0; i < whole->groups.size(); ++i) {
        auto documents = whole->groups[i].documents;
        EXPECT_EQ(whole->groups[i].size, documents.size());
        EXPECT_EQ(searched->groups[i].documents, documents);
        EXPECT_EQ(few->groups[i].size, documents.size());
        documents.resize(std::min<std::size_t>(3, documents.size()));
        EXPECT_EQ(few->groups[i].documents, documents);
        EXPECT_EQ(few_searched->groups[i].documents, documents);
      }
    }
  }
}

TEST(CitedBy, DocumentsWithoutADateAreLast) {
  SmallIndex index(2);
  const std::string cites =
      "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013.\n";
  const auto dated = [&](std::string_view date) {
    return "UBND TỈNH LÀO CAI\nSố: 1/KH-UBND\nLào Cai, ngày " +
           std::string(date) + "\n\nKẾ HOẠCH\n" + cites;
  };
  index.add("none.txt", cites);
  index.add("old.txt", dated("05 tháng 6 năm 2014"));
  index.add("none2.txt", "Hai.\n" + cites);
  index.add("new.txt", dated("05 tháng 6 năm 2019"));
  const std::map<SortOrder, std::vector<std::string>> orders = {
      {SortOrder::kDate, {"old.txt", "new.txt", "none.txt", "none2.txt"}},
      {SortOrder::kNewest, {"new.txt", "old.txt", "none.txt", "none2.txt"}}};
  for (const auto& [sort, paths] : orders) {
    CitedByOptions options;
    options.sort = sort;
    const auto found =
        cited_by(index.reader(), *parse_reference("25-NQ/TW"), options);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->groups.size(), 1U);
    const auto citing = read_citing(index.reader(), *found, 0, 0, 9);
    ASSERT_TRUE(citing);
    std::vector<std::string> order;
    for (const auto& each : *citing) {
      order.push_back(each.document.paths.front());
    }
    std::sort(order.begin() + 2, order.end());
    EXPECT_EQ(order, paths);
  }
}

// Every province has a number 12; a mention that does not say which is shown.
TEST(CitedBy, NumbersOfOtherProvincesAreOthers) {
  SmallIndex index(2);
  const auto add = [&](const std::string& path, std::string_view body) {
    index.add(path, "Căn cứ Quyết định số 12/2015/QĐ-UBND ngày 19/9/2015 của " +
                        std::string(body) + ";\n");
  };
  add("lao-cai.txt", "Ủy ban nhân dân tỉnh Lào Cai");
  add("an-giang.txt", "Ủy ban nhân dân tỉnh An Giang");
  add("open.txt", "Ủy ban nhân dân tỉnh");
  IndexReader& reader = index.reader();
  const Paths all = {"an-giang.txt", "lao-cai.txt", "open.txt"};
  EXPECT_EQ(citing(reader, "12/2015/QĐ-UBND"), all);
  EXPECT_EQ(citing(reader, "s/qd/ubnd.?/12@2015"), all);
  const Paths one = {"lao-cai.txt", "open.txt"};
  EXPECT_EQ(citing(reader, "s/qd/ubnd.lao-cai/12@2015"), one);
  const Paths other = {"an-giang.txt", "open.txt"};
  EXPECT_EQ(citing(reader, "s/qd/ubnd.an-giang/12@2015"), other);
  EXPECT_EQ(citing(reader, "s/qd/ubnd.lao-cai/12@2016"), Paths{});
}

// What is left open may be anything, but only of the same number.
// Nobody says which province's, so that it may be this one's.
TEST(CitedBy, AKeyFindsWhatLeavesItsUnitOpen) {
  SmallIndex index;
  index.add("a", "Thực hiện Quyết định số 12/2015/QĐ-UBND của UBND tỉnh.");
  index.add("b", "Thực hiện Quyết định số 13/2015/QĐ-UBND của UBND tỉnh.");
  index.add("c",
            "Thực hiện Quyết định số 12/2015/QĐ-UBND của UBND tỉnh Lào Cai.");
  IndexReader& reader = index.reader();
  EXPECT_EQ(citing(reader, "s/qd/ubnd.ha-giang/12@2015"), Paths{"a"});
  EXPECT_EQ(citing(reader, "s/qd/ubnd.lao-cai/12@2015"), (Paths{"a", "c"}));
  EXPECT_EQ(citing(reader, "s/qd/ubnd.ha-giang/12@2014"), Paths{});
}

TEST(CitedBy, OldNumbersAreNoneWithAYear) {
  SmallIndex index;
  index.add("old.txt", "Căn cứ Nghị định số 06/CP của Chính phủ về cảnh vệ;\n");
  index.add("new.txt",
            "Căn cứ Nghị định số 06/2024/NĐ-CP ngày 25/01/2024 của Chính "
            "phủ;\n");
  IndexReader& reader = index.reader();
  EXPECT_EQ(citing(reader, "06/2024/NĐ-CP"), Paths{"new.txt"});
  EXPECT_EQ(citing(reader, "6/2024/NĐ-CP"), Paths{"new.txt"});
  EXPECT_EQ(citing(reader, "06/CP"), Paths{"old.txt"});
  EXPECT_EQ(citing(reader, "06/2023/NĐ-CP"), Paths{});
}

TEST(CitedBy, RelationsAndOrder) {
  SmallIndex index(2);
  index.add("a.txt", "Điều 1. Bãi bỏ Nghị quyết số 25-NQ/TW ngày 03/6/2013.\n");
  index.add("b.txt",
            "Căn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013;\n"
            "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kế hoạch.\n");
  index.add("c.txt", "Chỉ thị số 05-CT/TW ngày 15/5/2016 nêu rõ.\n");
  IndexReader& reader = index.reader();
  const auto reference = parse_reference("25-NQ/TW@2013-06-03");
  CitedByOptions options;
  options.sort = SortOrder::kPath;
  auto found = cited_by(reader, *reference, options);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->groups.size(), 1U);
  const auto citing = read_citing(reader, *found, 0, 1, 10);
  ASSERT_TRUE(citing);
  ASSERT_EQ(citing->size(), 1U);
  EXPECT_EQ(citing->front().document.paths.front(), "b.txt");
  options.relation = "basis";
  found = cited_by(reader, *reference, options);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->documents, 1U);
  options.relation = "amends";
  found = cited_by(reader, *reference, options);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->documents, 0U);
  EXPECT_TRUE(found->groups.empty());
}

}  // namespace
}  // namespace viendan
