// Method. The head of a document is two columns that extraction has put beside
// each other, one after the other, or into one another. Each line is cut into
// cells at wide gaps, each cell at the words of the mottoes, wherever they
// stand and even when they run over line ends, and at the dateline. What is
// left is classified by its first words (domain reference 4.6, 5.3, 8.5).

#include "letterhead_pieces.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "body_names.h"
#include "datelines.h"
#include "head_cues.h"
#include "letters.h"
#include "line_words.h"
#include "mottoes.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

constexpr auto kNumbered = pack_list<"numbered">([] {
  return std::to_array<TableCells<2>>({
#include "line_words.inc"  // Made from tables/line_words.tsv.
  });
});

constexpr std::size_t kMaxHeadLines = 80;
constexpr std::size_t kMaxCellBytes = 3000;  // Of one cell; the rest is text.
constexpr std::size_t kMaxColumnLine = 600;  // Longer lines have no columns.
constexpr std::size_t kPiecesAfterStop = 5;
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

// A gap that a draft leaves for a number or a day, also where it was filled in
// later: after "Số:", "ngày", "tháng", or before "/".
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
  return (word == "so:" || word == "so") &&
         (after.front() == '-' || is_digit(after.front()));
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

// --- Classification ---------------------------------------------------------

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
    for (const std::string_view word : kNumbered) {
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

// Where the number begins in a number line; nothing if `plain` is none.
std::optional<std::size_t> number_head(std::string_view plain) {
  const std::size_t size = number_word_size(plain);
  const std::string_view rest = plain.substr(size);
  // "SỞ NỘI VỤ - SỞ TÀI CHÍNH", "Sơ kết 05 năm": without marks Sở and sơ are
  // the word for a number too.
  const bool colon = plain.substr(0, size).find(':') != std::string_view::npos;
  const std::string_view first = rest.substr(0, rest.find(' '));
  const bool word =
      first.size() < rest.size() && std::ranges::all_of(first, is_ascii_lower);
  const bool name = !colon && !rest.empty() && is_ascii_lower(rest.front()) &&
                    (word || std::ranges::none_of(rest, is_digit));
  if (size != 0 && !name && is_number_text(rest)) return size;
  if (is_bare_number(plain)) return 0;
  return std::nullopt;
}

bool is_stamp(const Piece& piece, std::string_view words) {
  constexpr std::size_t kMaxStamp = 60;
  constexpr std::size_t kMaxSmallStamp = 23;  // Of one in small letters.
  if (starts_with_form_number(words)) return true;
  return piece.plain.text.size() <=
             (piece.capitals ? kMaxStamp : kMaxSmallStamp) &&
         cue_size(HeadCue::kStamp, words) != 0;
}

PieceKind kind_of_name(std::string_view name) {
  switch (scan_body_head(name).role) {
    case BodyRole::kBody:
    case BodyRole::kParent:
    case BodyRole::kOffice: return PieceKind::kBody;
    case BodyRole::kTitle: return PieceKind::kTitle;
    case BodyRole::kNone: break;
  }
  return PieceKind::kText;
}

void classify(std::string_view text, Piece& piece) {
  constexpr std::size_t kMaxName = 160;
  const std::string_view plain = piece.plain.text;
  const std::string_view words = without_bullet(plain);
  const auto set = [&](PieceKind kind, std::size_t head) {
    piece.kind = kind;
    piece.head = head;
  };
  if (!has_letter_or_digit(plain)) return set(PieceKind::kRule, 0);
  if (cue_size(HeadCue::kFurniture, plain) != 0 || is_page_or_time(plain)) {
    return set(PieceKind::kFurniture, 0);
  }
  if (const auto head = number_head(plain)) {
    return set(PieceKind::kNumber, *head);
  }
  if (const std::size_t head = cue_size(HeadCue::kAddress, words)) {
    return set(PieceKind::kAddress, plain.size() - words.size() + head);
  }
  const std::string_view open =
      words.starts_with("(") || words.starts_with("\"") ? words.substr(1)
                                                        : words;
  if (const std::size_t head = cue_size(HeadCue::kAbout, open)) {
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
  if (is_stamp(piece, words)) return set(PieceKind::kStamp, 0);
  if (cue_size(HeadCue::kRecital, words) != 0)
    return set(PieceKind::kRecital, 0);
  const char last = plain.back();
  if (plain.size() > kMaxName || last == ';' || last == '.') return;
  piece.kind = kind_of_name(slice(text, piece.span));
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
      const auto cell = cut_to(slice(text_, content), kMaxCellBytes);
      add_cell(line, make_span(content.begin, content.begin + cell.size()));
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
    PlainText plain = make_plain(text_, cell);
    const MottoPart motto = find_motto(plain.text, motto_rest_);
    if (motto.motto == Motto::kNone || is_running_text(plain, motto)) {
      add_part(line, cell, std::move(plain));
      return;
    }
    motto_rest_ = {motto.row, motto.next_word};
    const Span printed = plain.source(motto.begin, motto.end);
    add_span(line, make_span(cell.begin, printed.begin));
    add(PieceKind::kMotto, line, printed).motto = motto.motto;
    add_span(line, make_span(printed.end, cell.end));
  }

  // "… của Đảng Cộng sản Việt Nam …" in a sentence is no motto.
  [[nodiscard]] bool is_running_text(const PlainText& plain,
                                     const MottoPart& motto) const {
    if (motto.begin == 0 && motto.end + 2 >= plain.text.size()) return false;
    if (plain.text.substr(motto.begin).starts_with("doc lap")) return false;
    return !is_all_capitals(slice(text_, plain.source(motto.begin, motto.end)));
  }

  void add_rule(std::size_t line, Span cell) {
    const std::string_view marks = slice(text_, cell);
    if (marks.find_first_of("-_*=") == std::string_view::npos) return;
    add(PieceKind::kRule, line, cell);
  }

  Piece& add(PieceKind kind, std::size_t line, Span span) {
    Piece& piece = pieces_.emplace_back();
    piece.kind = kind;
    piece.line = line;
    piece.span = span;
    return piece;
  }

  void add_span(std::size_t line, Span span) {
    span = bare(text_, span);
    if (!span.empty()) add_part(line, span, make_plain(text_, span));
  }

  void add_part(std::size_t line, Span span, PlainText plain) {
    const std::optional<Dateline> dateline = find_dateline(text_, plain);
    if (!dateline) {
      add_piece(line, span, std::move(plain));
      return;
    }
    const Span printed = plain.source(dateline->begin, dateline->end);
    const Span before = bare(text_, make_span(span.begin, printed.begin));
    if (!before.empty()) add_piece(line, before, make_plain(text_, before));
    Piece& piece = add(PieceKind::kDate, line, printed);
    piece.date = dateline->date;
    piece.place = dateline->place;
    const Span after = bare(text_, make_span(printed.end, span.end));
    if (!after.empty()) add_piece(line, after, make_plain(text_, after));
  }

  void add_piece(std::size_t line, Span span, PlainText plain) {
    if (plain.text.empty()) return;
    Piece& piece = add(PieceKind::kText, line, span);
    piece.plain = std::move(plain);
    piece.capitals = is_all_capitals(slice(text_, span));
    classify(text_, piece);
    const bool recital =
        piece.kind == PieceKind::kRecital && is_plain_recital(piece.plain.text);
    const bool stops = recital || piece.kind == PieceKind::kMarker ||
                       piece.kind == PieceKind::kAddress;
    if (stops && stop_at_ == 0) stop_at_ = pieces_.size() + kPiecesAfterStop;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<Piece> pieces_;
  MottoRest motto_rest_;
  std::size_t stop_at_ = 0;  // How many pieces are enough; 0 if not known.
};

}  // namespace

std::vector<Piece> read_head_pieces(std::string_view text,
                                    const std::vector<Line>& lines) {
  return HeadReader(text, lines).read();
}

}  // namespace viendan
