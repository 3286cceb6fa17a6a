// Binary Word documents of Word 97 and later ([MS-DOC]). A document is a row of
// characters, which pieces map to places in the WordDocument stream, in 8 or in
// 16 bits each. Formatting is listed by those places:
//
//   FIB -> pieces, pages of formatting, styles, fonts, lists
//   characters = text, notes, headers, annotations, end notes, text boxes
//
// A paragraph ends with a mark, to which its style and list belong. What is not
// text of the document stays out: deleted and hidden runs, field instructions,
// headers, annotations. Text boxes come before the paragraph that they are
// anchored in, notes after the text, as in other Word documents.
#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compound_file.h"
#include "doc_format.h"
#include "doc_lists.h"
#include "fonted_text.h"
#include "little_endian.h"
#include "reader.h"
#include "utf16_units.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

Error damaged() {
  return {ErrorCode::kCorrupt, "the Word document is damaged", "corrupt"};
}

// --- The file information block

constexpr std::size_t kPartsAt = 0x9A;  // Of an offset and a size each.
constexpr int kStyles = 1;
constexpr int kCharacterPages = 12;
constexpr int kParagraphPages = 13;
constexpr int kFonts = 15;
constexpr int kPieces = 33;
constexpr int kAnchors = 40;
constexpr int kTextBoxes = 56;
constexpr int kLists = 73;
constexpr int kListUses = 74;

DocPart part_of(const LittleEndian& fib, int number) {
  const std::size_t at = kPartsAt + 8 * static_cast<std::size_t>(number);
  return {fib.u32(at), fib.u32(at + 4)};
}

// Counts of characters, in the order of the parts of the document.
struct Counts {
  std::size_t text;
  std::size_t notes;
  std::size_t end_notes_at;
  std::size_t end_notes;
  std::size_t boxes_at;
  std::size_t boxes;
};

Counts counts_of(const LittleEndian& fib) {
  constexpr std::size_t kCounts = 0x4C;
  std::array<std::size_t, 8> each{};
  std::size_t at = kCounts;
  for (std::size_t& count : each) {
    count = fib.u32(at);
    at += 4;
  }
  const auto [text, notes, headers, macros, annotations, ends, boxes, more] =
      each;
  const std::size_t ends_at = text + notes + headers + macros + annotations;
  return {text, notes, ends_at, ends, ends_at + ends, boxes};
}

Result<void> check_version(const LittleEndian& fib) {
  constexpr unsigned kMark = 0xA5EC;
  constexpr unsigned kWord97 = 0xC1;
  constexpr unsigned kEncrypted = 0x100;
  if (fib.u16(0) != kMark || fib.u16(2) < kWord97) {
    return Error{ErrorCode::kUnsupported, "a document of Word 95 or before",
                 "old-format"};
  }
  if ((fib.u16(10) & kEncrypted) != 0) {
    return Error{ErrorCode::kUnsupported, "it is encrypted", "encrypted",
                 "save it without a password"};
  }
  return {};
}

// --- Pieces

struct Piece {
  std::size_t begin;  // In characters of the document.
  std::size_t end;
  std::size_t at;  // In bytes of the stream.
  bool wide;
  std::string_view modifiers;
};

// Formatting that a piece adds, as fast saving leaves it.
std::string_view modifiers_of(const std::vector<std::string_view>& all,
                              unsigned modifier) {
  const std::size_t number = modifier >> 1;
  const bool is_listed = (modifier & 1U) != 0;
  return is_listed && number < all.size() ? all[number] : std::string_view();
}

std::vector<Piece> read_pieces(std::string_view complex) {
  constexpr std::size_t kEntry = 8;
  const LittleEndian all(complex);
  std::vector<std::string_view> modifiers;
  std::size_t at = 0;
  while (at < all.size() && all.u8(at) == 1) {
    const std::size_t size = all.u16(at + 1);
    modifiers.push_back(all.part(at + 3, size));
    at += 3 + size;
  }
  std::vector<Piece> pieces;
  if (all.u8(at) != 2) return pieces;
  const LittleEndian table(all.part(at + 5, all.u32(at + 1)));
  if (table.size() < 4) return pieces;
  const std::size_t count = (table.size() - 4) / (4 + kEntry);
  constexpr std::uint32_t kNarrow = std::uint32_t{1} << 30;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = table.u32(4 * i);
    const std::size_t end = table.u32(4 * (i + 1));
    const std::size_t entry = 4 * (count + 1) + kEntry * i;
    const std::uint32_t place = table.u32(entry + 2);
    const bool wide = (place & kNarrow) == 0;
    if (begin >= end || (!pieces.empty() && begin < pieces.back().end))
      continue;
    pieces.push_back({begin, end, wide ? place : (place & ~kNarrow) / 2, wide,
                      modifiers_of(modifiers, table.u16(entry + 6))});
  }
  return pieces;
}

