// Lists of numbers (domain reference 3.4). From each number with codes the
// text is read backwards over bare serials, as long as commas and "và" join
// them; they count if a type word, "số" or another number stands before them.

#include "number_lists.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "letters.h"
#include "number_context.h"
#include "number_scan.h"
#include "text_limits.h"
#include "words.h"
#include "years.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxJoint = 40;    // Bytes between two members.
constexpr std::size_t kMaxMembers = 40;  // Borrowing from one number.
constexpr int kMaxRange = 20;            // Numbers that a range is expanded to.

constexpr std::uint32_t kListFlag =
    static_cast<std::uint32_t>(CitationFlag::kList);

enum class Joint : std::uint8_t { kNone, kMember, kRange };

// A serial, perhaps with its year, that has no codes of its own.
struct Member {
  Span span;
  Serial serial;
  std::optional<int> year;
};

// What [begin, end) says that joins two members.
Joint joint_between(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin > kMaxJoint) return Joint::kNone;
  Joint joint = Joint::kNone;
  std::size_t at = begin;
  while (at < end) {
    const std::size_t space = space_size(text.substr(0, end), at);
    if (space > 0) {
      at += space;
      continue;
    }
    if (text[at] == ',' || text[at] == '&' || text[at] == '+') {
      joint = Joint::kMember;
      ++at;
      continue;
    }
    const Word word = read_word(text.substr(0, end), at);
    if (word.code == 0) return Joint::kNone;
    if (word.code == word_code("den")) {
      joint = Joint::kRange;
    } else if (word.code == word_code("va") || word.code == word_code("hoac")) {
      joint = Joint::kMember;
    } else if (word.code != word_code("cung") &&
               word.code != word_code("voi") && word.code != word_code("so")) {
      return Joint::kNone;
    }
    at = word.span.end;
  }
  return joint;
}

bool is_code_letter_before(std::string_view text, std::size_t at) {
  // "Quy định số294, 296-QĐ/TW": an export has lost the space.
  if (text.substr(0, at).ends_with("số")) return false;
  return at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/' ||
                    text[at - 1] == '.' || text[at - 1] == '-' ||
                    ends_with_letter(text.substr(0, at)));
}

// Where the serial starts that ends at `end`, or `end` if none does.
std::size_t serial_start(std::string_view text, std::size_t end) {
  std::size_t at = end;
  const auto digits_back = [&] {
    while (at > 0 && is_digit(text[at - 1]) && end - at < 12) --at;
  };
  if (at > 0 && is_ascii_lower(text[at - 1])) --at;  // "30a"
  const std::size_t after_digits = at;
  digits_back();
  if (at == after_digits) return end;
  if (at > 0 && text[at - 1] == '/' && after_digits - at == 4) {
    const std::size_t slash = at - 1;
    at = slash;
    digits_back();
    if (at == slash) return end;
  }
  return at;
}

// The serial in [begin, end), with a letter that clings to it or a year behind
// its slash.
std::optional<Member> read_member(std::string_view text, std::size_t begin,
                                  std::size_t end) {
  text = text.substr(0, end);
  Member member;
  member.span = make_span(begin, end);
  member.serial = read_serial(text, begin);
  if (member.serial.value == 0) return std::nullopt;
  const std::size_t slash = text.find('/', begin);
  if (slash != std::string_view::npos) {
    const int year = year_at(text.substr(slash + 1));
    if (member.serial.end != slash || year == 0) return std::nullopt;
    member.year = year;
  } else if (member.serial.end + 1 == end) {
    // A letter that a serial may have before its slash.
    const std::string lettered = member.serial.canonical + text.back() + '/';
    Serial whole = read_serial(lettered, 0);
    if (whole.end + 1 != lettered.size()) return std::nullopt;
    whole.end = end;
    member.serial = std::move(whole);
  } else if (member.serial.end != end) {
    return std::nullopt;
  }
  return member;
}

// The member of a list that ends before `at` and what joins it to `at`.
struct Step {
  Member member;
  Joint joint = Joint::kNone;
};

