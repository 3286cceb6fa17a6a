#ifndef VIENDAN_CLI_DOCUMENT_GRAPH_H_
#define VIENDAN_CLI_DOCUMENT_GRAPH_H_

#include <string>
#include <string_view>

#include "found_document.h"
#include "graph.h"
#include "viendan/index/chain.h"
#include "viendan/index/cited.h"

namespace viendan::cli {

/// A document of the index as a node of a graph.
[[nodiscard]] GraphNode graph_node(const IndexedDocument& document,
                                   std::string path);

/// What is cited but not in the index as a node.
[[nodiscard]] GraphNode graph_node(const CitedWork& work);

[[nodiscard]] Graph graph_of(const Chain& chain, const OpenedIndex& index);

/// Appends `graph` as `format`: "dot", "graphml", "json" or "html".
void append_graph(const Graph& graph, std::string_view format,
                  std::string& out);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_DOCUMENT_GRAPH_H_
