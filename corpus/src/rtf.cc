// Rich Text Format (Microsoft's specification, 1.9.1), as a stream:
//
//   document = group
//   group    = "{" (word | symbol | byte | group)* "}"
//   word     = "\" letters [number] [" "]
//   symbol   = "\" character | "\'" two hexadecimal digits
//
// A group is a frame on a stack, never a call. Destinations that are no text of
// the document (font and style tables, pictures, headers, field codes) are
// skipped with all that is in them; nothing is unpacked or written.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "fonted_text.h"
#include "legacy_code.h"
#include "reader.h"
#include "utf16_units.h"
#include "viendan/base/packed_table.h"
#include "vietnamese_letters.h"

namespace viendan {
namespace {

constexpr auto kSkipped = pack_table<std::string_view>([] {
  return std::to_array<TableCells<1>>({
#include "rtf_destinations.inc"  // Made from tables/rtf_destinations.tsv: sorted.
  });
});

struct Frame {
  bool skips = false;
  bool starred = false;  // After \*.
  bool hidden = false;
  bool deleted = false;
  int font = 0;
  int unicode_skip = 1;  // \uc
  enum class Target : unsigned char {
    kText,
    kFonts,
    kNote,
    kLabel,  ///< The number that a list computed, written out by the writer.
  } target = Target::kText;
};

// Of fonts: Windows-1258, and glyphs without a meaning.
constexpr int kVietnamese = 163;
constexpr int kSymbols = 2;

struct RtfFont {
  std::string name;
  int charset = 0;
};

class RtfReader {
 public:
  explicit RtfReader(std::string_view rtf) : rtf_(rtf) {}

  Result<Extracted> read() {
    frames_.emplace_back();
    while (at_ < rtf_.size() && !done_) step();
    for (const auto& [text, code] : notes_) text_.append(text, code);
    Extracted extracted;
    if (!done_) {
      if (text_.size() == 0) {
        return Error{ErrorCode::kCorrupt, "the RTF file is damaged", "corrupt"};
      }
      extracted.warnings.push_back({"damaged", "its text ends early"});
    }
    warn_of_omissions(has_deleted_, has_hidden_, extracted.warnings);
    extracted.text = text_.decode(extracted.encoding);
    return extracted;
  }

 private:
  void step() {
    const char c = rtf_[at_];
    if (c == '{') {
      ++at_;
      open_group();
    } else if (c == '}') {
      ++at_;
      close_group();
    } else if (c == '\\') {
      ++at_;
      take_control();
    } else if (c == '\r' || c == '\n' || c == '\0') {
      ++at_;
    } else {
      take_plain();
    }
  }

  void open_group() {
    constexpr std::size_t kMaxDepth = 10'000;
    if (frames_.size() >= kMaxDepth) {
      ++too_deep_;  // Counted, so that its end is known.
      return;
    }
    Frame frame = frames_.back();
    frame.starred = false;
    frames_.push_back(frame);
  }

  void close_group() {
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (frame().target == Frame::Target::kNote &&
        frames_[frames_.size() - 2].target != Frame::Target::kNote) {
      append_line_end();
    }
    frames_.pop_back();
    if (frames_.size() == 1) done_ = true;
    if (frames_.empty()) frames_.emplace_back();
    pending_skip_ = 0;
  }

  Frame& frame() { return frames_.back(); }

  // Bytes up to the next character that means something.
  void take_plain() {
    const std::size_t end =
        std::min(rtf_.find_first_of("{}\\\r\n", at_), rtf_.size());
    std::string_view plain = rtf_.substr(at_, end - at_);
    at_ = end;
    const std::size_t skipped = std::min(pending_skip_, plain.size());
    pending_skip_ -= skipped;
    plain.remove_prefix(skipped);
    append_bytes(plain);
  }

  void take_control() {
    if (at_ == rtf_.size()) return;
    const char c = rtf_[at_];
    if (is_letter(c)) return take_word();
    ++at_;
    if (c == '\'') return take_hex();
    if (c == '*') frame().starred = true;
    if (c == '\\' || c == '{' || c == '}')
      append_bytes(std::string_view(&c, 1));
    if (c == '~') append_text("\xC2\xA0");
    if (c == '_') append_text("-");
    if (c == '-') append_soft_hyphen();
    if (c == '\n' || c == '\r') append_line_end();
  }

