// From glyphs to lines:
//
//   piece   glyphs that follow each other on one line
//   cell    pieces of one row without a wide gap between them
//   row     cells on one line across the page
//   region  rows below each other that leave a gutter free: a letterhead, a
//           signature block, a table. It is read column by column, between two
//           rules of a table at a time.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "pdf_page.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

// All in units of the font size.
constexpr float kSameLine = 0.3F;   // Difference of base lines.
constexpr float kPieceGap = 1.0F;   // Ends a piece.
constexpr float kCellGap = 1.1F;    // Ends a cell.
constexpr float kGutter = 0.5F;     // The least width of one.
constexpr float kWordGap = 0.16F;   // A space where the page has none.
constexpr float kSpacedGap = 0.3F;  // A space where the page has spaces.
constexpr float kNoGap = 0.04F;     // A space glyph that takes no room.

struct Cell {
  std::vector<PdfGlyph> glyphs;
  float left = 0;
  float right = 0;
  float base = 0;
  float size = 0;
};

struct Row {
  std::vector<Cell> cells;
  float base = 0;
  float size = 0;
};

struct Gutter {
  float left;
  float right;
};

bool is_space(char32_t c) {
  return c == U' ' || c == 0xA0 || c == U'\t' || c == 0x3000;
}

bool is_mark(char32_t c) { return c >= 0x300 && c < 0x370; }

void add_glyph(Cell& cell, const PdfGlyph& glyph) {
  if (cell.glyphs.empty()) {
    cell.left = glyph.left;
    cell.right = glyph.right;
    cell.base = glyph.base;
    cell.size = glyph.size;
  }
  cell.left = std::min(cell.left, glyph.left);
  cell.right = std::max(cell.right, glyph.right);
  cell.size = std::max(cell.size, glyph.size);
  cell.glyphs.push_back(glyph);
}

// --- Pieces and rows
// ------------------------------------------------------------

bool continues(const Cell& piece, const PdfGlyph& glyph) {
  const PdfGlyph& last = piece.glyphs.back();
  const float size = std::max(last.size, glyph.size);
  if (std::abs(glyph.base - last.base) > kSameLine * size) return false;
  const float gap = glyph.left - last.right;
  return gap < kPieceGap * size && gap > -kPieceGap * size;
}

bool is_again(const PdfGlyph& a, const PdfGlyph& b) {
  return a.c == b.c && std::abs(b.left - a.left) < 0.15F * b.size;
}

// Glyphs in the order of the file; spaces alone start no piece.
std::vector<Cell> find_pieces(const PdfPage& page) {
  std::vector<Cell> pieces;
  for (const PdfGlyph& glyph : page.glyphs) {
    if (!pieces.empty() && continues(pieces.back(), glyph)) {
      if (is_again(pieces.back().glyphs.back(), glyph)) continue;  // Bold.
      add_glyph(pieces.back(), glyph);
    } else if (!is_space(glyph.c)) {
      add_glyph(pieces.emplace_back(), glyph);
    }
  }
  for (Cell& piece : pieces) {  // Spaces at the end widen a piece for nothing.
    while (is_space(piece.glyphs.back().c)) piece.glyphs.pop_back();
    const auto widest =
        std::ranges::max_element(piece.glyphs, {}, &PdfGlyph::right);
    piece.right = widest->right;
  }
  return pieces;
}

bool on_row(const Row& row, const Cell& piece) {
  const float size = std::max(row.size, piece.size);
  const float off = std::abs(row.base - piece.base);
  // Raised and lowered figures are small and stand a little off.
  const bool is_small =
      piece.size < 0.8F * row.size || row.size < 0.8F * piece.size;
  return off < (is_small ? 0.55F : kSameLine) * size;
}

std::vector<Row> find_rows(std::vector<Cell> pieces) {
  std::ranges::stable_sort(pieces, {}, &Cell::base);
  std::vector<Row> rows;
  for (Cell& piece : pieces) {
    if (rows.empty() || !on_row(rows.back(), piece)) {
      rows.emplace_back();
      rows.back().base = piece.base;
      rows.back().size = piece.size;
    }
    Row& row = rows.back();
    if (piece.size > row.size) {
      row.size = piece.size;
      row.base = piece.base;
    }
    row.cells.push_back(std::move(piece));
  }
  return rows;
}

