// Finds documents cited by name, in one pass over the text.
//
// Every head of a name ("Luật", "Nghị quyết", "Điều lệ" …) has a letter that is
// rare enough to look for: ậ, ế, ệ, ề of three bytes, or one of the capitals
// B C K N. The pass goes from one to the next, compares the few bytes around
// it, and hands a head to the reader of its kind, which reads on word by word:
//
//   law       "Luật" ( known name | unknown Name | amending ) [ year ]
//   plenum    "Nghị quyết" ( "Trung ương" | "Hội nghị" … ) list [ terms ]
//   congress  "Nghị quyết" "Đại hội" … [ "lần thứ" roman ]
//   charter   "Điều lệ" known name
//
// Source of the grammars: domain reference 6.1 and 10.2.

#include "find_names.h"

#include <algorithm>
#include <array>

#include "letters.h"
#include "name_readers.h"
#include "text_limits.h"
#include "viendan/base/byte_patterns.h"

namespace viendan {
namespace {

using Kind = NameHead::Kind;

// The byte before an anchor, and the anchor: ậ, ế, ệ or ề, small or capital,
// where the letter before it fits as well, and "BL", "NQ", "Cư", "Kh", which
// heads that begin with a capital begin with.
constexpr BytePatterns<4>::Pattern kAnchors[] = {
    {"uU", "\xE1", "\xBA", "\xAC\xAD"},
    {"hHiIkKyY", "\xE1", "\xBA", "\xBE\xBF"},
    {"lL", "\xE1", "\xBB", "\x86\x87"},
    {"\x90\x91", "\xE1", "\xBB", "\x80\x81"},  // The end of đ.
    {"", "B", "L", ""},
    {"", "N", "Q", ""},
    {"", "C", "\xC6", ""},
    {"", "K", "h", ""},
};
constexpr BytePatterns<4> kAnchorPatterns(kAnchors);

// `before` is all text before the head: no letter may touch it from the left,
// except that words may have grown together: "hiệnLuật".
bool starts_word(std::string_view before, bool capital) {
  if (!ends_with_letter(before))
    return before.empty() || !is_digit(before.back());
  if (!capital) return false;
  std::size_t last = before.size() - 1;
  while ((static_cast<unsigned char>(before[last]) & 0xC0) == 0x80) --last;
  return !starts_with_capital(before.substr(last));
}

// Moves `begin` from the start of the second word of a head to the start of the
// first, if that is one of the three spellings.
bool step_back(std::string_view text, std::size_t& begin,
               const std::array<std::string_view, 3>& spellings) {
  constexpr std::size_t kMaxGap = 400;  // Bytes: blanks in place of a page end.
  std::size_t end = begin;
  int line_ends = 0;
  while (end > 0 && begin - end < kMaxGap) {
    const char c = text[end - 1];
    if (c == '\n' && ++line_ends > 1) return false;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      --end;
    } else if (end > 1 && c == '\xA0' && text[end - 2] == '\xC2') {
      end -= 2;
    } else {
      break;
    }
  }
  for (const std::string_view spelling : spellings) {
    if (end > 0 && text[end - 1] == spelling.back() &&
        text.substr(0, end).ends_with(spelling)) {
      begin = end - spelling.size();
      return true;
    }
  }
  return false;
}

struct HeadWord {
  std::array<std::string_view, 3> spellings;  // "luật", "Luật", "LUẬT"
  std::size_t anchor;  // Bytes before the letter that is looked for.
};

// The position of the spelling that stands around the anchor at `at`, or -1.
int match_word(std::string_view text, std::size_t at, const HeadWord& word) {
  if (at < word.anchor) return -1;
  const std::string_view here = text.substr(at - word.anchor);
  for (int i = 0; i < 3; ++i) {
    const std::string_view spelling =
        word.spellings[static_cast<std::size_t>(i)];
    if (here[0] == spelling[0] && here.starts_with(spelling)) return i;
  }
  return -1;
}

struct TwoWords {
  std::array<std::string_view, 3> first;
  HeadWord second;
  Kind kind;
  std::string_view type;
};

constexpr HeadWord kLuat = {{"luật", "Luật", "LUẬT"}, 2};
constexpr std::array<std::string_view, 3> kBo = {"bộ", "Bộ", "BỘ"};
constexpr TwoWords kHeadsAtE[] = {
    // At ế, ê with acute.
    {{"nghị", "Nghị", "NGHỊ"},
     {{"quyết", "Quyết", "QUYẾT"}, 3},
     Kind::kResolution,
     "nghị quyết"},
    {{"quy", "Quy", "QUY"},
     {{"chế", "Chế", "CHẾ"}, 2},
     Kind::kRules,
     "quy chế"},
};
constexpr TwoWords kHeadsAtEDot[] = {
    // At ệ, ê with a dot below.
    {{"pháp", "Pháp", "PHÁP"},
     {{"lệnh", "Lệnh", "LỆNH"}, 1},
     Kind::kLaw,
     "pháp lệnh"},
    {{"điều", "Điều", "ĐIỀU"},
     {{"lệ", "Lệ", "LỆ"}, 1},
     Kind::kCharter,
     "điều lệ"},
};
constexpr HeadWord kHien = {{"hiến", "Hiến", "HIẾN"}, 2};
constexpr HeadWord kKet = {{"kết", "Kết", "KẾT"}, 1};
constexpr HeadWord kDe = {{"đề", "Đề", "ĐỀ"}, 2};

class Finder {
 public:
  explicit Finder(std::string_view text)
      : scan_{text, LooseWords(text, 0), {}}, anchors_(kAnchorPatterns, text) {}

