// Grammar:
//
//   places    = group { [joint] group }
//   group     = ["từ" | "các"] unit label { ("," | "và" | "hoặc") label }
//             | unit label ("đến" | "-") [unit] label
//   unit      = tiết | điểm | khoản | điều | tiểu mục | mục | chương | phần
//             | phụ lục
//   label     = number ["." number] [letter] | letter [digit] | roman
//   joint     = "," | ";" | "và" | "hoặc" | "của" | "thuộc" | "tại"
//
// Units are written small to large, rarely large to small. In the first order
// a group lies within the nearest larger group to its right, in the second to
// its left: "điểm b khoản 1, khoản 2 Điều 5" is 5.1.b and 5.2.

#include "provisions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "letters.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kMaxTokensBack = 120;
constexpr std::size_t kMaxGroups = 24;
constexpr int kMaxRange = 50;

// Units by rank, small to large, as the record names them.
constexpr std::array<std::string_view, 9> kUnitNames = {
    "tiết", "điểm",   "khoản", "điều",   "tiểu mục",
    "mục",  "chương", "phần",  "phụ lục"};
constexpr int kDiem = 1;
constexpr int kDieu = 3;
constexpr int kMuc = 5;

// Order of the letters of points (domain reference 6.3).
constexpr std::array<std::string_view, 23> kLettersOfPoints = {
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
    "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

struct Unit {
  int rank = -1;
  std::size_t size = 0;  // Tokens.
};

Unit unit_at(Tokens& tokens, std::size_t at) {
  const Token first = tokens.at(at);
  switch (first.exact) {
    case "tiết"_x: return {0, 1};
    case "điểm"_x: return {kDiem, 1};
    case "khoản"_x: return {2, 1};
    case "điều"_x: return {kDieu, 1};
    case "tiểu"_x:
      return tokens.at(at + 1).exact == "mục"_x ? Unit{4, 2} : Unit{};
    case "mục"_x: return {kMuc, 1};
    case "chương"_x: return {6, 1};
    case "phần"_x: return {7, 1};
    case "phụ"_x:
      return tokens.at(at + 1).exact == "lục"_x ? Unit{8, 2} : Unit{};
    default: return {};
  }
}

struct Label {
  std::string text;
  std::size_t size = 0;  // Tokens.
};

bool is_roman(std::string_view word) {
  return word.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool touches(const Token& left, const Token& right) {
  return left.span.end == right.span.begin;
}

// The lower-case letter of a point: "a" or "đ".
std::string lower_letter(std::string_view letter) {
  const Letter read = kLetterTable.read(letter).letter;
  return read.id == "đ"_x ? "đ" : std::string(1, read.base);
}

// "5", "5a", "12.3". Of articles there are hundreds, of other units not: the
// khoản 341 and tiểu mục 6501 of a budget are none.
std::optional<Label> number_label(Tokens& tokens, std::size_t at, int rank) {
  std::string text(slice(tokens.text(), tokens.at(at).span));
  std::size_t size = 1;
  if (text.size() > (rank == kDieu ? 3 : 2)) return std::nullopt;
  while (tokens.at(at + size).is_mark('.') &&
         tokens.at(at + size + 1).is_number() &&
         touches(tokens.at(at + size), tokens.at(at + size + 1)) &&
         touches(tokens.at(at + size - 1), tokens.at(at + size))) {
    text += '.';
    text += slice(tokens.text(), tokens.at(at + size + 1).span);
    size += 2;
  }
  const Token last = tokens.at(at + size - 1);
  const Token next = tokens.at(at + size);
  if (next.is_word() && touches(last, next) && next.code <= 'z') {
    text += lower_letter(slice(tokens.text(), next.span));
    ++size;
  }
  const std::size_t zeros = text.find_first_not_of('0');
  if (zeros == std::string::npos) return std::nullopt;
  return Label{text.substr(zeros), size};
}

std::optional<Label> letter_label(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  if (token.code > 'z') return std::nullopt;
  Label label{lower_letter(slice(tokens.text(), token.span)), 1};
  if (std::ranges::find(kLettersOfPoints, label.text) ==
      kLettersOfPoints.end()) {
    return std::nullopt;
  }
  const Token next = tokens.at(at + 1);
  if (next.is_number() && touches(token, next) && next.span.size() <= 2) {
    label.text += slice(tokens.text(), next.span);
    label.size = 2;
  }
  const Token number = tokens.at(at + 2);
  if (next.is_mark('.') && number.is_number() && number.span.size() <= 2 &&
      touches(token, next) && touches(next, number)) {
    label.text.append(".").append(slice(tokens.text(), number.span));
    label.size = 3;  // "điểm b.1"
  }
  return label;
}

// "III", "V.9", "B".
std::optional<Label> roman_label(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  const std::string_view word = slice(tokens.text(), token.span);
  const bool letter = word.size() == 1 && is_ascii_capital(word[0]);
  if (!letter && !is_roman(word)) return std::nullopt;
  Label label{std::string(word), 1};
  const Token dot = tokens.at(at + 1);
  const Token number = tokens.at(at + 2);
  if (dot.is_mark('.') && number.is_number() && touches(token, dot) &&
      touches(dot, number)) {
    label.text += "." + std::string(slice(tokens.text(), number.span));
    label.size = 3;
  }
  return label;
}

std::optional<Label> label_at(Tokens& tokens, std::size_t at, int rank) {
  const Token token = tokens.at(at);
  if (token.is_number()) return number_label(tokens, at, rank);
  if (!token.is_word()) return std::nullopt;
  if (rank <= kDiem) return letter_label(tokens, at);
  if (rank >= kMuc) return roman_label(tokens, at);
  return std::nullopt;
}

struct Group {
  int rank = -1;
  std::vector<std::string> labels;
  bool after_and = false;  // "… và Phụ lục I" holds nothing of before.
};

// Adds what lies between the last label and `last`: numbers or letters.
void add_range(Group& group, const std::string& last) {
  const std::string first = group.labels.back();
  const auto number = [](const std::string& label) {
    const bool digits = !label.empty() && std::ranges::all_of(label, is_digit);
    return digits && label.size() <= 3 ? std::stoi(label) : -1;
  };
  const int from = number(first);
  const int to = number(last);
  if (from >= 0 && to > from && to - from <= kMaxRange) {
    for (int i = from + 1; i < to; ++i) {
      group.labels.push_back(std::to_string(i));
    }
  }
  const auto* a = std::ranges::find(kLettersOfPoints, first);
  const auto* b = std::ranges::find(kLettersOfPoints, last);
  if (b != kLettersOfPoints.end() && a < b) {
    for (++a; a < b; ++a) group.labels.emplace_back(*a);
  }
  group.labels.push_back(last);
}

class ProvisionReader {
 public:
  ProvisionReader(Tokens& tokens, std::size_t at) : tokens_(tokens), at_(at) {}

  // Reads groups for as long as there are any; the end is in `position`.
  std::vector<Group> read() {
    std::vector<Group> groups;
    while (groups.size() < kMaxGroups) {
      const std::size_t before = at_;
      const bool after_and = skip_joints();
      std::optional<Group> group = read_group();
      if (!group) {
        at_ = before;
        break;
      }
      group->after_and = after_and;
      groups.push_back(std::move(*group));
    }
    return groups;
  }

  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  // Returns true if "và" is among them.
  bool skip_joints() {
    bool has_and = false;
    for (int i = 0; i < 3; ++i) {
      const Token token = tokens_.at(at_);
      const bool joint = token.is_mark(',') || token.is_mark(';') ||
                         token.exact == "và"_x || token.exact == "hoặc"_x ||
                         token.exact == "của"_x || token.exact == "thuộc"_x ||
                         token.exact == "tại"_x || token.exact == "từ"_x ||
                         token.exact == "các"_x || token.exact == "đến"_x;
      // "điểm 3 - mục D - phần III"
      const bool dash = token.is_mark('-') && token.breaks == 0 &&
                        unit_at(tokens_, at_ + 1).rank >= 0;
      if (!joint && !dash) break;
      has_and = has_and || token.exact == "và"_x;
      ++at_;
    }
    return has_and;
  }

  std::optional<Group> read_group() {
    const Unit unit = unit_at(tokens_, at_);
    if (unit.rank < 0) return std::nullopt;
    const auto first = label_at(tokens_, at_ + unit.size, unit.rank);
    if (!first) return std::nullopt;
    Group group{unit.rank, {first->text}};
    at_ += unit.size + first->size;
    while (group.labels.size() < kMaxProvisions && read_more(group)) {
    }
    return group;
  }

  // "… và 27", "… đến Điều 7".
  bool read_more(Group& group) {
    const Token token = tokens_.at(at_);
    if (token.exact == "đến"_x || token.is_mark('-')) {
      const Unit unit = unit_at(tokens_, at_ + 1);
      const bool same_unit = unit.rank == group.rank;
      const std::size_t next = at_ + 1 + (same_unit ? unit.size : 0);
      const auto last = label_at(tokens_, next, group.rank);
      if (!last || (token.is_mark('-') && !tokens_.at(next).is_number())) {
        return false;
      }
      add_range(group, last->text);
      at_ = next + last->size;
      return true;
    }
    const bool joint =
        token.is_mark(',') || token.exact == "và"_x || token.exact == "hoặc"_x;
    if (!joint) return false;
    const auto next = label_at(tokens_, at_ + 1, group.rank);
    if (!next) return false;
    group.labels.push_back(next->text);
    at_ += 1 + next->size;
    return true;
  }

  Tokens& tokens_;
  std::size_t at_;
};

// The position in `groups` of the group that `child` lies in, or npos.
std::size_t parent_of(const std::vector<Group>& groups, std::size_t child,
                      bool small_first) {
  if (small_first) {
    for (std::size_t i = child + 1; i < groups.size(); ++i) {
      if (groups[i].rank <= groups[child].rank) continue;
      return groups[i].after_and ? std::string::npos : i;
    }
  } else {
    for (std::size_t i = child; i-- > 0;) {
      if (groups[i].rank > groups[child].rank) return i;
    }
  }
  return std::string::npos;
}

// All paths that end in a label of `group`, its parents first.
std::vector<std::string> paths_of(const std::vector<Group>& groups,
                                  std::size_t group, bool small_first) {
  std::vector<std::string> paths = {""};
  for (std::size_t at = group; at != std::string::npos;
       at = parent_of(groups, at, small_first)) {
    const std::string_view unit =
        kUnitNames[static_cast<std::size_t>(groups[at].rank)];
    std::vector<std::string> longer;
    for (const std::string& label : groups[at].labels) {
      for (const std::string& path : paths) {
        if (longer.size() >= kMaxProvisions) break;
        std::string& whole = longer.emplace_back();
        whole.reserve(unit.size() + label.size() + path.size() + 2);
        whole.append(unit).append(" ").append(label);
        if (!path.empty()) whole.append("/").append(path);
      }
    }
    paths = std::move(longer);
  }
  return paths;
}

std::vector<std::string> expand(const std::vector<Group>& groups) {
  const bool small_first = groups.front().rank <= groups.back().rank;
  std::vector<bool> is_parent(groups.size(), false);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::size_t parent = parent_of(groups, i, small_first);
    if (parent != std::string::npos) is_parent[parent] = true;
  }
  std::vector<std::string> list;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (is_parent[i]) continue;
    for (std::string& path : paths_of(groups, i, small_first)) {
      if (list.size() < kMaxProvisions) list.push_back(std::move(path));
    }
  }
  return list;
}

