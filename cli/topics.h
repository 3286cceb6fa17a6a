#ifndef VIENDAN_CLI_TOPICS_H_
#define VIENDAN_CLI_TOPICS_H_

#include <string_view>
#include <vector>

#include "command.h"
#include "language.h"

namespace viendan::cli {

/// What an operand may be, where its name does not tell.
struct Topic {
  std::string_view name;  ///< As in `Command::operands`: "REF".
  std::string_view text;  ///< Lines for a terminal; no more than 76 columns.
  std::string_view text_vi;

  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::kVietnamese ? text_vi : text;
  }
};

/// Those that the operands of `command` need, in the order of the table.
[[nodiscard]] std::vector<Topic> topics_of(const Command& command);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_TOPICS_H_
