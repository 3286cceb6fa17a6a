#include "law_dates.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "law_names.h"
#include "loose_text.h"
#include "name_readers.h"

namespace viendan {

std::vector<FoundDate> years_from(std::string_view text, const FoundName& found,
                                  std::size_t at) {
  std::vector<FoundDate> years = {{found.span, DateForm::kYear, found.date}};
  const std::span<const LawVersion> versions =
      law_versions(loose(slice(text, found.name)));
  while (years.size() <= versions.size()) {
    std::size_t next = at;
    if (!skip_literal(text, next, ",") && !skip_literal(text, next, "và")) {
      break;
    }
    const int year = read_year_of_name(text, next);
    const bool known = std::ranges::any_of(
        versions, [of = std::to_string(year)](const LawVersion& each) {
          return each.year == of;
        });
    if (!known) break;
    at = next;
    years.push_back({make_span(found.name.begin, at), DateForm::kYear,
                     PartialDate{static_cast<std::int16_t>(year)}});
  }
  return years;
}

std::vector<FoundDate> days_behind(std::string_view text, std::size_t at) {
  constexpr std::size_t kMaxDates = 6;
  std::vector<FoundDate> dates;
  while (dates.size() < kMaxDates) {
    if (!dates.empty() && !skip_literal(text, at, ",")) {
      skip_white(text, at);
      if (!skip_literal(text, at, "và")) break;
    }
    skip_white(text, at);
    if (!text.substr(at).starts_with("ngày")) break;
    const std::optional<FoundDate> date = read_date(text, at);
    if (!date || date->form != DateForm::kDay) break;
    at = date->span.end;
    dates.push_back(*date);
  }
  return dates;
}

}  // namespace viendan
