// Method. The pieces of the head are read in order. Before the heading (the
// name of the type) they are bodies, number, dateline and, in letters, the
// subject after "V/v"; after it the lines are the subject until a rule, a
// recital, the addressees, numbered text or the authority line
// (NĐ 30/2020 Phụ lục I; 05-HD/VPTW; domain reference 1.2, 1.4, 4.6).

#include "letterhead.h"

#include <algorithm>
#include <array>

#include "body_names.h"
#include "head_sentence.h"
#include "head_state.h"
#include "letters.h"
#include "line_words.h"
#include "subject.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

constexpr auto kGoesOn = pack_list<"goes-on">([] {
  return std::to_array<TableCells<2>>({
#include "line_words.inc"  // Made from tables/line_words.tsv.
  });
});

class LetterheadReader {
 public:
  LetterheadReader(std::string_view text, const std::vector<Line>& lines)
      : state_(text, lines) {}

  Letterhead read() {
    std::size_t at = 0;
    while (at < state_.pieces.size() && before_heading(at)) ++at;
    if (state_.head.type != DocumentType::kNone) {
      read_subject(state_, at + 1);
    }
    state_.head.present =
        state_.head.motto != Motto::kNone || state_.head.has_number_line ||
        state_.head.type != DocumentType::kNone || state_.addressed;
    if (!state_.head.present || is_in_a_listing() || is_stray_heading())
      return {};
    join_bodies();
    return std::move(state_.head);
  }

 private:
  // Takes piece `i` and returns true, or returns false at the end of what
  // stands before the subject.
  bool before_heading(std::size_t i) {
    const Piece& piece = state_.pieces[i];
    switch (piece.kind) {
      case PieceKind::kNumber:
        if (goes_on_from_theo(i)) return true;
        [[fallthrough]];
      case PieceKind::kMotto:
      case PieceKind::kDate: state_.take_letterhead_piece(i); return true;
      case PieceKind::kRule:
      case PieceKind::kFurniture: return true;
      case PieceKind::kStamp:
        state_.head.form_mark =
            state_.head.form_mark || piece.plain.text.starts_with("mau");
        return true;
      case PieceKind::kAbout: open_subject(piece); return true;
      case PieceKind::kBody:
      case PieceKind::kTitle: take_body_or_subject(i); return true;
      case PieceKind::kText:
        if (is_loose_heading(i)) {
          take_heading(i);
          return false;
        }
        if (is_other_title(i)) other_title_ = true;
        take_text(i);
        return true;
      case PieceKind::kRecital:
        if (!state_.subject_open || piece.line > state_.last_line + 1)
          return false;
        state_.add_subject(piece, piece.span);
        return true;
      case PieceKind::kMarker: return false;
      case PieceKind::kAddress: state_.take_address(piece); return false;
      case PieceKind::kEnacting:
      case PieceKind::kType: take_heading(i); return false;
    }
    return false;
  }

  // Without any other sign a heading counts only at the top.
  [[nodiscard]] bool is_stray_heading() const {
    constexpr std::size_t kTopLines = 8;
    if (state_.head.motto != Motto::kNone || state_.head.has_number_line ||
        state_.head.date || state_.addressed || !state_.bodies.empty()) {
      return false;
    }
    return lines_above() > kTopLines;
  }

  // Lines with content above the letterhead.
  [[nodiscard]] std::size_t lines_above() const {
    std::size_t above = 0;
    for (std::size_t i = 0; i < state_.head.begin_line; ++i) {
      if (!(*state_.lines)[i].blank()) ++above;
    }
    return above;
  }

  // A web page that lists documents prints the head of each in one line, far
  // below its menus.
  [[nodiscard]] bool is_in_a_listing() const {
    constexpr std::size_t kMenuLines = 20;
    if (state_.core_last != state_.core_first && !state_.flattened)
      return false;
    return lines_above() > kMenuLines;
  }

  void open_subject(const Piece& piece) {
    state_.mark_begin(piece);
    state_.subject_open = true;
    state_.head.about = piece.kind == PieceKind::kAbout;
    state_.add_subject(piece, state_.without_about(piece));
  }

  void take_body_or_subject(std::size_t i) {
    const Piece& piece = state_.pieces[i];
    const bool other_column = piece.capitals && !state_.subject_capitals;
    if (state_.subject_open && !other_column) {
      state_.add_subject(piece, piece.span);
      return;
    }
    state_.subject_open = false;
    if (other_title_) return;
    state_.bodies.push_back(i);
    last_body_ = i;
    if (!state_.begun)
      body_line_ = body_line_ == kNoPiece ? piece.line : body_line_;
    state_.note_line(piece.line);
  }

