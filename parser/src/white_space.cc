#include "viendan/base/white_space.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "viendan/base/byte_blocks.h"

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

// Finds what is not copied as it is: all but plain bytes and single spaces
// between them. Looks at one byte to each side.
struct OddByteFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    const ByteBlock space = here.equal(' ');
    const ByteBlock odd = here.within('\t', '\r') | here.equal(0xC2) |
                          here.within(0xE2, 0xE3) | here.equal(0xEF);
    const ByteBlock next(bytes + 1);
    const ByteBlock odd_next = next.equal(' ') | next.within('\t', '\r') |
                               next.equal(0xC2) | next.within(0xE2, 0xE3) |
                               next.equal(0xEF);
    return (odd | (space & odd_next)).bits();
  }
#endif

  static bool is_at(std::string_view text, std::size_t at) {
    if (class_of(text[at]) == ByteClass::kPlain) return false;
    return text[at] != ' ' || at + 1 == text.size() ||
           class_of(text[at + 1]) != ByteClass::kPlain;
  }
};

// Bytes at the start of `text` that are copied as they are.
std::size_t copied_size(std::string_view text) {
  if (text.empty() || class_of(text[0]) != ByteClass::kPlain) return 0;
  return find_by_block<1>(text, 0, OddByteFinder{});
}

}  // namespace

Blank blank_at(std::string_view text) {
  switch (class_of(text.front())) {
    case ByteClass::kPlain: return {};
    case ByteClass::kSpace: return {1, false};
    case ByteClass::kLead: break;
  }
  const std::size_t space = prefix_size(text, kSpaces);
  if (space > 0) return {space, false};
  return {prefix_size(text, kZeroWidth), true};
}

std::string squeeze(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  bool pending = false;
  while (!text.empty()) {
    std::size_t copied = copied_size(text);
    if (copied == 0) {
      const Blank blank = blank_at(text);
      pending = pending || (blank.size > 0 && !blank.zero_width);
      text.remove_prefix(blank.size);
      if (blank.size > 0) continue;
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
