// The head of a directive, read left to right:
//
//   head   = verb? bodies ( task | ":" | line end )
//   task   = [","] ["chủ trì" [","]] "phối hợp" ["với"] bodies  |  task word
//   bodies = body ( ("," | ";" | "và" | "cùng") body )*
//   body   = head word, then words up to punctuation or a task word
//
// "," and "và" stand inside names too: "Bộ Văn hóa, Thể thao và Du lịch", "các
// sở, ban, ngành". They part two bodies only before the head word of another.

#include "assignees.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "letters.h"
#include "phrase_match.h"
#include "words.h"

namespace viendan {
namespace {

struct AssigneeHeadRow {
  std::string_view head;
  std::string_view capital;
};

constexpr AssigneeHeadRow kHeads[] = {
#include "assignee_heads.inc"  // Made from tables/assignee_heads.tsv.
};

struct OrderVerbRow {
  std::string_view verb;
  std::string_view kind;
};

constexpr OrderVerbRow kVerbs[] = {
#include "order_verbs.inc"  // Made from tables/order_verbs.tsv.
};

struct TaskWordRow {
  std::string_view word;
  std::string_view task;
  std::string_view behind;
};

constexpr TaskWordRow kTaskWords[] = {
#include "task_words.inc"  // Made from tables/task_words.tsv.
};

struct GroupNounRow {
  std::string_view noun;
};

constexpr GroupNounRow kGroupNouns[] = {
#include "group_nouns.inc"  // Made from tables/group_nouns.tsv.
};

constexpr std::size_t kHeadWindow = 600;  // Bytes of a head that are read.
constexpr std::size_t kMaxBodyBytes = 200;
constexpr std::size_t kShortLine = 60;  // Bytes; shorter than a full line.
constexpr std::size_t kMaxBodies = 20;

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// A glance at the first bytes, which most rows fail: "Sở" and "Sư" have three
// in common.
bool begins_alike(std::string_view text, std::size_t at,
                  std::string_view phrase) {
  if (phrase.size() < 4) return true;
  if (at + 3 >= text.size() || text[at + 1] != phrase[1] ||
      text[at + 2] != phrase[2]) {
    return false;
  }
  return phrase[3] == ' ' || text[at + 3] == phrase[3];
}

// Where the rows of each first byte begin in a sorted table, and which pairs of
// bytes any of them begins with: most words of a text fail by these.
struct FirstBytes {
  std::array<std::uint16_t, 257> begins{};
  std::array<std::uint64_t, 16> pairs{};  // Bits by `pair_of`.
};

constexpr std::size_t pair_of(char first, char second) {
  return (static_cast<unsigned char>(first) * 37U +
          static_cast<unsigned char>(second)) &
         0x3FFU;
}

template <std::size_t N, typename Row>
constexpr FirstBytes index_first_bytes(const Row (&rows)[N],
                                       std::string_view Row::*words) {
  FirstBytes index{};
  std::size_t row = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.begins[byte] = static_cast<std::uint16_t>(row);
    while (row < N &&
           static_cast<unsigned char>((rows[row].*words).front()) == byte) {
      const std::string_view phrase = rows[row].*words;
      const std::size_t pair = pair_of(phrase[0], phrase[1]);
      index.pairs[pair / 64] |= std::uint64_t{1} << pair % 64;
      ++row;
    }
  }
  index.begins[256] = static_cast<std::uint16_t>(N);
  return index;
}

constexpr FirstBytes kHeadIndex =
    index_first_bytes(kHeads, &AssigneeHeadRow::head);
constexpr FirstBytes kVerbIndex =
    index_first_bytes(kVerbs, &OrderVerbRow::verb);
constexpr FirstBytes kTaskIndex =
    index_first_bytes(kTaskWords, &TaskWordRow::word);
constexpr FirstBytes kGroupIndex =
    index_first_bytes(kGroupNouns, &GroupNounRow::noun);

// A row of a table and the bytes that its words take up in the text.
template <typename Row>
struct RowAt {
  const Row* row = nullptr;
  std::size_t size = 0;
};

// The longest row of a sorted table whose words stand at `at`.
template <typename Row, std::size_t N>
RowAt<Row> longest_at(const Row (&rows)[N], const FirstBytes& index,
                      std::string_view Row::*words, std::string_view text,
                      std::size_t at) {
  RowAt<Row> best;
  if (at + 1 >= text.size()) return best;
  const std::size_t pair = pair_of(text[at], text[at + 1]);
  if ((index.pairs[pair / 64] >> pair % 64 & 1U) == 0) return best;
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t end = index.begins[first + 1U];
  for (std::size_t i = index.begins[first]; i < end; ++i) {
    const std::string_view phrase = rows[i].*words;
    if (!begins_alike(text, at, phrase)) continue;
    const std::size_t found = phrase_size(text, at, phrase);
    if (found > best.size) best = {&rows[i], found};
  }
  return best;
}

class HeadReader {
 public:
  HeadReader(std::string_view text, Span unit, bool wrapped)
      : text_(text.substr(
            0, std::min<std::size_t>(unit.end, unit.begin + kHeadWindow))),
        unit_(unit.begin),
        at_(unit.begin),
        wrapped_(wrapped) {
    while (char_at(at_) == '*' || char_at(at_) == '_') ++at_;
    at_ = skip(at_);
  }

