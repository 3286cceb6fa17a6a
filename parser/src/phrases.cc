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

bool is_one_of(ExactCode word, const ExactCode (&words)[Phrase::kMaxOthers]) {
  for (const ExactCode each : words) {
    if (each == 0) return false;
    if (each == word) return true;
  }
  return false;
}

bool is_in_other_words(const Phrase& phrase, Tokens& tokens,
                       std::size_t begin) {
  if (phrase.not_before[0] != 0 &&
      is_one_of(tokens.at(begin + phrase.size).exact, phrase.not_before)) {
    return true;
  }
  return phrase.not_behind[0] != 0 && begin > 0 &&
         is_one_of(tokens.at(begin - 1).exact, phrase.not_behind);
}

bool matches(const Phrase& phrase, Tokens& tokens, std::size_t begin) {
  for (std::size_t i = 0; i < phrase.size; ++i) {
    if (tokens.at(begin + i).exact != phrase.words[i]) return false;
  }
  return !is_in_other_words(phrase, tokens, begin);
}

// Fills `codes` with those of `syllables`, which "|" parts.
void add_codes(std::string_view syllables,
               ExactCode (&codes)[Phrase::kMaxOthers]) {
  for (std::size_t i = 0; !syllables.empty(); ++i) {
    assert(i < Phrase::kMaxOthers);
    const std::string_view next = syllables.substr(0, syllables.find('|'));
    codes[i] = exact_code(next);
    syllables.remove_prefix(std::min(next.size() + 1, syllables.size()));
  }
}

}  // namespace

void PhraseSet::add(std::string_view text, int value,
                    std::string_view not_behind, std::string_view not_before) {
  Phrase phrase;
  phrase.value = value;
  add_codes(not_behind, phrase.not_behind);
  add_codes(not_before, phrase.not_before);
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
