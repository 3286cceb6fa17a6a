// Reads the parts of a number from left to right (domain reference 3.1):
//
//   NUMBER = SERIAL [GAP YEAR] (GAP CODE)+
//   GAP    = [space] [DASH | SLASH | "."] [space]
//
// What the parts mean, and whether they are a number, is for number_reading.cc.

#include "number_scan.h"

#include <algorithm>

#include "letters.h"
#include "words.h"
#include "years.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxSpaces = 24;      // Bytes inside a number.
constexpr std::size_t kMaxFurniture = 200;  // Bytes of a page break.

char char_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

bool is_space(char c) { return c == ' ' || c == '\t'; }

// White space within one line, with no-break spaces and zero-width characters.
std::size_t skip_spaces(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kMaxSpaces);
  while (at < limit) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) break;
    const std::size_t size = space_size(text.substr(0, limit), at);
    if (size == 0) break;
    const std::size_t line_end = text.substr(at, size).find_first_of("\n\r\f");
    if (line_end != std::string_view::npos) return at + line_end;
    at += size;
  }
  return at;
}

std::size_t dash_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '-' || text.front() == '_') return 1;
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead == 0xC2) return text.starts_with("\u00AD") ? 2 : 0;
  if (lead == 0xE2) {
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013",
                                        "\u2014", "\u2015", "\u2212"}) {
      if (text.starts_with(dash)) return 3;
    }
    return 0;
  }
  if (lead != 0xEF) return 0;
  return text.starts_with("\uFE63") || text.starts_with("\uFF0D") ? 3 : 0;
}

std::size_t slash_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '/' || text.front() == '\\') return 1;
  return text.starts_with("\u2044") || text.starts_with("\u2215") ? 3 : 0;
}

// What may stand behind "QH 10".
bool is_term_end(char c) {
  return c == '\0' || (!is_ascii_lower(c) && !is_ascii_capital(c) &&
                       !is_digit(c) && c != '/');
}

bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }

// True for the text of one line that is a page number or a running head.
bool is_furniture(std::string_view line) {
  if (line.starts_with("CÔNG BÁO")) return true;
  return line.size() <= 12 && std::ranges::all_of(line, [](char c) {
           return is_digit(c) || is_space(c) || c == '-';
         });
}

// Steps over one line end, blank lines and page furniture.
std::size_t skip_line_end(std::string_view text, std::size_t at) {
  if (!is_line_end(char_at(text, at))) return at;
  const std::size_t limit = std::min(text.size(), at + kMaxFurniture);
  while (at < limit) {
    if (is_line_end(text[at])) {
      ++at;
      continue;
    }
    std::size_t line_end = at;
    while (line_end < limit && !is_line_end(text[line_end])) ++line_end;
    if (line_end == limit || !is_furniture(text.substr(at, line_end - at))) {
      break;
    }
    at = line_end;
  }
  return skip_spaces(text, at);
}

struct Mark {
  Separator separator = Separator::kNone;
  std::size_t size = 0;
};

Mark read_mark(std::string_view text) {
  if (const std::size_t size = slash_size(text)) {
    return {Separator::kSlash, size};
  }
  if (const std::size_t size = dash_size(text)) return {Separator::kDash, size};
  return {};
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (is_digit(char_at(text, end))) ++end;
  return end - at;
}

// Four characters that are a year, one or two of them perhaps misread
// ("2Ol9"); two or three digits of a damaged year. 0 if there is none.
struct Year {
  int value = 0;
  std::size_t end = 0;
  bool repaired = false;
};

Year read_year(std::string_view text, std::size_t at) {
  Year year;
  int misread = 0;
  std::size_t end = at;
  for (; end < at + 4; ++end) {
    char c = char_at(text, end);
    if (c == 'O' || c == 'o') c = '0', ++misread;
    if (c == 'l' || c == 'I') c = '1', ++misread;
    if (!is_digit(c)) break;
    year.value = year.value * 10 + (c - '0');
  }
  if (end != at + 4 || is_digit(char_at(text, end)) || misread > 2) return {};
  if (!is_year(year.value)) return {};
  if (misread > 0 && !is_mark_ahead(text, end)) return {};
  year.end = end;
  year.repaired = misread > 0;
  return year;
}

