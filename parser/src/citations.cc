// Method: numbers and names are the anchors of citations; everything else is
// read in small windows before and after each, and then shared and nested.

#include "citations.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "anchors.h"
#include "nesting.h"
#include "tokens.h"
#include "type_words.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

// Whether nothing but a marker stands before `at` on its line.
bool starts_line(std::string_view text, std::uint32_t at) {
  constexpr std::size_t kMaxMarker = 4;
  // No more is looked at: a line may be as long as the text.
  const std::size_t nearest =
      at - std::min<std::size_t>(at, 4 * kMaxMarker + 1);
  const std::size_t line_end = text.substr(nearest, at - nearest).rfind('\n');
  if (line_end == std::string_view::npos && nearest > 0) return false;
  const std::size_t begin =
      line_end == std::string_view::npos ? 0 : nearest + line_end + 1;
  if (at - begin > 4 * kMaxMarker) return false;
  const std::string before = squeeze(text.substr(begin, at - begin));
  return before.empty() || (before.size() <= kMaxMarker &&
                            std::string_view(".)-+").find(before.back()) !=
                                std::string_view::npos);
}

NestingStep step_of(std::string_view text, const Anchor& anchor) {
  NestingStep step;
  step.starts_line = starts_line(text, anchor.head.begin);
  step.continuation = anchor.window.continuation;
  step.joined = anchor.head.joined;
  step.begin = anchor.head.begin;
  step.type = anchor.head.type;
  if (anchor.number != nullptr) {
    step.number = &anchor.number->mention.number;
    step.year = step.number->year.value_or(0);
  }
  step.bare_law = is_law(anchor.head.type) && anchor.name == nullptr &&
                  anchor.window.title.empty();
  return step;
}

// "Nghị định số A; Nghị định số B": two of one type with nothing but the mark
// between them, without date and body, which a new recital would have, and the
// second the younger: what amends a text is listed in the order of time.
bool go_on_bare(std::string_view text, const Anchor& one, const Anchor& next) {
  constexpr std::size_t kMaxGap = 12;  // Bytes.
  const auto bare = [](const Anchor& each) {
    return each.name == nullptr && each.window.title.empty() &&
           !each.window.date && each.window.issuer.empty();
  };
  if (next.head.begin < one.core.end ||
      next.head.begin > one.core.end + kMaxGap ||
      one.head.type != next.head.type || !bare(one) || !bare(next) ||
      one.number == nullptr || next.number == nullptr ||
      next.window.continuation == Continuation::kAmended) {
    return false;
  }
  const std::optional<int>& year = one.number->mention.number.year;
  const std::optional<int>& next_year = next.number->mention.number.year;
  if (!year || !next_year || *next_year < *year) return false;
  const std::string between =
      squeeze(slice(text, {one.core.end, next.head.begin}));
  return between.find_first_not_of(";, ") == std::string::npos &&
         between.find(';') != std::string::npos;
}

// Where a name ends that goes on to the "số" before its number.
std::uint32_t end_of_name(std::string_view text, const Anchor& anchor) {
  const std::string_view before =
      slice(text, {anchor.name->name.begin, anchor.core.begin});
  const std::size_t number_word = before.find_last_of("sS");
  if (number_word == std::string_view::npos) return anchor.name->name.end;
  const std::size_t end =
      before.substr(0, number_word).find_last_not_of(" \t\r\n");
  return anchor.name->name.begin + static_cast<std::uint32_t>(end + 1);
}

