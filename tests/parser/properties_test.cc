// What must not change a record: the form of Unicode, the place of tone marks,
// the kind of space and dash, the case of type words, and what stands in other
// paragraphs.

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "viendan/base/fold.h"
#include "viendan/base/source_text.h"
#include "viendan/base/white_space.h"
#include "viendan/parser/document.h"

namespace viendan {
namespace {

constexpr std::string_view kText =
    "Thực hiện Kết luận số 43-KL/TW, ngày 07/01/2019 của Ban Bí thư về tiếp "
    "tục thực hiện Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban "
    "Chấp hành Trung ương Đảng khóa XI về công tác dân vận; Quyết định số "
    "217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị; theo điểm a "
    "khoản 2, khoản 3 Điều 12 Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của "
    "Chính phủ quy định về dân chủ, Ủy ban nhân dân tỉnh Thanh Hóa yêu cầu:\n"
    "1. Sở Nội vụ chủ trì triển khai Luật Tiếp công dân số 42/2013/QH13 và "
    "Thông tư số 12/2018/TT-BGDĐT của Bộ trưởng Bộ Giáo dục và Đào tạo.\n"
    "2. Các xã báo cáo theo Công văn số 547/UBND-NC ngày 17/02/2022 của Ủy "
    "ban nhân dân tỉnh Thanh Hóa về việc thỏa thuận phối hợp.\n";

std::string replaced(std::string_view text, std::string_view from,
                     std::string_view to) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with(from)) {
      result += to;
      at += from.size();
    } else {
      result += text[at++];
    }
  }
  return result;
}

// Without case, marks and kinds of dash.
std::string plain(std::string_view text) {
  std::string folded = fold(squeeze(text));
  for (const std::string_view dash : {"\u2010", "\u2013", "\u2212"}) {
    folded = replaced(folded, dash, "-");
  }
  return folded;
}

// One line for each citation, without offsets and marks.
std::vector<std::string> dump(std::string text) {
  const Result<SourceText> source = SourceText::create(std::move(text));
  EXPECT_TRUE(source.has_value());
  const std::string_view canonical = source->text();
  const Document document = parse_document(*source);
  EXPECT_EQ(check_invariants(document, canonical), std::vector<std::string>{});
  std::vector<std::string> lines;
  for (const Citation& each : document.citations) {
    std::string line = each.number ? to_string(each.number->number) : "-";
    line += " | " + plain(slice(canonical, each.name));
    line += " | " + std::string(info(each.type).name);
    line += " | " + (each.date ? to_iso(*each.date) : "-");
    line += " | " + plain(slice(canonical, each.issuer)) + " | " + each.term;
    line += " | " + plain(slice(canonical, each.title));
    for (const std::string& place : each.provisions) line += " | " + place;
    if (each.outer != kNoIndex) line += " | in " + std::to_string(each.outer);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string result;
  nfd->normalize(icu::UnicodeString::fromUTF8(std::string(text)), status)
      .toUTF8String(result);
  return result;
}

TEST(Properties, TheTextSaysWhatItShould) {
  const std::vector<std::string> lines = dump(std::string(kText));
  ASSERT_EQ(lines.size(), 8U);
  EXPECT_EQ(lines[1],
            "25-NQ/TW |  | nghị quyết | 2013-06-03 | ban chap hanh trung uong "
            "dang | XI | cong tac dan van | in 0");
  EXPECT_EQ(lines[4],
            "04/2015/NĐ-CP |  | nghị định | 2015-01-09 | chinh phu |  | quy "
            "dinh ve dan chu | điều 12/khoản 2/điểm a | điều 12/khoản 3");
}

TEST(Properties, UnicodeFormChangesNothing) {
  EXPECT_EQ(dump(decomposed(kText)), dump(std::string(kText)));
}

TEST(Properties, SpellingChangesNothing) {
  struct Change {
    std::string_view why;
    std::string_view from;
    std::string_view to;
  };
  static constexpr Change kChanges[] = {
      {"tone mark of hóa", "Hóa", "Hoá"},
      {"tone mark of ủy", "Ủy", "Uỷ"},
      {"tone mark of khóa", "khóa", "khoá"},
      {"tone mark of thỏa", "thỏa", "thoả"},
      {"no-break space", " ", "\u00A0"},
      {"narrow no-break space", "số ", "số\u202F"},
      {"two spaces", " ", "  "},
      {"tab", "số ", "số\t"},
      {"en dash in Party numbers", "-NQ/", "–NQ/"},
      {"hyphen character", "-QĐ/", "\u2010QĐ/"},
      {"minus sign in State numbers", "NĐ-CP", "NĐ\u2212CP"},
      {"small type word", "Nghị quyết", "nghị quyết"},
      {"capital type word", "Nghị định số", "NGHỊ ĐỊNH SỐ"},
      {"type word over a line end", "Nghị định", "Nghị\nđịnh"},
      {"line end before the number", "Kết luận số ", "Kết luận số\n"},
      {"Windows line ends", "\n", "\r\n"},
      {"eth for Đ", "Đ", "\u00D0"},
      {"eth for đ", "đ", "\u00F0"},
  };
  const std::vector<std::string> expected = dump(std::string(kText));
  for (const Change& each : kChanges) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(dump(replaced(kText, each.from, each.to)), expected);
  }
}

