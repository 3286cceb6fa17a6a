// A blank serial is white space after "số", or dots, an ellipsis, underscores
// or "xx" (domain reference 3.2 F18). The slash behind it, or the dash before a
// Party type and its slash, is where reading starts.

#include "number_blanks.h"

#include "letters.h"
#include "number_context.h"
#include "number_reading.h"
#include "number_scan.h"
#include "text_limits.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxBlank = 40;     // Bytes of white space before it.
constexpr std::size_t kMaxTypeCode = 10;  // Bytes of "QĐi" with its dash.

// The end of what stands before `at` and spaces.
std::size_t skip_spaces_back(std::string_view text, std::size_t at) {
  const std::size_t limit = at < kMaxBlank ? 0 : at - kMaxBlank;
  while (at > limit) {
    if (text[at - 1] == ' ' || text[at - 1] == '\t') {
      --at;
    } else if (at >= 2 && text.substr(at - 2, 2) == "\u00A0") {
      at -= 2;
    } else {
      break;
    }
  }
  return at;
}

// True if a blank to be filled in ends at `at`.
bool is_blank_before(std::string_view text, std::size_t at) {
  const std::size_t end = skip_spaces_back(text, at);
  const std::string_view before = text.substr(0, end);
  if (before.ends_with("..") || before.ends_with("…") ||
      before.ends_with("__") || before.ends_with("xx") ||
      before.ends_with("XX")) {
    return true;
  }
  if (before.ends_with('.') && end < at) return true;
  return word_before(text, at).code == word_code("so");
}

// The dash of "-NQ/": where the number starts if the slash at `slash` is the
// separator of a Party number; `slash` itself if not.
std::size_t start_of(std::string_view text, std::size_t slash) {
  std::size_t at = slash;
  while (at > 0 && slash - at < kMaxTypeCode) {
    const char c = text[at - 1];
    if (c == '-') return at - 1;
    const bool is_code = is_ascii_capital(c) || is_ascii_lower(c) ||
                         static_cast<unsigned char>(c) >= 0x80;
    if (!is_code) return slash;
    --at;
  }
  return slash;
}

}  // namespace

std::vector<FoundNumber> find_blank_numbers(std::string_view text) {
  std::vector<FoundNumber> found;
  NumberParts parts;
  const std::size_t limit = citation_limit(text.size());
  std::size_t free_from = 0;
  for (std::size_t slash = text.find('/');
       slash != std::string_view::npos && found.size() < limit;
       slash = text.find('/', slash + 1)) {
    if (slash == 0 || is_digit(text[slash - 1])) continue;
    const std::size_t begin = start_of(text, slash);
    if (begin < free_from || !is_blank_before(text, begin)) continue;
    if (!scan_blank_number(text, begin, parts)) continue;
    std::optional<FoundNumber> number = read_blank_number(text, parts);
    if (!number) continue;
    free_from = number->mention.span.end;
    found.push_back(*std::move(number));
  }
  return found;
}

}  // namespace viendan
