// Codes of types and bodies. Both tables are keyed by the code in capitals
// with Đ written 'd', so that case and look-alikes do not matter and Đ still
// does; a second entry without the stroke serves texts that lost it.

#include "number_codes.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "letters.h"
#include "viendan/base/packed_table.h"
#include "words.h"

namespace viendan {
namespace {

struct TypeRow {
  std::string_view system;
  std::string_view code;
  std::string_view name;
  std::string_view force;
};
constexpr auto kTypeRows = pack_table<TypeRow>([] {
  return std::to_array<TableCells<4>>({
#include "type_codes.inc"  // Made from tables/type_codes.tsv.
  });
});

struct BodyRow {
  std::string_view code;
  std::string_view home;
  std::string_view kind;
};
constexpr auto kBodyRows = pack_table<BodyRow>([] {
  return std::to_array<TableCells<3>>({
#include "issuer_codes.inc"  // Made from tables/issuer_codes.tsv.
  });
});

struct LookAlike {
  std::string_view text;
  std::string_view canonical;
  char key;
  bool small;
};
constexpr auto kLetters = std::to_array<LookAlike>({
    {"Đ", "Đ", 'd', false},      {"đ", "đ", 'd', true},
    {"\u00D0", "Đ", 'd', false}, {"\u00F0", "đ", 'd', true},
    {"\u0189", "Đ", 'd', false}, {"\u0256", "đ", 'd', true},
    {"\u0108", "Đ", 'd', false}, {"Ư", "Ư", 'U', false},
    {"ư", "ư", 'U', true},       {"Ơ", "Ơ", 'O', false},
    {"ơ", "ơ", 'O', true},       {"Ô", "Ô", 'O', false},
    {"ô", "ô", 'O', true},       {"Ê", "Ê", 'E', false},
    {"ê", "ê", 'E', true},       {"Ă", "Ă", 'A', false},
    {"ă", "ă", 'A', true},       {"Â", "Â", 'A', false},
    {"â", "â", 'A', true},       {"\u0410", "A", 'A', false},
    {"\u0412", "B", 'B', false}, {"\u0421", "C", 'C', false},
    {"\u0415", "E", 'E', false}, {"\u041D", "H", 'H', false},
    {"\u0406", "I", 'I', false}, {"\u041A", "K", 'K', false},
    {"\u041C", "M", 'M', false}, {"\u041E", "O", 'O', false},
    {"\u0420", "P", 'P', false}, {"\u0422", "T", 'T', false},
    {"\u0425", "X", 'X', false}, {"\u0430", "a", 'A', true},
    {"\u0435", "e", 'E', true},  {"\u043E", "o", 'O', true},
    {"\u0440", "p", 'P', true},  {"\u0441", "c", 'C', true},
    {"\u0445", "x", 'X', true},
});

// Where a character of two bytes at the start of `text` stands in a table of
// those from U+00C0 to U+047F; no place in it for others.
constexpr std::size_t place_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0xC3 || lead > 0xD1 || text.size() < 2) return SIZE_MAX;
  return (lead - 0xC3U) << 6 | (static_cast<unsigned char>(text[1]) & 0x3FU);
}

// The positions in kLetters from 1 on; 0 for what is none.
constexpr auto kLetterRows = [] {
  std::array<std::uint8_t, std::size_t{0xD2 - 0xC3} * 64> rows{};
  for (std::size_t i = 0; i < kLetters.size(); ++i) {
    rows[place_of(kLetters[i].text)] = static_cast<std::uint8_t>(i + 1);
  }
  return rows;
}();

constexpr std::string_view kAscii =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

constexpr CodeLetter letter_at(std::string_view text) {
  if (text.empty()) return {};
  const char c = text.front();
  if (is_digit(c)) {
    return {kAscii.substr(static_cast<std::size_t>(c - '0'), 1), c, 1, false};
  }
  if (is_ascii_capital(c)) {
    return {kAscii.substr(10 + static_cast<std::size_t>(c - 'A'), 1), c, 1,
            false};
  }
  if (is_ascii_lower(c)) {
    return {kAscii.substr(36 + static_cast<std::size_t>(c - 'a'), 1),
            static_cast<char>(c - 'a' + 'A'), 1, true};
  }
  if (c == '&') return {"&", '&', 1, false};
  const std::size_t place = place_of(text);
  if (place >= kLetterRows.size() || kLetterRows[place] == 0) return {};
  const LookAlike& row = kLetters[kLetterRows[place] - 1U];
  return {row.canonical, row.key, 2, row.small};
}

// The first eight bytes in one number, which is ordered as they are.
constexpr std::uint64_t start_of(std::string_view key) {
  std::uint64_t start = 0;
  const std::size_t size = std::min(key.size(), sizeof start);
  for (std::size_t i = 0; i < size; ++i) {
    start = start << 8 | static_cast<unsigned char>(key[i]);
  }
  return size == 0 ? 0 : start << 8 * (sizeof start - size);
}

