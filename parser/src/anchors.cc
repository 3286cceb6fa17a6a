#include "anchors.h"

#include <algorithm>

#include "dates.h"
#include "issuing_bodies.h"
#include "name_beside_number.h"
#include "relation_types.h"
#include "text_limits.h"
#include "type_words.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxSameCore = 16;

Anchor number_anchor(const FoundNumber& number, const OwnFields& own) {
  Anchor anchor;
  anchor.number = &number;
  anchor.core = number.mention.span;
  anchor.lead = anchor.core.begin;
  const bool is_own = own.number && own.number->span.overlaps(anchor.core);
  anchor.is_citation = (number.kind == NumberKind::kDocument && !is_own) ||
                       number.kind == NumberKind::kBare;
  return anchor;
}

Anchor name_anchor(const FoundName& name) {
  Anchor anchor;
  anchor.name = &name;
  anchor.core = name.span;
  anchor.lead = name.span.begin;
  return anchor;
}

// Where the next citation starts that is not at the same place.
std::uint32_t limit_after(const std::vector<Anchor>& anchors, std::size_t i,
                          std::size_t text_size) {
  for (std::size_t next = i + 1;
       next < anchors.size() && next <= i + kMaxSameCore; ++next) {
    if (anchors[next].head.left >= anchors[i].core.end) {
      return anchors[next].head.left;
    }
  }
  return i + 1 < anchors.size() ? anchors[i].core.end
                                : static_cast<std::uint32_t>(text_size);
}

bool is_joint(const Anchor& anchor) {
  const std::string_view type = info(anchor.head.type).name;
  if (type.find("liên tịch") != std::string_view::npos ||
      type.find("phối hợp") != std::string_view::npos) {
    return true;
  }
  const auto& code = anchor.number->mention.number.type_code;
  return code.ends_with("LT") || code.ends_with("PH") || code == "TTLN" ||
         code == "HDLN";
}

void read_head(Tokens& tokens, std::string_view text, Anchor& anchor,
               std::uint32_t floor) {
  const bool has_name = anchor.name != nullptr;
  const Span core = has_name ? anchor.name->span : anchor.core;
  const DocumentNumber* number =
      has_name ? nullptr : &anchor.number->mention.number;
  anchor.head = read_citation_head(tokens, text, core, floor, number);
  if (!has_name) return;
  anchor.head.type = anchor.name->type;
  anchor.head.spelled = true;
  if (is_law(anchor.head.type)) anchor.head.subject = {};
}

void read_window(Tokens& tokens, std::string_view text, Anchor& anchor,
                 std::uint32_t limit) {
  WindowRequest request;
  request.core = anchor.core;
  request.limit = limit;
  const bool over_others = anchor.name != nullptr && anchor.name->over_others;
  request.named =
      !over_others && (anchor.name != nullptr || !anchor.head.name.empty());
  request.law = is_law(anchor.head.type);
  request.force = has_force(anchor.head.type);
  request.joint = anchor.number != nullptr && is_joint(anchor);
  if (anchor.number != nullptr) {
    request.year = anchor.number->mention.number.year.value_or(0);
  }
  anchor.window = read_citation_window(tokens, text, request);
  if (over_others) anchor.window.title = {};  // It is part of the name.
}

// Leaves `provisions` away if there is no room for so many, else takes it.
void keep_room(std::vector<std::string>& provisions, std::size_t& room) {
  // Not "= {}", which would keep the memory.
  if (provisions.size() > room) provisions = std::vector<std::string>();
  room -= provisions.size();
}

// "Quyết định số 212-TC/CĐKT ngày 15-12-1989, 224-TC/CĐKT": no code of a type,
// so that alone the second would be a letter.
bool has_codes_of(const Anchor& anchor, const Anchor& first) {
  if (anchor.number == nullptr || first.number == nullptr) return false;
  const DocumentNumber& number = anchor.number->mention.number;
  return !anchor.head.spelled && number.type_code.empty() &&
         first.number->mention.number.type_code.empty() &&
         number.issuer_code == first.number->mention.number.issuer_code;
}

