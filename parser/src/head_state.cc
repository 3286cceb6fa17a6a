#include "head_state.h"

#include <algorithm>

#include "letters.h"

namespace viendan {

void HeadState::mark_begin(const Piece& piece) {
  core_last = piece.line;
  if (begun) return;
  core_first = piece.line;
  begun = true;
  head.begin_line = piece.line;
}

void HeadState::take_letterhead_piece(std::size_t i) {
  const Piece& piece = pieces[i];
  mark_begin(piece);
  // The place and date of the right column stand beside a subject in the left.
  const bool beside = piece.kind == PieceKind::kDate && piece.line == last_line;
  subject_open = subject_open && beside;
  core_in_line = piece.line == core_line ? core_in_line + 1 : 1;
  core_line = piece.line;
  flattened = flattened || core_in_line >= 3;
  if (piece.kind == PieceKind::kMotto) {
    if (head.motto == Motto::kNone) head.motto = piece.motto;
  } else if (piece.kind == PieceKind::kDate) {
    if (!head.date) {
      head.date = piece.date;
      head.place = piece.place;
    }
  } else if (!head.has_number_line) {
    take_number(i);
  }
  note_line(piece.line);
}

void HeadState::take_number(std::size_t i) {
  const Piece& piece = pieces[i];
  head.has_number_line = true;
  head.number = piece.plain.source(piece.head, piece.plain.text.size());
  if (!piece.plain.text.ends_with("-")) return;
  // "24/HDLN-BCA-BQP-" goes on where the other column lets it.
  for (std::size_t j = i + 1; j < pieces.size(); ++j) {
    const Piece& next = pieces[j];
    const std::string_view plain = next.plain.text;
    if (next.kind == PieceKind::kType) return;
    if (next.kind != PieceKind::kText || !next.capitals ||
        plain.find(' ') != std::string_view::npos ||
        plain.find('-') == std::string_view::npos) {
      continue;
    }
    head.number_rest = slice(text, next.span);
    pieces[j].kind = PieceKind::kFurniture;
    return;
  }
}

void HeadState::take_address(const Piece& piece) {
  addressed = true;
  mark_begin(piece);
  const Span rest = piece.plain.source(piece.head, piece.plain.text.size());
  head.address = make_span(rest.begin, (*lines)[piece.line].content.end);
  head.end_line = std::max(head.end_line, piece.line);
}

Span HeadState::without_about(const Piece& piece) const {
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
  return make_span(plain.size() == at ? piece.span.end : piece.plain.origin[at],
                   piece.span.end);
}

void HeadState::add_subject(const Piece& piece, Span span) {
  if (!span.empty()) head.subject.push_back(span);
  last_subject = piece.span;
  last_size = piece.plain.text.size();
  subject_capitals = piece.capitals;
  note_line(piece.line);
}

void HeadState::note_line(std::size_t line) {
  last_line = line;
  head.end_line = std::max(head.end_line, line + 1);
}

}  // namespace viendan
