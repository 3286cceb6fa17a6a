// Any bytes become a document whose invariants hold.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "viendan/parser/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const auto source = viendan::SourceText::create(
      std::string(reinterpret_cast<const char*>(data), size));
  if (!source) return 0;
  const viendan::Document document = viendan::parse_document(*source);
  if (!viendan::check_invariants(document, source->text()).empty()) {
    std::abort();
  }
  return 0;
}
