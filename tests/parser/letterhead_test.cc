#include "letterhead.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "datelines.h"
#include "headings.h"
#include "mottoes.h"
#include "plain_text.h"

namespace viendan {
namespace {

Span all(std::string_view text) { return make_span(0, text.size()); }

TEST(Mottoes, AreFoundWhereverTheyStand) {
  struct Row {
    std::string_view why;
    std::string_view line;
    std::string_view before;  // What is left of the line.
  };
  const std::vector<Row> rows = {
      {"alone", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""},
      {"old tone mark", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""},
      {"behind a body", "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
       "SỞ Y TẾ"},
      {"cut at the line end", "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ", "SỞ Y TẾ"},
      {"spoilt in the middle", "SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NCHĨA VIỆT NAM",
       "SỞ Y TẾ"},
      {"second line", "TỈNH LÀO CAI Độc lập - Tự do - Hạnh phúc",
       "TỈNH LÀO CAI"},
      {"of the Party", "ĐẢNG CỘNG SẢN VIỆT NAM", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    const PlainText plain = make_plain(row.line, all(row.line));
    const MottoPart part = find_motto(plain.text, {});
    ASSERT_NE(part.motto, Motto::kNone);
    std::string_view before = row.line.substr(0, plain.origin[part.begin]);
    while (before.ends_with(' ')) before.remove_suffix(1);
    EXPECT_EQ(before, row.before);
  }
}

TEST(Mottoes, GoOnInTheNextLine) {
  const std::string first = to_plain("ỦY BAN CỘNG HÒA XÃ HỘI CHỦ");
  const MottoPart part = find_motto(first, {});
  ASSERT_NE(part.next_word, 0U);
  const std::string second = to_plain("TỈNH BÌNH THUẬN NGHĨA VIỆT NAM");
  const MottoPart rest = find_motto(second, {part.row, part.next_word});
  ASSERT_EQ(rest.motto, Motto::kState);
  EXPECT_EQ(second.substr(0, rest.begin), "tinh binh thuan ");
  EXPECT_EQ(find_motto(second, {}).motto, Motto::kNone);
}

TEST(Mottoes, AreNotInOtherWords) {
  for (const std::string_view line :
       {"SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Độc lập về tài chính", "VIỆT NAM", ""}) {
    SCOPED_TRACE(line);
    EXPECT_EQ(find_motto(to_plain(line), {}).motto, Motto::kNone);
  }
}

TEST(Datelines, GivePlaceAndDay) {
  struct Row {
    std::string_view why;
    std::string_view line;
    std::string_view place;
    DateForm form;
  };
  const std::vector<Row> rows = {
      {"full", "Tây Ninh, ngày 05 tháng 02 năm 2021", "Tây Ninh",
       DateForm::kDay},
      {"behind a number", "Số: 44/QĐ-UB Phan Thiết, ngày 06 tháng 7 năm 2005",
       "Phan Thiết", DateForm::kDay},
      {"a unit in small letters", "xã Công Hải, ngày 3 tháng 9 năm 2025",
       "xã Công Hải", DateForm::kDay},
      {"blank day", "Lào Cai, ngày     tháng 3 năm 2026", "Lào Cai",
       DateForm::kBlank},
      {"unreadable day", "Phú Thọ, ngày /ƒ tháng 12 năm 2011", "Phú Thọ",
       DateForm::kBlank},
      {"unreadable day and month", "Hà Nội, ngàyô)}. thángh năm 2026", "Hà Nội",
       DateForm::kBlank},
      {"behind codes in capitals",
       "Số: 174/UBND- KSTTHC Phú Thọ, ngày 7 tháng 12 năm 2011", "Phú Thọ",
       DateForm::kDay},
      {"behind a number that cannot be read",
       "Šб: ÄŸÿ/Qb-UBND Lào Cai, ngày 7 tháng 12 năm 2011", "Lào Cai",
       DateForm::kDay},
      {"a place in capitals", "TP. HỒ CHÍ MINH, ngày 7 tháng 12 năm 2011",
       "TP. HỒ CHÍ MINH", DateForm::kDay},
      {"a unit in capitals", "TP Huế, ngày 7 tháng 12 năm 2011", "TP Huế",
       DateForm::kDay},
      {"without a place", "ngày 12 tháng 5 năm 2010", "", DateForm::kDay},
      {"figures", "Huế, ngày 03/6/2013", "Huế", DateForm::kDay},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    const auto found =
        find_dateline(row.line, make_plain(row.line, all(row.line)));
    ASSERT_TRUE(found);
    EXPECT_EQ(slice(row.line, found->place), row.place);
    EXPECT_EQ(found->date.form, row.form);
  }
}

TEST(Datelines, AreNotDatesOfSentences) {
  for (const std::string_view line :
       {"Nghị quyết số 03/2021/UBTVQH15 ngày 24 tháng 9 năm 2021",
        "Căn cứ Luật Việc làm ngày 16 tháng 11 năm 2013;",
        "ngày 25 tháng 12 năm 2018 của Bộ trưởng Bộ Lao động",
        "có hiệu lực kể từ ngày 15 tháng 02 năm 2022",
        "Hôm nay, ngày 26 tháng 5 năm 2026"}) {
    SCOPED_TRACE(line);
    EXPECT_FALSE(find_dateline(line, make_plain(line, all(line))));
  }
}

TEST(Headings, NameTheType) {
  struct Row {
    std::string_view line;
    std::string_view type;  // Empty: no heading.
  };
  const std::vector<Row> rows = {
      {"QUYẾT ĐỊNH", "quyết định"},
      {"Thông tư", "thông tư"},
      {"THÔNG TƯ LIÊN TỊCH", "thông tư liên tịch"},
      {"CHỈ THỊ về tiết kiệm điện", "chỉ thị"},
      {"THÔNG TƯ1", "thông tư"},
      {"K Ế   H O Ạ C H", "kế hoạch"},
      {"Nghị định của Chính phủ", "nghị định"},
      {"Bản Quy định", "quy định"},
      {"BẢN HƯỚNG DẪN", "hướng dẫn"},
      {"BẢN ÁN", "bản án"},
      {"Bản Quy định này", ""},
      {"Kế hoạch này có hiệu lực", ""},
      {"QUYẾT TOÁN", ""},
      {"LUẬT SƯ NGUYỄN VĂN A", "luật"},  // Above it no letterhead stands.
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.line);
    const TypeHeading heading =
        scan_type_heading(row.line, all(row.line), to_plain(row.line));
    EXPECT_EQ(info(heading.type).name, row.type);
  }
}

struct SubjectRow {
  std::string_view why;
  std::string_view text;
  std::string_view subject;
};

std::string subject_of(std::string_view text) {
  std::string subject;
  for (const Span part : read_letterhead(text, split_lines(text)).subject) {
    if (!subject.empty()) subject += ' ';
    subject += slice(text, part);
  }
  return subject;
}

TEST(Letterhead, SubjectEndsWhereTheTextBegins) {
  const std::vector<SubjectRow> rows = {
      {"at a recital", "QUYẾT ĐỊNH\nVề việc bổ nhiệm\nCăn cứ Luật Cán bộ;",
       "Về việc bổ nhiệm"},
      {"at the body that decides",
       "QUYẾT ĐỊNH\nVề bảo vệ rừng\nBỘ TRƯỞNG BỘ TƯ PHÁP\nCăn cứ Luật;",
       "Về bảo vệ rừng"},
      {"at a rule", "KẾ HOẠCH\nThực hiện cải cách\n-----\nNăm nay, các sở",
       "Thực hiện cải cách"},
      {"at a blank line", "BÁO CÁO\nKết quả năm 2020\n\nTrong năm, tỉnh đã",
       "Kết quả năm 2020"},
      {"not at a blank line after an open word",
       "BÁO CÁO\nKết quả của\n\nngành y tế\n\nTrong năm",
       "Kết quả của ngành y tế"},
      {"not at a body after an open word",
       "DANH MỤC\nQUYẾT ĐỊNH\nCông bố thủ tục của\nBỘ TƯ PHÁP\nCăn cứ Luật;",
       "Công bố thủ tục của BỘ TƯ PHÁP"},
      {"at the first article", "NGHỊ QUYẾT\nVề biên chế\nĐiều 1. Quyết định",
       "Về biên chế"},
      {"at the note of issue",
       "QUY CHẾ\nLàm việc của Sở\n(Ban hành kèm theo Quyết định số 5/QĐ-SNV)",
       "Làm việc của Sở"},
      {"behind the body whose it is, before the document that it names",
       "CHƯƠNG TRÌNH HÀNH ĐỘNG\ncủa Ban Chấp hành Đảng bộ xã thực hiện Nghị "
       "quyết số 71-NQ/TW\nngày 22/8/2025 về giáo dục\n-----\nThực hiện Nghị "
       "quyết",
       "thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 về giáo dục"},
      {"not behind what only looks like a number",
       "HƯỚNG DẪN\nsơ kết 05 năm thực hiện Quyết định số 7-QĐ/TU\n-----\nCăn "
       "cứ",
       "sơ kết 05 năm thực hiện Quyết định số 7-QĐ/TU"},
      {"there is none under a rule",
       "GIẤY MỜI\n-----\nThực hiện Chương trình công tác, xin mời:", ""},
      {"not at a body before the one that decides",
       "NGHỊ QUYẾT\nQuy định điều kiện thành lập\nBan Dân tộc của Hội đồng "
       "nhân dân\n-----\nỦY BAN THƯỜNG VỤ QUỐC HỘI\nCăn cứ Luật;",
       "Quy định điều kiện thành lập Ban Dân tộc của Hội đồng nhân dân"},
      {"where a law is about a body", "LUẬT\nTHANH TRA\nCăn cứ Hiến pháp;",
       "THANH TRA"},
  };
  for (const SubjectRow& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(subject_of(row.text), row.subject);
  }
}

TEST(Letterhead, IsAbsentFromOtherTexts) {
  for (const std::string_view text :
       {"Theo Nghị quyết số 25-NQ/TW, các cấp ủy đã chỉ đạo. Kết quả tốt.",
        "Tạp chí Lịch sử Đảng Cộng sản Việt Nam\nTrang chủ\nLiên hệ", "",
        "\n\n\n", "1. Mục đích\n2. Yêu cầu"}) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(read_letterhead(text, split_lines(text)).present);
  }
}

TEST(Letterhead, PassesOverTheNumberThatATeamIsNamedAfter) {
  const auto number_of = [](std::string_view text) {
    return std::string(
        slice(text, read_letterhead(text, split_lines(text)).number));
  };
  EXPECT_EQ(number_of("SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\n"
                      "SỐ 12/QĐ-SYT\nSố: 34/KH-ĐKT\nKẾ HOẠCH\nKiểm tra"),
            "34/KH-ĐKT");
  EXPECT_EQ(number_of("SỞ Y TẾ\nĐOÀN KIỂM TRA\nSố: 12/KH-ĐKT\nKẾ HOẠCH\nMới"),
            "12/KH-ĐKT");
}

TEST(Letterhead, ReadsANumberThatWasFilledInAfterAGap) {
  const auto number_of = [](std::string_view line) {
    const std::string text = "CHÍNH PHỦ\n" + std::string(line) +
                             "\nHà Nội, ngày 06 tháng 4 năm 2026\nNGHỊ "
                             "QUYẾT\nVề phí\n";
    return std::string(
        slice(text, read_letterhead(text, split_lines(text)).number));
  };
  EXPECT_EQ(number_of("Số:    15/2026/NQ-CP"), "15/2026/NQ-CP");
  EXPECT_EQ(number_of("Số:    15   /2026/NQ-CP"), "15   /2026/NQ-CP");
  EXPECT_EQ(number_of("Số: 15/2026/NQ-CP      7 trang"), "15/2026/NQ-CP");
}

TEST(Letterhead, ReadsHeadsThatAreSentences) {
  struct Row {
    std::string_view why;
    std::string_view heading;
    std::string_view number;
    std::string_view issuer;
    std::string_view subject;
  };
  const std::vector<Row> rows = {
      {"issuer, number and day",
       "NGHỊ ĐỊNH của Chính phủ số 115/2003/NĐ-CP ngày 03 tháng 10 năm 2003 về "
       "chế độ công chức dự bị",
       "115/2003/NĐ-CP", "Chính phủ", "về chế độ công chức dự bị"},
      {"a word printed twice",
       "QUYẾT ĐỊNH số số 12/2004/QĐ-UB ngày 05 tháng 02 năm 2004 về việc thu "
       "phí",
       "12/2004/QĐ-UB", "", "về việc thu phí"},
      {"a blank number",
       "QUYẾT ĐỊNH của Bộ Y tế số ngày 05/02/2004 về việc thu phí", "",
       "Bộ Y tế", "về việc thu phí"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    const std::string text = "UBND TỈNH LÀO CAI\n" + std::string(row.heading);
    const Letterhead head = read_letterhead(text, split_lines(text));
    EXPECT_EQ(slice(text, head.heading_number), row.number);
    EXPECT_EQ(head.heading_issuer, row.issuer);
    EXPECT_TRUE(head.date);
    ASSERT_EQ(head.subject.size(), 1U);
    EXPECT_EQ(slice(text, head.subject[0]), row.subject);
  }
}

TEST(Letterhead, JoinsNamesAndKeepsParents) {
  struct Row {
    std::string_view text;
    std::vector<std::string> bodies;
  };
  const std::string_view end = "\nSố: 1/KH-X\nKẾ HOẠCH\nCông tác năm";
  const std::vector<Row> rows = {
      {"BỘ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", {"BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH"}},
      {"UBND TỈNH LÀO CAI\nSỞ Y TẾ", {"UBND TỈNH LÀO CAI", "SỞ Y TẾ"}},
      {"ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LÀO CAI\n"
       "Độc lập - Tự do - Hạnh phúc",
       {"ỦY BAN NHÂN DÂN TỈNH LÀO CAI"}},
      {"BỘ Y TẾ\n\nBỘ Y TẾ", {"BỘ Y TẾ"}},
      {"ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", {"ỦY BAN THƯỜNG VỤ QUỐC HỘI"}},
      {"ĐẢNG ỦY KHỐI CƠ QUAN TỈNH\nCHI BỘ SỞ Y TẾ",
       {"ĐẢNG ỦY KHỐI CƠ QUAN TỈNH", "CHI BỘ SỞ Y TẾ"}},
      {"SỞ Y TẾ\nĐOÀN KIỂM TRA THEO QĐ SỐ 12/QĐ-SYT",
       {"SỞ Y TẾ", "ĐOÀN KIỂM TRA"}},
      {"ĐẢNG BỘ TỈNH LÀO CAI\nBAN CÁN SỰ ĐẢNG\nỦY BAN NHÂN DÂN TỈNH",
       {"ĐẢNG BỘ TỈNH LÀO CAI", "BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH"}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const std::string text = std::string(row.text) + std::string(end);
    EXPECT_EQ(read_letterhead(text, split_lines(text)).bodies, row.bodies);
  }
}

}  // namespace
}  // namespace viendan