// The key of a code in the tables. Longer ones stop the build.
class CodeKey {
 public:
  constexpr CodeKey() = default;
  constexpr explicit CodeKey(std::string_view code) {
    while (!code.empty()) {
      const CodeLetter letter = letter_at(code);
      if (letter.size > 0 && letter.key != '&') text_[size_++] = letter.key;
      code.remove_prefix(std::max<std::size_t>(1, letter.size));
    }
    start_ = start_of(view());
  }

  [[nodiscard]] constexpr std::string_view view() const {
    return {text_.data(), size_};
  }
  [[nodiscard]] constexpr std::uint64_t start() const { return start_; }

  // With its Đ lost.
  [[nodiscard]] constexpr CodeKey bare() const {
    CodeKey key = *this;
    for (char& c : key.text_) {
      if (c == 'd') c = 'D';
    }
    key.start_ = start_of(key.view());
    return key;
  }

 private:
  std::uint64_t start_ = 0;
  std::array<char, 15> text_{};
  std::uint8_t size_ = 0;
};

// What is known of a code: the row that spells it, and `Facts`.
template <typename Facts>
struct Entry {
  CodeKey key;
  std::uint16_t row = 0;
  Facts facts;
};

// Codes by their keys, of which the first of several with one key counts. It is
// filled when the program is built: that took a millisecond of each start.
template <typename Facts, std::size_t kMost>
class CodeTable {
 public:
  // Returns: what is there for `key` now.
  constexpr Entry<Facts>& add(const CodeKey& key, std::size_t row,
                              Facts facts) {
    const std::size_t slot = slot_of(key.start(), key.view());
    if (slots_[slot] == 0) {
      rows_[size_] = {key, static_cast<std::uint16_t>(row), facts};
      slots_[slot] = static_cast<std::uint16_t>(++size_);
    }
    return rows_[slots_[slot] - 1U];
  }

  // Adds each key without its Đ where that is still free.
  constexpr void complete() {
    const std::size_t size = size_;
    for (std::size_t i = 0; i < size; ++i) {
      const Entry<Facts> each = rows_[i];
      add(each.key.bare(), each.row, each.facts);
    }
  }

  [[nodiscard]] constexpr const Entry<Facts>* find(std::string_view key) const {
    const std::size_t at = slots_[slot_of(start_of(key), key)];
    return at == 0 ? nullptr : &rows_[at - 1];
  }

 private:
  static constexpr std::size_t kSlots = 1024;
  static_assert(kMost <= kSlots * 3 / 4);

  // The slot of `key`, which begins with `start`, or a free one.
  [[nodiscard]] constexpr std::size_t slot_of(std::uint64_t start,
                                              std::string_view key) const {
    std::size_t slot = start * 0x9E37'79B9'7F4A'7C15U >> 54;
    while (slots_[slot] != 0) {
      const CodeKey& other = rows_[slots_[slot] - 1U].key;
      if (other.start() == start && other.view().size() == key.size() &&
          (key.size() <= sizeof start || other.view() == key)) {
        break;
      }
      slot = (slot + 1) % kSlots;
    }
    return slot;
  }

  std::array<Entry<Facts>, kMost> rows_{};
  std::array<std::uint16_t, kSlots> slots_{};  // From 1 on, in rows_.
  std::size_t size_ = 0;
};

struct TypeFacts {
  bool state = false;
  bool party = false;
  bool weak = false;
};

constexpr auto kTypeCodes = [] {
  CodeTable<TypeFacts, 2 * kTypeRows.size()> table;
  for (std::size_t i = 0; i < kTypeRows.size(); ++i) {
    const TypeRow row = kTypeRows[i];
    TypeFacts& facts = table.add(CodeKey(row.code), i, {}).facts;
    (row.system == "party" ? facts.party : facts.state) = true;
    facts.weak = facts.weak || row.force == "weak";
  }
  table.complete();
  return table;
}();

struct BodyFacts {
  CodeHome home = CodeHome::kAny;
  CodeKind kind = CodeKind::kNone;
};

constexpr CodeHome home_of(std::string_view name) {
  if (name == "state") return CodeHome::kState;
  return name == "party" ? CodeHome::kParty : CodeHome::kAny;
}

constexpr CodeKind kind_of(std::string_view name) {
  if (name == "term") return CodeKind::kTerm;
  if (name == "old") return CodeKind::kOld;
  if (name == "desk") return CodeKind::kDesk;
  return name == "court" ? CodeKind::kCourt : CodeKind::kBody;
}

