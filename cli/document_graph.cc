#include "document_graph.h"

#include <utility>

namespace viendan::cli {

GraphNode graph_node(const IndexedDocument& document, std::string path) {
  const OwnFields& own = document.document.own;
  GraphNode node;
  node.id = document.id;
  node.label = own.number ? to_string(own.number->number)
                          : path.substr(path.rfind('/') + 1);
  node.title = own.subject;
  node.type = info(own.type).name;
  node.issuer = own.issuer.name;
  if (own.date) node.date = to_iso(*own.date);
  node.path = std::move(path);
  return node;
}

GraphNode graph_node(const CitedWork& work) {
  GraphNode node;
  node.id = work.id;
  node.label = work.label();
  node.title = work.title;
  node.type = info(work.type).name;
  node.issuer = work.issuer;
  if (work.date) node.date = to_iso(*work.date);
  node.present = false;
  return node;
}

Graph graph_of(const Chain& chain, const OpenedIndex& index) {
  Graph graph;
  for (const ChainNode& node : chain.nodes) {
    graph.nodes.push_back(
        node.document
            ? graph_node(*node.document, index.shown_path(*node.document))
            : graph_node(node.work));
  }
  for (const ChainEdge& edge : chain.edges) {
    graph.edges.push_back({edge.from, edge.to,
                           std::string(to_string(edge.relation)),
                           static_cast<std::int64_t>(edge.mentions)});
  }
  return graph;
}

void append_graph(const Graph& graph, std::string_view format,
                  std::string& out) {
  if (format == "graphml") {
    append_graphml(graph, out);
  } else if (format == "json") {
    append_graph_json(graph, out);
    out += '\n';
  } else if (format == "html") {
    append_graph_html(graph, out);
  } else {
    append_dot(graph, out);
  }
}

}  // namespace viendan::cli
