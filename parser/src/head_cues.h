#ifndef VIENDAN_PARSER_SRC_HEAD_CUES_H_
#define VIENDAN_PARSER_SRC_HEAD_CUES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace viendan {

/// What a word or phrase says of the line that it begins; rows of
/// tables/head_cues.tsv, which explains each.
enum class HeadCue : std::uint8_t {
  kAbout,
  kAddress,
  kArchive,
  kAuthority,
  kEnacting,
  kFurniture,
  kOpening,
  kPartyMotto,
  kRank,
  kRecital,
  kSigned,
  kStamp,
  kStateMotto,
  kTitle,
  kYouthMotto,
};

/// All texts of that kind, in plain form.
[[nodiscard]] std::span<const std::string> cues(HeadCue cue);

/// Bytes of the longest cue of that kind that `plain` begins with, as whole
/// words; 0 if none. Complexity: linear in the number of cues of the kind.
[[nodiscard]] std::size_t cue_size(HeadCue cue, std::string_view plain);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_HEAD_CUES_H_
