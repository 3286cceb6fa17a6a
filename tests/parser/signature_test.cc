#include "signature.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "closings.h"
#include "lines.h"

namespace viendan {
namespace {

TEST(Signature, TakesBulletsOffRecipients) {
  const std::vector<std::string> expected = {"Như trên", "Lưu: VT"};
  for (const std::string_view bullet :
       {"- ", "-", "+ ", "– ", "− ", "• ", "· ", "\xEF\x82\xB7 "}) {
    SCOPED_TRACE(bullet);
    std::string text = "Nơi nhận:";
    for (const std::string_view item : {"Như trên;", "Lưu: VT."}) {
      text.append("\n").append(bullet).append(item);
    }
    EXPECT_EQ(read_signature(text, split_lines(text), {0, 3}).recipients,
              expected);
  }
}

TEST(Signature, KeepsMarksInsideRecipients) {
  const std::string text = "Nơi nhận:\n- HĐND - UBND tỉnh;\n- C+;";
  const std::vector<std::string> expected = {"HĐND - UBND tỉnh", "C+"};
  EXPECT_EQ(read_signature(text, split_lines(text), {0, 3}).recipients,
            expected);
}

// What two lines said in one, and offices that have a title in their names.
TEST(Signature, PartsTheTitleFromTheAuthority) {
  struct Case {
    std::string_view line;
    std::string_view authority;
    std::string_view title;
  };
  static constexpr Case kCases[] = {
      {"KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"},
      {"KT. BỘ TRƯỞNG THỨ TRƯỞNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"},
      {"KT.BỘ TRƯỞNG THỨ TRƯỞNG", "KT.BỘ TRƯỞNG", "THỨ TRƯỞNG"},
      {"TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"},
      {"T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"},
      {"TM. ĐOÀN CHỦ TỊCH", "TM. ĐOÀN CHỦ TỊCH", ""},
      {"KT. CHỦ TỊCH", "KT. CHỦ TỊCH", ""},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.line);
    const std::string text = std::string(each.line) + "\nTrần Văn Sáu";
    const Signature read = read_signature(text, split_lines(text), {0, 2});
    ASSERT_EQ(read.signers.size(), 1U);
    EXPECT_EQ(read.signers[0].authority, each.authority);
    EXPECT_EQ(read.signers[0].title, each.title);
    EXPECT_EQ(read.signers[0].name, "Trần Văn Sáu");
  }
}

}  // namespace
}  // namespace viendan
