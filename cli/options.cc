#include <array>

#include "arguments.h"

namespace viendan::cli {
namespace {

// In the order in which help shows them.
// clang-format off
constexpr std::array kOptions = std::to_array<Option>({
    // Which index, which documents.
    {"index", 0, "DIR", "",
     "the index, also ssh://HOST/PATH and more than once; default $VIENDAN_INDEX, else the nearest .viendan/",
     "chỉ mục, có thể là ssh://HOST/PATH và lặp lại; mặc định $VIENDAN_INDEX hoặc .viendan/ gần nhất"},
    {"require-all", 0, "", "",
     "fail when one of several indexes does not answer",
     "báo lỗi khi một trong các chỉ mục không trả lời"},
    {"files-from", 0, "FILE", "",
     "read paths from FILE, one a line; - is standard input",
     "đọc đường dẫn từ FILE, mỗi dòng một đường dẫn; - là đầu vào chuẩn"},
    {"null", '0', "", "",
     "paths, read or printed, end with NUL instead of a line end",
     "đường dẫn kết thúc bằng NUL thay cho xuống dòng"},
    {"ocr", 0, "", "",
     "read scanned PDF files with Tesseract, if it is installed",
     "đọc tệp PDF quét bằng Tesseract, nếu đã cài"},
    {"allow-unsandboxed", 0, "", "",
     "read untrusted formats even where the kernel offers no sandbox",
     "đọc cả khi nhân hệ điều hành không có vùng cách ly"},
    {"max-cpu", 0, "SECONDS", "",
     "CPU time that reading one file may take; default 10",
     "thời gian CPU để đọc một tệp; mặc định 10"},
    {"max-time", 0, "SECONDS", "",
     "time that reading one file may take; default 20",
     "thời gian để đọc một tệp; mặc định 20"},
    {"max-memory", 0, "SIZE", "",
     "memory that reading one file may take, as 900M or 2G; default 512M",
     "bộ nhớ để đọc một tệp, như 900M hoặc 2G; mặc định 512M"},
    {"max-file", 0, "SIZE", "",
     "size of a file; larger ones are not read; default 512M",
     "kích thước tệp; tệp lớn hơn không được đọc; mặc định 512M"},
    {"max-text", 0, "SIZE", "",
     "text that one file may hold, up to 1G; default 64M",
     "lượng văn bản trong một tệp, tối đa 1G; mặc định 64M"},
    {"max-parts", 0, "N", "",
     "parts that an archive may have; default 100000",
     "số phần trong một tệp nén; mặc định 100000"},
    {"max-ratio", 0, "N", "",
     "how many times its size a large part of an archive may unpack to; default 200",
     "tỷ lệ giải nén của một phần lớn trong tệp nén; mặc định 200"},
    // Importing.
    {"prune", 0, "", "",
     "remove documents whose files are gone",
     "bỏ những văn bản mà tệp không còn"},
    {"retry-failed", 0, "", "",
     "try files again that could not be read before",
     "đọc lại những tệp trước đây không đọc được"},
    {"dry-run", 'n', "", "",
     "say what would be done, change nothing",
     "chỉ nói sẽ làm gì, không thay đổi"},
    {"report", 0, "FILE", "",
     "write what became of every file to FILE, as JSON lines",
     "ghi kết quả của từng tệp vào FILE, dạng JSON lines"},
    {"progress", 0, "WHEN", "auto|jsonl|never",
     "show progress on standard error", "hiện tiến độ ra stderr"},
    {"shard", 0, "I/N", "",
     "import only part I of N parts of the files",
     "chỉ nhập phần I trong N phần"},
    {"wait", 0, "SECONDS", "",
     "wait that long for another import to end",
     "chờ tối đa chừng ấy giây khi chỉ mục đang bị khóa"},
    // Which answers.
    {"up", 0, "", "", "what it rests on (default)", "văn bản mà nó dựa vào (mặc định)"},
    {"down", 0, "", "", "what rests on it", "văn bản dựa vào nó"},
    {"depth", 0, "N", "", "follow at most N steps", "theo tối đa N bước"},
    {"relation", 0, "NAME", "", 
     "only citations of this relation: basis, implements, guides, amends, replaces, repeals, suspends, corrects, consolidates, proposal, nested, other",
     "chỉ lấy viện dẫn có quan hệ này: căn cứ, thực hiện, hướng dẫn, sửa đổi, thay thế, bãi bỏ, đình chỉ, đính chính, hợp nhất, đề nghị, lồng, khác"},
    {"code", 0, "A,B", "",
     "only findings of these codes: not-in-index, type-conflict, issuer-conflict, year-conflict, date-conflict, invalid-date, two-dates, date-differs, cited-later, superseded, blank-number",
     "chỉ lấy phát hiện có các mã này: not-in-index, type-conflict, issuer-conflict, year-conflict, date-conflict, invalid-date, two-dates, date-differs, cited-later, superseded, blank-number"},
    {"since", 0, "DATE", "", "only documents of DATE or later", "chỉ lấy văn bản từ ngày DATE"},
    {"sort", 0, "ORDER", "relevance|date|-date|number|path|cited",
     "the order of results", "thứ tự kết quả"},
    {"limit", 0, "N", "", "at most N results; search prints 20 unless told", "tối đa N kết quả; search in 20 nếu không nói"},
    {"offset", 0, "N", "", "leave out the first N results", "bỏ qua N kết quả đầu"},
    {"explain", 0, "", "", "show how the query was understood", "cho biết truy vấn được hiểu thế nào"},
    {"readers", 0, "", "", "list the file formats that can be read here", "liệt kê các định dạng đọc được"},
    // How to print them.
    {"format", 0, "FORMAT", "text|json|jsonl|csv|dot|graphml|html|opensearch-bulk",
     "how to print the results", "cách in kết quả"},
    {"fields", 0, "A,B", "", "print only these fields; in text with tabs between", "chỉ in các trường này; dạng text thì cách nhau bằng tab"},
    {"jobs", 'j', "N", "", "work on N documents at a time", "xử lý N văn bản cùng lúc"},
    {"color", 0, "WHEN", "auto|always|never", "colour the output", "tô màu kết quả"},
    {"lang", 0, "LANG", "vi|en", "language of messages; default from the locale", "ngôn ngữ thông báo; mặc định theo locale"},
    {"quiet", 'q', "", "", "print no messages but errors", "chỉ in lỗi"},
    {"verbose", 'v', "", "", "print more messages", "in thêm thông báo"},
    {"help", 'h', "", "", "print how to use the command", "in cách dùng lệnh"},
});
// clang-format on

}  // namespace

std::span<const Option> options() { return kOptions; }

}  // namespace viendan::cli
