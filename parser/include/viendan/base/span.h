#ifndef VIENDAN_BASE_SPAN_H_
#define VIENDAN_BASE_SPAN_H_

#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace viendan {

/// A half-open range [begin, end) of byte offsets into one UTF-8 text.
///
/// Units: bytes, never code points or columns. Both ends lie on code point
/// boundaries. Which text the offsets belong to is part of the contract of
/// whoever hands out the span; unless a comment says otherwise it is
/// `SourceText::text()`, the canonical text.
///
/// Lifetime: a span refers to no memory. Values that outlive a call store
/// spans; they never store a `std::string_view`.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }

  /// True when every byte of `other` is also in this span.
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }

  /// True when the two have a byte in common.
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }

  /// Orders by begin, then by end: the order in which text is read.
  friend constexpr auto operator<=>(Span, Span) = default;
};

/// [begin, end) from the sizes that the standard library hands out.
///
/// Requires: `begin <= end`, and both fit 32 bits, which `SourceText` grants.
[[nodiscard]] constexpr Span make_span(std::size_t begin, std::size_t end) {
  assert(begin <= end && end <= UINT32_MAX);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The bytes of `text` that `span` covers.
///
/// Requires: `span.begin <= span.end <= text.size()`.
/// Lifetime: the view is valid for as long as `text` is.
[[nodiscard]] constexpr std::string_view slice(std::string_view text,
                                               Span span) {
  assert(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.size());
}

}  // namespace viendan

#endif  // VIENDAN_BASE_SPAN_H_
