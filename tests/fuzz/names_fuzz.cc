// Any bytes: names lie in the text, in order, and joined texts lose none.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "../../parser/src/find_names.h"
#include "viendan/base/source_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using viendan::SourceText;
  const auto source = SourceText::create(std::string(data, data + size));
  if (!source) return 0;
  const std::string_view text = source.value().text();
  std::uint32_t last = 0;
  for (const viendan::FoundName& each : viendan::find_names(text)) {
    const bool in_text = each.span.end <= text.size() && !each.name.empty();
    if (!in_text || each.span.begin < last || !each.span.contains(each.name)) {
      std::abort();
    }
    last = each.span.begin;
  }
  return 0;
}
