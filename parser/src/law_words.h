#ifndef VIENDAN_PARSER_SRC_LAW_WORDS_H_
#define VIENDAN_PARSER_SRC_LAW_WORDS_H_

#include <cstdint>
#include <string_view>

namespace viendan {

/// What a row of tables/law_words.tsv says; the table tells more.
enum class LawWord : std::uint8_t {
  kStartsNoTitle,
  kEndsTitle,
  kNextThing,
  kAmends,
  kAnyLaw,
};
enum class LawPhrase : std::uint8_t {
  kNoLaw,
  kLeads,
  kLoyalty,
  kDraft,
  kEnacts,
  kField,
};

/// Whether `form` (LooseWords::form) is one of those words.
/// Complexity: linear in the table.
[[nodiscard]] bool is_law_word(std::string_view form, LawWord says);

/// Whether one of those phrases is, or ends, `letters`, in loose form
/// (loose_text.h). Complexity: linear in the table.
[[nodiscard]] bool is_law_phrase(std::string_view letters, LawPhrase says);
[[nodiscard]] bool ends_in_law_phrase(std::string_view letters, LawPhrase says);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_LAW_WORDS_H_
