#include "query_words.h"

#include <algorithm>

#include "words.h"

namespace viendan {
namespace {

bool has_marks(std::string_view word) {
  return std::ranges::any_of(
      word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::size_t query_space_size(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (c == ' ' || ('\t' <= c && c <= '\r')) return 1;
  for (const std::string_view space :
       {"\u00A0", "\u202F", "\u2009", "\u3000", "\u200B", "\uFEFF"}) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t query_quote_size(std::string_view text) {
  for (const std::string_view quote : {"\"", "“", "”", "„", "«", "»"}) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

bool starts_word(std::string_view text) {
  // No letter is longer than four bytes.
  Words words(text.substr(0, 4));
  return words.next() && words.span().begin == 0;
}

std::vector<QueryWord> words_of(std::string_view text, Span span) {
  std::vector<QueryWord> found;
  for (Words words(slice(text, span)); words.next();) {
    const Span word = make_span(span.begin + words.span().begin,
                                span.begin + words.span().end);
    const bool prefix = word.end < span.end && text[word.end] == '*';
    found.push_back({word, has_marks(slice(text, word)), prefix});
  }
  return found;
}

}  // namespace viendan
