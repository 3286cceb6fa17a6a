#include "key_match.h"

#include <algorithm>
#include <array>

#include "viendan/parser/matching.h"

namespace viendan {

Certainty certainty_of_keys(std::string_view a, std::string_view b) {
  const MentionMatch match = match_document_keys(a, b);
  if (match.certain()) return Certainty::kSame;
  return match.possible() ? Certainty::kPossible : Certainty::kDifferent;
}

bool is_full_key(std::string_view key) {
  return !key.empty() && key.find('?') == std::string_view::npos;
}

bool has_aliases(std::string_view key) {
  constexpr std::array<std::string_view, 7> kSeries = {
      "s/luat/",     "s/pl/", "s/hp/",   "s/?/qh/",
      "s/?/ubtvqh/", "p/nq/", "p/kl/tw/"};
  return std::ranges::any_of(kSeries, [&](std::string_view series) {
    return key.starts_with(series);
  });
}

std::string_view key_series(std::string_view key) {
  key = key.substr(0, key.find('@'));
  return key.substr(0, key.rfind('/') + 1);
}

}  // namespace viendan
