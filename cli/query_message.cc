#include "query_message.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <utility>

#include "message.h"

namespace viendan::cli {
namespace {

// Columns of a terminal that `text` takes, one for each character.
std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

std::string joined(const std::vector<std::string>& operands) {
  std::string text;
  for (const std::string& each : operands) {
    if (!text.empty()) text += ' ';
    text += each;
  }
  return text;
}

}  // namespace

std::string caret_lines(const QueryError& error) {
  if (error.text.empty()) return {};
  const std::size_t offset = std::min(error.offset, error.text.size());
  const std::string before =
      escaped(std::string_view(error.text).substr(0, offset));
  return fmt::format("  {}\n  {:>{}}\n", escaped(error.text), '^',
                     columns_of(before) + 1);
}

std::optional<Query> read_query(const std::vector<std::string>& operands) {
  ParsedQuery parsed = parse_query(joined(operands));
  if (!parsed.error) return std::move(parsed.query);
  const QueryError& error = *parsed.error;
  print_message(error.message, error.id, caret_lines(error), error.hint);
  return std::nullopt;
}

}  // namespace viendan::cli
