#include "lines.h"

#include <algorithm>

#include "text_limits.h"
#include "viendan/base/byte_blocks.h"

namespace viendan {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

// Control characters too: the marks of fields and of optional hyphens that
// word processors leave in plain text.
constexpr bool is_space(char c) { return '\0' < c && c <= ' '; }

// Finds what ends a line.
struct LineEndFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    return (here.equal('\n') | here.equal('\f')).bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return text[at] == '\n' || text[at] == '\f';
  }
};

Span trim(std::string_view text, Span span) {
  const char* const bytes = text.data();
  std::uint32_t begin = span.begin;
  std::uint32_t end = span.end;
  for (;;) {
    while (begin < end && is_space(bytes[begin])) ++begin;
    while (begin < end && is_space(bytes[end - 1])) --end;
    const std::string_view rest = slice(text, {begin, end});
    if (rest.starts_with(kNoBreakSpace)) {
      begin += 2;
    } else if (rest.ends_with(kNoBreakSpace)) {
      end -= 2;
    } else {
      return {begin, end};
    }
  }
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / 64 + 1);
  const std::size_t limit = line_limit(text.size());
  for (std::size_t begin = 0; begin <= text.size();) {
    const bool last = lines.size() + 1 == limit;
    const std::size_t end =
        last ? text.size() : find_by_block(text, begin, LineEndFinder{});
    const bool carriage_return = end > begin && text[end - 1] == '\r';
    const Span span = make_span(begin, carriage_return ? end - 1 : end);
    lines.push_back({span, trim(text, span)});
    begin = end + 1;
  }
  return lines;
}

std::size_t line_at(const std::vector<Line>& lines, std::uint32_t offset) {
  const auto after = std::ranges::upper_bound(
      lines, offset, {}, [](const Line& line) { return line.span.begin; });
  return after == lines.begin()
             ? 0
             : static_cast<std::size_t>(after - lines.begin()) - 1;
}

}  // namespace viendan
