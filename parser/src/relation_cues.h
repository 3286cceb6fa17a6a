#ifndef VIENDAN_PARSER_SRC_RELATION_CUES_H_
#define VIENDAN_PARSER_SRC_RELATION_CUES_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "tokens.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What words around a citation say: a row of tables/cues.tsv. The first are
/// the relations of the same name.
enum class Cue : std::uint8_t {
  kNone,
  kBasis,
  kImplements,
  kGuides,
  kAmends,
  kReplaces,
  kRepeals,
  kSuspends,
  kCorrects,
  kConsolidates,
  kProposal,
  kPursuant,  ///< "theo"
  kRule,      ///< "quy định tại"
  kAnnex,     ///< "ban hành kèm theo"
  kAlias,     ///< "sau đây viết tắt là"
  kOther,
};

/// True for amends to consolidates: what changes the cited document.
[[nodiscard]] bool is_act(Cue cue);

/// The relation of that name; kOther where there is none.
[[nodiscard]] Relation relation_of(Cue cue);

/// A cue in a window of tokens.
struct FoundCue {
  Cue cue = Cue::kNone;
  std::size_t begin = 0;  ///< Position of its first token.
  std::size_t end = 0;    ///< Position behind its last token.
};

/// The last cue in tokens [begin, end), the longest where several overlap.
/// Complexity: linear in the tokens.
[[nodiscard]] FoundCue last_cue(Tokens& tokens, std::size_t begin,
                                std::size_t end);

/// The cue that starts at token `at`, kNone if there is none.
[[nodiscard]] FoundCue cue_at(Tokens& tokens, std::size_t at);

/// The first of the acts that "," and "và" join before `act`: "Sửa đổi" of
/// "Sửa đổi, bổ sung, bãi bỏ một số điều".
[[nodiscard]] FoundCue first_act(Tokens& tokens, std::size_t begin,
                                 FoundCue act);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_RELATION_CUES_H_
