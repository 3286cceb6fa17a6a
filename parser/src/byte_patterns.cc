// The halves of 32 bytes are looked up by one instruction each where the
// processor has AVX2, and one by one elsewhere.

#include "viendan/base/byte_patterns.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace viendan::internal {
namespace {

#if defined(__x86_64__)

#define VIENDAN_AVX2 __attribute__((target("avx2")))
#define VIENDAN_AVX2_INLINE VIENDAN_AVX2 __attribute__((always_inline)) inline

VIENDAN_AVX2_INLINE __m256i rows(const std::array<std::uint8_t, 16>& half) {
  return _mm256_broadcastsi128_si256(
      _mm_load_si128(reinterpret_cast<const __m128i*>(half.data())));
}

// The tables of each byte, for the registers to keep.
template <std::size_t kBytes>
struct Rows {
  __m256i low[kBytes];
  __m256i high[kBytes];
};

template <std::size_t kBytes>
VIENDAN_AVX2_INLINE Rows<kBytes> rows_of(
    const std::array<ByteHalves, kBytes>& halves) {
  Rows<kBytes> tables;
  for (std::size_t i = 0; i < kBytes; ++i) {
    tables.low[i] = rows(halves[i].low);
    tables.high[i] = rows(halves[i].high);
  }
  return tables;
}

template <std::size_t kBytes>
VIENDAN_AVX2_INLINE __m256i look_up(const Rows<kBytes>& tables, std::size_t i,
                                    const char* bytes) {
  const __m256i nibble = _mm256_set1_epi8(15);
  const __m256i block =
      _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + i));
  const __m256i low = _mm256_and_si256(block, nibble);
  const __m256i high = _mm256_and_si256(_mm256_srli_epi16(block, 4), nibble);
  return _mm256_and_si256(_mm256_shuffle_epi8(tables.low[i], low),
                          _mm256_shuffle_epi8(tables.high[i], high));
}

template <std::size_t kBytes>
VIENDAN_AVX2_INLINE std::uint32_t bits_at_once(const Rows<kBytes>& tables,
                                               const char* bytes) {
  __m256i patterns = look_up(tables, 0, bytes);
  for (std::size_t i = 1; i < kBytes; ++i) {
    patterns = _mm256_and_si256(patterns, look_up(tables, i, bytes));
  }
  const __m256i none = _mm256_cmpeq_epi8(patterns, _mm256_setzero_si256());
  return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(none));
}

template <std::size_t kBytes>
VIENDAN_AVX2 PatternBlock
first_at_once(const std::array<ByteHalves, kBytes>& halves, const char* bytes,
              std::size_t blocks) {
  const Rows<kBytes> tables = rows_of(halves);
  for (std::size_t i = 0; i < blocks; ++i) {
    const std::uint32_t bits = bits_at_once(tables, bytes + i * kPatternBlock);
    if (bits != 0) return {i, bits};
  }
  return {blocks, 0};
}

#endif  // __x86_64__

template <std::size_t kBytes>
std::uint32_t bits_one_by_one(const std::array<ByteHalves, kBytes>& halves,
                              const char* bytes) {
  std::uint32_t bits = 0;
  for (std::size_t at = 0; at < kPatternBlock; ++at) {
    unsigned patterns = 0xFF;
    for (std::size_t i = 0; i < kBytes; ++i) {
      patterns &= halves[i].patterns(bytes[at + i]);
    }
    bits |= std::uint32_t{patterns != 0} << at;
  }
  return bits;
}

}  // namespace

template <std::size_t kBytes>
PatternBlock first_block(const std::array<ByteHalves, kBytes>& halves,
                         const char* bytes, std::size_t blocks) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") != 0) {
    return first_at_once(halves, bytes, blocks);
  }
#endif
  for (std::size_t i = 0; i < blocks; ++i) {
    const std::uint32_t bits =
        bits_one_by_one(halves, bytes + i * kPatternBlock);
    if (bits != 0) return {i, bits};
  }
  return {blocks, 0};
}

template PatternBlock first_block<2>(const std::array<ByteHalves, 2>&,
                                     const char*, std::size_t);
template PatternBlock first_block<3>(const std::array<ByteHalves, 3>&,
                                     const char*, std::size_t);
template PatternBlock first_block<4>(const std::array<ByteHalves, 4>&,
                                     const char*, std::size_t);

}  // namespace viendan::internal
