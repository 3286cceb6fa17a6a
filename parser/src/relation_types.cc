#include "relation_types.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace viendan {
namespace {

template <std::size_t N>
bool is_one_of(DocumentType type, const std::array<std::string_view, N>& keys) {
  return std::ranges::find(keys, info(type).key) != keys.end();
}

}  // namespace

bool is_policy(const Citation& citation) {
  constexpr std::array<std::string_view, 9> kKeys = {
      "nq", "kl", "ct", "kh", "ctr", "qd", "dean", "cv", "tb"};
  const bool norm = info(citation.type).key == "qd" && citation.number &&
                    citation.number->number.year;
  return !norm && is_one_of(citation.type, kKeys);
}

bool is_norm(DocumentType type) {
  constexpr std::array<std::string_view, 5> kKeys = {"luat", "nd", "tt", "ttlt",
                                                     "pl"};
  return is_one_of(type, kKeys);
}

bool is_normative(const OwnFields& own) {
  return (own.number && own.number->number.year) || is_norm(own.type);
}

bool is_guiding(DocumentType type) {
  constexpr std::array<std::string_view, 4> kKeys = {"qd", "hdan", "tt", "nd"};
  return is_one_of(type, kKeys);
}

bool has_force(DocumentType type) {
  constexpr std::array<std::string_view, 12> kKeys = {
      "cv",  "bc", "bb",   "ttr", "tb",   "kh",
      "ctr", "pa", "dean", "gm",  "hdan", "ptr"};
  return !is_one_of(type, kKeys);
}

bool is_report(DocumentType type) {
  constexpr std::array<std::string_view, 2> kKeys = {"bc", "bb"};
  return is_one_of(type, kKeys);
}

}  // namespace viendan
