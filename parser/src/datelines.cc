#include "datelines.h"

#include <algorithm>
#include <array>

#include "head_cues.h"
#include "letters.h"
#include "viendan/base/packed_table.h"
#include "years.h"

namespace viendan {
namespace {

constexpr auto kPlaceWords = pack_list<"place">([] {
  return std::to_array<TableCells<2>>({
#include "line_words.inc"  // Made from tables/line_words.tsv.
  });
});

// Units that stand in small letters before a place.
bool is_unit_word(std::string_view word) {
  return std::ranges::find(kPlaceWords, word) != kPlaceWords.end() ||
         word == "-";
}

// Whether the word of `plain` in [begin, end) may be one of a place: it begins
// with a capital, names a unit, or is the figure of "Quận 1".
bool is_place_word(std::string_view text, const PlainText& plain,
                   std::size_t begin, std::size_t end) {
  const std::string_view all = plain.text;
  const std::string_view word = all.substr(begin, end - begin);
  if (word.empty() || word.back() == ':' || word.back() == ';') return false;
  if (word.find('/') != std::string_view::npos) return false;  // Of a number.
  if (std::ranges::any_of(word, is_digit)) {
    return all.substr(0, begin).ends_with("quan ");
  }
  return begins_with_capital(slice(text, plain.source(begin, end))) ||
         is_unit_word(word);
}

// "KSTTHC Phú Thọ": whether the word in [begin, end) is of a number, in
// capitals before a name that is not; "TP Huế" is a name.
bool is_code_before(std::string_view text, const PlainText& plain,
                    std::size_t begin, std::size_t end) {
  constexpr std::size_t kMaxUnit = 3;  // "TP."
  if (end - begin <= kMaxUnit) return false;
  const std::size_t next = plain.text.find(' ', end + 1);
  return is_all_capitals(slice(text, plain.source(begin, end))) &&
         !is_all_capitals(slice(
             text, plain.source(end + 1, std::min(next, plain.text.size()))));
}

// Where the place before the comma at `end` begins: after the last word with a
// figure, a colon or a small letter ("Số: 44/QĐ-UB Phan Thiết, ngày …").
std::size_t place_begin(std::string_view text, const PlainText& plain,
                        std::size_t end, bool comma) {
  constexpr std::size_t kMaxWords = 7;
  constexpr std::size_t kMaxSmallPlace = 24;
  const std::string_view before = std::string_view(plain.text).substr(0, end);
  std::size_t begin = end;
  for (std::size_t words = 0; begin > 0 && words < kMaxWords; ++words) {
    const std::size_t last = before[begin - 1] == ' ' ? begin - 1 : begin;
    const std::size_t at = before.substr(0, last).rfind(' ') + 1;  // 0 of none.
    if (!is_place_word(text, plain, at, last)) break;
    if (begin < end && is_code_before(text, plain, at, last)) break;
    begin = at;
  }
  const bool small_place =
      end <= kMaxSmallPlace && std::ranges::none_of(before, [](char c) {
        return is_digit(c) || c == ':';
      });
  return begin == end && small_place && comma ? 0 : begin;
}

// `text` without those of `characters` that it ends with.
std::string_view without_any_of(std::string_view characters,
                                std::string_view text) {
  return text.substr(0, text.find_last_not_of(characters) + 1);
}

bool names_a_day(const FoundDate& date) {
  return date.form != DateForm::kMonth && date.form != DateForm::kYear;
}

// Moves `at` past up to `limit` bytes to behind `word`; false if it is not
// there.
bool skip_to(std::string_view plain, std::size_t& at, std::size_t limit,
             std::string_view word) {
  const std::size_t found = plain.substr(at, limit + word.size()).find(word);
  if (found == std::string_view::npos) return false;
  at += found + word.size();
  return true;
}

// "ngày /ƒ tháng 12 năm 2011", "ngàyô)}. thángh năm 2026": a date of which bad
// recognition of characters has left the year.
std::optional<FoundDate> damaged_date(const PlainText& plain, std::size_t at) {
  constexpr std::size_t kMaxDay = 12;
  constexpr std::size_t kMaxMonth = 8;
  const std::string_view all = plain.text;
  std::size_t end = at;
  if (!skip_to(all, end, 0, "ngay") || !skip_to(all, end, kMaxDay, "thang") ||
      !skip_to(all, end, kMaxMonth, "nam")) {
    return std::nullopt;
  }
  if (end < all.size() && all[end] == ' ') ++end;
  if (year_at(all.substr(end)) == 0) return std::nullopt;
  return FoundDate{plain.source(at, end + 4), DateForm::kBlank, std::nullopt};
}

// The dateline whose "ngày" stands at `at` of the plain text.
std::optional<Dateline> dateline_at(std::string_view text,
                                    const PlainText& plain, std::size_t at) {
  constexpr std::size_t kMaxRest = 3;  // Bytes of stray marks after the date.
  const std::string_view all = plain.text;
  if (at > 0 && is_ascii_lower(all[at - 1])) return std::nullopt;
  auto date = read_date(text, plain.origin[at]);
  if (!date) date = damaged_date(plain, at);
  if (!date || !names_a_day(*date)) return std::nullopt;

  Dateline line{at, at, *date, {}};
  while (line.end < all.size() && plain.origin[line.end] < date->span.end) {
    ++line.end;
  }
  const bool ends = all.size() - line.end <= kMaxRest;
  const std::string_view marked = without_any_of(" ", all.substr(0, at));
  const bool comma =
      !marked.empty() &&
      std::string_view(",.;").find(marked.back()) != std::string_view::npos;
  if (!comma && !ends) return std::nullopt;

  const std::size_t place_end = without_any_of(",. ", marked).size();
  line.begin = place_begin(text, plain, place_end, comma);
  if (!comma && line.begin != 0) return std::nullopt;
  if (line.begin != at &&
      cue_size(HeadCue::kOpening, all.substr(line.begin)) != 0) {
    return std::nullopt;
  }
  line.place = plain.source(line.begin, place_end);
  return line;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text,
                                      const PlainText& plain) {
  constexpr std::size_t kMaxDateline = 240;
  if (plain.text.size() > kMaxDateline) return std::nullopt;
  for (std::size_t at = plain.text.find("ngay"); at != std::string::npos;
       at = plain.text.find("ngay", at + 1)) {
    if (const auto line = dateline_at(text, plain, at)) return line;
  }
  return std::nullopt;
}

}  // namespace viendan
