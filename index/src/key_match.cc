#include "key_match.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace viendan {
namespace {

// "sys/type/issuer/seq@disc"; a part that is missing is "?".
struct KeyParts {
  std::array<std::string_view, 4> parts;  // sys, type, issuer, seq.
  std::string_view disc;
};

KeyParts split(std::string_view key) {
  KeyParts split;
  const std::size_t at = key.find('@');
  split.disc = at == std::string_view::npos ? "?" : key.substr(at + 1);
  key = key.substr(0, at);
  for (std::size_t i = 0; i < split.parts.size(); ++i) {
    // The number of a document has no slash in keys, but be sure to keep all.
    const std::size_t end = i + 1 == split.parts.size()
                                ? key.size()
                                : std::min(key.find('/'), key.size());
    split.parts[i] = key.substr(0, end);
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return split;
}

Certainty worse(Certainty a, Certainty b) { return std::min(a, b); }

Certainty match_whole(std::string_view a, std::string_view b) {
  if (a == b) return Certainty::kSame;
  return a == "?" || b == "?" ? Certainty::kPossible : Certainty::kDifferent;
}

// "ubnd.tay-ninh" against "ubnd.?" or "ubnd".
Certainty match_issuers(std::string_view a, std::string_view b) {
  if (a == b) return Certainty::kSame;
  if (a == "?" || b == "?") return Certainty::kPossible;
  for (int i = 0; i < 2; ++i, std::swap(a, b)) {
    if (!a.ends_with(".?")) continue;
    const std::string_view known = a.substr(0, a.size() - 2);
    const std::string_view family = b.substr(0, b.find('.'));
    if (b == known || family == known ||
        (b.starts_with(known) && b[known.size()] == '.')) {
      return Certainty::kPossible;
    }
  }
  return Certainty::kDifferent;
}

}  // namespace

Certainty certainty_of_keys(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Certainty::kPossible;
  if (a == b) return is_full_key(a) ? Certainty::kSame : Certainty::kPossible;
  const KeyParts left = split(a);
  const KeyParts right = split(b);
  Certainty certainty = match_whole(left.parts[0], right.parts[0]);
  certainty = worse(certainty, match_whole(left.parts[1], right.parts[1]));
  certainty = worse(certainty, match_issuers(left.parts[2], right.parts[2]));
  if (left.parts[3] != right.parts[3]) return Certainty::kDifferent;
  return worse(certainty, match_whole(left.disc, right.disc));
}

bool is_full_key(std::string_view key) {
  return !key.empty() && key.find('?') == std::string_view::npos;
}

}  // namespace viendan
