#include "doc_format.h"

#include <algorithm>
#include <functional>

#include "vietnamese_letters.h"

namespace viendan {
namespace {

constexpr std::size_t kPage = 512;

// --- Property modifiers: a code of two bytes, which tells the size of its
// operand, and the operand.

// Bytes of the operand at `at`, its own size included.
std::size_t operand_size(const LittleEndian& all, unsigned code,
                         std::size_t at) {
  constexpr unsigned kDefineTable = 0xD608;
  constexpr unsigned kChangeTabs = 0xC615;
  switch (code >> 13) {
    case 0:
    case 1: return 1;
    case 3: return 4;
    case 6: break;
    case 7: return 3;
    default: return 2;
  }
  if (code == kDefineTable) return std::size_t{all.u16(at)} + 1;
  const std::size_t size = all.u8(at);
  if (code != kChangeTabs || size < 255) return size + 1;
  const std::size_t deleted = all.u8(at + 1);
  const std::size_t added = all.u8(at + 2 + 4 * deleted);
  return 3 + 4 * deleted + 3 * added;
}

template <typename Visit>
void visit_modifiers(std::string_view modifiers, Visit visit) {
  const LittleEndian all(modifiers);
  for (std::size_t at = 0; at + 2 < all.size();) {
    const unsigned code = all.u16(at);
    at += 2;
    visit(code, LittleEndian(all.part(at)));
    at += operand_size(all, code, at);
  }
}

// Of a switch: 0 and 1 set it, 0x80 takes what the style has, 0x81 the other.
void set_switch(std::uint8_t operand, std::optional<bool>& value) {
  if (operand <= 1) value = operand == 1;
  if (operand == 0x81) value = !value.value_or(false);
}

// --- Pages of formatting

// The numbers of the pages in a list of n + 1 places and n pages.
std::vector<std::size_t> pages_of(std::string_view document,
                                  std::string_view listed) {
  const LittleEndian all(listed);
  const std::size_t count = listed.size() < 4 ? 0 : (listed.size() - 4) / 8;
  const std::size_t most = document.size() / kPage;
  std::vector<bool> seen(most);  // A page counts once, whatever lists it.
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t page = all.u32(4 * (count + 1) + 4 * i) & 0x3FFFFF;
    if (page >= most || seen[page]) continue;
    seen[page] = true;
    pages.push_back(page);
  }
  return pages;
}

template <typename Run, typename ReadOne>
void read_page(const LittleEndian& page, std::size_t entry_size,
               ReadOne read_one, std::vector<Run>& runs) {
  const std::size_t count = page.u8(kPage - 1);
  if (4 * (count + 1) + entry_size * count > kPage) return;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = page.u32(4 * i);
    const std::size_t end = page.u32(4 * (i + 1));
    if (begin >= end) continue;
    const std::size_t at =
        2 * std::size_t{page.u8(4 * (count + 1) + entry_size * i)};
    Run run{begin, end, {}};
    if (at > 0) read_one(page, at, run.format);
    runs.push_back(std::move(run));
  }
}

void read_characters(const LittleEndian& page, std::size_t at,
                     DocCharacters& format) {
  apply_modifiers(page.part(at + 1, page.u8(at)), format);
}

void read_paragraph(const LittleEndian& page, std::size_t at,
                    DocParagraph& format) {
  std::size_t size = 2 * std::size_t{page.u8(at)};
  if (size == 0) {
    ++at;
    size = 2 * std::size_t{page.u8(at)} + 1;
  }
  if (size < 3) return;
  format.style = page.u16(at + 1);
  apply_modifiers(page.part(at + 3, size - 3), format);
}

// --- Styles

struct RawStyle {
  std::size_t base = 0;
  DocStyles::Style own;
};

constexpr std::size_t kNoBase = 0xFFF;

RawStyle read_style(const LittleEndian& style, std::size_t base_size) {
  constexpr unsigned kParagraph = 1;
  constexpr unsigned kCharacter = 2;
  RawStyle raw;
  const unsigned kind = style.u16(2) & 0xF;
  raw.base = style.u16(2) >> 4;
  // The name: its length, UTF-16, a zero. Then blocks of modifiers.
  std::size_t at = base_size + 2 + 2 * std::size_t{style.u16(base_size)} + 2;
  const auto next_block = [&] {
    const std::size_t size = style.u16(at);
    const std::string_view block = style.part(at + 2, size);
    at += 2 + size + size % 2;
    return block;
  };
  if (kind == kParagraph) {
    const std::string_view block = next_block();
    apply_modifiers(block.substr(std::min<std::size_t>(2, block.size())),
                    raw.own.paragraph);
  }
  if (kind == kParagraph || kind == kCharacter) {
    apply_modifiers(next_block(), raw.own.characters);
  }
  return raw;
}

}  // namespace

void DocCharacters::inherit(const DocCharacters& base) {
  if (!font) font = base.font;
  if (!other_font) other_font = base.other_font;
  if (!hidden) hidden = base.hidden;
}

void DocParagraph::inherit(const DocParagraph& base) {
  if (!list) list = base.list;
  if (!level) level = base.level;
}

