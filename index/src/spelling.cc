#include "spelling.h"

#include <algorithm>
#include <array>

namespace viendan {
namespace {

struct Pair {
  std::string_view i;
  std::string_view y;
};

constexpr std::array<Pair, 6> kVowels = {
    {{"i", "y"}, {"í", "ý"}, {"ì", "ỳ"}, {"ỉ", "ỷ"}, {"ĩ", "ỹ"}, {"ị", "ỵ"}}};

// After these consonants alone, i and y sound the same.
constexpr std::array<std::string_view, 7> kOnsets = {"h", "k", "l", "m",
                                                     "s", "t", "qu"};

}  // namespace

std::string other_spelling(std::string_view word) {
  const auto onset = std::ranges::find_if(
      kOnsets, [&](std::string_view each) { return word.starts_with(each); });
  if (onset == kOnsets.end()) return {};
  const std::string_view vowel = word.substr(onset->size());
  for (const Pair& pair : kVowels) {
    if (vowel == pair.i) return std::string(*onset).append(pair.y);
    if (vowel == pair.y) return std::string(*onset).append(pair.i);
  }
  return {};
}

}  // namespace viendan
