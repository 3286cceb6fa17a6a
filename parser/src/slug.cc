#include "slug.h"

#include <algorithm>

#include "letters.h"
#include "words.h"

namespace viendan {
namespace {

// Appends folded letters and digits; calls gap() at each run of other things.
template <typename Gap>
void append_plain(std::string& out, std::string_view text, Gap gap) {
  for (std::size_t at = 0; at < text.size();) {
    const FoldedLetter letter = folded_letter(text.substr(at));
    if (letter.base != 0) {
      out += letter.base;
    } else if (is_digit(text[at])) {
      out += text[at];
    } else {
      gap();
    }
    at += std::max<std::size_t>(letter.size, 1);
  }
}

}  // namespace

std::string slug(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_plain(out, text, [&] {
    if (!out.empty() && out.back() != '-') out += '-';
  });
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string plain_code(std::string_view text) {
  std::string out;
  append_plain(out, text, [] {});
  return out;
}

bool has_words(std::string_view slug_text, std::string_view words) {
  for (std::size_t at = slug_text.find(words); at != std::string_view::npos;
       at = slug_text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || slug_text[at - 1] == '-') &&
        (end == slug_text.size() || slug_text[end] == '-')) {
      return true;
    }
  }
  return false;
}

}  // namespace viendan
