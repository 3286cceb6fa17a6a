#include "viendan/base/scan_text.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "viendan/base/source_text.h"
#include "viendan/base/utf8.h"

namespace viendan {
namespace {

struct ScanCase {
  std::string_view why;
  std::string_view bytes;
  bool valid;
  bool composed;
  bool foreign;
};

constexpr auto kCases = std::to_array<ScanCase>({
    {"nothing", "", true, true, false},
    {"Vietnamese", "Nghị quyết số 25-NQ/TW “về” – … Ủy ban", true, true, false},
    {"a combining mark", "e\xCC\x81", true, false, false},
    {"a space that NFC replaces", "\xE2\x80\x80", true, false, false},
    {"the Ohm sign, which NFC replaces", "\xE2\x84\xA6", true, false, false},
    {"Chinese", "中", true, false, false},
    {"TCVN3 shown as Windows-1252", "NghÞ ®Þnh", true, true, true},
    {"VNI shown as Windows-1252", "ñònh", true, true, true},
    {"a no-break space", "a\xC2\xA0z", true, true, false},
    {"a bare trail", "a\x80", false, false, false},
    {"cut off", "a\xE1\xBB", false, false, false},
    {"overlong", "\xC0\xAF", false, false, false},
    {"a surrogate", "\xED\xA0\x80", false, false, false},
    {"over the end of Unicode", "\xF4\x90\x80\x80", false, false, false},
});

TEST(ScanText, TellsWhatBytesAre) {
  for (const ScanCase& each : kCases) {
    // Wherever it lies in a block of vector instructions.
    for (std::size_t before = 0; before < 70; ++before) {
      SCOPED_TRACE(each.why);
      const std::string bytes =
          std::string(before, 'x') + std::string(each.bytes);
      const TextScan scan = scan_text(bytes);
      EXPECT_EQ(scan.valid, each.valid);
      EXPECT_TRUE(!each.valid || scan.has_foreign_latin == each.foreign);
      EXPECT_TRUE(!scan.composed || each.composed);
    }
  }
}

// Bytes that are often, but not always, well-formed.
std::string random_bytes(std::mt19937& random) {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"a", "bcd", "\xC3\xA2", "\xC4\x91", "\xE1\xBB\x87", "\xE2\x80\x9C",
       "\xF0\x9F\x98\x80", "\xCC\x81", "\xC2\xA0", "\xC2\xAE", "\xE1\xBB",
       "\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0", "\xE0\x80\x80",
       "\xF8", "\xE2\x84\xAB"});
  std::string bytes;
  const std::size_t count = random() % 60;
  const bool mostly_good = random() % 2 == 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t last = mostly_good && random() % 40 != 0 ? 10 : 18;
    bytes += kPieces[random() % last];
  }
  return bytes;
}

TEST(ScanText, AgreesWithTheSlowLook) {
  std::mt19937 random(20'240'601);
  std::size_t valid = 0;
  for (int i = 0; i < 50'000; ++i) {
    const std::string bytes = random_bytes(random);
    const TextScan scan = scan_text(bytes);
    const TextScan slow = internal::scan_text_by_byte(bytes);
    ASSERT_EQ(scan.valid, slow.valid);
    if (!scan.valid) continue;
    ++valid;
    ASSERT_EQ(scan.has_foreign_latin, slow.has_foreign_latin);
    if (!scan.composed) continue;
    const auto source = SourceText::create("\xCC\x81" + bytes);  // Slow path.
    ASSERT_TRUE(source);
    ASSERT_EQ(source->text().substr(2), bytes);
  }
  EXPECT_GT(valid, 1000U);
}

}  // namespace
}  // namespace viendan
