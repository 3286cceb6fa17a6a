// Jumps from digit to digit. A run of digits that a separator or a capital
// follows is scanned (number_scan.h) and read (number_reading.h). What borrows
// its codes from a neighbour or from the words around it is added afterwards.

#include "find_numbers.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "letters.h"
#include "number_blanks.h"
#include "number_lists.h"
#include "number_reading.h"
#include "number_reduced.h"
#include "number_scan.h"
#include "text_limits.h"
#include "viendan/base/byte_blocks.h"

namespace viendan {
namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// Where the numbers with all their parts are, and the digits that may be one
// without codes.
struct Scan {
  std::vector<FoundNumber> numbers;
  std::vector<std::uint32_t> bare;
};

Scan scan(std::string_view text) {
  Scan result;
  NumberParts parts;
  const std::size_t limit = citation_limit(text.size());
  for (std::size_t at = find_digit(text, 0);
       at < text.size() && result.numbers.size() < limit;
       at = find_digit(text, at)) {
    const std::size_t end = digits_end(text, at);
    std::optional<FoundNumber> number;
    if (scan_number(text, at, parts)) {
      const FoundNumber* before =
          result.numbers.empty() ? nullptr : &result.numbers.back();
      number = read_number(text, parts, false, before);
    }
    if (!number) {
      if (may_be_reduced(text, at)) {
        result.bare.push_back(static_cast<std::uint32_t>(at));
      }
      at = end;
      continue;
    }
    at = number->mention.span.end;
    result.numbers.push_back(*std::move(number));
  }
  return result;
}

void merge_blanks(std::vector<FoundNumber>&& blanks,
                  std::vector<FoundNumber>& found) {
  const auto by_span = [](const FoundNumber& each) {
    return each.mention.span;
  };
  std::erase_if(blanks, [&](const FoundNumber& each) {
    const auto next = std::ranges::lower_bound(
        found, each.mention.span.begin + 1, {},
        [](const FoundNumber& other) { return other.mention.span.end; });
    return next != found.end() &&
           next->mention.span.overlaps(each.mention.span);
  });
  const auto middle = static_cast<std::ptrdiff_t>(found.size());
  std::ranges::move(blanks, std::back_inserter(found));
  std::ranges::inplace_merge(found, found.begin() + middle, {}, by_span);
}

}  // namespace

std::vector<FoundNumber> find_numbers(std::string_view text) {
  Scan result = scan(text);
  std::vector<FoundNumber>& found = result.numbers;
  add_borrowing_members(text, found);
  add_reduced_numbers(text, result.bare, found);
  merge_blanks(find_blank_numbers(text), found);
  link_lists(text, found);
  return std::move(found);
}

}  // namespace viendan
