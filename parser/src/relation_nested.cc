#include "relation_nested.h"

#include <algorithm>
#include <cstdint>

#include "relation_cues.h"
#include "words.h"

namespace viendan {
namespace {

using namespace literals;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kMaxLeadIn = 4;  // Tokens from an act to "theo".

// "được sửa đổi, bổ sung bởi", "sửa đổi bổ sung bởi".
bool has_passive(Tokens& tokens, FoundCue cue) {
  if (tokens.at(cue.end).exact == "bởi"_x) return true;
  const FoundCue act = first_act(tokens, 0, cue);
  if (act.begin == 0) return false;
  const ExactCode before = tokens.at(act.begin - 1).exact;
  return before == "được"_x || before == "bị"_x;
}

}  // namespace

Relation relation_inside(std::string_view text,
                         const std::vector<Citation>& citations, std::size_t i,
                         Tokens& tokens) {
  const Citation& citation = citations[i];
  const Citation& outer = citations[citation.outer];
  const bool joined = i > 0 && citations[i - 1].outer == citation.outer;
  std::uint32_t from = outer.number ? outer.number->span.end : outer.name.end;
  if (joined) from = citations[i - 1].span.end;
  from = std::min(from, citation.span.begin);
  tokens.reset(text, {from, citation.span.begin});
  const FoundCue cue = last_cue(tokens, 0, tokens.size());
  if (cue.cue == Cue::kNone) {
    return joined ? citations[i - 1].outer_relation : Relation::kOther;
  }
  if (is_act(cue.cue) && has_passive(tokens, cue)) return Relation::kOther;
  if (cue.cue == Cue::kPursuant) {
    // "được sửa đổi, bổ sung một số điều theo Luật số …"
    const FoundCue act = last_cue(tokens, 0, cue.begin);
    const bool amended = is_act(act.cue) && has_passive(tokens, act) &&
                         cue.begin - act.end <= kMaxLeadIn;
    return amended ? Relation::kOther : Relation::kImplements;
  }
  return is_act(cue.cue) ? relation_of(first_act(tokens, 0, cue).cue)
                         : relation_of(cue.cue);
}

}  // namespace viendan
