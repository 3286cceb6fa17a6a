#include "viendan/index/excerpts.h"

#include <algorithm>
#include <iterator>

namespace viendan {

Excerpts::Excerpts(std::string_view text, std::vector<Span> spans) {
  std::ranges::sort(spans);
  std::vector<Span> joined;
  for (const Span span : spans) {
    if (span.empty()) continue;
    if (!joined.empty() && span.begin <= joined.back().end) {
      joined.back().end = std::max(joined.back().end, span.end);
    } else {
      joined.push_back(span);
    }
  }
  ranges_.reserve(joined.size());
  for (const Span span : joined) {
    ranges_.push_back({span.begin, std::string(viendan::slice(text, span))});
  }
}

std::optional<std::string_view> Excerpts::slice(Span span) const {
  if (span.empty()) return std::string_view();
  const auto after =
      std::ranges::upper_bound(ranges_, span.begin, {}, &Range::begin);
  if (after == ranges_.begin()) return std::nullopt;
  const Range& range = *std::prev(after);
  const std::size_t from = span.begin - range.begin;
  if (from + span.size() > range.text.size()) return std::nullopt;
  return std::string_view(range.text).substr(from, span.size());
}

}  // namespace viendan
