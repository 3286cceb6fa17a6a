// Method. The pieces of the head are read in order. Before the heading (the
// name of the type) they are bodies, number, dateline and, in letters, the
// subject after "V/v"; after it the lines are the subject until a rule, a
// recital, the addressees, numbered text or the authority line
// (NĐ 30/2020 Phụ lục I; 05-HD/VPTW; domain reference 1.2, 1.4, 4.6).

#include "letterhead.h"

#include <algorithm>
#include <array>

#include "body_names.h"
#include "head_cues.h"
#include "letters.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

// Lines longer than this are whole paragraphs, which no line end breaks.
constexpr std::size_t kParagraph = 170;

// Words after which a name or a title must go on.
bool is_open_ended(std::string_view plain) {
  constexpr std::array<std::string_view, 22> kOpen = {
      "va",    "cua",   "cho", "do",   "tai",  "thuoc", "voi", "theo",
      "trong", "den",   "ve",  "so",   "cac",  "nhung", "cap", "trong",
      "tinh",  "huyen", "xa",  "bang", "dong", "mot"};
  if (plain.empty()) return false;
  if (plain.back() == ',' || plain.back() == '-' || plain.back() == '&') {
    return true;
  }
  const std::size_t space = plain.rfind(' ');
  const std::string_view last =
      space == std::string_view::npos ? plain : plain.substr(space + 1);
  return std::ranges::find(kOpen, last) != kOpen.end();
}

bool starts_with_small_letter(std::string_view text) {
  const std::size_t at = text.find_first_not_of("\"'( *-");
  if (at == std::string_view::npos) return false;
  const std::string_view rest = text.substr(at);
  return ends_with_letter(rest.substr(0, 1)) ||
                 starts_with_accented_letter(rest)
             ? !begins_with_capital(rest.substr(0, 4))
             : false;
}

class LetterheadReader {
 public:
  LetterheadReader(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines), pieces_(read_head_pieces(text, lines)) {}

  Letterhead read() {
    std::size_t at = 0;
    while (at < pieces_.size() && before_heading(at)) ++at;
    if (head_.type != DocumentType::kNone) {
      at = read_subject(at + 1);
    }
    head_.present = head_.motto != Motto::kNone || head_.has_number_line ||
                    head_.type != DocumentType::kNone || addressed_;
    if (!head_.present) return {};
    join_bodies();
    finish_subject();
    return std::move(head_);
  }

 private:
  // Takes piece `i` and returns true, or returns false at the end of what
  // stands before the subject.
  bool before_heading(std::size_t i) {
    const Piece& piece = pieces_[i];
    switch (piece.kind) {
      case PieceKind::kMotto:
      case PieceKind::kNumber:
      case PieceKind::kDate: take_letterhead_piece(i); return true;
      case PieceKind::kRule: return true;
      case PieceKind::kFurniture: return true;
      case PieceKind::kStamp:
        head_.form_mark =
            head_.form_mark || piece.plain.text.starts_with("mau");
        return true;
      case PieceKind::kAbout: open_subject(piece); return true;
      case PieceKind::kBody:
      case PieceKind::kTitle: take_body_or_subject(i); return true;
      case PieceKind::kText: take_text(i); return true;
      case PieceKind::kRecital:
        if (!subject_open_ || piece.line > last_line_ + 1) return false;
        add_subject(piece, piece.span);
        return true;
      case PieceKind::kMarker: return false;
      case PieceKind::kAddress: take_address(piece); return false;
      case PieceKind::kEnacting:
      case PieceKind::kType: take_heading(i); return false;
    }
    return false;
  }

  void mark_begin(const Piece& piece) {
    if (begun_) return;
    begun_ = true;
    head_.begin_line = piece.line;
  }

  void take_letterhead_piece(std::size_t i) {
    const Piece& piece = pieces_[i];
    mark_begin(piece);
    subject_open_ = false;
    if (piece.kind == PieceKind::kMotto) {
      if (head_.motto == Motto::kNone) head_.motto = piece.motto;
    } else if (piece.kind == PieceKind::kDate) {
      if (!head_.date) {
        head_.date = piece.date;
        head_.place = piece.place;
      }
    } else if (!head_.has_number_line) {
      take_number(i);
    }
    note_line(piece.line);
  }

