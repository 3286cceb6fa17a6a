#ifndef VIENDAN_TESTS_PARSER_RELATION_LINES_H_
#define VIENDAN_TESTS_PARSER_RELATION_LINES_H_

#include <ostream>
#include <string>

#include "viendan/parser/document.h"

namespace viendan::testing_support {

/// Each cited number with its relation, and that of the outer citation to it.
[[nodiscard]] inline std::string relations_of(const std::string& text) {
  const auto source = SourceText::create(text);
  if (!source) return "no text";
  std::string joined;
  for (const Citation& each : parse_document(*source).citations) {
    if (!joined.empty()) joined += "; ";
    joined += each.number ? to_string(each.number->number)
                          : std::string(slice(source->text(), each.name));
    joined += ' ';
    joined += to_string(each.relation);
    if (each.outer == kNoIndex) continue;
    joined += '/';
    joined += to_string(each.outer_relation);
  }
  return joined;
}

struct RelationCase {
  std::string why;
  std::string text;
  std::string expected;
};

inline void PrintTo(const RelationCase& row, std::ostream* out) {
  *out << row.why;
}

/// A circular, whose body states rules.
[[nodiscard]] inline std::string circular(const std::string& title,
                                          const std::string& rest) {
  return "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
         "Hạnh phúc\nSố: 91/2031/TT-BYT\nHà Nội, ngày 05 tháng 4 năm "
         "2031\nTHÔNG TƯ\n" +
         title +
         "\nCăn cứ Nghị định số 11/2030/NĐ-CP ngày 02 tháng 3 năm 2030 của "
         "Chính phủ;\nTheo đề nghị của Vụ trưởng Vụ Pháp chế,\n" +
         rest;
}

/// A plan, which has something done.
[[nodiscard]] inline std::string plan(const std::string& rest) {
  return "UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - "
         "Tự do - Hạnh phúc\nSố: 91/KH-UBND\nAn Bình, ngày 05 tháng 4 năm "
         "2031\nKẾ HOẠCH\nChăm sóc cây xanh\nThực hiện Công văn số 7/BXD-VP "
         "ngày 01/3/2031 của Bộ Xây dựng, UBND tỉnh ban hành kế hoạch như "
         "sau:\n\n" +
         rest;
}

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_PARSER_RELATION_LINES_H_
