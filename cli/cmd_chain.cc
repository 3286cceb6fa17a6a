#include <fmt/core.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "document_graph.h"
#include "listing.h"
#include "message.h"
#include "print_mention.h"
#include "viendan/index/chain.h"

namespace viendan::cli {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"depth", "from", "from_label", "from_date", "path", "to", "to_label",
     "to_date", "to_path", "present", "relation", "mentions", "cycle",
     "again"});

// Prints a chain as a tree: below each document what was reached from it.
class ChainTree {
 public:
  ChainTree(const Chain& chain, const Listing& listing, bool down)
      : chain_(chain),
        listing_(listing),
        down_(down),
        below_(chain.nodes.size()) {
    for (const ChainEdge& edge : chain.edges) {
      below_[down ? edge.to : edge.from].push_back(&edge);
    }
  }

  void append(std::string& out) const {
    struct Frame {
      std::size_t node;
      std::size_t next;
    };
    for (std::size_t root = 0; root < chain_.roots; ++root) {
      out += node_line(root) + '\n';
      std::vector<Frame> open = {{root, 0}};
      while (!open.empty()) {
        Frame& top = open.back();
        if (top.next == below_[top.node].size()) {
          open.pop_back();
          continue;
        }
        const ChainEdge& edge = *below_[top.node][top.next++];
        const std::size_t far = down_ ? edge.from : edge.to;
        out.append(open.size() * 2, ' ');
        out += edge_line(edge, far) + '\n';
        if (edge.first) open.push_back({far, 0});
      }
    }
  }

 private:
  [[nodiscard]] std::string node_line(std::size_t i) const {
    const ChainNode& node = chain_.nodes[i];
    if (node.document) {
      const std::string path = listing_.index.shown_path(*node.document);
      return listing_.style.strong(title_line(*node.document, path)) + "  " +
             listing_.style.place(escaped(path));
    }
    return work_line(node.work) + "  " +
           listing_.style.faint(
               node.candidates.empty()
                   ? (listing_.vietnamese ? "không có trong chỉ mục"
                                          : "not in the index")
                   : (listing_.vietnamese ? "chưa rõ là văn bản nào"
                                          : "not clear which"));
  }

  [[nodiscard]] std::string edge_line(const ChainEdge& edge,
                                      std::size_t far) const {
    std::string line =
        fmt::format("{}  {}", relation_name(edge.relation, listing_.vietnamese),
                    node_line(far));
    if (edge.cycle && !edge.first) {
      line += listing_.vietnamese ? "  (vòng lặp)" : "  (cycle)";
    } else if (!edge.first) {
      line += listing_.vietnamese ? "  (đã nêu)" : "  (shown elsewhere)";
    }
    return line;
  }

  const Chain& chain_;
  const Listing& listing_;
  bool down_;
  std::vector<std::vector<const ChainEdge*>> below_;
};

void print_rows(const Chain& chain, const OpenedIndex& index, bool down,
                ResultPrinter& printer) {
  const auto label = [&](std::size_t i) {
    const ChainNode& node = chain.nodes[i];
    return node.work.label().empty() && node.document
               ? index.shown_path(*node.document)
               : node.work.label();
  };
  const auto date = [&](std::size_t i) {
    const auto& known = chain.nodes[i].work.date;
    return known ? to_iso(*known) : std::string();
  };
  for (const ChainEdge& edge : chain.edges) {
    const ChainNode& from = chain.nodes[edge.from];
    const ChainNode& to = chain.nodes[edge.to];
    Row row;
    row.number("depth", static_cast<std::int64_t>(
                            chain.nodes[down ? edge.to : edge.from].depth + 1));
    row.text("from", from.id);
    row.text("from_label", label(edge.from));
    row.text("from_date", date(edge.from));
    row.path(from.document ? index.shown_path(*from.document) : "");
    row.text("to", to.id);
    row.text("to_label", label(edge.to));
    row.text("to_date", date(edge.to));
    row.text("to_path", to.document ? index.shown_path(*to.document) : "");
    row.boolean("present", to.document.has_value());
    row.text("relation", to_string(edge.relation));
    row.number("mentions", static_cast<std::int64_t>(edge.mentions));
    row.boolean("cycle", edge.cycle);
    row.boolean("again", !edge.first);
    printer.print(row);
  }
}

Result<std::vector<ChainNode>> find_roots(OpenedIndex& index,
                                          const std::string& operand) {
  auto documents = find_documents(index, operand);
  std::vector<ChainNode> roots;
  if (documents) {
    for (IndexedDocument& each : *documents) {
      roots.push_back(chain_root(std::move(each)));
    }
    return roots;
  }
  if (documents.error().code != ErrorCode::kNotFound) {
    return documents.error();
  }
  const auto reference = parse_reference(operand);
  if (!reference) {
    const bool half = !read_reference(operand).unread.empty();
    return half ? bad_reference(operand) : documents.error();
  }
  roots.push_back(chain_root(*reference));
  return roots;
}

Result<ExitCode> try_chain(const Arguments& arguments) {
  const auto depth = arguments.count("depth");
  if (!depth) return depth.error();
  if (arguments.has("up") && arguments.has("down")) {
    return Error{ErrorCode::kInvalidArgument,
                 "--up and --down are two questions", "usage",
                 "ask them one after the other"};
  }
  Result<Listing> listing =
      open_listing(arguments, "viendan.chain/1", kColumns);
  if (!listing) return listing.error();
  auto roots = find_roots(listing->index, arguments.operands.front());
  if (!roots) return roots.error();
  ChainOptions options;
  options.down = arguments.has("down");
  options.depth = depth->value_or(options.depth);
  options.relation = listing->options.relation;
  const auto chain =
      follow_chain(listing->index.reader, std::move(*roots), options);
  if (!chain) return chain.error();
  if (chain->truncated) {
    print_note(
        fmt::format("only the nearest {} documents are shown", kMaxChainNodes));
  }
  ResultPrinter& printer = *listing->printer;
  const std::string_view format = arguments.value("format", "text");
  if (format == "dot" || format == "graphml" || format == "html") {
    append_graph(graph_of(*chain, listing->index), format, printer.text());
  } else if (printer.for_people()) {
    ChainTree(*chain, *listing, options.down).append(printer.text());
  } else {
    print_rows(*chain, listing->index, options.down, printer);
  }
  return printer.finish(!chain->edges.empty());
}

}  // namespace

ExitCode run_chain(const Arguments& arguments) {
  return run_with_operands(arguments, 1, 1, "chain DOC|REF", try_chain);
}

}  // namespace viendan::cli
