// A year, "/20" or "năm 20", is looked for first, then the cue in the words
// before it. From the end of the cue the date must begin at once.

#include "deadlines.h"

#include <algorithm>
#include <array>

#include "dates.h"
#include "letters.h"
#include "phrase_match.h"
#include "viendan/base/byte_blocks.h"
#include "viendan/base/packed_table.h"
#include "years.h"

namespace viendan {
namespace {

struct DeadlineCueRow {
  std::string_view cue;
  std::string_view strong;
  std::string_view months;
};

constexpr DeadlineCueRow kCues[] = {
#include "deadline_cues.inc"  // Made from tables/deadline_cues.tsv.
};

struct PastWordRow {
  std::string_view word;
};

constexpr auto kPastWords = pack_table<PastWordRow>([] {
  return std::to_array<TableCells<1>>({
#include "past_words.inc"  // Made from tables/past_words.tsv.
  });
});

constexpr std::size_t kCueWindow = 70;   // Bytes from a cue to the year.
constexpr std::size_t kPastWindow = 60;  // Bytes before a cue.

struct Cue {
  const DeadlineCueRow* row = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word_start(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' ||
         text[at - 1] == '(' || text[at - 1] == '\t' || text[at - 1] == '*';
}

// True if a cue may begin with the bytes at `at`: most words fail here.
bool may_start_cue(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case 't':
    case 'T': return text[at + 1] == 'r' || text[at + 1] == 'h';
    case 'c':
    case 'C':
    case 'h':
    case 'H':
    case 'm':
    case 'x':
    case 'v': return true;
    default: return static_cast<unsigned char>(text[at]) == 0xC4;
  }
}

// The cue nearest before `year`, the longest of those that end together.
Cue find_cue(std::string_view text, std::size_t from, std::size_t year) {
  Cue best;
  for (std::size_t at = from; at < year; ++at) {
    if (!may_start_cue(text, at) || !is_word_start(text, at)) continue;
    for (const DeadlineCueRow& row : kCues) {
      if (row.cue.front() != text[at] || row.cue[1] != text[at + 1]) continue;
      const std::size_t size = phrase_size(text, at, row.cue);
      if (size > 0 && at + size > best.end) best = {&row, at, at + size};
    }
  }
  return best;
}

// The date that begins at or directly after `at`: "ngày", "là ngày", "vào".
std::optional<FoundDate> date_after(std::string_view text, std::size_t at,
                                    std::size_t end) {
  at = skip_space(text, at, end);
  for (const std::string_view word :
       {"vào", "là", "đến", "hết", "trước", "cuối"}) {
    const std::size_t size = phrase_size(text, at, word);
    if (size > 0) at = skip_space(text, at + size, end);
  }
  const auto date = read_date(text, at);
  return date && date->span.end <= end ? date : std::nullopt;
}

// Something read at the start of a text, and its bytes; 0 if it is not there.
struct Sized {
  int value = 0;
  std::size_t size = 0;
};

// "3" or "III", of a quarter.
Sized read_quarter_number(std::string_view text) {
  constexpr std::array<std::string_view, 4> kRoman = {"I", "II", "III", "IV"};
  if (!text.empty() && '1' <= text.front() && text.front() <= '4') {
    return {text.front() - '0', 1};
  }
  const std::size_t size = std::min(text.find_first_not_of("IV"), text.size());
  const auto* row = std::ranges::find(kRoman, text.substr(0, size));
  if (row == kRoman.end()) return {};
  return {static_cast<int>(row - kRoman.begin()) + 1, size};
}

// "/2025", "năm 2026".
Sized read_year_of_quarter(std::string_view text) {
  std::size_t at = skip_space(text, 0, text.size());
  const std::size_t word =
      text.substr(at).starts_with('/') ? 1 : phrase_size(text, at, "năm");
  if (word == 0) return {};
  at = skip_space(text, at + word, text.size());
  const int year = year_at(text.substr(at));
  return {year, year == 0 ? 0 : at + 4};
}

// "quý III/2025", "Quý II năm 2026": its last month.
std::optional<FoundDate> quarter_after(std::string_view text, std::size_t at,
                                       std::size_t end) {
  text = text.substr(0, end);
  at = skip_space(text, at, end);
  std::size_t word = phrase_size(text, at, "quý");
  if (word == 0) word = phrase_size(text, at, "Quý");
  if (word == 0) return std::nullopt;
  std::size_t next = skip_space(text, at + word, end);
  const Sized quarter = read_quarter_number(text.substr(next));
  if (quarter.size == 0) return std::nullopt;
  next += quarter.size;
  const Sized year = read_year_of_quarter(text.substr(next));
  if (year.size == 0) return std::nullopt;
  FoundDate found;
  found.span = make_span(at, next + year.size);
  found.form = DateForm::kMonth;
  found.date = PartialDate{static_cast<std::int16_t>(year.value),
                           static_cast<std::uint8_t>(quarter.value * 3), 0};
  return found;
}

bool tells_of_past(std::string_view text, std::size_t from, std::size_t cue) {
  const std::size_t begin =
      std::max(from, cue > kPastWindow ? cue - kPastWindow : 0);
  std::string_view before = text.substr(begin, cue - begin);
  // Only the clause before the cue counts.
  const std::size_t clause = before.find_last_of(",;.:(");
  if (clause != std::string_view::npos) before.remove_prefix(clause + 1);
  if (before.find(" đã ") != std::string_view::npos) return true;
  before = before.substr(0, before.find_last_not_of(' ') + 1);
  return std::ranges::any_of(kPastWords, [&](const PastWordRow& row) {
    return before.ends_with(row.word);
  });
}

// Finds "20", which fewer places have than "/" or "năm".
struct CenturyFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    return (ByteBlock(bytes).equal('2') & ByteBlock(bytes + 1).equal('0'))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("20");
  }
};

