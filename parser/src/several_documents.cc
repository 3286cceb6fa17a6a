#include "several_documents.h"

#include <algorithm>
#include <array>

#include "plain_text.h"

namespace viendan {
namespace {

constexpr std::size_t kNear = 700;  // Bytes between motto and number.

// "Số: 12/QĐ-UBND", "Luật số: 45/2019/QH14" at the start of a line.
bool is_number_line(std::string_view text, const std::vector<Line>& lines,
                    Span number) {
  constexpr std::size_t kMaxBefore = 40;
  const Line& line = lines[line_at(lines, number.begin)];
  const std::size_t before = number.begin - line.content.begin;
  if (before > kMaxBefore) return false;
  const std::string plain = to_plain(text.substr(line.content.begin, before));
  return plain == "so" || plain == "so:" || plain.ends_with(" so:");
}

}  // namespace

std::optional<Span> find_second_document(
    std::string_view text, const std::vector<Line>& lines, std::size_t from,
    const std::vector<FoundNumber>& numbers,
    const std::optional<NumberMention>& own) {
  constexpr std::array<std::string_view, 3> kMottoes = {
      "CỘNG HÒA XÃ HỘI CHỦ", "CỘNG HOÀ XÃ HỘI CHỦ", "ĐẢNG CỘNG SẢN VIỆT NAM"};
  std::optional<Span> first;
  for (const std::string_view motto : kMottoes) {
    for (std::size_t at = text.find(motto, from); at != std::string_view::npos;
         at = text.find(motto, at + motto.size())) {
      if (first && at >= first->begin) break;
      const std::size_t low = std::max(from, at < kNear ? 0 : at - kNear);
      auto number = std::ranges::lower_bound(
          numbers, low, {}, [](const FoundNumber& n) -> std::size_t {
            return n.mention.span.begin;
          });
      bool found = false;
      for (; number != numbers.end() && number->mention.span.begin < at + kNear;
           ++number) {
        found = found || (number->kind == NumberKind::kDocument &&
                          !(own && own->number == number->mention.number) &&
                          is_number_line(text, lines, number->mention.span));
      }
      if (found) {
        first = lines[line_at(lines, static_cast<std::uint32_t>(at))].content;
        break;
      }
    }
  }
  return first;
}

}  // namespace viendan
