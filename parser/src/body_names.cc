// Names of bodies stand in capitals in a letterhead. In running text the first
// word of a name has a capital, a ministry's field has one after every comma,
// dash and "và", and the name of a unit of land has one in every word (NĐ
// 30/2020 Phụ lục II).

#include "body_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "letters.h"
#include "places.h"
#include "plain_text.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/white_space.h"
#include "words.h"

namespace viendan {
namespace {

struct HeadRow {
  std::string_view head;
  std::string_view id;
  std::string_view role;
};
constexpr auto kHeads = pack_table<HeadRow>([] {
  return std::to_array<TableCells<3>>({
#include "body_heads.inc"  // Made from tables/body_heads.tsv.
  });
});

struct PhraseRow {
  std::string_view lower;
  std::string_view printed;
};
constexpr auto kPhrases = pack_table<PhraseRow>([] {
  return std::to_array<TableCells<2>>({
#include "proper_phrases.inc"  // Made from tables/proper_phrases.tsv.
  });
});

// The first bytes of a text in one number, which most heads are told by to be
// other ones.
using Start = std::uint64_t;

Start start_of(std::string_view text) {
  Start start = 0;
  unsigned shift = 0;
  for (const char c : text.substr(0, sizeof start)) {
    start |= Start{static_cast<unsigned char>(c)} << shift;
    shift += 8;
  }
  return start;
}

// The bits of the bytes that `start_of` takes from a text of `size` bytes.
Start mask_of(std::size_t size) {
  return size < sizeof(Start) ? (Start{1} << 8 * size) - 1 : ~Start{0};
}

// One way to write a head.
struct Form {
  std::string text;
  Start start = 0;
  Start mask = 0;
};

Form form_of(std::string text) {
  const Start start = start_of(text);
  const Start mask = mask_of(text.size());
  return {std::move(text), start, mask};
}

struct Head {
  Form plain;   // Without marks.
  Form marked;  // With them, in the form of `marked_form`.
  std::string_view id;
  BodyRole role;
};

BodyRole to_role(std::string_view role) {
  if (role == "parent") return BodyRole::kParent;
  if (role == "office") return BodyRole::kOffice;
  if (role == "title") return BodyRole::kTitle;
  return role == "none" ? BodyRole::kNone : BodyRole::kBody;
}

constexpr bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// Lower case, single spaces, and the tone of "ủy", "hòa" on the first vowel.
std::string marked_form(std::string_view name) {
  std::string form = to_lower(squeeze(name));
  constexpr std::string_view kOnSecond = "uỷ";
  constexpr std::string_view kOnFirst = "ủy";
  for (std::size_t at = form.find(kOnSecond); at != std::string::npos;
       at = form.find(kOnSecond, at)) {
    form.replace(at, kOnSecond.size(), kOnFirst);
  }
  return form;
}

// Heads by their first letter.
using HeadTable = std::array<std::vector<Head>, 26>;

const HeadTable& heads() {
  static const auto& all = *new HeadTable([] {
    HeadTable made;
    for (const HeadRow& row : kHeads) {
      std::string plain = to_plain(row.head);
      const auto letter = static_cast<std::size_t>(plain.front() - 'a');
      Head head{form_of(std::move(plain)), form_of(marked_form(row.head)),
                row.id, to_role(row.role)};
      made[letter].push_back(std::move(head));
    }
    return made;
  }());
  return all;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

constexpr auto kWords = [] {
  return std::to_array<TableCells<2>>({
#include "name_case_words.inc"  // Made from tables/name_case_words.tsv.
  });
};
constexpr auto kUnits = pack_list<"unit">(kWords);
constexpr auto kCommittees = pack_list<"committee">(kWords);
constexpr auto kCompanies = pack_list<"company">(kWords);
constexpr auto kFields = pack_list<"field">(kWords);
constexpr auto kProper = pack_list<"proper">(kWords);

bool is_any(std::string_view word, const auto& of) {
  return std::ranges::find(of, word) != of.end();
}

// How many words from `at` name a unit of land ("thị trấn"), before its name.
std::size_t unit_words(const std::vector<std::string>& words, std::size_t at) {
  const std::string_view word = words[at];
  const std::string_view next =
      at + 1 < words.size() ? std::string_view(words[at + 1]) : "";
  if (word == "thành" && next == "phố") return 2;
  if (word == "thị" && (next == "xã" || next == "trấn")) return 2;
  if (word == "đặc" && next == "khu") return 2;
  if (word == "xã" && next == "hội") return 0;
  if (word == "khu" && next == "phố") return 2;
  if (word == "thôn") return at > 0 && words[at - 1] == "nông" ? 0 : 1;
  return is_any(word, kUnits) ? 1 : 0;
}

// "TNHH", "QLCN", "MTV": no word of Vietnamese is without a vowel; and what has
// figures in it is no word.
bool is_acronym(std::string_view word) {
  const std::string plain = to_plain(word);
  return plain.size() > 1 &&
         (plain.find_first_of("aeiouy") == std::string::npos ||
          plain.find_first_of("0123456789/") != std::string::npos);
}

// Whether the two words from `at` are a Party committee, which a name follows.
bool is_committee(const std::vector<std::string>& words, std::size_t at) {
  return at + 1 < words.size() &&
         (words[at + 1] == "ủy" || words[at + 1] == "uỷ") &&
         is_any(words[at], kCommittees);
}

bool has_field(std::string_view head) { return is_any(head, kFields); }

bool has_proper_start(std::string_view head) {
  return has_field(head) || is_any(head, kProper);
}

// What joins the fields of work of one body.
bool joins_fields(std::string_view word) {
  return word == "và" || word == "-" || word == "&" || word.back() == ',';
}

// Writes a name that is in capitals as running text has it.
class CaseWriter {
 public:
  explicit CaseWriter(std::string_view name)
      : printed_(split_words(name)), words_(split_words(to_lower(name))) {}

  std::string write() {
    for (; at_ < words_.size(); ++at_) {
      if (is_acronym(words_[at_])) {
        add(printed_[at_]);
      } else if (const std::size_t size = unit_words(words_, at_); size != 0) {
        add_unit(size);
      } else {
        add_word();
      }
    }
    return std::move(name_);
  }

 private:
  void add(std::string_view word) {
    if (!name_.empty()) name_ += ' ';
    name_ += word;
  }

  void add_unit(std::size_t size) {
    add(at_ == 0 ? capitalised(words_[at_]) : words_[at_]);
    if (size == 2) add(words_[++at_]);
    proper_ = true;
    add_committee();
  }

  void add_word() {
    const std::string& word = words_[at_];
    add(proper_ || capital_ ? capitalised(word) : word);
    const bool starts = at_ == 0 || (at_ == 1 && word == "tâm");
    field_ = field_ || (at_ == 0 && has_field(word));
    capital_ =
        (starts && has_proper_start(word)) || (field_ && joins_fields(word));
    if (at_ == 1 && is_any(words_[0] + ' ' + word, kCompanies)) {
      proper_ = true;
    }
    add_committee();
  }

  void add_committee() {
    if (!is_committee(words_, at_)) return;
    add(words_[++at_]);
    proper_ = true;
  }

  std::vector<std::string> printed_;
  std::vector<std::string> words_;  // In lower case.
  std::size_t at_ = 0;
  std::string name_;
  bool proper_ = false;  // In the name of a unit of land.
  bool field_ = false;   // In the field of work of a body.
  bool capital_ = true;  // Whether the next word has a capital.
};

// Puts the printed form of phrases that keep capitals; at word edges only. No
// letter changes its size with its case.
void restore_phrases(std::string& name) {
  const std::string lower = to_lower(name);
  const auto is_edge = [&](std::size_t at) {
    return at >= lower.size() || lower[at] == ' ' || lower[at] == ',';
  };
  for (const PhraseRow& row : kPhrases) {
    for (std::size_t at = lower.find(row.lower); at != std::string::npos;
         at = lower.find(row.lower, at + 1)) {
      if ((at == 0 || is_edge(at - 1)) && is_edge(at + row.lower.size())) {
        name.replace(at, row.lower.size(), row.printed);
      }
    }
  }
}

// "Sở Công Thương lào cai": the last words are a province.
void restore_province(std::string& name) {
  constexpr int kMaxWords = 4;
  std::size_t at = name.size();
  for (int words = 0; words < kMaxWords && at != 0; ++words) {
    const std::size_t space = name.rfind(' ', at - 1);
    if (space == std::string::npos) return;
    at = space;
    const std::string_view last = std::string_view(name).substr(space + 1);
    if (province_of_name(last).empty()) continue;
    std::string printed;
    for (const std::string& word : split_words(last)) {
      if (!printed.empty()) printed += ' ';
      printed += capitalised(word);
    }
    name.replace(space + 1, std::string::npos, printed);
    return;
  }
}

}  // namespace

BodyHead scan_body_head(std::string_view name) {
  const char letter = folded_letter(name).base;
  if (letter == 0) return {};
  constexpr std::size_t kLongestHead = 64;
  const std::string_view start = cut_to(name, kLongestHead);
  const bool has_marks = std::ranges::any_of(start, is_beyond_ascii);
  const std::string key = has_marks ? marked_form(start) : to_plain(start);

  const Start start_of_key = start_of(key);
  BodyHead best;
  std::size_t longest = 0;
  for (const Head& head : heads()[static_cast<std::size_t>(letter - 'a')]) {
    const Form& form = has_marks ? head.marked : head.plain;
    const std::size_t size = form.text.size();
    if ((start_of_key & form.mask) != form.start || size <= longest ||
        !starts_with_word(key, form.text)) {
      continue;
    }
    if (has_marks && key.size() > size && is_beyond_ascii(key[size])) continue;
    longest = size;
    best = {size, head.id, head.role};
  }
  return best.role == BodyRole::kNone ? BodyHead{} : best;
}

namespace {

std::string case_of_one(std::string_view name) {
  std::string result;
  if (is_all_capitals(name)) {
    result = CaseWriter(name).write();
    restore_phrases(result);
  } else {
    // Old fonts print capitals with the codes of small letters.
    result = capitalised(name);
  }
  restore_province(result);
  return result;
}

}  // namespace

std::string sentence_case(std::string_view name) {
  // "SỞ NỘI VỤ - SỞ TÀI CHÍNH": a name on either side.
  constexpr std::string_view kJoint = " - ";
  std::string names;
  std::size_t begin = 0;
  for (std::size_t at = name.find(kJoint); at != std::string_view::npos;
       at = name.find(kJoint, at + 1)) {
    const std::size_t next = at + kJoint.size();
    if (scan_body_head(name.substr(next)).size == 0) continue;
    names += case_of_one(name.substr(begin, at - begin));
    names += kJoint;
    begin = next;
  }
  return names + case_of_one(name.substr(begin));
}

}  // namespace viendan