  // No text, but for fonts of TCVN3, where its byte is "ư".
  void append_soft_hyphen() {
    const auto font = fonts_.find(frame().font);
    const bool is_letter_there =
        font != fonts_.end() &&
        code_of_font(font->second.name) != LegacyCode::kNone;
    if (is_letter_there) append_text("\xC2\xAD");
  }

  static bool is_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  static int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char low = static_cast<char>(c | 0x20);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
  }

  void take_hex() {
    if (at_ + 2 > rtf_.size()) return;
    const int high = hex(rtf_[at_]);
    const int low = hex(rtf_[at_ + 1]);
    if (high < 0 || low < 0) return;
    at_ += 2;
    if (pending_skip_ > 0) {
      --pending_skip_;
      return;
    }
    const char byte = static_cast<char>(high * 16 + low);
    append_bytes(std::string_view(&byte, 1));
  }

  void take_word() {
    const std::size_t begin = at_;
    constexpr std::size_t kMaxWord = 32;
    while (at_ < rtf_.size() && at_ - begin < kMaxWord &&
           is_letter(rtf_[at_])) {
      ++at_;
    }
    const std::string_view word = rtf_.substr(begin, at_ - begin);
    int number = 0;
    const char* first = rtf_.data() + at_;
    const auto parsed =
        std::from_chars(first, rtf_.data() + rtf_.size(), number);
    const bool has_number = parsed.ptr != first;
    at_ += static_cast<std::size_t>(parsed.ptr - first);
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    apply(word, has_number, number);
  }

  void apply(std::string_view word, bool has_number, int number) {
    if (word == "bin") {
      const auto size = static_cast<std::size_t>(std::max(number, 0));
      at_ += std::min(size, rtf_.size() - at_);
      return;
    }
    if (std::ranges::binary_search(kSkipped, word)) frame().skips = true;
    if (frame().starred && !is_known_destination(word)) frame().skips = true;
    frame().starred = false;
    if (frame().skips) return;
    if (frame().target == Frame::Target::kFonts) {
      return set_font_table(word, number);
    }
    if (!apply_format(word, has_number, number)) apply_text(word, number);
  }

  // Destinations after \* that are text all the same.
  static bool is_known_destination(std::string_view word) {
    return word == "shpinst" || word == "shptxt" || word == "fldrslt" ||
           word == "footnote";
  }

  void set_font_table(std::string_view word, int number) {
    if (word == "f") table_font_ = number;
    if (word == "fcharset") fonts_[table_font_].charset = number;
  }

  bool apply_format(std::string_view word, bool has_number, int number) {
    const bool on = !has_number || number != 0;
    if (word == "f") {
      frame().font = number;
    } else if (word == "v") {
      frame().hidden = on;
    } else if (word == "deleted") {
      frame().deleted = on;
    } else if (word == "plain") {
      frame().hidden = false;
      frame().deleted = false;
      frame().font = default_font_;
    } else if (word == "deff") {
      default_font_ = number;
      frame().font = number;
    } else if (word == "uc") {
      constexpr int kMaxSkip = 16;
      frame().unicode_skip = std::clamp(number, 0, kMaxSkip);
    } else if (word == "fonttbl") {
      frame().target = Frame::Target::kFonts;
    } else if (word == "footnote") {
      frame().target = Frame::Target::kNote;
    } else if (word == "listtext" || word == "pntext") {
      frame().target = Frame::Target::kLabel;
    } else {
      return false;
    }
    return true;
  }