// Where the next year at or after `at` is told by "/20" or by "năm 20", of
// which the second byte of "ă" counts; the end of `unit` if none is.
std::size_t find_year(std::string_view text, Span unit, std::size_t at) {
  constexpr std::string_view kYear = "năm ";
  constexpr std::size_t kSecond = kYear.size() - 2;  // Bytes from there.
  const std::string_view within = text.substr(0, unit.end + kYear.size() + 1);
  for (std::size_t place = at + 1;; ++place) {
    place = find_by_block<1>(within, place, CenturyFinder{});
    if (place >= within.size()) return unit.end;
    if (text[place - 1] == '/')
      return std::min<std::size_t>(place - 1, unit.end);
    if (place > at + kSecond && text.substr(0, place).ends_with(kYear)) {
      return std::min<std::size_t>(place - kSecond, unit.end);
    }
  }
}

std::optional<Deadline> deadline_at(std::string_view text, Span unit,
                                    std::size_t year, bool rule) {
  std::size_t from = std::max<std::size_t>(
      unit.begin, year > kCueWindow ? year - kCueWindow : 0);
  while (from < year && is_continuation(text[from])) ++from;
  const Cue cue = find_cue(text, from, year);
  if (cue.row == nullptr) return std::nullopt;
  std::optional<FoundDate> date = date_after(text, cue.end, unit.end);
  if (!date) date = quarter_after(text, cue.end, unit.end);
  if (!date || !date->date || date->date->month == 0) return std::nullopt;
  if (cue.row->months == "yes" && date->date->day != 0) return std::nullopt;
  if (cue.row->strong == "no") {
    if (rule || tells_of_past(text, unit.begin, cue.begin)) return std::nullopt;
  }
  return Deadline{*date->date, make_span(cue.begin, date->span.end)};
}

}  // namespace

std::optional<Deadline> read_deadline(std::string_view text, Span unit,
                                      bool rule) {
  for (std::size_t year = find_year(text, unit, unit.begin); year < unit.end;
       year = find_year(text, unit, year + 1)) {
    if (auto found = deadline_at(text, unit, year, rule)) return found;
  }
  return std::nullopt;
}

}  // namespace viendan