// "/98/QĐ": two digits and a slash, which a date would follow with digits.
Year read_short_year(std::string_view text, std::size_t at) {
  const std::size_t digits = count_digits(text, at);
  if (digits != 2 && digits != 3) return {};
  const std::size_t end = at + digits;
  if (slash_size(text.substr(end)) != 1) return {};
  if (is_digit(char_at(text, end + 1))) return {};
  const int printed = to_int(text.substr(at, digits));
  if (digits == 3) {  // "2005" or "2010" with one digit lost.
    return {printed < 100 ? 2000 + printed : printed, end, true};
  }
  return {printed + (printed < 45 ? 2000 : 1900), end, false};
}

// Reads "/2020" or "-2018" after the serial, and ".2025" after "66.4"; `gap`
// is what stands behind the serial.
void scan_year(std::string_view text, const Gap& gap, NumberParts& parts) {
  const bool dotted = gap.separator == Separator::kDot &&
                      parts.serial.canonical.find('.') != std::string::npos;
  if (gap.separator != Separator::kSlash && gap.separator != Separator::kDash &&
      !dotted) {
    return;
  }
  Year year = read_year(text, gap.end);
  if (year.end == 0 && gap.separator == Separator::kSlash && !gap.loose) {
    year = read_short_year(text, gap.end);
  }
  if (year.end == 0) return;
  parts.first = gap;
  parts.year = year.value;
  parts.serial.repaired = parts.serial.repaired || year.repaired;
  parts.serial.end = year.end;
}

// True if a code may start with this byte.
bool may_start_code(char c) {
  return is_ascii_capital(c) || is_ascii_lower(c) ||
         (static_cast<unsigned char>(c) >= 0xC3 &&
          static_cast<unsigned char>(c) <= 0xD1);
}

bool is_known(const CodeWord& word) {
  return !find_type_code(word.key).code.empty() ||
         !find_body_code(word.key).code.empty();
}

bool is_type(const CodeWord& word) {
  return !find_type_code(word.key).code.empty();
}

// True if a word of capitals stands behind, as in a heading.
bool is_heading_ahead(std::string_view text, std::size_t at) {
  return folded_letter(text.substr(skip_spaces(text, at))).capital;
}

// After a space alone a type goes on with its body, and a body with a desk:
// "30/2008/QĐ BTC", "4977/BVHTTDL VP".
bool continues_after_space(const NumberParts& parts) {
  const CodeWord& word = parts.words[parts.word_count - 1];
  const CodeWord& before = parts.words[parts.word_count - 2];
  if (word.all_small || is_type(word)) return false;
  const CodeKind kind = find_body_code(word.key).kind;
  if (is_type(before)) {
    return parts.word_count == 2 && parts.year && kind != CodeKind::kNone;
  }
  return parts.word_count == 2 && (kind == CodeKind::kDesk || word.key == "VP");
}

// "12/TTr-SKHĐT.THQH ngày": an unknown code after a full stop is a desk if the
// sentence goes on behind it, in small letters or with a mark.
bool continues_after_dot(std::string_view text, const NumberParts& parts) {
  const CodeWord& word = parts.words[parts.word_count - 1];
  if (word.all_small) return false;
  if (is_known(word)) return true;
  if (parts.word_count < 3 || word.glued || word.key.size() < 2 ||
      word.key.size() > 6) {
    return false;
  }
  const std::size_t next = skip_spaces(text, word.span.end);
  const FoldedLetter letter = folded_letter(text.substr(next));
  if (letter.base != 0) return !letter.capital && next > word.span.end;
  return char_at(text, next) == ',' || char_at(text, next) == ';';
}