// Whether a token can be part of provisions at all.
bool may_belong(Tokens& tokens, std::size_t at) {
  const Token token = tokens.at(at);
  if (token.is_number() || token.is_mark(',') || token.is_mark('.') ||
      token.is_mark('-') || token.is_mark(';')) {
    return true;
  }
  if (!token.is_word()) return false;
  if (token.code <= 'z' || unit_at(tokens, at).rank >= 0) return true;
  switch (token.exact) {
    case "và"_x:
    case "hoặc"_x:
    case "đến"_x:
    case "từ"_x:
    case "các"_x:
    case "của"_x:
    case "tại"_x:
    case "thuộc"_x:
    case "mục"_x:
    case "lục"_x: return true;
    default: return is_roman(slice(tokens.text(), token.span));
  }
}

}  // namespace

Provisions read_provisions_before(Tokens& tokens, std::size_t end) {
  std::size_t target = end;
  const auto only_leads = [&](const Token& token) {
    return token.exact == "của"_x || token.exact == "tại"_x ||
           token.is_mark(',') || (token.is_mark('-') && token.breaks == 0);
  };
  while (target > 0 && only_leads(tokens.at(target - 1))) --target;
  std::size_t begin = target;
  while (begin > 0 && target - begin < kMaxTokensBack &&
         may_belong(tokens, begin - 1)) {
    --begin;
  }
  for (std::size_t at = begin; at < target;) {
    if (unit_at(tokens, at).rank < 0) {
      ++at;
      continue;
    }
    ProvisionReader reader(tokens, at);
    const std::vector<Group> groups = reader.read();
    if (!groups.empty() && reader.position() == target) {
      return {expand(groups), at, target};
    }
    at = std::max(at + 1, reader.position());
  }
  return {{}, end, end};
}

Provisions read_provisions_at(Tokens& tokens, std::size_t begin) {
  if (unit_at(tokens, begin).rank < 0) return {{}, begin, begin};
  ProvisionReader reader(tokens, begin);
  const std::vector<Group> groups = reader.read();
  if (groups.empty()) return {{}, begin, begin};
  return {expand(groups), begin, reader.position()};
}

}  // namespace viendan
