#include "relation_force.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "viendan/base/byte_patterns.h"
#include "viendan/base/packed_table.h"
#include "words.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::uint32_t kMaxAfter = 1000;  // Bytes looked ahead.

// Where the number or name of `citations[i]` ends, or its title if no other
// citation stands in that.
std::uint32_t end_of(const std::vector<Citation>& citations, std::size_t i) {
  const Citation& citation = citations[i];
  if (i + 1 < citations.size() &&
      citations[i + 1].span.begin < citation.span.end) {
    return citation.number ? citation.number->span.end : citation.name.end;
  }
  return citation.span.end;
}

// What cannot stand between a document and the "hết hiệu lực" of it.
bool ends_subject(const Token& token) {
  if (token.is_mark(';') || token.is_mark('.') || token.is_mark(':')) {
    return true;
  }
  switch (token.exact) {
    case "thì"_x:
    case "khi"_x:
    case "đã"_x:
    case "nếu"_x:
    case "đến"_x:
    case "trước"_x:
    case "hoặc"_x:
    case "tục"_x: return true;
    default: return false;
  }
}

}  // namespace

bool subject_of_force_end(std::string_view text,
                          const std::vector<Citation>& citations, std::size_t i,
                          ForceEnds& ends, Tokens& tokens) {
  const std::uint32_t begin = end_of(citations, i);
  const std::uint32_t end = ends.next(begin);
  if (end == ForceEnds::kNone || end - begin > kMaxAfter) return false;
  if (i + 1 < citations.size() && citations[i + 1].span.begin < end) {
    return false;
  }
  tokens.reset(text, {begin, end});
  std::size_t at = 0;
  for (; !tokens.at(at).is_end(); ++at) {
    if (ends_subject(tokens.at(at))) return false;
  }
  // "(hết hiệu lực)" says how things stand.
  return at == 0 || !tokens.at(at - 1).is_mark('(');
}

namespace {

constexpr auto kMarkCells = [] {
  return std::to_array<TableCells<1>>({
#include "consolidation_marks.inc"  // From tables/consolidation_marks.tsv.
  });
};
constexpr auto kMarks = pack_table<std::string_view>(kMarkCells);

// The first bytes of the marks: all are looked for at once.
constexpr BytePatterns<4> kMarkStarts = [] {
  constexpr auto kCells = kMarkCells();
  std::array<BytePatterns<4>::Pattern, kCells.size()> starts;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    for (std::size_t at = 0; at < starts[i].size(); ++at) {
      starts[i][at] = kCells[i][0].substr(at, 1);
    }
  }
  return BytePatterns<4>(starts);
}();

}  // namespace

bool is_consolidated_text(std::string_view text) {
  PatternPlaces<4> places(kMarkStarts, text);
  for (std::size_t at = places.next(0); at < text.size();
       at = places.next(at + 1)) {
    const bool is_mark = std::ranges::any_of(
        kMarks, [rest = text.substr(at)](std::string_view mark) {
          return rest.starts_with(mark);
        });
    if (is_mark) return true;
  }
  return false;
}

}  // namespace viendan
