#include "text_encoding.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "cpu_time.h"
#include "legacy_writers.h"
#include "syllables.h"
#include "viendan/corpus/load.h"

namespace viendan {
namespace {

using testing_support::growth_when_doubled;
using testing_support::kLinearGrowth;
using testing_support::mistake_for_windows1252;
using testing_support::to_tcvn3;
using testing_support::to_utf16;
using testing_support::to_viscii;
using testing_support::to_vni;
using testing_support::to_windows1258;
using std::string_view_literals::operator""sv;

// Small letters only, so that TCVN3, which has few capitals, can write it too.
constexpr std::string_view kText =
    "căn cứ nghị định số 27/2019/nđ-cp ngày 13 tháng 3 năm 2019 của chính phủ\n"
    "điều 1. ủy ban nhân dân xã tổ chức thực hiện, giữ gìn kỷ luật, đẩy mạnh\n"
    "tiết kiệm, chống lãng phí; khuyến khích hộ gia đình trồng rừng sản "
    "xuất.\n";

struct EncodingCase {
  std::string_view why;
  std::string bytes;
  std::string_view encoding;
};

TEST(DecodeText, ReadsOneTextInEveryEncoding) {
  const std::string text(kText);
  const std::string double_utf8 = mistake_for_windows1252(text);
  const auto cases = std::to_array<EncodingCase>({
      {"UTF-8", text, "UTF-8"},
      {"TCVN3 as bytes", to_tcvn3(text), "TCVN3"},
      {"TCVN3 as converters show it", mistake_for_windows1252(to_tcvn3(text)),
       "TCVN3"},
      {"VNI as bytes", to_vni(text), "VNI"},
      {"VNI as converters show it", mistake_for_windows1252(to_vni(text)),
       "VNI"},
      {"VISCII as bytes", to_viscii(text), "VISCII"},
      {"VISCII as converters show it", mistake_for_windows1252(to_viscii(text)),
       "VISCII"},
      {"code page 1258", to_windows1258(text), "windows-1258"},
      {"code page 1258 as 1252", mistake_for_windows1252(to_windows1258(text)),
       "windows-1258"},
      {"UTF-8 taken for 1252", double_utf8, "UTF-8 as windows-1252"},
      {"and once more", mistake_for_windows1252(double_utf8),
       "UTF-8 as windows-1252"},
      {"UTF-16 with mark", to_utf16(text, false, true), "UTF-16LE"},
      {"UTF-16 big-endian", to_utf16(text, true, true), "UTF-16BE"},
      {"UTF-16 without mark", to_utf16(text, false, false), "UTF-16LE"},
      {"UTF-16 big-endian without", to_utf16(text, true, false), "UTF-16BE"},
  });
  for (const EncodingCase& each : cases) {
    SCOPED_TRACE(each.why);
    const auto file = load_bytes(each.bytes, {});
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->source.text(), kText);
    EXPECT_EQ(file->encoding, each.encoding);
  }
}

TEST(DecodeText, KeepsCapitalsOfCodesThatHaveThem) {
  constexpr std::string_view kCapitals =
      "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP\nQUYẾT ĐỊNH VỀ VIỆC BỔ NHIỆM, ĐIỀU ĐỘNG";
  for (const std::string& bytes :
       {to_vni(kCapitals), to_viscii(kCapitals), to_windows1258(kCapitals)}) {
    const auto file = load_bytes(bytes, {});
    ASSERT_TRUE(file);
    EXPECT_EQ(file->source.text(), kCapitals);
  }
}

TEST(DecodeText, DecidesForEachParagraph) {
  const std::string letterhead = "ủy ban nhân dân huyện tân kỳ, số 14/qđ-ub\n";
  const std::string body =
      "Xét đề nghị của Trưởng phòng Nội vụ, quyết định như sau.\n";
  const DecodedText decoded = decode_text(
      mistake_for_windows1252(to_tcvn3(letterhead)) + body + body + body);
  EXPECT_EQ(decoded.text, letterhead + body + body + body);
  EXPECT_TRUE(decoded.mixed);
  EXPECT_EQ(decoded.encoding, "UTF-8");
}

TEST(DecodeText, LeavesModernTextAlone) {
  constexpr auto kTexts = std::to_array<std::string_view>({
      "",
      "QD 12/2005/ND-CP",
      "Quyết định số 5 §2 © ® ° ± µ ¶ · ¸ ¹ º « » ¬ ­ ¯",
      "Diện tích 25 m², 30 m³; nhiệt độ 37°C; 5 × 6 ÷ 2 = 15",
      "m³\nm³\nm³\n0,17 m³\n· a\n· b\n",
      "Ông Müller, bà Hélène, thành phố Århus và Łódź, São Paulo, naïve",
      "Công ty Nestlé Việt Nam; Curaçao; Ñandú; Straße",
      "Société Générale à Hanoï, rue de la République, français, où, été",
      "Hà Nam, Hòa An, Cà Mau, Bà Rịa",
      "Viê\xCC\xA3t Nam trong da\xCC\xA3ng ta\xCC\x81"
      "ch",
      "Số: ÄŸ;Ÿ/Qb-UBND Lào Cai, ngày 04 tháng ‡ năm 2026",
  });
  for (const std::string_view text : kTexts) {
    SCOPED_TRACE(text);
    EXPECT_EQ(decode_text(std::string(text)).text, text);
  }
}

TEST(DecodeText, KeepsDamagedUtf8ApartFromLegacyBytes) {
  const std::string line = "Quyết định này có hiệu lực \xFF kể từ ngày ký.";
  const auto file = load_bytes(line, {});
  ASSERT_TRUE(file);
  EXPECT_EQ(file->source.text(),
            "Quyết định này có hiệu lực \xEF\xBF\xBD kể từ ngày ký.");
  EXPECT_EQ(file->source.replaced(), 1U);
  ASSERT_EQ(file->warnings.size(), 1U);
  EXPECT_EQ(file->warnings[0].code, "invalid-utf8");
}

TEST(IsBinary, KnowsWhatNoTextHas) {
  EXPECT_TRUE(is_binary("a\0b"sv));
  EXPECT_TRUE(is_binary("\x01\x02\x03\x04 abc"));
  EXPECT_FALSE(is_binary("Một dòng\r\n\tvà một dòng nữa\f\n"));
  EXPECT_FALSE(is_binary(to_viscii("ẪN SỐ, KỶ LUẬT, KỸ THUẬT, BẢN VẼ")));
}

TEST(IsSyllable, FollowsTheSpelling) {
  for (const std::string_view word :
       {"nghị", "quyết", "ĐỊNH", "của", "gì", "giếng", "khuỷu", "oạch", "uỷ",
        "ủy", "ngoằn", "quốc", "yêu", "xoong", "hoà", "hòa"}) {
    EXPECT_TRUE(is_syllable(word)) << word;
  }
  for (const std::string_view word :
       {"QĐ", "nh©n", "céng", "ngiêng", "cỏc", "Müller", "kàng", "thực1",
        "ñònh", "độcc", "ngày13", ""}) {
    EXPECT_FALSE(is_syllable(word)) << word;
  }
}

TEST(DecodeText, TakesLinearTime) {
  const std::string line =
      mistake_for_windows1252(to_tcvn3("số 5 của ủy ban")) + '\n';
  EXPECT_LE(growth_when_doubled(5'000,
                                [&](std::size_t times) {
                                  std::string lines;
                                  for (std::size_t i = 0; i < times; ++i)
                                    lines += line;
                                  EXPECT_EQ(decode_text(lines).encoding,
                                            "TCVN3");
                                }),
            kLinearGrowth);
}

}  // namespace
}  // namespace viendan
