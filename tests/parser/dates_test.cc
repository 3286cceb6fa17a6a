#include "dates.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace viendan {
namespace {

std::string_view name_of(DateForm form) {
  switch (form) {
    case DateForm::kDay: return "day";
    case DateForm::kMonth: return "month";
    case DateForm::kYear: return "year";
    case DateForm::kNoYear: return "no-year";
    case DateForm::kBlank: return "blank";
    case DateForm::kInvalid: return "invalid";
  }
  return "";
}

// "day 2013-06-03 [ngày 03/6/2013]", or "none".
std::string dump(std::string_view text, const std::optional<FoundDate>& found) {
  if (!found) return "none";
  std::string dumped(name_of(found->form));
  if (found->date) dumped += " " + to_iso(*found->date);
  return dumped + " [" + std::string(slice(text, found->span)) + "]";
}

struct Case {
  std::string_view why;
  std::string_view text;
  std::string_view expected;
};

TEST(ReadDate, ReadsEveryFormOfTheReference) {
  static constexpr Case kCases[] = {
      {"header form", "ngày 26 tháng 02 năm 2022",
       "day 2022-02-26 [ngày 26 tháng 02 năm 2022]"},
      {"no zero", "Ngày 7 tháng 8 năm 2013,",
       "day 2013-08-07 [Ngày 7 tháng 8 năm 2013]"},
      {"capitals", "NGÀY 5 THÁNG 4 NĂM 2001",
       "day 2001-04-05 [NGÀY 5 THÁNG 4 NĂM 2001]"},
      {"over a line end", "ngày 25 tháng\n6 năm 2025;",
       "day 2025-06-25 [ngày 25 tháng\n6 năm 2025]"},
      {"over a page of the gazette",
       "ngày 17 \n\nCÔNG BÁO/Số 51/Ngày 23-01-2026 \n67\n \n\ntháng 8 năm "
       "2018 của",
       "day 2018-08-17 [ngày 17 \n\nCÔNG BÁO/Số 51/Ngày 23-01-2026 \n67\n "
       "\n\ntháng 8 năm 2018]"},
      {"misprinted month", "ngày 28 ngày 11 năm 2023 của",
       "day 2023-11-28 [ngày 28 ngày 11 năm 2023]"},
      {"misprinted year", "ngày 31 tháng 3 tháng 2026 của",
       "day 2026-03-31 [ngày 31 tháng 3 tháng 2026]"},
      {"no-break spaces", "ngày\u00A012 tháng\u00A09 năm\u00A02019",
       "day 2019-09-12 [ngày\u00A012 tháng\u00A09 năm\u00A02019]"},
      {"comma before the year", "ngày 02 tháng 10, năm 2006",
       "day 2006-10-02 [ngày 02 tháng 10, năm 2006]"},
      {"slashes", "ngày 03/6/2013 của", "day 2013-06-03 [ngày 03/6/2013]"},
      {"bare", "22/09/2025", "day 2025-09-22 [22/09/2025]"},
      {"spaces around slashes", "ngày 22 / 9/ 2016",
       "day 2016-09-22 [ngày 22 / 9/ 2016]"},
      {"dashes", "03-6-2013", "day 2013-06-03 [03-6-2013]"},
      {"dots", "ngày 05.02.2021 16:12:33", "day 2021-02-05 [ngày 05.02.2021]"},
      {"words and a slash", "ngày 05 tháng 02/2021",
       "day 2021-02-05 [ngày 05 tháng 02/2021]"},
      {"leap day", "ngày 29/02/2024", "day 2024-02-29 [ngày 29/02/2024]"},
      {"two-digit year", "ngày 20/12/98 của", "day 1998-12-20 [ngày 20/12/98]"},
      {"glued", "ngày03tháng6năm2013", "day 2013-06-03 [ngày03tháng6năm2013]"},
      {"glued figures", "ngày03/6/2013", "day 2013-06-03 [ngày03/6/2013]"},
      {"misread", "ngày O3 tháng l2 năm 2Ol9",
       "day 2019-12-03 [ngày O3 tháng l2 năm 2Ol9]"},
      {"broken month", "ngày 5 tháng 1 1 năm 2019",
       "day 2019-11-05 [ngày 5 tháng 1 1 năm 2019]"},
      {"marks lost", "ngay 12 thang 5 nam 1999",
       "day 1999-05-12 [ngay 12 thang 5 nam 1999]"},
      {"month in words", "ngày mồng 3 tháng Giêng năm 1995",
       "day 1995-01-03 [ngày mồng 3 tháng Giêng năm 1995]"},
      {"month in two words", "ngày 9 tháng mười hai năm 1996",
       "day 1996-12-09 [ngày 9 tháng mười hai năm 1996]"},
      {"footnote mark", "ngày 03/6/20131 của",
       "day 2013-06-03 [ngày 03/6/2013]"},
      {"month", "tháng 02/2021", "month 2021-02 [tháng 02/2021]"},
      {"month in words", "tháng 11 năm 2021",
       "month 2021-11 [tháng 11 năm 2021]"},
      {"year", "năm 2013", "year 2013 [năm 2013]"},
      {"no year", "Ngày 21.10 vừa qua", "no-year [Ngày 21.10]"},
      {"no year, end of sentence", "ngày 21/10. Sau", "no-year [ngày 21/10]"},
      {"no year, in words", "ngày 1 tháng 5 hằng", "no-year [ngày 1 tháng 5]"},
      {"blank", "ngày     tháng     năm 2021",
       "blank [ngày     tháng     năm 2021]"},
      {"dotted", "ngày … tháng … năm …", "blank [ngày … tháng … năm]"},
      {"blank figures", "ngày    /   /2022 của", "blank [ngày    /   /2022]"},
      {"blank day", "ngày      /01/2026", "blank [ngày      /01/2026]"},
      {"no such day", "ngày 31/02/2020", "invalid [ngày 31/02/2020]"},
      {"never month first", "ngày 02/31/2021", "invalid [ngày 02/31/2021]"},
      {"common year", "ngày 29 tháng 02 năm 2023",
       "invalid [ngày 29 tháng 02 năm 2023]"},
      {"no such year", "ngày 3/5/1213", "invalid [ngày 3/5/1213]"},
  };
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.why);
    EXPECT_EQ(dump(each.text, read_date(each.text, 0)), each.expected);
  }
}

TEST(ReadDate, LeavesAloneWhatIsNoDate) {
  static constexpr std::string_view kTexts[] = {
      "2021-2030",
      "2/3 số đại biểu",
      "24/7",
      "1/500",
      "30/4",
      "0276.3822.233",
      "12/34 đường",
      "3712.0.1016",
      "25-NQ/TW",
      "ngày 1-2 lần",
      "ngày làm việc",
      "ngày 1.500 đồng",
      "tháng 13/2020",
      "tháng 3 hằng năm",
      "năm học",
      "năm 20",
      "năm 1850",
      "1-2 lần/năm",
      "ngày, tháng",
      "5/5/12",
      "66.25/2026/NQ-CP",
  };
  for (const std::string_view each : kTexts) {
    SCOPED_TRACE(each);
    EXPECT_EQ(dump(each, read_date(each, 0)), "none");
  }
}

}  // namespace
}  // namespace viendan
