#ifndef VIENDAN_CLI_HELP_H_
#define VIENDAN_CLI_HELP_H_

#include <string>

#include "command.h"
#include "language.h"

namespace viendan::cli {

/// The list of the commands.
[[nodiscard]] std::string overview(Language language);

/// How to use one command: usage line, options, an example.
[[nodiscard]] std::string help_of(const Command& command, Language language);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_HELP_H_
