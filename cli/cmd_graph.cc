#include <fmt/core.h>

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "commands.h"
#include "document_graph.h"
#include "found_document.h"
#include "list_options.h"
#include "message.h"
#include "output.h"
#include "query_message.h"
#include "viendan/index/search.h"

namespace viendan::cli {
namespace {

// Collects documents and what they cite.
class GraphBuilder {
 public:
  explicit GraphBuilder(OpenedIndex& index) : index_(index) {}

  Result<void> add(const IndexedDocument& document) {
    const std::size_t from = node_of(document);
    std::unordered_map<std::string, std::size_t> edges;
    for (const Citation& citation : document.document.citations) {
      if (citation.self) continue;
      const auto to = target(cited_work(document, citation));
      if (!to) return to.error();
      if (*to == from) continue;
      const std::string relation(to_string(citation.relation));
      const auto [place, added] = edges.try_emplace(
          fmt::format("{} {}", *to, relation), graph_.edges.size());
      if (added) {
        graph_.edges.push_back({from, *to, relation, 1});
      } else {
        ++graph_.edges[place->second].mentions;
      }
    }
    return {};
  }

  [[nodiscard]] const Graph& graph() const { return graph_; }

 private:
  std::size_t node_of(const IndexedDocument& document) {
    const auto [place, added] =
        places_.try_emplace(document.id, graph_.nodes.size());
    if (added) {
      graph_.nodes.push_back(graph_node(document, index_.shown_path(document)));
    }
    return place->second;
  }

  // The node of what is cited, each looked up once.
  Result<std::size_t> target(const CitedWork& work) {
    if (const auto known = works_.find(work.id); known != works_.end()) {
      return known->second;
    }
    const auto resolution = resolve(index_.reader, work);
    if (!resolution) return resolution.error();
    std::size_t node = graph_.nodes.size();
    if (resolution->documents.empty()) {
      graph_.nodes.push_back(graph_node(work));
    } else {
      node = node_of(resolution->documents.front());
    }
    works_.emplace(work.id, node);
    return node;
  }

  OpenedIndex& index_;
  Graph graph_;
  std::unordered_map<std::string, std::size_t> places_;  // By document id.
  std::unordered_map<std::string, std::size_t> works_;   // By id of the work.
};

Result<ExitCode> try_graph(const Arguments& arguments) {
  const Result<ListOptions> options = list_options(arguments);
  if (!options) return options.error();
  std::optional<Query> query;
  if (!arguments.operands.empty()) {
    query = read_query(arguments.operands);
    if (!query) return ExitCode::kUsage;
  }
  Result<OpenedIndex> index = open_index(arguments);
  if (!index) return index.error();
  GraphBuilder builder(*index);
  const auto total =
      for_each_match(index->reader, query ? &*query : nullptr,
                     search_options(*options, SortOrder::kPath),
                     [&](SearchHit& hit) { return builder.add(hit.document); });
  if (!total) return total.error();
  Output output;
  append_graph(builder.graph(), arguments.value("format", "dot"),
               output.buffer());
  return output.finish(*total > 0 ? ExitCode::kFound : ExitCode::kNothing);
}

}  // namespace

ExitCode run_graph(const Arguments& arguments) {
  return run_with_operands(arguments, 0, SIZE_MAX, "graph [QUERY]", try_graph);
}

}  // namespace viendan::cli