  // Text that is no other piece goes on with what stands before it: a subject,
  // or the name of a body; after the number of a letter it is the subject.
  void take_text(std::size_t i) {
    const Piece& piece = state_.pieces[i];
    const bool letters = std::ranges::any_of(piece.plain.text, is_ascii_lower);
    if (!letters) return;
    if (state_.subject_open || goes_on_with_subject(piece)) {
      state_.subject_open = true;
      state_.add_subject(piece, piece.span);
      return;
    }
    if (last_body_ != kNoPiece && goes_on_with_body(i)) {
      state_.bodies.push_back(i);
      last_body_ = i;
      state_.note_line(piece.line);
      return;
    }
    if (state_.head.has_number_line && !state_.bodies.empty() &&
        state_.head.subject.empty() && !piece.capitals &&
        piece.plain.text.size() > 8) {
      state_.subject_open = true;
      state_.add_subject(piece, piece.span);
    }
  }

  // "V/v xây dựng kho chứa vật liệu" / "Lào Cai, ngày …" / "nổ của dự án": the
  // place and date of the right column stand between two lines of the left.
  [[nodiscard]] bool goes_on_with_subject(const Piece& piece) const {
    constexpr std::size_t kFar = 3;  // Lines.
    return state_.head.about && !state_.head.subject.empty() &&
           piece.line <= state_.last_line + kFar &&
           starts_with_small_letter(slice(state_.text, piece.span));
  }

  // "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" / "SỐ 12/QĐ-SCT": the number by which a
  // team was set up stands in its name, and is not that of the document.
  [[nodiscard]] bool goes_on_from_theo(std::size_t i) const {
    for (std::size_t j = i; j-- > 0;) {
      const Piece& piece = state_.pieces[j];
      if (piece.kind == PieceKind::kMotto || piece.kind == PieceKind::kDate) {
        continue;
      }
      const std::string_view plain = piece.plain.text;
      return plain.ends_with("theo quyet dinh") || plain.ends_with(" theo") ||
             plain == "theo";
    }
    return false;
  }

  // A line of a name that the columns beside it have torn off: it begins with
  // a unit or a connector, or the motto goes on after it, or nothing stands
  // between the two.
  [[nodiscard]] bool goes_on_with_body(std::size_t i) const {
    constexpr std::size_t kMaxLine = 110;
    const Piece& piece = state_.pieces[i];
    const std::string_view plain = piece.plain.text;
    if (state_.head.has_number_line || plain.size() > kMaxLine ||
        starts_with_word(plain, "theo") ||
        piece.capitals != state_.pieces[last_body_].capitals) {
      return false;
    }
    for (const std::string_view word : kGoesOn) {
      if (starts_with_word(plain, word)) return true;
    }
    bool motto_between = false;
    for (std::size_t j = last_body_ + 1; j < i; ++j) {
      motto_between =
          motto_between || state_.pieces[j].kind == PieceKind::kMotto;
      if (state_.pieces[j].kind == PieceKind::kText) return false;
    }
    if (!motto_between) return true;
    if (i + 1 >= state_.pieces.size()) return false;
    const PieceKind next = state_.pieces[i + 1].kind;
    if (next == PieceKind::kMotto) return true;
    // A third line of the left column, with none beside it, and the number or
    // a rule below: "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ   Độc lập -" / "XÂY DỰNG".
    const bool below = piece.line == state_.pieces[last_body_].line + 1 &&
                       state_.pieces[i - 1].line + 1 == piece.line;
    return below && piece.capitals &&
           (next == PieceKind::kNumber || next == PieceKind::kRule);
  }

  // A document of no known type still has a title: what follows it is no
  // letterhead ("BẢNG TỔNG HỢP", "ĐƠN ĐỀ NGHỊ").
  [[nodiscard]] bool is_other_title(std::size_t i) const {
    const Piece& piece = state_.pieces[i];
    return state_.head.motto != Motto::kNone && piece.capitals &&
           !state_.subject_open &&
           piece.plain.text.find(' ') != std::string::npos &&
           !(last_body_ != kNoPiece && goes_on_with_body(i)) &&
           (i + 1 >= state_.pieces.size() ||
            state_.pieces[i + 1].kind != PieceKind::kMotto);
  }

