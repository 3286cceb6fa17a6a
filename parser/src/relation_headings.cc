#include "relation_headings.h"

#include <algorithm>

#include "markers.h"
#include "words.h"

namespace viendan {

using namespace literals;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::size_t kMaxLines = 400;       // Back to the heading.
constexpr std::size_t kMaxHeadingLines = 6;  // Of one heading.
constexpr int kBullet = 100;                 // Ranks below every marker.
constexpr int kPlain = 200;

// Small for what stands high: Điều, 1., a), "-", a line without a marker.
int rank_of(std::string_view text, const Line& line) {
  const std::string_view content = slice(text, line.content);
  if (content.starts_with("- ") || content.starts_with("+ ") ||
      content.starts_with("– ")) {
    return kBullet;
  }
  const auto marker = read_marker(text, line.content);
  if (!marker) return kPlain;
  const int depth = marker->part_count - 1;  // "2.1" stands below "2".
  return static_cast<int>(marker->kind()) * 4 + depth;
}

}  // namespace

Cue RelationHeadings::cue_of_item_at(std::uint32_t offset) {
  const std::size_t item = line_at(lines_, offset);
  const int rank = rank_of(text_, lines_[item]);
  Cue cue = Cue::kNone;
  const std::size_t limit = first_line_for(item);
  for (std::size_t i = item; i-- > limit;) {
    if (lines_[i].blank()) continue;
    const int other = rank_of(text_, lines_[i]);
    if (i == last_line_ && other == rank && last_rank_ == rank) {
      cue = last_cue_;
      break;
    }
    const bool colon = slice(text_, lines_[i].content).ends_with(':');
    if (other < rank || (other == kPlain && colon)) {
      // What ends so is an item: its own list goes on in plain lines.
      const bool item_above = slice(text_, lines_[i].content).ends_with(';');
      if (item_above && rank != kPlain) continue;
      if (!item_above) cue = read_heading(i, item);
      break;
    }
  }
  last_line_ = item;
  last_rank_ = rank;
  last_cue_ = cue;
  return cue;
}

// The first line that may be the heading of `item`: what stands before an annex
// is over no list in it.
std::size_t RelationHeadings::first_line_for(std::size_t item) const {
  std::size_t first = item < kMaxLines ? 0 : item - kMaxLines;
  const std::uint32_t offset = lines_[item].content.begin;
  for (const Span annex : annexes_) {
    if (annex.begin > offset) break;
    first = std::max(first, std::min(item, line_at(lines_, annex.begin)));
  }
  return first;
}

// "Tổ chức thực hiện các văn bản sau:", not "Hiệu lực thi hành", "Trách nhiệm
// thi hành Nghị định".
bool RelationHeadings::has_object(FoundCue verb) {
  const Token next = tokens_.at(verb.end);
  if (!next.is_word() && !next.is_mark(':')) return false;
  if (next.exact == "và"_x || verb.begin == 0) return next.exact != "và"_x;
  switch (tokens_.at(verb.begin - 1).exact) {
    case "lực"_x:
    case "khoản"_x:
    case "nhiệm"_x: return false;
    default: return true;
  }
}

// An act at the start of the heading or the end of force counts before what
// stands nearest to its end.
Cue RelationHeadings::read_heading(std::size_t line, std::size_t item) {
  std::size_t first = line;
  while (rank_of(text_, lines_[first]) == kPlain && first > 0 &&
         line - first < kMaxHeadingLines && !lines_[first - 1].blank()) {
    --first;
  }
  std::size_t last = line;
  while (last + 1 < item && last - first < kMaxHeadingLines &&
         !lines_[last + 1].blank() &&
         rank_of(text_, lines_[last + 1]) == kPlain &&
         !slice(text_, lines_[last].content).ends_with(':')) {
    ++last;
  }
  const auto marker = read_marker(text_, lines_[first].content);
  const std::uint32_t begin =
      marker ? marker->text : lines_[first].content.begin;
  tokens_.reset(text_, {begin, std::max(begin, lines_[last].content.end)});
  const std::size_t size = tokens_.size();
  Cue nearest = Cue::kNone;
  for (std::size_t at = 0; at < size; ++at) {
    const FoundCue found = cue_at(tokens_, at);
    if (found.cue == Cue::kNone) continue;
    if (is_act(found.cue) && (at == 0 || found.cue == Cue::kRepeals)) {
      return found.cue;
    }
    if (found.cue != Cue::kImplements || has_object(found)) nearest = found.cue;
    // "…, được sửa đổi, bổ sung bởi:" is over those that amend.
    const bool by = tokens_.at(found.end).exact == "bởi"_x;
    if (is_act(found.cue) && by) nearest = Cue::kOther;
    at = found.end - 1;
  }
  return nearest;
}

}  // namespace viendan
