// Method: a reader walks over one date from left to right. Two families:
//
//   words   = "ngày" field "tháng" month "năm" year
//   figures = ["ngày"] field SEP field SEP year        SEP = "/" "-" "." "–"
//
// and what is left of them when parts are missing: "tháng" month ["năm" year],
// "năm" year. A field is one or two digits, or blank: dots, ellipses,
// underscores or nothing but space, as in drafts (domain reference 5.1).

#include "dates.h"

#include <algorithm>
#include <array>

#include "letters.h"
#include "viendan/base/packed_table.h"
#include "words.h"
#include "years.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxBlank = 80;  // Bytes of dots or space in a draft.

constexpr WordCode kNgay = word_code("ngay");
constexpr WordCode kThang = word_code("thang");
constexpr WordCode kNam = word_code("nam");

// A number between the words or separators of a date.
struct Field {
  enum class State : std::uint8_t { kNone, kBlank, kNumber };
  State state = State::kNone;
  int value = 0;
  std::size_t end = 0;

  [[nodiscard]] bool is_number() const { return state == State::kNumber; }
  [[nodiscard]] bool is_blank() const { return state == State::kBlank; }
};

// The value of a digit, or of a letter that is misread for one; else -1.
constexpr int digit_value(char c, bool allow_misread) {
  if (is_digit(c)) return c - '0';
  if (!allow_misread) return -1;
  if (c == 'O' || c == 'o') return 0;
  if (c == 'l' || c == 'I' || c == '|') return 1;
  return -1;
}

struct MonthName {
  WordCode code = 0;
  int month = 0;
};
constexpr auto kMonthNames = [] {
  constexpr auto kRows = std::to_array<TableCells<2>>({
#include "month_names.inc"  // Made from tables/month_names.tsv.
  });
  std::array<MonthName, kRows.size()> names{};
  for (std::size_t i = 0; i < names.size(); ++i) {
    names[i] = {word_code(kRows[i][0]), to_int(kRows[i][1])};
  }
  return names;
}();

class DateReader {
 public:
  DateReader(std::string_view text, std::size_t at)
      : text_(text), begin_(at), at_(at) {}

  std::optional<FoundDate> read();