// Takes the type of the list for those whose own code says none.
void share_types(std::vector<Anchor>& anchors, std::size_t begin,
                 std::size_t end) {
  const CitationHead& first = anchors[begin].head;
  if (!first.spelled) return;
  for (std::size_t i = begin + 1; i < end; ++i) {
    CitationHead& head = anchors[i].head;
    if (types_agree(first.type, head.type) ||
        has_codes_of(anchors[i], anchors[begin])) {
      head.type = first.type;
    }
  }
}

// Whether a document of that number may be of that date: "01, 02/2022/TT-BYT và
// 08/2023/TT-BYT ngày 14/4/2023" dates the last alone.
bool may_be_of(const Anchor& anchor, const std::optional<PartialDate>& date) {
  const std::optional<int>& year = anchor.number->mention.number.year;
  return !year || !date || *year == date->year;
}

// One date is that of all; of several, each is that of the undated before it.
void share_dates(std::vector<Anchor>& anchors, std::size_t begin,
                 std::size_t end) {
  std::optional<PartialDate> only;
  std::size_t dated = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!anchors[i].window.date) continue;
    ++dated;
    only = anchors[i].window.date;
  }
  if (dated == 0) return;
  std::optional<PartialDate> next = dated == 1 ? only : std::nullopt;
  for (std::size_t i = end; i-- > begin;) {
    CitationWindow& window = anchors[i].window;
    if (window.date) {
      next = window.date;
    } else if (!window.has_date && may_be_of(anchors[i], next)) {
      window.date = next;
    }
  }
}

void share_issuers(std::vector<Anchor>& anchors, std::size_t begin,
                   std::size_t end) {
  Span next;
  Span last;
  for (std::size_t i = end; i-- > begin;) {
    CitationWindow& window = anchors[i].window;
    if (window.issuer.empty()) {
      window.issuer = next;
    } else {
      if (last.empty()) last = window.issuer;
      next = window.issuer;
    }
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (anchors[i].window.issuer.empty()) anchors[i].window.issuer = last;
  }
}

// "Nghị định của Chính phủ về … số A, số B và số C": the body before the first
// is that of all that name no other, and whose codes do not.
void share_issuer_before(std::string_view text, std::vector<Anchor>& anchors,
                         std::size_t begin, std::size_t end) {
  const Span shared = anchors[begin].head.issuer;
  if (shared.empty()) return;
  for (std::size_t i = begin + 1; i < end; ++i) {
    const bool other =
        contradicts(anchors[i].number->mention.number, slice(text, shared));
    if (anchors[i].window.issuer.empty() && !other) {
      anchors[i].window.issuer = shared;
    }
  }
}

// "số A, B của Ban Chấp hành Trung ương Đảng (khóa XIII)": the term goes with
// the body that was shared.
void share_terms(std::vector<Anchor>& anchors, std::size_t begin,
                 std::size_t end) {
  for (std::size_t i = end - 1; i-- > begin;) {
    CitationWindow& window = anchors[i].window;
    const CitationWindow& next = anchors[i + 1].window;
    const bool shared = window.issuer.begin == next.issuer.begin;
    if (window.term.empty() && next.more_terms.empty() && shared) {
      window.term = next.term;
    }
  }
}

// "Nghị định số A và Nghị định số B của Chính phủ": of one body, as the codes
// say, and the first says nothing of its own.
void share_backwards(std::vector<Anchor>& anchors) {
  for (std::size_t i = anchors.size(); i-- > 1;) {
    const Anchor& each = anchors[i];
    CitationWindow& before = anchors[i - 1].window;
    if (each.number == nullptr || anchors[i - 1].number == nullptr) continue;
    const DocumentNumber& number = each.number->mention.number;
    const DocumentNumber& other = anchors[i - 1].number->mention.number;
    const bool bare = before.issuer.empty() && !before.has_date &&
                      before.title.empty() && before.term.empty() &&
                      before.continuation == Continuation::kPlain;
    if (each.head.joined && bare && !each.window.has_date &&
        number.type_code == other.type_code &&
        number.issuer_code == other.issuer_code) {
      before.issuer = each.window.issuer;
    }
  }
}