constexpr auto kBodyCodes = [] {
  CodeTable<BodyFacts, 2 * kBodyRows.size()> table;
  for (std::size_t i = 0; i < kBodyRows.size(); ++i) {
    const BodyRow row = kBodyRows[i];
    table.add(CodeKey(row.code), i, {home_of(row.home), kind_of(row.kind)});
  }
  table.complete();
  return table;
}();

// No code is longer; a longer run is none.
constexpr std::size_t kMaxCodeLetters = 32;

// A run of letters and digits, with what cutting needs to know.
struct Run {
  std::string_view text;
  std::string key;
  std::array<std::uint8_t, kMaxCodeLetters + 1> ends{};  // Bytes, per letter.
  std::size_t first_small = kMaxCodeLetters + 1;         // Letters before it.
  bool all_small = true;
  std::size_t size = 0;
};

Run read_run(std::string_view text) {
  Run run;
  while (run.size < text.size() && run.key.size() <= kMaxCodeLetters &&
         run.size < 120) {
    const CodeLetter letter = code_letter(text.substr(run.size));
    if (letter.size == 0) break;
    run.size += letter.size;
    if (letter.key == '&') continue;
    if (letter.small)
      run.first_small = std::min(run.first_small, run.key.size());
    run.all_small = run.all_small && letter.small;
    run.ends[run.key.size()] = static_cast<std::uint8_t>(run.size);
    run.key += letter.key;
  }
  run.text = text.substr(0, run.size);
  return run;
}

bool is_known(std::string_view key) {
  return !find_type_code(key).code.empty() || !find_body_code(key).code.empty();
}

std::size_t count_digits_at_end(std::string_view key) {
  std::size_t count = 0;
  while (count < key.size() && is_digit(key[key.size() - 1 - count])) ++count;
  return count;
}

// "HCMTBa-ATBV": up to two small letters with a dash and a capital behind them
// are no word that has grown onto a code, they belong to it.
bool ends_at_dash(const Run& run, std::string_view rest) {
  return run.key.size() - run.first_small <= 2 && rest.size() > 1 &&
         rest.front() == '-' && code_letter(rest.substr(1)).size > 0 &&
         !is_digit(rest[1]) && !code_letter(rest.substr(1)).small;
}

// "TrD", "CTrUBND": one or two small letters between capitals. A word that has
// grown onto a code ends in small letters.
bool has_small_inside(const Run& run) {
  std::size_t small = 0;
  for (std::size_t at = 0, begin = 0; at < run.key.size(); ++at) {
    if (code_letter(run.text.substr(begin)).small) ++small;
    begin = run.ends[at];
  }
  const std::size_t last = run.key.size() - 1;
  const std::size_t last_begin = last > 0 ? run.ends[last - 1] : 0;
  return small <= 2 && !code_letter(run.text.substr(last_begin)).small;
}

// Letters of `run` that are the code; the rest has grown onto it. "QH151" is
// QH15 with a footnote mark, "TTgngày" TTg with a word; "QĐi" is whole.
// `rest` is the text behind the run.
std::size_t code_size(const Run& run, std::string_view rest) {
  const std::string_view key = run.key;
  const std::size_t first_small = run.first_small;
  if (first_small >= key.size() || first_small == 0 || is_known(key) ||
      has_small_inside(run)) {
    return key.size();
  }
  const std::size_t limit = std::min(first_small + 3, key.size() - 1);
  for (std::size_t size = limit; size > first_small; --size) {
    const std::string_view head = key.substr(0, size);
    const TypeCode type = find_type_code(head);
    const std::string_view code =
        type.code.empty() ? find_body_code(head).code : type.code;
    if (code == run.text.substr(0, run.ends[size - 1])) return size;
  }
  if (first_small > 1 && !is_known(key.substr(0, first_small)) &&
      ends_at_dash(run, rest)) {
    return key.size();
  }
  return first_small;
}

// "PC06", "PV01": departments of the police of a province (domain reference
// 1.7), P and a letter before two digits.
bool is_police_department(std::string_view key, std::size_t letters) {
  return letters == 2 && key.size() == 4 && key.front() == 'P';
}

// Term numbers have at most two digits; other known codes have none.
std::size_t without_footnote_mark(std::string_view key) {
  const std::size_t digits = count_digits_at_end(key);
  if (digits == 0 || digits == key.size()) return key.size();
  const std::size_t letters = key.size() - digits;
  if (key.substr(0, letters) == "Nd") return letters;  // Has no figures.
  const BodyCode body = find_body_code(key.substr(0, letters));
  if (body.kind == CodeKind::kTerm) {
    const bool two =
        digits >= 2 && (key[letters] == '1' || body.code == "HĐND");
    return letters + (two ? 2 : 1);
  }
  if (body.code.empty() || body.code == "NHNN" || body.code == "BCĐ") {
    return key.size();
  }
  return is_police_department(key, letters) ? key.size() : letters;
}

