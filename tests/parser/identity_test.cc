#include "identity.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "viendan/parser/document_number.h"

namespace viendan {
namespace {

// One citation of a made-up document: what is printed, in order of the text.
struct Printed {
  std::string_view number;
  std::string_view type;
  PartialDate date;  // Year 0: none.
  std::string_view issuer;
  std::string_view term;
};

// A document with these citations, and the text that their spans point into.
struct Fixture {
  std::string text;
  Document document;

  Span add(std::string_view part) {
    const std::size_t begin = text.size();
    text += part;
    const Span span = make_span(begin, text.size());
    text += ' ';
    return part.empty() ? Span{} : span;
  }

  void cite(const Printed& printed) {
    Citation citation;
    const auto number = parse_document_number(printed.number);
    ASSERT_TRUE(number) << printed.number;
    const std::size_t begin = text.size();
    citation.number = NumberMention{add(printed.number), *number};
    citation.type = document_type_of_name(printed.type);
    if (printed.date.year != 0) citation.date = printed.date;
    citation.issuer = add(printed.issuer);
    citation.term = printed.term;
    citation.span = make_span(begin, text.size());
    document.citations.push_back(citation);
  }

  void own(std::string_view number, std::string_view type, PartialDate date,
           std::string_view issuer, std::string_view province) {
    OwnFields& fields = document.own;
    if (!number.empty()) {
      fields.number =
          NumberMention{add(number), *parse_document_number(number)};
    }
    fields.type = document_type_of_name(type);
    if (date.year != 0) fields.date = date;
    fields.issuer.name = issuer;
    fields.province = province;
  }

  void resolve() { resolve_identity(text, document); }

  // "key confidence flags…", of each citation.
  std::string dump() const {
    std::string dumped;
    for (const Citation& each : document.citations) {
      if (!dumped.empty()) dumped += "; ";
      dumped += each.key + ' ' + std::string(to_string(each.confidence));
      if (each.self) dumped += " self";
      for (std::uint32_t bit = 1; bit != 0; bit <<= 1U) {
        if ((each.flags & bit) == 0) continue;
        dumped += ' ';
        dumped += to_string(static_cast<CitationFlag>(bit));
      }
    }
    return dumped;
  }
};

struct Case {
  std::string_view why;
  std::vector<Printed> citations;
  std::string_view expected;
};

// Cited in a plan of the provincial committee of Tây Ninh of 5 February 2021.
void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    Fixture fixture;
    fixture.own("12/KH-UBND", "kế hoạch", {2021, 2, 5}, "UBND tỉnh Tây Ninh",
                "tay-ninh");
    for (const Printed& printed : each.citations) fixture.cite(printed);
    fixture.resolve();
    EXPECT_EQ(fixture.dump(), each.expected);
    EXPECT_EQ(fixture.document.key, "s/kh/ubnd.tay-ninh/12@2021");
  }
}

TEST(Identity, Repeats) {
  check({
      {"undated after dated",
       {{"25-NQ/TW", "nghị quyết", {2013, 6, 3}, "", ""},
        {"25-NQ/TW", "nghị quyết", {}, "", ""}},
       "p/nq/tw/25@xi exact; p/nq/tw/25@xi strong"},
      {"undated before dated",
       {{"16/CT-TTg", "chỉ thị", {}, "", ""},
        {"16/CT-TTg", "chỉ thị", {2018, 5, 16}, "", ""}},
       "s/ct/ttg/16@2018 inferred; s/ct/ttg/16@2018 exact"},
      {"two editions: none is picked",
       {{"25-NQ/TW", "nghị quyết", {2008, 7, 25}, "", ""},
        {"25-NQ/TW", "nghị quyết", {2013, 6, 3}, "", ""},
        {"25-NQ/TW", "nghị quyết", {}, "", ""}},
       "p/nq/tw/25@x exact; p/nq/tw/25@xi exact; p/nq/tw/25@? ambiguous"},
      {"the unit too",
       {{"8/QĐ-UBND", "quyết định", {2019, 1, 2}, "UBND tỉnh Long An", ""},
        {"8/QĐ-UBND", "quyết định", {}, "", ""}},
       "s/qd/ubnd.long-an/8@2019 exact; s/qd/ubnd.long-an/8@2019 strong"},
      {"another number of the same day",
       {{"217-QĐ/TW", "quyết định", {2013, 12, 12}, "", ""},
        {"218-QĐ/TW", "quyết định", {}, "", ""}},
       "p/qd/tw/217@xi exact; p/qd/tw/218@? unknown"},
  });
}

