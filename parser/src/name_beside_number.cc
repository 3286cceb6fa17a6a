#include "name_beside_number.h"

#include <optional>

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::uint32_t kMaxBetweenNameAndNumber = 400;  // A page may end.
constexpr std::size_t kMaxTokensBetween = 20;

// "sửa đổi", "năm 2024", "(sửa đổi),": what may follow a name.
bool may_follow_name(const Token& token) {
  switch (token.exact) {
    case "số"_x:
    case "năm"_x:
    case "sửa"_x:
    case "đổi"_x:
    case "bổ"_x:
    case "sung"_x: return true;
    default:
      return token.code == "so"_f || token.is_number() || token.is_mark(',') ||
             token.is_mark(':') || token.is_mark('(') || token.is_mark(')') ||
             token.is_mark('-') || token.is_mark('/');
  }
}

// "Luật Đất đai và …", "Luật PPP (được sửa đổi, bổ sung tại Luật số …", "Luật
// Đất đai, Nghị quyết số …", "Luật Đất đai, Điều 6 của Nghị quyết số …".
bool starts_something_else(Tokens& tokens, std::size_t at) {
  const Token next = tokens.at(at + 1);
  switch (tokens.at(at).exact) {
    case "và"_x:
    case "được"_x:
    case "đã"_x:
    case "bởi"_x:
    case "luật"_x: return true;
    case "nghị"_x: return next.exact == "quyết"_x || next.exact == "định"_x;
    case "pháp"_x: return next.exact == "lệnh"_x;
    case "thông"_x: return next.exact == "tư"_x;
    case "điều"_x:
    case "khoản"_x: return next.is_number();
    default: return false;
  }
}

// Whether `tokens`, between a name and a number, have more words of the name;
// nullopt if they have something else.
std::optional<bool> has_more_of_name(Tokens& tokens) {
  const std::size_t size = tokens.size();
  if (size > kMaxTokensBetween) return std::nullopt;
  bool more = false;
  for (std::size_t at = 0; at < size; ++at) {
    const Token token = tokens.at(at);
    if (token.breaks >= 2) return std::nullopt;
    if (may_follow_name(token)) continue;
    if (!token.is_word() || starts_something_else(tokens, at)) {
      return std::nullopt;
    }
    more = true;
  }
  return more;
}

}  // namespace

Side side_by_side(Tokens& tokens, std::string_view text, Span name,
                  const FoundNumber& number) {
  const std::uint32_t begin = number.mention.span.begin;
  if (begin < name.end) return Side::kApart;
  if (begin - name.end > kMaxBetweenNameAndNumber) return Side::kApart;
  tokens.reset(text, {name.end, begin});
  const std::optional<bool> longer = has_more_of_name(tokens);
  if (!longer) return Side::kApart;
  const bool of_law = number.mention.number.type_code.empty() &&
                      number.mention.number.year.has_value();
  const std::size_t size = tokens.size();
  if (size == 0) return Side::kBeside;
  const Token last = tokens.at(size - 1);
  const bool has_so = last.code == "so"_f || last.is_mark(':');
  if (*longer) return has_so && of_law ? Side::kLonger : Side::kApart;
  const bool amended = of_law && last.exact == "đổi"_x;
  return has_so || amended || last.is_mark('(') ? Side::kBeside : Side::kApart;
}

}  // namespace viendan
