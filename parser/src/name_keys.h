#ifndef VIENDAN_PARSER_SRC_NAME_KEYS_H_
#define VIENDAN_PARSER_SRC_NAME_KEYS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document_key.h"
#include "viendan/parser/document.h"

namespace viendan {

/// What a document cited by name may be.
struct NameReading {
  std::string key;                      ///< Empty if it names nothing.
  std::vector<std::string> candidates;  ///< Keys, when there are several.
  Confidence confidence = Confidence::kUnknown;
};

/// What stands with a name.
struct NameContext {
  DocumentType type = DocumentType::kNone;
  std::optional<PartialDate> date;  ///< Of the cited document: year or day.
  std::string_view term;            ///< "XI"
  std::optional<PartialDate> citing_date;
  OwnPlace own;  ///< Of the citing document.
  /// The key that find_names gave: of "Nghị quyết Trung ương 5, 6" it tells
  /// which of the two is meant.
  std::string_view found_key;
};

/// The key of the document that `name` names: "Luật Đất đai", "Nghị quyết Trung
/// ương 4 khóa XI", "Nghị quyết Đại hội Đảng bộ tỉnh". Of a law with several
/// versions and no year, the one that was the latest when the citing document
/// was written; if that is not certain, the key has "@?" and the versions are
/// candidates (domain reference 6.1).
[[nodiscard]] NameReading read_name_key(std::string_view name,
                                        const NameContext& context);

/// The keys of what a plenum passed: "p/nq/tw/25@xi" for "hn7" and "xi".
[[nodiscard]] std::vector<std::string> plenum_candidates(
    std::string_view plenum, std::string_view term);

/// The keys of the versions of the law that `key`, "s/luat/qh/n:dat-dai@2024",
/// names: all of them if its edition is "?".
[[nodiscard]] std::vector<std::string> law_candidates(const DocumentKey& key);

/// The other way round: "hn7" for "p/nq/tw/25@xi". Of an edition that is "?"
/// those in any term.
[[nodiscard]] std::vector<std::string> plenums_of(const DocumentKey& key);

/// The keys by name, with the edition "?", of the laws that have the number of
/// `key`: "s/luat/qh/n:dat-dai@?" for "s/luat/qh/31@2024".
[[nodiscard]] std::vector<std::string> law_names_of(const DocumentKey& key);

/// A law of the table whose type and name are `words`, a slug such as
/// "luat-dat-dai": its type and name, lower case with marks; empty if none.
struct LawName {
  std::string_view type;
  std::string_view name;
};
[[nodiscard]] LawName law_of_slug(std::string_view words);

/// The well-known documents of the Party's centre with that type and serial,
/// in whatever term.
[[nodiscard]] std::vector<std::string> known_party_documents(
    std::string_view type, std::string_view serial);

/// The one of `keys` whose title, as far as tables/party_documents.tsv has it,
/// agrees with `title`; empty if none does or several do (domain reference
/// 3.9).
[[nodiscard]] std::string choose_by_title(const std::vector<std::string>& keys,
                                          std::string_view title);

}  // namespace viendan

#endif  // VIENDAN_PARSER_SRC_NAME_KEYS_H_