// "BCĐCVĐ": a code that no table knows, but that no word looks like.
bool is_all_capitals(const CodeWord& word) {
  return word.key.size() > 1 &&
         std::ranges::none_of(word.canonical, is_ascii_lower);
}

// Whether the unknown code behind `gap`, which has spaces or a line end in it,
// belongs to the number: what a space has slipped in front of ("130/KH-
// BCĐTKNQ18"), what a line end has ("1018/SCT-" over "KTATMT"), and what stands
// behind the type of a Party document ("11-HD /TTVH").
bool continues_over_gap(std::string_view text, const NumberParts& parts) {
  const Gap& gap = parts.gaps[parts.word_count - 1];
  const CodeWord& word = parts.words[parts.word_count - 1];
  if (word.all_small || is_heading_ahead(text, word.span.end)) return false;
  if (gap.line_ends && !gap.loose_left) {
    return is_all_capitals(word) && is_known(parts.words[0]);
  }
  if (gap.broken) return false;
  if (!gap.loose_left) return word.key.size() > 2;
  return gap.separator == Separator::kSlash && parts.word_count == 2 &&
         parts.first.separator == Separator::kDash && is_type(parts.words[0]) &&
         is_all_capitals(word);
}

// Whether the word just added may belong to the number, by the gap before it:
// with spaces or a line end around the separator known codes do ("50/2014/
// QH13 - Luật …" ends at QH13) and few others; after a full stop only what is
// no new sentence.
bool continues_number(std::string_view text, const NumberParts& parts) {
  const std::size_t last = parts.word_count - 1;
  const Gap& gap = parts.gaps[last];
  const CodeWord& word = parts.words[last];
  if (parts.words[last - 1].glued) return false;
  switch (gap.separator) {
    case Separator::kNone: return false;
    case Separator::kSpace: return continues_after_space(parts);
    case Separator::kDot: return continues_after_dot(text, parts);
    case Separator::kDash:
    case Separator::kSlash: break;
  }
  if (word.all_small && !parts.words[0].all_small) return false;
  if ((!gap.loose && !gap.broken) || is_known(word)) return true;
  return continues_over_gap(text, parts);
}

// "QH-13", "QH 10": the term of an assembly, set apart from its code.
void join_term(std::string_view text, CodeWord& word) {
  if (word.key != "QH" && word.key != "UBTVQH") return;
  std::size_t at = word.span.end;
  const std::size_t dash = dash_size(text.substr(at));
  at = dash > 0 ? at + dash : skip_spaces(text, at);
  const std::size_t digits = count_digits(text, at);
  if (at == word.span.end || digits == 0 || digits > 2) return;
  if (digits == 1 && char_at(text, at) != '9') return;
  if (digits == 2 && char_at(text, at) != '1') return;
  if (dash == 0 && !is_term_end(char_at(text, at + digits))) return;
  word.key += text.substr(at, digits);
  word.canonical += text.substr(at, digits);
  word.span.end = static_cast<std::uint32_t>(at + digits);
}

// "BL⏎ĐTBXH": a code that a line end has cut in two. Joined if that gives a
// known code and the first half alone is none, or runs up to the line end.
void join_halves(std::string_view text, CodeWord& word) {
  const std::size_t line_end = skip_spaces(text, word.span.end);
  if (!is_line_end(char_at(text, line_end))) return;
  const std::size_t next = skip_line_end(text, line_end);
  if (!may_start_code(char_at(text, next))) return;
  const CodeWord half = read_code_word(text, next);
  if (half.key.empty() || half.all_small || half.glued) return;
  const std::string joined = word.key + half.key;
  const BodyCode body = find_body_code(joined);
  const TypeCode type = find_type_code(joined);
  if (body.code.empty() && type.code.empty()) return;
  if (is_known(word) && (joined.size() < 5 || is_known(half))) return;
  word.key = joined;
  word.canonical = body.code.empty() ? type.code : body.code;
  word.span.end = half.span.end;
}

