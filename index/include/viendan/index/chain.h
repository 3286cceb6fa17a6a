#ifndef VIENDAN_INDEX_CHAIN_H_
#define VIENDAN_INDEX_CHAIN_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/cited.h"
#include "viendan/index/index_reader.h"

namespace viendan {

/// A document in a chain of references, or what is cited but not in the index.
struct ChainNode {
  std::string id;  ///< Of the document, or of the cited work.
  CitedWork work;  ///< What it is cited as, or as it calls itself.
  std::optional<IndexedDocument> document;  ///< Absent if not in the index.
  std::vector<std::string> candidates;  ///< Ids of documents that it may be.
  std::size_t depth = 0;                ///< Steps from the nearest root.
};

/// One document cites another.
struct ChainEdge {
  std::size_t from = 0;  ///< The one that cites, in `Chain::nodes`.
  std::size_t to = 0;    ///< The one that is cited.
  Relation relation = Relation::kOther;
  std::size_t mentions = 0;
  bool first = false;  ///< The way on which its far end was reached first.
  bool cycle = false;  ///< Lies on a way that leads back to its begin.
};

struct Chain {
  std::vector<ChainNode> nodes;  ///< The roots first, then by depth.
  std::vector<ChainEdge> edges;
  std::size_t roots = 0;   ///< How many of the nodes were asked for.
  bool truncated = false;  ///< There is more than `kMaxChainNodes`.
};

inline constexpr std::size_t kMaxChainNodes = 20'000;

struct ChainOptions {
  bool down = false;  ///< Follow what cites, instead of what is cited.
  std::size_t depth = 3;
  std::string relation;  ///< Only citations of it, if not empty.
};

/// Follows references from `roots`. Every document is followed once, however
/// many ways lead to it, so cycles end. What a mention may mean besides is
/// listed and not followed.
///
/// Errors: those of the index.
[[nodiscard]] Result<Chain> follow_chain(IndexReader& reader,
                                         std::vector<ChainNode> roots,
                                         const ChainOptions& options);

/// `document` as the begin of a chain.
[[nodiscard]] ChainNode chain_root(IndexedDocument document);

/// What `reference` names, which is not in the index, as the begin of a chain.
[[nodiscard]] ChainNode chain_root(const Reference& reference);

}  // namespace viendan

#endif  // VIENDAN_INDEX_CHAIN_H_
