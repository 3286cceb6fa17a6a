// Method: breadth first, so that every document is reached on a shortest way;
// then Tarjan's algorithm, with a stack of its own, finds the cycles.

#include "viendan/index/chain.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "viendan/index/citing.h"

namespace viendan {
namespace {

class ChainBuilder {
 public:
  ChainBuilder(IndexReader& reader, const ChainOptions& options)
      : reader_(reader), options_(options) {}

  Result<Chain> build(std::vector<ChainNode> roots) {
    for (ChainNode& root : roots) add_node(std::move(root));
    chain_.roots = chain_.nodes.size();
    for (std::size_t at = 0; at < chain_.nodes.size(); ++at) {
      if (chain_.nodes[at].depth >= options_.depth) break;
      const Result<void> done = options_.down ? go_down(at) : go_up(at);
      if (!done) return done.error();
    }
    return std::move(chain_);
  }

 private:
  // The node called `node.id`, and whether it is new; none when there are too
  // many.
  std::optional<std::pair<std::size_t, bool>> add_node(ChainNode node) {
    const auto known = places_.find(node.id);
    if (known != places_.end()) return std::pair(known->second, false);
    if (chain_.nodes.size() == kMaxChainNodes) {
      chain_.truncated = true;
      return std::nullopt;
    }
    const std::size_t place = chain_.nodes.size();
    places_.emplace(node.id, place);
    chain_.nodes.push_back(std::move(node));
    return std::pair(place, true);
  }

  void add_edge(std::size_t from, std::size_t to, Relation relation,
                bool first) {
    // Citations of one document come together, so it is among the last.
    for (std::size_t i = chain_.edges.size(); i-- > edges_of_node_;) {
      ChainEdge& edge = chain_.edges[i];
      if (edge.from != from) break;
      if (edge.to != to || edge.relation != relation) continue;
      ++edge.mentions;
      return;
    }
    chain_.edges.push_back({from, to, relation, 1, first, false});
  }

  [[nodiscard]] bool wanted(const Citation& citation) const {
    return !citation.self &&
           (options_.relation.empty() ||
            options_.relation == to_string(citation.relation));
  }

  Result<void> go_up(std::size_t at) {
    if (!chain_.nodes[at].document) return {};
    edges_of_node_ = chain_.edges.size();
    // A copy: adding nodes moves them.
    const IndexedDocument document = *chain_.nodes[at].document;
    const std::size_t depth = chain_.nodes[at].depth + 1;
    for (const Citation& citation : document.document.citations) {
      if (!wanted(citation)) continue;
      auto node = node_of(cited_work(document, citation));
      if (!node) return node.error();
      node->depth = depth;
      const auto added = add_node(std::move(*node));
      if (!added || added->first == at) continue;
      add_edge(at, added->first, citation.relation, added->second);
    }
    return {};
  }

  // What `work` is in the index; looked up once.
  Result<ChainNode> node_of(CitedWork work) {
    if (const auto known = resolved_.find(work.id); known != resolved_.end()) {
      ChainNode node;
      node.id = known->second;
      return node;  // It is there already: the rest is not looked at.
    }
    auto resolution = resolve(reader_, work);
    if (!resolution) return resolution.error();
    ChainNode node;
    node.id = work.id;
    if (!resolution->documents.empty()) {
      node = chain_root(std::move(resolution->documents.front()));
    }
    for (const IndexedDocument& each : resolution->candidates) {
      node.candidates.push_back(each.id);
    }
    resolved_.emplace(work.id, node.id);
    if (!node.document) node.work = std::move(work);
    return node;
  }

  Result<void> go_down(std::size_t at) {
    edges_of_node_ = chain_.edges.size();
    const ChainNode& node = chain_.nodes[at];
    const std::size_t depth = node.depth + 1;
    const Reference reference = reference_of(node);
    const auto visit = [&](CitingDocument& citing) {
      std::vector<Relation> relations;
      for (const CitingDocument::Mention& mention : citing.mentions) {
        const Citation& citation =
            citing.document.document.citations[mention.citation];
        if (mention.certainty == Certainty::kSame) {
          relations.push_back(citation.relation);
        }
      }
      if (relations.empty()) return;
      ChainNode from = chain_root(std::move(citing.document));
      from.depth = depth;
      const auto added = add_node(std::move(from));
      if (!added || added->first == at) return;
      for (const Relation relation : relations) {
        add_edge(added->first, at, relation, added->second);
      }
    };
    return for_each_citing(reader_, reference, only(options_.relation), visit);
  }

