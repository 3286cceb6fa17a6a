// Method. The head of a document is two columns that extraction has put beside
// each other, one after the other, or into one another. Each line is cut into
// cells at wide gaps, each cell at the words of the mottoes, wherever they
// stand and even when they run over line ends, and at the dateline. What is
// left is classified by its first words (domain reference 4.6, 5.3, 8.5).

#include "letterhead_pieces.h"

#include <algorithm>
#include <array>
#include <string>

#include "body_names.h"
#include "head_cues.h"
#include "letters.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxHeadLines = 80;
constexpr std::size_t kMaxCellBytes = 3000;  // Of one cell; the rest is text.
constexpr std::size_t kMaxColumnLine = 600;  // Longer lines have no columns.
constexpr std::size_t kPiecesAfterStop = 10;
constexpr std::size_t kWideGap = 3;  // Spaces between two columns.

// --- Cells ------------------------------------------------------------------

constexpr bool is_emphasis(char c) {
  return c == ' ' || c == '\t' || c == '*' || c == '#' || c == '_' ||
         c == '\\' || c == '~' || c == '|' || c == '>' || c == '=';
}

// Takes rules, marks of emphasis and white space off both ends.
Span bare(std::string_view text, Span span) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  const auto dashes = [](std::string_view rest) {
    return rest.starts_with("---");
  };
  while (!span.empty()) {
    const std::string_view rest = slice(text, span);
    if (is_emphasis(rest.front())) {
      ++span.begin;
    } else if (is_emphasis(rest.back())) {
      --span.end;
    } else if (rest.starts_with(kNoBreakSpace)) {
      span.begin += 2;
    } else if (rest.ends_with(kNoBreakSpace)) {
      span.end -= 2;
    } else if (dashes(rest) || rest == "-" || rest == "--") {
      while (!span.empty() && text[span.begin] == '-') ++span.begin;
    } else if (rest.ends_with("---")) {
      while (!span.empty() && text[span.end - 1] == '-') --span.end;
    } else {
      break;
    }
  }
  return span;
}

// A gap that a draft leaves for a number or a day: after "Số:", "ngày",
// "tháng", or before "/".
bool is_blank_gap(std::string_view before, std::string_view after) {
  const std::size_t end = before.find_last_not_of(" \t");
  if (end == std::string_view::npos) return false;
  before = before.substr(0, end + 1);
  const std::size_t next = after.find_first_not_of(" \t");
  if (next == std::string_view::npos) return false;
  after = after.substr(next);
  if (after.front() == '/') return true;
  const std::size_t space = before.find_last_of(" \t,");
  const std::string word = to_plain(
      space == std::string_view::npos ? before : before.substr(space + 1));
  if (word == "ngay") return true;
  if (word == "thang") return is_digit(after.front()) || after.size() < 16;
  return (word == "so:" || word == "so") && after.front() == '-';
}

// The end of the cell that starts at `at`: a tab, a "|" or a wide gap.
std::size_t cell_end(std::string_view text, std::size_t begin,
                     std::size_t end) {
  std::size_t spaces = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const bool tab = text[at] == '\t';
    if (text[at] == '|') return at;
    spaces = text[at] == ' ' ? spaces + 1 : 0;
    if (!tab && spaces != kWideGap) continue;
    if (!is_blank_gap(text.substr(begin, at - begin),
                      text.substr(at, end - at))) {
      return at;
    }
  }
  return end;
}

Span at_most(std::string_view text, Span span, std::size_t bytes) {
  if (span.size() <= bytes) return span;
  std::size_t end = span.begin + bytes;
  const auto is_continuation = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  while (end > span.begin && is_continuation(end)) --end;
  return make_span(span.begin, end);
}

// --- Mottoes ----------------------------------------------------------------

struct PlainWord {
  std::size_t begin;
  std::size_t end;
};