  // "Báo cáo danh sách …" in small letters, right above "Kính gửi".
  bool is_loose_heading(std::size_t i) {
    Piece& piece = state_.pieces[i];
    if (is_heading_of_body(piece)) return true;
    if (i + 1 >= state_.pieces.size() ||
        state_.pieces[i + 1].kind != PieceKind::kAddress ||
        piece.plain.text.size() > 2 * kParagraphBytes) {
      return false;
    }
    const TypeHeading heading = scan_type_words(piece.plain.text);
    if (heading.type == DocumentType::kNone) return false;
    piece.type = heading.type;
    piece.head = heading.size;
    return true;
  }

  // "quyết định của bộ trưởng bộ tài chính" below the number, in the small
  // letters that the capitals of old fonts come out as.
  bool is_heading_of_body(Piece& piece) const {
    constexpr std::string_view kOf = " cua ";
    const std::string_view plain = piece.plain.text;
    if (!state_.head.has_number_line || state_.subject_open ||
        plain.size() > kParagraphBytes) {
      return false;
    }
    const TypeHeading heading = scan_type_words(plain);
    if (heading.type == DocumentType::kNone ||
        !plain.substr(heading.size).starts_with(kOf)) {
      return false;
    }
    const std::size_t body = heading.size + kOf.size();
    const Span rest = piece.plain.source(body, plain.size());
    if (scan_body_head(slice(state_.text, rest)).size == 0) return false;
    piece.type = heading.type;
    piece.head = heading.size;
    return true;
  }

  void take_heading(std::size_t i) {
    const Piece& piece = state_.pieces[i];
    state_.mark_begin(piece);
    state_.head.type = piece.type;
    state_.head.heading = (*state_.lines)[piece.line].content;
    // "V/v" before a heading was another document's.
    state_.head.subject.clear();
    state_.subject_capitals = false;
    state_.note_line(piece.line);
    std::size_t at = piece.head;
    const std::string_view plain = piece.plain.text;
    while (at < plain.size() && !is_ascii_lower(plain[at]) &&
           plain[at] != '[' && plain[at] != '"') {
      ++at;
    }
    if (at == plain.size() || is_kind_of_minutes(plain.substr(at))) return;
    const Span rest = make_span(piece.plain.origin[at], piece.span.end);
    const Span subject = skip_head_sentence(state_.text, rest, state_.head);
    if (!subject.empty()) state_.add_subject(piece, subject);
  }

  // "BIÊN BẢN LÀM VIỆC" says what kind of minutes, not what about.
  static bool is_kind_of_minutes(std::string_view plain) {
    return plain == "lam viec" || plain == "hop" || plain == "cuoc hop" ||
           plain == "hoi nghi";
  }

  // "ĐOÀN KIỂM TRA THEO QĐ SỐ 12/QĐ-SCT" without what set the team up.
  static Span name_in(const Piece& piece) {
    for (const std::string_view words :
         {" theo qd so ", " theo quyet dinh so "}) {
      const std::size_t at = piece.plain.text.find(words);
      if (at != std::string::npos) return piece.plain.source(0, at);
    }
    return piece.span;
  }

  // A committee or a cell of the Party begins a name of its own, also below a
  // line that ends in "TỈNH".
  static bool starts_party_cell(const Piece& piece) {
    const std::string_view plain = piece.plain.text;
    return plain.starts_with("chi bo ") || plain.starts_with("dang bo ") ||
           plain.starts_with("dang uy ");
  }

  // Joins the lines of a name: one that begins no name goes on with the last.
  void join_bodies() {
    std::vector<std::string> names;
    std::vector<std::string> plains;
    for (const std::size_t i : state_.bodies) {
      const Piece& piece = state_.pieces[i];
      const std::string line = squeeze(slice(state_.text, name_in(piece)));
      const bool begins = piece.kind != PieceKind::kText &&
                          (names.empty() || starts_party_cell(piece) ||
                           !is_open_name(names.back()));
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
      state_.head.bodies.push_back(names[i]);
    }
    if (body_line_ != kNoPiece && body_line_ < state_.head.begin_line) {
      state_.head.begin_line = body_line_;
    }
  }

  HeadState state_;
  std::size_t last_body_ = kNoPiece;
  std::size_t body_line_ = kNoPiece;
  bool other_title_ = false;
};

}  // namespace

Letterhead read_letterhead(std::string_view text,
                           const std::vector<Line>& lines) {
  return LetterheadReader(text, lines).read();
}

}  // namespace viendan
