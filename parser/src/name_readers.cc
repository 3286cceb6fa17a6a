#include "name_readers.h"

#include <algorithm>

#include "letters.h"
#include "years.h"

namespace viendan {
namespace {

// Bytes of the white space or zero-width character at `at`, or 0.
std::size_t white_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || c == '\t' || c == '\r' || c == '\n') return 1;
  if (text.substr(at).starts_with("\xC2\xA0")) return 2;
  return 0;
}

}  // namespace

std::string loose_before(std::string_view text, std::size_t end) {
  constexpr std::size_t kMax = 64;
  std::size_t begin = end > kMax ? end - kMax : 0;
  while (begin < end && is_continuation(text[begin])) ++begin;
  const std::string_view before = text.substr(begin, end - begin);
  static constexpr ByteSet kStops(".;:()");
  const std::size_t stop = kStops.last_in(before);
  return loose(stop == std::string_view::npos ? before
                                              : before.substr(stop + 1));
}

void skip_white(std::string_view text, std::size_t& at) {
  std::size_t next = at;
  int line_ends = 0;
  while (next < text.size()) {
    const std::size_t size = white_size(text, next);
    if (size == 0) break;
    if (text[next] == '\n' && ++line_ends > 1) return;
    next += size;
  }
  at = next;
}

bool skip_literal(std::string_view text, std::size_t& at,
                  std::string_view literal) {
  std::size_t next = at;
  skip_white(text, next);
  if (!text.substr(std::min(next, text.size())).starts_with(literal)) {
    return false;
  }
  at = next + literal.size();
  return true;
}

int read_year_of_name(std::string_view text, std::size_t& at) {
  std::size_t next = at;
  const bool word = skip_literal(text, next, "năm");
  skip_white(text, next);
  if (next == at) return 0;
  const int year = year_at(text.substr(next));
  if (year == 0) return 0;
  next += 4;
  const char after = next < text.size() ? text[next] : ' ';
  if (is_digit(after) || after == '/' || (after == '-' && !word)) return 0;
  at = next;
  return year;
}

bool is_own_heading(std::string_view text, const NameHead& head) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::size_t begin = head.begin;
  for (;;) {
    const std::string_view before = text.substr(0, begin);
    if (before.ends_with(' ') || before.ends_with('\t') ||
        before.ends_with('*') || before.ends_with('#')) {
      --begin;
    } else if (before.ends_with(kNoBreakSpace)) {
      begin -= kNoBreakSpace.size();
    } else {
      break;
    }
  }
  return begin == 0 || text[begin - 1] == '\n' || text[begin - 1] == '\f';
}

}  // namespace viendan
