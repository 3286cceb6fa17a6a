#ifndef VIENDAN_INDEX_SRC_MENTION_SEARCH_H_
#define VIENDAN_INDEX_SRC_MENTION_SEARCH_H_

#include <xapian.h>

#include <string>
#include <vector>

#include "mention.h"
#include "reader_impl.h"
#include "viendan/index/citing.h"
#include "viendan/parser/reference.h"

namespace viendan {

/// A term that stands for mentions of what was asked for.
struct FoundMention {
  std::string term;  ///< Its documents are those with such a mention.
  Mention mention;
  Certainty certainty = Certainty::kSame;  ///< Never kDifferent.
};

/// Whether `mention` means what `asked` asks for: see `match_citation`.
[[nodiscard]] Certainty match_mention(const Reference& asked,
                                      const Mention& mention);

/// All mentions in the index of what `asked` asks for, each once for every
/// relation, but where one has both a number and a name. Call it within `run`.
/// Requires: `asked.key` is its `key_pattern`.
///
/// Complexity: linear in the ways in which documents of that number and name
/// are cited, not in the documents that cite them.
[[nodiscard]] std::vector<FoundMention> find_mentions(IndexReader::Impl& impl,
                                                      const Reference& asked);

/// Whether `relation` is one of those that were asked for; none means any.
[[nodiscard]] bool is_asked(Relation relation, const Relations& asked);

/// The documents that have one of `mentions`, of those with an asked relation.
[[nodiscard]] Xapian::Query mentions_query(
    const std::vector<FoundMention>& mentions, const Relations& relations);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_MENTION_SEARCH_H_
