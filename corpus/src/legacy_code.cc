// A single-byte code is two tables: bytes that are letters, and bytes that put
// marks on the letter before them. Bytes come as the characters that
// Windows-1252 shows for them, because that is how converters pass them on.
#include "legacy_code.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "viendan/base/packed_table.h"
#include "viendan/base/utf8.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

struct CodeRow {
  std::string_view code;
  std::string_view byte;  // Two hexadecimal digits.
  std::string_view text;  // A letter, or one or two combining marks.
};

constexpr auto kLetterRows = pack_table<CodeRow>([] {
  return std::to_array<TableCells<3>>({
#include "legacy_letters.inc"
  });
});

constexpr auto kMarkRows = pack_table<CodeRow>([] {
  return std::to_array<TableCells<3>>({
#include "legacy_marks.inc"
  });
});

struct FontRow {
  std::string_view prefix;
  std::string_view code;
};

constexpr std::array kFontRows = std::to_array<FontRow>({
#include "legacy_fonts.inc"
});

// Windows-1252 from 0x80 to 0x9F; 0 for its holes.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

using Table = std::array<std::u32string, 256>;

struct CodeTable {
  Table letters;
  Table marks;
};

unsigned hex_value(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    value =
        value * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : c - 'A' + 10);
  }
  return value;
}

void fill(Table& table, const CodeRow& row) {
  std::string_view text = row.text;
  while (!text.empty()) {
    table[hex_value(row.byte)] += take_character(text);
  }
}

CodeTable* make_table(std::string_view code) {
  auto* table = new CodeTable;
  for (const CodeRow& row : kLetterRows) {
    if (row.code == code) fill(table->letters, row);
  }
  for (const CodeRow& row : kMarkRows) {
    if (row.code == code) fill(table->marks, row);
  }
  return table;
}

const CodeTable& table_of(LegacyCode code) {
  static const CodeTable& tcvn3 = *make_table("tcvn3");
  static const CodeTable& vni = *make_table("vni");
  static const CodeTable& viscii = *make_table("viscii");
  static const CodeTable& windows1258 = *make_table("windows-1258");
  switch (code) {
    case LegacyCode::kVni: return vni;
    case LegacyCode::kViscii: return viscii;
    case LegacyCode::kWindows1258: return windows1258;
    default: return tcvn3;
  }
}

// The byte that Windows-1252 or Latin-1 shows as `c`.
std::optional<std::uint8_t> byte_shown_as(char32_t c) {
  if (c < 0x100) return static_cast<std::uint8_t>(c);
  const auto* found = std::ranges::find(kWindows1252, c);
  if (found == kWindows1252.end()) return std::nullopt;
  return static_cast<std::uint8_t>(0x80 + (found - kWindows1252.begin()));
}

// Nothing where there are no marks, or no letter has them all.
std::optional<char32_t> marked(char32_t letter, std::u32string_view marks) {
  if (marks.empty()) return std::nullopt;
  for (const char32_t mark : marks) {
    letter = with_mark(letter, mark);
    if (letter == 0) return std::nullopt;
  }
  return letter;
}

char32_t capital(char32_t c) {
  VietnameseLetter letter = take_apart(c);
  if (letter.base == 0) return c;
  letter.upper = true;
  return put_together(letter);
}

std::string decode_single_byte(LegacyCode code, std::string_view shown) {
  const CodeTable& table = table_of(code);
  std::string text;
  text.reserve(shown.size());
  char32_t last = 0;  // Not in `text` yet: marks may follow.
  const auto flush = [&] {
    if (last != 0) append_utf8(last, text);
    last = 0;
  };
  while (!shown.empty()) {
    const char32_t c = take_character(shown);
    const bool is_ascii = c >= 0x20 && c < 0x80;
    const auto byte = is_ascii ? std::nullopt : byte_shown_as(c);
    if (byte && last != 0) {
      if (const auto letter = marked(last, table.marks[*byte])) {
        last = *letter;
        continue;
      }
    }
    flush();
    last = byte && !table.letters[*byte].empty() ? table.letters[*byte][0] : c;
    if (code == LegacyCode::kTcvn3Capitals) last = capital(last);
  }
  flush();
  return text;
}

