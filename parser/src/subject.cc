#include "subject.h"

#include <algorithm>
#include <array>

#include "body_names.h"
#include "head_cues.h"
#include "head_sentence.h"
#include "letters.h"
#include "line_words.h"
#include "plain_text.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

constexpr auto kDeciders = pack_list<"decider">([] {
  return std::to_array<TableCells<2>>({
#include "line_words.inc"  // Made from tables/line_words.tsv.
  });
});

class SubjectReader {
 public:
  explicit SubjectReader(HeadState& state) : state_(state) {}

  // Reads from piece `at` on, to where the subject ends.
  void read(std::size_t at) {
    for (; at < state_.pieces.size(); ++at) {
      const Piece& piece = state_.pieces[at];
      const bool first = state_.head.subject.empty();
      switch (piece.kind) {
        case PieceKind::kMotto: state_.take_letterhead_piece(at); continue;
        case PieceKind::kFurniture: continue;
        case PieceKind::kRule:
          rule_ = true;
          if (first) continue;
          return;
        case PieceKind::kNumber:
          if (state_.head.has_number_line) break;
          state_.take_letterhead_piece(at);
          continue;
        case PieceKind::kDate:
          if (state_.head.date) break;
          state_.take_letterhead_piece(at);
          continue;
        case PieceKind::kAddress: state_.take_address(piece); return;
        case PieceKind::kMarker:
        case PieceKind::kEnacting: return;
        default: break;
      }
      if (ends_subject(at)) return;
      at = take_subject_line(at);
    }
  }

 private:
  bool ends_subject(std::size_t at) {
    const Piece& piece = state_.pieces[at];
    const std::string_view plain = piece.plain.text;
    const bool first = state_.head.subject.empty();
    if (is_authority(at) || is_issuer_of_heading(plain)) {
      take_authority(at);
      return true;
    }
    if (plain.starts_with("(ban hanh") || plain.starts_with("( ban hanh") ||
        plain.starts_with("(kem theo") || plain.starts_with("( kem theo") ||
        plain.starts_with("[")) {
      return true;
    }
    if (first) return opens_text(piece);
    if (piece.kind == PieceKind::kRecital && is_plain_recital(plain) &&
        begins_with_capital(slice(state_.text, piece.span))) {
      return true;
    }
    if (is_consolidated_list(at)) return true;
    const bool open = is_open_ended(slice(state_.text, state_.last_subject));
    const bool small = starts_with_small_letter(slice(state_.text, piece.span));
    if (piece.line > state_.last_line + 1) {
      if (open) return false;
      return !small || cue_size(HeadCue::kOpening, without_bullet(plain)) != 0;
    }
    if (open || small) return false;
    if (cue_size(HeadCue::kOpening, without_bullet(plain)) != 0) return true;
    if (state_.subject_capitals && !piece.capitals &&
        plain.find(": ") != std::string_view::npos) {
      return true;  // "Mã số dự án: …"
    }
    if (plain.front() == '-' || plain.front() == '+') return true;
    return state_.last_size > kParagraphBytes ||
           plain.size() > 2 * kParagraphBytes;
  }

  // Where the subject should begin. Under a rule "Thực hiện …" opens the text:
  // a card of invitation has no subject.
  [[nodiscard]] bool opens_text(const Piece& piece) const {
    return piece.kind == PieceKind::kRecital &&
           (is_plain_recital(piece.plain.text) || rule_);
  }

  // A consolidated text says under its subject what it was made of: "Nghị định
  // số … ngày … của …, có hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi:".
  [[nodiscard]] bool is_consolidated_list(std::size_t at) const {
    constexpr std::size_t kMaxPieces = 12;
    const std::string_view plain = state_.pieces[at].plain.text;
    const TypeHeading type = scan_type_words(plain);
    if (type.type != state_.head.type) return false;
    const std::size_t so = plain.find(" so ");
    const std::size_t serial =
        so == std::string_view::npos ? type.size + 1 : so + 4;
    if (serial >= plain.size() || !is_digit(plain[serial])) return false;
    for (std::size_t i = at; i < state_.pieces.size() && i < at + kMaxPieces;
         ++i) {
      const std::string_view words = state_.pieces[i].plain.text;
      if (words.find("co hieu luc") != std::string_view::npos ||
          words.find("hieu luc ke tu") != std::string_view::npos ||
          words.find("bo sung boi") != std::string_view::npos) {
        return true;
      }
      if (state_.pieces[i].kind == PieceKind::kRecital &&
          is_plain_recital(words)) {
        return false;
      }
    }
    return false;
  }

