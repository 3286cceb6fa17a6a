#include "several_documents.h"

#include <algorithm>
#include <array>

#include "plain_text.h"

namespace viendan {
namespace {

constexpr std::size_t kNear = 700;  // Bytes between motto and number.

// A quick look at what stands before the number: "Số", "số:".
bool follows_so(std::string_view text, Span number) {
  std::size_t at = number.begin;
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == ':')) --at;
  const std::string_view before = text.substr(0, at);
  return before.ends_with("ố") || before.ends_with("Ố");
}

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
  auto number = std::ranges::lower_bound(
      numbers, from, {},
      [](const FoundNumber& n) -> std::size_t { return n.mention.span.begin; });
  constexpr int kMaxTries = 1000;  // Number lines that are looked around.
  for (int tries = 0; number != numbers.end() && tries < kMaxTries; ++number) {
    const Span span = number->mention.span;
    if (number->kind != NumberKind::kDocument || !follows_so(text, span) ||
        (own && own->number == number->mention.number) ||
        !is_number_line(text, lines, span)) {
      continue;
    }
    ++tries;
    const std::size_t low =
        std::max(from, span.begin < kNear ? 0 : span.begin - kNear);
    const std::string_view near = text.substr(low, 2 * kNear);
    for (const std::string_view motto : kMottoes) {
      const std::size_t at = near.find(motto);
      if (at == std::string_view::npos) continue;
      const auto offset = static_cast<std::uint32_t>(low + at);
      return lines[line_at(lines, offset)].content;
    }
  }
  return std::nullopt;
}

}  // namespace viendan