 private:
  [[nodiscard]] char peek() const {
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  // Bytes of dots, ellipses and underscores at `at`.
  [[nodiscard]] std::size_t dots_size(std::size_t at) const;
  bool skip_word(WordCode code);
  bool skip_misprinted_year_word();
  [[nodiscard]] Field field(bool allow_misread) const;
  [[nodiscard]] Field month_name() const;
  [[nodiscard]] Field year() const;
  [[nodiscard]] std::size_t separator_end(std::size_t at) const;

  std::optional<FoundDate> after_day_word();
  std::optional<FoundDate> figures(Field first, bool after_word);
  [[nodiscard]] std::optional<FoundDate> day_and_month(Field day,
                                                       Field month) const;
  std::optional<FoundDate> words(Field day);
  std::optional<FoundDate> after_month_word();
  std::optional<FoundDate> after_year_word();

  [[nodiscard]] FoundDate finish(std::size_t end, DateForm form) const {
    return {make_span(begin_, end), form, std::nullopt};
  }
  [[nodiscard]] FoundDate finish(std::size_t end, int year, int month,
                                 int day) const;

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
};

std::size_t DateReader::dots_size(std::size_t at) const {
  const std::size_t begin = at;
  while (at < text_.size() && at - begin < kMaxBlank) {
    if (text_[at] == '.' || text_[at] == '_') {
      ++at;
    } else if (text_.substr(at).starts_with("…")) {
      at += std::string_view("…").size();
    } else {
      const std::size_t space = space_size(text_, at);
      if (space == 0) break;
      at += space;
    }
  }
  return at - begin;
}

bool DateReader::skip_word(WordCode code) {
  const std::size_t start = at_ + gap_size(text_, at_);
  const Word word = read_syllable(text_, start);
  if (word.code != code) return false;
  at_ = word.span.end;
  return true;
}

// "ngày 31 tháng 3 tháng 2026"
bool DateReader::skip_misprinted_year_word() {
  const std::size_t before = at_;
  if (skip_word(kThang)) {
    const Field y = year();
    if (y.is_number() && y.end - at_ >= 4) return true;
  }
  at_ = before;
  return false;
}

// "03", "3", "1 1", "O3", or a blank.
Field DateReader::field(bool allow_misread) const {
  const std::size_t start = at_ + gap_size(text_, at_);
  std::size_t end = start;
  int value = 0;
  int digits = 0;
  while (end < text_.size() && digits < 2) {
    const int digit = digit_value(text_[end], allow_misread);
    if (digit < 0) break;
    value = value * 10 + digit;
    ++digits;
    ++end;
  }
  if (digits == 1 && allow_misread && end + 1 < text_.size() &&
      text_[end] == ' ' && is_digit(text_[end + 1]) && value <= 3) {
    value = value * 10 + digit_value(text_[end + 1], false);
    digits = 2;
    end += 2;
  }
  const bool runs_on = end < text_.size() && is_digit(text_[end]);
  if (digits > 0 && !runs_on) return {Field::State::kNumber, value, end};
  if (digits > 0) return {};
  const std::size_t blank = dots_size(at_);
  return {Field::State::kBlank, 0, at_ + blank};
}

// "Giêng", "tư", "mười hai".
Field DateReader::month_name() const {
  const Word word = read_syllable(text_, at_ + gap_size(text_, at_));
  const auto* row = std::ranges::find(kMonthNames, word.code, &MonthName::code);
  if (row == kMonthNames.end() || word.code == word_code("mot")) return {};
  if (word.code == kNam) {  // In "tháng năm 2021" it is no month.
    const std::size_t next = word.span.end + space_size(text_, word.span.end);
    if (read_syllable(text_, next).code != kNam) return {};
  }
  if (row->month == 10) {
    const std::size_t next = word.span.end + space_size(text_, word.span.end);
    const Word unit = read_syllable(text_, next);
    if (unit.code == word_code("mot")) {
      return {Field::State::kNumber, 11, unit.span.end};
    }
    if (unit.code == word_code("hai")) {
      return {Field::State::kNumber, 12, unit.span.end};
    }
  }
  return {Field::State::kNumber, row->month, word.span.end};
}

// Four digits, perhaps broken by spaces, perhaps with a footnote mark glued to
// them; or two, from 1945 to 2044.
Field DateReader::year() const {
  std::size_t at = at_ + gap_size(text_, at_);
  int value = 0;
  int digits = 0;
  std::size_t end = at;
  while (at < text_.size() && digits < 4) {
    const int digit = digit_value(text_[at], digits > 0);
    if (digit >= 0) {
      value = value * 10 + digit;
      ++digits;
      end = ++at;
    } else if (text_[at] == ' ' && digits == 3) {
      ++at;
    } else {
      break;
    }
  }
  if (digits == 4) return {Field::State::kNumber, value, end};
  if (digits == 2) {
    value += value < 45 ? 2000 : 1900;
    return {Field::State::kNumber, value, end};
  }
  return {};
}

// The end of "/", "-", "." or "–" with space around it, or 0.
std::size_t DateReader::separator_end(std::size_t at) const {
  at += space_size(text_, at);
  if (at >= text_.size()) return 0;
  const char c = text_[at];
  if (c == '/' || c == '-' || c == '.') return at + 1;
  return text_.substr(at).starts_with("–") ? at + 3 : 0;
}

FoundDate DateReader::finish(std::size_t end, int year, int month,
                             int day) const {
  if (!is_year(year) || !is_valid_day(year, month, day)) {
    return finish(end, DateForm::kInvalid);
  }
  const PartialDate date{static_cast<std::int16_t>(year),
                         static_cast<std::uint8_t>(month),
                         static_cast<std::uint8_t>(day)};
  return {make_span(begin_, end), DateForm::kDay, date};
}

// "ngày 1-2 lần" and "ngày 1.500" are no dates, nor is "ngày 30/": month.
std::optional<FoundDate> DateReader::day_and_month(Field day,
                                                   Field month) const {
  const bool is_month =
      month.is_number() && 1 <= month.value && month.value <= 12;
  if (!day.is_number() || !is_month || text_[day.end] == '-') {
    return std::nullopt;
  }
  return finish(month.end, DateForm::kNoYear);
}

std::optional<FoundDate> DateReader::figures(Field first, bool after_word) {
  const std::size_t first_separator = separator_end(first.end);
  if (first_separator == 0) return std::nullopt;
  at_ = first_separator;
  const Field month = field(after_word);
  if (month.state == Field::State::kNone) return std::nullopt;
  const std::size_t second_separator = separator_end(month.end);
  if (second_separator == 0) {
    return after_word ? day_and_month(first, month) : std::nullopt;
  }
  at_ = second_separator;
  const Field y = year();
  const bool blank = first.is_blank() || month.is_blank();
  if (!y.is_number()) {
    if (!after_word) return std::nullopt;
    return blank ? finish(second_separator, DateForm::kBlank)
                 : finish(month.end, DateForm::kNoYear);
  }
  const bool short_year = y.end - second_separator < 4;
  if (!after_word) {  // "66.25/2026" is no date, nor is "12/34/05".
    const bool plausible = first.value <= 31 && month.value <= 31;
    const bool alike =
        text_[first_separator - 1] == text_[second_separator - 1];
    if (short_year || !plausible || !alike) return std::nullopt;
  }
  if (blank) return finish(y.end, DateForm::kBlank);
  return finish(y.end, y.value, month.value, first.value);
}

std::optional<FoundDate> DateReader::words(Field day) {
  Field month = field(true);
  if (const Field named = month_name(); named.is_number()) month = named;
  if (month.state == Field::State::kNone) return std::nullopt;
  const bool blank = day.is_blank() || month.is_blank();
  const DateForm incomplete = blank ? DateForm::kBlank : DateForm::kNoYear;
  const std::size_t after_month = month.is_blank() ? at_ : month.end;
  at_ = month.end;
  const std::size_t comma = peek() == ',' ? 1 : 0;
  at_ += comma;
  if (!skip_word(kNam) && !skip_misprinted_year_word()) {
    // "ngày 05 tháng 02/2021"
    const std::size_t separator =
        month.is_number() ? separator_end(after_month) : 0;
    at_ = separator;
    const Field y = separator > 0 ? year() : Field{};
    if (!y.is_number() || blank) return finish(after_month, incomplete);
    return finish(y.end, y.value, month.value, day.value);
  }
  const std::size_t after_word = at_;
  const Field y = year();
  if (!y.is_number()) {
    return finish(blank ? after_word : after_month, incomplete);
  }
  if (blank) return finish(y.end, DateForm::kBlank);
  return finish(y.end, y.value, month.value, day.value);
}

std::optional<FoundDate> DateReader::after_day_word() {
  Field day = field(true);
  if (day.is_blank()) {  // "ngày mồng 3"
    const std::size_t before = at_;
    if (skip_word(word_code("mong")) || skip_word(word_code("mung"))) {
      day = field(true);
    } else {
      at_ = before;
    }
  }
  if (day.state == Field::State::kNone) return std::nullopt;
  at_ = day.end;
  if (skip_word(kThang)) return words(day);
  const std::size_t after_day = at_;
  if (skip_word(kNgay)) {  // "ngày 28 ngày 11 năm 2023"
    const std::optional<FoundDate> misprinted = words(day);
    if (misprinted && misprinted->form == DateForm::kDay) return misprinted;
    at_ = after_day;
  }
  return figures(day, true);
}

std::optional<FoundDate> DateReader::after_month_word() {
  Field month = field(true);
  if (!month.is_number()) month = month_name();
  if (!month.is_number()) return std::nullopt;
  if (month.value < 1 || month.value > 12) return std::nullopt;
  at_ = month.end;
  const std::size_t separator = separator_end(at_);
  if (!skip_word(kNam)) {
    if (separator == 0) return std::nullopt;
    at_ = separator;
  }
  const Field y = year();
  if (!y.is_number() || !is_year(y.value)) return std::nullopt;
  const PartialDate date{static_cast<std::int16_t>(y.value),
                         static_cast<std::uint8_t>(month.value), 0};
  return FoundDate{make_span(begin_, y.end), DateForm::kMonth, date};
}

std::optional<FoundDate> DateReader::after_year_word() {
  const Field y = year();
  if (!y.is_number() || y.end - at_ < 4) return std::nullopt;
  if (!is_year(y.value)) return std::nullopt;
  const PartialDate date{static_cast<std::int16_t>(y.value), 0, 0};
  return FoundDate{make_span(begin_, y.end), DateForm::kYear, date};
}

std::optional<FoundDate> DateReader::read() {
  if (is_digit(peek())) {
    const Field day = field(false);
    return day.is_number() ? figures(day, false) : std::nullopt;
  }
  if (skip_word(kNgay)) return after_day_word();
  if (skip_word(kThang)) return after_month_word();
  if (skip_word(kNam)) return after_year_word();
  return std::nullopt;
}

}  // namespace

bool is_valid_day(int year, int month, int day) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30,
                                                31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int days = kDays[static_cast<std::size_t>(month) - 1];
  return day <= (month == 2 && leap ? 29 : days);
}

std::optional<FoundDate> read_date(std::string_view text, std::size_t at) {
  return DateReader(text, at).read();
}

}  // namespace viendan
