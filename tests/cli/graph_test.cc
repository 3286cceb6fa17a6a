#include "graph.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace viendan::cli {
namespace {

// What every format has a way to choke on.
constexpr std::string_view kHostile =
    "</script><script>alert(1)</script>\"'\\N\n]]>&\x1b[2J\u202E";

Graph hostile_graph() {
  Graph graph;
  graph.nodes.push_back({"id<1>", std::string(kHostile), std::string(kHostile),
                         "nghị quyết", std::string(kHostile), "2013-06-03",
                         std::string(kHostile), true});
  graph.nodes.push_back({"25-NQ/TW", "25-NQ/TW", "", "", "", "", "", false});
  graph.edges.push_back({0, 1, "basis", 3});
  return graph;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

TEST(Graph, DotQuotesEverything) {
  std::string dot;
  append_dot(hostile_graph(), dot);
  EXPECT_TRUE(contains(dot, "n0 -> n1 [label=\"basis\"]"));
  EXPECT_TRUE(contains(dot, "\\\"'\\\\N\\\\x0a]]>"));
  EXPECT_TRUE(contains(dot, "style=\"rounded,dashed\""));
  EXPECT_FALSE(contains(dot, "\x1b"));
}

TEST(Graph, GraphmlIsXml) {
  std::string xml;
  append_graphml(hostile_graph(), xml);
  EXPECT_TRUE(contains(xml, "&lt;/script&gt;"));
  EXPECT_FALSE(contains(xml, "<script"));
  EXPECT_FALSE(contains(xml, "]]>"));
  EXPECT_FALSE(contains(xml, "\x1b"));
  EXPECT_EQ(count(xml, "<node "), 2U);
  EXPECT_EQ(count(xml, "<edge "), 1U);
}

TEST(Graph, JsonNamesTheEndsOfEdges) {
  std::string json;
  append_graph_json(hostile_graph(), json);
  EXPECT_TRUE(contains(json, R"("schema":"viendan.graph/1")"));
  EXPECT_TRUE(contains(
      json,
      R"({"from":"id<1>","to":"25-NQ/TW","relation":"basis","mentions":3})"));
}

TEST(Graph, HtmlRunsItsOwnScriptOnly) {
  std::string html;
  append_graph_html(hostile_graph(), html);
  EXPECT_EQ(count(html, "<script"), 2U);  // The data and the program.
  EXPECT_EQ(count(html, "</script>"), 2U);
  EXPECT_TRUE(contains(html, "default-src 'none'; script-src 'sha256-"));
  EXPECT_FALSE(contains(html, "alert(1)</script>"));
  EXPECT_FALSE(contains(html, "http://"));
  EXPECT_FALSE(contains(html, "https://"));
}

}  // namespace
}  // namespace viendan::cli
