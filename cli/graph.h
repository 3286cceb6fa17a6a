#ifndef VIENDAN_CLI_GRAPH_H_
#define VIENDAN_CLI_GRAPH_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace viendan::cli {

/// A document, or what is cited under one key or number, in the citation graph.
struct GraphNode {
  std::string id;       ///< Unique: of a document, else what it is cited as.
  std::string label;    ///< Number or name: "25-NQ/TW".
  std::string title;    ///< Subject; may be empty.
  std::string type;     ///< "nghị quyết"; may be empty.
  std::string issuer;   ///< As written; may be empty.
  std::string date;     ///< ISO; may be empty.
  std::string path;     ///< Of the first file; empty if it is not in the index.
  bool present = true;  ///< False when it is only cited.
};

/// `from` cites `to`.
struct GraphEdge {
  std::size_t from = 0;  ///< In `Graph::nodes`.
  std::size_t to = 0;
  std::string relation;  ///< "basis".
  std::int64_t mentions = 1;
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

// Each appends the whole graph in one format. All text of nodes may be hostile;
// what the format or a reader of it could take for markup is escaped.

/// Graphviz: names quoted, no HTML labels.
void append_dot(const Graph& graph, std::string& out);

/// GraphML, as yEd, Gephi and NetworkX read it.
void append_graphml(const Graph& graph, std::string& out);

/// One object, "viendan.graph/1": nodes and edges.
void append_graph_json(const Graph& graph, std::string& out);

/// One page that needs nothing else: zoom, pan, search, and for each document
/// what it cites and what cites it. A content security policy with the hash of
/// its own script keeps everything else from running.
void append_graph_html(const Graph& graph, std::string& out);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_GRAPH_H_
