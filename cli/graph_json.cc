#include "graph.h"
#include "json.h"

namespace viendan::cli {

void append_graph_json(const Graph& graph, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "viendan.graph/1");
  json.key("nodes");
  json.begin_array();
  for (const GraphNode& node : graph.nodes) {
    json.begin_object();
    json.member("id", node.id);
    json.member("label", node.label);
    json.member_or_null("title", node.title);
    json.member_or_null("type", node.type);
    json.member_or_null("issuer", node.issuer);
    json.member_or_null("date", node.date);
    json.member_or_null("path", node.path);
    json.key("present");
    json.boolean(node.present);
    json.end_object();
  }
  json.end_array();
  json.key("edges");
  json.begin_array();
  for (const GraphEdge& edge : graph.edges) {
    json.begin_object();
    json.member("from", graph.nodes[edge.from].id);
    json.member("to", graph.nodes[edge.to].id);
    json.member("relation", edge.relation);
    json.member("mentions", edge.mentions);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace viendan::cli