  void take_number(std::size_t i) {
    const Piece& piece = pieces_[i];
    head_.has_number_line = true;
    head_.number = piece.plain.source(piece.head, piece.plain.text.size());
    if (!piece.plain.text.ends_with("-")) return;
    // "24/HDLN-BCA-BQP-" goes on where the other column lets it.
    for (std::size_t j = i + 1; j < pieces_.size(); ++j) {
      const Piece& next = pieces_[j];
      const std::string_view plain = next.plain.text;
      if (next.kind == PieceKind::kType) return;
      if (next.kind != PieceKind::kText || !next.capitals ||
          plain.find(' ') != std::string_view::npos ||
          plain.find('-') == std::string_view::npos) {
        continue;
      }
      head_.number_rest = slice(text_, next.span);
      pieces_[j].kind = PieceKind::kFurniture;
      return;
    }
  }

  void take_address(const Piece& piece) {
    addressed_ = true;
    mark_begin(piece);
    const Span rest = piece.plain.source(piece.head, piece.plain.text.size());
    head_.address = make_span(rest.begin, lines_[piece.line].content.end);
    head_.end_line = std::max(head_.end_line, piece.line);
  }

  void open_subject(const Piece& piece) {
    mark_begin(piece);
    subject_open_ = true;
    add_subject(piece, without_about(piece));
  }

  // "V/v" is a mark, "Về việc" are words of the subject.
  Span without_about(const Piece& piece) const {
    const std::string_view plain = piece.plain.text;
    if (piece.kind != PieceKind::kAbout ||
        plain.substr(0, piece.head).find("viec") != std::string_view::npos) {
      return piece.span;
    }
    std::size_t at = piece.head;
    while (at < plain.size() && (plain[at] == ':' || plain[at] == ' ' ||
                                 plain[at] == '.' || plain[at] == '-')) {
      ++at;
    }
    return make_span(
        plain.size() == at ? piece.span.end : piece.plain.origin[at],
        piece.span.end);
  }

  void add_subject(const Piece& piece, Span span) {
    if (!span.empty()) head_.subject.push_back(span);
    last_plain_ = piece.plain.text;
    subject_capitals_ = piece.capitals;
    note_line(piece.line);
  }

  void note_line(std::size_t line) {
    last_line_ = line;
    head_.end_line = std::max(head_.end_line, line + 1);
  }

  void take_body_or_subject(std::size_t i) {
    const Piece& piece = pieces_[i];
    const bool other_column = piece.capitals && !subject_capitals_;
    if (subject_open_ && !other_column) {
      add_subject(piece, piece.span);
      return;
    }
    subject_open_ = false;
    bodies_.push_back(i);
    last_body_ = i;
    if (!begun_) body_line_ = body_line_ == kNone ? piece.line : body_line_;
    note_line(piece.line);
  }

  // Text that is no other piece goes on with what stands before it: a subject,
  // or the name of a body; after the number of a letter it is the subject.
  void take_text(std::size_t i) {
    const Piece& piece = pieces_[i];
    const bool letters = std::ranges::any_of(piece.plain.text, is_ascii_lower);
    if (!letters) return;
    if (subject_open_) {
      add_subject(piece, piece.span);
      return;
    }
    const bool after_body =
        last_body_ != kNone && piece.capitals == pieces_[last_body_].capitals &&
        piece.line <= pieces_[last_body_].line + 2 && !head_.has_number_line;
    if (after_body && piece.plain.text.size() <= 100) {
      bodies_.push_back(i);
      last_body_ = i;
      note_line(piece.line);
      return;
    }
    if (head_.has_number_line && !bodies_.empty() && head_.subject.empty() &&
        !piece.capitals && piece.plain.text.size() > 8) {
      subject_open_ = true;
      add_subject(piece, piece.span);
    }
  }

