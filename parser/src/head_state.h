#ifndef VIENDAN_PARSER_SRC_HEAD_STATE_H_
#define VIENDAN_PARSER_SRC_HEAD_STATE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "letterhead.h"
#include "letterhead_pieces.h"
#include "lines.h"

namespace viendan {

inline constexpr std::size_t kNoPiece = static_cast<std::size_t>(-1);

/// Lines longer than this are whole paragraphs, which no line end breaks.
inline constexpr std::size_t kParagraphBytes = 170;

/// A letterhead in the making: what the readers of its parts share.
struct HeadState {
  HeadState(std::string_view source, const std::vector<Line>& source_lines)
      : text(source),
        lines(&source_lines),
        pieces(read_head_pieces(source, source_lines)) {}

  std::string_view text;
  const std::vector<Line>* lines;  ///< Never null.
  std::vector<Piece> pieces;
  Letterhead head;
  std::vector<std::size_t> bodies;  ///< Pieces that name bodies.

  Span last_subject;          ///< The last line of the subject.
  std::size_t last_size = 0;  ///< Of its plain form, in bytes.
  bool subject_capitals = false;
  std::size_t last_line = 0;  ///< Of the last piece that was taken.

  bool begun = false;  ///< A motto, number, date, heading or the like was met.
  bool addressed = false;
  bool subject_open = false;   ///< Text goes on with the subject of a letter.
  std::size_t core_first = 0;  ///< Lines of motto, number, date and heading.
  std::size_t core_last = 0;
  std::size_t core_line = kNoPiece;
  int core_in_line = 0;
  bool flattened = false;  ///< Motto, number and date in one line.

  [[nodiscard]] std::string_view words(Span span) const {
    return slice(text, span);
  }

  void mark_begin(const Piece& piece);
  void note_line(std::size_t line);

  /// Takes a motto, a number or a dateline; the first of each counts.
  void take_letterhead_piece(std::size_t i);
  void take_address(const Piece& piece);

  void add_subject(const Piece& piece, Span span);
  /// The span of `piece` without "V/v", which is a mark; "Về việc" are words
  /// of the subject.
  [[nodiscard]] Span without_about(const Piece& piece) const;

 private:
  void take_number(std::size_t i);
};

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_HEAD_STATE_H_
