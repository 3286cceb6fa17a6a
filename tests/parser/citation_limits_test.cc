// Where what belongs to a citation ends, and what stands near it and belongs to
// something else.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "citations.h"

namespace viendan {
namespace {

std::vector<Citation> read(std::string_view text) {
  return read_citations(text, OwnFields{}, find_numbers(text),
                        find_names(text));
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& each : parts) all += (all.empty() ? "" : "+") + each;
  return all;
}

// Each citation: its date, its issuer, its places and its title.
std::string dump(std::string_view text) {
  std::string dumped;
  for (const Citation& each : read(text)) {
    if (!dumped.empty()) dumped += "; ";
    dumped += each.date ? to_iso(*each.date) : "-";
    dumped += " | " + std::string(slice(text, each.issuer));
    dumped += " | " + joined(each.provisions);
    dumped += " | " + std::string(slice(text, each.title));
  }
  return dumped;
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(dump(each.text), each.expected);
  }
}

TEST(CitationLimits, Dates) {
  check({
      {"behind the title of a law",
       "Luật số 7/2025/QH15 về Quản lý kho ngày 29/6/2025;",
       "2025-06-29 |  |  | Quản lý kho"},
      {"of what the title tells",
       "Luật số 7/2025/QH15 về các kho được phê duyệt trước ngày 01/7/2025;",
       "- |  |  | các kho được phê duyệt trước ngày 01/7/2025"},
  });
}

TEST(CitationLimits, Places) {
  check({
      {"in the next cell of a table",
       "Nghị định số 7/2026/NĐ-CP\nĐiều 36, khoản 2 Điều 40\nThông tư",
       "- |  | điều 36+điều 40/khoản 2 | "},
      {"of the article that begins there",
       "thay thế Quyết định số 41/QĐ-BTC\nĐiều 2 : Kinh phí được giao.",
       "- |  |  | "},
      {"with a full stop",
       "theo Nghị định số 7/2026/NĐ-CP\nĐiều 27. Dự toán chi hỗ trợ",
       "- |  |  | "},
      {"behind a comma in the line",
       "theo Nghị định số 7/2026/NĐ-CP, Điều 27. Dự toán chi hỗ trợ",
       "- |  | điều 27 | "},
  });
}

TEST(CitationLimits, Issuers) {
  check({
      {"the line of the addressees",
       "Công văn số 7/BH-VP ngày 07/5/2026 của\nCông ty Phát triển Đô "
       "thị\nKính "
       "gửi: Sở Xây dựng",
       "2026-05-07 | Công ty Phát triển Đô thị |  | "},
      {"a minister who heads a body too",
       "Quyết định số 11/1998/QĐ-TCCP của Bộ trưởng, Trưởng ban Ban Tổ chức "
       "cán "
       "bộ; Quyết định số 5/QĐ-BTC của Bộ trưởng, Sở Tài chính",
       "- | Bộ trưởng, Trưởng ban Ban Tổ chức cán bộ |  | ; - | Bộ trưởng |  "
       "| "},
      {"of a list, by the codes",
       "các Thông tư của Bộ Công Thương: số 31/2025/TT-BCT; số 35/2023/NĐ-CP; "
       "số 22/2023/QĐ-UBND; số 5/2024/TT-BCT.",
       "- | Bộ Công Thương |  | ; - |  |  | ; - |  |  | ; - | Bộ Công Thương | "
       " "
       "| "},
      {"of a list, by names that the codes do not contradict",
       "các văn bản của Chính phủ: số 31/2025/NĐ-CP; số 5/QĐ-TTg.",
       "- | Chính phủ |  | ; - | Chính phủ |  | "},
  });
}

TEST(CitationLimits, TitlesDoNotEndInAnd) {
  check({
      {"before another document",
       "Thông tư số 7/2026/TT-BTC quy định về kho và Điều 3 Thông tư số "
       "8/2026/TT-BTC quy định về ghế.",
       "- |  |  | quy định về kho; - |  | điều 3 | quy định về ghế"},
  });
}

}  // namespace
}  // namespace viendan