std::vector<PlainWord> plain_words(std::string_view plain) {
  std::vector<PlainWord> words;
  const auto is_word = [](char c) { return is_ascii_lower(c) || is_digit(c); };
  for (std::size_t at = 0; at < plain.size();) {
    if (!is_word(plain[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < plain.size() && is_word(plain[end])) ++end;
    words.push_back({at, end});
    at = end;
  }
  return words;
}

struct MottoWords {
  Motto motto;
  std::vector<std::string> words;
};

const std::vector<MottoWords>& motto_words() {
  static const auto& all = *new std::vector<MottoWords>([] {
    constexpr std::array kMottoes = {
        std::pair(Cue::kStateMotto, Motto::kState),
        std::pair(Cue::kPartyMotto, Motto::kParty),
        std::pair(Cue::kYouthMotto, Motto::kYouth)};
    std::vector<MottoWords> made;
    for (const auto& [cue, motto] : kMottoes) {
      for (const std::string& text : cues(cue)) {
        made.push_back({motto, {}});
        for (const PlainWord& word : plain_words(text)) {
          made.back().words.push_back(
              text.substr(word.begin, word.end - word.begin));
        }
      }
    }
    return made;
  }());
  return all;
}

// A motto found in a piece, whole or the part of it before or after a line
// end.
struct MottoPart {
  Motto motto = Motto::kNone;
  std::size_t begin = 0;  // In the plain text.
  std::size_t end = 0;
  std::size_t row = 0;        // In motto_words().
  std::size_t next_word = 0;  // What the next line goes on with; 0 if whole.
};

// Where a motto broke off at the end of the last line.
struct MottoRest {
  std::size_t row = 0;
  std::size_t next_word = 0;
};

std::size_t matching_words(std::string_view plain,
                           const std::vector<PlainWord>& words,
                           std::size_t first,
                           const std::vector<std::string>& motto,
                           std::size_t from) {
  std::size_t count = 0;
  while (first + count < words.size() && from + count < motto.size()) {
    const PlainWord& word = words[first + count];
    const std::string_view is = plain.substr(word.begin, word.end - word.begin);
    const std::string& expected = motto[from + count];
    // A footnote mark or a stray letter may hang on the last word.
    const bool last = from + count + 1 == motto.size();
    const bool close = last && is.size() <= expected.size() + 1;
    if (is != expected && !(close && is.starts_with(expected))) break;
    ++count;
  }
  return count;
}

// The end of a motto that OCR has spoilt in the middle.
bool ends_like_motto(std::string_view plain) {
  while (!plain.empty() && !is_ascii_lower(plain.back())) {
    plain.remove_suffix(1);
  }
  return plain.ends_with(" nam") || plain.ends_with("nghia viet");
}

MottoPart find_motto(std::string_view plain, MottoRest rest) {
  constexpr std::size_t kMinStart = 3;  // Words of a motto that is cut.
  if (plain.size() > 400) return {};
  const std::vector<PlainWord> words = plain_words(plain);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t row = 0; row < motto_words().size(); ++row) {
      const MottoWords& motto = motto_words()[row];
      const bool goes_on = rest.next_word != 0 && rest.row == row;
      for (const std::size_t from : {std::size_t{0}, rest.next_word}) {
        if (from != 0 && !goes_on) continue;
        const std::size_t count =
            matching_words(plain, words, i, motto.words, from);
        if (from == 0 && count >= kMinStart && count < motto.words.size() &&
            motto.motto == Motto::kState && ends_like_motto(plain)) {
          return {motto.motto, words[i].begin, plain.size(), row, 0};
        }
        const bool whole = count > 0 && from + count == motto.words.size();
        const bool at_end = i + count == words.size();
        const bool cut = at_end && count >= (from != 0 ? 1 : kMinStart);
        if (!whole && !cut) continue;
        if (whole && from != 0 && !at_end) continue;
        return {motto.motto, words[i].begin, words[i + count - 1].end, row,
                whole ? 0 : from + count};
      }
    }
  }
  return {};
}

// --- Datelines --------------------------------------------------------------

struct Dateline {
  std::size_t begin = 0;  // In the plain text: where the place begins.
  std::size_t end = 0;
  FoundDate date;
  Span place;
};

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

// --- Classification ---------------------------------------------------------

std::string_view without_bullet(std::string_view plain) {
  while (!plain.empty() && (plain.front() == '-' || plain.front() == '+' ||
                            plain.front() == ' ' || plain.front() == '*' ||
                            plain.front() == '.')) {
    plain.remove_prefix(1);
  }
  return plain;
}

bool has_letter_or_digit(std::string_view plain) {
  return std::ranges::any_of(
      plain, [](char c) { return is_ascii_lower(c) || is_digit(c); });
}

// "2", "- 3 -", "Trang 2/5", "05.02.2021 16:12:33 +07:00".
bool is_page_or_time(std::string_view plain) {
  if (plain.starts_with("trang ")) plain.remove_prefix(6);
  return std::ranges::none_of(plain, is_ascii_lower) && plain.size() <= 40;
}