  std::vector<Span> read() {
    const OrderVerbRow* verb = take_verb();
    std::vector<Span> bodies = read_bodies();
    if (bodies.empty()) return {};
    const bool ordered = verb != nullptr && verb->kind == "order";
    if (!ordered && (!ends_head() || names_nobody(bodies))) return {};
    read_partners(bodies);
    return bodies;
  }

  bool starts_order() {
    const OrderVerbRow* verb = take_verb();
    return verb != nullptr && verb->kind == "order" && head_at(at_) > 0;
  }

 private:
  [[nodiscard]] std::size_t skip(std::size_t at) const {
    return skip_space(text_, std::min(at, text_.size()), text_.size());
  }

  [[nodiscard]] std::size_t skip_back(std::size_t at) const {
    while (at > 0 && is_blank(text_[at - 1])) --at;
    return at;
  }

  [[nodiscard]] char char_at(std::size_t at) const {
    return at < text_.size() ? text_[at] : '\0';
  }

  // A heading "Yêu cầu" on a line of its own is no verb: no line end follows.
  const OrderVerbRow* take_verb() {
    const auto verb =
        longest_at(kVerbs, kVerbIndex, &OrderVerbRow::verb, text_, at_);
    at_ += verb.size;
    while (char_at(at_) == ' ' || char_at(at_) == ':') ++at_;
    return verb.row;
  }

  // "Cơ quan trình: Sở Y tế", "Đơn vị báo cáo: …": a kind of body, not one.
  [[nodiscard]] bool names_nobody(const std::vector<Span>& bodies) const {
    const std::string_view first = slice(text_, bodies.front());
    return bodies.size() == 1 && (first == "Cơ quan" || first == "Đơn vị");
  }

  // Bytes of the head word of a body at `at`, 0 if there is none.
  [[nodiscard]] std::size_t head_at(std::size_t at) const {
    const auto [row, size] =
        longest_at(kHeads, kHeadIndex, &AssigneeHeadRow::head, text_, at);
    if (row == nullptr) return 0;
    const bool whole =
        row->capital == "no" || capital_at(text_, skip(at + size));
    return whole ? size : 0;
  }

  // "Chương trình", "độc lập": whether the syllable that `before` ends with
  // makes another word with that of `row`.
  static bool is_half(const TaskWordRow& row, std::string_view before) {
    if (row.behind == "-") return false;
    const std::string_view last =
        before.substr(before.find_last_of(" \n\t,(") + 1);
    for (std::string_view rest = row.behind; !rest.empty();) {
      const std::string_view syllable = rest.substr(0, rest.find('|'));
      if (last == syllable) return true;
      rest.remove_prefix(std::min(syllable.size() + 1, rest.size()));
    }
    return false;
  }