  // The body that decides, in a line of its own before the recitals.
  [[nodiscard]] bool is_authority(std::size_t at) const {
    constexpr std::size_t kMaxLines = 3;
    const Piece& piece = state_.pieces[at];
    if (piece.kind != PieceKind::kBody && piece.kind != PieceKind::kTitle) {
      return false;
    }
    if (state_.head.subject.empty()
            ? !names_a_decider(piece)
            : is_open_ended(slice(state_.text, state_.last_subject))) {
      return false;
    }
    for (std::size_t j = at + 1;
         j < state_.pieces.size() && j <= at + kMaxLines; ++j) {
      const Piece& next = state_.pieces[j];
      if (next.kind == PieceKind::kRecital) {
        return is_plain_recital(next.plain.text) || piece.capitals;
      }
      if (next.kind == PieceKind::kEnacting) return true;
      if (next.kind == PieceKind::kRule) continue;
      // "Quy định điều kiện thành lập / Ban Dân tộc / QUỐC HỘI": the last one.
      const bool decides = next.kind == PieceKind::kBody && next.capitals;
      if (decides && !piece.capitals) return false;
      if (!next.capitals && next.line != piece.line) return false;
    }
    return false;
  }

  // "Quyết định của bộ trưởng bộ tài chính" / "về …" / "bộ trưởng bộ tài
  // chính": the capitals of old fonts come out as small letters.
  [[nodiscard]] bool is_issuer_of_heading(std::string_view plain) const {
    const std::string& issuer = state_.head.heading_issuer;
    return !issuer.empty() && to_plain(issuer) == plain;
  }

  // "Thông tư" / "liên tịch Bộ A - Bộ B" / "Số 12/2000/TTLT-…": bodies, with
  // the number in the line below.
  [[nodiscard]] bool heads_a_number(std::size_t last, Span span) const {
    constexpr std::size_t kNear = 10;  // Bytes in which a figure must stand.
    if (last + 1 >= state_.pieces.size()) return false;
    const std::string_view below = state_.pieces[last + 1].plain.text;
    return starts_with_word(below, "so") &&
           std::ranges::any_of(below.substr(0, kNear), is_digit) &&
           scan_body_head(squeeze(slice(state_.text, span))).size != 0;
  }

  // Right under the heading only the body of the letterhead or a title may
  // decide: "LUẬT" / "THANH TRA" is a subject.
  [[nodiscard]] bool names_a_decider(const Piece& piece) const {
    if (piece.kind == PieceKind::kTitle) return true;
    const std::string_view plain = piece.plain.text;
    for (const std::string_view decider : kDeciders) {
      if (plain.starts_with(decider)) return true;
    }
    return std::ranges::any_of(state_.bodies, [&](std::size_t i) {
      return state_.pieces[i].plain.text == plain;
    });
  }

  void take_authority(std::size_t at) {
    for (std::size_t j = at; j < state_.pieces.size(); ++j) {
      const Piece& piece = state_.pieces[j];
      if (piece.kind != PieceKind::kBody && piece.kind != PieceKind::kTitle &&
          piece.kind != PieceKind::kText) {
        return;
      }
      if (j > at && !piece.capitals) return;
      if (!state_.head.authority.empty()) state_.head.authority += ' ';
      state_.head.authority += squeeze(slice(state_.text, piece.span));
    }
  }

  // Takes the whole line of piece `at`; returns its last piece.
  std::size_t take_subject_line(std::size_t at) {
    const Piece& piece = state_.pieces[at];
    Span span = state_.without_about(piece);
    std::size_t last = at;
    while (last + 1 < state_.pieces.size() &&
           state_.pieces[last + 1].line == piece.line) {
      ++last;
    }
    if (last != at) span.end = state_.pieces[last].span.end;
    if (state_.head.subject.empty()) {
      const std::uint32_t begin = span.begin;
      span = skip_longer_type(state_.text, span, state_.head);
      if (span.begin > begin && heads_a_number(last, span)) {
        state_.head.heading_issuer = squeeze(slice(state_.text, span));
        state_.note_line(piece.line);
        return last;
      }
      if (is_head_sentence(state_.text, span, piece.capitals, state_.head)) {
        span = skip_head_sentence(state_.text, span, state_.head);
        if (span.empty()) {
          state_.note_line(piece.line);
          return last;
        }
      }
    }
    state_.add_subject(piece, span);
    return last;
  }

  HeadState& state_;
  bool rule_ = false;  // A rule stands under the heading.
};

}  // namespace

void read_subject(HeadState& state, std::size_t at) {
  SubjectReader(state).read(at);
}

}  // namespace viendan
