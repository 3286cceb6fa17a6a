#include "numbering.h"

#include <algorithm>

#include "letters.h"
#include "plain_text.h"

namespace viendan {
namespace {

// How many numbers a list may leave out (an excerpt, a lost line).
constexpr int kMaxGap = 20;
constexpr int kMaxLetterGap = 4;

// Letters that lists leave out, in the counting of markers.h: đ, f, j, w.
constexpr bool is_skipped_letter(int number) {
  return number == 5 || number == 7 || number == 11 || number == 24;
}

constexpr bool is_letter(MarkerKind kind) {
  return kind == MarkerKind::kLowerLetter || kind == MarkerKind::kUpperLetter;
}

constexpr bool is_upper(MarkerKind kind) {
  return kind == MarkerKind::kUpperLetter || kind == MarkerKind::kUpperRoman;
}

bool may_leave_out(MarkerPart before, MarkerPart part) {
  const int gap = part.number - before.number;
  return gap > 0 &&
         gap <= (part.kind == MarkerKind::kNumber || has_word(part.kind)
                     ? kMaxGap
                     : kMaxLetterGap);
}

// True if the first `count` parts of `a` and `b` are the same.
bool same_parts(const Marker& a, const Marker& b, std::size_t count) {
  return std::equal(a.parts.begin(),
                    a.parts.begin() + static_cast<std::ptrdiff_t>(count),
                    b.parts.begin());
}

// True if `outer` is "2" or "Điều 2" to the "2.1" of `marker`.
bool is_prefix(const Marker& outer, const Marker& marker) {
  if (outer.part_count >= marker.part_count) return false;
  if (outer.kind() == MarkerKind::kDieu) {
    return marker.part_count == 2 &&
           outer.parts[0].number == marker.parts[0].number;
  }
  return same_parts(outer, marker, outer.part_count);
}

}  // namespace

bool follows(MarkerPart before, MarkerPart part) {
  if (before.kind != part.kind) return false;
  if (part.number == before.number) return part.inserted == before.inserted + 1;
  if (part.inserted > 1) return false;
  if (part.number == before.number + 1) return true;
  return is_letter(part.kind) && part.number == before.number + 2 &&
         is_skipped_letter(before.number + 1);
}

bool Numbering::add(const Marker& marker, const Evidence& evidence) {
  if (directives_.size() >= kMaxDirectives) return false;
  if (has_footnote(marker)) return add(without_footnote(marker), evidence);
  const Fit fit = has_word(marker.kind()) ? fit_word(marker)
                  : marker.part_count > 1 ? fit_compound(marker)
                                          : fit_single(marker);
  if (!accepts(marker, fit, evidence)) return false;
  if (fit.depth >= kMaxDepth) return false;
  push(marker, fit);
  return true;
}

// "2.4 Người …" after clause 1 is clause 2 with the mark of footnote 4, where
// no "2" is open that a "2.4" could stand below.
bool Numbering::has_footnote(const Marker& marker) const {
  if (marker.part_count != 2 || marker.style != MarkerStyle::kNone)
    return false;
  const FitKind whole = fit_compound(marker).kind;
  if (whole == FitKind::kNext || whole == FitKind::kFirst) return false;
  const FitKind head = fit_single(without_footnote(marker)).kind;
  return head == FitKind::kNext || head == FitKind::kFirst;
}

Marker Numbering::without_footnote(const Marker& marker) const {
  Marker head = marker;
  head.part_count = 1;
  head.style = MarkerStyle::kDot;
  const std::size_t dot = slice(text_, marker.label).find('.');
  head.label.end = head.label.begin + static_cast<std::uint32_t>(dot);
  return head;
}

bool Numbering::accepts_word(const Marker& marker, const Fit& fit,
                             const Evidence& evidence) {
  if (evidence.start == LineStart::kContinues) return false;
  // Notes at the foot of a page break off where the text on the next page
  // does not go on with them: "… theo⏎94⏎Điều 7. Trách nhiệm".
  if (evidence.start == LineStart::kOverPage) {
    return fit.kind == FitKind::kNext && !marker.alone &&
           marker.style != MarkerStyle::kNone && !evidence.lower_case;
  }
  const bool sure = evidence.start == LineStart::kParagraph;
  if (marker.style == MarkerStyle::kNone && !marker.alone) return sure;
  return sure || fit.kind == FitKind::kNext || fit.kind == FitKind::kFirst;
}

bool Numbering::accepts(const Marker& marker, const Fit& fit,
                        const Evidence& evidence) {
  if (fit.kind == FitKind::kNone) return false;
  const bool sure = evidence.start == LineStart::kParagraph;
  const bool goes_on =
      fit.kind == FitKind::kNext || fit.kind == FitKind::kFirst;
  if (has_word(marker.kind())) return accepts_word(marker, fit, evidence);
  // A number alone on its line is a cell of a table or the page's.
  if (marker.alone && !is_upper(marker.kind())) return false;
  if (evidence.in_table && fit.kind != FitKind::kNext) return false;
  if (sure) return goes_on || !evidence.lower_case;
  // "3. Cách tính điểm", "a) Điểm của …": a heading may end with any word.
  if (evidence.below_marker && fit.kind == FitKind::kFirst) {
    return !evidence.lower_case;
  }
  return evidence.start == LineStart::kUnclear && goes_on &&
         !evidence.lower_case;
}

// The first open unit without a word; units with words are below all others.
std::size_t Numbering::first_plain() const {
  std::size_t i = open_.size();
  while (i > 0 && !has_word(open_[i - 1].marker.kind())) --i;
  return i;
}

Numbering::Fit Numbering::fit_word(const Marker& marker) const {
  Fit fit;
  fit.part = marker.last();
  while (fit.depth < open_.size() &&
         open_[fit.depth].marker.kind() < marker.kind()) {
    ++fit.depth;
  }
  const MarkerPart before = last_word_[static_cast<std::size_t>(marker.kind())];
  if (before.number == 0) {
    fit.kind = marker.last().number == 1 ? FitKind::kFirst : FitKind::kGap;
  } else if (follows(before, marker.last())) {
    fit.kind = FitKind::kNext;
  } else if (marker.last().number == 1) {
    fit.kind = FitKind::kRestart;
  } else if (may_leave_out(before, marker.last())) {
    fit.kind = FitKind::kGap;
  }
  return fit;
}

// Depth of a new list of `kind`: Roman numerals and capitals are never below
// numbers and small letters.
std::size_t Numbering::depth_for(MarkerKind kind) const {
  std::size_t depth = open_.size();
  if (!is_upper(kind)) return depth;
  const std::size_t first = first_plain();
  while (depth > first && !is_upper(open_[depth - 1].marker.kind())) --depth;
  return depth;
}

// In a list that is open: from the innermost out, one with the same
// punctuation first.
Numbering::Fit Numbering::fit_in_list(const Marker& marker,
                                      MarkerPart part) const {
  Fit best;
  for (std::size_t i = open_.size(); i > first_plain(); --i) {
    const Marker& other = open_[i - 1].marker;
    if (other.part_count != 1 || other.kind() != part.kind) continue;
    const bool same_style = other.style == marker.style;
    if (follows(other.last(), part)) {
      if (same_style) return {FitKind::kNext, i - 1, part};
      if (best.kind != FitKind::kNext) best = {FitKind::kNext, i - 1, part};
    } else if (same_style && best.kind == FitKind::kNone && part.number > 1) {
      if (part == other.last()) best = {FitKind::kSame, i - 1, part};
      if (may_leave_out(other.last(), part))
        best = {FitKind::kGap, i - 1, part};
    }
  }
  return best;
}

Numbering::Fit Numbering::fit_new_list(const Marker& marker,
                                       MarkerPart part) const {
  for (std::size_t i = open_.size(); i > first_plain(); --i) {
    const Marker& other = open_[i - 1].marker;
    // Roman numerals and capitals have one list at a time, however they end.
    if (other.part_count == 1 && other.kind() == part.kind &&
        (other.style == marker.style || is_upper(part.kind))) {
      return part.number == 1 ? Fit{FitKind::kRestart, i - 1, part} : Fit{};
    }
  }
  Fit fit = {FitKind::kFirst, depth_for(part.kind), part};
  if (part.number > 1) {
    const MarkerPart none = {part.kind, 0, 0};
    fit.kind = may_leave_out(none, part) ? FitKind::kGap : FitKind::kNone;
  }
  return fit;
}

Numbering::Fit Numbering::fit_single(const Marker& marker) const {
  const Fit first = fit_in_list(marker, marker.last());
  if (first.kind == FitKind::kNext || marker.other.number == 0) {
    return first.kind != FitKind::kNone ? first
                                        : fit_new_list(marker, marker.last());
  }
  const Fit second = fit_in_list(marker, marker.other);
  if (second.kind == FitKind::kNext) return second;
  if (first.kind != FitKind::kNone) return first;
  const Fit fresh = fit_new_list(marker, marker.last());
  if (fresh.kind == FitKind::kFirst) return fresh;
  return second.kind != FitKind::kNone ? second : fresh;
}

// In the list that the open unit at `depth` is in.
Numbering::Fit Numbering::fit_beside(std::size_t depth, MarkerPart part) const {
  const MarkerPart before = open_[depth].marker.last();
  if (follows(before, part)) return {FitKind::kNext, depth, part};
  if (before == part) return {FitKind::kSame, depth, part};
  return may_leave_out(before, part) ? Fit{FitKind::kGap, depth, part} : Fit{};
}

Numbering::Fit Numbering::fit_compound(const Marker& marker) const {
  const MarkerPart part = marker.last();
  const std::size_t prefix = marker.part_count - 1U;
  for (std::size_t i = open_.size(); i > 0; --i) {
    const Marker& other = open_[i - 1].marker;
    if (is_prefix(other, marker)) {
      return {part.number == 1 ? FitKind::kFirst : FitKind::kGap, i, part};
    }
    if (other.part_count != marker.part_count) continue;
    if (same_parts(other, marker, prefix)) return fit_beside(i - 1, part);
    // "2.1" after "1.3" where "2" is not printed.
    if (part.number == 1 && same_parts(other, marker, prefix - 1) &&
        follows(other.parts[prefix - 1], marker.parts[prefix - 1])) {
      return {FitKind::kNext, i - 1, part};
    }
  }
  return part.number == 1
             ? Fit{FitKind::kRestart, depth_for(marker.parts[0].kind), part}
             : Fit{};
}

// The label as it is printed, Roman numerals in capitals.
std::string Numbering::label_of(const Marker& marker) const {
  std::string label(slice(text_, marker.label));
  if (marker.kind() == MarkerKind::kPhan && label.starts_with("TH")) {
    return to_lower(label);  // "PHẦN THỨ NHẤT"
  }
  if (marker.kind() != MarkerKind::kUpperRoman) return label;
  for (char& c : label) {
    if (is_ascii_lower(c)) c = static_cast<char>(c - ('a' - 'A'));
  }
  return label;
}

std::string Numbering::path_of(const Marker& marker, std::string_view label,
                               std::size_t depth) const {
  std::string path;
  switch (marker.kind()) {
    case MarkerKind::kPhan: path = "Phần "; break;
    case MarkerKind::kChuong: path = "Chương "; break;
    case MarkerKind::kMuc: path = "Mục "; break;
    case MarkerKind::kTieuMuc: path = "Tiểu mục "; break;
    // Điều run on through the chapters of a text: alone they name the place.
    case MarkerKind::kDieu: return std::string("Điều ").append(label);
    default: break;
  }
  // "2.1" below "2" repeats what is above it, each part once.
  std::size_t above = depth;
  for (std::size_t parts = marker.part_count; above > 0; --above) {
    const Marker& outer = open_[above - 1].marker;
    if (outer.part_count >= parts || !is_prefix(outer, marker)) break;
    if (outer.kind() == MarkerKind::kDieu) {
      return std::string("Điều ").append(label);
    }
    parts = outer.part_count;
  }
  path.append(label);
  if (above == 0) return path;
  const std::string& outer = directives_[open_[above - 1].directive].path;
  std::string whole;
  whole.reserve(outer.size() + 1 + path.size());
  whole.append(outer).append(1, '.').append(path);
  return whole;
}

Level Numbering::level_of(const Marker& marker, std::size_t depth) const {
  switch (marker.kind()) {
    case MarkerKind::kPhan: return Level::kPhan;
    case MarkerKind::kChuong: return Level::kChuong;
    case MarkerKind::kMuc: return Level::kMuc;
    case MarkerKind::kTieuMuc: return Level::kTieuMuc;
    case MarkerKind::kDieu: return Level::kDieu;
    default: break;
  }
  const bool in_dieu = std::any_of(
      open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(depth),
      [](const Open& each) { return each.marker.kind() == MarkerKind::kDieu; });
  const bool outermost = depth == 0 || has_word(open_[depth - 1].marker.kind());
  switch (marker.kind()) {
    case MarkerKind::kUpperLetter: return Level::kLetter;
    case MarkerKind::kUpperRoman: return Level::kRoman;
    case MarkerKind::kNumber:
      if (in_dieu) return outermost ? Level::kKhoan : Level::kDiem;
      return marker.style == MarkerStyle::kParens && !outermost
                 ? Level::kSubItem
                 : Level::kItem;
    default: return in_dieu ? Level::kDiem : Level::kSubItem;
  }
}

void Numbering::close_above(std::size_t depth) {
  while (open_.size() > depth) {
    Directive& unit = directives_[open_.back().directive];
    unit.span.end = std::max(unit.span.end, end_);
    if (unit.text.end == unit.text.begin) {
      unit.text.end = std::max(unit.text.begin, unit.span.end);
    }
    open_.pop_back();
  }
}

void Numbering::close() {
  close_above(0);
  last_word_ = {};
}

// Remembers where the children of a unit began again at their first number.
void Numbering::note_restart(const Fit& fit) {
  if (fit.kind != FitKind::kRestart || fit.depth == 0) return;
  Open& parent = open_[fit.depth - 1];
  if (parent.marker.kind() != MarkerKind::kNumber) return;
  parent.restart = parent.restart == kNoIndex
                       ? static_cast<Index>(directives_.size())
                       : kNoIndex;
}

// "1. … a) … b) …", "a) … b) …", "3. …": the number 2 was lost (texts from
// Word lose numbers that it set itself), and the second list is its own.
void Numbering::mend_lost_number(const Open& before, const Marker& marker) {
  if (before.restart == kNoIndex ||
      marker.last().number != before.marker.last().number + 2) {
    return;
  }
  const std::string& old_path = directives_[before.directive].path;
  const std::size_t label = before.marker.label.size();
  const std::string head = old_path.substr(0, old_path.size() - label) +
                           std::to_string(before.marker.last().number + 1);
  const Index grandparent = directives_[before.directive].parent;
  Directive& lost = directives_[before.directive];
  lost.span.end = directives_[before.restart].span.begin;
  for (std::size_t i = before.restart; i < directives_.size(); ++i) {
    directives_[i].path = head + directives_[i].path.substr(old_path.size());
    if (directives_[i].parent == before.directive)
      directives_[i].parent = grandparent;
  }
}

void Numbering::push(Marker marker, const Fit& fit) {
  marker.parts[marker.part_count - 1U] = fit.part;
  note_restart(fit);
  std::optional<Open> sibling;
  if (fit.kind == FitKind::kGap && fit.depth < open_.size())
    sibling = open_[fit.depth];
  close_above(fit.depth);
  if (sibling) mend_lost_number(*sibling, marker);
  const auto index = static_cast<Index>(directives_.size());
  std::string label = label_of(marker);
  std::string path = path_of(marker, label, fit.depth);
  // Made in its place: moving short strings is slow.
  Directive& unit = directives_.emplace_back();
  unit.path = std::move(path);
  unit.label = std::move(label);
  unit.level = level_of(marker, fit.depth);
  unit.span = {marker.begin, marker.text};
  unit.text = {marker.text, marker.text};
  if (fit.depth > 0) {
    unit.parent = open_[fit.depth - 1].directive;
    Directive& parent = directives_[unit.parent];
    if (parent.text.end == parent.text.begin) {
      parent.text.end =
          std::max(parent.text.begin, std::min(end_, marker.begin));
    }
  }
  if (has_word(marker.kind())) {
    const auto kind = static_cast<std::size_t>(marker.kind());
    last_word_[kind] = marker.last();
    // Below a new heading of higher rank the count starts again, but Điều and
    // Chương may run on.
    for (std::size_t i = kind + 1;
         i < static_cast<std::size_t>(MarkerKind::kDieu); ++i) {
      if (i != static_cast<std::size_t>(MarkerKind::kChuong))
        last_word_[i] = {};
    }
  }
  open_.push_back({marker, index, kNoIndex});
}

}  // namespace viendan
