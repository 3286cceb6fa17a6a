#include "mention.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fields.h"
#include "viendan/base/source_text.h"
#include "viendan/parser/document.h"

namespace viendan {
namespace {

constexpr std::string_view kText =
    "Căn cứ Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung "
    "ương Đảng khóa XI;\n"
    "Căn cứ Luật Đất đai năm 2013 và Luật Đất đai số 45/2013/QH13;\n"
    "Căn cứ Nghị định số 06/CP, Quyết định số 731/2019/QĐ-UBND ngày "
    "05/3/2019 và Quyết định số 007/QĐ-UBND;\n"
    "Thực hiện Nghị quyết Trung ương 7 khóa XI.\n";

Document parsed() {
  return parse_document(*SourceText::create(std::string(kText)));
}

void expect_keyed(const std::string& term, const Mention& mention) {
  const auto keyed = read_keyed_mention(term);
  ASSERT_TRUE(keyed);
  EXPECT_EQ(keyed->key, mention.key);
  EXPECT_TRUE(keyed->loose == mention.loose);
  EXPECT_EQ(keyed->name, mention.loose.empty() ? mention.name : std::string());
}

void expect_whole(const std::string& term, const Mention& mention) {
  const auto read = read_mention(term);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->number, mention.number);
  EXPECT_EQ(read->key, mention.key);
  EXPECT_EQ(read->date, mention.date);
  EXPECT_EQ(read->term, mention.term);
  EXPECT_EQ(read->relation, mention.relation);
  EXPECT_EQ(work_id(*read), work_id(mention));
}

TEST(Mention, TermsHoldItWhole) {
  const Document document = parsed();
  ASSERT_GE(document.citations.size(), 7U);
  for (const Citation& citation : document.citations) {
    const std::string_view text = slice(kText, citation.span);
    SCOPED_TRACE(std::string(text));
    const Mention mention = mention_of(citation, slice(kText, citation.name));
    std::size_t read_back = 0;
    for (const std::string& term : mention_terms(mention)) {
      SCOPED_TRACE(term);
      EXPECT_LE(term.size(), kMaxTermBytes);
      if (term.starts_with(kCitesKeyedField.prefix)) {
        expect_keyed(term, mention);
        continue;
      }
      expect_whole(term, mention);
      ++read_back;
    }
    EXPECT_GE(read_back, 1U);
  }
}

// Those of one key stand together, and of them those with one relation.
TEST(Mention, TermsBeginWithWhatIsCited) {
  Mention mention;
  mention.loose = "33/ct-ttg";
  mention.number = "33/2021/ct-ttg";
  mention.name = "chỉ thị";
  mention.date = PartialDate{2021, 5, 30};
  mention.relation = Relation::kBasis;
  using Terms = std::vector<std::string>;
  EXPECT_EQ(mention_terms(mention),
            (Terms{"XCD:33/ct-ttg@|b2021-05-30||2021",
                   "XCN:chỉ thị@|b2021-05-30||33/2021/ct-ttg"}));
  mention.key = "s/ct/ttg/33@2021";
  mention.term = "XIII";
  mention.number = mention.loose;
  mention.date.reset();
  EXPECT_EQ(mention_terms(mention),
            (Terms{"XCD:33/ct-ttg@s/ct/ttg/33@2021|b?|XIII",
                   "XCN:chỉ thị@s/ct/ttg/33@2021|b?|XIII|33/ct-ttg",
                   "XCI:s/ct/ttg/33@2021|33/ct-ttg"}));
}

TEST(Mention, LongNamesAreTokens) {
  std::string name = "Luật";
  for (int i = 0; i < 60; ++i) name += " Quản lý";
  const std::string token = name_token(name);
  EXPECT_LE(token.size(), 80U);
  EXPECT_EQ(token, name_token(name));
  EXPECT_NE(token, name_token(name + " khác"));
}

TEST(Mention, ATermThatWasCutIsNotRead) {
  Mention mention;
  mention.loose = mention.number = "1/" + std::string(190, 'a');
  mention.key = "s/qd/" + std::string(190, 'b') + "/1@2020";
  for (const std::string& term : mention_terms(mention)) {
    EXPECT_EQ(term.size(), kMaxTermBytes);
    if (term.starts_with(kCitesKeyedField.prefix)) {
      EXPECT_FALSE(read_keyed_mention(term));
    } else {
      EXPECT_FALSE(read_mention(term));
    }
  }
}

}  // namespace
}  // namespace viendan
