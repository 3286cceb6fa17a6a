// Validation by three table look-ups a byte (J. Keiser, D. Lemire, "Validating
// UTF-8 in less than one instruction per byte", 2021), 32 bytes at a time. The
// other answers come from the same registers:
//
//   composed     bytes below CC; E1 followed by B8 to BB (U+1E00 to U+1EFF);
//                E2 80 from U+2002 on, E2 82 and a few blocks of symbols
//   foreign      C2 or C3 followed by what makes no letter of Vietnamese
#include "viendan/base/scan_text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "viendan/base/utf8.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace viendan {
namespace {

// Bits of trail bytes 80 to BF after C3, by their lower five bits: Ä Å Æ Ç Ë Î
// Ï Ð Ñ Ö × Ø Û Ü Þ ß, and the same of the small letters.
constexpr std::uint32_t kForeignTrails = 0xD9C3C8F0U;

bool is_foreign(unsigned char lead, unsigned char trail) {
  if (lead == 0xC2) return trail != 0xA0;  // The no-break space is common.
  return lead == 0xC3 && ((kForeignTrails >> (trail & 0x1FU)) & 1U) != 0;
}

// Second bytes after E2 whose blocks are in NFC throughout, but for 80, of
// which U+2000 and U+2001 are not.
constexpr std::array<unsigned char, 8> kSymbolBlocks = {0x80, 0x82, 0x86, 0x88,
                                                        0x96, 0x97, 0x98, 0x9C};

#if defined(__x86_64__)

// What is wrong with a pair of bytes, as bits of the three tables.
constexpr int kTooShort = 1 << 0;      // A lead without trail.
constexpr int kTooLong = 1 << 1;       // A trail without lead.
constexpr int kOverlong3 = 1 << 2;     // E0 80
constexpr int kTooLarge = 1 << 3;      // F4 90
constexpr int kSurrogate = 1 << 4;     // ED A0
constexpr int kOverlong2 = 1 << 5;     // C0, C1
constexpr int kTooLarge1000 = 1 << 6;  // F5 to FF with 80
constexpr int kOverlong4 = 1 << 6;     // F0 80
constexpr int kTwoTrails = 1 << 7;     // Right if a lead wants them.
constexpr int kCarry = kTooShort | kTooLong | kTwoTrails;

constexpr std::array<int, 16> kFirstHigh = {
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTwoTrails,
    kTwoTrails,
    kTwoTrails,
    kTwoTrails,
    kTooShort | kOverlong2,
    kTooShort,
    kTooShort | kOverlong3 | kSurrogate,
    kTooShort | kTooLarge | kTooLarge1000 | kOverlong4};

constexpr int kLarge = kCarry | kTooLarge | kTooLarge1000;
constexpr std::array<int, 16> kFirstLow = {
    kCarry | kOverlong3 | kOverlong2 | kOverlong4,
    kCarry | kOverlong2,
    kCarry,
    kCarry,
    kCarry | kTooLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge,
    kLarge | kSurrogate,
    kLarge,
    kLarge};

constexpr int kTrail = kTooLong | kOverlong2 | kTwoTrails;
constexpr std::array<int, 16> kSecondHigh = {
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort,
    kTrail | kOverlong3 | kTooLarge1000 | kOverlong4,
    kTrail | kOverlong3 | kTooLarge,
    kTrail | kSurrogate | kTooLarge,
    kTrail | kSurrogate | kTooLarge,
    kTooShort,
    kTooShort,
    kTooShort,
    kTooShort};

// For a trail after C3: by its lower four bits, which of the upper halves 8, 9,
// A and B (as bits) are foreign.
constexpr std::array<int, 16> make_foreign_rows() {
  std::array<int, 16> rows{};
  for (unsigned low = 0; low < 16; ++low) {
    for (unsigned high = 0; high < 4; ++high) {
      const unsigned trail = 0x80 + 16 * high + low;
      if (((kForeignTrails >> (trail & 0x1FU)) & 1U) != 0)
        rows[low] |= 1 << high;
    }
  }
  return rows;
}
constexpr std::array<int, 16> kForeignRows = make_foreign_rows();
constexpr std::array<int, 16> kUpperBits = {0, 0, 0, 0, 0, 0, 0, 0,
                                            1, 2, 4, 8, 0, 0, 0, 0};

// All of it has to be one function for its values to stay in registers.
#define VIENDAN_AVX2 __attribute__((target("avx2")))
#define VIENDAN_AVX2_INLINE VIENDAN_AVX2 __attribute__((always_inline)) inline

VIENDAN_AVX2_INLINE __m256i all(int byte) {
  return _mm256_set1_epi8(static_cast<char>(byte));
}

VIENDAN_AVX2_INLINE __m256i table(const std::array<int, 16>& rows) {
  alignas(16) std::array<char, 16> bytes{};
  for (std::size_t i = 0; i < 16; ++i) bytes[i] = static_cast<char>(rows[i]);
  const __m128i half =
      _mm_load_si128(reinterpret_cast<const __m128i*>(bytes.data()));
  return _mm256_broadcastsi128_si256(half);
}

// The pass over all blocks, with what it remembers.
struct BlockScan {
  __m256i first_high;
  __m256i first_low;
  __m256i second_high;
  __m256i foreign_rows;
  __m256i upper_bits;
  __m256i before;  // The block before.
  __m256i error;
  __m256i uncertain;  // About NFC.
  __m256i foreign;
};

VIENDAN_AVX2_INLINE __m256i high_nibbles(__m256i block) {
  return _mm256_and_si256(_mm256_srli_epi16(block, 4), all(0x0F));
}

VIENDAN_AVX2_INLINE __m256i at_least(__m256i block, int byte) {
  return _mm256_cmpeq_epi8(_mm256_max_epu8(block, all(byte)), block);
}

VIENDAN_AVX2_INLINE __m256i either(__m256i a, __m256i b) {
  return _mm256_or_si256(a, b);
}

VIENDAN_AVX2_INLINE __m256i equal(__m256i block, int byte) {
  return _mm256_cmpeq_epi8(block, all(byte));
}

VIENDAN_AVX2_INLINE void check_form(BlockScan& scan, __m256i block,
                                    __m256i prev1, __m256i prev2,
                                    __m256i prev3) {
  const __m256i low = _mm256_and_si256(prev1, all(0x0F));
  __m256i wrong = _mm256_shuffle_epi8(scan.first_high, high_nibbles(prev1));
  wrong = _mm256_and_si256(wrong, _mm256_shuffle_epi8(scan.first_low, low));
  wrong = _mm256_and_si256(
      wrong, _mm256_shuffle_epi8(scan.second_high, high_nibbles(block)));
  const __m256i third = _mm256_subs_epu8(prev2, all(0xE0 - 0x80));
  const __m256i fourth = _mm256_subs_epu8(prev3, all(0xF0 - 0x80));
  const __m256i wanted = _mm256_and_si256(either(third, fourth), all(0x80));
  scan.error = either(scan.error, _mm256_xor_si256(wanted, wrong));
}

VIENDAN_AVX2_INLINE bool is_zero(__m256i block) {
  return _mm256_testz_si256(block, block) != 0;
}

VIENDAN_AVX2_INLINE void check_symbols(BlockScan& scan, __m256i block,
                                       __m256i after_e2, __m256i after_e2_80) {
  __m256i is_symbol = equal(block, kSymbolBlocks[0]);
  for (std::size_t i = 1; i < kSymbolBlocks.size(); ++i) {
    is_symbol = either(is_symbol, equal(block, kSymbolBlocks[i]));
  }
  const __m256i bad =
      either(_mm256_andnot_si256(is_symbol, after_e2),
             _mm256_andnot_si256(at_least(block, 0x82), after_e2_80));
  scan.uncertain = either(scan.uncertain, bad);
}

VIENDAN_AVX2_INLINE void check_letters(BlockScan& scan, __m256i block,
                                       __m256i prev1, __m256i prev2) {
  // Leads from CC on but E1 and E2 are not looked into.
  const __m256i e1 = equal(block, 0xE1);
  const __m256i e2 = equal(block, 0xE2);
  __m256i bad = _mm256_andnot_si256(either(e1, e2), at_least(block, 0xCC));
  const __m256i is_extended =
      _mm256_andnot_si256(at_least(block, 0xBC), at_least(block, 0xB8));
  bad = either(bad, _mm256_andnot_si256(is_extended, equal(prev1, 0xE1)));
  scan.uncertain = either(scan.uncertain, bad);
  const __m256i after_e2 = equal(prev1, 0xE2);
  const __m256i e2_80 =
      _mm256_and_si256(equal(prev2, 0xE2), equal(prev1, 0x80));
  if (!is_zero(either(after_e2, e2_80))) {  // In one block of many.
    check_symbols(scan, block, after_e2, e2_80);
  }

  const __m256i symbol =
      _mm256_andnot_si256(equal(block, 0xA0), equal(prev1, 0xC2));
  const __m256i rows = _mm256_shuffle_epi8(scan.foreign_rows,
                                           _mm256_and_si256(block, all(0x0F)));
  const __m256i bits =
      _mm256_shuffle_epi8(scan.upper_bits, high_nibbles(block));
  const __m256i letter = _mm256_andnot_si256(
      equal(_mm256_and_si256(rows, bits), 0), equal(prev1, 0xC3));
  scan.foreign = either(scan.foreign, either(symbol, letter));
}

VIENDAN_AVX2_INLINE void add_block(BlockScan& scan, __m256i block) {
  const __m256i joined = _mm256_permute2x128_si256(scan.before, block, 0x21);
  const __m256i prev1 = _mm256_alignr_epi8(block, joined, 15);
  const __m256i prev2 = _mm256_alignr_epi8(block, joined, 14);
  const __m256i prev3 = _mm256_alignr_epi8(block, joined, 13);
  check_form(scan, block, prev1, prev2, prev3);
  check_letters(scan, block, prev1, prev2);
  scan.before = block;
}

VIENDAN_AVX2 TextScan scan_by_block(std::string_view bytes) {
  const __m256i none = _mm256_setzero_si256();
  BlockScan scan{table(kFirstHigh),
                 table(kFirstLow),
                 table(kSecondHigh),
                 table(kForeignRows),
                 table(kUpperBits),
                 none,
                 none,
                 none,
                 none};
  constexpr std::size_t kBlock = 32;
  while (bytes.size() >= kBlock) {
    add_block(scan, _mm256_loadu_si256(
                        reinterpret_cast<const __m256i*>(bytes.data())));
    bytes.remove_prefix(kBlock);
  }
  // The rest and a zero, at which a sequence that is cut off shows.
  alignas(32) std::array<char, kBlock> rest{};
  if (!bytes.empty()) std::memcpy(rest.data(), bytes.data(), bytes.size());
  add_block(scan,
            _mm256_load_si256(reinterpret_cast<const __m256i*>(rest.data())));
  TextScan found;
  found.valid = is_zero(scan.error);
  found.composed = found.valid && is_zero(scan.uncertain);
  found.has_foreign_latin = !is_zero(scan.foreign);
  return found;
}

#endif  // __x86_64__

}  // namespace

namespace internal {

TextScan scan_text_by_byte(std::string_view bytes) {
  TextScan found;
  const Utf8Scan scan = scan_utf8(bytes);
  found.valid = scan.valid == bytes.size();
  found.composed = found.valid && scan.surely_nfc;
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    if (is_foreign(static_cast<unsigned char>(bytes[i]),
                   static_cast<unsigned char>(bytes[i + 1]))) {
      found.has_foreign_latin = true;
      break;
    }
  }
  return found;
}

}  // namespace internal

TextScan scan_text(std::string_view bytes) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") != 0) return scan_by_block(bytes);
#endif
  return internal::scan_text_by_byte(bytes);
}

}  // namespace viendan