// Letterheads, names and units have Đ too.
TEST(Properties, EthIsReadAsD) {
  constexpr std::string_view kWithD =
      "ĐẢNG BỘ HUYỆN BA VÌ\nĐẢNG ỦY XÃ YÊN BÀI\n*\nSố 7-QĐ/ĐU\nĐẢNG CỘNG "
      "SẢN VIỆT NAM\nYên Bài, ngày 5 tháng 6 năm 2024\nQUYẾT ĐỊNH\nvề đoàn "
      "kiểm tra\n\nCăn cứ Điều lệ Đảng;\n\nĐẢNG ỦY QUYẾT ĐỊNH:\n\nĐiều 1. "
      "Lập đoàn.\n";
  const auto read = [](std::string text) {
    return parse_document(*SourceText::create(std::move(text)));
  };
  const Document with_d = read(std::string(kWithD));
  const Document with_eth =
      read(replaced(replaced(kWithD, "Đ", "\u00D0"), "đ", "\u00F0"));
  ASSERT_EQ(with_d.own.issuer.name, "Đảng ủy xã Yên Bài");
  EXPECT_EQ(with_eth.own.issuer.name, with_d.own.issuer.name);
  EXPECT_EQ(with_eth.own.subject, "về đoàn kiểm tra");
  ASSERT_EQ(with_d.citations.size(), 1U);
  ASSERT_EQ(with_eth.citations.size(), 1U);
  EXPECT_EQ(with_eth.citations[0].name, with_d.citations[0].name);
  ASSERT_EQ(with_eth.directives.size(), 1U);
  EXPECT_EQ(with_eth.directives[0].path, with_d.directives.at(0).path);
}

TEST(Properties, OtherParagraphsChangeNothing) {
  const std::vector<std::string> expected = dump(std::string(kText));
  const std::string around =
      "Trong những năm qua, tình hình chung có nhiều chuyển biến tích cực.\n";
  EXPECT_EQ(dump(around + std::string(kText)), expected);
  EXPECT_EQ(dump(std::string(kText) + around), expected);
}

TEST(Properties, ChainsOfTitlesStayShort) {
  for (const std::string_view link :
       {"về Quyết định số 12/QĐ-UBND, ",
        "Nghị định số 1/2020/NĐ-CP được sửa đổi, bổ sung bởi “"}) {
    SCOPED_TRACE(link);
    std::string text;
    for (int i = 0; i < 5000; ++i) text += link;
    const Result<SourceText> source = SourceText::create(std::move(text));
    ASSERT_TRUE(source.has_value());
    const Document document = parse_document(*source);
    EXPECT_EQ(document.citations.size(), 5000U);
    EXPECT_EQ(check_invariants(document, source->text()),
              std::vector<std::string>{});
    for (const Citation& each : document.citations) {
      ASSERT_LE(each.span.size(), 2200U);
      ASSERT_LE(each.title.size(), 1000U);
    }
  }
}

}  // namespace
}  // namespace viendan