  // A word that ends a name. "Vật liệu xây dựng, Thủ trưởng …" has none,
  // "chủ trì, phối hợp" has; nor has "các tổ chức".
  [[nodiscard]] const TaskWordRow* task_word_at(std::size_t at) const {
    const auto [row, size] =
        longest_at(kTaskWords, kTaskIndex, &TaskWordRow::word, text_, at);
    if (row == nullptr) return nullptr;
    const std::string_view before = text_.substr(0, skip_back(at));
    if (before.ends_with(" các") || before.ends_with(" Các")) return nullptr;
    if (is_half(*row, before)) return nullptr;
    const std::size_t next = skip(at + size);
    const bool in_list = char_at(next) == ',' && head_at(skip(next + 1)) > 0;
    return in_list ? nullptr : row;
  }

  [[nodiscard]] bool task_at(std::size_t at) const {
    const TaskWordRow* row = task_word_at(at);
    return row != nullptr && row->task == "yes";
  }

  // Bytes of the word at `at` that joins two bodies, 0 if there is none.
  [[nodiscard]] std::size_t joint_at(std::size_t at) const {
    if (const std::size_t size = phrase_size(text_, at, "và")) return size;
    if (const std::size_t size = phrase_size(text_, at, "cùng với")) {
      return size;
    }
    return phrase_size(text_, at, "cùng");
  }

  // Bytes of what parts two bodies at `at`, up to the next head word; 0 if
  // what stands there is part of a name.
  [[nodiscard]] std::size_t separator_at(std::size_t at) const {
    std::size_t next = at;
    if (char_at(next) == ',' || char_at(next) == ';') ++next;
    next = skip(next);
    if (const std::size_t size = joint_at(next); size > 0) {
      next = skip(next + size);
    }
    return next > at && head_at(next) > 0 ? next - at : 0;
  }

  std::vector<Span> read_bodies() {
    std::vector<Span> bodies;
    while (bodies.size() < kMaxBodies) {
      const std::size_t head = head_at(at_);
      if (head == 0) break;
      const std::size_t begin = at_;
      at_ += head;
      read_body(begin);
      bodies.push_back(make_span(begin, without_joints(begin, at_)));
      const std::size_t separator = separator_at(at_);
      if (separator == 0) break;
      at_ += separator;
    }
    return bodies;
  }

  // Moves at_ to the end of the body that starts at `begin`.
  void read_body(std::size_t begin) {
    const bool company = phrase_size(text_, begin, "Công ty") > 0 ||
                         phrase_size(text_, begin, "Tổng công ty") > 0;
    while (at_ - begin < kMaxBodyBytes) {
      const std::size_t word = skip(at_);
      if (word >= text_.size()) return;
      // Companies have it in their names: "Công ty cổ phần xây dựng …".
      const bool trade = company && phrase_size(text_, word, "xây dựng") > 0;
      if (!trade && ends_body(word)) return;
      at_ = word_end(word);
    }
  }

  // "Ủy ban nhân dân các cấp và | có trách nhiệm": the end of a name without
  // the joints that it seems to end with.
  [[nodiscard]] std::size_t without_joints(std::size_t begin,
                                           std::size_t end) const {
    for (;;) {
      const std::string_view name = text_.substr(begin, end - begin);
      const std::size_t space = name.find_last_of(" \n\t");
      if (space == std::string_view::npos) return end;
      const std::string_view last = name.substr(space + 1);
      const bool joint = last == "và" || last == "hoặc" || last == "có" ||
                         last == "của" || last == "đến" || last == "với";
      if (!joint) return end;
      end = skip_back(begin + space);
    }
  }

  [[nodiscard]] bool ends_body(std::size_t at) const {
    const char c = text_[at];
    if (c == ':' || c == '.' || c == '(' || c == '*' || c == ';') return true;
    if (c == ',') return !goes_on_after_comma(at + 1);
    if (separator_at(at) > 0 || new_paragraph_before(at)) return true;
    const bool after_comma = text_[skip_back(at) - 1] == ',';
    return task_word_at(at) != nullptr && !(after_comma && group_noun_at(at));
  }

  // "Bộ Văn hóa, Thể thao và Du lịch", "các sở, ban, ngành".
  [[nodiscard]] bool goes_on_after_comma(std::size_t at) const {
    const std::size_t next = skip(at);
    if (next >= text_.size() || head_at(next) > 0) return false;
    if (group_noun_at(next)) return true;
    if (task_word_at(next) != nullptr) return false;
    return capital_at(text_, next) || joins_name(next);
  }