  void take_heading(std::size_t i) {
    const Piece& piece = pieces_[i];
    mark_begin(piece);
    head_.type = piece.type;
    head_.heading = lines_[piece.line].content;
    head_.subject.clear();  // "V/v" before a heading was another document's.
    subject_capitals_ = false;
    note_line(piece.line);
    std::size_t at = piece.head;
    const std::string_view plain = piece.plain.text;
    while (at < plain.size() && !is_ascii_lower(plain[at]) &&
           plain[at] != '[' && plain[at] != '"') {
      ++at;
    }
    if (at == plain.size()) return;
    const Span rest = plain_rest(piece, at);
    take_heading_rest(piece, rest, plain.substr(at));
  }

  static Span plain_rest(const Piece& piece, std::size_t at) {
    return make_span(piece.plain.origin[at], piece.span.end);
  }

  void take_heading_rest(const Piece& piece, Span rest,
                         std::string_view plain) {
    if (starts_with_word(plain, "so")) {
      head_.heading_rest = rest;
      return;
    }
    if (starts_with_word(plain, "cua")) {
      take_issuer_words(rest, plain);
      return;
    }
    if (is_kind_of_minutes(plain)) return;
    add_subject(piece, rest);
  }

  // "BIÊN BẢN LÀM VIỆC" says what kind of minutes, not what about.
  static bool is_kind_of_minutes(std::string_view plain) {
    return plain == "lam viec" || plain == "hop" || plain == "cuoc hop" ||
           plain == "hoi nghi";
  }

  // "của Chính phủ số 115/2003/NĐ-CP", "CỦA BAN THƯỜNG VỤ TỈNH ỦY".
  void take_issuer_words(Span rest, std::string_view plain) {
    constexpr std::size_t kCua = 4;
    std::size_t end = plain.size();
    for (const std::string_view stop : {" so ", " ve ", " ngay ", " v/v "}) {
      end = std::min(end, plain.find(stop));
    }
    const PlainText words = make_plain(text_, rest);
    if (end <= kCua || end > words.text.size()) return;
    head_.heading_issuer = squeeze(slice(text_, words.source(kCua, end)));
    if (end < plain.size()) {
      head_.heading_rest = make_span(words.origin[end], rest.end);
    }
  }

  // Reads from piece `at` on; returns where the subject ends.
  std::size_t read_subject(std::size_t at) {
    for (; at < pieces_.size(); ++at) {
      const Piece& piece = pieces_[at];
      const bool first = head_.subject.empty();
      switch (piece.kind) {
        case PieceKind::kMotto: take_letterhead_piece(at); continue;
        case PieceKind::kFurniture: continue;
        case PieceKind::kRule:
          if (first) continue;
          return at;
        case PieceKind::kNumber:
          if (head_.has_number_line) break;
          take_letterhead_piece(at);
          continue;
        case PieceKind::kDate:
          if (head_.date) break;
          take_letterhead_piece(at);
          continue;
        case PieceKind::kAddress: take_address(piece); return at;
        case PieceKind::kMarker:
        case PieceKind::kEnacting: return at;
        default: break;
      }
      if (ends_subject(at)) return at;
      at = take_subject_line(at);
    }
    return at;
  }

  bool ends_subject(std::size_t at) {
    const Piece& piece = pieces_[at];
    const std::string_view plain = piece.plain.text;
    const bool first = head_.subject.empty();
    if (is_authority(at)) {
      take_authority(at);
      return true;
    }
    if (plain.starts_with("(ban hanh") || plain.starts_with("(kem theo") ||
        plain.starts_with("[")) {
      return true;
    }
    if (first) {
      return piece.kind == PieceKind::kRecital && is_plain_recital(plain);
    }
    const bool open = is_open_ended(last_plain_);
    const bool small = starts_with_small_letter(slice(text_, piece.span));
    if (piece.line > last_line_ + 1 + furniture_lines(piece.line)) {
      return !small && !open;
    }
    if (open || small) return false;
    if (cue_size(Cue::kOpening, skip_bullet(plain)) != 0) return true;
    if (plain.front() == '-' || plain.front() == '+') return true;
    return last_plain_.size() > kParagraph || plain.size() > 2 * kParagraph;
  }

  std::size_t furniture_lines(std::size_t) const { return 0; }

  static std::string_view skip_bullet(std::string_view plain) {
    const std::size_t at = plain.find_first_not_of("-+* ");
    return at == std::string_view::npos ? plain : plain.substr(at);
  }

