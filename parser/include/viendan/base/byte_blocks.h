#ifndef VIENDAN_BASE_BYTE_BLOCKS_H_
#define VIENDAN_BASE_BYTE_BLOCKS_H_

#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace viendan {

#if defined(__SSE2__)

/// Sixteen bytes at a time, with the few operations that looking for bytes
/// takes. All of x86-64 has them.
class ByteBlock {
 public:
  static constexpr std::size_t kSize = 16;

  /// Requires: kSize bytes can be read at `bytes`.
  explicit ByteBlock(const char* bytes)
      : block_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

  [[nodiscard]] ByteBlock equal(unsigned char byte) const {
    return ByteBlock(_mm_cmpeq_epi8(block_, all(byte)));
  }
  /// Requires: kSize bytes can be written at `out`.
  void store(char* out) const {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), block_);
  }
  /// From `low` to `high`, both included.
  [[nodiscard]] ByteBlock within(unsigned char low, unsigned char high) const {
    const __m128i up = _mm_max_epu8(block_, all(low));
    return ByteBlock(_mm_cmpeq_epi8(_mm_min_epu8(up, all(high)), block_));
  }
  /// Each byte with the bits of `byte` set.
  [[nodiscard]] ByteBlock with_bits(unsigned char byte) const {
    return ByteBlock(_mm_or_si128(block_, all(byte)));
  }
  friend ByteBlock operator|(ByteBlock a, ByteBlock b) {
    return ByteBlock(_mm_or_si128(a.block_, b.block_));
  }
  friend ByteBlock operator&(ByteBlock a, ByteBlock b) {
    return ByteBlock(_mm_and_si128(a.block_, b.block_));
  }

  /// One bit for each byte that a comparison found, the first byte lowest.
  [[nodiscard]] unsigned bits() const {
    return static_cast<unsigned>(_mm_movemask_epi8(block_));
  }

 private:
  explicit ByteBlock(__m128i block) : block_(block) {}

  static __m128i all(unsigned char byte) {
    return _mm_set1_epi8(static_cast<char>(byte));
  }

  __m128i block_;
};

#endif  // __SSE2__

/// The first place from `at` on for which `finder` says so, or the size of
/// `text`. `finder.block(bytes)` gives the bits of a block, and may read
/// kAhead bytes behind it; `finder.is_at(text, at)` answers the same for one
/// place.
///
/// Complexity: linear in the bytes passed over.
template <std::size_t kAhead = 0, typename Finder>
[[nodiscard]] std::size_t find_by_block(std::string_view text, std::size_t at,
                                        const Finder& finder) {
#if defined(__SSE2__)
  for (; at + ByteBlock::kSize + kAhead <= text.size();
       at += ByteBlock::kSize) {
    const unsigned bits = finder.block(text.data() + at);
    if (bits != 0) {
      return at + static_cast<std::size_t>(std::countr_zero(bits));
    }
  }
#endif
  while (at < text.size() && !finder.is_at(text, at)) ++at;
  return at;
}

/// The last place before `end` and not before `begin` for which `finder` says
/// so, or `end` where there is none. The same of `finder` as above, that reads
/// nothing ahead.
///
/// Complexity: linear in the bytes passed over.
template <typename Finder>
[[nodiscard]] std::size_t find_back_by_block(std::string_view text,
                                             std::size_t begin, std::size_t end,
                                             const Finder& finder) {
  std::size_t at = end;
#if defined(__SSE2__)
  for (; at >= begin + ByteBlock::kSize; at -= ByteBlock::kSize) {
    const unsigned bits = finder.block(text.data() + at - ByteBlock::kSize);
    if (bits != 0) {
      return at - ByteBlock::kSize - 1 +
             static_cast<std::size_t>(std::bit_width(bits));
    }
  }
#endif
  while (at > begin) {
    if (finder.is_at(text, --at)) return at;
  }
  return end;
}

/// How often `byte` is in `text`. Complexity: linear.
[[nodiscard]] inline std::size_t count_byte(std::string_view text, char byte) {
  std::size_t count = 0;
  std::size_t at = 0;
#if defined(__SSE2__)
  // Each byte of `found` counts for itself, up to 255 blocks.
  constexpr std::size_t kMost = 255;
  const __m128i none = _mm_setzero_si128();
  const __m128i wanted = _mm_set1_epi8(byte);
  for (std::size_t left = text.size() / ByteBlock::kSize; left > 0;) {
    const std::size_t blocks = left < kMost ? left : kMost;
    left -= blocks;
    __m128i found = none;
    for (std::size_t i = 0; i < blocks; ++i, at += ByteBlock::kSize) {
      const __m128i here =
          _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
      found = _mm_sub_epi8(found, _mm_cmpeq_epi8(here, wanted));
    }
    const __m128i sums = _mm_sad_epu8(found, none);
    count += static_cast<std::size_t>(
        _mm_cvtsi128_si64(sums) +
        _mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums)));
  }
#endif
  for (; at < text.size(); ++at) {
    if (text[at] == byte) ++count;
  }
  return count;
}

/// The first ASCII digit from `at` on, or the size of `text`.
[[nodiscard]] inline std::size_t find_digit(std::string_view text,
                                            std::size_t at) {
  struct Finder {
#if defined(__SSE2__)
    static unsigned block(const char* bytes) {
      return ByteBlock(bytes).within('0', '9').bits();
    }
#endif
    static bool is_at(std::string_view all, std::size_t place) {
      return '0' <= all[place] && all[place] <= '9';
    }
  };
  return find_by_block(text, at, Finder{});
}

}  // namespace viendan

#endif  // VIENDAN_BASE_BYTE_BLOCKS_H_
