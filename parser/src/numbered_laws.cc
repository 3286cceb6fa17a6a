#include "numbered_laws.h"

#include <algorithm>
#include <charconv>

#include "dates.h"
#include "law_names.h"
#include "loose_text.h"
#include "name_readers.h"

namespace viendan {
namespace {

constexpr int kMaxLaws = 20;
constexpr std::size_t kMaxName = 100;  // Bytes.

struct NumberedLaw {
  std::size_t end = 0;  // 0 if there is none.
  int year = 0;         // In its number.
};

NumberedLaw read_numbered_law(std::string_view text, std::size_t begin) {
  constexpr std::string_view kNumber = "số ";
  const std::string_view here = text.substr(begin, kMaxName + kNumber.size());
  if (!here.starts_with("Luật ") && !here.starts_with("luật ") &&
      !here.starts_with("Bộ luật ")) {
    return {};
  }
  const std::size_t name_size = here.find(kNumber);
  if (name_size == std::string_view::npos) return {};
  const std::string_view rest = text.substr(begin + name_size + kNumber.size());
  for (const LawVersion& each :
       law_versions(loose(here.substr(0, name_size)))) {
    if (each.number == "-" || !rest.starts_with(each.number)) continue;
    NumberedLaw law;
    law.end = begin + name_size + kNumber.size() + each.number.size();
    std::from_chars(each.year.data(), each.year.data() + each.year.size(),
                    law.year);
    return law;
  }
  return {};
}

// Where the next law of a list may begin behind `at`.
std::size_t behind_joint(std::string_view text, std::size_t at) {
  (void)skip_literal(text, at, ",");
  skip_white(text, at);
  (void)skip_literal(text, at, "và");
  skip_white(text, at);
  return at;
}

}  // namespace

NumberedLaws read_numbered_laws(std::string_view text, std::size_t begin) {
  NumberedLaws laws;
  NumberedLaw last;
  int count = 0;
  for (; count < kMaxLaws; ++count) {
    const NumberedLaw next = read_numbered_law(text, begin);
    if (next.end == 0) break;
    last = next;
    begin = behind_joint(text, next.end);
  }
  laws.end = last.end;
  if (count == 0) return laws;
  std::size_t at = last.end;
  (void)skip_literal(text, at, ",");
  skip_white(text, at);
  if (!text.substr(at).starts_with("ngày")) return laws;
  const std::optional<FoundDate> date = read_date(text, at);
  if (!date || date->form != DateForm::kDay) return laws;
  if (count > 1 || date->date->year != last.year) {
    laws.date_of_title = date->date;
  }
  return laws;
}

}  // namespace viendan
