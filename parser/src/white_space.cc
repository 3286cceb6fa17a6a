#include "viendan/base/white_space.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace viendan {
namespace {

enum class ByteClass : std::uint8_t { kPlain, kSpace, kLead };

// kLead: what a no-break space or a zero-width character may start with.
constexpr std::array<ByteClass, 256> kClasses = [] {
  std::array<ByteClass, 256> classes{};
  for (const char space : {' ', '\t', '\n', '\v', '\f', '\r'}) {
    classes[static_cast<unsigned char>(space)] = ByteClass::kSpace;
  }
  for (const unsigned lead : {0xC2U, 0xE2U, 0xE3U, 0xEFU}) {
    classes[lead] = ByteClass::kLead;
  }
  return classes;
}();

constexpr std::array<std::string_view, 4> kSpaces = {
    "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE3\x80\x80"};
constexpr std::array<std::string_view, 5> kZeroWidth = {
    "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x81\xA0",
    "\xEF\xBB\xBF"};

ByteClass class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

template <std::size_t N>
std::size_t prefix_size(std::string_view text,
                        const std::array<std::string_view, N>& list) {
  const auto found = std::ranges::find_if(
      list, [&](std::string_view each) { return text.starts_with(each); });
  return found == list.end() ? 0 : found->size();
}

// Bytes at the start of `text` that are copied as they are: plain ones, and
// single spaces between plain ones.
std::size_t copied_size(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (class_of(text[at]) == ByteClass::kPlain) {
      ++at;
    } else if (text[at] == ' ' && at > 0 && at + 1 < text.size() &&
               class_of(text[at + 1]) == ByteClass::kPlain) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

std::string squeeze(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  bool pending = false;
  while (!text.empty()) {
    std::size_t copied = copied_size(text);
    if (copied == 0) {
      const std::size_t space = class_of(text.front()) == ByteClass::kSpace
                                    ? 1
                                    : prefix_size(text, kSpaces);
      const std::size_t dropped =
          space > 0 ? space : prefix_size(text, kZeroWidth);
      pending = pending || space > 0;
      text.remove_prefix(dropped);
      if (dropped > 0) continue;
      copied = 1;  // A lead byte of something else.
    }
    if (pending && !squeezed.empty()) squeezed += ' ';
    pending = false;
    squeezed.append(text, 0, copied);
    text.remove_prefix(copied);
  }
  return squeezed;
}

}  // namespace viendan
