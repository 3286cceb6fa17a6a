#include <array>

#include "arguments.h"

namespace viendan::cli {
namespace {

// clang-format off
constexpr std::array kOptions = std::to_array<Option>({
    {"format", 0, "FORMAT", "text|json|jsonl|csv",
     "how to print the results", "cách in kết quả"},
    {"files-from", 0, "FILE", "",
     "read paths from FILE, one a line; - is standard input",
     "đọc đường dẫn từ FILE, mỗi dòng một đường dẫn; - là đầu vào chuẩn"},
    {"null", '0', "", "",
     "paths, read or printed, end with NUL instead of a line end",
     "đường dẫn kết thúc bằng NUL thay cho xuống dòng"},
    {"jobs", 'j', "N", "",
     "work on N documents at a time", "xử lý N văn bản cùng lúc"},
    {"ocr", 0, "", "",
     "read scanned PDF files with Tesseract",
     "đọc tệp PDF quét bằng Tesseract"},
    {"allow-unsandboxed", 0, "", "",
     "read untrusted formats even where the kernel offers no sandbox",
     "đọc cả khi nhân hệ điều hành không có vùng cách ly"},
    {"index", 0, "DIR", "",
     "the index; default $VIENDAN_INDEX, else the nearest .viendan/",
     "chỉ mục; mặc định $VIENDAN_INDEX hoặc .viendan/ gần nhất"},
    {"quiet", 'q', "", "",
     "print no messages but errors", "chỉ in lỗi"},
    {"verbose", 'v', "", "",
     "print more messages", "in thêm thông báo"},
    {"help", 'h', "", "",
     "print how to use the command", "in cách dùng lệnh"},
});
// clang-format on

}  // namespace

std::span<const Option> options() { return kOptions; }

}  // namespace viendan::cli
