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

}  // namespace
}  // namespace viendan
