// Any bytes give numbers that lie in the text in order, are linked forwards,
// and keep their canonical form when it is read again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "find_numbers.h"
#include "viendan/base/source_text.h"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

void check_canonical(const viendan::FoundNumber& each) {
  using viendan::CitationFlag;
  const bool whole =
      each.kind == viendan::NumberKind::kDocument &&
      (each.flags & static_cast<std::uint32_t>(CitationFlag::kReduced)) == 0;
  if (!whole) return;
  const std::string canonical = to_string(each.mention.number);
  const auto again = viendan::parse_document_number(canonical);
  if (again) return check(to_string(*again) == canonical);
  // "64TC" is a number behind a type only.
  const std::string text = "Quyết định số " + canonical;
  const auto found = viendan::find_numbers(text);
  check(found.size() == 1);
  check(to_string(found.front().mention.number) == canonical);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const auto source = viendan::SourceText::create(
      std::string(reinterpret_cast<const char*>(data), size));
  if (!source) return 0;
  const std::string_view text = source->text();
  const std::vector<viendan::FoundNumber> found = viendan::find_numbers(text);
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const viendan::Span span = found[i].mention.span;
    check(end <= span.begin && span.begin <= span.end &&
          span.end <= text.size());
    end = span.end;
    const viendan::Index next = found[i].next_in_list;
    check(next == viendan::kNoIndex || (next == i + 1 && next < found.size()));
    check_canonical(found[i]);
  }
  return 0;
}
