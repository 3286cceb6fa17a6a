#include "phrases.h"

#include <algorithm>
#include <cassert>

namespace viendan {
namespace {

ExactCode first_of(const Phrase& phrase) { return phrase.words[0]; }
ExactCode last_of(const Phrase& phrase) {
  return phrase.words[phrase.size - 1];
}

std::size_t bit_of(ExactCode word) {
  return word * 0x9E37'79B9'7F4A'7C15U >> 54;
}

bool matches(const Phrase& phrase, Tokens& tokens, std::size_t begin) {
  for (std::size_t i = 0; i < phrase.size; ++i) {
    if (tokens.at(begin + i).exact != phrase.words[i]) return false;
  }
  return true;
}

}  // namespace

void PhraseSet::add(std::string_view text, int value) {
  Phrase phrase;
  phrase.value = value;
  for (std::size_t at = 0; at < text.size();) {
    at += space_size(text, at);
    const Word word = read_syllable(text, at);
    assert(word.code != 0 && phrase.size < Phrase::kMaxWords);
    phrase.words[phrase.size++] = word.exact;
    at = word.span.end;
  }
  by_first_.push_back(phrase);
}

void PhraseSet::finish() {
  by_last_ = by_first_;
  for (const Phrase& each : by_first_) first_words_.set(bit_of(first_of(each)));
  std::ranges::sort(by_first_, [](const Phrase& a, const Phrase& b) {
    if (first_of(a) != first_of(b)) return first_of(a) < first_of(b);
    return a.size > b.size;
  });
  std::ranges::sort(by_last_, [](const Phrase& a, const Phrase& b) {
    if (last_of(a) != last_of(b)) return last_of(a) < last_of(b);
    return a.size > b.size;
  });
}

const Phrase* PhraseSet::at(Tokens& tokens, std::size_t at) const {
  const ExactCode first = tokens.at(at).exact;
  if (first == 0 || !first_words_[bit_of(first)]) return nullptr;
  auto row = std::ranges::lower_bound(by_first_, first, {}, first_of);
  for (; row != by_first_.end() && first_of(*row) == first; ++row) {
    const Phrase& each = *row;
    if (matches(each, tokens, at)) return &each;
  }
  return nullptr;
}

const Phrase* PhraseSet::before(Tokens& tokens, std::size_t end) const {
  if (end == 0) return nullptr;
  const ExactCode last = tokens.at(end - 1).exact;
  if (last == 0) return nullptr;
  auto row = std::ranges::lower_bound(by_last_, last, {}, last_of);
  for (; row != by_last_.end() && last_of(*row) == last; ++row) {
    const Phrase& each = *row;
    if (each.size <= end && matches(each, tokens, end - each.size)) {
      return &each;
    }
  }
  return nullptr;
}

}  // namespace viendan
