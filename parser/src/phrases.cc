#include "phrases.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace viendan {
namespace {

ExactCode first_of(const Phrase& phrase) { return phrase.words[0]; }
ExactCode last_of(const Phrase& phrase) {
  return phrase.words[phrase.size - 1];
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
  by_first_.add(phrase);
  by_last_.add(phrase);
}

void PhraseSet::Table::sort(Key key) {
  std::ranges::stable_sort(rows_, [key](const Phrase& a, const Phrase& b) {
    const std::size_t a_bucket = bucket_of(key(a));
    const std::size_t b_bucket = bucket_of(key(b));
    return a_bucket != b_bucket ? a_bucket < b_bucket : a.size > b.size;
  });
  for (const Phrase& each : rows_) ++begins_[bucket_of(key(each)) + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

void PhraseSet::finish() {
  by_first_.sort(first_of);
  by_last_.sort(last_of);
}

const Phrase* PhraseSet::longest(std::span<const Phrase> rows, Tokens& tokens,
                                 std::size_t at) {
  for (const Phrase& each : rows) {
    if (matches(each, tokens, at)) return &each;
  }
  return nullptr;
}

const Phrase* PhraseSet::before(Tokens& tokens, std::size_t end) const {
  if (end == 0) return nullptr;
  for (const Phrase& each : by_last_.rows(tokens.at(end - 1).exact)) {
    if (each.size <= end && matches(each, tokens, end - each.size)) {
      return &each;
    }
  }
  return nullptr;
}

}  // namespace viendan