  std::vector<FoundName> run() {
    const std::string_view text = scan_.text;
    const std::size_t limit = citation_limit(text.size());
    for (std::size_t at = next_anchor(0);
         at < text.size() && scan_.names.size() < limit;) {
      const std::size_t next =
          text[at] == '\xE1' ? at_marked_letter(at) : at_capital(at);
      at = next_anchor(std::max(at + 1, next));
    }
    return std::move(scan_.names);
  }

 private:
  // At the start of the text there is no byte before an anchor.
  [[nodiscard]] std::size_t next_anchor(std::size_t at) {
    if (at == 0) return 0;
    return anchors_.next(at - 1) + 1;
  }

  std::size_t at_marked_letter(std::size_t at) {
    if (at == 0 || at + 2 >= scan_.text.size() || at < done_) return 0;
    const auto middle = static_cast<unsigned char>(scan_.text[at + 1]);
    const auto last = static_cast<unsigned char>(scan_.text[at + 2]) | 1U;
    // The letter before decides most: "luật" has u, "quyết" has y.
    const char before = scan_.text[at - 1];
    const char small = static_cast<char>(before | 0x20);
    if (middle == 0xBA && last == 0xAD) {  // ậ
      return small == 'u' ? at_luat(at) : 0;
    }
    if (middle == 0xBA && last == 0xBF) {  // ế
      const bool fits =
          small == 'y' || small == 'h' || small == 'i' || small == 'k';
      return fits ? at_e(at) : 0;
    }
    if (middle == 0xBB && last == 0x87) {  // ệ
      return small == 'l' ? at_e_dot(at) : 0;
    }
    if (middle == 0xBB && last == 0x81) {  // ề, after the second byte of đ
      return before == '\x91' || before == '\x90' ? at_de_an(at) : 0;
    }
    return 0;
  }

  std::size_t at_luat(std::size_t at) {
    const int spelling = match_word(scan_.text, at, kLuat);
    if (spelling < 0) return 0;
    NameHead head{Kind::kLaw, "luật", at - kLuat.anchor,
                  at - kLuat.anchor + kLuat.spellings[0].size()};
    head.capital = spelling > 0;
    head.shouted = spelling == 2;
    const std::size_t word_begin = head.begin;
    if (step_back(scan_.text, head.begin, kBo)) {
      head.type = "bộ luật";
      head.capital =
          head.capital || starts_with_capital(scan_.text.substr(head.begin));
      const std::size_t end = read(head);
      if (end != 0) return end;
      head.begin = word_begin;
      head.type = "luật";
      return 0;
    }
    const std::string_view before = scan_.text.substr(0, head.begin);
    if (before.ends_with("pháp ") || before.ends_with("Pháp ")) return 0;
    return read(head);
  }

