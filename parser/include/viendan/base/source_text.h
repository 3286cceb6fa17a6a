#ifndef VIENDAN_BASE_SOURCE_TEXT_H_
#define VIENDAN_BASE_SOURCE_TEXT_H_

#include <climits>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "viendan/base/result.h"
#include "viendan/base/scan_text.h"

namespace viendan {

/// The most bytes of one document that are accepted unless told otherwise.
inline constexpr std::size_t kMaxSourceBytes = std::size_t{64} << 20;

/// The most that may be accepted, 1 GiB: ICU counts in int, and normalising may
/// make text longer.
inline constexpr std::size_t kLargestSourceBytes =
    (std::size_t{INT_MAX} + 1) / 2;

/// The canonical text of one document: valid UTF-8 in NFC, otherwise as
/// written. Every `Span` of the parser points into it.
///
/// This is the only door through which text enters the parser. What is behind
/// the door may assume valid UTF-8, NFC and at most `kLargestSourceBytes`, and
/// therefore cannot fail. One exception to NFC: of a run of more than 30
/// combining marks (UAX #15, Stream-Safe Text) the rest is left as it is,
/// because normalising it takes quadratic time.
///
/// Thread safety: immutable once made; share it freely.
class SourceText {
 public:
  /// Normalises `bytes`, which should be UTF-8. A byte order mark at the start
  /// is dropped; each maximal ill-formed sequence becomes one U+FFFD.
  ///
  /// `known` is what `scan_text(bytes)` gives, if that was called already.
  ///
  /// Errors: kTooLarge over `most` bytes, before or after.
  /// Requires: `most <= kLargestSourceBytes`.
  /// Complexity: linear; no copy is made of bytes that are valid and in NFC.
  static Result<SourceText> create(std::string bytes,
                                   std::size_t most = kMaxSourceBytes,
                                   const std::optional<TextScan>& known = {});

  /// Lifetime: valid until this object is moved from or destroyed.
  [[nodiscard]] std::string_view text() const { return text_; }

  /// True if it may have what `TextScan::has_foreign_latin` tells of.
  [[nodiscard]] bool has_foreign_latin() const { return has_foreign_latin_; }

  /// How many ill-formed sequences were replaced by U+FFFD.
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

  /// How many combining marks were not normalised, for too many stand in a row.
  [[nodiscard]] std::size_t left_alone() const { return left_alone_; }

 private:
  std::string text_;
  bool has_foreign_latin_ = true;
  std::size_t replaced_ = 0;
  std::size_t left_alone_ = 0;
};

}  // namespace viendan

#endif  // VIENDAN_BASE_SOURCE_TEXT_H_
