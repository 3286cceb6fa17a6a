#include "viendan/base/white_space.h"

#include <algorithm>
#include <array>

namespace viendan {
namespace {

constexpr std::array<std::string_view, 4> kSpaces = {
    "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE3\x80\x80"};
constexpr std::array<std::string_view, 5> kZeroWidth = {
    "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0",
    "\xEF\xBB\xBF"};

template <std::size_t N>
std::size_t prefix_size(std::string_view text,
                        const std::array<std::string_view, N>& list) {
  const auto found = std::ranges::find_if(
      list, [&](std::string_view each) { return text.starts_with(each); });
  return found == list.end() ? 0 : found->size();
}

}  // namespace

std::string squeeze(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  bool pending = false;
  while (!text.empty()) {
    const char c = text.front();
    const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
    const std::size_t space = is_ascii ? (c == ' ' || ('\t' <= c && c <= '\r'))
                                       : prefix_size(text, kSpaces);
    if (space > 0) {
      pending = true;
      text.remove_prefix(space);
      continue;
    }
    if (const std::size_t none = is_ascii ? 0 : prefix_size(text, kZeroWidth);
        none > 0) {
      text.remove_prefix(none);
      continue;
    }
    if (pending && !squeezed.empty()) squeezed += ' ';
    pending = false;
    squeezed += c;
    text.remove_prefix(1);
  }
  return squeezed;
}

}  // namespace viendan
