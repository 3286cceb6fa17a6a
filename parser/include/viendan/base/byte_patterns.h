#ifndef VIENDAN_BASE_BYTE_PATTERNS_H_
#define VIENDAN_BASE_BYTE_PATTERNS_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace viendan {

/// Which of eight patterns a byte may be of, as bits by its lower and by its
/// upper half.
struct ByteHalves {
  alignas(16) std::array<std::uint8_t, 16> low{};
  alignas(16) std::array<std::uint8_t, 16> high{};

  /// Adds `bytes` to the pattern of the bit `pattern`; all bytes if empty.
  constexpr void add(std::string_view bytes, std::uint8_t pattern) {
    for (const char c : bytes) {
      const auto byte = static_cast<unsigned char>(c);
      low[byte & 15U] |= pattern;
      high[byte >> 4U] |= pattern;
    }
    if (!bytes.empty()) return;
    for (std::uint8_t& each : low) each |= pattern;
    for (std::uint8_t& each : high) each |= pattern;
  }

  [[nodiscard]] constexpr unsigned patterns(char c) const {
    const auto byte = static_cast<unsigned char>(c);
    return unsigned{low[byte & 15U]} & unsigned{high[byte >> 4U]};
  }
};

inline constexpr std::size_t kPatternBlock = 32;  ///< Places looked at at once.

/// The bit of each of the kPatternBlock places of a block that may be of a
/// pattern, the first place lowest.
struct PatternBlock {
  std::size_t index = 0;  ///< Blocks before it.
  std::uint32_t bits = 0;
};

namespace internal {
/// The first of the `blocks` blocks from `bytes` on that has a bit set; the one
/// behind them, without any, where none has. `halves[i]` judges byte i of a
/// place.
template <std::size_t kBytes>
[[nodiscard]] PatternBlock first_block(
    const std::array<ByteHalves, kBytes>& halves, const char* bytes,
    std::size_t blocks);
extern template PatternBlock first_block<2>(const std::array<ByteHalves, 2>&,
                                            const char*, std::size_t);
extern template PatternBlock first_block<3>(const std::array<ByteHalves, 3>&,
                                            const char*, std::size_t);
extern template PatternBlock first_block<4>(const std::array<ByteHalves, 4>&,
                                            const char*, std::size_t);
}  // namespace internal

/// Up to eight patterns, all looked for at once. A pattern is a few bytes in a
/// row, each given by those that it may be; none means any.
///
/// A byte is judged by its two halves, and a place may be of a pattern that all
/// halves of its bytes may be of. So every place of a pattern is found, and
/// perhaps others: {"\x12\x34"} is also found at "\x14" and "\x32".
template <std::size_t kBytes>
class BytePatterns {
 public:
  using Pattern = std::array<std::string_view, kBytes>;
  static constexpr std::size_t kAhead = kBytes - 1;

  /// Requires: there are eight of them at most.
  constexpr explicit BytePatterns(std::span<const Pattern> patterns) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      for (std::size_t at = 0; at < kBytes; ++at) {
        halves_[at].add(patterns[i][at], static_cast<std::uint8_t>(1U << i));
      }
    }
  }

  /// True if a pattern may be at `at`. What is behind the end of the text may
  /// be anything.
  [[nodiscard]] constexpr bool may_be_at(std::string_view text,
                                         std::size_t at) const {
    unsigned patterns = 0xFF;
    for (std::size_t i = 0; i < kBytes && at + i < text.size(); ++i) {
      patterns &= halves_[i].patterns(text[at + i]);
    }
    return patterns != 0;
  }

  /// The same of kPatternBlock places from `bytes` on, a bit each, the first
  /// place lowest. Requires: kAhead bytes behind them can be read.
  [[nodiscard]] std::uint32_t bits(const char* bytes) const {
    return first_block(bytes, 1).bits;
  }

  /// The first of `blocks` blocks from `bytes` on where a pattern may be; the
  /// one behind them, without bits, if none is. Requires: kAhead bytes behind
  /// all of them can be read.
  [[nodiscard]] PatternBlock first_block(const char* bytes,
                                         std::size_t blocks) const {
    return internal::first_block(halves_, bytes, blocks);
  }

 private:
  std::array<ByteHalves, kBytes> halves_{};
};

/// The places of a text that may be of some patterns, from left to right.
template <std::size_t kBytes>
class PatternPlaces {
 public:
  /// Both must outlive this object.
  PatternPlaces(const BytePatterns<kBytes>& patterns, std::string_view text)
      : patterns_(patterns), text_(text) {}

  /// The first place from `at` on, or the size of the text. `at` is never
  /// before that of the last call.
  /// Complexity: linear in the bytes passed over.
  [[nodiscard]] std::size_t next(std::size_t at) {
    while (true) {
      if (at < end_) {
        const std::uint32_t left = bits_ >> (at - begin_);
        if (left != 0) {
          return at + static_cast<std::size_t>(std::countr_zero(left));
        }
        at = end_;
      }
      if (at + kPatternBlock + kBytes > text_.size()) break;
      const std::size_t blocks = (text_.size() - at - kBytes) / kPatternBlock;
      const PatternBlock block =
          patterns_.first_block(text_.data() + at, blocks);
      at += block.index * kPatternBlock;
      if (block.bits == 0) break;
      begin_ = at;
      end_ = at + kPatternBlock;
      bits_ = block.bits;
    }
    while (at < text_.size() && !patterns_.may_be_at(text_, at)) ++at;
    return at;
  }

 private:
  const BytePatterns<kBytes>& patterns_;
  std::string_view text_;
  std::size_t begin_ = 0;  // Of the block that was looked at last, if any.
  std::size_t end_ = 0;
  std::uint32_t bits_ = 0;
};

}  // namespace viendan

#endif  // VIENDAN_BASE_BYTE_PATTERNS_H_
