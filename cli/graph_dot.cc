#include <fmt/core.h>

#include <iterator>

#include "graph.h"
#include "message.h"

namespace viendan::cli {
namespace {

// A string in double quotes: DOT knows no escape but \", and takes \n, \l, \N
// and the like in labels, so every backslash is doubled.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : escaped(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string label_of(const GraphNode& node) {
  return node.date.empty() ? node.label
                           : fmt::format("{} ({})", node.label, node.date);
}

}  // namespace

void append_dot(const Graph& graph, std::string& out) {
  out +=
      "digraph viendan {\n  rankdir=BT;\n"
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    fmt::format_to(std::back_inserter(out), "  n{} [label={}, tooltip={}{}];\n",
                   i, quoted(label_of(node)), quoted(node.title),
                   node.present ? "" : ", style=\"rounded,dashed\"");
  }
  for (const GraphEdge& edge : graph.edges) {
    fmt::format_to(std::back_inserter(out), "  n{} -> n{} [label={}];\n",
                   edge.from, edge.to, quoted(edge.relation));
  }
  out += "}\n";
}

}  // namespace viendan::cli