// Bytes of "so:", "luat so:", "so hieu", after which the number stands.
std::size_t number_word_size(std::string_view plain) {
  std::size_t at = 0;
  if (!starts_with_word(plain, "so") && !plain.starts_with("so")) {
    constexpr std::array<std::string_view, 9> kBefore = {
        "luat",     "bo luat",   "nghi quyet", "phap lenh", "lenh",
        "sac lenh", "nghi dinh", "quyet dinh", "cong van"};
    for (const std::string_view word : kBefore) {
      if (starts_with_word(plain, word) &&
          plain.substr(word.size()).starts_with(" so")) {
        at = word.size() + 1;
      }
    }
    if (at == 0) return 0;
  }
  at += 2;
  if (plain.substr(at).starts_with(" hieu")) at += 5;
  const std::size_t word_end = at;
  while (at < plain.size() && (plain[at] == ' ' || plain[at] == ':')) ++at;
  const std::string_view rest = plain.substr(at);
  if (word_end < plain.size() && is_ascii_lower(plain[word_end])) return 0;
  // "Nghị định số 52/2016/NĐ-CP ngày …" is a sentence.
  const bool colon = plain.substr(0, at).find(':') != std::string_view::npos;
  if (!colon && (rest.find(" ngay ") != std::string_view::npos ||
                 rest.find(" cua ") != std::string_view::npos)) {
    return 0;
  }
  return at == 0 ? rest.size() : at;
}

// What follows "Số:" is a number, or blank.
bool is_number_text(std::string_view rest) {
  constexpr std::size_t kMaxNumber = 120;
  if (rest.size() > kMaxNumber) return false;
  const bool has_separator = rest.find_first_of("/-") != std::string_view::npos;
  const bool blank = std::ranges::none_of(rest, is_ascii_lower);
  const std::size_t spaces =
      static_cast<std::size_t>(std::ranges::count(rest, ' '));
  return blank || (has_separator && spaces <= 10);
}

// "451-CV/HU" alone.
bool is_bare_number(std::string_view plain) {
  if (plain.empty() || !is_digit(plain.front()) || plain.size() > 60) {
    return false;
  }
  const std::size_t separators = static_cast<std::size_t>(std::ranges::count_if(
      plain, [](char c) { return c == '/' || c == '-'; }));
  const bool letters = std::ranges::any_of(plain, is_ascii_lower);
  const bool spaces = plain.find(' ') != std::string_view::npos;
  return letters && !spaces && separators >= 2 &&
         plain.find('/') != std::string_view::npos;
}

// "Mẫu số 10: Ban hành kèm theo …".
bool starts_with_form_number(std::string_view plain) {
  constexpr std::string_view kMauSo = "mau so";
  if (!starts_with_word(plain, kMauSo)) return false;
  plain.remove_prefix(kMauSo.size());
  while (!plain.empty() && (plain.front() == ' ' || plain.front() == ':')) {
    plain.remove_prefix(1);
  }
  return plain.empty() || is_digit(plain.front()) || plain.front() == '.';
}

void classify(std::string_view text, Piece& piece) {
  constexpr std::size_t kMaxStamp = 60;
  constexpr std::size_t kMaxName = 160;
  const std::string_view plain = piece.plain.text;
  const std::string_view words = without_bullet(plain);
  const auto set = [&](PieceKind kind, std::size_t head) {
    piece.kind = kind;
    piece.head = head;
  };
  if (!has_letter_or_digit(plain)) return set(PieceKind::kRule, 0);
  if (cue_size(Cue::kFurniture, plain) != 0 || is_page_or_time(plain)) {
    return set(PieceKind::kFurniture, 0);
  }
  if (const std::size_t head = number_word_size(plain);
      head != 0 && is_number_text(plain.substr(head))) {
    return set(PieceKind::kNumber, head);
  }
  if (is_bare_number(plain)) return set(PieceKind::kNumber, 0);
  if (const std::size_t head = cue_size(Cue::kAddress, words)) {
    return set(PieceKind::kAddress, plain.size() - words.size() + head);
  }
  const std::string_view open =
      words.starts_with("(") || words.starts_with("\"") ? words.substr(1)
                                                        : words;
  if (const std::size_t head = cue_size(Cue::kAbout, open)) {
    return set(PieceKind::kAbout, plain.size() - open.size() + head);
  }
  if (starts_with_marker(plain)) return set(PieceKind::kMarker, 0);
  if (const TypeHeading type = scan_type_heading(text, piece.span, plain);
      type.type != DocumentType::kNone) {
    piece.type = type.type;
    const bool colon =
        plain.substr(type.size) == ":" || plain.substr(type.size) == " :";
    return set(colon ? PieceKind::kEnacting : PieceKind::kType, type.size);
  }
  const bool form = starts_with_form_number(words);
  if (form || (plain.size() <= kMaxStamp && cue_size(Cue::kStamp, words) != 0 &&
               (piece.capitals || plain.size() < 24))) {
    return set(PieceKind::kStamp, 0);
  }
  if (cue_size(Cue::kRecital, words) != 0) return set(PieceKind::kRecital, 0);
  const char last = plain.back();
  if (plain.size() > kMaxName || last == ';' || last == '.') return;
  switch (scan_body_head(slice(text, piece.span)).role) {
    case BodyRole::kBody:
    case BodyRole::kParent:
    case BodyRole::kOffice: return set(PieceKind::kBody, 0);
    case BodyRole::kTitle: return set(PieceKind::kTitle, 0);
    case BodyRole::kNone: return;
  }
}