  // "tổ chức" is a noun in "cơ quan, tổ chức, cá nhân" and a verb elsewhere.
  [[nodiscard]] bool group_noun_at(std::size_t at) const {
    const auto [row, size] =
        longest_at(kGroupNouns, kGroupIndex, &GroupNounRow::noun, text_, at);
    if (row == nullptr) return false;
    if (task_word_at(at) == nullptr) return true;
    const std::size_t next = skip(at + size);
    return char_at(next) == ',' || phrase_size(text_, next, "và") > 0 ||
           phrase_size(text_, next, "có liên quan") > 0 ||
           phrase_size(text_, next, "chính trị") > 0;
  }

  // "Khoa học công nghệ, môi trường và Vật liệu": "và" and a capital soon
  // after.
  [[nodiscard]] bool joins_name(std::size_t at) const {
    for (int words = 0; words < 3 && at < text_.size(); ++words) {
      at = skip(word_end(at));
      const std::size_t size = phrase_size(text_, at, "và");
      if (size > 0) return capital_at(text_, skip(at + size));
    }
    return false;
  }

  // A line end ends a heading ("Sở Nội vụ⏎- …"), but in wrapped text only
  // before a bullet, a blank line, or behind a short line.
  [[nodiscard]] bool new_paragraph_before(std::size_t at) const {
    const std::size_t begin = skip_back(at);
    const std::string_view gap = text_.substr(begin, at - begin);
    const std::size_t line_end = gap.find('\n');
    if (line_end == std::string_view::npos) return false;
    const char c = char_at(at);
    const bool bullet = c == '-' || c == '+';
    if (!bullet && !capital_at(text_, at) && !is_digit(c)) return false;
    if (!wrapped_ || gap.find('\n', line_end + 1) != std::string_view::npos) {
      return true;
    }
    return bullet || begin - unit_ < kShortLine;
  }

  [[nodiscard]] std::size_t word_end(std::size_t at) const {
    static constexpr ByteSet kEnds(" \t\n,;:.()*");
    const std::size_t end = kEnds.first_in(text_, at + 1);
    return end == std::string_view::npos ? text_.size() : end;
  }

  // After the bodies: a task, a colon, or the end of the heading.
  [[nodiscard]] bool ends_head() const {
    std::size_t at = skip_brackets(skip(at_));
    if (at >= text_.size() || text_[at] == ':') return true;
    if (text_[at] == ',' || text_[at] == '*') at = skip(at + 1);
    return at < text_.size() && (new_paragraph_before(at) || task_at(at));
  }

  [[nodiscard]] std::size_t skip_brackets(std::size_t at) const {
    if (char_at(at) != '(') return at;
    const std::size_t close = text_.find(')', at);
    return close == std::string_view::npos ? at : skip(close + 1);
  }

  // "chủ trì, phối hợp với Y".
  void read_partners(std::vector<Span>& bodies) {
    std::size_t at = skip_brackets(skip(at_));
    if (char_at(at) == ',') at = skip(at + 1);
    if (const std::size_t lead = phrase_size(text_, at, "chủ trì"); lead > 0) {
      at = skip(at + lead);
      if (char_at(at) == ',') at = skip(at + 1);
    }
    const std::size_t joint = phrase_size(text_, at, "phối hợp");
    if (joint == 0) return;
    at = skip(at + joint);
    for (const std::string_view word :
         {"chặt chẽ với", "cùng với", "với", "cùng"}) {
      const std::size_t size = phrase_size(text_, at, word);
      if (size > 0) {
        at = skip(at + size);
        break;
      }
    }
    at_ = at;
    for (const Span partner : read_bodies()) bodies.push_back(partner);
  }

  std::string_view text_;  // Ends where the window does.
  std::size_t unit_;       // Where the unit begins.
  std::size_t at_;
  bool wrapped_;
};

}  // namespace

std::vector<Span> read_assignees(std::string_view text, Span unit,
                                 bool wrapped) {
  return HeadReader(text, unit, wrapped).read();
}

bool is_order(std::string_view text, Span paragraph) {
  return HeadReader(text, paragraph, false).starts_order();
}

}  // namespace viendan
