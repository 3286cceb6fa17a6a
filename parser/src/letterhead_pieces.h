#ifndef VIENDAN_PARSER_SRC_LETTERHEAD_PIECES_H_
#define VIENDAN_PARSER_SRC_LETTERHEAD_PIECES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dates.h"
#include "headings.h"
#include "lines.h"
#include "mottoes.h"
#include "plain_text.h"
#include "viendan/parser/document_type.h"

namespace viendan {

/// What a piece of the head of a document is.
enum class PieceKind : std::uint8_t {
  kText,       ///< Nothing below.
  kRule,       ///< "-------", "*", "***": no letters and digits.
  kFurniture,  ///< Of a gazette, a portal, a signing program; page numbers.
  kStamp,      ///< "HỎA TỐC", "DỰ THẢO"
  kMotto,      ///< "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  kNumber,  ///< "Số: 731/QĐ-UBND", "Số      /KH-UBND", "Luật số: 45/2019/QH14"
  kDate,      ///< "Tây Ninh, ngày 05 tháng 02 năm 2021"
  kBody,      ///< "SỞ CÔNG THƯƠNG", "THỦ TƯỚNG CHÍNH PHỦ"
  kTitle,     ///< "BỘ TRƯỞNG BỘ XÂY DỰNG"
  kType,      ///< "QUYẾT ĐỊNH", "CHỈ THỊ về tiếp tục …"
  kAbout,     ///< "V/v …"
  kAddress,   ///< "Kính gửi: …"
  kRecital,   ///< "Căn cứ …"
  kEnacting,  ///< "QUYẾT ĐỊNH:"
  kMarker,    ///< "Điều 1.", "Chương I", "I.", "1."
};

/// One piece of one line: a cell of a column, cut at wide gaps, at the mottoes
/// of the right column and at the dateline, without rules and marks of
/// emphasis at its ends.
struct Piece {
  PieceKind kind = PieceKind::kText;
  std::size_t line = 0;  ///< Position in the lines.
  PlainText plain;
  Span span;              ///< What `plain` is of.
  bool capitals = false;  ///< Its letters are capitals.
  Motto motto = Motto::kNone;
  std::optional<FoundDate> date;            ///< For kDate.
  Span place;                               ///< For kDate; may be empty.
  DocumentType type = DocumentType::kNone;  ///< For kType.
  std::size_t head = 0;  ///< Bytes of `plain.text` that say what it is: the
                         ///< type, "V/v", "Số:", "Kính gửi:".
};

/// The first pieces of `text`, until a few lines after recitals, addressees
/// or numbered text begin, and never more than a limit of lines.
///
/// Complexity: linear in the lines that are read.
[[nodiscard]] std::vector<Piece> read_head_pieces(
    std::string_view text, const std::vector<Line>& lines);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LETTERHEAD_PIECES_H_