  static bool is_plain_recital(std::string_view plain) {
    const std::string_view words = skip_bullet(plain);
    return words.starts_with("can cu") || words.starts_with("theo de nghi") ||
           starts_with_word(words, "xet") || words.starts_with("sau khi");
  }

  // The body that decides, in a line of its own before the recitals.
  bool is_authority(std::size_t at) const {
    constexpr std::size_t kMaxLines = 3;
    const Piece& piece = pieces_[at];
    if (piece.kind != PieceKind::kBody && piece.kind != PieceKind::kTitle) {
      return false;
    }
    if (!head_.subject.empty() && is_open_ended(last_plain_)) return false;
    for (std::size_t j = at + 1; j < pieces_.size() && j <= at + kMaxLines;
         ++j) {
      const Piece& next = pieces_[j];
      if (next.kind == PieceKind::kRecital) {
        return is_plain_recital(next.plain.text) || piece.capitals;
      }
      if (next.kind == PieceKind::kEnacting) return true;
      if (next.kind == PieceKind::kRule) continue;
      if (!next.capitals && next.line != piece.line) return false;
    }
    return false;
  }

  void take_authority(std::size_t at) {
    for (std::size_t j = at; j < pieces_.size(); ++j) {
      const Piece& piece = pieces_[j];
      if (piece.kind != PieceKind::kBody && piece.kind != PieceKind::kTitle &&
          piece.kind != PieceKind::kText) {
        return;
      }
      if (j > at && !piece.capitals) return;
      if (!head_.authority.empty()) head_.authority += ' ';
      head_.authority += squeeze(slice(text_, piece.span));
    }
  }

  // Takes the whole line of piece `at`; returns its last piece.
  std::size_t take_subject_line(std::size_t at) {
    const Piece& piece = pieces_[at];
    Span span = without_about(piece);
    std::size_t last = at;
    while (last + 1 < pieces_.size() && pieces_[last + 1].line == piece.line) {
      ++last;
    }
    if (last != at) span.end = pieces_[last].span.end;
    if (head_.subject.empty() && starts_with_word(piece.plain.text, "cua") &&
        piece.capitals) {
      take_issuer_words(span, piece.plain.text);
      if (!head_.heading_rest.empty()) {
        add_subject(piece, head_.heading_rest);
        head_.heading_rest = {};
      }
      note_line(piece.line);
      return last;
    }
    add_subject(piece, span);
    return last;
  }

  // Joins the lines of a name: one that begins no name goes on with the last.
  void join_bodies() {
    std::vector<std::string> names;
    std::vector<std::string> plains;
    for (const std::size_t i : bodies_) {
      const Piece& piece = pieces_[i];
      const std::string line = squeeze(slice(text_, piece.span));
      const bool begins = piece.kind != PieceKind::kText &&
                          (plains.empty() || !is_open_ended(plains.back()));
      if (begins || names.empty()) {
        names.push_back(line);
        plains.push_back(piece.plain.text);
      } else {
        names.back() += ' ' + line;
        plains.back() += ' ' + piece.plain.text;
      }
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      // A gazette prints the body as a section title above the letterhead.
      const auto seen = std::ranges::find(
          plains.begin(), plains.begin() + static_cast<std::ptrdiff_t>(i),
          plains[i]);
      if (seen != plains.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      head_.bodies.push_back(names[i]);
    }
    if (body_line_ != kNone && body_line_ < head_.begin_line) {
      head_.begin_line = body_line_;
    }
  }

  void finish_subject() {
    if (!head_.subject.empty() || head_.heading_rest.empty()) return;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<Piece> pieces_;
  Letterhead head_;
  std::vector<std::size_t> bodies_;
  std::string last_plain_;     // Of the last line of the subject.
  std::size_t last_line_ = 0;  // Of the last piece that was taken.
  std::size_t last_body_ = kNone;
  std::size_t body_line_ = kNone;
  bool begun_ = false;
  bool addressed_ = false;
  bool subject_open_ = false;
  bool subject_capitals_ = false;
};

}  // namespace

Letterhead read_letterhead(std::string_view text,
                           const std::vector<Line>& lines) {
  return LetterheadReader(text, lines).read();
}

}  // namespace viendan
