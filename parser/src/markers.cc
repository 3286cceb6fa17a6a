// The grammar of markers, read left to right:
//
//   marker  = bold? ( word SP label end | "(" part ")" | parts end )
//   word    = Phần | Chương | Mục | Tiểu mục | Điều | Khoản
//   label   = number letter? | ROMAN | LETTER | ordinal     in marker_labels.cc
//   parts   = part ( "." part )*          "2", "2.1", "II.1", "5a", "a1"
//   end     = "." | ".-" | ")" | "/" | "/-" | "-" | ":" | nothing
//
// What may follow an end differs: "24/7" and "1,5" are figures, "đ/c" is a
// word, and without punctuation only "1.1 Đất" and headings with a word are
// markers.

#include "markers.h"

#include <algorithm>

#include "letters.h"
#include "marker_labels.h"

namespace viendan {
namespace {

struct UnitWordRow {
  std::string_view word;
  std::string_view kind;
};

constexpr UnitWordRow kUnitWords[] = {
#include "unit_words.inc"  // Made from tables/unit_words.tsv.
};

constexpr std::size_t kMaxNumberDigits = 3;
constexpr std::size_t kMaxDecimalDigits = 2;

// The punctuation of a marker: "1.", "1.-", "a)", "2/-".
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

MarkerKind kind_of_word(std::string_view kind) {
  if (kind == "phan") return MarkerKind::kPhan;
  if (kind == "chuong") return MarkerKind::kChuong;
  if (kind == "muc") return MarkerKind::kMuc;
  if (kind == "tieu-muc") return MarkerKind::kTieuMuc;
  return kind == "dieu" ? MarkerKind::kDieu : MarkerKind::kNumber;
}

bool at_capital(const Cursor& in) {
  return is_ascii_capital(in.peek()) ||
         (starts_with_accented_letter(in.rest()) && !starts_lower(in.rest()));
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

// Consolidated texts (VBHN) have footnote marks behind their labels, which
// plain text sets as digits: "Chương II2 (được bãi bỏ)", "Điều 12.5 Hồ sơ".
void skip_footnote(Cursor& in) {
  const std::size_t digits = count_digits(in.rest());
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
  const bool unit_word = in.peek() == 'P' || in.peek() == 'C' ||
                         in.peek() == 'M' || in.peek() == 'T' ||
                         in.peek() == 'K' || in.rest().starts_with("Đi") ||
                         in.rest().starts_with("ĐI");
  if (unit_word) {
    if (auto marker = read_word_marker(in, bold)) return marker;
  }
  return read_plain(in, bold);
}

}  // namespace viendan