// True at the end of the text as well: a number that is asked for stands alone.
bool is_date_ahead(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  return at == text.size() || read_word(text, at).code == word_code("ngay");
}

// Whether the figure behind `word`, up to `end`, is of the desk: "TCT/NV3"; and
// "UBND-KT2 ngày", "QĐ-NH2 ngày", for a footnote mark would stand behind the
// date.
bool is_desk_number(std::string_view text, std::size_t end,
                    const CodeWord& before, const CodeWord& word) {
  const CodeKind kind = find_body_code(word.key).kind;
  if (word.key == "NV" && find_body_code(before.key).kind == CodeKind::kBody) {
    return true;
  }
  if (!is_date_ahead(text, end)) return false;
  if (is_type(before)) return word.key == "NH";
  return word.key == "VP" || kind == CodeKind::kDesk ||
         kind == CodeKind::kOld;  // "KT", "XD": once of ministries.
}

void take_desk_number(std::string_view text, const NumberParts& parts,
                      CodeWord& word) {
  if (parts.word_count == 0 || !is_digit(char_at(text, word.span.end))) return;
  const char next = char_at(text, word.span.end + 1);
  if (is_digit(next) || code_letter({&next, 1}).size > 0) return;
  const CodeWord& before = parts.words[parts.word_count - 1];
  if (!is_desk_number(text, word.span.end + 1, before, word)) return;
  word.key += text[word.span.end];
  word.canonical += text[word.span.end];
  ++word.span.end;
  word.glued = false;
}

// Adds the code behind `gap`; false if none is there.
bool scan_word(std::string_view text, const Gap& gap, NumberParts& parts) {
  if (parts.word_count == NumberParts::kMaxWords) return false;
  if (!may_start_code(char_at(text, gap.end))) return false;
  CodeWord word = read_code_word(text, gap.end);
  if (word.key.empty()) return false;
  if (!word.glued) join_term(text, word);
  if (!word.glued) join_halves(text, word);
  if (word.glued) take_desk_number(text, parts, word);
  parts.gaps[parts.word_count] = gap;
  parts.words[parts.word_count] = std::move(word);
  ++parts.word_count;
  return true;
}

// Reads what follows the serial.
bool scan_codes(std::string_view text, std::size_t at, NumberParts& parts) {
  parts.begin = at;
  parts.year.reset();
  parts.word_count = 0;
  Gap gap = read_gap(text, parts.serial.end);
  scan_year(text, gap, parts);
  if (parts.year) gap = read_gap(text, parts.serial.end);
  if (!scan_word(text, gap, parts)) return false;
  if (!parts.year) parts.first = parts.gaps[0];
  while (scan_word(text, read_gap(text, parts.end()), parts)) {
    if (!continues_number(text, parts)) {
      --parts.word_count;
      break;
    }
  }
  return true;
}

bool is_date_behind(std::string_view text, std::size_t slash) {
  const std::size_t digits = count_digits(text, slash + 1);
  const std::size_t end = slash + 1 + digits;
  return (digits == 1 || digits == 2) && char_at(text, end) == '/' &&
         is_digit(char_at(text, end + 1));
}

// "5-10": digits behind a dash that are no year, and so no part of a number.
bool is_range_behind(std::string_view text, std::size_t dash) {
  const std::size_t digits = count_digits(text, dash + 1);
  if (digits == 0 || digits == 4) return false;
  const char c = char_at(text, dash + 1 + digits);  // Perhaps a misread digit.
  return c != 'O' && c != 'o' && c != 'l' && c != 'I';
}

// True if the next line begins with a dash or a slash, close behind `at`.
bool is_mark_on_next_line(std::string_view text, std::size_t at,
                          std::size_t line_end) {
  constexpr std::size_t kClose = 8;
  std::size_t next = line_end;
  while (next <= at + kClose &&
         (is_line_end(char_at(text, next)) || is_space(char_at(text, next)))) {
    ++next;
  }
  return read_mark(text.substr(std::min(next, text.size()))).size > 0;
}