// Whether a sentence or a paragraph that is no list item ends in the gap.
bool ends_sharing(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size(); ++at) {
    const char c = gap[at];
    const std::string_view rest = gap.substr(at + 1);
    if (c == '.' && (rest.starts_with(" ") || rest.starts_with("\n"))) {
      const std::size_t next = rest.find_first_not_of(" \n\t\r");
      const bool item = next != std::string_view::npos &&
                        (rest[next] == '-' || rest[next] == '+');
      if (!item) return true;
    }
  }
  return gap.size() > kMaxTitle;
}

// "Luật sửa đổi … Luật Nhà ở số A và Luật Giá số B ngày …": the day is that of
// the law that amends them.
void date_over_others(std::vector<Anchor>& anchors,
                      const std::vector<Index>& outers) {
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (outers[i] == kNoIndex) continue;
    const FoundName* outer = anchors[outers[i]].name;
    const bool dated = outer != nullptr && outer->over_others && outer->date;
    if (dated && anchors[i].window.date == outer->date) {
      anchors[i].window.date.reset();
    }
  }
}

// What "các Nghị quyết của Tỉnh ủy:" and "UBND tỉnh đã ban hành" say of the
// documents that follow.
class Subjects {
 public:
  Subjects(std::string_view text, const std::vector<Anchor>& anchors)
      : text_(text), anchors_(anchors) {}

  Span issuer_for(std::size_t i, bool nested) {
    const CitationHead& head = anchors_[i].head;
    if (i > 0 && (!subject_.empty() || !heading_.empty())) {
      const Span gap = {anchors_[i - 1].core.end,
                        std::max(anchors_[i - 1].core.end, head.left)};
      if (ends_sharing(slice(text_, gap))) subject_ = heading_ = {};
    }
    if (!head.shared_issuer.empty()) heading_ = head.shared_issuer;
    if (!nested && !head.joined) subject_ = head.subject;
    if (!head.issuer.empty()) return head.issuer;
    if (!head.subject.empty()) return head.subject;
    if (nested) return {};
    return of_code(i, subject_.empty() ? heading_ : subject_);
  }

 private:
  // "các Thông tư của Bộ Công Thương: …; số 35/2023/NĐ-CP": what is shared is
  // none of a document whose code names another body.
  [[nodiscard]] Span of_code(std::size_t i, Span shared) const {
    const FoundNumber* number = anchors_[i].number;
    const bool other =
        number != nullptr && !shared.empty() &&
        contradicts(number->mention.number, slice(text_, shared));
    return other ? Span{} : shared;
  }

  std::string_view text_;
  const std::vector<Anchor>& anchors_;
  Span subject_;
  Span heading_;
};

// Whether "ngày" at `at` begins a sentence or a clause of its own, so that it
// is no "trước ngày" and the like.
bool dates_clause(std::string_view text, std::size_t at) {
  if (text[at] == 'N') return true;
  while (at > 0 && text[at - 1] == ' ') --at;
  constexpr std::string_view kMarks = ",;.:(\n-";
  return at == 0 || kMarks.find(text[at - 1]) != std::string_view::npos;
}

// "Ngày 10/6/2022, UBND tỉnh ban hành Quyết định số …": the date before the
// body is that of the document, if nothing else dates it.
void date_by_subject(std::string_view text, Anchor& anchor) {
  constexpr std::uint32_t kMaxDate = 48;  // Bytes of "ngày … năm …, ".
  CitationWindow& window = anchor.window;
  const Span subject = anchor.head.subject;
  if (subject.empty() || window.has_date || window.date) return;
  const std::uint32_t verb_end = std::max(subject.end, anchor.head.left);
  const std::string_view verb = slice(text, {subject.end, verb_end});
  if (verb.find("tại") != std::string_view::npos ||
      verb.find("theo") != std::string_view::npos) {
    return;
  }
  const std::uint32_t from =
      subject.begin < kMaxDate ? 0 : subject.begin - kMaxDate;
  const std::size_t word = slice(text, {from, subject.begin}).rfind("gày ");
  if (word == std::string_view::npos || from + word == 0) return;
  const std::size_t begin = from + word - 1;
  const auto date = read_date(text, begin);
  if (!date || date->form != DateForm::kDay || date->span.end > subject.begin ||
      !dates_clause(text, begin)) {
    return;
  }
  const std::string_view rest = slice(text, {date->span.end, subject.begin});
  if (rest.find_first_not_of(", \n") != std::string_view::npos) return;
  window.date = date->date;
  window.has_date = true;
}