bool overlaps(const Cell& cell, const Cell& piece) {
  return piece.left < cell.right - 0.4F * piece.size;
}

// Text that is laid over other text: a number stamped into its gap, or letters
// drawn twice to look bold. Puts the former in its place and drops the latter.
void untangle(Cell& cell) {
  std::ranges::stable_sort(cell.glyphs, {}, &PdfGlyph::left);
  cell.glyphs.erase(
      std::unique(cell.glyphs.begin(), cell.glyphs.end(), is_again),
      cell.glyphs.end());
}

// Joins the pieces of a row that no wide gap parts.
void join_pieces(Row& row) {
  std::ranges::stable_sort(row.cells, {}, &Cell::left);
  std::vector<Cell> cells;
  std::vector<bool> tangled;
  for (Cell& piece : row.cells) {
    const bool joins =
        !cells.empty() && piece.left - cells.back().right < kCellGap * row.size;
    if (!joins) {
      cells.push_back(std::move(piece));
      tangled.push_back(false);
      continue;
    }
    if (overlaps(cells.back(), piece)) tangled.back() = true;
    for (const PdfGlyph& glyph : piece.glyphs) add_glyph(cells.back(), glyph);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (tangled[i]) untangle(cells[i]);
  }
  row.cells = std::move(cells);
}

// Columns next to each other need not share base lines: rows that are less than
// a line apart and stand side by side are one.
void join_uneven_rows(std::vector<Row>& rows) {
  constexpr float kUneven = 0.8F;
  std::vector<Row> joined;
  for (Row& row : rows) {
    const bool is_near = !joined.empty() && joined.back().cells.size() == 1 &&
                         row.cells.size() == 1 &&
                         row.base - joined.back().base <
                             kUneven * std::min(row.size, joined.back().size);
    const Cell& below = row.cells.front();
    const float gap =
        is_near ? std::max(joined.back().cells.front().left - below.right,
                           below.left - joined.back().cells.front().right)
                : 0;
    if (gap < kCellGap * row.size) {
      joined.push_back(std::move(row));
      continue;
    }
    std::vector<Cell>& cells = joined.back().cells;
    const bool is_left = below.left < cells.front().left;
    cells.insert(is_left ? cells.begin() : cells.end(),
                 std::move(row.cells.front()));
  }
  rows = std::move(joined);
}

// --- Regions
// --------------------------------------------------------------------

std::vector<Gutter> gutters_of(const Row& row) {
  std::vector<Gutter> gutters;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    gutters.push_back({row.cells[i - 1].right, row.cells[i].left});
  }
  return gutters;
}

// What of `gutters` the cells of `row` leave free.
std::vector<Gutter> free_of(const std::vector<Gutter>& gutters,
                            const Row& row) {
  std::vector<Gutter> left;
  for (Gutter gutter : gutters) {
    for (const Cell& cell : row.cells) {
      if (cell.right <= gutter.left || cell.left >= gutter.right) continue;
      // The larger part that the cell leaves.
      if (cell.left - gutter.left > gutter.right - cell.right) {
        gutter.right = cell.left;
      } else {
        gutter.left = cell.right;
      }
    }
    if (gutter.right - gutter.left >= kGutter * row.size)
      left.push_back(gutter);
  }
  return left;
}

struct Region {
  std::size_t begin;
  std::size_t end;  // Of rows.
  std::vector<Gutter> gutters;
};

// The longest run of rows from `begin` that keeps a gutter free.
Region find_region(const std::vector<Row>& rows, std::size_t begin) {
  Region region{begin, begin + 1, gutters_of(rows[begin])};
  std::size_t last_split = begin;  // The last row with text on both sides.
  std::vector<Gutter> gutters = region.gutters;
  for (std::size_t i = begin + 1; i < rows.size(); ++i) {
    gutters = free_of(gutters, rows[i]);
    if (gutters.empty()) break;
    const bool is_split = rows[i].cells.size() > 1;
    constexpr float kFarBelow = 3.0F;
    const bool is_far =
        rows[i].base - rows[i - 1].base > kFarBelow * rows[i].size;
    // A line that stands in one column is part of it near other rows, or right
    // of the gutter, where no line of the body begins.
    const bool is_right = rows[i].cells.front().left > gutters.front().left;
    if (!is_split && !is_right && is_far) break;
    if (is_split || is_right) last_split = i;
    if (i - last_split > 3 && !is_right) break;
    region.end = i + 1;
    region.gutters = gutters;
  }
  while (region.end > last_split + 1) {  // Lines of the left column below.
    const Row& row = rows[region.end - 1];
    const Row& before = rows[region.end - 2];
    if (row.base - before.base <= 1.5F * row.size) break;
    --region.end;
  }
  return region;
}

