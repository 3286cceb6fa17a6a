#include "phrase_match.h"

#include <algorithm>

#include "letters.h"
#include "words.h"

namespace viendan {

std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end) {
  return std::min(end, at + space_size(text, std::min(at, text.size())));
}

std::size_t internal::size_of_phrase(std::string_view text, std::size_t at,
                                     std::string_view phrase) {
  std::size_t i = at + 1;
  for (std::size_t k = 1; k < phrase.size(); ++k) {
    if (phrase[k] == ' ') {
      const std::size_t space = i < text.size() ? space_size(text, i) : 0;
      if (space == 0) return 0;
      i += space;
    } else {
      if (i >= text.size() || text[i] != phrase[k]) return 0;
      ++i;
    }
  }
  if (i < text.size() && folded_letter(text.substr(i)).base != 0) return 0;
  return i - at;
}

bool capital_at(std::string_view text, std::size_t at) {
  return at < text.size() && folded_letter(text.substr(at)).capital;
}

}  // namespace viendan
