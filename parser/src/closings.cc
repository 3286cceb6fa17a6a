// Method. A closing begins where a line says so by its first bytes, and goes
// on while its lines look like recipients, titles, names or the stamps among
// them (NĐ 30/2020 Phụ lục I; 05-HD/VPTW; domain reference 4.7, 8.5).

#include "closings.h"

#include <algorithm>
#include <array>
#include <string>

#include "body_names.h"
#include "head_cues.h"
#include "headings.h"
#include "letters.h"
#include "line_words.h"
#include "mottoes.h"
#include "persons.h"
#include "plain_text.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/white_space.h"
#include "words.h"

namespace viendan {
namespace {

constexpr auto kClosingWords = [] {
  return std::to_array<TableCells<2>>({
#include "closing_words.inc"  // Made from tables/closing_words.tsv.
  });
};
constexpr auto kTitles = pack_list<"title">(kClosingWords);
constexpr auto kTitleStarts = pack_list<"title-start">(kClosingWords);
constexpr auto kBeyond = pack_list<"beyond">(kClosingWords);

constexpr std::size_t kMaxBlockLines = 200;
constexpr std::size_t kMaxTitleBytes = 110;
constexpr std::size_t kMaxTextBytes = 220;  // A longer line is a paragraph.

std::string_view without_emphasis(std::string_view line) {
  while (!line.empty() &&
         (line.front() == '*' || line.front() == '_' || line.front() == '|' ||
          line.front() == ' ' || line.front() == '#')) {
    line.remove_prefix(1);
  }
  return line;
}

std::string_view content(std::string_view text, const Line& line) {
  return without_emphasis(slice(text, line.content));
}

// The plain form of the start of a line.
std::string plain_start(std::string_view line, std::size_t bytes) {
  return to_plain(cut_to(line, bytes));
}

bool starts_with_recipients(std::string_view line) {
  if (line.empty() || (line.front() | 0x20) != 'n') return false;
  if (!may_start_plain(line, "noi")) return false;
  const std::string plain = plain_start(line, 24);
  constexpr std::string_view kWords = "noi nhan";
  if (!plain.starts_with(kWords)) return false;
  const std::string_view rest = std::string_view(plain).substr(kWords.size());
  if (rest.empty() || rest.front() == ':' || rest.starts_with(" :") ||
      rest.starts_with("*") || rest.starts_with(".") || rest.starts_with(";")) {
    return true;
  }
  // "Nơi nhận      TM. …": a gap instead of a colon.
  return line.substr(0, 24).find("   ") != std::string_view::npos ||
         line.substr(0, 24).find('\t') != std::string_view::npos;
}

bool starts_with_two_capitals(std::string_view line) {
  const FoldedLetter first = folded_letter(line);
  if (first.base == 0 || !first.capital) return false;
  const FoldedLetter second = folded_letter(line.substr(first.size));
  return second.base != 0 && second.capital;
}

bool is_title_line(std::string_view line) {
  if (line.size() > kMaxTitleBytes || !starts_with_two_capitals(line) ||
      !is_all_capitals(line)) {
    return false;
  }
  const BodyRole role = scan_body_head(line).role;
  return role == BodyRole::kTitle || role == BodyRole::kOffice;
}

// Titles over a name in small letters: in minutes and personal papers.
bool is_small_title_line(std::string_view line) {
  constexpr std::size_t kMaxBytes = 60;
  if (line.size() > kMaxBytes || line.empty()) return false;
  // By three letters: most lines have others.
  const auto may_be = [&](std::string_view title) {
    return may_start_plain(line, title.substr(0, 3));
  };
  if (std::ranges::none_of(kTitles, may_be)) return false;
  const std::string plain = plain_start(line, kMaxBytes);
  return std::ranges::any_of(kTitles,
                             [&](std::string_view title) {
                               return starts_with_word(plain, title);
                             }) &&
         scan_body_head(line).role == BodyRole::kTitle;
}

bool is_signed_mark(std::string_view plain) {
  if (plain.starts_with("(") || plain.starts_with("[")) plain.remove_prefix(1);
  while (!plain.empty() && plain.front() == ' ') plain.remove_prefix(1);
  return cue_size(HeadCue::kSigned, plain) != 0;
}

PersonName name_in_line(std::string_view line) {
  if (line.size() > kMaxTitleBytes) return PersonName::kNo;
  const std::string name = squeeze(line);
  std::string_view bare = without_ranks(name);
  while (!bare.empty() && (bare.back() == '*' || bare.back() == ' ')) {
    bare.remove_suffix(1);
  }
  return person_name(bare);
}

bool is_name_line(std::string_view line) {
  return name_in_line(line) != PersonName::kNo;
}

bool is_surely_name_line(std::string_view line) {
  return name_in_line(line) == PersonName::kSurely;
}

// A title over a name, within a few lines.
bool is_title_over_name(std::string_view text, const std::vector<Line>& lines,
                        std::size_t at) {
  constexpr int kMaxLines = 4;
  const std::string_view title = content(text, lines[at]);
  const bool small = !is_title_line(title);
  if (small && !is_small_title_line(title)) return false;
  int seen = 0;
  for (std::size_t i = at + 1;
       i < lines.size() && seen < kMaxLines && i < at + 16; ++i) {
    if (lines[i].blank()) continue;
    ++seen;
    const std::string_view line = content(text, lines[i]);
    if (is_surely_name_line(line)) return true;
    if (line.size() > kMaxTitleBytes) return false;
    if (small && scan_body_head(line).size != 0) continue;
    const bool goes_on = is_all_capitals(line) ||
                         is_signed_mark(plain_start(line, 40)) ||
                         line.front() == '(';
    if (!goes_on) return false;
  }
  return false;
}

// By the second byte: "TM", "T/", "TL", "TUQ", "KT", "K/", "Q."; "THAY MẶT".
bool may_be_authority(std::string_view line) {
  return line.size() > 1 &&
         std::string_view("M/LUTH. m").find(line[1]) != std::string_view::npos;
}

// The first bytes of `is_small_title_line`.
bool may_be_small_title(std::string_view line) {
  for (const std::string_view start : kTitleStarts) {
    if (line.starts_with(start)) return true;
  }
  return false;
}

bool begins_closing(std::string_view text, const std::vector<Line>& lines,
                    std::size_t at) {
  const char first = text[lines[at].content.begin];
  if (is_ascii_lower(first) && first != 'n') return false;
  if (is_digit(first) || first == '-' || first == '+') return false;
  const std::string_view line = content(text, lines[at]);
  if (line.empty()) return false;
  switch (line.front()) {
    case 'N':
    case 'n':
      if (line.size() > 1 && line[1] != 'g' && line[1] != 'h' &&
          starts_with_recipients(line)) {
        return true;
      }
      break;
    case 'T':
    case 'K':
    case 'Q':
      if (may_be_authority(line) && line.size() <= kMaxTextBytes &&
          starts_with_authority(line)) {
        return true;
      }
      break;
    default: break;
  }
  return line.size() <= kMaxTitleBytes &&
         (starts_with_two_capitals(line) || may_be_small_title(line)) &&
         is_title_over_name(text, lines, at);
}

// A line that no closing has: of an annex, another document, numbered text.
bool is_beyond(std::string_view text, const Line& line) {
  const std::string_view words = content(text, line);
  const std::string plain = plain_start(words, 60);
  for (const std::string_view each : kBeyond) {
    if (plain.starts_with(each)) return true;
  }
  if (plain.starts_with("chuong ") || plain.starts_with("dieu ") ||
      plain.starts_with("phan ") || plain.starts_with("muc ")) {
    return starts_with_marker(plain);
  }
  if (!starts_with_two_capitals(words)) return false;
  const TypeHeading heading = scan_type_heading(text, line.content, plain);
  return heading.type != DocumentType::kNone;
}

bool is_bullet(std::string_view line) {
  return !line.starts_with("**") && bullet_size(line) != 0;
}

bool has_wide_gap(std::string_view line) {
  return line.find("    ") != std::string_view::npos ||
         line.find('\t') != std::string_view::npos;
}

bool has_letter(std::string_view plain) {
  return std::ranges::any_of(plain, is_ascii_lower);
}

// Reads a closing from its first line; remembers what it has seen.
class ClosingReader {
 public:
  ClosingReader(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  LineRange read(std::size_t begin) {
    LineRange range{begin, begin + 1};
    const std::size_t stop = std::min(lines_.size(), begin + kMaxBlockLines);
    for (std::size_t i = begin; i < stop; ++i) {
      if (lines_[i].blank()) continue;
      if (i != begin && is_beyond(text_, lines_[i])) break;
      const Step step = take(slice(text_, lines_[i].content));
      if (step == Step::kStop) break;
      if (step == Step::kTake) range.end = i + 1;
    }
    return range;
  }

 private:
  enum class Step { kTake, kSkip, kStop };

  Step take(std::string_view raw) {
    const std::string_view line = without_emphasis(raw);
    if (line.empty()) return Step::kSkip;
    if (starts_with_recipients(line)) {
      recipients_ = true;
      after_bullet_ = true;
      return Step::kTake;
    }
    if (is_bullet(raw) && recipients_) return take_bullet(line);
    if (starts_with_authority(line) || is_title_line(line)) {
      after_bullet_ = false;
      return Step::kTake;
    }
    return line.size() > kMaxTextBytes ? Step::kStop : take_text(line);
  }

  Step take_bullet(std::string_view line) {
    // After the archive there is no recipient: the next list is another.
    if (archived_ && ++after_archive_ > 2) return Step::kStop;
    archived_ = archived_ || is_archive(line);
    after_bullet_ = true;
    return line.size() > 2 * kMaxTextBytes ? Step::kStop : Step::kTake;
  }

  Step take_text(std::string_view line) {
    const std::string plain = plain_start(line, 60);
    // The next document of a file that holds several.
    if (archived_ && find_motto(to_plain(line), {}).motto != Motto::kNone) {
      return Step::kStop;
    }
    if (!has_letter(plain) || cue_size(HeadCue::kFurniture, plain) != 0) {
      return Step::kSkip;
    }
    if (is_name_line(line)) {
      named_ = named_ || !after_bullet_;
      return Step::kTake;
    }
    if (is_signed_mark(plain) || has_wide_gap(line)) return Step::kTake;
    if (after_bullet_) return Step::kTake;  // A recipient over two lines.
    if (is_small_title_line(line)) return Step::kTake;
    if (named_) return is_stamp(line) ? Step::kSkip : Step::kStop;
    return ++stray_ <= kMaxStray ? Step::kTake : Step::kStop;
  }

  // A body in a round stamp, or a few letters that OCR saw in one.
  static bool is_stamp(std::string_view line) {
    constexpr std::size_t kNoise = 12;
    if (line.size() <= kNoise && line.find(' ') == std::string_view::npos) {
      return true;
    }
    return scan_body_head(line).size != 0 ||
           (is_all_capitals(line) && line.size() <= 2 * kNoise);
  }

  static bool is_archive(std::string_view line) {
    const std::string plain = plain_start(line, 24);
    const std::size_t at = plain.find_first_not_of("-+*. ");
    return at != std::string::npos &&
           cue_size(HeadCue::kArchive, std::string_view(plain).substr(at)) != 0;
  }

  static constexpr int kMaxStray = 12;  // Lines that nothing explains.

  std::string_view text_;
  const std::vector<Line>& lines_;
  bool recipients_ = false;
  bool after_bullet_ = false;
  bool named_ = false;
  bool archived_ = false;
  int after_archive_ = 0;
  int stray_ = 0;
};

// The number of the article that `line` starts, or 0.
std::size_t article_at(std::string_view text, const Line& line) {
  std::string_view words = content(text, line);
  constexpr std::string_view kDieu = "Điều ";
  if (!words.starts_with(kDieu)) return 0;
  words.remove_prefix(kDieu.size());
  constexpr std::size_t kMaxDigits = 3;
  std::size_t number = 0;
  std::size_t digits = 0;
  for (; digits < words.size() && is_digit(words[digits]); ++digits) {
    if (digits == kMaxDigits) return 0;
    number = 10 * number + static_cast<std::size_t>(words[digits] - '0');
  }
  const std::string_view rest = words.substr(digits);
  return rest.starts_with(".") || rest.starts_with(":") ? number : 0;
}

// By the first byte of the line, which may be one of emphasis.
bool may_be_article(char first) {
  return first == '\xC4' || without_emphasis({&first, 1}).empty();
}

// By the first byte: "Phụ lục", "CỘNG HÒA"; whatever is no printed ASCII, for
// the plain form may leave it out.
bool may_begin_another(char first) {
  const char lower = static_cast<char>(first | 0x20);
  return lower == 'p' || lower == 'c' || first < '!' || first > '~';
}

// Whether the text goes on with that article behind what looks like a closing:
// a rule about signatures gives one as an example. Another document or an annex
// begins with its own first article.
bool goes_on_with(std::size_t article, std::string_view text,
                  const std::vector<Line>& lines, std::size_t from) {
  constexpr std::size_t kMaxLines = 120;
  const std::size_t stop = std::min(lines.size(), from + kMaxLines);
  for (std::size_t i = from; i < stop; ++i) {
    if (lines[i].blank()) continue;
    if (const std::size_t number = article_at(text, lines[i])) {
      return number == article;
    }
    const std::string_view line = content(text, lines[i]);
    if (line.empty() || !may_begin_another(line.front())) continue;
    const std::string plain = plain_start(line, 20);
    if (plain.starts_with("phu luc") || plain.starts_with("cong hoa xa hoi")) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool starts_with_authority(std::string_view line) {
  constexpr std::size_t kMaxWord = 14;
  const std::string plain = plain_start(line, kMaxWord);
  const std::size_t size = cue_size(HeadCue::kAuthority, plain);
  if (size == 0) return false;
  // The plain form of these cues is the text itself.
  std::string_view rest = line.substr(std::min(size, line.size()));
  const bool word = plain.starts_with("thay mat");
  if (word) rest = line.substr(std::min(line.find(' ', 5), line.size()));
  const bool mark = rest.starts_with(".") || rest.starts_with(" .") ||
                    plain.substr(0, size).find('/') != std::string::npos;
  while (!rest.empty() && (rest.front() == '.' || rest.front() == ' ' ||
                           rest.front() == ':' || rest.front() == '\t')) {
    rest.remove_prefix(1);
  }
  if (rest.empty()) return false;
  const BodyHead head = scan_body_head(rest.substr(0, 80));
  if (plain.starts_with("q") || word) return head.size != 0;
  return mark || (head.size != 0 && is_all_capitals(rest.substr(0, 4)));
}

std::vector<LineRange> find_closings(std::string_view text,
                                     const std::vector<Line>& lines,
                                     std::size_t from) {
  std::vector<LineRange> closings;
  std::size_t article = 0;
  for (std::size_t i = from; i < lines.size();) {
    if (!lines[i].blank() && may_be_article(text[lines[i].content.begin])) {
      if (const std::size_t number = article_at(text, lines[i])) {
        article = number;
      }
    }
    if (lines[i].blank() || !begins_closing(text, lines, i)) {
      ++i;
      continue;
    }
    const LineRange closing = ClosingReader(text, lines).read(i);
    if (!closings.empty() || article == 0 ||
        !goes_on_with(article + 1, text, lines, closing.end)) {
      closings.push_back(closing);
    }
    i = closing.end;
  }
  return closings;
}

}  // namespace viendan
