// How an encoding is found: bytes that are UTF-8 stay; other lines are shown as
// Windows-1252. What then looks like no modern text is decoded in each legacy
// code, and the spelling of the result decides, first for the document, then
// for each line (domain reference 8.6).
#include "text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "syllables.h"
#include "viendan/base/byte_blocks.h"
#include "viendan/base/scan_text.h"
#include "viendan/base/utf8.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

constexpr std::array kCandidates = {
    LegacyCode::kNone,   LegacyCode::kTcvn3,       LegacyCode::kVni,
    LegacyCode::kViscii, LegacyCode::kWindows1258, LegacyCode::kDoubleUtf8};
using Scores = std::array<SpellingScore, kCandidates.size()>;

constexpr std::size_t kRaw = 0;
constexpr std::size_t kDouble = kCandidates.size() - 1;

struct Line {
  std::size_t begin;
  std::size_t end;  // Behind the line end.
  bool modern;      // Has letters of Unicode Vietnamese.
  Scores scores;
};

// True when `text` has a character that legacy codes show and modern
// Vietnamese does not use as a letter.
bool has_suspect(std::string_view text) {
  return scan_text(text).has_foreign_latin;
}

bool has_modern_letter(std::string_view line) {
  while (!line.empty()) {
    const char32_t c = take_character(line);
    const bool is_mark = c >= 0x300 && c < 0x370;
    if (is_mark || is_unicode_vietnamese(c)) return true;
  }
  return false;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether `text` can be UTF-8 that was mistaken for Windows-1252: it has a
// character that shows a lead byte, U+00C2 to U+00F4, before one that shows a
// trail, which is U+0080 to U+00BF or beyond Latin-1.
struct DoubleFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock next(bytes + 2);
    const ByteBlock trail = next.equal(0xC2) | next.within(0xC5, 0xC6) |
                            next.equal(0xCB) | next.equal(0xE2);
    return (ByteBlock(bytes).equal(0xC3) &
            ByteBlock(bytes + 1).within(0x82, 0xB4) & trail)
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    constexpr std::string_view kTrailLeads = "\xC2\xC5\xC6\xCB\xE2";
    return at + 2 < text.size() && text[at] == '\xC3' &&
           text[at + 1] >= '\x82' && text[at + 1] <= '\xB4' &&
           kTrailLeads.find(text[at + 2]) != std::string_view::npos;
  }
};

bool may_be_double(std::string_view text) {
  return find_by_block<2>(text, 0, DoubleFinder{}) < text.size();
}

// Text was mistaken for Windows-1252 once, or twice.
std::string decode_twice(std::string_view line) {
  std::string once = decode_legacy(LegacyCode::kDoubleUtf8, line);
  std::string twice = decode_legacy(LegacyCode::kDoubleUtf8, once);
  const bool better = score_spelling(twice).net() > score_spelling(once).net();
  return better ? twice : once;
}

std::string decode_as(std::size_t candidate, std::string_view line) {
  return candidate == kDouble ? decode_twice(line)
                              : decode_legacy(kCandidates[candidate], line);
}

// In a text that is `surely_modern` a line of sound words, with no letter that
// modern text has not, is not decoded: every code would spoil it.
Scores score_line(std::string_view line, bool modern, bool surely_modern) {
  Scores scores;
  scores[kRaw] = score_spelling(line);
  if (surely_modern && !modern && scores[kRaw].bad == 0 && !has_suspect(line)) {
    for (std::size_t i = 1; i < scores.size(); ++i) {
      scores[i].bad = scores[kRaw].good;
    }
    return scores;
  }
  for (std::size_t i = 1; i < kCandidates.size(); ++i) {
    if (modern && i != kDouble) continue;
    const bool unchanged = i == kDouble && !may_be_double(line);
    scores[i] = unchanged ? scores[kRaw] : score_spelling(decode_as(i, line));
  }
  return scores;
}

bool is_modern(std::string_view text, std::size_t modern_bytes) {
  return modern_bytes >= text.size() / 8;
}

// The lines that a legacy code may be in; `modern_bytes` is the size of those
// that are certainly in none.
std::vector<Line> score_lines(std::string_view text,
                              std::size_t& modern_bytes) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end =
        std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    if (!is_ascii(line)) {
      const bool modern = has_modern_letter(line);
      if (modern) modern_bytes += line.size();
      if (!modern || (may_be_double(line) && has_suspect(line))) {
        lines.push_back({begin, end, modern, {}});
      }
    }
    begin = end;
  }
  const bool modern = is_modern(text, modern_bytes);
  for (Line& line : lines) {
    line.scores = score_line(text.substr(line.begin, line.end - line.begin),
                             line.modern, modern);
  }
  return lines;
}

