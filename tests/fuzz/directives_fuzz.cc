// Lines with markers in any order become directives whose invariants hold.
// Each byte of the input chooses one line.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "viendan/parser/document.h"

namespace {

constexpr std::string_view kLines[] = {
    "1. A.\n",
    "2. B;\n",
    "3. C\n",
    "a) d.\n",
    "b) E:\n",
    "đ) F\n",
    "i) G\n",
    "ii) H\n",
    "I. K\n",
    "II - L\n",
    "A. M\n",
    "1.1. N\n",
    "1.2 O\n",
    "2.1.1. P\n",
    "5a. Q\n",
    "a1) R\n",
    "Điều 1. S\n",
    "Điều 2\n",
    "Điều 3a: T\n",
    "Chương I\n",
    "Mục 1. U\n",
    "Phần thứ hai\n",
    "(1) V\n",
    "1/- X\n",
    "“2. Y\n",
    "Z”.\n",
    "STT\n",
    "1.\n",
    "\n",
    "- gạch\n",
    "quy định tại khoản\n",
    "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính trước ngày 01/7/2025.\n",
    "Trên đây là W.\n",
    "Sửa đổi Điều 4 như sau:\n",
    "12-NQ/TW\n",
    "CÔNG BÁO/Số 1\n",
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text += kLines[data[i] % std::size(kLines)];
  }
  const auto source = viendan::SourceText::create(std::move(text));
  if (!source) return 0;
  const viendan::Document document = viendan::parse_document(*source);
  if (!viendan::check_invariants(document, source->text()).empty()) {
    std::abort();
  }
  return 0;
}
