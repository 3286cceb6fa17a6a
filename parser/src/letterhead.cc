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

// The last word of a line, lower case.
std::string last_word(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\"");
  if (end == std::string_view::npos) return {};
  line = line.substr(0, end + 1);
  const std::size_t space = line.find_last_of(" \t");
  return to_lower(space == std::string_view::npos ? line
                                                  : line.substr(space + 1));
}

template <std::size_t N>
bool is_one_of(const std::string& word,
               const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, std::string_view(word)) != words.end();
}

// Whether a title must go on after `line`.
bool is_open_ended(std::string_view line) {
  constexpr std::array<std::string_view, 16> kOpen = {
      "và", "của",   "cho", "do",    "tại", "thuộc", "với",  "theo",
      "về", "trong", "các", "những", "một", "việc",  "bằng", "được"};
  const std::string word = last_word(line);
  if (word.empty()) return false;
  return word.back() == ',' || word.back() == '-' || word.back() == '&' ||
         word.ends_with("–") || is_one_of(word, kOpen);
}

// Whether the name of a body must go on after `line`.
bool is_open_name(std::string_view line) {
  constexpr std::array<std::string_view, 5> kUnits = {"tỉnh", "huyện", "xã",
                                                      "phố", "phường"};
  constexpr std::array<std::string_view, 7> kHeads = {
      "uy ban thuong vu", "thu tuong", "ban chap hanh", "ban thuong vu",
      "hoi dong",         "uy ban",    "bo chi huy"};
  if (is_open_ended(line)) return true;
  const std::string plain = to_plain(line);
  return is_one_of(last_word(line), kUnits) || is_one_of(plain, kHeads);
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
    if (!head_.present || is_in_a_listing() || is_stray_heading()) return {};
    join_bodies();
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
      case PieceKind::kText:
        if (is_loose_heading(i)) {
          take_heading(i);
          return false;
        }
        if (is_other_title(i)) other_title_ = true;
        take_text(i);
        return true;
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

  // Without any other sign a heading counts only at the top.
  bool is_stray_heading() const {
    constexpr std::size_t kTopLines = 8;
    if (head_.motto != Motto::kNone || head_.has_number_line || head_.date ||
        addressed_ || !bodies_.empty()) {
      return false;
    }
    return lines_above() > kTopLines;
  }

  // Lines with content above the letterhead.
  std::size_t lines_above() const {
    std::size_t above = 0;
    for (std::size_t i = 0; i < head_.begin_line; ++i) {
      if (!lines_[i].blank()) ++above;
    }
    return above;
  }

  // A web page that lists documents prints the head of each in one line, far
  // below its menus.
  bool is_in_a_listing() const {
    constexpr std::size_t kMenuLines = 20;
    if (core_last_ != core_first_ && !flattened_) return false;
    return lines_above() > kMenuLines;
  }

  void mark_begin(const Piece& piece) {
    core_last_ = piece.line;
    if (begun_) return;
    core_first_ = piece.line;
    begun_ = true;
    head_.begin_line = piece.line;
  }

  void take_letterhead_piece(std::size_t i) {
    const Piece& piece = pieces_[i];
    mark_begin(piece);
    subject_open_ = false;
    core_in_line_ = piece.line == core_line_ ? core_in_line_ + 1 : 1;
    core_line_ = piece.line;
    flattened_ = flattened_ || core_in_line_ >= 3;
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
    last_subject_ = piece.span;
    last_size_ = piece.plain.text.size();
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
    if (other_title_) return;
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
    if (last_body_ != kNone && goes_on_with_body(i)) {
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

  // A line of a name that the columns beside it have torn off: it begins with
  // a unit or a connector, or the motto goes on after it, or nothing stands
  // between the two.
  bool goes_on_with_body(std::size_t i) const {
    constexpr std::size_t kMaxLine = 110;
    constexpr std::array<std::string_view, 14> kStarts = {
        "tinh",       "thanh pho", "tp",       "huyen",   "quan",
        "thi",        "xa",        "phuong",   "dac khu", "va",
        "trung uong", "toi cao",   "viet nam", "khu vuc"};
    const Piece& piece = pieces_[i];
    const std::string_view plain = piece.plain.text;
    if (head_.has_number_line || plain.size() > kMaxLine ||
        starts_with_word(plain, "theo") ||
        piece.capitals != pieces_[last_body_].capitals) {
      return false;
    }
    const bool unit = std::ranges::any_of(kStarts, [&](std::string_view w) {
      return starts_with_word(plain, w);
    });
    if (unit) return true;
    bool motto_between = false;
    for (std::size_t j = last_body_ + 1; j < i; ++j) {
      motto_between = motto_between || pieces_[j].kind == PieceKind::kMotto;
      if (pieces_[j].kind == PieceKind::kText) return false;
    }
    if (!motto_between) return true;
    return i + 1 < pieces_.size() && pieces_[i + 1].kind == PieceKind::kMotto;
  }

  // A document of no known type still has a title: what follows it is no
  // letterhead ("BẢNG TỔNG HỢP", "ĐƠN ĐỀ NGHỊ").
  bool is_other_title(std::size_t i) const {
    const Piece& piece = pieces_[i];
    return head_.motto != Motto::kNone && piece.capitals && !subject_open_ &&
           piece.plain.text.find(' ') != std::string::npos &&
           !(last_body_ != kNone && goes_on_with_body(i)) &&
           (i + 1 >= pieces_.size() ||
            pieces_[i + 1].kind != PieceKind::kMotto);
  }

  // "Báo cáo danh sách …" in small letters, right above "Kính gửi".
  bool is_loose_heading(std::size_t i) {
    Piece& piece = pieces_[i];
    if (i + 1 >= pieces_.size() || pieces_[i + 1].kind != PieceKind::kAddress ||
        piece.plain.text.size() > 2 * kParagraph) {
      return false;
    }
    const TypeHeading heading = scan_type_words(piece.plain.text);
    if (heading.type == DocumentType::kNone) return false;
    piece.type = heading.type;
    piece.head = heading.size;
    return true;
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
    if (is_kind_of_minutes(plain)) return;
    const Span subject = skip_head_sentence(rest);
    if (!subject.empty()) add_subject(piece, subject);
  }

  // "BIÊN BẢN LÀM VIỆC" says what kind of minutes, not what about.
  static bool is_kind_of_minutes(std::string_view plain) {
    return plain == "lam viec" || plain == "hop" || plain == "cuoc hop" ||
           plain == "hoi nghi";
  }

  // Where the next part of a head sentence begins, or the end.
  static std::size_t next_part(std::string_view plain, std::size_t at) {
    std::size_t end = plain.size();
    for (const std::string_view stop :
         {" so ", " ve ", " ngay ", " v/v ", " cua ", " quy dinh ",
          " huong dan ", " ban hanh "}) {
      end = std::min(end, plain.find(stop, at));
    }
    return end;
  }

  // "Bộ Tài chính - Tổng cục Hải quan số …" without "của".
  bool names_body_at(const PlainText& words, std::size_t at) const {
    return words.text.find(" so ", at) != std::string::npos &&
           scan_body_head(slice(text_, words.source(at, words.text.size())))
                   .size != 0;
  }

  // Takes issuer, number and date of a heading that is a sentence, "của Chính
  // phủ số 115/2003/NĐ-CP ngày 10/10/2003 về …"; returns what is left.
  Span skip_head_sentence(Span span) {
    const PlainText words = make_plain(text_, span);
    const std::string_view plain = words.text;
    std::size_t at = 0;
    while (at < plain.size()) {
      const std::string_view rest = plain.substr(at);
      if (rest.front() == ' ' || rest.front() == ',') {
        ++at;
        continue;
      }
      const std::size_t end = next_part(plain, at);
      if (starts_with_word(rest, "so") && rest.size() > 3 &&
          std::ranges::any_of(rest.substr(0, 12), is_digit)) {
        if (head_.heading_number.empty()) {
          head_.heading_number = words.source(at + 3, end);
        }
        at = end;
      } else if (starts_with_word(rest, "cua") || names_body_at(words, at)) {
        const std::size_t from = starts_with_word(rest, "cua") ? at + 4 : at;
        if (head_.heading_issuer.empty() && end > from) {
          head_.heading_issuer = squeeze(slice(text_, words.source(from, end)));
        }
        at = end;
      } else if (starts_with_word(rest, "ngay")) {
        const auto date = read_date(text_, words.origin[at]);
        if (!date) break;
        if (!head_.date) head_.date = date;
        while (at < plain.size() && words.origin[at] < date->span.end) ++at;
      } else {
        break;
      }
    }
    while (at < plain.size() && plain[at] == ' ') ++at;
    if (at >= plain.size()) return {};
    return make_span(words.origin[at], span.end);
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
    if (piece.kind == PieceKind::kRecital && is_plain_recital(plain) &&
        begins_with_capital(slice(text_, piece.span))) {
      return true;
    }
    if (is_consolidated_list(at)) return true;
    const bool open = is_open_ended(slice(text_, last_subject_));
    const bool small = starts_with_small_letter(slice(text_, piece.span));
    if (piece.line > last_line_ + 1) {
      return !small && !open;
    }
    if (open || small) return false;
    if (cue_size(Cue::kOpening, skip_bullet(plain)) != 0) return true;
    if (subject_capitals_ && !piece.capitals &&
        plain.find(": ") != std::string_view::npos) {
      return true;  // "Mã số dự án: …"
    }
    if (plain.front() == '-' || plain.front() == '+') return true;
    return last_size_ > kParagraph || plain.size() > 2 * kParagraph;
  }

  // A consolidated text says under its subject what it was made of: "Nghị định
  // số … ngày … của …, có hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi:".
  bool is_consolidated_list(std::size_t at) const {
    constexpr std::size_t kMaxPieces = 12;
    const std::string_view plain = pieces_[at].plain.text;
    if (scan_type_words(plain).type != head_.type) return false;
    const std::size_t so = plain.find(" so ");
    if (so == std::string_view::npos || so + 4 >= plain.size() ||
        !is_digit(plain[so + 4])) {
      return false;
    }
    for (std::size_t i = at; i < pieces_.size() && i < at + kMaxPieces; ++i) {
      const std::string_view words = pieces_[i].plain.text;
      if (words.find("co hieu luc") != std::string_view::npos ||
          words.find("hieu luc ke tu") != std::string_view::npos ||
          words.find("bo sung boi") != std::string_view::npos) {
        return true;
      }
      if (pieces_[i].kind == PieceKind::kRecital && is_plain_recital(words)) {
        return false;
      }
    }
    return false;
  }

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
    if (head_.subject.empty() ? !names_a_decider(piece)
                              : is_open_ended(slice(text_, last_subject_))) {
      return false;
    }
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

  // Right under the heading only the body of the letterhead or a title may
  // decide: "LUẬT" / "THANH TRA" is a subject.
  bool names_a_decider(const Piece& piece) const {
    if (piece.kind == PieceKind::kTitle) return true;
    const std::string_view plain = piece.plain.text;
    constexpr std::array<std::string_view, 6> kDeciders = {
        "chinh phu", "quoc hoi",  "uy ban",
        "hoi dong",  "thu tuong", "ban chap hanh"};
    if (std::ranges::any_of(kDeciders, [&](std::string_view decider) {
          return plain.starts_with(decider);
        })) {
      return true;
    }
    return std::ranges::any_of(
        bodies_, [&](std::size_t i) { return pieces_[i].plain.text == plain; });
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
    if (head_.subject.empty()) {
      span = skip_longer_type(span);
      if (is_head_sentence(span, piece)) {
        span = skip_head_sentence(span);
        if (span.empty()) {
          note_line(piece.line);
          return last;
        }
      }
    }

    add_subject(piece, span);
    return last;
  }

  // "THÔNG TƯ" / "liên tịch …": the name of the type goes on.
  Span skip_longer_type(Span span) {
    const PlainText words = make_plain(text_, span);
    const std::string shorter = to_plain(info(head_.type).name);
    const TypeHeading longer = scan_type_words(shorter + ' ' + words.text);
    if (longer.size <= shorter.size()) return span;
    head_.type = longer.type;
    const std::size_t at = longer.size - shorter.size() - 1;
    return make_span(words.origin[at], span.end);
  }

  bool is_head_sentence(Span span, const Piece& piece) const {
    const PlainText words = make_plain(text_, span);
    const std::string_view plain = words.text;
    const std::size_t at = plain.find_first_not_of(' ');
    if (at == std::string_view::npos) return false;
    const std::string_view rest = plain.substr(at);
    if (starts_with_word(rest, "so")) {
      return std::ranges::any_of(rest.substr(0, 10), is_digit);
    }
    if (starts_with_word(rest, "ngay")) return !head_.heading_number.empty();
    if (names_body_at(words, at)) return true;
    constexpr std::size_t kCua = 4;
    return starts_with_word(rest, "cua") && rest.size() > kCua &&
           (piece.capitals || plain.find(" so ") != std::string_view::npos ||
            scan_body_head(slice(text_, words.source(at + kCua, plain.size())))
                    .size != 0);
  }

  // Joins the lines of a name: one that begins no name goes on with the last.
  void join_bodies() {
    std::vector<std::string> names;
    std::vector<std::string> plains;
    for (const std::size_t i : bodies_) {
      const Piece& piece = pieces_[i];
      const std::string line = squeeze(slice(text_, piece.span));
      const bool begins = piece.kind != PieceKind::kText &&
                          (names.empty() || !is_open_name(names.back()));
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

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<Piece> pieces_;
  Letterhead head_;
  std::vector<std::size_t> bodies_;
  Span last_subject_;          // The last line of the subject.
  std::size_t last_size_ = 0;  // Of its plain form.
  std::size_t last_line_ = 0;  // Of the last piece that was taken.
  std::size_t last_body_ = kNone;
  std::size_t body_line_ = kNone;
  std::size_t core_first_ = 0;  // Lines of motto, number, date and heading.
  std::size_t core_last_ = 0;
  std::size_t core_line_ = kNone;
  int core_in_line_ = 0;
  bool flattened_ = false;  // Motto, number and date in one line.
  bool begun_ = false;
  bool other_title_ = false;
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
