#include "number_shapes.h"

#include <algorithm>
#include <string_view>

#include "letters.h"

namespace viendan {
namespace {

BodyCode body(const CodeWord& word) { return find_body_code(word.key); }

bool is_body(const CodeWord& word) {
  const CodeKind kind = body(word).kind;
  return kind == CodeKind::kBody || kind == CodeKind::kTerm ||
         kind == CodeKind::kOld;
}

}  // namespace

bool split_glued(const CodeWord& word, std::string& type, std::string& issuer) {
  for (std::size_t size = 2; size <= 4 && size + 1 < word.key.size(); ++size) {
    const TypeCode head =
        find_type_code(std::string_view(word.key).substr(0, size));
    const BodyCode tail =
        find_body_code(std::string_view(word.key).substr(size));
    const bool fits = tail.kind == CodeKind::kBody ||
                      tail.kind == CodeKind::kTerm || tail.code == "CP" ||
                      tail.code == "TTg";
    const bool party = tail.home == CodeHome::kParty;  // Would need a slash.
    if (head.code.empty() || head.weak || party || !fits) continue;
    type = head.code;
    issuer = tail.code;
    return true;
  }
  return false;
}

bool is_judgment(const NumberParts& parts) {
  const CodeWord& first = parts.words[0];
  if (body(first).kind == CodeKind::kCourt && parts.word_count > 1) {
    return body(parts.words[1]).kind == CodeKind::kCourt;
  }
  if (parts.word_count < 2) return false;
  return (first.key == "CT" || first.key == "KN") &&
         parts.words[1].key.starts_with("VKS") &&
         body(parts.words[1]).code != "VKSTC" &&
         body(parts.words[1]).code != "VKSNDTC";
}

bool is_contract(const CodeWord& word) {
  return word.key == "Hd" || (word.key.starts_with("Hd") && !is_body(word));
}

std::string join_unknown_codes(const NumberParts& parts) {
  std::string joined;
  for (std::size_t i = 0; i < parts.word_count; ++i) {
    const CodeWord& word = parts.words[i];
    const bool guessed = word.key.find('d') == std::string::npos &&
                         word.canonical.find("Đ") != std::string::npos;
    if (i > 0) joined += '-';
    joined += guessed ? word.key : word.canonical;
  }
  return joined;
}

std::size_t figures_behind(std::string_view text, std::size_t end) {
  constexpr std::size_t kMaxFigures = 3;
  if (end + 1 >= text.size() || text[end] != '-') return end;
  std::size_t at = end + 1;
  while (at < text.size() && is_digit(text[at])) ++at;
  const std::size_t figures = at - end - 1;
  if (figures == 0 || figures > kMaxFigures) return end;
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return at;
  if (rest.front() == '/' || rest.front() == '-') return end;
  if (code_letter(rest).size > 0) return end;
  const bool decimal = (rest.front() == '.' || rest.front() == ',') &&
                       rest.size() > 1 && is_digit(rest[1]);
  return decimal ? end : at;
}

}  // namespace viendan