// "dự thảo Luật Đất đai" is no document yet (domain reference 6.1).
bool is_draft(const FoundName& name) {
  return (name.flags & static_cast<std::uint32_t>(CitationFlag::kDraft)) != 0;
}

// Gives `anchor`, of `number`, the name before it; false if that is the name of
// another document.
bool join_name(Tokens& tokens, std::string_view text, const FoundName& name,
               const FoundNumber& number, Anchor& anchor) {
  const Side side = side_by_side(tokens, text, name.span, number);
  const bool joins =
      side == Side::kBeside || (side == Side::kLonger && is_law(name.type));
  if (!joins) return false;
  anchor.name = &name;
  anchor.lead = name.span.begin;
  anchor.longer_name = side == Side::kLonger;
  return true;
}

}  // namespace

std::vector<Anchor> join_numbers_and_names(
    Tokens& tokens, std::string_view text, const OwnFields& own,
    const std::vector<FoundNumber>& numbers,
    const std::vector<FoundName>& names) {
  std::vector<Anchor> anchors;
  const std::size_t limit = citation_limit(text.size());
  anchors.reserve(std::min(limit, numbers.size() + names.size()));
  std::size_t name = 0;
  for (const FoundNumber& each : numbers) {
    if (anchors.size() >= limit) return anchors;
    Anchor anchor = number_anchor(each, own);
    while (name < names.size() && names[name].span.begin < anchor.core.end) {
      const FoundName& next = names[name++];
      if (next.span.overlaps(anchor.core) || is_draft(next)) continue;
      const bool last =
          name == names.size() || names[name].span.begin >= anchor.core.begin;
      if (!last || !join_name(tokens, text, next, each, anchor)) {
        anchors.push_back(name_anchor(next));
      }
    }
    anchors.push_back(anchor);
  }
  for (; name < names.size() && anchors.size() < limit; ++name) {
    if (!is_draft(names[name])) anchors.push_back(name_anchor(names[name]));
  }
  return anchors;
}

void read_surroundings(Tokens& tokens, std::string_view text,
                       std::vector<Anchor>& anchors) {
  std::size_t room = provision_limit(text.size());
  std::uint32_t floor = 0;
  for (Anchor& each : anchors) {
    read_head(tokens, text, each, floor);
    keep_room(each.head.provisions, room);
    floor = each.core.end;
  }
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    read_window(tokens, text, anchors[i], limit_after(anchors, i, text.size()));
    keep_room(anchors[i].window.provisions, room);
    date_by_subject(text, anchors[i]);
  }
  for (std::size_t i = 1; i < anchors.size(); ++i) {
    const Anchor& before = anchors[i - 1];
    Anchor& each = anchors[i];
    const bool numbers = each.number != nullptr && before.number != nullptr;
    each.continues_list = numbers && each.name == nullptr && each.head.joined &&
                          !each.head.spelled &&
                          before.window.continuation != Continuation::kEnds;
  }
}

void share_in_lists(std::string_view text, std::vector<Anchor>& anchors,
                    const std::vector<Index>& outers) {
  for (std::size_t begin = 0; begin < anchors.size();) {
    std::size_t end = begin + 1;
    while (end < anchors.size() && anchors[end].continues_list) ++end;
    if (end - begin > 1) {
      share_types(anchors, begin, end);
      share_dates(anchors, begin, end);
      share_issuers(anchors, begin, end);
      share_issuer_before(text, anchors, begin, end);
      share_terms(anchors, begin, end);
    }
    begin = end;
  }
  share_backwards(anchors);
  date_over_others(anchors, outers);
  Subjects subjects(text, anchors);
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const Span issuer = subjects.issuer_for(i, outers[i] != kNoIndex);
    if (anchors[i].number == nullptr) continue;
    if (anchors[i].window.issuer.empty()) anchors[i].window.issuer = issuer;
  }
}

}  // namespace viendan