// False if what follows the digits or decimals before `at` cannot be a code:
// the common case, told by a byte or two. "12/12/2013" and "5 năm" end here.
bool may_have_codes(std::string_view text, std::size_t at, bool decimals) {
  std::size_t next = at;
  while (is_space(char_at(text, next))) ++next;
  const char c = char_at(text, next);
  const bool spaced = next > at;
  if (is_ascii_capital(c) || c == '_' || c == '\\') return true;
  if (c == '-') return spaced || !is_range_behind(text, next);
  if (c == '/') return !is_date_behind(text, next);
  if (is_ascii_lower(c)) return !spaced;
  if (is_line_end(c)) return is_mark_on_next_line(text, at, next);
  if (c == '.') {
    const std::size_t digits = spaced ? 0 : count_digits(text, next + 1);
    if (digits == 0 || decimals) return digits > 0;
    return digits <= kMaxDecimals &&
           may_have_codes(text, next + 1 + digits, true);
  }
  if (static_cast<unsigned char>(c) < 0x80) return false;
  // Of what is beyond ASCII a few letters, and dashes and spaces.
  const std::string_view rest = text.substr(next);
  if (may_start_code(c)) return code_letter(rest).size > 0;
  return read_mark(rest).size > 0 || space_size(text, next) > 0;
}

}  // namespace

bool is_mark_ahead(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  return read_mark(text.substr(std::min(at, text.size()))).size > 0;
}

Gap read_gap(std::string_view text, std::size_t at) {
  Gap gap;
  std::size_t mark_at = skip_spaces(text, at);
  Mark mark = read_mark(text.substr(mark_at));
  if (mark.size == 0 && is_line_end(char_at(text, mark_at))) {
    const std::size_t next_line = skip_line_end(text, mark_at);
    mark = read_mark(text.substr(next_line));
    // A dash and a space that start a line start an item.
    if (mark.separator == Separator::kDash &&
        skip_spaces(text, next_line + mark.size) > next_line + mark.size) {
      mark = {};
    }
    if (mark.size > 0) {
      mark_at = next_line;
      gap.broken = true;
    }
  }
  if (mark.size == 0) {
    if (char_at(text, at) == '.') return {Separator::kDot, at + 1};
    const bool spaced = mark_at > at;
    return {spaced ? Separator::kSpace : Separator::kNone, mark_at, spaced};
  }
  gap.separator = mark.separator;
  gap.loose_left = mark_at > at && !gap.broken;
  gap.loose = gap.loose_left;
  std::size_t end = mark_at + mark.size;
  const Mark again = read_mark(text.substr(end));  // "15//2020"
  // "866/-TTg", but not "1/- UBND", which starts an item.
  gap.doubled = mark.separator == Separator::kSlash &&
                again.separator == Separator::kDash &&
                is_ascii_capital(char_at(text, end + again.size));
  if (again.separator == mark.separator || gap.doubled) end += again.size;
  gap.end = skip_spaces(text, end);
  gap.loose = gap.loose || gap.end > end;
  if (is_line_end(char_at(text, gap.end))) {
    gap.end = skip_line_end(text, gap.end);
    gap.line_ends = !gap.broken;
    gap.broken = true;
  }
  return gap;
}

bool scan_number(std::string_view text, std::size_t at, NumberParts& parts) {
  if (!may_have_codes(text, at + count_digits(text, at), false)) return false;
  parts.serial = read_serial(text, at);
  parts.serial_size = parts.serial.end - at;
  return parts.serial.end > 0 && scan_codes(text, at, parts);
}

bool scan_blank_number(std::string_view text, std::size_t at,
                       NumberParts& parts) {
  parts.serial = Serial{};
  parts.serial.end = at;
  return scan_codes(text, at, parts);
}

}  // namespace viendan