// --- Assembly ---------------------------------------------------------------

class HeadReader {
 public:
  HeadReader(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  std::vector<Piece> read() {
    std::size_t read_lines = 0;
    for (std::size_t i = 0; i < lines_.size() && read_lines < kMaxHeadLines;
         ++i) {
      if (lines_[i].blank()) continue;
      ++read_lines;
      read_line(i);
      if (stop_at_ != 0 && pieces_.size() >= stop_at_) break;
    }
    return std::move(pieces_);
  }

 private:
  void read_line(std::size_t line) {
    const Span content = lines_[line].content;
    if (content.size() > kMaxColumnLine) {
      add_cell(line, at_most(text_, content, kMaxCellBytes));
      return;
    }
    for (std::size_t at = content.begin; at < content.end;) {
      const std::size_t end = cell_end(text_, at, content.end);
      add_cell(line, make_span(at, end));
      at = std::max(end, at + 1);
    }
  }

  void add_cell(std::size_t line, Span cell) {
    const Span whole = cell;
    cell = bare(text_, cell);
    if (cell.empty()) {
      add_rule(line, whole);
      return;
    }
    const PlainText plain = make_plain(text_, cell);
    const MottoPart motto = find_motto(plain.text, motto_rest_);
    if (motto.motto == Motto::kNone || is_running_text(plain, motto)) {
      add_part(line, cell, plain);
      return;
    }
    motto_rest_ = {motto.row, motto.next_word};
    const Span printed = plain.source(motto.begin, motto.end);
    add_span(line, make_span(cell.begin, printed.begin));
    Piece piece;
    piece.kind = PieceKind::kMotto;
    piece.line = line;
    piece.span = printed;
    piece.motto = motto.motto;
    pieces_.push_back(std::move(piece));
    add_span(line, make_span(printed.end, cell.end));
  }

  // "… của Đảng Cộng sản Việt Nam …" in a sentence is no motto.
  bool is_running_text(const PlainText& plain, const MottoPart& motto) const {
    if (motto.begin == 0 && motto.end + 2 >= plain.text.size()) return false;
    if (plain.text.substr(motto.begin).starts_with("doc lap")) return false;
    return !is_all_capitals(slice(text_, plain.source(motto.begin, motto.end)));
  }

  void add_rule(std::size_t line, Span cell) {
    const std::string_view marks = slice(text_, cell);
    if (marks.find_first_of("-_*=") == std::string_view::npos) return;
    Piece piece;
    piece.kind = PieceKind::kRule;
    piece.line = line;
    piece.span = cell;
    pieces_.push_back(std::move(piece));
  }

  void add_span(std::size_t line, Span span) {
    span = bare(text_, span);
    if (!span.empty()) add_part(line, span, make_plain(text_, span));
  }

  void add_part(std::size_t line, Span span, const PlainText& plain) {
    const std::optional<Dateline> dateline = find_dateline(text_, plain);
    if (!dateline) {
      add_piece(line, span, plain);
      return;
    }
    const Span printed = plain.source(dateline->begin, dateline->end);
    const Span before = bare(text_, make_span(span.begin, printed.begin));
    if (!before.empty()) add_piece(line, before, make_plain(text_, before));
    Piece piece;
    piece.kind = PieceKind::kDate;
    piece.line = line;
    piece.span = printed;
    piece.date = dateline->date;
    piece.place = dateline->place;
    pieces_.push_back(std::move(piece));
    const Span after = bare(text_, make_span(printed.end, span.end));
    if (!after.empty()) add_piece(line, after, make_plain(text_, after));
  }

  void add_piece(std::size_t line, Span span, PlainText plain) {
    if (plain.text.empty()) return;
    Piece piece;
    piece.line = line;
    piece.span = span;
    piece.plain = std::move(plain);
    piece.capitals = is_all_capitals(slice(text_, span));
    classify(text_, piece);
    const bool stops = piece.kind == PieceKind::kRecital ||
                       piece.kind == PieceKind::kMarker ||
                       piece.kind == PieceKind::kAddress;
    pieces_.push_back(std::move(piece));
    if (stops && stop_at_ == 0) stop_at_ = pieces_.size() + kPiecesAfterStop;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<Piece> pieces_;
  MottoRest motto_rest_;
  std::size_t stop_at_ = 0;  // How many pieces are enough; 0 if not known.
};

struct PlainType {
  std::string plain;
  std::string spaced;  // Without spaces, for letters set apart.
  DocumentType type;
};

const std::vector<PlainType>& plain_types() {
  static const auto& all = *new std::vector<PlainType>([] {
    std::vector<PlainType> made;
    for (std::size_t i = 1; i < document_types().size(); ++i) {
      PlainType type{
          to_plain(document_types()[i].name), {}, static_cast<DocumentType>(i)};
      type.spaced = type.plain;
      std::erase(type.spaced, ' ');
      made.push_back(std::move(type));
    }
    return made;
  }());
  return all;
}

// "Q U Y Ế T  Đ Ị N H" as a heading.
DocumentType spaced_type(std::string_view plain) {
  std::string letters(plain);
  std::erase(letters, ' ');
  if (letters.size() * 2 - 1 > plain.size() + 2 || letters.size() < 4) {
    return DocumentType::kNone;
  }
  for (const PlainType& type : plain_types()) {
    if (type.spaced == letters) return type.type;
  }
  return DocumentType::kNone;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 5 &&
         word.find_first_not_of("ivxl") == std::string_view::npos;
}

}  // namespace

std::vector<Piece> read_head_pieces(std::string_view text,
                                    const std::vector<Line>& lines) {
  return HeadReader(text, lines).read();
}

bool starts_with_marker(std::string_view plain) {
  constexpr std::array<std::string_view, 4> kUnits = {"dieu ", "chuong ",
                                                      "phan ", "muc "};
  for (const std::string_view unit : kUnits) {
    if (!plain.starts_with(unit)) continue;
    const std::string_view rest = plain.substr(unit.size());
    const std::string_view word = rest.substr(0, rest.find_first_of(" .:,"));
    if (is_roman(word) || word == "thu") return true;
    return !word.empty() && is_digit(word.front());
  }
  std::size_t end = 0;
  while (end < plain.size() && end < 3 && is_digit(plain[end])) ++end;
  if (end == 0) {
    const std::size_t stop = plain.find_first_of(".)/- ");
    if (stop == std::string_view::npos || stop == 0) return false;
    const std::string_view word = plain.substr(0, stop);
    if (!is_roman(word) && word.size() != 1) return false;
    end = stop;
  }
  if (end >= plain.size()) return false;
  const std::string_view rest = plain.substr(end);
  if (rest.front() == ')') return true;
  return rest.starts_with(". ") || rest.starts_with("- ") ||
         rest.starts_with("/ ") || rest.starts_with("/-") ||
         rest.starts_with(".-") ||
         (rest.front() == '.' && rest.size() > 1 && is_ascii_lower(rest[1]));
}

TypeHeading scan_type_words(std::string_view plain) {
  TypeHeading best;
  for (const PlainType& type : plain_types()) {
    if (type.plain.size() <= best.size || !plain.starts_with(type.plain)) {
      continue;
    }
    // A footnote mark may follow: "THÔNG TƯ1".
    std::size_t end = type.plain.size();
    while (end < plain.size() && is_digit(plain[end])) ++end;
    if (end < plain.size() && is_ascii_lower(plain[end])) continue;
    best = {type.type, type.plain.size()};
  }
  return best;
}

TypeHeading scan_type_heading(std::string_view text, Span span,
                              std::string_view plain) {
  const TypeHeading best = scan_type_words(plain);
  if (best.type == DocumentType::kNone) {
    return {spaced_type(plain), plain.size()};
  }
  const std::string_view rest = plain.substr(best.size);
  if (rest.empty() || rest == ":" || rest == " :") return best;
  constexpr std::size_t kMaxHeading = 200;
  const PlainText words = make_plain(text, span);
  if (starts_with_word(rest.substr(rest.find_first_not_of(' ')), "cua") &&
      plain.size() <= kMaxHeading && begins_with_capital(slice(text, span))) {
    return best;
  }
  return is_all_capitals(slice(text, words.source(0, best.size)))
             ? best
             : TypeHeading{};
}

}  // namespace viendan
