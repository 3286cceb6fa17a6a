#include "query_describe.h"

#include <fmt/core.h>

#include <utility>
#include <vector>

namespace viendan {
namespace {

using Node = QueryNode::Kind;

std::string words(const Query& query, const QueryNode& node,
                  std::string_view between) {
  std::string text;
  for (const QueryWord& word : node.words) {
    if (!text.empty()) text += between;
    text += slice(query.text, word.span);
    if (word.prefix) text += '*';
  }
  return text;
}

std::string date(const std::optional<PartialDate>& date) {
  return date ? to_iso(*date) : std::string();
}

std::string operand(const Query& query, const QueryNode& node) {
  switch (node.kind) {
    case Node::kWords: {
      const std::string all = words(query, node, " AND ");
      return node.words.size() > 1 ? fmt::format("({})", all) : all;
    }
    case Node::kPhrase: return fmt::format("\"{}\"", words(query, node, " "));
    case Node::kNumber:
      return fmt::format("(number:{0} OR cites:{0})",
                         slice(query.text, node.span));
    case Node::kDates:
      return fmt::format("date:{}..{}", date(node.dates.from),
                         date(node.dates.to));
    default: break;
  }
  if (node.reference.number) {
    return fmt::format("{}:{}", to_string(node.field),
                       to_string(*node.reference.number));
  }
  const std::string& value =
      node.value.empty() ? node.reference.name : node.value;
  return fmt::format("{}:\"{}\"", to_string(node.field), value);
}

}  // namespace

std::string describe(const Query& query) {
  std::vector<std::string> stack;
  for (const QueryNode& node : query.nodes) {
    if (node.kind == Node::kNot) {
      stack.back() = fmt::format("NOT {}", stack.back());
    } else if (node.kind == Node::kAnd || node.kind == Node::kOr) {
      const std::string right = std::move(stack.back());
      stack.pop_back();
      stack.back() = fmt::format("({} {} {})", stack.back(),
                                 node.kind == Node::kAnd ? "AND" : "OR", right);
    } else {
      stack.push_back(operand(query, node));
    }
  }
  return stack.back();
}

}  // namespace viendan
