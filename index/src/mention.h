#ifndef VIENDAN_INDEX_SRC_MENTION_H_
#define VIENDAN_INDEX_SRC_MENTION_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/parser/document.h"

namespace viendan {

/// What a citation says of the document that it means, as far as it tells
/// documents apart. Terms of the index hold it whole (kCitesMentionField,
/// kCitesNameField), so that who cites a document is answered from the lists of
/// these terms, without reading one document.
struct Mention {
  std::string number;  ///< `number_value`; empty when cited by name alone.
  std::string loose;   ///< `loose_number_value`; empty with `number`.
  std::string name;    ///< `name_token`; empty when there is none.
  std::string key;     ///< Of the citation; may have "?" in it, or be empty.
  std::optional<PartialDate> date;
  std::string term;                      ///< "XI".
  Relation relation = Relation::kOther;  ///< Of the citation.
};

/// `name_value` of `name`, or its begin with a hash when it is too long for a
/// term.
[[nodiscard]] std::string name_token(std::string_view name);

/// `citation`, which has `name` in its text if that is not empty.
[[nodiscard]] Mention mention_of(const Citation& citation,
                                 std::string_view name);

/// The same for mentions of which it is known that they mean the same document,
/// whatever their relation: the key, or what is known of it. See
/// `CitedWork::id`.
[[nodiscard]] std::string work_id(const Mention& mention);

/// The terms of `mention`: by number, by name and by key, as far as it has
/// them.
[[nodiscard]] std::vector<std::string> mention_terms(const Mention& mention);

/// The mention that `term` of kCitesMentionField or kCitesNameField was made
/// of; of one by name without what a number says.
/// Returns: nullopt when the term was too long and has been cut.
[[nodiscard]] std::optional<Mention> read_mention(std::string_view term);

/// The key in such a term, without reading the rest; empty if there is none or
/// the term has been cut.
/// Lifetime: of `term`.
[[nodiscard]] std::string_view key_of_mention(std::string_view term);

/// How the terms begin of all mentions of the number `loose`, by the
/// `name_token` `name`, and of what has `key`.
[[nodiscard]] std::string mention_prefix(std::string_view loose);
[[nodiscard]] std::string name_prefix(std::string_view name);
[[nodiscard]] std::string key_prefix(std::string_view key);

/// What a term of kCitesKeyedField says: under which number or name documents
/// cite what has this key.
struct KeyedMention {
  std::string_view key;
  std::string_view loose;  ///< Empty when it has `name`.
  std::string_view name;   ///< `name_token`.
};

/// Returns: nullopt when the term was too long and has been cut.
/// Lifetime: of `term`.
[[nodiscard]] std::optional<KeyedMention> read_keyed_mention(
    std::string_view term);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_MENTION_H_
