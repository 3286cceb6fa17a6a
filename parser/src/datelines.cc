#include "datelines.h"

#include <algorithm>
#include <array>

#include "head_cues.h"
#include "letters.h"

namespace viendan {
namespace {

// Units that stand in small letters before a place.
bool is_unit_word(std::string_view word) {
  constexpr std::array<std::string_view, 9> kUnits = {
      "xa", "huyen", "tinh", "thanh", "pho", "phuong", "quan", "thi", "tran"};
  return std::ranges::find(kUnits, word) != kUnits.end() || word == "-";
}

// Where the place before the comma at `end` begins: after the last word with a
// figure, a colon or a small letter ("Số: 44/QĐ-UB Phan Thiết, ngày …").
std::size_t place_begin(std::string_view text, const PlainText& plain,
                        std::size_t end, bool comma) {
  constexpr std::size_t kMaxWords = 7;
  const std::string_view all = plain.text;
  std::size_t begin = end;
  for (std::size_t words = 0; begin > 0 && words < kMaxWords; ++words) {
    const std::size_t last = all[begin - 1] == ' ' ? begin - 1 : begin;
    const std::size_t space =
        last == 0 ? std::string_view::npos : all.rfind(' ', last - 1);
    const std::size_t at = space == std::string_view::npos ? 0 : space + 1;
    const std::string_view word = all.substr(at, last - at);
    if (word.empty() || word.back() == ':' || word.back() == ';') break;
    const bool figure = std::ranges::any_of(word, is_digit);
    if (figure && !all.substr(0, at).ends_with("quan ")) break;
    const bool capital =
        begins_with_capital(slice(text, plain.source(at, last)));
    if (!figure && !capital && !is_unit_word(word)) break;
    begin = at;
  }
  const bool short_text =
      end <= 24 && std::ranges::none_of(all.substr(0, end), [](char c) {
        return is_digit(c) || c == ':';
      });
  return begin == end && short_text && comma ? 0 : begin;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text,
                                      const PlainText& plain) {
  constexpr std::size_t kMaxDateline = 240;
  constexpr std::size_t kMaxRest = 3;  // Bytes of stray marks after the date.
  if (plain.text.size() > kMaxDateline) return std::nullopt;
  for (std::size_t at = plain.text.find("ngay"); at != std::string::npos;
       at = plain.text.find("ngay", at + 1)) {
    if (at > 0 && is_ascii_lower(plain.text[at - 1])) continue;
    const auto date = read_date(text, plain.origin[at]);
    if (!date || date->form == DateForm::kMonth ||
        date->form == DateForm::kYear) {
      continue;
    }
    Dateline line{at, at, *date, {}};
    while (line.end < plain.text.size() &&
           plain.origin[line.end] < date->span.end) {
      ++line.end;
    }
    std::size_t before = at;
    while (before > 0 && plain.text[before - 1] == ' ') --before;
    const bool comma = before > 0 && (plain.text[before - 1] == ',' ||
                                      plain.text[before - 1] == '.' ||
                                      plain.text[before - 1] == ';');
    while (before > 0 &&
           (plain.text[before - 1] == ',' || plain.text[before - 1] == ' ' ||
            plain.text[before - 1] == '.')) {
      --before;
    }
    const bool ends = plain.text.size() - line.end <= kMaxRest;
    if (!comma && !(at == 0 && ends) && !ends) continue;
    line.begin = place_begin(text, plain, before, comma);
    if (!comma && line.begin != 0) continue;
    const std::string_view place =
        std::string_view(plain.text).substr(line.begin);
    if (cue_size(Cue::kOpening, place) != 0 && line.begin != at) continue;
    if (!ends && !comma) continue;
    line.place = plain.source(line.begin, before);
    return line;
  }
  return std::nullopt;
}

}  // namespace viendan