// --- Text

// The most characters that pieces may claim together: they may overlap.
constexpr std::size_t kMostCharacters = std::size_t{128} << 20;

using Runs = std::vector<std::pair<std::string, LegacyCode>>;

class DocReader {
 public:
  DocReader(std::string document, std::string table)
      : document_(std::move(document)),
        table_(std::move(table)),
        fib_(document_),
        pieces_(read_pieces(part(kPieces))),
        characters_(read_character_runs(document_, part(kCharacterPages))),
        paragraphs_(read_paragraph_runs(document_, part(kParagraphPages))),
        styles_(DocStyles::read(part(kStyles))),
        fonts_(read_font_codes(part(kFonts))),
        lists_(make_lists()) {}

  Result<Extracted> read() {
    const Counts counts = counts_of(fib_);
    const std::size_t claimed = pieces_.empty() ? 0 : pieces_.back().end;
    if (pieces_.empty() || counts.text > claimed) return damaged();
    if (claimed > kMostCharacters) {
      return Error{ErrorCode::kLimit, "it claims to hold too much text",
                   "part-limit"};
    }
    read_boxes(counts);
    read_range(0, counts.text);
    read_range(counts.text, counts.text + counts.notes);
    read_range(counts.end_notes_at, counts.end_notes_at + counts.end_notes);
    return finish();
  }

 private:
  struct RawRun {
    std::string text;
    DocCharacters format;
  };

  // A paragraph whose mark has not come yet.
  struct Open {
    std::vector<RawRun> runs;
    Runs boxes;
  };

  // In a raw run: a hyphen that shows at a line end only.
  static constexpr std::string_view kSoftHyphen = "\x1F";

  [[nodiscard]] std::string_view part(int number) const {
    const DocPart found = part_of(fib_, number);
    return LittleEndian(table_).part(found.at, found.size);
  }

  [[nodiscard]] WordNumbering make_lists() const {
    const DocPart lists = part_of(fib_, kLists);
    const DocPart uses = part_of(fib_, kListUses);
    return read_doc_lists(table_, lists.at, lists.size, uses.at, uses.size);
  }

  // The text of each box by the place of its anchor.
  void read_boxes(const Counts& counts) {
    constexpr std::size_t kBoxEntry = 22;
    constexpr std::size_t kAnchorEntry = 26;
    const LittleEndian boxes(part(kTextBoxes));
    const LittleEndian anchors(part(kAnchors));
    if (boxes.size() < 4 || anchors.size() < 4) return;
    const std::size_t box_count = (boxes.size() - 4) / (4 + kBoxEntry);
    const std::size_t anchor_count = (anchors.size() - 4) / (4 + kAnchorEntry);
    std::map<std::uint32_t, std::size_t> places;  // By the shape.
    for (std::size_t i = 0; i < anchor_count; ++i) {
      const std::size_t entry = 4 * (anchor_count + 1) + kAnchorEntry * i;
      places.emplace(anchors.u32(entry), anchors.u32(4 * i));
    }
    std::size_t done = 0;
    for (std::size_t i = 0; i < box_count; ++i) {
      const std::size_t entry = 4 * (box_count + 1) + kBoxEntry * i;
      const auto place = places.find(boxes.u32(entry + 14));
      const std::size_t begin = boxes.u32(4 * i);
      const std::size_t end = boxes.u32(4 * (i + 1));
      if (begin < done || begin >= end || end > counts.boxes) continue;
      done = end;
      if (place == places.end()) continue;
      box_ = &boxes_.emplace(place->second, Runs())->second;
      read_range(counts.boxes_at + begin, counts.boxes_at + end);
      box_ = nullptr;
    }
  }

