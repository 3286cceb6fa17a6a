#ifndef VIENDAN_CLI_QUERY_MESSAGE_H_
#define VIENDAN_CLI_QUERY_MESSAGE_H_

#include <optional>
#include <string>
#include <vector>

#include "viendan/index/query.h"

namespace viendan::cli {

/// What `operands` ask for, joined by spaces. Where that is no query, says on
/// stderr what is wrong, with a caret below the place, and returns nullopt.
[[nodiscard]] std::optional<Query> read_query(
    const std::vector<std::string>& operands);

/// The line of the query and the line with the caret, escaped; "" when the
/// query is too long to show.
[[nodiscard]] std::string caret_lines(const QueryError& error);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_QUERY_MESSAGE_H_