TEST(Identity, Places) {
  check({
      {"of the province",
       {{"34-CTr/TU", "chương trình", {2013, 8, 28}, "Tỉnh ủy", ""}},
       "p/ctr/tu.tay-ninh/34@2013 inferred"},
      {"of another",
       {{"34-CTr/TU", "chương trình", {2013, 8, 28}, "Tỉnh ủy Long An", ""}},
       "p/ctr/tu.long-an/34@2013 exact"},
      {"the code alone",
       {{"18-NQ/TU", "nghị quyết", {2013, 10, 7}, "", ""}},
       "p/nq/tu.tay-ninh/18@2013 inferred"},
      {"of its department",
       {{"34/QĐ-SCT", "quyết định", {2020, 8, 28}, "Giám đốc Sở", ""}},
       "s/qd/sct.tay-ninh/34@2020 inferred"},
      {"none for the centre",
       {{"04/2015/NĐ-CP", "nghị định", {}, "", ""}},
       "s/nd/cp/4@2015 exact"},
  });
}

TEST(Identity, Ambiguous) {
  Fixture fixture;
  fixture.cite({"25-NQ/TW", "nghị quyết", {}, "", ""});
  fixture.resolve();
  const Citation& citation = fixture.document.citations[0];
  EXPECT_EQ(fixture.dump(), "p/nq/tw/25@? ambiguous");
  EXPECT_EQ(citation.candidates,
            (std::vector<std::string>{"p/nq/tw/25@ix", "p/nq/tw/25@x",
                                      "p/nq/tw/25@xi"}));
}

TEST(Identity, TitlesChooseAmongKnownDocuments) {
  struct TitleCase {
    std::string_view title;
    std::string_view expected;
  };
  static constexpr TitleCase kCases[] = {
      {"về tăng cường sự lãnh đạo đối với công tác dân vận",
       "p/nq/tw/25@xi inferred"},
      {"về công tác thanh niên", "p/nq/tw/25@x inferred"},
      {"về công tác dân vận và công tác thanh niên", "p/nq/tw/25@? ambiguous"},
      {"về kinh tế", "p/nq/tw/25@? ambiguous"},
  };
  for (const TitleCase& each : kCases) {
    SCOPED_TRACE(each.title);
    Fixture fixture;
    fixture.cite({"25-NQ/TW", "nghị quyết", {}, "", ""});
    fixture.document.citations[0].title = fixture.add(each.title);
    fixture.resolve();
    EXPECT_EQ(fixture.dump(), each.expected);
  }

  Fixture repeat;
  repeat.cite({"25-NQ/TW", "nghị quyết", {}, "", ""});
  repeat.document.citations[0].title = repeat.add("về công tác dân vận");
  repeat.cite({"25-NQ/TW", "nghị quyết", {}, "", ""});
  repeat.resolve();
  EXPECT_EQ(repeat.dump(), "p/nq/tw/25@xi inferred; p/nq/tw/25@xi strong");
}

TEST(Identity, Itself) {
  check({
      {"its own number",
       {{"12/KH-UBND", "kế hoạch", {2021, 2, 5}, "", ""},
        {"12/KH-UBND", "kế hoạch", {}, "UBND tỉnh", ""},
        {"12/KH-UBND", "kế hoạch", {2020, 2, 5}, "", ""},
        {"12/KH-UBND", "kế hoạch", {}, "UBND tỉnh Long An", ""},
        {"12/KH-STC", "kế hoạch", {2021, 2, 5}, "", ""}},
       "s/kh/ubnd.tay-ninh/12@2021 exact self; "
       "s/kh/ubnd.tay-ninh/12@2021 strong self; "
       "s/kh/ubnd.tay-ninh/12@2020 inferred; "
       "s/kh/ubnd.long-an/12@? unknown; "
       "s/kh/stc.tay-ninh/12@2021 inferred"},
  });
}

TEST(Identity, ItselfWithTheWrongYear) {
  const auto self_of = [](const std::string& caption) {
    const auto source = SourceText::create(
        "UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
        "NAM\nSố: 12/QĐ-SCT\nLào Cai, ngày 06 tháng 3 năm 2026\nQUYẾT "
        "ĐỊNH\nVề việc kiểm tra\n\nĐiều 1. Kiểm tra.\n\nPhụ lục\n" +
        caption + "\n");
    const Document document = parse_document(*source);
    return document.citations.size() == 1 && document.citations[0].self;
  };
  EXPECT_TRUE(self_of("(Kèm theo Quyết định số 12/QĐ-SCT ngày 06/3/2025)"));
  EXPECT_FALSE(self_of("(Kèm theo Quyết định số 12/QĐ-SCT ngày 05/3/2025)"));
  EXPECT_FALSE(self_of("Theo Quyết định số 12/QĐ-SCT ngày 06/3/2025"));
}