  void read_range(std::size_t begin, std::size_t end) {
    auto piece =
        std::ranges::upper_bound(pieces_, begin, std::less<>(), &Piece::begin);
    if (piece != pieces_.begin()) --piece;
    for (; piece != pieces_.end() && piece->begin < end; ++piece) {
      if (piece->end > begin) {
        read_piece(*piece, std::max(begin, piece->begin),
                   std::min(end, piece->end));
      }
    }
    if (!open_.runs.empty()) end_paragraph({});
    fields_.clear();
  }

  // Characters `begin` to `end` of a piece, a run of one format at a time.
  void read_piece(const Piece& piece, std::size_t begin, std::size_t end) {
    const std::size_t width = piece.wide ? 2 : 1;
    std::size_t at = piece.at + width * (begin - piece.begin);
    const std::size_t stop =
        std::min(piece.at + width * (end - piece.begin), document_.size());
    cp_ = begin;
    while (at < stop) {
      std::size_t run_end = 0;
      std::size_t paragraph_end = 0;
      const auto* characters = characters_.find(at, run_end);
      const auto* paragraph = paragraphs_.find(at, paragraph_end);
      set_format(characters == nullptr ? DocCharacters() : characters->format,
                 paragraph == nullptr ? DocParagraph() : paragraph->format,
                 piece.modifiers);
      const std::size_t next =
          std::max(std::min({run_end, paragraph_end, stop}), at + width);
      read_run(at, std::min(next, stop), piece.wide);
      const std::size_t count = (next - at + width - 1) / width;
      at += count * width;
    }
  }

  void set_format(const DocCharacters& characters,
                  const DocParagraph& paragraph, std::string_view modifiers) {
    format_ = characters;
    paragraph_ = paragraph;
    if (modifiers.empty()) return;
    apply_modifiers(modifiers, format_);
    apply_modifiers(modifiers, paragraph_);
  }

  [[nodiscard]] LegacyCode code_of(std::optional<std::uint16_t> font) const {
    return font && *font < fonts_.size() ? fonts_[*font] : LegacyCode::kNone;
  }

  void read_run(std::size_t begin, std::size_t end, bool wide) {
    const LittleEndian all(document_);
    const std::size_t width = wide ? 2 : 1;
    for (std::size_t at = begin; at < end; at += width, ++cp_) {
      const char32_t unit = wide ? all.u16(at) : all.u8(at);
      if (unit < 0x20) {
        units_.end(pending_);
        flush();
        take_control(unit);
      } else if (format_.symbol_font && unit == '(') {
        append_utf8(format_.symbol, pending_);
      } else if (wide) {
        units_.take(unit, pending_);
      } else if (unit < 0x80) {
        pending_ += static_cast<char>(unit);
      } else {
        const char byte = static_cast<char>(unit);
        pending_ += show_bytes(std::string_view(&byte, 1));
      }
    }
    flush();
  }

  // Moves what was gathered to the paragraph. What it looks like is known at
  // the mark of the paragraph.
  void flush() {
    const bool in_field = std::ranges::find(fields_, true) != fields_.end();
    if (!pending_.empty() && !in_field) {
      open_.runs.push_back({std::move(pending_), format_});
    }
    pending_.clear();
  }

  void put(std::string_view text) {
    pending_ = text;
    flush();
  }

  void take_control(char32_t control) {
    switch (control) {
      case 0x07:
      case 0x0C:
      case 0x0D: return end_paragraph(paragraph_);
      case 0x08: return anchor_boxes();
      case 0x09: return put("\t");
      case 0x0B:
      case 0x0E: return put("\n");
      case 0x13: return begin_field();
      case 0x14:
        if (!fields_.empty()) fields_.back() = false;
        return;
      case 0x15:
        if (!fields_.empty()) fields_.pop_back();
        return;
      case 0x1E: return put("-");
      case 0x1F:  // A hyphen that shows at a line end; in TCVN3 it is "ư".
        return put(kSoftHyphen);
      default: return;  // Pictures, marks of notes and annotations.
    }
  }