// What Vietnamese documents have beyond ASCII: letters, marks, punctuation, the
// symbols of Latin-1. Chance finds of UTF-8 in recognised scans are not.
bool is_likely(std::string_view text) {
  while (!text.empty()) {
    const char32_t c = take_character(text);
    const bool is_mark = c >= 0x300 && c < 0x370;
    const bool is_symbol = (c >= 0xA0 && c < 0x100) || c == 0xFEFF;
    const bool is_punctuation = c >= 0x2000 && c < 0x20D0;
    if (!is_mark && !is_symbol && !is_punctuation && take_apart(c).base == 0 &&
        byte_shown_as(c) == std::nullopt) {
      return false;
    }
  }
  return true;
}

// Each run of characters that show bytes beyond ASCII becomes what these bytes
// are in UTF-8, if they are.
std::string decode_double_utf8(std::string_view shown) {
  std::string text;
  text.reserve(shown.size());
  std::string bytes;  // Of the run.
  const char* run = nullptr;
  const auto end_run = [&](const char* end) {
    if (run == nullptr) return;
    const bool is_utf8 =
        utf8_prefix_size(bytes) == bytes.size() && is_likely(bytes);
    text.append(
        is_utf8 ? std::string_view(bytes)
                : std::string_view(run, static_cast<std::size_t>(end - run)));
    bytes.clear();
    run = nullptr;
  };
  while (!shown.empty()) {
    const char* at = shown.data();
    const char32_t c = take_character(shown);
    const std::optional<std::uint8_t> byte =
        c < 0x80 ? std::nullopt : byte_shown_as(c);
    if (byte) {
      if (run == nullptr) run = at;
      bytes += static_cast<char>(*byte);
      continue;
    }
    end_run(at);
    text.append(at, shown.data());
  }
  end_run(shown.data());
  return text;
}

}  // namespace

std::string_view encoding_name(LegacyCode code) {
  switch (code) {
    case LegacyCode::kNone: return "UTF-8";
    case LegacyCode::kTcvn3:
    case LegacyCode::kTcvn3Capitals: return "TCVN3";
    case LegacyCode::kVni: return "VNI";
    case LegacyCode::kViscii: return "VISCII";
    case LegacyCode::kWindows1258: return "windows-1258";
    case LegacyCode::kDoubleUtf8: return "UTF-8 as windows-1252";
  }
  return "UTF-8";
}

std::string decode_legacy(LegacyCode code, std::string_view shown) {
  if (code == LegacyCode::kNone) return std::string(shown);
  if (code == LegacyCode::kDoubleUtf8) return decode_double_utf8(shown);
  return decode_single_byte(code, shown);
}

LegacyCode code_of_font(std::string_view font) {
  if (font.size() > 7 && font[6] == '+') font.remove_prefix(7);  // PDF subset.
  constexpr std::size_t kMaxName = 64;
  std::string name;
  for (const char c : font.substr(0, kMaxName)) {
    name += 'A' <= c && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  // The rows are sorted: of two prefixes that fit, the longer is the later.
  const auto row = std::find_if(
      kFontRows.rbegin(), kFontRows.rend(),
      [&](const FontRow& each) { return name.starts_with(each.prefix); });
  if (row == kFontRows.rend()) return LegacyCode::kNone;
  if (row->code == "vni") return LegacyCode::kVni;
  if (row->code == "viscii") return LegacyCode::kViscii;
  const std::string_view family =
      std::string_view(name).substr(0, name.find_first_of(",-"));
  return family.ends_with('h') ? LegacyCode::kTcvn3Capitals
                               : LegacyCode::kTcvn3;
}

std::string show_bytes(std::string_view bytes) {
  std::string shown;
  shown.reserve(bytes.size() + bytes.size() / 2);
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    const bool is_c1 = byte >= 0x80 && byte < 0xA0;
    const char32_t c = is_c1 ? kWindows1252[byte - 0x80] : byte;
    append_utf8(c == 0 ? byte : c, shown);
  }
  return shown;
}

}  // namespace viendan
