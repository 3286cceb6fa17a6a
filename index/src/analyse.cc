#include "viendan/index/analyse.h"

#include "words.h"

namespace viendan {

std::string analysed_words(std::string_view text) {
  std::string all;
  all.reserve(text.size());
  for (Words words(text); words.next();) {
    if (!all.empty()) all += ' ';
    all += words.word();
  }
  return all;
}

}  // namespace viendan