  // Of a field the result is text, its instruction is not.
  void begin_field() {
    constexpr std::size_t kMaxDepth = 64;
    if (fields_.size() >= kMaxDepth) fields_.clear();
    fields_.push_back(true);
  }

  void anchor_boxes() {
    const auto [first, last] = boxes_.equal_range(cp_);
    for (auto box = first; box_ == nullptr && box != last; ++box) {
      open_.boxes.insert(open_.boxes.end(), box->second.begin(),
                         box->second.end());
    }
  }

  void end_paragraph(DocParagraph format) {
    const Open paragraph = std::exchange(open_, {});
    if (format.ends_row && paragraph.runs.empty()) return;
    for (const auto& [text, code] : paragraph.boxes) write(text, code);
    const DocStyles::Style& style = styles_.style(format.style);
    format.inherit(style.paragraph);
    const Runs runs = resolve(paragraph.runs, style.characters);
    const int list = format.list.value_or(0);
    std::string label;
    if (list > 0) label = lists_.next_label(list, format.level.value_or(0));
    if (!label.empty() && label.back() != ' ') label += ' ';
    write(label, runs.empty() ? LegacyCode::kNone : runs.front().second);
    for (const auto& [text, code] : runs) write(text, code);
    write("\n", LegacyCode::kNone);
  }

  // What is to be seen of the runs of a paragraph, and their codes.
  Runs resolve(const std::vector<RawRun>& raw, const DocCharacters& style) {
    Runs runs;
    for (const RawRun& run : raw) {
      DocCharacters format = run.format;
      if (format.style) format.inherit(styles_.style(*format.style).characters);
      format.inherit(style);
      format.inherit(styles_.style(SIZE_MAX).characters);
      const bool is_hidden = format.hidden.value_or(false);
      has_deleted_ |= format.deleted;
      has_hidden_ |= is_hidden;
      if (format.deleted || is_hidden) continue;
      LegacyCode code =
          code_of(format.symbol_font ? format.symbol_font : format.font);
      if (code == LegacyCode::kNone) code = code_of(format.other_font);
      // In TCVN3 it is "ư", elsewhere it does not show.
      const bool is_hyphen = run.text == kSoftHyphen;
      if (is_hyphen && code == LegacyCode::kNone) continue;
      if (runs.empty() || runs.back().second != code)
        runs.emplace_back("", code);
      runs.back().first += is_hyphen ? "\xC2\xAD" : run.text;
    }
    return runs;
  }

  void write(std::string_view text, LegacyCode code) {
    if (box_ != nullptr) {
      box_->emplace_back(text, code);
    } else {
      text_.append(text, code);
    }
  }

  Result<Extracted> finish() {
    Extracted extracted;
    warn_of_omissions(has_deleted_, has_hidden_, extracted.warnings);
    extracted.text = text_.decode(extracted.encoding);
    return extracted;
  }

  std::string document_;
  std::string table_;
  LittleEndian fib_;
  std::vector<Piece> pieces_;
  DocCharacterRuns characters_;
  DocParagraphRuns paragraphs_;
  DocStyles styles_;
  std::vector<LegacyCode> fonts_;
  WordNumbering lists_;
  std::multimap<std::size_t, Runs> boxes_;  // By the place of the anchor.
  Runs* box_ = nullptr;                     // That is being read.

  FontedText text_;
  Open open_;
  DocCharacters format_;
  DocParagraph paragraph_;
  std::string pending_;
  Utf16Units units_;
  std::vector<bool> fields_;  // Open ones: true in the instruction.
  std::size_t cp_ = 0;        // The character that is read.
  bool has_hidden_ = false;
  bool has_deleted_ = false;
};

}  // namespace

Result<Extracted> read_doc(std::string_view bytes) {
  const Result<CompoundFile> file = CompoundFile::open(bytes);
  if (!file) return file.error();
  std::string document = file->read("WordDocument");
  const LittleEndian fib(document);
  const Result<void> version = check_version(fib);
  if (!version) return version.error();
  constexpr unsigned kSecondTable = 0x200;
  const bool is_second = (fib.u16(10) & kSecondTable) != 0;
  std::string table = file->read(is_second ? "1Table" : "0Table");
  return DocReader(std::move(document), std::move(table)).read();
}

}  // namespace viendan