// The code of the lines that may be in one, or kRaw. Where the rest is `modern`
// Vietnamese it takes more to believe in a code.
std::size_t document_code(const std::vector<Line>& lines, bool modern) {
  Scores totals;
  for (const Line& line : lines) {
    if (line.modern) continue;
    // One word is no evidence: "m³" would be "mỠ".
    const bool counts = std::ranges::any_of(
        line.scores, [](const SpellingScore& score) { return score.good > 1; });
    if (!counts) continue;
    for (std::size_t i = 0; i < totals.size(); ++i) totals[i] += line.scores[i];
  }
  std::size_t best = kRaw;
  for (std::size_t i = 1; i < totals.size(); ++i) {
    if (totals[i].net() > totals[best].net()) best = i;
  }
  const long margin = modern ? 6 : 3;
  const SpellingScore& score = totals[best];
  const bool clear = score.good >= 2 && score.good >= 2 * score.bad &&
                     score.net() >= totals[kRaw].net() + margin;
  return clear ? best : kRaw;
}

// What decodes `line` best. The code of the document has to be better than
// leaving the line alone, or where `ties` no worse; any other much better.
std::size_t line_code(const Line& line, std::size_t document, bool ties) {
  const long raw = line.scores[kRaw].net();
  if (line.modern) {
    return line.scores[kDouble].net() > raw ? kDouble : kRaw;
  }
  std::size_t best = kRaw;
  long best_net = raw;
  if (document != kRaw && line.scores[document].net() >= raw + (ties ? 0 : 1)) {
    best = document;
    best_net = line.scores[document].net();
  }
  constexpr long kMargin = 6;
  for (std::size_t i = 1; i < line.scores.size(); ++i) {
    const SpellingScore& score = line.scores[i];
    if (score.net() >= best_net + kMargin && score.good >= 2 * score.bad) {
      best = i;
      best_net = score.net();
    }
  }
  return best;
}

// --- Bytes that are not UTF-8
// -------------------------------------------------

// A few bad bytes in a line that is UTF-8 otherwise are damage, not a code.
bool is_damaged_utf8(std::string_view line) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!line.empty()) {
    const char32_t c = take_character(line);
    if (c == 0xFFFD) ++bad;
    if (is_unicode_vietnamese(c)) ++good;
  }
  return good > 2 * bad;
}

// `bytes` with the lines shown as Windows-1252 that are no UTF-8; `shown` tells
// whether there are any.
std::string show_by_line(std::string_view bytes, bool& shown) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  shown = false;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end =
        std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(begin, end - begin);
    if (utf8_prefix_size(line) == line.size() || is_damaged_utf8(line)) {
      text += line;
    } else {
      text += show_bytes(line);
      shown = true;
    }
    begin = end;
  }
  return text;
}

// --- UTF-16 and UTF-32
// ----------------------------------------------------------

struct WideForm {
  std::string_view name;  // Empty: not wide.
  std::size_t unit = 0;   // Bytes.
  bool big_endian = false;
  std::size_t mark = 0;  // Bytes of the byte order mark.
};

bool zeros_say_utf16(std::string_view bytes, std::size_t offset) {
  constexpr std::size_t kSample = 4096;
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.find('\0') == std::string_view::npos) return false;
  std::size_t zeros = 0;
  std::size_t other_zeros = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    if (sample[i + offset] == '\0') ++zeros;
    if (sample[i + 1 - offset] == '\0') ++other_zeros;
  }
  return sample.size() >= 8 && zeros * 2 * 4 >= sample.size() &&
         other_zeros == 0;
}

WideForm wide_form(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return {"UTF-32LE", 4, false, 4};
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return {"UTF-32BE", 4, true, 4};
  if (bytes.starts_with("\xFF\xFE"sv)) return {"UTF-16LE", 2, false, 2};
  if (bytes.starts_with("\xFE\xFF"sv)) return {"UTF-16BE", 2, true, 2};
  if (zeros_say_utf16(bytes, 1)) return {"UTF-16LE", 2, false, 0};
  if (zeros_say_utf16(bytes, 0)) return {"UTF-16BE", 2, true, 0};
  return {};
}

char32_t take_unit(std::string_view& bytes, const WideForm& form) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < form.unit; ++i) {
    const std::size_t at = form.big_endian ? i : form.unit - 1 - i;
    unit = (unit << 8) | static_cast<unsigned char>(bytes[at]);
  }
  bytes.remove_prefix(form.unit);
  return unit;
}

