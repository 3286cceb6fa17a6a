#include "doc_lists.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "little_endian.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

constexpr int kLevels = 9;

// The numbers of formats, as ECMA-376 names them.
std::string_view format_of(unsigned number) {
  switch (number) {
    case 1: return "upperRoman";
    case 2: return "lowerRoman";
    case 3: return "upperLetter";
    case 4: return "lowerLetter";
    case 22: return "decimalZero";
    case 23: return "bullet";
    case 255: return "none";
    default: return "decimal";
  }
}

// Characters below 9 stand for the numbers of the levels.
std::string label_of(const LittleEndian& table, std::size_t at,
                     std::size_t count) {
  std::string label;
  for (std::size_t i = 0; i < count; ++i) {
    const char32_t c = table.u16(at + 2 * i);
    if (c < kLevels) {
      label += '%';
      label += static_cast<char>('1' + c);
    } else {
      append_utf8(c, label);
    }
  }
  return label;
}

// Reads the level at `at`, which is moved behind it.
WordNumbering::Level read_level(const LittleEndian& table, std::size_t& at) {
  constexpr std::size_t kHead = 28;
  constexpr std::size_t kMaxLabel = 64;
  WordNumbering::Level level;
  level.start = static_cast<std::int32_t>(table.u32(at));
  level.format = format_of(table.u8(at + 4));
  level.legal = (table.u8(at + 5) & 0x4U) != 0;
  const std::size_t modifiers =
      std::size_t{table.u8(at + 24)} + table.u8(at + 25);
  at += kHead + modifiers;
  const std::size_t size = table.u16(at);
  level.text = label_of(table, at + 2, std::min(size, kMaxLabel));
  at += 2 + 2 * size;
  return level;
}

// Of each list its outline, and then what the uses change of it.
class ListReader {
 public:
  ListReader(std::string_view table, WordNumbering& numbering)
      : table_(table), numbering_(numbering) {}

  void read_lists(std::size_t at, std::size_t size) {
    constexpr std::size_t kEntry = 28;
    const std::size_t end = at + size;
    const std::size_t count = table_.u16(at);
    std::size_t level_at = end;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t entry = at + 2 + kEntry * i;
      if (entry + kEntry > end || level_at >= table_.size()) return;
      const int outline = static_cast<int>(i);
      outlines_[table_.u32(entry)] = outline;
      const bool is_simple = (table_.u8(entry + 26) & 1U) != 0;
      for (int level = 0; level < (is_simple ? 1 : kLevels); ++level) {
        numbering_.set_level(outline, level, read_level(table_, level_at));
      }
    }
  }

  void read_uses(std::size_t at, std::size_t size) {
    constexpr std::size_t kEntry = 16;
    const std::size_t end = at + size;
    const std::size_t count = table_.u32(at);
    if (count > size / kEntry) return;
    std::size_t more = at + 4 + kEntry * count;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t entry = at + 4 + kEntry * i;
      const auto outline = outlines_.find(table_.u32(entry));
      const int list = static_cast<int>(i) + 1;
      if (outline != outlines_.end()) {
        numbering_.add_list(list, outline->second);
      }
      more += 4;
      for (unsigned change = table_.u8(entry + 12); change > 0; --change) {
        if (more < end) read_change(list, more);
      }
    }
  }

 private:
  void read_change(int list, std::size_t& at) {
    const int start = static_cast<std::int32_t>(table_.u32(at));
    const std::uint32_t flags = table_.u32(at + 4);
    at += 8;
    const int level = static_cast<int>(flags & 0xFU);
    if ((flags & 0x20U) != 0) {
      WordNumbering::Level changed = read_level(table_, at);
      if (level < kLevels) numbering_.change_level(list, level, changed);
    } else if ((flags & 0x10U) != 0 && level < kLevels) {
      numbering_.restart(list, level, start);
    }
  }

  LittleEndian table_;
  WordNumbering& numbering_;
  std::map<std::uint32_t, int> outlines_;
};

}  // namespace

WordNumbering read_doc_lists(std::string_view table, std::size_t lists,
                             std::size_t lists_size, std::size_t uses,
                             std::size_t uses_size) {
  WordNumbering numbering;
  ListReader reader(table, numbering);
  if (lists_size > 0) reader.read_lists(lists, lists_size);
  if (uses_size > 0) reader.read_uses(uses, uses_size);
  return numbering;
}

}  // namespace viendan