TEST(Identity, AConsolidatedTextIsAuthenticatedUnderItsOwnNumber) {
  const auto self_of = [](const std::string& end) {
    const auto source = SourceText::create(
        "LUẬT\nGIÁ\n\nĐiều 1. Phạm vi\nLuật này quy định về giá.\n\nVĂN "
        "PHÒNG QUỐC HỘI\nSố: 19/VBHN-VPQH\n" +
        end + "\nHà Nội, ngày 12 tháng 02 năm 2026\n");
    const Document document = parse_document(*source);
    return document.citations.size() == 1 && document.citations[0].self;
  };
  EXPECT_TRUE(self_of("XÁC THỰC VĂN BẢN HỢP NHẤT"));
  EXPECT_FALSE(self_of("VỀ VIỆC HỢP NHẤT"));
  const auto below = [](const std::string& start) {
    const auto source = SourceText::create(
        "THÔNG TƯ\nquy định về kho\n\nĐiều 1. Kho\nCó nhà kho.\n\nBỘ TÀI "
        "CHÍNH\n" +
        start + "\n\nSố: 19/VBHN-BTC\nHà Nội, ngày 12 tháng 02 năm 2026\n");
    const Document document = parse_document(*source);
    return document.citations.size() == 1 && document.citations[0].self;
  };
  EXPECT_TRUE(below("XÁC THỰC VĂN BẢN HỢP NHẤT"));
  EXPECT_FALSE(below("XÁC THỰC VĂN BẢN HỢP NHẤT\nTheo công báo"));
}

// "btc" is a ministry in a circular, whose name has no place in its key.
TEST(Identity, OfAMinistryThatSharesItsCode) {
  const auto source = SourceText::create(
      "THÔNG TƯ\nquy định về kho\n\nCăn cứ Luật Đất đai;\nBộ trưởng Bộ Tài "
      "chính ban hành Thông tư quy định về kho.\n\nĐiều 1. Kho\nCó nhà kho.\n");
  EXPECT_EQ(parse_document(*source).key, "s/tt/btc/?@?");
}

TEST(Identity, Contradictions) {
  check({
      {"type",
       {{"04/2015/NĐ-CP", "nghị quyết", {}, "", ""}},
       "s/nd/cp/4@2015 exact type-conflict"},
      {"annexes are called by their own type",
       {{"99/QĐ-TTg", "quy chế", {2019, 1, 2}, "", ""},
        {"12-CTr/TU", "chương trình hành động", {2019, 1, 2}, "", ""},
        {"55/UBND-NC", "công văn", {2019, 1, 2}, "", ""}},
       "s/qd/ttg/99@2019 exact; p/ctr/tu.tay-ninh/12@2019 inferred; "
       "s/cv/ubnd.tay-ninh/55@2019 inferred"},
      {"year",
       {{"04/2015/NĐ-CP", "nghị định", {2014, 1, 9}, "", ""}},
       "s/nd/cp/4@2015 exact year-conflict"},
      {"the year of a name",
       {{"62/2020/QH14", "luật", {2014, 0, 0}, "", ""}},
       "s/luat/qh/62@2020 exact"},
      {"issuer",
       {{"01/2016/TT-BNV", "thông tư", {}, "Bộ Tài chính", ""}},
       "s/tt/bnv/1@2016 exact issuer-conflict"},
      {"a phrase that says more than a name",
       {{"04/2015/TT-BNV", "thông tư", {}, "Bộ Công Thương chủ trì", ""},
        {"04/2015/NĐ-CP", "nghị định", {}, "Bộ Công Thương", ""}},
       "s/tt/bnv/4@2015 exact; s/nd/cp/4@2015 exact"},
      {"joint circulars",
       {{"17/TT-LB", "thông tư liên tịch", {1995, 5, 2}, "", ""},
        {"02/2008/TTLT-BTP-BNV", "thông tư", {}, "", ""}},
       "s/ttlt/~lb/17@1995 exact; s/ttlt/btp+bnv/2@2008 exact"},
      {"a text with later amendments worked in",
       {{"04/2022/NĐ-CP", "nghị định", {2022, 2, 6}, "", ""},
        {"05/2022/NĐ-CP", "nghị định", {2022, 2, 5}, "", ""},
        {"06/2023/NĐ-CP", "nghị định", {2023, 2, 5}, "", ""}},
       "s/nd/cp/4@2022 exact; s/nd/cp/5@2022 exact; s/nd/cp/6@2023 exact"},
      {"issuers that are the same",
       {{"01/2016/TT-BNV", "thông tư", {}, "Bộ trưởng Bộ Nội vụ", ""},
        {"05-CT/TW", "chỉ thị", {2016, 5, 15}, "Ban Bí thư", ""},
        {"9/QĐ-UBND", "quyết định", {2016, 5, 15}, "Chủ tịch UBND tỉnh", ""}},
       "s/tt/bnv/1@2016 exact; p/ct/tw/5@xii exact; "
       "s/qd/ubnd.tay-ninh/9@2016 inferred"},
      {"one number, two days",
       {{"05-CT/TW", "chỉ thị", {2016, 5, 15}, "", ""},
        {"05-CT/TW", "chỉ thị", {2016, 5, 16}, "", ""}},
       "p/ct/tw/5@xii exact; p/ct/tw/5@xii exact date-conflict"},
      {"one day of two years",
       {{"16/CT-TTg", "chỉ thị", {2016, 5, 16}, "", ""},
        {"16/CT-TTg", "chỉ thị", {2018, 5, 16}, "", ""}},
       "s/ct/ttg/16@2016 exact; s/ct/ttg/16@2018 exact date-conflict"},
      {"two days of two years are two documents",
       {{"16/CT-TTg", "chỉ thị", {2017, 5, 4}, "", ""},
        {"16/CT-TTg", "chỉ thị", {2018, 5, 16}, "", ""}},
       "s/ct/ttg/16@2017 exact; s/ct/ttg/16@2018 exact"},
      {"later than the document",
       {{"04/2021/NĐ-CP", "nghị định", {2021, 2, 6}, "", ""},
        {"05/2021/NĐ-CP", "nghị định", {2021, 2, 5}, "", ""}},
       "s/nd/cp/4@2021 exact date-suspicious; s/nd/cp/5@2021 exact"},
  });
}

