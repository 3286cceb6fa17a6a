#ifndef VIENDAN_INDEX_CITING_H_
#define VIENDAN_INDEX_CITING_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/index_reader.h"
#include "viendan/parser/reference.h"

namespace viendan {

/// Whether two mentions, or a mention and a document, mean the same document.
enum class Certainty : std::uint8_t {
  kDifferent,
  kPossible,  ///< Nothing speaks against it, but a year, term or unit that
              ///< would tell is not known.
  kSame,
};

/// Whether `citation`, cited by `name` if that is not empty, means the document
/// that `reference` asks for. A reference without a date means every document
/// of its number.
/// Requires: `reference.key` is its `key_pattern`.
[[nodiscard]] Certainty match_citation(const Reference& reference,
                                       const Citation& citation,
                                       std::string_view name);

/// A document with what it says of the one that was asked for.
struct CitingDocument {
  struct Mention {
    std::size_t citation = 0;  ///< In `document.document.citations`.
    Certainty certainty = Certainty::kSame;
  };

  IndexedDocument document;
  std::vector<Mention> mentions;  ///< At least one; none of itself.
  std::uint32_t number = 0;       ///< In the index, where that is known.
};

/// Names of relations, as `to_string` has them; none means any relation.
using Relations = std::vector<std::string_view>;

/// `relation`, or any if it is empty.
[[nodiscard]] Relations only(std::string_view relation);

/// Calls `visit` for every document that cites `reference`, or may, in one of
/// `relations`: exactly those in which the parser finds such a citation.
///
/// Errors: those of the index.
/// Complexity: linear in these documents.
Result<void> for_each_citing(IndexReader& reader, const Reference& reference,
                             const Relations& relations,
                             const std::function<void(CitingDocument&)>& visit);

/// The whole dates that documents give what `reference` names, where that is
/// what they certainly mean, each with the number of documents that do.
///
/// Errors: those of the index.
/// Complexity: of the documents none is read.
[[nodiscard]] Result<std::map<PartialDate, std::size_t>> cited_dates(
    IndexReader& reader, const Reference& reference);

}  // namespace viendan

#endif  // VIENDAN_INDEX_CITING_H_
