#include "other_mentions.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "fields.h"
#include "mention.h"
#include "mention_search.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

constexpr std::string_view kNumber = "12/qđ-ubnd";
constexpr std::array<std::int16_t, 4> kYears = {2013, 2014, 2015, 2016};

Reference asked_for(std::string_view text) {
  auto reference = parse_reference(text);
  EXPECT_TRUE(reference) << text;
  reference->key = key_pattern(*reference);
  return *reference;
}

Mention mention(const std::string& key,
                const std::optional<PartialDate>& date = std::nullopt) {
  Mention made;
  made.number = made.loose = kNumber;
  made.key = key;
  made.date = date;
  return made;
}

TEST(OtherMentions, KnowsWhereToGoOn) {
  struct Row {
    std::string asked;
    std::string key;
    std::string behind;  // Of the key; empty for a term to look at.
  };
  const std::vector<Row> rows = {
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.lao-cai/12@2015", ""},
      // What leaves the unit or all of it open, or is a name, may be the same.
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.?/12@2015", ""},
      {"s/qd/ubnd.lao-cai/12@2015", "s/?/ubnd.lao-cai/12@2015", ""},
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.lao-cai/12@?", ""},
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.ha-giang/n:abc@2015", ""},
      {"s/qd/ubnd.lao-cai/12@2015", "p/nq/dh.lao-cai@xi", ""},
      {"s/qd/ubnd.lao-cai/12@2015", "", ""},
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.ha-giang/12@2015",
       "s/qd/ubnd.ha-giang/:"},
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.lao-cai.sa-pa/12@2015",
       "s/qd/ubnd.lao-cai.sa-pa/:"},
      {"s/qd/ubnd.lao-cai/12@2015", "s/kh/ubnd.lao-cai/12@2015",
       "s/kh/ubnd.lao-cai/:"},
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.lao-cai/12@2009",
       "s/qd/ubnd.lao-cai/12@2015"},
      {"s/qd/ubnd.lao-cai/12@2015", "s/qd/ubnd.?/12@2016", "s/qd/ubnd.?/12@:"},
      {"s/qd/ubnd.lao-cai/12@?", "s/qd/ubnd.lao-cai/12@2009", ""},
      {"12/QĐ-UBND@2015", "s/qd/ubnd.ha-giang/12@2015", ""},
      {"12/QĐ-UBND@2015", "s/qd/ubnd.ha-giang/12@2014",
       "s/qd/ubnd.ha-giang/12@2015"},
      {"12/QĐ-UBND@2015-03-05", "s/qd/ubnd.ha-giang/12@2014",
       "s/qd/ubnd.ha-giang/12@2015"},
      // The same day of another year may be a slip of the pen.
      {"05/NQ-CP@2015-03-05", "s/nq/cp/5@2014", ""},
      {"05/NQ-CP@2015", "s/nq/cp/5@2014", "s/nq/cp/5@2015"},
      // A number with its year is what it is, whatever its key.
      {"12/2015/QĐ-UBND", "s/kh/ubnd.lao-cai/12@2014", ""},
      {"12/QĐ-UBND", "s/kh/ubnd.lao-cai/12@2014", ""},
      {"25-NQ/TW@xi", "s/nq/tw/25@2013", "s/nq/tw/:"},
      {"25-NQ/TW@xi", "p/nq/tw/25@x", ""}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.asked + " against " + row.key);
    const Reference asked = asked_for(row.asked);
    OtherMentions others(asked);
    const std::string term = mention_terms(mention(row.key)).front();
    const std::string behind = others.behind(term);
    EXPECT_EQ(behind, row.behind.empty()
                          ? std::string()
                          : mention_prefix(kNumber) + row.behind);
    EXPECT_TRUE(behind.empty() || behind > term);
  }
}

TEST(OtherMentions, AreNoneThatWereCut) {
  Mention cut = mention("s/qd/ubnd." + std::string(180, 'b') + "/12@2014");
  const Reference asked = asked_for("12/QĐ-UBND@2015");
  OtherMentions others(asked);
  const std::string term = mention_terms(cut).front();
  ASSERT_EQ(term.size(), kMaxTermBytes);
  EXPECT_EQ(others.behind(term), "");
  // Another that was cut within its year stands near one that was not.
  const std::size_t head = mention_prefix(kNumber).size();
  cut.key = "s/qd/ubnd.";
  cut.key.resize(kMaxWholeBytes - head - 5, 'b');
  cut.key += "/12@2014";
  const std::string whole = mention_terms(cut).front();
  ASSERT_LT(whole.size(), kMaxTermBytes);
  EXPECT_EQ(others.behind(whole), "");
}

// All ways in which a number with `kNumber` may be cited, as terms.
std::set<std::string> all_terms() {
  const std::vector<std::string> series = {
      "s/qd/ubnd.", "s/qd/ubnd.?.", "s/?/ubnd.", "s/kh/ubnd.", "p/qd/tu."};
  const std::vector<std::string> units = {"?", "ha-giang", "lao-cai",
                                          "lao-cai.sa-pa", "yen-bai"};
  const std::vector<std::string> serials = {"12", "12a", "n:ten", "hn4"};
  std::set<std::string> terms;
  const auto add = [&](const Mention& each) {
    terms.merge(std::set<std::string>{mention_terms(each).front()});
  };
  for (const std::string& head : series) {
    for (const std::string& unit : units) {
      for (const std::string& serial : serials) {
        for (const std::int16_t year : kYears) {
          const std::string key = head + unit + '/' + serial + '@';
          add(mention(key + std::to_string(year)));
          add(mention(key + std::to_string(year), PartialDate{year, 3, 5}));
          add(mention(key + std::to_string(year), PartialDate{2015, 3, 5}));
          add(mention(key + "?", PartialDate{year}));
          add(mention(key + "xi", PartialDate{year, 3, 5}));
        }
      }
    }
  }
  for (const std::int16_t year : kYears) {
    add(mention("", PartialDate{year, 3, 5}));
  }
  return terms;
}

TEST(OtherMentions, JumpOverNothingThatMayBeMeant) {
  const std::set<std::string> terms = all_terms();
  for (const std::string_view text :
       {"12/QĐ-UBND", "12/QĐ-UBND@2015", "12/QĐ-UBND@2015-03-05",
        "12/2015/QĐ-UBND", "s/qd/ubnd.lao-cai/12@2015",
        "s/qd/ubnd.lao-cai/12@?", "s/qd/ubnd.?.sa-pa/12@2015",
        "s/?/ubnd.lao-cai/12@2015", "p/qd/tu.yen-bai/12@xi"}) {
    SCOPED_TRACE(text);
    const Reference asked = asked_for(text);
    OtherMentions others(asked);
    std::size_t looked_at = 0;
    for (auto term = terms.begin(); term != terms.end(); ++looked_at) {
      const std::string behind = others.behind(*term);
      if (behind.empty()) {
        ++term;
        continue;
      }
      for (; term != terms.end() && *term < behind; ++term) {
        EXPECT_EQ(match_mention(asked, *read_mention(*term)),
                  Certainty::kDifferent)
            << *term;
      }
    }
    const bool any_key = text == "12/QĐ-UBND" || text == "12/2015/QĐ-UBND";
    EXPECT_TRUE(any_key || looked_at < terms.size() * 3 / 4) << looked_at;
  }
}

}  // namespace
}  // namespace viendan