  template <std::size_t N>
  std::size_t at_two_words(std::size_t at, const TwoWords (&heads)[N]) {
    for (const TwoWords& each : heads) {
      const int spelling = match_word(scan_.text, at, each.second);
      if (spelling < 0) continue;
      NameHead head{each.kind, each.type, at - each.second.anchor};
      head.end =
          head.begin +
          each.second.spellings[static_cast<std::size_t>(spelling)].size();
      if (!step_back(scan_.text, head.begin, each.first)) continue;
      head.capital = starts_with_capital(scan_.text.substr(head.begin));
      head.shouted = spelling == 2;
      return read(head);
    }
    return 0;
  }

  std::size_t at_e(std::size_t at) {
    if (const int spelling = match_word(scan_.text, at, kHien); spelling >= 0) {
      NameHead head{Kind::kConstitution, "hiến pháp", at - kHien.anchor,
                    at - kHien.anchor + kHien.spellings[0].size()};
      head.capital = spelling > 0;
      head.shouted = spelling == 2;
      return read(head);
    }
    if (const int spelling = match_word(scan_.text, at, kKet); spelling >= 0) {
      NameHead head{Kind::kResolution, "kết luận", at - kKet.anchor};
      head.end = at + 3;
      while (head.end < scan_.text.size() &&
             (scan_.text[head.end] | 0x20) == 't')
        ++head.end;
      if (!skip_literal(scan_.text, head.end,
                        spelling == 2 ? "LUẬN" : "luận")) {
        return 0;
      }
      head.capital = spelling > 0;
      head.shouted = spelling == 2;
      return read(head);
    }
    return at_two_words(at, kHeadsAtE);
  }

  std::size_t at_e_dot(std::size_t at) {
    return at_two_words(at, kHeadsAtEDot);
  }

  std::size_t at_de_an(std::size_t at) {
    const int spelling = match_word(scan_.text, at, kDe);
    if (spelling < 0) return 0;
    NameHead head{Kind::kNickname, "đề án", at - kDe.anchor};
    head.end = head.begin;
    head.capital = spelling > 0;
    return read(head);
  }

  std::size_t at_capital(std::size_t at) {
    if (at < done_) return 0;
    const std::string_view here = scan_.text.substr(at);
    NameHead head{Kind::kLawShort, "bộ luật", at, at};
    head.capital = true;
    if (here.starts_with("BL")) return read(head);
    head.kind = Kind::kResolution;
    head.type = "nghị quyết";
    head.end = at + 2;
    if (here.starts_with("NQ")) return read(head);
    head.kind = Kind::kCharter;
    head.type = "cương lĩnh";
    if (here.starts_with("Cương ")) {
      head.end = at + 7;
      if (skip_literal(scan_.text, head.end, "lĩnh")) return read(head);
    }
    if (here.starts_with("Khoán ")) {
      head.kind = Kind::kNickname;
      head.end = head.begin;
      return read(head);
    }
    return 0;
  }

  std::size_t read(const NameHead& head) {
    if (!starts_word(scan_.text.substr(0, head.begin), head.capital)) return 0;
    if (head.begin < done_) return 0;
    std::size_t end = 0;
    switch (head.kind) {
      case Kind::kLaw:
      case Kind::kLawShort: end = read_law_name(scan_, head); break;
      case Kind::kConstitution: end = read_constitution(scan_, head); break;
      case Kind::kResolution: end = read_party_resolution(scan_, head); break;
      case Kind::kCharter: end = read_charter(scan_, head); break;
      case Kind::kRules: end = read_rules(scan_, head); break;
      case Kind::kNickname: end = read_nickname(scan_, head); break;
    }
    if (end > done_) done_ = end;
    return end;
  }

  NameScan scan_;
  PatternPlaces<4> anchors_;
  std::size_t done_ = 0;  // Bytes that belong to names already.
};

}  // namespace

std::vector<FoundName> find_names(std::string_view text) {
  return Finder(text).run();
}

}  // namespace viendan
