#include "viendan/base/white_space.h"

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

ByteClass class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

// The blank of two or three bytes at the start of `text`.
Blank wide_blank(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) == 0xC2) return byte(1) == 0xA0 ? Blank{2, false} : Blank{};
  switch (byte(0) << 16 | byte(1) << 8 | byte(2)) {
    case 0xE28089:
    case 0xE280AF:
    case 0xE38080: return {3, false};
    case 0xE2808B:
    case 0xE2808C:
    case 0xE2808D:
    case 0xE281A0:
    case 0xEFBBBF: return {3, true};
    default: return {};
  }
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
  return wide_blank(text);
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
