#include "query_words.h"

#include <algorithm>

#include "viendan/base/utf8.h"

namespace viendan {
namespace {

bool is_ascii_alphanumeric(char c) {
  return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') ||
         ('A' <= c && c <= 'Z');
}

// Letters of Latin, Greek, Cyrillic and further alphabets; not the signs of
// Latin-1, general punctuation, symbols and CJK punctuation.
bool is_letter_code(unsigned code) {
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  if (code == 0xD7 || code == 0xF7 || code == 0xFEFF || code == 0xFFFD) {
    return false;
  }
  if (0x2000 <= code && code < 0x2C00) return false;
  return !(0x3000 <= code && code < 0x3040);
}

unsigned decode(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence.front());
  if (sequence.size() == 1) return first;
  unsigned code = first & (0xFFU >> (sequence.size() + 1));
  for (const char c : sequence.substr(1)) {
    code = code << 6 | (static_cast<unsigned char>(c) & 0x3FU);
  }
  return code;
}

// Bytes of the letter or digit at the start of `text`, else 0.
std::size_t letter_size(std::string_view text) {
  if (text.empty()) return 0;
  if (static_cast<unsigned char>(text.front()) < 0x80) {
    return is_ascii_alphanumeric(text.front()) ? 1 : 0;
  }
  const std::size_t size = utf8_sequence_size(text);
  return size > 0 && is_letter_code(decode(text.substr(0, size))) ? size : 0;
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

bool starts_word(std::string_view text) { return letter_size(text) > 0; }

std::vector<QueryWord> words_of(std::string_view text, Span span) {
  std::vector<QueryWord> words;
  std::size_t at = span.begin;
  while (at < span.end) {
    std::size_t end = at;
    bool marked = false;
    while (end < span.end) {
      const std::size_t size = letter_size(text.substr(end));
      if (size == 0) break;
      marked = marked || size > 1;
      end += size;
    }
    if (end == at) {
      at += std::max<std::size_t>(1, utf8_sequence_size(text.substr(at)));
      continue;
    }
    const bool prefix = end < span.end && text[end] == '*';
    words.push_back({make_span(at, end), marked, prefix});
    at = end;
  }
  return words;
}

}  // namespace viendan
