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

VIENDAN_AVX2_INLINE __m256i look_up(const ByteHalves& halves,
                                    const char* bytes) {
  const __m256i nibble = _mm256_set1_epi8(15);
  const __m256i block =
      _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
  const __m256i low = _mm256_and_si256(block, nibble);
  const __m256i high = _mm256_and_si256(_mm256_srli_epi16(block, 4), nibble);
  return _mm256_and_si256(_mm256_shuffle_epi8(rows(halves.low), low),
                          _mm256_shuffle_epi8(rows(halves.high), high));
}

template <std::size_t kBytes>
VIENDAN_AVX2 std::uint32_t bits_at_once(
    const std::array<ByteHalves, kBytes>& halves, const char* bytes) {
  __m256i patterns = look_up(halves[0], bytes);
  for (std::size_t i = 1; i < kBytes; ++i) {
    patterns = _mm256_and_si256(patterns, look_up(halves[i], bytes + i));
  }
  const __m256i none = _mm256_cmpeq_epi8(patterns, _mm256_setzero_si256());
  return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(none));
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
std::uint32_t pattern_bits(const std::array<ByteHalves, kBytes>& halves,
                           const char* bytes) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") != 0) return bits_at_once(halves, bytes);
#endif
  return bits_one_by_one(halves, bytes);
}

template std::uint32_t pattern_bits<2>(const std::array<ByteHalves, 2>&,
                                       const char*);
template std::uint32_t pattern_bits<3>(const std::array<ByteHalves, 3>&,
                                       const char*);
template std::uint32_t pattern_bits<4>(const std::array<ByteHalves, 4>&,
                                       const char*);

}  // namespace viendan::internal