bool goes_on_in_letters(std::string_view rest) {
  return !rest.empty() && folded_letter(rest).base != 0;
}

void set_canonical(CodeWord& word, std::string_view printed) {
  const std::size_t digits = count_digits_at_end(word.key);
  const std::string_view letters =
      std::string_view(word.key).substr(0, word.key.size() - digits);
  const bool whole = printed.find('&') == std::string_view::npos;
  const std::string_view type = find_type_code(word.key).code;
  const std::string_view body =
      type.empty() ? find_body_code(letters).code : std::string_view();
  if (whole && !(type.empty() && body.empty())) {
    word.canonical = type.empty() ? body : type;
    if (type.empty()) word.canonical.append(word.key, letters.size());
    return;
  }
  while (!printed.empty()) {
    const CodeLetter letter = code_letter(printed);
    word.canonical += letter.canonical;
    printed.remove_prefix(letter.size);
  }
}

// A digit, or the one that a letter looks like; 0 for others.
char digit_like(char c) {
  if (c == 'I' || c == 'L') return '1';
  if (c == 'O') return '0';
  return is_digit(c) ? c : '\0';
}

// "QHI5", "UBTVQHl1": of the two digits of a term one was read as a letter.
// Returns the code with the digit, or an empty one.
std::string mend_term(std::string_view key) {
  if (key.size() < 4) return {};
  const std::string_view body = key.substr(0, key.size() - 2);
  if (body != "QH" && body != "UBTVQH") return {};
  const std::string_view term = key.substr(body.size());
  if (is_digit(term[0]) == is_digit(term[1])) return {};
  if (digit_like(term[0]) != '1' || digit_like(term[1]) == '\0') return {};
  return std::string(body) + digit_like(term[0]) + digit_like(term[1]);
}

// "QĐÐ-BCT", "NĐÐ": what looks like Đ was put beside it.
std::string mend_doubled(std::string_view key) {
  return key == "Qdd" || key == "Ndd" ? std::string(key.substr(0, 2))
                                      : std::string();
}

}  // namespace

CodeLetter code_letter(std::string_view text) { return letter_at(text); }

TypeCode find_type_code(std::string_view key) {
  const auto* entry = kTypeCodes.find(key);
  if (entry == nullptr) return {};
  return {kTypeRows[entry->row].code, entry->facts.state, entry->facts.party,
          entry->facts.weak};
}

BodyCode find_body_code(std::string_view key) {
  const auto* entry = kBodyCodes.find(key);
  if (entry == nullptr) {
    const std::size_t digits = count_digits_at_end(key);
    if (digits == 0 || digits > 2 || digits == key.size()) return {};
    entry = kBodyCodes.find(key.substr(0, key.size() - digits));
    if (entry == nullptr || entry->facts.kind != CodeKind::kTerm) return {};
  }
  return {kBodyRows[entry->row].code, entry->facts.home, entry->facts.kind};
}

std::string_view usual_type_code(NumberSystem system, std::string_view key) {
  const std::string_view name =
      system == NumberSystem::kParty ? "party" : "state";
  for (const TypeRow& row : kTypeRows) {
    if (row.system != name || row.force == "seldom") continue;
    if (info(document_type_of_name(row.name)).key == key) return row.code;
  }
  return {};
}

CodeWord read_code_word(std::string_view text, std::size_t at) {
  CodeWord word;
  const Run run = read_run(text.substr(at));
  if (run.key.empty() || run.key.size() > kMaxCodeLetters) return word;
  if (is_digit(run.key.front())) return word;
  const std::size_t size = code_size(run, text.substr(at + run.size));
  const bool cut_word = size < run.key.size();
  if (cut_word && size < 2) return word;
  if (!cut_word && goes_on_in_letters(text.substr(at + run.size))) {
    // "CHỦ", "UBNDđ…": letters that no code has, so this is a common word,
    // unless what stands before them is a known code of two letters or more.
    return word;
  }
  if (run.all_small && !is_known(run.key)) return word;
  std::string_view kept = std::string_view(run.key).substr(0, size);
  std::string mended = mend_term(kept);
  if (mended.empty()) mended = mend_doubled(kept);
  word.repaired = !mended.empty();
  if (word.repaired) kept = mended;
  const std::size_t bare = without_footnote_mark(kept);
  const std::size_t printed = bare + size - kept.size();
  word.glued = cut_word || printed < size;
  word.key = kept.substr(0, bare);
  word.all_small = run.all_small;
  word.span = make_span(at, at + run.ends[printed - 1]);
  set_canonical(word, slice(text, word.span));
  return word;
}

}  // namespace viendan
