#include "term_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "words.h"

namespace viendan {

using namespace literals;  // NOLINT(google-build-using-namespace)

std::string term_of(Tokens& tokens, std::size_t at) {
  static constexpr std::string_view kRoman[] = {
      "",     "I",    "II",    "III",   "IV",     "V",    "VI",   "VII",
      "VIII", "IX",   "X",     "XI",    "XII",    "XIII", "XIV",  "XV",
      "XVI",  "XVII", "XVIII", "XIX",   "XX",     "XXI",  "XXII", "XXIII",
      "XXIV", "XXV",  "XXVI",  "XXVII", "XXVIII", "XXIX", "XXX"};
  const Token token = tokens.at(at);
  std::string text(slice(tokens.text(), token.span));
  if (token.is_number() && text.size() <= 2) {
    const auto value = static_cast<std::size_t>(std::stoi(text));
    return value < std::size(kRoman) ? std::string(kRoman[value]) : "";
  }
  if (!token.is_word()) return "";
  for (char& c : text) {
    if ('a' <= c && c <= 'z') c = static_cast<char>(c - 0x20);
  }
  const auto* found = std::ranges::find(kRoman, text);
  return found == std::end(kRoman) ? "" : text;
}

bool is_term(Tokens& tokens, std::size_t at) {
  if (tokens.at(at).is_mark('(')) ++at;
  return tokens.at(at).exact == "khóa"_x && !term_of(tokens, at + 1).empty();
}

}  // namespace viendan