// Takes what it can from `anchor`.
Citation citation_of(std::string_view text, Anchor& anchor, bool in_list) {
  Citation citation;
  CitationWindow& window = anchor.window;
  citation.span = {std::min(anchor.head.begin, anchor.lead),
                   std::max(window.end, anchor.core.end)};
  citation.type = anchor.head.type;
  citation.date = window.date;
  citation.issuer = window.issuer;
  citation.term = std::move(window.term);
  citation.title = window.title;
  citation.name = anchor.head.name;
  citation.provisions = std::move(anchor.head.provisions);
  std::ranges::move(std::exchange(window.provisions, {}),
                    std::back_inserter(citation.provisions));
  if (anchor.number != nullptr) {
    citation.flags |= anchor.number->flags;
    if (anchor.number->kind == NumberKind::kBare) {
      citation.name = {anchor.head.begin, anchor.core.end};
    } else {
      citation.number = anchor.number->mention;
    }
  }
  if (anchor.name != nullptr) {
    citation.name = anchor.name->name;
    if (anchor.longer_name) citation.name.end = end_of_name(text, anchor);
    citation.flags |= anchor.name->flags;
    if (!citation.date) citation.date = anchor.name->date;
    if (citation.term.empty()) citation.term = anchor.name->term;
    citation.key = anchor.name->key;
  }
  if (window.invalid_date) citation.set(CitationFlag::kInvalidDate);
  if (in_list) citation.set(CitationFlag::kList);
  return citation;
}

// How far an outer citation reaches over `inner`: to its end, but no chain of
// titles makes it longer than two of them; at least to its number or name.
std::uint32_t end_over(const Citation& outer, const Citation& inner) {
  const std::uint32_t core_end =
      inner.number ? inner.number->span.end : inner.name.end;
  const std::uint32_t limit = outer.span.begin + 2 * kMaxTitle;
  return inner.span.end <= limit ? inner.span.end : core_end;
}

// An outer citation reaches to the end of the last one inside it, and so does
// its title if the inner one stands in that. `continuations` are those of the
// citations; a list of amendments is no part of what it amends.
void widen_outers(std::vector<Citation>& citations,
                  const std::vector<Continuation>& continuations) {
  for (std::size_t i = citations.size(); i-- > 0;) {
    const Citation& inner = citations[i];
    if (inner.outer == kNoIndex) continue;
    const Continuation continuation = continuations[inner.outer];
    if (continuation == Continuation::kAmendedList) continue;
    Citation& outer = citations[inner.outer];
    const std::uint32_t end = end_over(outer, inner);
    const bool open_title = continuation != Continuation::kAmended &&
                            outer.title.begin != 0 &&
                            outer.title.end >= outer.span.end;
    outer.span.end = std::max(outer.span.end, end);
    if (open_title) outer.title.end = std::max(outer.title.end, end);
  }
  for (Citation& each : citations) {
    if (each.title.size() > kMaxTitle) each.title = {};
    if (each.title.empty()) each.title = {};
  }
}

}  // namespace

std::vector<Citation> read_citations(std::string_view text,
                                     const OwnFields& own,
                                     const std::vector<FoundNumber>& numbers,
                                     const std::vector<FoundName>& names) {
  Tokens tokens;
  std::vector<Anchor> anchors =
      join_numbers_and_names(tokens, text, own, numbers, names);
  read_surroundings(tokens, text, anchors);
  std::vector<NestingStep> steps;
  steps.reserve(anchors.size());
  for (const Anchor& each : anchors) steps.push_back(step_of(text, each));
  for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
    steps[i].goes_on = go_on_bare(text, anchors[i], anchors[i + 1]);
  }
  const std::vector<Index> outers = find_outers(steps);
  share_in_lists(text, anchors, outers);

  std::vector<Index> positions(anchors.size(), kNoIndex);
  std::vector<Citation> citations;
  std::vector<Continuation> continuations;
  citations.reserve(anchors.size());
  continuations.reserve(anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (!anchors[i].is_citation) continue;
    const bool in_list =
        anchors[i].continues_list ||
        (i + 1 < anchors.size() && anchors[i + 1].continues_list);
    positions[i] = static_cast<Index>(citations.size());
    citations.push_back(citation_of(text, anchors[i], in_list));
    continuations.push_back(anchors[i].window.continuation);
    Citation& citation = citations.back();
    if (outers[i] != kNoIndex) citation.outer = positions[outers[i]];
    if (citation.outer != kNoIndex) citation.relation = Relation::kNested;
  }
  widen_outers(citations, continuations);
  return citations;
}

}  // namespace viendan
