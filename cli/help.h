#ifndef VIENDAN_CLI_HELP_H_
#define VIENDAN_CLI_HELP_H_

#include <cstdio>

#include "command.h"
#include "language.h"

namespace viendan::cli {

/// Lists the commands.
void write_overview(std::FILE* out, Language language);

/// How to use one command: usage line, options, an example.
void write_help(std::FILE* out, const Command& command, Language language);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_HELP_H_
