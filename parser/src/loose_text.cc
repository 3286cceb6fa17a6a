#include "loose_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "letter_table.h"
#include "letters.h"
#include "paragraphs.h"
#include "viendan/base/white_space.h"
#include "viendan/parser/printed_name.h"

namespace viendan {
namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};

// `text` is valid UTF-8; only its first three bytes are looked at, because no
// Latin letter has more.
CodePoint decode(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::size_t size = std::min(code_point_size(text), text.size());
  switch (size) {
    case 1: return {byte(0), 1};
    case 2: return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    case 3:
      return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F),
              3};
    default: return {0, size};
  }
}

// Writes `c` at `out`, and returns its end.
char* write(char32_t c, char* out) {
  if (c < 0x80) {
    *out++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *out++ = static_cast<char>(0xC0 | (c >> 6));
    *out++ = static_cast<char>(0x80 | (c & 0x3F));
  } else {
    *out++ = static_cast<char>(0xE0 | (c >> 12));
    *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    *out++ = static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

void encode(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  std::array<char, 3> bytes{};
  out.append(bytes.data(), write(c, bytes.data()));
}

constexpr char32_t to_lower(char32_t c) {
  if (U'A' <= c && c <= U'Z') return c + 32;
  if (c < 0xC0) return c;
  if (c == 0xD0 || c == 0xF0) return 0x0111;  // Eth stands for Đ.
  if (c <= 0xDE && c != 0xD7) return c + 32;
  if (0x0100 <= c && c <= 0x0137) return c | 1;
  if (c == 0x01A0 || c == 0x01AF) return c + 1;
  if (0x0168 == c) return 0x0169;
  if (0x1E00 <= c && c <= 0x1EFF) return c | 1;
  return c;
}

constexpr bool is_letter(char32_t c) {
  return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z') ||
         (0xC0 <= c && c <= 0x024F && c != 0xD7 && c != 0xF7) ||
         (0x1E00 <= c && c <= 0x1EFF);
}

constexpr ByteSet kLineEnds("\n\f");

constexpr bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

constexpr bool is_word_letter(char32_t c) {
  return is_letter(c) || (U'0' <= c && c <= U'9');
}

// The five tones of the vowels that final oa, oe, uy are made of.
constexpr std::u32string_view kTonedA = U"àáảãạ";
constexpr std::u32string_view kTonedE = U"èéẻẽẹ";
constexpr std::u32string_view kTonedO = U"òóỏõọ";
constexpr std::u32string_view kTonedU = U"ùúủũụ";
constexpr std::u32string_view kTonedY = U"ỳýỷỹỵ";

// If `first` and `second` are "o" and "á", makes them "ó" and "a".
void move_tone(char32_t& first, char32_t& second) {
  const auto move = [&](std::u32string_view from, char32_t plain,
                        std::u32string_view to) {
    const std::size_t tone = from.find(second);
    if (tone == std::u32string_view::npos) return;
    first = to[tone];
    second = plain;
  };
  if (first == U'o') {
    move(kTonedA, U'a', kTonedO);
    move(kTonedE, U'e', kTonedO);
  } else if (first == U'u') {
    move(kTonedY, U'y', kTonedU);
  }
}

// Calls sink(letter, end) for each loose letter of `text`, up to the first
// code point that is none; returns where that is.
template <typename Sink>
std::size_t read_letters(std::string_view text, std::size_t begin, Sink sink) {
  std::size_t at = begin;
  while (at < text.size()) {
    // Small ASCII letters are their own loose form, but for what may take a
    // tone.
    if (const char c = text[at]; is_ascii_lower(c) && c != 'o' && c != 'u') {
      sink(static_cast<char32_t>(c), ++at);
      continue;
    }
    CodePoint letter = decode(text.substr(at));
    if (!is_word_letter(letter.value)) break;
    char32_t first = to_lower(letter.value);
    at += letter.size;
    if ((first != U'o' && first != U'u') || at == text.size()) {
      sink(first, at);
      continue;
    }
    letter = decode(text.substr(at));
    char32_t second = to_lower(letter.value);
    const std::string_view after = text.substr(at + letter.size);
    // Where a letter follows ("toán") there is one spelling only.
    if (after.empty() || !is_letter(decode(after).value)) {
      move_tone(first, second);
    }
    sink(first, at);
    if (second == U'a' || second == U'e' || second == U'y') {
      at += letter.size;
      sink(second, at);
    }
  }
  return at;
}

constexpr bool is_vowel(char32_t c) {
  return c > 0x7F ? c != 0x0111
                  : std::u32string_view(U"aeiouy").find(c) !=
                        std::u32string_view::npos;
}

// True if `rest`, lower case, can close the syllable before it: "bộ|t".
bool is_coda(std::string_view rest) {
  constexpr std::string_view kCodas[] = {"c",  "ch", "m", "n", "ng",
                                         "nh", "p",  "t", "i", "u"};
  return std::ranges::find(kCodas, rest) != std::end(kCodas);
}

// Where the last letter before `at` begins.
std::size_t last_letter_before(std::string_view text, std::size_t at) {
  std::size_t last = at - 1;
  while ((static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  return last;
}

// Domain reference 8.5: true if two words meet at `at`, inside a run of letters
// that goes on with `rest`, in lower case. It is certain before a capital, and
// between a marked vowel and a consonant that begins a syllable of its own.
bool is_run_together(std::string_view text, std::size_t at,
                     std::string_view rest) {
  const std::size_t last = last_letter_before(text, at);
  if (starts_with_capital(text.substr(at))) {
    return !starts_with_capital(text.substr(last));
  }
  if (!is_beyond_ascii(text[last])) return false;
  return is_vowel(decode(text.substr(last)).value) &&
         !is_vowel(decode(rest).value) && !is_coda(rest);
}

// Domain reference 8.5: where the text goes on, in small letters, after the
// page break at `at`, or 0 if there is none.
std::size_t page_break_end(std::string_view text, std::size_t at) {
  constexpr int kMaxLines = 10;
  bool furniture = false;
  for (int i = 0; i < kMaxLines && at < text.size(); ++i) {
    const std::size_t end =
        std::min(text.find_first_of("\n\f", at), text.size());
    std::size_t begin = at;
    while (begin < end &&
           (text[begin] == ' ' || text[begin] == '\t' || text[begin] == '\r')) {
      ++begin;
    }
    std::size_t last = end;
    while (last > begin && (text[last - 1] == ' ' || text[last - 1] == '\r')) {
      --last;
    }
    const std::string_view line = text.substr(begin, last - begin);
    if (is_page_furniture(line)) {
      furniture = true;
    } else if (!line.empty()) {
      const bool small =
          is_letter(decode(line).value) && !starts_with_capital(line);
      return furniture && small ? begin : 0;
    }
    at = end + 1;
  }
  return 0;
}

}  // namespace

bool starts_with_capital(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = decode(text).value;
  return is_letter(c) && to_lower(c) != c && c != 0xF0;
}

void append_loose(std::string& out, std::string_view text) {
  const std::size_t before = out.size();
  out.resize(before + text.size());  // No loose letter has more bytes.
  char* end = out.data() + before;
  for (std::size_t at = 0; at < text.size();) {
    at = read_letters(text, at,
                      [&](char32_t c, std::size_t) { end = write(c, end); });
    if (at < text.size()) at += code_point_size(text.substr(at));
  }
  out.resize(static_cast<std::size_t>(end - out.data()));
}

std::string loose(std::string_view text) {
  std::string out;
  append_loose(out, text);
  return out;
}

std::string without_page_breaks(std::string_view text) {
  std::string kept;
  kept.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(kLineEnds.first_in(text, at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (at == 0 || !is_page_furniture(squeeze(line))) kept += line;
    kept += '\n';
    at = end + 1;
  }
  return kept;
}

namespace {

// True if a word ends with a coda at `at`: c, ch, m, n, ng, nh, p, t.
bool ends_with_coda(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  const bool pair = (text[at] == 'c' && next == 'h') ||
                    (text[at] == 'n' && (next == 'g' || next == 'h'));
  const std::string_view rest = text.substr(at + (pair ? 2 : 1));
  return is_coda(text.substr(at, 1)) &&
         (rest.empty() || !(is_beyond_ascii(rest.front()) ||
                            is_word_letter(decode(rest).value)));
}

// Whether the letter at `at` surely belongs to the word before it; that is
// `small`, or beyond ASCII (`marked`).
bool goes_on(std::string_view name, std::size_t at, const Letter& letter,
             bool marked, bool small) {
  if (letter.capital && small) return false;
  const bool beyond = is_beyond_ascii(name[at]);
  if (marked && !letter.vowel && !letter.capital &&
      (beyond || !ends_with_coda(name, at))) {
    return false;
  }
  // Of what looks like đ only Đ and đ themselves.
  return !beyond || letter.base != 'd' || name[at] == '\xC4';
}

// Whether what is no letter is surely printed as it is.
bool is_plain_mark(std::string_view name, std::size_t at, bool marked) {
  const char c = name[at];
  if (is_beyond_ascii(c) || c < ' ') return false;
  if (c != ' ') return !marked || !is_digit(c);
  return at > 0 && name[at - 1] != ' ' && at + 1 < name.size();
}

// A quick look that most names pass: whether `name` is surely printed as it is,
// with one space between words, and none of them run together.
bool is_printed_as_it_is(std::string_view name) {
  bool marked = false;  // The letter before is beyond ASCII.
  bool small = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto [letter, size] = kLetterTable.read(name.substr(at));
    const bool is_letter = letter.base != 0;
    const bool plain = is_letter ? goes_on(name, at, letter, marked, small)
                                 : is_plain_mark(name, at, marked);
    if (!plain) return false;
    marked = is_beyond_ascii(name[at]);
    small = is_letter && !letter.capital;
    at += size;
  }
  return true;
}

}  // namespace

std::string printed_name(std::string_view text) {
  if (is_printed_as_it_is(text)) return std::string(text);
  const bool lines = kLineEnds.first_in(text) != std::string_view::npos;
  const std::string name =
      lines ? squeeze(without_page_breaks(text)) : squeeze(text);
  constexpr std::size_t kUsualWord = 24;  // Bytes.
  std::string out;
  out.reserve(name.size() + 4);
  std::string letters;  // Of one word.
  letters.reserve(kUsualWord);
  std::vector<std::pair<std::size_t, std::size_t>> ends;  // In both.
  ends.reserve(kUsualWord);
  for (std::size_t at = 0; at < name.size();) {
    letters.clear();
    ends.clear();
    const std::size_t end =
        read_letters(name, at, [&](char32_t c, std::size_t letter_end) {
          encode(letters, c);
          ends.emplace_back(letter_end, letters.size());
        });
    std::size_t from = at;
    for (const auto& [border, taken] : ends) {
      if (border == end || is_digit(name[border - 1])) continue;
      // As between most letters, where nothing tells of two words.
      if (is_ascii_lower(name[border]) && !is_beyond_ascii(name[border - 1])) {
        continue;
      }
      const std::string_view rest = std::string_view(letters).substr(taken);
      const bool number =
          is_digit(name[border]) && is_beyond_ascii(name[border - 1]);
      if (!number && !is_run_together(name, border, rest)) continue;
      out.append(name, from, border - from);
      out += ' ';
      from = border;
    }
    out.append(name, from, end - from);
    at = end;
    if (at < name.size()) {
      const std::size_t size =
          code_point_size(std::string_view(name).substr(at));
      out.append(name, at, size);
      at += size;
    }
  }
  return out;
}

namespace {

void fill_to(std::size_t size, std::uint32_t value,
             std::vector<std::uint32_t>& values) {
  while (values.size() < size) values.push_back(value);
}

// What a character between words says of them; nothing if it ends them.
std::optional<LooseWords::Gap> gap_of(char32_t c) {
  using Gap = LooseWords::Gap;
  switch (c) {
    case U' ':
    case U'\t':
    case U'\r':
    case 0xA0:
    case 0x202F:
    case 0x200B:
    case 0xFEFF: return Gap::kSpace;
    case U'\n': return Gap::kLineEnd;
    case U',': return Gap::kComma;
    case U'-':
    case 0x2013: return Gap::kHyphen;
    default: return std::nullopt;
  }
}

}  // namespace

bool LooseWords::skip_gap(Word& word) {
  const std::size_t begin = next_;
  int line_ends = 0;
  for (;; next_ += code_point_size(text_.substr(next_))) {
    if (next_ >= text_.size() || next_ - begin > kMaxGap) return false;
    const char32_t c = decode(text_.substr(next_)).value;
    if (is_word_letter(c)) return true;
    const std::optional<Gap> gap = gap_of(c);
    if (!gap) return false;
    word.gap = std::max(word.gap, *gap);
    if (*gap != Gap::kLineEnd) continue;
    word.line_end = true;
    if (++line_ends < 2) continue;
    const std::size_t after = page_break_end(text_, next_);
    if (after > 0) next_ = after;
    return after > 0;
  }
}

bool LooseWords::read_word() {
  if (stopped_ || words_.size() == kMaxWords) return false;
  Word word;
  stopped_ = !skip_gap(word);
  if (stopped_) return false;
  word.begin = next_;
  word.letters = letters_.size();
  word.capital = starts_with_capital(text_.substr(next_));
  next_ = read_letters(text_, next_, [&](char32_t c, std::size_t end) {
    encode(letters_, c);
    fill_to(letters_.size(), static_cast<std::uint32_t>(end), ends_);
  });
  word.end = next_;
  word.digits =
      std::all_of(letters_.begin() + static_cast<std::ptrdiff_t>(word.letters),
                  letters_.end(), is_digit);
  words_.push_back(word);
  return true;
}

void LooseWords::start_at(std::size_t begin) {
  next_ = begin;
  stopped_ = false;
  letters_.clear();
  ends_.clear();
  words_.clear();
}

const LooseWords::Word* LooseWords::word(std::size_t index) {
  while (words_.size() <= index) {
    if (!read_word()) return nullptr;
  }
  return &words_[index];
}

std::string_view LooseWords::form(std::size_t index) {
  if (word(index) == nullptr) return {};
  const std::size_t begin = words_[index].letters;
  return std::string_view(letters_).substr(begin, letters_end(index) - begin);
}

std::string_view LooseWords::letters(std::size_t count) {
  if (count > 0) (void)word(count - 1);
  return letters_;
}

bool LooseWords::border_at(std::size_t letters, std::size_t index) const {
  const std::size_t word_end = letters_end(index);
  if (letters == word_end) return true;
  if (letters == words_[index].letters) return false;
  const std::size_t at = ends_[letters - 1];
  if (is_digit(text_[at]) != is_digit(text_[at - 1])) return true;
  return is_run_together(
      text_, at,
      std::string_view(letters_).substr(letters, word_end - letters));
}

bool LooseWords::place_at(std::size_t letters, Place& place) {
  std::size_t index = place.index;
  while (word(index) != nullptr && letters_end(index) < letters) ++index;
  if (word(index) == nullptr || letters == 0) return false;
  if (!border_at(letters, index)) return false;
  place.letters = letters;
  place.end = ends_[letters - 1];
  place.index = letters == letters_end(index) ? index + 1 : index;
  return true;
}

bool LooseWords::take(Place& place, std::string_view pattern, bool comma) {
  std::size_t at = place.letters;
  std::size_t index = place.index;
  for (const char c : pattern) {
    if (c == ' ') continue;
    while (at >= letters_.size()) {
      if (!read_word()) return false;
    }
    if (at == letters_end(index)) ++index;
    const bool allowed = comma && at == place.letters;
    if (at == words_[index].letters && words_[index].gap == Gap::kComma &&
        !allowed) {
      return false;
    }
    if (letters_[at] != c) return false;
    ++at;
  }
  if (at == place.letters || !border_at(at, index)) return false;
  place.letters = at;
  place.end = ends_[at - 1];
  place.index = at == letters_end(index) ? index + 1 : index;
  return true;
}

bool LooseWords::skip_word(Place& place) {
  if (word(place.index) == nullptr) return false;
  place.letters = letters_end(place.index);
  place.end = words_[place.index].end;
  ++place.index;
  return true;
}

std::string_view LooseWords::rest(Place place) {
  if (word(place.index) == nullptr) return {};
  return std::string_view(letters_).substr(
      place.letters, letters_end(place.index) - place.letters);
}

}  // namespace viendan
