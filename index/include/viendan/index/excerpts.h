#ifndef VIENDAN_INDEX_EXCERPTS_H_
#define VIENDAN_INDEX_EXCERPTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/span.h"

namespace viendan {

/// Some ranges of one canonical text, kept so that what stands there can be
/// shown without the text. Spans into it are those into the whole text.
class Excerpts {
 public:
  struct Range {
    std::uint32_t begin = 0;
    std::string text;  ///< Valid UTF-8, as the whole text has it.
  };

  Excerpts() = default;

  /// The parts of `text` that `spans` cover, in any order and overlapping.
  /// Requires: the spans are within `text` and end between code points.
  Excerpts(std::string_view text, std::vector<Span> spans);

  /// `ranges` as `ranges()` gave them. Requires: in order, without overlap.
  explicit Excerpts(std::vector<Range> ranges) : ranges_(std::move(ranges)) {}

  /// The bytes of `span`, or nullopt when not all of them were kept.
  /// Lifetime: valid for as long as this object is.
  [[nodiscard]] std::optional<std::string_view> slice(Span span) const;

  /// In the order of the text; no two touch.
  [[nodiscard]] const std::vector<Range>& ranges() const { return ranges_; }

 private:
  std::vector<Range> ranges_;
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_EXCERPTS_H_