std::size_t column_of(const Cell& cell, const std::vector<Gutter>& gutters) {
  std::size_t column = 0;
  while (column < gutters.size() && cell.left >= gutters[column].right - 0.5F) {
    ++column;
  }
  return column;
}

// --- Text
// -----------------------------------------------------------------------

void append_character(PdfLine& line, char32_t c, LegacyCode code) {
  if (line.runs.empty() || line.runs.back().code != code) {
    line.runs.push_back({"", code});
  }
  append_utf8(c, line.runs.back().text);
}

bool has_spaces(const PdfPage& page) {
  const auto spaces = std::ranges::count_if(
      page.glyphs, [](const PdfGlyph& glyph) { return is_space(glyph.c); });
  return static_cast<std::size_t>(spaces) * 12 > page.glyphs.size();
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// True when `small` is a raised figure beside `large`.
bool is_raised(const PdfGlyph& small, const PdfGlyph& large) {
  return is_digit(small.c) && small.size < 0.8F * large.size &&
         small.base < large.base - 0.15F * large.size;
}

// A raised figure is a footnote mark: apart from the number before it and from
// the note after it, but not from "m".
bool is_at_mark(const PdfGlyph& last, const PdfGlyph& glyph) {
  return (is_raised(glyph, last) && last.c != U'm') || is_raised(last, glyph);
}

bool needs_space(const PdfGlyph& last, const PdfGlyph& glyph, bool spaced) {
  const float gap = glyph.left - last.right;
  if (is_at_mark(last, glyph)) return true;
  return gap >
         (spaced ? kSpacedGap : kWordGap) * std::max(last.size, glyph.size);
}

PdfLine make_line(const Cell& cell, bool spaced) {
  PdfLine line;
  line.left = cell.left;
  line.right = cell.right;
  line.base = cell.base;
  line.size = cell.size;
  const PdfGlyph* last = nullptr;  // That is no space.
  bool pending = false;            // A space glyph after it.
  float word_end = 0;
  for (const PdfGlyph& glyph : cell.glyphs) {
    if (is_space(glyph.c)) {
      pending = true;
      continue;
    }
    if (last != nullptr && !is_mark(glyph.c)) {
      const float gap = glyph.left - last->right;
      const bool room = gap > kNoGap * glyph.size;
      if ((pending && room) || needs_space(*last, glyph, spaced)) {
        append_character(line, U' ', last->code);
        if (word_end == 0) word_end = last->right;
      }
    }
    append_character(line, glyph.c, glyph.code);
    pending = false;
    last = &glyph;
  }
  line.first_word = (word_end == 0 ? cell.right : word_end) - cell.left;
  return line;
}

class LineMaker {
 public:
  LineMaker(const PdfPage& page, std::vector<Row> rows)
      : page_(page), rows_(std::move(rows)), spaced_(has_spaces(page)) {}

  std::vector<PdfLine> make() {
    for (std::size_t i = 0; i < rows_.size();) {
      if (rows_[i].cells.size() == 1) {
        add(rows_[i].cells.front(), 0);
        ++i;
        continue;
      }
      const Region region = find_region(rows_, i);
      add_region(region);
      i = region.end;
    }
    set_extents();
    return std::move(lines_);
  }

 private:
  void add(const Cell& cell, int block) {
    lines_.push_back(make_line(cell, spaced_));
    lines_.back().block = block;
  }

  // Rules across most of the region, from top to bottom.
  [[nodiscard]] std::vector<float> rules_across(const Region& region) const {
    float left = page_.width;
    float right = 0;
    for (std::size_t i = region.begin; i < region.end; ++i) {
      left = std::min(left, rows_[i].cells.front().left);
      right = std::max(right, rows_[i].cells.back().right);
    }
    std::vector<PdfRule> rules = page_.rules;
    std::ranges::sort(rules, {}, &PdfRule::y);
    std::vector<float> across;
    for (std::size_t i = 0; i < rules.size();) {
      const float y = rules[i].y;
      float covered = 0;  // Cells have a piece of the rule each.
      for (; i < rules.size() && rules[i].y < y + 2; ++i) {
        covered += std::max(0.0F, std::min(right, rules[i].right) -
                                      std::max(left, rules[i].left));
      }
      if (covered > 0.5F * (right - left)) across.push_back(y);
    }
    return across;
  }

  void add_region(const Region& region) {
    const std::vector<float> rules = rules_across(region);
    const bool is_table =
        rules.empty() && (region.gutters.size() > 1 || is_list(region));
    std::size_t begin = region.begin;
    for (std::size_t i = region.begin + 1; i <= region.end; ++i) {
      if (i < region.end && !is_table && !is_ruled_off(rules, i)) continue;
      add_band(begin, i, region.gutters);
      begin = i;
    }
  }

  // Names and titles side by side: each row has both, and both are aligned. A
  // letterhead at the top of a page is none, however it is set.
  [[nodiscard]] bool is_list(const Region& region) const {
    const Row& first = rows_[region.begin];
    if (region.end - region.begin < 2) return false;
    if (first.base < 0.25F * page_.height) return false;
    for (std::size_t i = region.begin; i < region.end; ++i) {
      const Row& row = rows_[i];
      if (row.cells.size() != first.cells.size()) return false;
      for (std::size_t k = 0; k < row.cells.size(); ++k) {
        const float off = std::abs(row.cells[k].left - first.cells[k].left);
        if (off > row.size) return false;
      }
    }
    return true;
  }

  // True when a rule stands between row `i` and the one above.
  [[nodiscard]] bool is_ruled_off(const std::vector<float>& rules,
                                  std::size_t i) const {
    const auto rule = std::ranges::upper_bound(rules, rows_[i - 1].base - 1);
    return rule != rules.end() && *rule < rows_[i].base - 1;
  }

  void add_band(std::size_t begin, std::size_t end,
                const std::vector<Gutter>& gutters) {
    for (std::size_t column = 0; column <= gutters.size(); ++column) {
      ++blocks_;
      for (std::size_t i = begin; i < end; ++i) {
        for (const Cell& cell : rows_[i].cells) {
          if (column_of(cell, gutters) != column) continue;
          add(cell, blocks_);
          if (column < gutters.size()) {
            const Gutter& gutter = gutters[column];
            lines_.back().block_right = (gutter.left + gutter.right) / 2;
          }
        }
      }
    }
  }

  // What margins lines of a block have. Those of the body are what most of its
  // lines agree on.
  void set_extents() {
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      while (end < lines_.size() && lines_[end].block == lines_[i].block) ++end;
      float left = lines_[i].left;
      float right = lines_[i].right;
      for (std::size_t k = i; k < end; ++k) {
        left = std::min(left, lines_[k].left);
        right = std::max({right, lines_[k].right, lines_[k].block_right});
      }
      for (std::size_t k = i; k < end; ++k) {
        lines_[k].block_left = left;
        lines_[k].block_right = right;
      }
      i = end;
    }
    set_body_extents();
  }

  void set_body_extents() {
    float left = page_.width;
    float right = 0;
    for (const PdfLine& line : lines_) {
      if (line.block != 0) continue;
      left = std::min(left, line.left);
      right = std::max(right, line.right);
    }
    for (PdfLine& line : lines_) {
      if (line.block != 0) continue;
      line.block_left = left;
      line.block_right = right;
    }
  }

  const PdfPage& page_;
  std::vector<Row> rows_;
  bool spaced_;
  int blocks_ = 0;
  std::vector<PdfLine> lines_;
};

}  // namespace

std::string PdfLine::text() const {
  std::string all;
  for (const PdfRun& run : runs) all += run.text;
  return all;
}

std::vector<PdfLine> find_pdf_lines(const PdfPage& page) {
  std::vector<Row> rows = find_rows(find_pieces(page));
  for (Row& row : rows) join_pieces(row);
  join_uneven_rows(rows);
  return LineMaker(page, std::move(rows)).make();
}

}  // namespace viendan