TEST(Identity, WarningsNameTheNumberAndTheCode) {
  Fixture fixture;
  fixture.cite({"04/2015/NĐ-CP", "nghị quyết", {2014, 1, 9}, "", ""});
  fixture.resolve();
  const auto& warnings = fixture.document.warnings;
  ASSERT_EQ(warnings.size(), 2U);
  EXPECT_EQ(warnings[0].code, "type-conflict");
  EXPECT_EQ(slice(fixture.text, warnings[0].span), "04/2015/NĐ-CP");
  EXPECT_EQ(warnings[1].code, "year-conflict");
  EXPECT_EQ(warnings[1].message, "04/2015/NĐ-CP is dated 2014-01-09");
}

// Domain reference 11: documents that print no number of their own.
TEST(Identity, OwnKeyWithoutNumber) {
  Fixture fixture;
  fixture.own("", "chỉ thị", {}, "Ban Thường vụ Tỉnh ủy Ninh Thuận",
              "ninh-thuan");
  fixture.resolve();
  EXPECT_EQ(fixture.document.key, "p/ct/tu.ninh-thuan/?@?");

  Fixture article;
  article.resolve();
  EXPECT_EQ(article.document.key, "");

  Fixture organ;
  organ.own("1542-CV/BTCTU", "công văn", {2025, 8, 12}, "Ban Tổ chức",
            "lao-cai");
  organ.document.own.issuer.parent = "Tỉnh ủy Lào Cai";
  organ.resolve();
  EXPECT_EQ(organ.document.key, "p/cv/btctu.lao-cai/1542@2025");

  Fixture district;
  district.own("451-CV/HU", "công văn", {2022, 2, 26}, "Huyện ủy Cẩm Thủy",
               "thanh-hoa");
  district.resolve();
  EXPECT_EQ(district.document.key, "p/cv/hu.thanh-hoa.cam-thuy/451@2022");
}

TEST(Identity, Names) {
  Fixture fixture;
  Citation citation;
  citation.name = fixture.add("Nghị quyết Trung ương 4 (khóa XI, XII)");
  citation.span = citation.name;
  citation.type = document_type_of_name("nghị quyết");
  citation.term = "XII";
  fixture.document.citations.push_back(citation);
  fixture.resolve();
  EXPECT_EQ(fixture.dump(), "p/nq/tw/hn4@xii exact");
  EXPECT_EQ(fixture.document.citations[0].candidates.size(), 3U);
}

}  // namespace
}  // namespace viendan
