// The grammar of markers, read left to right:
//
//   marker  = bold? ( word SP label end | "(" part ")" | parts end )
//   word    = Phần | Chương | Mục | Tiểu mục | Điều | Khoản
//   label   = number letter? | ROMAN letter? | LETTER | "thứ" ordinal
//   parts   = part ( "." part )*          "2", "2.1", "II.1", "5a", "a1"
//   end     = "." | ".-" | ")" | "/" | "/-" | "-" | ":" | nothing
//
// What may follow an end differs: "24/7" and "1,5" are figures, "đ/c" is a
// word, and without punctuation only "1.1 Đất" and headings with a word are
// markers.

#include "markers.h"

#include <algorithm>

#include "letters.h"

namespace viendan {
namespace {

struct OrdinalRow {
  std::string_view word;
  std::string_view number;
};

constexpr OrdinalRow kOrdinals[] = {
#include "ordinals.inc"  // Made from tables/ordinals.tsv.
};

struct UnitWordRow {
  std::string_view word;
  std::string_view kind;
};

constexpr UnitWordRow kUnitWords[] = {
#include "unit_words.inc"  // Made from tables/unit_words.tsv.
};

// đ stands after d; the letters that the rule leaves out (f, j, w, z) are
// counted too, for texts that use them (domain reference 6.3).
constexpr std::uint16_t kStrokeD = 5;

constexpr std::size_t kMaxNumberDigits = 3;
constexpr std::size_t kMaxDecimalDigits = 2;
constexpr std::size_t kMaxRomanBytes = 7;  // "XXXVIII"

class Cursor {
 public:
  Cursor(std::string_view text, Span content)
      : text_(text.substr(0, content.end)), at_(content.begin) {}

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  void skip(std::size_t bytes) { at_ += bytes; }

  bool take(std::string_view literal) {
    if (!rest().starts_with(literal)) return false;
    at_ += literal.size();
    return true;
  }