  static Reference reference_of(const ChainNode& node) {
    if (node.document) return reference_to(*node.document);
    Reference reference;
    reference.number = node.work.number;
    reference.name = node.work.name;
    reference.key = node.work.key;
    reference.type = node.work.type;
    reference.date = node.work.date;
    reference.term = node.work.term;
    return reference;
  }

  IndexReader& reader_;
  const ChainOptions& options_;
  Chain chain_;
  std::size_t edges_of_node_ = 0;
  std::unordered_map<std::string, std::size_t> places_;    // By node id.
  std::unordered_map<std::string, std::string> resolved_;  // Work to node id.
};

// Marks the edges within strongly connected components.
class CycleFinder {
 public:
  explicit CycleFinder(Chain& chain)
      : chain_(chain),
        out_(chain.nodes.size()),
        order_(chain.nodes.size(), 0),
        low_(chain.nodes.size(), 0),
        component_(chain.nodes.size(), 0) {
    for (const ChainEdge& edge : chain.edges) {
      out_[edge.from].push_back(edge.to);
    }
  }

  void mark() {
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (order_[i] == 0) visit(i);
    }
    for (ChainEdge& edge : chain_.edges) {
      edge.cycle = component_[edge.from] == component_[edge.to];
    }
  }

 private:
  struct Frame {
    std::size_t node;
    std::size_t next;  // Of its edges.
  };

  void enter(std::size_t node) {
    order_[node] = low_[node] = ++clock_;
    open_.push_back(node);
    frames_.push_back({node, 0});
  }

  void visit(std::size_t root) {
    enter(root);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      const std::size_t node = frame.node;
      if (frame.next < out_[node].size()) {
        const std::size_t to = out_[node][frame.next++];
        if (order_[to] == 0) {
          enter(to);
        } else if (component_[to] == 0) {
          low_[node] = std::min(low_[node], order_[to]);
        }
        continue;
      }
      frames_.pop_back();
      if (!frames_.empty()) {
        std::size_t& above = low_[frames_.back().node];
        above = std::min(above, low_[node]);
      }
      if (low_[node] == order_[node]) close(node);
    }
  }

  // `root` and what was opened after it are one component.
  void close(std::size_t root) {
    ++components_;
    while (true) {
      const std::size_t node = open_.back();
      open_.pop_back();
      component_[node] = components_;
      if (node == root) return;
    }
  }

  Chain& chain_;
  std::vector<std::vector<std::size_t>> out_;
  std::vector<std::size_t> order_;  // 0: not visited.
  std::vector<std::size_t> low_;
  std::vector<std::size_t> component_;  // 0: open.
  std::vector<std::size_t> open_;
  std::vector<Frame> frames_;
  std::size_t clock_ = 0;
  std::size_t components_ = 0;
};

}  // namespace

Result<Chain> follow_chain(IndexReader& reader, std::vector<ChainNode> roots,
                           const ChainOptions& options) {
  Result<Chain> chain = ChainBuilder(reader, options).build(std::move(roots));
  if (chain) CycleFinder(*chain).mark();
  return chain;
}

ChainNode chain_root(IndexedDocument document) {
  ChainNode node;
  node.id = document.id;
  const OwnFields& own = document.document.own;
  node.work.id = document.id;
  node.work.key = document.document.key;
  if (own.number) node.work.number = own.number->number;
  node.work.type = own.type;
  node.work.date = own.date;
  node.work.issuer = own.issuer.name;
  node.work.title = own.subject;
  node.document = std::move(document);
  return node;
}

ChainNode chain_root(const Reference& reference) {
  ChainNode node;
  node.work.number = reference.number;
  node.work.name = reference.name;
  node.work.key = reference.key;
  node.work.type = reference.type;
  node.work.date = reference.date;
  node.work.term = reference.term;
  node.id = node.work.id = node.work.label();
  return node;
}

}  // namespace viendan