std::string decode_wide(std::string_view bytes, const WideForm& form) {
  std::string text;
  text.reserve(bytes.size());
  bytes.remove_prefix(form.mark);
  while (bytes.size() >= form.unit) {
    char32_t c = take_unit(bytes, form);
    const bool is_high = form.unit == 2 && c >= 0xD800 && c < 0xDC00;
    if (is_high && bytes.size() >= 2) {
      std::string_view rest = bytes;
      const char32_t low = take_unit(rest, form);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        bytes = rest;
      }
    }
    append_utf8(c, text);
  }
  if (!bytes.empty()) append_utf8(0xFFFD, text);  // Half a unit.
  return text;
}

// VISCII has six capitals among the control characters.
bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' &&
         c != '\r' && c != '\f';
}

// Finds what may be one: most blocks of text have none.
struct ControlFinder {
#if defined(__SSE2__)
  static unsigned block(const char* bytes) {
    const ByteBlock here(bytes);
    return (here.within(0, 0x08) | here.equal(0x0B) | here.within(0x0E, 0x1F))
        .bits();
  }
#endif
  static bool is_at(std::string_view text, std::size_t at) {
    return is_control(text[at]);
  }
};

std::size_t count_controls(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = find_by_block(text, 0, ControlFinder{});
       at < text.size(); at = find_by_block(text, at + 1, ControlFinder{})) {
    ++count;
  }
  return count;
}

// As `repair_text`; `scan` is that of `text`.
DecodedText repair_scanned(std::string text, const TextScan& scan) {
  DecodedText decoded{std::move(text), "UTF-8", false, scan};
  if (!scan.has_foreign_latin) return decoded;
  std::size_t modern_bytes = 0;
  const std::vector<Line> lines = score_lines(decoded.text, modern_bytes);
  const bool modern = is_modern(decoded.text, modern_bytes);
  const std::size_t document = document_code(lines, modern);
  std::array<std::size_t, kCandidates.size()> bytes{};  // By code.
  bytes[kRaw] = modern_bytes;
  std::string repaired;
  std::size_t done = 0;
  for (const Line& line : lines) {
    const std::size_t code = line_code(line, document, !modern);
    if (!line.modern && line.scores[kRaw].good + line.scores[kRaw].bad > 0) {
      bytes[code] += line.end - line.begin;
    }
    if (code == kRaw) continue;
    if (done == 0) repaired.reserve(decoded.text.size());
    repaired.append(decoded.text, done, line.begin - done);
    repaired += decode_as(code, std::string_view(decoded.text)
                                    .substr(line.begin, line.end - line.begin));
    done = line.end;
  }
  if (done > 0) {
    repaired.append(decoded.text, done);
    decoded.text = std::move(repaired);
    decoded.scan.reset();
  }
  const auto most =
      static_cast<std::size_t>(std::ranges::max_element(bytes) - bytes.begin());
  decoded.encoding = encoding_name(kCandidates[most]);
  decoded.mixed = std::ranges::count(bytes, std::size_t{0}) + 1 <
                  static_cast<std::ptrdiff_t>(bytes.size());
  return decoded;
}

}  // namespace

DecodedText repair_text(std::string text) {
  const TextScan scan = scan_text(text);
  return repair_scanned(std::move(text), scan);
}

std::string show_as_utf8(std::string_view bytes, std::string_view& encoding) {
  const WideForm form = wide_form(bytes);
  encoding = form.name;
  if (!form.name.empty()) return decode_wide(bytes, form);
  if (bytes.starts_with("\xEF\xBB\xBF")) {  // A mark outweighs bad bytes.
    encoding = "UTF-8";
    return std::string(bytes.substr(3));
  }
  bool shown = false;
  std::string text = show_by_line(bytes, shown);
  encoding = shown ? "windows-1252" : "UTF-8";
  return text;
}

DecodedText decode_text(std::string bytes) {
  if (wide_form(bytes).name.empty()) {
    const TextScan scan = scan_text(bytes);
    if (scan.valid) return repair_scanned(std::move(bytes), scan);
  }
  std::string_view encoding;
  std::string shown = show_as_utf8(bytes, encoding);
  std::string().swap(bytes);  // Large texts are not held three times over.
  DecodedText decoded = repair_text(std::move(shown));
  if (decoded.encoding == "UTF-8") decoded.encoding = encoding;
  return decoded;
}

bool is_wide_text(std::string_view bytes) {
  return !wide_form(bytes).name.empty();
}

bool is_binary(std::string_view bytes) {
  constexpr std::size_t kSample = std::size_t{64} << 10;
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.find('\0') != std::string_view::npos) return true;
  const std::size_t controls = count_controls(sample);
  return controls * 10 > sample.size();
}

}  // namespace viendan