  // White space of one line: spaces, tabs, no-break spaces.
  bool take_space() {
    const std::size_t before = at_;
    while (peek() == ' ' || peek() == '\t' || take("\xC2\xA0")) {
      if (peek() == ' ' || peek() == '\t') ++at_;
    }
    return at_ > before;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

bool at_letter(const Cursor& in) {
  return is_ascii_lower(in.peek()) || is_ascii_capital(in.peek()) ||
         starts_with_accented_letter(in.rest());
}

// Capitals of Vietnamese: ASCII, and those that precede their small letter in
// the Latin blocks of Unicode (even code points but for U+00C0 to U+00DE).
bool at_capital(const Cursor& in) {
  if (is_ascii_capital(in.peek())) return true;
  if (!starts_with_accented_letter(in.rest())) return false;
  const auto lead = static_cast<unsigned char>(in.peek());
  const auto next = static_cast<unsigned char>(in.peek(1));
  if (lead == 0xC3) return next <= 0x9E;
  if (lead == 0xC6 && next == 0xAF) return true;  // Ư: U+01AF, odd.
  if (lead == 0xC6 && next == 0xB0) return false;
  const auto last =
      lead == 0xE1 ? static_cast<unsigned char>(in.peek(2)) : next;
  return (last & 1U) == 0;
}

std::uint16_t roman_digit(char c) {
  switch (c) {
    case 'i':
    case 'I': return 1;
    case 'v':
    case 'V': return 5;
    case 'x':
    case 'X': return 10;
    case 'l':
    case 'L': return 50;
    case 'c':
    case 'C': return 100;
    default: return 0;
  }
}

// The value of a Roman numeral, 0 if `text` is none. Lenient about "IIII",
// which drafters write; "IC" and the like are none.
std::uint16_t roman_value(std::string_view text) {
  std::uint16_t value = 0;
  std::uint16_t last = 1000;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint16_t digit = roman_digit(text[i]);
    const std::uint16_t next =
        i + 1 < text.size() ? roman_digit(text[i + 1]) : std::uint16_t{0};
    if (digit == 0 || digit > last) return 0;
    if (next > digit) {
      if (next > 10 * digit || digit == 5) return 0;
      value = static_cast<std::uint16_t>(value + next - digit);
      last = static_cast<std::uint16_t>(digit - 1);
      ++i;
    } else {
      value = static_cast<std::uint16_t>(value + digit);
      last = digit;
    }
  }
  return value;
}

std::size_t count_while(std::string_view text, bool (*holds)(char)) {
  const auto* end = std::ranges::find_if_not(text, holds);
  return static_cast<std::size_t>(end - text.begin());
}

bool is_lower_roman(char c) { return c == 'i' || c == 'v' || c == 'x'; }
bool is_upper_roman(char c) {
  return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C';
}

bool is_any_roman(char c) { return is_lower_roman(c) || is_upper_roman(c); }

// Position in the alphabet of the letter at the start of `text`, and its size.
struct Letter {
  std::uint16_t number = 0;
  std::size_t size = 0;
  bool upper = false;
};

Letter read_letter(std::string_view text) {
  if (text.starts_with("đ")) return {kStrokeD, 2, false};
  if (text.starts_with("Đ") || text.starts_with("Ð"))
    return {kStrokeD, 2, true};
  if (text.empty()) return {};
  const bool upper = is_ascii_capital(text.front());
  const char c =
      upper ? static_cast<char>(text.front() + ('a' - 'A')) : text.front();
  if (!is_ascii_lower(c)) return {};
  const auto position = static_cast<std::uint16_t>(c - 'a' + 1);
  // Letters after đ stand one place further than in ASCII.
  return {position > 4 ? static_cast<std::uint16_t>(position + 1) : position, 1,
          upper};
}

// A small letter directly after a number ("5a") that is not the start of a
// word.
void read_inserted_letter(Cursor& in, MarkerPart& part) {
  const Letter letter = read_letter(in.rest());
  if (letter.size == 0 || letter.upper) return;
  Cursor after = in;
  after.skip(letter.size);
  if (at_letter(after) || is_digit(after.peek())) return;
  part.inserted = letter.number;
  in = after;
}

bool read_number(Cursor& in, std::size_t max_digits, MarkerPart& part) {
  const std::size_t digits = count_while(in.rest(), is_digit);
  if (digits == 0 || digits > max_digits) return false;
  std::uint16_t value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    value = static_cast<std::uint16_t>(value * 10 + (in.peek(i) - '0'));
  }
  if (value == 0) return false;
  part = {MarkerKind::kNumber, value, 0};
  in.skip(digits);
  return true;
}

// "II", "A", "ii", "đ", "a1". Sets `other` where both readings are possible.
bool read_letters(Cursor& in, MarkerPart& part, MarkerPart& other) {
  const std::string_view rest = in.rest();
  const Letter letter = read_letter(rest);
  if (letter.size == 0) return false;
  std::size_t roman_size =
      count_while(rest, letter.upper ? is_upper_roman : is_lower_roman);
  // "iV." is what fonts of capitals leave of "IV." (domain reference 8.6).
  const bool mixed = roman_size < rest.size() && is_any_roman(rest[roman_size]);
  if (mixed) roman_size = count_while(rest, is_any_roman);
  const std::uint16_t roman = roman_size <= kMaxRomanBytes
                                  ? roman_value(rest.substr(0, roman_size))
                                  : 0;
  const MarkerPart as_letter = {
      letter.upper ? MarkerKind::kUpperLetter : MarkerKind::kLowerLetter,
      letter.number, 0};
  const MarkerPart as_roman = {
      letter.upper || mixed ? MarkerKind::kUpperRoman : MarkerKind::kLowerRoman,
      roman, 0};
  if (roman_size > 1) {
    if (roman == 0) return false;
    part = as_roman;
    in.skip(roman_size);
  } else {
    in.skip(letter.size);
    part = roman != 0 ? as_roman : as_letter;
    if (roman != 0) other = as_letter;
  }
  if (at_letter(in)) return false;
  // Points take a digit: "a1)" stands after "a)" (NĐ 78/2025 Điều 69).
  if (part.kind == MarkerKind::kLowerLetter && is_digit(in.peek())) {
    MarkerPart digit;
    if (!read_number(in, 1, digit)) return false;
    part.inserted = digit.number;
  }
  return true;
}

// The punctuation of a marker. `follows_dot` tells "1.-" from a range.
MarkerStyle read_end(Cursor& in) {
  switch (in.peek()) {
    case '.':
      in.skip(1);
      if (in.peek() == '-' || in.peek() == '/') in.skip(1);
      return MarkerStyle::kDot;
    case ')': in.skip(1); return MarkerStyle::kParen;
    case '/':
      in.skip(1);
      if (in.peek() == '-' || in.peek() == '.') in.skip(1);
      return MarkerStyle::kSlash;
    case ':': in.skip(1); return MarkerStyle::kColon;
    case '-': in.skip(1); return MarkerStyle::kDash;
    default: return in.take("–") ? MarkerStyle::kDash : MarkerStyle::kNone;
  }
}

void finish(Cursor in, std::size_t bold, Marker& marker) {
  // "**1.** Foo", "**Điều 5.** Foo": the marks that close the bold.
  for (std::size_t i = 0; i < bold && (in.peek() == '*' || in.peek() == '_');
       ++i) {
    in.skip(1);
  }
  in.take_space();
  marker.alone = in.done();
  marker.text = static_cast<std::uint32_t>(in.at());
}

// "thứ nhất", "THỨ HAI".
bool read_ordinal(Cursor& in, MarkerPart& part) {
  if (!in.take("thứ ") && !in.take("THỨ ") && !in.take("Thứ ")) return false;
  const OrdinalRow* best = nullptr;
  for (const OrdinalRow& row : kOrdinals) {
    const bool longer = best == nullptr || row.word.size() > best->word.size();
    if (longer && in.rest().starts_with(row.word)) best = &row;
  }
  if (best == nullptr) return false;
  in.skip(best->word.size());
  if (at_letter(in)) return false;
  std::uint16_t value = 0;
  for (const char c : best->number) {
    value = static_cast<std::uint16_t>(value * 10 + (c - '0'));
  }
  part = {MarkerKind::kNumber, value, 0};
  return true;
}

MarkerKind kind_of_word(std::string_view kind) {
  if (kind == "phan") return MarkerKind::kPhan;
  if (kind == "chuong") return MarkerKind::kChuong;
  if (kind == "muc") return MarkerKind::kMuc;
  if (kind == "tieu-muc") return MarkerKind::kTieuMuc;
  return kind == "dieu" ? MarkerKind::kDieu : MarkerKind::kNumber;
}

// After a word and a label without punctuation only a heading can follow:
// nothing, or capitals. "Chương II của Luật này" is running text.
bool heading_follows(Cursor in) {
  if (in.done()) return true;
  if (!in.take_space()) return false;
  if (in.done()) return true;
  if (in.peek() == '*' || in.peek() == '_' || in.peek() == '(') return true;
  return at_capital(in);
}

// "II", "A": the labels of chapters and sections are capitals.
bool read_capitals(Cursor& in, MarkerPart& part) {
  if (is_ascii_lower(in.peek()) && !is_any_roman(in.peek())) return false;
  MarkerPart other;
  if (!read_letters(in, part, other)) return false;
  return part.kind == MarkerKind::kUpperRoman ||
         part.kind == MarkerKind::kUpperLetter;
}

// Consolidated texts (VBHN) have footnote marks behind their labels, which
// plain text sets as digits: "Chương II2 (được bãi bỏ)", "Điều 12.5 Hồ sơ".
void skip_footnote(Cursor& in) {
  const std::size_t digits = count_while(in.rest(), is_digit);
  if (digits == 0 || digits > kMaxNumberDigits) return;
  Cursor after = in;
  after.skip(digits);
  if (heading_follows(after) || after.peek() == '.') in = after;
}

std::optional<Marker> read_word_marker(Cursor in, std::size_t bold) {
  const UnitWordRow* word =
      std::ranges::find_if(kUnitWords, [&](const UnitWordRow& row) {
        return row.word.front() == in.peek() && in.rest().starts_with(row.word);
      });
  if (word == std::end(kUnitWords)) return std::nullopt;
  Marker marker;
  marker.begin = static_cast<std::uint32_t>(in.at());
  in.skip(word->word.size());
  if (!in.take_space()) return std::nullopt;
  const std::size_t label = in.at();
  MarkerPart& part = marker.parts[0];
  const MarkerKind kind = kind_of_word(word->kind);
  if (read_number(in, 4, part)) {
    read_inserted_letter(in, part);
  } else if (kind == MarkerKind::kDieu || kind == MarkerKind::kNumber ||
             (!read_ordinal(in, part) && !read_capitals(in, part))) {
    return std::nullopt;
  }
  part.kind = kind;
  marker.label = make_span(label, in.at());
  skip_footnote(in);
  if (at_letter(in)) return std::nullopt;
  Cursor end = in;
  end.take_space();
  marker.style = read_end(end);
  if (marker.style != MarkerStyle::kNone) {
    in = end;
    skip_footnote(in);
  } else if (kind == MarkerKind::kNumber || !heading_follows(in)) {
    return std::nullopt;
  }
  if (is_digit(in.peek())) return std::nullopt;
  finish(in, bold, marker);
  return marker;
}

// "(1)", "(i)", "(đ)".
std::optional<Marker> read_bracketed(Cursor in, std::size_t bold) {
  Marker marker;
  marker.begin = static_cast<std::uint32_t>(in.at());
  marker.style = MarkerStyle::kParens;
  in.skip(1);
  const std::size_t label = in.at();
  MarkerPart& part = marker.parts[0];
  if (read_number(in, kMaxDecimalDigits, part)) {
    read_inserted_letter(in, part);
  } else if (!read_letters(in, part, marker.other)) {
    return std::nullopt;
  }
  marker.label = make_span(label, in.at());
  if (!in.take(")")) return std::nullopt;
  finish(in, bold, marker);
  return marker;
}

// A word right behind a dash: "1-Mục đích", but not the code of "12-NQ/TW".
bool word_follows(Cursor in) {
  if (!at_letter(in)) return false;
  in.skip(is_ascii_lower(in.peek()) || is_ascii_capital(in.peek()) ? 1
          : static_cast<unsigned char>(in.peek()) == 0xE1          ? 3
                                                                   : 2);
  return in.peek() == ' ' || (at_letter(in) && !is_ascii_capital(in.peek()) &&
                              !in.rest().starts_with("Đ"));
}

// What may follow `style`, so that figures, dates and words are left alone.
bool may_follow(const Marker& marker, Cursor in, std::size_t bold) {
  const bool numeric = marker.kind() == MarkerKind::kNumber;
  if (bold > 0 && (in.peek() == '*' || in.peek() == '_')) return true;
  Cursor ahead = in;
  const bool space = in.done() || ahead.take_space();
  switch (marker.style) {
    case MarkerStyle::kDot:
      if (space) return true;
      return numeric
                 ? !is_digit(in.peek()) && in.peek() != ',' && in.peek() != '.'
                 : at_capital(in);
    case MarkerStyle::kParen:
      return space ||
             (in.peek() != ',' && in.peek() != ';' && in.peek() != '.');
    case MarkerStyle::kSlash: return space;
    case MarkerStyle::kDash: return space || (numeric && word_follows(in));
    // "A: diện tích" explains a formula.
    case MarkerStyle::kColon: return space && numeric;
    case MarkerStyle::kNone: {
      if (marker.part_count < 2 || !in.take_space()) return false;
      return at_capital(in) || in.peek() == '(' || in.rest().starts_with("“");
    }
    default: return true;
  }
}

// "II - Nội dung", "1 - Mục đích": the dash stands apart, and a capital behind.
bool dash_follows(Cursor in, const Marker& marker) {
  if (marker.part_count > 1 || marker.kind() == MarkerKind::kLowerLetter ||
      !in.take_space())
    return false;
  if (!in.take("- ") && !in.take("– ")) return false;
  return at_capital(in);
}

// "2", "2.1", "2.1.3", "II.1", "5a", "A", "đ", with their end.
std::optional<Marker> read_plain(Cursor in, std::size_t bold) {
  Marker marker;
  marker.begin = static_cast<std::uint32_t>(in.at());
  const std::size_t label = in.at();
  if (read_number(in, kMaxNumberDigits, marker.parts[0])) {
    read_inserted_letter(in, marker.parts[0]);
  } else if (!read_letters(in, marker.parts[0], marker.other)) {
    return std::nullopt;
  }
  while (marker.part_count < kMaxMarkerParts && in.peek() == '.' &&
         is_digit(in.peek(1))) {
    // "1.050" and "21.10.2021" are figures: parts are small and have no zero
    // before them.
    in.skip(1);
    MarkerPart& part = marker.parts[marker.part_count];
    if (in.peek() == '0' || !read_number(in, kMaxDecimalDigits, part)) {
      return std::nullopt;
    }
    read_inserted_letter(in, part);
    ++marker.part_count;
  }
  if (marker.part_count > 1) marker.other = {};
  marker.label = make_span(label, in.at());
  if (dash_follows(in, marker)) in.take_space();
  marker.style = read_end(in);
  if (!may_follow(marker, in, bold)) return std::nullopt;
  if (marker.style == MarkerStyle::kParen) skip_footnote(in);
  finish(in, bold, marker);
  return marker;
}

// Bytes of Markdown marks before a marker: "**", "*", "__", "## ".
std::size_t take_bold(Cursor& in) {
  if (in.peek() == '#') {
    while (in.peek() == '#') in.skip(1);
    if (!in.take_space()) return 0;
  }
  std::size_t marks = 0;
  while (marks < 3 && (in.peek() == '*' || in.peek() == '_')) {
    in.skip(1);
    ++marks;
  }
  return marks;
}

// Most lines begin with a word; a glance at two bytes is enough to leave them.
bool may_start_marker(const Cursor& in) {
  const char first = in.peek();
  const char second = in.peek(1);
  if (is_ascii_lower(first)) {
    const auto byte = static_cast<unsigned char>(second);
    return byte < 0x80 && (!is_ascii_lower(second) || is_lower_roman(second));
  }
  const auto byte = static_cast<unsigned char>(first);
  return is_digit(first) || first == '(' || first == '*' || first == '_' ||
         first == '#' || is_ascii_capital(first) || byte == 0xC4 ||
         byte == 0xC3;
}

}  // namespace

std::optional<Marker> read_marker(std::string_view text, Span content) {
  if (content.empty()) return std::nullopt;
  Cursor in(text, content);
  if (!may_start_marker(in)) return std::nullopt;
  const std::size_t bold = take_bold(in);
  if (in.peek() == '(') return read_bracketed(in, bold);
  if (is_digit(in.peek())) return read_plain(in, bold);
  // A letter: a word of several letters is a unit word or nothing.
  const bool unit_word =
      in.peek() == 'P' || in.peek() == 'C' || in.peek() == 'M' ||
      in.peek() == 'T' || in.peek() == 'K' || in.rest().starts_with("Đi") ||
      in.rest().starts_with("ĐI") || in.rest().starts_with("Ði") ||
      in.rest().starts_with("ÐI");
  if (unit_word) {
    if (auto marker = read_word_marker(in, bold)) return marker;
  }
  return read_plain(in, bold);
}

}  // namespace viendan
