#include <fmt/core.h>

#include <iterator>

#include "graph.h"
#include "message.h"

namespace viendan::cli {
namespace {

// XML 1.0 has no way to write most controls; `escaped` makes them visible.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : escaped(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      default: out += c;
    }
  }
  return out;
}

void append_data(std::string& out, std::string_view key,
                 std::string_view value) {
  if (value.empty()) return;
  fmt::format_to(std::back_inserter(out), "<data key=\"{}\">{}</data>", key,
                 xml(value));
}

}  // namespace

void append_graphml(const Graph& graph, std::string& out) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const std::string_view name :
       {"id", "label", "title", "type", "issuer", "date", "path"}) {
    fmt::format_to(std::back_inserter(out),
                   "<key id=\"{0}\" for=\"node\" attr.name=\"{0}\" "
                   "attr.type=\"string\"/>\n",
                   name);
  }
  out +=
      "<key id=\"present\" for=\"node\" attr.name=\"present\" "
      "attr.type=\"boolean\"/>\n"
      "<key id=\"relation\" for=\"edge\" attr.name=\"relation\" "
      "attr.type=\"string\"/>\n"
      "<key id=\"mentions\" for=\"edge\" attr.name=\"mentions\" "
      "attr.type=\"long\"/>\n"
      "<graph id=\"viendan\" edgedefault=\"directed\">\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    fmt::format_to(std::back_inserter(out), "<node id=\"n{}\">", i);
    append_data(out, "id", node.id);
    append_data(out, "label", node.label);
    append_data(out, "title", node.title);
    append_data(out, "type", node.type);
    append_data(out, "issuer", node.issuer);
    append_data(out, "date", node.date);
    append_data(out, "path", node.path);
    append_data(out, "present", node.present ? "true" : "false");
    out += "</node>\n";
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    fmt::format_to(std::back_inserter(out),
                   "<edge id=\"e{}\" source=\"n{}\" target=\"n{}\">", i,
                   edge.from, edge.to);
    append_data(out, "relation", edge.relation);
    append_data(out, "mentions", std::to_string(edge.mentions));
    out += "</edge>\n";
  }
  out += "</graph>\n</graphml>\n";
}

}  // namespace viendan::cli
