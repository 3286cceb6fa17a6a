// A year, "/20" or "năm 20", is looked for first, then the cue in the words
// before it. From the end of the cue the date must begin at once.

#include "deadlines.h"

#include <algorithm>
#include <cstring>

#include "dates.h"
#include "letters.h"
#include "phrase_match.h"

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

constexpr PastWordRow kPastWords[] = {
#include "past_words.inc"  // Made from tables/past_words.tsv.
};

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

// "quý III/2025", "Quý II năm 2026": its last month.
std::optional<FoundDate> quarter_after(std::string_view text, std::size_t at,
                                       std::size_t end) {
  at = skip_space(text, at, end);
  std::size_t word = phrase_size(text, at, "quý");
  if (word == 0) word = phrase_size(text, at, "Quý");
  if (word == 0) return std::nullopt;
  std::size_t i = skip_space(text, at + word, end);
  int quarter = 0;
  if (i < end && '1' <= text[i] && text[i] <= '4') {
    quarter = text[i++] - '0';
  } else {
    std::size_t size = 0;
    while (i + size < end && (text[i + size] == 'I' || text[i + size] == 'V'))
      ++size;
    const std::string_view roman = text.substr(i, size);
    quarter = roman == "IV" ? 4 : static_cast<int>(size);
    if (quarter < 1 || quarter > 4 ||
        (roman != "IV" && roman.find('V') != std::string_view::npos)) {
      return std::nullopt;
    }
    i += size;
  }
  i = skip_space(text, i, end);
  if (i < end && text[i] == '/') {
    i = skip_space(text, i + 1, end);
  } else if (const std::size_t year = phrase_size(text, i, "năm"); year > 0) {
    i = skip_space(text, i + year, end);
  } else {
    return std::nullopt;
  }
  if (i + 4 > end || !std::ranges::all_of(text.substr(i, 4), is_digit))
    return std::nullopt;
  int year = 0;
  for (const char c : text.substr(i, 4)) year = year * 10 + (c - '0');
  if (year < 1945 || year > 2099) return std::nullopt;
  FoundDate found;
  found.span = make_span(at, i + 4);
  found.form = DateForm::kMonth;
  found.date = PartialDate{static_cast<std::int16_t>(year),
                           static_cast<std::uint8_t>(quarter * 3), 0};
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
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return std::ranges::any_of(kPastWords, [&](const PastWordRow& row) {
    return before.ends_with(row.word);
  });
}

// Where the byte `sign` stands in `unit` at or after `at` with `before` and
// `after` around it, or the end of the unit. Both signs are rare bytes, so that
// memchr runs far.
std::size_t find_around(std::string_view text, Span unit, std::size_t at,
                        std::string_view before, char sign,
                        std::string_view after) {
  for (; at < unit.end; ++at) {
    const void* found = std::memchr(text.data() + at, sign, unit.end - at);
    if (found == nullptr) break;
    at =
        static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    if (text.substr(at + 1).starts_with(after) &&
        text.substr(0, at).ends_with(before)) {
      return at;
    }
  }
  return unit.end;
}

std::size_t find_slash(std::string_view text, Span unit, std::size_t at) {
  return find_around(text, unit, at, "", '/', "20");
}

// "năm 20", by the second byte of "ă", which no other letter has.
std::size_t find_year(std::string_view text, Span unit, std::size_t at) {
  return find_around(text, unit, at, "n\xC4", '\x83', "m 20");
}

std::optional<Deadline> deadline_at(std::string_view text, Span unit,
                                    std::size_t year, bool rule) {
  std::size_t from = std::max<std::size_t>(
      unit.begin, year > kCueWindow ? year - kCueWindow : 0);
  while (from < year && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80)
    ++from;
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
  std::size_t slash = find_slash(text, unit, unit.begin);
  std::size_t year = find_year(text, unit, unit.begin);
  while (slash < unit.end || year < unit.end) {
    const std::size_t next = std::min(slash, year);
    if (auto found = deadline_at(text, unit, next, rule)) return found;
    if (next == slash) {
      slash = find_slash(text, unit, slash + 1);
    } else {
      year = find_year(text, unit, year + 1);
    }
  }
  return std::nullopt;
}

}  // namespace viendan