Step step_back(std::string_view text, std::size_t at) {
  // Backwards to the nearest digit, over nothing but a joint.
  std::size_t end = at;
  const std::size_t limit = at < kMaxJoint ? 0 : at - kMaxJoint;
  while (end > limit && !is_digit(text[end - 1])) --end;
  if (end == limit) return {};
  // "30a và": the letter belongs to the serial.
  if (end < at && is_ascii_lower(text[end]) && end + 1 < at &&
      (text[end + 1] == ' ' || text[end + 1] == ',')) {
    ++end;
  }
  Step step;
  step.joint = joint_between(text, end, at);
  if (step.joint == Joint::kNone) return {};
  const std::size_t begin = serial_start(text, end);
  if (begin == end || is_code_letter_before(text, begin)) return {};
  const std::optional<Member> member = read_member(text, begin, end);
  if (!member) return {};
  step.member = *member;
  return step;
}

FoundNumber borrow(const FoundNumber& from, const Member& member) {
  FoundNumber number;
  number.mention.number = from.mention.number;
  number.mention.number.serial = member.serial.canonical;
  if (member.year) number.mention.number.year = member.year;
  number.mention.span = member.span;
  number.kind = from.kind;
  number.flags = from.flags | kListFlag;
  return number;
}

// What lies between the ends of a range, at the place where it is not printed.
void expand_range(const FoundNumber& last, const Member& first, int last_value,
                  std::vector<FoundNumber>& members) {
  const int count = last_value - first.serial.value - 1;
  if (count < 0 || count > kMaxRange || !first.serial.plain) return;
  for (int i = count; i > 0; --i) {
    Member between;
    between.serial.canonical = serial_of(first.serial.value + i);
    between.span = {first.span.end, first.span.end};
    FoundNumber number = borrow(last, between);
    number.flags |= static_cast<std::uint32_t>(CitationFlag::kExpanded);
    members.push_back(std::move(number));
  }
}

// The members that borrow from `last`, in the order of the text; none before
// `floor`, where the number before it ends.
std::vector<FoundNumber> borrowers(std::string_view text,
                                   const FoundNumber& last, std::size_t floor) {
  std::vector<FoundNumber> members;
  std::size_t at = last.mention.span.begin;
  while (members.size() < kMaxMembers) {
    const Step step = step_back(text, at);
    const Member& member = step.member;
    if (step.joint == Joint::kNone || member.span.begin < floor) break;
    if (step.joint == Joint::kRange) {
      const Serial end = read_serial(text, at);
      expand_range(last, member, end.value, members);
    }
    members.push_back(borrow(last, member));
    at = member.span.begin;
  }
  if (members.empty()) return members;
  const bool follows_number =
      floor > 0 && floor < at && joins_members(text, floor, at);
  if (!follows_number && !context_before(text, at).speaks_of_document()) {
    return {};
  }
  std::ranges::reverse(members);
  return members;
}

}  // namespace

bool joins_members(std::string_view text, std::size_t begin, std::size_t end) {
  return joint_between(text, begin, end) == Joint::kMember;
}

void add_borrowing_members(std::string_view text,
                           std::vector<FoundNumber>& found) {
  std::vector<FoundNumber> all;
  all.reserve(found.size());
  std::size_t floor = 0;
  const std::size_t limit = citation_limit(text.size());
  for (FoundNumber& each : found) {
    if (all.size() >= limit) break;
    if (each.kind == NumberKind::kDocument) {
      std::vector<FoundNumber> members = borrowers(text, each, floor);
      std::ranges::move(members, std::back_inserter(all));
    }
    floor = each.mention.span.end;
    all.push_back(std::move(each));
  }
  found = std::move(all);
}

void link_lists(std::string_view text, std::vector<FoundNumber>& found) {
  for (std::size_t i = 1; i < found.size(); ++i) {
    FoundNumber& before = found[i - 1];
    FoundNumber& here = found[i];
    if (before.kind != NumberKind::kDocument ||
        here.kind != NumberKind::kDocument) {
      continue;
    }
    const std::uint32_t end = before.mention.span.end;
    const std::uint32_t begin = here.mention.span.begin;
    const bool expanded = end == begin && here.mention.span.empty();
    if (!expanded && joint_between(text, end, begin) == Joint::kNone) continue;
    before.next_in_list = static_cast<Index>(i);
    before.flags |= kListFlag;
    here.flags |= kListFlag;
  }
}

}  // namespace viendan
