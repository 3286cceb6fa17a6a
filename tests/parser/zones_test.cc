#include "zones.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "closings.h"
#include "signature.h"

namespace viendan {
namespace {

constexpr std::string_view kDecision =
    "SỞ NỘI VỤ\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 5/QĐ-SNV\n"
    "QUYẾT ĐỊNH\n"
    "Ban hành Quy chế làm việc\n"
    "GIÁM ĐỐC SỞ NỘI VỤ\n"
    "Căn cứ Luật Cán bộ, công chức;\n"
    "QUYẾT ĐỊNH:\n"
    "Điều 1. Ban hành Quy chế.\n"
    "Điều 2. Hiệu lực.\n"
    "Nơi nhận:\n"
    "- Như Điều 2;\n"
    "- Lưu: VT.\n"
    "GIÁM ĐỐC\n"
    "Lê Văn Hai\n"
    "QUY CHẾ\n"
    "LÀM VIỆC CỦA SỞ NỘI VỤ\n"
    "(Ban hành kèm theo Quyết định số 5/QĐ-SNV)\n"
    "Điều 1. Phạm vi\n"
    "PHỤ LỤC I\n"
    "Danh sách\n";

std::string_view words(Span span) { return slice(kDecision, span); }

TEST(Zones, PartsOfADecision) {
  const Zones zones = read_zones(kDecision, split_lines(kDecision));
  EXPECT_TRUE(words(zones.letterhead).ends_with("Ban hành Quy chế làm việc\n"));
  EXPECT_TRUE(words(zones.preamble).starts_with("GIÁM ĐỐC SỞ NỘI VỤ\n"));
  EXPECT_TRUE(words(zones.preamble).ends_with("QUYẾT ĐỊNH:\n"));
  EXPECT_EQ(words(zones.body),
            "Điều 1. Ban hành Quy chế.\nĐiều 2. Hiệu lực.\n");
  ASSERT_EQ(zones.closings.size(), 1U);
  EXPECT_TRUE(words(zones.closings[0]).starts_with("Nơi nhận:\n"));
  EXPECT_TRUE(words(zones.closings[0]).ends_with("Lê Văn Hai\n"));
  ASSERT_EQ(zones.annexes.size(), 2U);
  EXPECT_TRUE(words(zones.annexes[0]).starts_with("QUY CHẾ\n"));
  EXPECT_TRUE(words(zones.annexes[1]).starts_with("PHỤ LỤC I\n"));
}

TEST(Zones, AllOfATextWithoutLetterheadIsBody) {
  const std::string_view text = "Một đoạn văn.\nHai đoạn văn.\n";
  const Zones zones = read_zones(text, split_lines(text));
  EXPECT_TRUE(zones.letterhead.empty());
  EXPECT_EQ(zones.body, make_span(0, text.size()));
  EXPECT_TRUE(zones.closings.empty());
}

TEST(Zones, CoverAnyTextInOrder) {
  const std::vector<std::string> texts = {
      "",
      "\n",
      "Nơi nhận:",
      "QUYẾT ĐỊNH",
      "TM. CHÍNH PHỦ\nTHỦ TƯỚNG",
      "PHỤ LỤC\n(Kèm theo",
      std::string(kDecision) + std::string(kDecision)};
  for (const std::string& text : texts) {
    SCOPED_TRACE(text.substr(0, 20));
    const Zones zones = read_zones(text, split_lines(text));
    EXPECT_LE(zones.letterhead.end, zones.preamble.begin);
    EXPECT_LE(zones.preamble.end, zones.body.begin);
    EXPECT_LE(zones.body.end, text.size());
    for (const Span closing : zones.closings) {
      EXPECT_GE(closing.begin, zones.body.end);
      EXPECT_LE(closing.end, text.size());
    }
  }
}

// "Điều 1 … Điều 3", with `inside` in the second.
Zones zones_of_articles(const std::string& inside) {
  const std::string text =
      "BỘ NỘI VỤ\nSố: 5/2031/TT-BNV\nTHÔNG TƯ\nVề cách trình bày\n\nĐiều 1. "
      "Phạm vi\nMọi văn bản.\n\nĐiều 2. Chữ ký\nGhi như sau:\n" +
      inside + "\nĐiều 3. Dấu\nĐóng dấu.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n";
  return read_zones(text, split_lines(text));
}

TEST(Closings, AreNoExamplesInARuleAboutThem) {
  const Zones example = zones_of_articles("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n");
  EXPECT_EQ(example.closings.size(), 1U);
  const Zones second = zones_of_articles(
      "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nPhụ lục\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA "
      "VIỆT NAM\n");
  EXPECT_EQ(second.closings.size(), 2U);
  EXPECT_LT(second.body.end, example.body.end);
}

TEST(Closings, BeginWithTheAuthorityOfTheSigner) {
  for (const std::string_view line :
       {"TM. CHÍNH PHỦ", "T/M BAN THƯỜNG VỤ", "KT.GIÁM ĐỐC", "TL. CHỦ TỊCH",
        "K/T BÍ THƯ", "TUQ. GIÁM ĐỐC", "Q. GIÁM ĐỐC"}) {
    SCOPED_TRACE(line);
    EXPECT_TRUE(starts_with_authority(line));
  }
  for (const std::string_view line :
       {"TP. Hồ Chí Minh", "Q. 1, thành phố", "TT. Tỉnh ủy", "Tm",
        "KT-XH năm 2020", "Tình hình", "TL: Tỷ lệ quy đổi tài sản", ""}) {
    SCOPED_TRACE(line);
    EXPECT_FALSE(starts_with_authority(line));
  }
}

Signature read(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  return read_signature(text, lines, {0, lines.size()});
}

TEST(Signature, ReadsOneColumnAfterTheOther) {
  const Signature found = read(
      "Nơi nhận:\n- Như trên;\n- Cục Thuế (để b/c);\n- Lưu: VT.\n"
      "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nThS. Trần Thị Hoa");
  EXPECT_EQ(found.recipients, (std::vector<std::string>{
                                  "Như trên", "Cục Thuế (để b/c)", "Lưu: VT"}));
  ASSERT_EQ(found.signers.size(), 1U);
  EXPECT_EQ(found.signers[0].authority, "KT. GIÁM ĐỐC");
  EXPECT_EQ(found.signers[0].title, "PHÓ GIÁM ĐỐC");
  EXPECT_EQ(found.signers[0].name, "Trần Thị Hoa");
}

TEST(Signature, ReadsColumnsBesideEachOther) {
  const Signature found = read(
      "Nơi nhận:                     TM. ỦY BAN NHÂN DÂN\n"
      "- Như Điều 2;                      CHỦ TỊCH\n"
      "- Các sở, ban,\n"
      "ngành tỉnh;\n"
      "- Lưu: VT.                       Lê Văn Tư");
  EXPECT_EQ(found.recipients,
            (std::vector<std::string>{"Như Điều 2", "Các sở, ban, ngành tỉnh",
                                      "Lưu: VT"}));
  ASSERT_EQ(found.signers.size(), 1U);
  EXPECT_EQ(found.signers[0].authority, "TM. ỦY BAN NHÂN DÂN");
  EXPECT_EQ(found.signers[0].title, "CHỦ TỊCH");
  EXPECT_EQ(found.signers[0].name, "Lê Văn Tư");
}

TEST(Signature, TellsSignersInOneLineApart) {
  const Signature found = read(
      "KT. BỘ TRƯỞNG             KT. VIỆN TRƯỞNG\n"
      "THỨ TRƯỞNG                PHÓ VIỆN TRƯỞNG\n"
      "Lê Văn Năm                Bùi Thị Sáu");
  ASSERT_EQ(found.signers.size(), 2U);
  EXPECT_EQ(found.signers[0].title, "THỨ TRƯỞNG");
  EXPECT_EQ(found.signers[0].name, "Lê Văn Năm");
  EXPECT_EQ(found.signers[1].title, "PHÓ VIỆN TRƯỞNG");
  EXPECT_EQ(found.signers[1].name, "Bùi Thị Sáu");
}

TEST(Signature, HasNoSignerWithoutAName) {
  EXPECT_TRUE(read("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Ký tên)").signers.empty());
  EXPECT_TRUE(read("Nơi nhận:\n- Nguyễn Văn An;").signers.empty());
}

}  // namespace
}  // namespace viendan
