#include <fmt/core.h>

#include "base64.h"
#include "graph.h"
#include "viendan/corpus/sha256.h"

namespace viendan::cli {
namespace {

#include "graph_page.inc"  // kStyle and kScript, from graph_page.css and .js.

// For a content security policy: what may run is what has this hash.
std::string source_hash(std::string_view source) {
  const auto digest = sha256(source);
  return fmt::format(
      "'sha256-{}'",
      to_base64({reinterpret_cast<const char*>(digest.data()), digest.size()}));
}

// JSON that stands inside a script element: "<" could end it. In JSON these
// characters occur within strings only.
std::string json_for_html(const Graph& graph) {
  std::string json;
  append_graph_json(graph, json);
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    switch (c) {
      case '<': out += "\\u003c"; break;
      case '>': out += "\\u003e"; break;
      case '&': out += "\\u0026"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

void append_graph_html(const Graph& graph, std::string& out) {
  out += "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n";
  out += "<meta charset=\"utf-8\">\n";
  out += fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
      "'none'; script-src {}; style-src {}; base-uri 'none'; form-action "
      "'none'\">\n",
      source_hash(kScript), source_hash(kStyle));
  out +=
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<title>viendan</title>\n<style>";
  out += kStyle;
  out +=
      "</style>\n</head>\n<body>\n<main>\n<canvas></canvas>\n"
      "<div id=\"zoom\"><button id=\"in\" title=\"+\">+</button>"
      "<button id=\"out\" title=\"−\">−</button>"
      "<button id=\"all\" title=\"⤢\">⤢</button></div>\n</main>\n"
      "<aside><header><h1>viendan</h1><input type=\"search\">"
      "<div id=\"legend\"></div></header>"
      "<div id=\"detail\"><noscript>Trang này cần JavaScript. "
      "This page needs JavaScript.</noscript></div></aside>\n"
      "<script type=\"application/json\" id=\"data\">";
  out += json_for_html(graph);
  out += "</script>\n<script>";
  out += kScript;
  out += "</script>\n</body>\n</html>\n";
}

}  // namespace viendan::cli
