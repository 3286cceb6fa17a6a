// Method: "hiệu" is looked for, and the words on either side of it are read.

#include "force_ends.h"

#include <algorithm>

#include "viendan/base/byte_blocks.h"

namespace viendan {
namespace {

constexpr std::string_view kWord = "hiệu";
constexpr std::string_view kNext = "lực";
constexpr std::string_view kSpace = " \t\r\n";

// Finds "hiệu" by the last two of its bytes, which few syllables have; "hi" is
// in every third word.
struct WordFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    return (ByteBlock(bytes + 4).equal(0x87) & ByteBlock(bytes + 5).equal('u'))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with(kWord);
  }
};

// Where the next "hiệu" starts from `at` on, or the size of `text`.
std::size_t find_word(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    at = find_by_block<5>(text, at, WordFinder{});
    if (at < text.size() && WordFinder::is_at(text, at)) break;
  }
  return std::min(at, text.size());
}

// What stands before "hiệu lực", a word each.
constexpr std::string_view kEnds[][2] = {
    {"", "hết"}, {"không", "còn"}, {"chấm", "dứt"}};

// Takes white space and then `word` off the end of `text`.
bool take_last(std::string_view& text, std::string_view word) {
  const std::size_t end = text.find_last_not_of(kSpace);
  if (end == std::string_view::npos || end + 1 == text.size()) return false;
  if (!text.substr(0, end + 1).ends_with(word)) return false;
  text = text.substr(0, end + 1 - word.size());
  return true;
}

// Where the words that end force start, `before` being what stands before
// "hiệu lực"; npos if it does not end.
std::size_t start_of(std::string_view before) {
  for (const auto& words : kEnds) {
    std::string_view rest = before;
    if (!take_last(rest, words[1])) continue;
    if (words[0].empty() || take_last(rest, words[0])) return rest.size();
  }
  return std::string_view::npos;
}

}  // namespace

std::uint32_t ForceEnds::next(std::uint32_t begin) {
  if (from_ <= begin && begin <= found_) return found_;
  from_ = begin;
  found_ = kNone;
  for (std::size_t at = find_word(text_, begin); at < text_.size();
       at = find_word(text_, at + kWord.size())) {
    const std::size_t word = text_.find_first_not_of(kSpace, at + kWord.size());
    if (word == std::string_view::npos) break;
    if (!text_.substr(word).starts_with(kNext)) continue;
    const std::size_t start = start_of(text_.substr(begin, at - begin));
    if (start == std::string_view::npos) continue;
    found_ = begin + static_cast<std::uint32_t>(start);
    break;
  }
  return found_;
}

}  // namespace viendan