void apply_modifiers(std::string_view modifiers, DocCharacters& format) {
  visit_modifiers(modifiers, [&](unsigned code, const LittleEndian& operand) {
    switch (code) {
      case 0x0800: format.deleted = operand.u8(0) != 0; break;
      case 0x083C: set_switch(operand.u8(0), format.hidden); break;
      case 0x2A33: format = {}; break;  // As the style of the paragraph.
      case 0x4A30: format.style = operand.u16(0); break;
      case 0x4A4F: format.font = operand.u16(0); break;
      case 0x4A51: format.other_font = operand.u16(0); break;
      case 0x6A09:
        format.symbol_font = operand.u16(0);
        format.symbol = operand.u16(2);
        break;
      default: break;
    }
  });
}

void apply_modifiers(std::string_view modifiers, DocParagraph& format) {
  visit_modifiers(modifiers, [&](unsigned code, const LittleEndian& operand) {
    switch (code) {
      case 0x2417:  // Of a table, and of a table in a cell.
      case 0x244C: format.ends_row = operand.u8(0) != 0; break;
      case 0x260A: format.level = operand.u8(0); break;
      case 0x460B: format.list = operand.u16(0); break;
      case 0x4600: format.style = operand.u16(0); break;
      default: break;
    }
  });
}

template <typename Format>
DocRuns<Format>::DocRuns(std::vector<Run> runs) : runs_(std::move(runs)) {
  std::ranges::stable_sort(runs_, std::less<>(), &Run::begin);
}

template <typename Format>
auto DocRuns<Format>::find(std::size_t at, std::size_t& end) -> const Run* {
  const bool is_behind =
      last_ >= runs_.size() || at < runs_[last_].begin ||
      (last_ + 1 < runs_.size() && at >= runs_[last_ + 1].end);
  if (is_behind) {
    const auto after =
        std::ranges::upper_bound(runs_, at, std::less<>(), &Run::begin);
    last_ = static_cast<std::size_t>(after - runs_.begin());
    if (last_ > 0) --last_;
  } else if (last_ + 1 < runs_.size() && at >= runs_[last_ + 1].begin) {
    ++last_;
  }
  end = SIZE_MAX;
  if (last_ >= runs_.size()) return nullptr;
  const Run& run = runs_[last_];
  if (last_ + 1 < runs_.size()) end = runs_[last_ + 1].begin;
  if (at < run.begin) end = run.begin;
  if (at < run.begin || at >= run.end) return nullptr;
  end = std::min(end, run.end);
  return &run;
}

template class DocRuns<DocCharacters>;
template class DocRuns<DocParagraph>;

DocCharacterRuns read_character_runs(std::string_view document,
                                     std::string_view listed) {
  std::vector<DocCharacterRuns::Run> runs;
  for (const std::size_t page : pages_of(document, listed)) {
    read_page(LittleEndian(document.substr(page * kPage, kPage)), 1,
              read_characters, runs);
  }
  return DocCharacterRuns(std::move(runs));
}

DocParagraphRuns read_paragraph_runs(std::string_view document,
                                     std::string_view listed) {
  constexpr std::size_t kEntry = 13;
  std::vector<DocParagraphRuns::Run> runs;
  for (const std::size_t page : pages_of(document, listed)) {
    read_page(LittleEndian(document.substr(page * kPage, kPage)), kEntry,
              read_paragraph, runs);
  }
  return DocParagraphRuns(std::move(runs));
}

DocStyles DocStyles::read(std::string_view sheet) {
  const LittleEndian all(sheet);
  const std::size_t head = all.u16(0);
  const std::size_t base_size = all.u16(4);
  std::vector<RawStyle> raw;
  for (std::size_t at = 2 + head; at + 2 <= all.size();) {
    const std::size_t size = all.u16(at);
    raw.push_back(read_style(LittleEndian(all.part(at + 2, size)), base_size));
    if (size == 0) raw.back().base = kNoBase;
    at += 2 + size;
  }
  DocStyles styles;
  // Fonts of characters that no style names.
  styles.none_.characters.font = all.u16(14);
  styles.none_.characters.other_font = all.u16(18);
  constexpr int kMaxDepth = 16;  // Styles may be based on each other in a ring.
  for (const RawStyle& each : raw) {
    Style style = each.own;
    std::size_t base = each.base;
    for (int depth = 0; base < raw.size() && depth < kMaxDepth; ++depth) {
      style.characters.inherit(raw[base].own.characters);
      style.paragraph.inherit(raw[base].own.paragraph);
      base = raw[base].base;
    }
    styles.styles_.push_back(style);
  }
  return styles;
}

const DocStyles::Style& DocStyles::style(std::size_t number) const {
  return number < styles_.size() ? styles_[number] : none_;
}

std::vector<LegacyCode> read_font_codes(std::string_view table) {
  constexpr std::size_t kName = 40;  // In an entry.
  const LittleEndian all(table);
  const std::size_t count = all.u16(0);
  std::vector<LegacyCode> codes;
  for (std::size_t at = 4; codes.size() < count && at < all.size();) {
    const std::size_t size = std::size_t{all.u8(at)} + 1;
    const LittleEndian entry(all.part(at, size));
    std::string name;
    for (std::size_t i = kName; entry.u16(i) != 0; i += 2) {
      append_utf8(entry.u16(i), name);
    }
    codes.push_back(code_of_font(name));
    at += size;
  }
  return codes;
}

}  // namespace viendan