  void apply_text(std::string_view word, int number) {
    if (word == "u") return append_unicode(number);
    if (word == "par" || word == "sect" || word == "cell" ||
        word == "nestcell" || word == "page") {
      end_units();
      append_line_end();
    } else if (word == "line") {
      append_text("\n");
    } else if (word == "tab") {
      const bool in_label = frame().target == Frame::Target::kLabel;
      if (!in_label) append_text("\t");
      if (in_label && !text_.at_line_start()) append_text(" ");
    } else if (word == "emdash") {
      append_text("—");
    } else if (word == "endash") {
      append_text("–");
    } else if (word == "lquote") {
      append_text("‘");
    } else if (word == "rquote") {
      append_text("’");
    } else if (word == "ldblquote") {
      append_text("“");
    } else if (word == "rdblquote") {
      append_text("”");
    } else if (word == "bullet") {
      append_text("•");
    }
  }

  // \uN is a signed 16-bit unit; surrogates come as two.
  void append_unicode(int number) {
    const auto unit = static_cast<char32_t>(number & 0xFFFF);
    pending_skip_ = static_cast<std::size_t>(frame().unicode_skip);
    std::string text;
    units_.take(unit, text);
    if (!text.empty()) append_text(text);
  }

  // What was half a character, where something else comes.
  void end_units() {
    std::string text;
    units_.end(text);
    if (!text.empty()) append_text(text);
  }

  // Bytes in the code page of the font.
  void append_bytes(std::string_view bytes) {
    if (frame().skips || bytes.empty()) return;
    end_units();
    if (frame().target == Frame::Target::kFonts) {
      std::string& name = fonts_[table_font_].name;
      constexpr std::size_t kMaxName = 64;
      for (const char c : bytes) {
        if (c != ';' && name.size() < kMaxName) name += c;
      }
      return;
    }
    const auto font = fonts_.find(frame().font);
    std::string shown = show_bytes(bytes);
    if (font != fonts_.end() && font->second.charset == kVietnamese &&
        bytes.size() == 1 && static_cast<unsigned char>(bytes[0]) >= 0x80) {
      shown = windows1258_character(shown);
    }
    append_text(shown);
  }

  // Code page 1258 has tones as characters of their own, which join the letter
  // before them when the text is normalised.
  static std::string windows1258_character(const std::string& shown) {
    struct ToneByte {
      std::string_view shown;
      std::string_view mark;
    };
    constexpr std::array<ToneByte, 5> kTones = {{{"Ì", "\xCC\x80"},
                                                 {"Ò", "\xCC\x89"},
                                                 {"Þ", "\xCC\x83"},
                                                 {"ì", "\xCC\x81"},
                                                 {"ò", "\xCC\xA3"}}};
    for (const ToneByte& tone : kTones) {
      if (shown == tone.shown) return std::string(tone.mark);
    }
    return decode_legacy(LegacyCode::kWindows1258, shown);
  }

  void append_text(std::string_view text) {
    Frame& now = frame();
    if (now.skips || now.target == Frame::Target::kFonts) return;
    if (now.hidden) has_hidden_ = true;
    if (now.deleted) has_deleted_ = true;
    if (now.hidden || now.deleted) return;
    const auto font = fonts_.find(now.font);
    if (font == fonts_.end()) return put(text, LegacyCode::kNone);
    const bool is_bullet = font->second.charset == kSymbols &&
                           now.target == Frame::Target::kLabel && text != " ";
    put(is_bullet ? "•" : text, code_of_font(font->second.name));
  }

  void append_line_end() {
    if (!frame().skips) put("\n", LegacyCode::kNone);
  }

  void put(std::string_view text, LegacyCode code) {
    if (frame().target == Frame::Target::kNote) {
      if (notes_.empty() || notes_.back().second != code) {
        notes_.emplace_back("", code);
      }
      notes_.back().first += text;
    } else {
      text_.append(text, code);
    }
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  std::vector<Frame> frames_;
  std::map<int, RtfFont> fonts_;
  FontedText text_;
  std::vector<std::pair<std::string, LegacyCode>> notes_;
  std::size_t pending_skip_ = 0;  // Characters that stand for a \u.
  std::size_t too_deep_ = 0;
  Utf16Units units_;
  int table_font_ = 0;
  int default_font_ = 0;
  bool done_ = false;
  bool has_hidden_ = false;
  bool has_deleted_ = false;
};

}  // namespace

Result<Extracted> read_rtf(std::string_view bytes) {
  return RtfReader(bytes).read();
}

}  // namespace viendan
