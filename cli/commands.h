#ifndef VIENDAN_CLI_COMMANDS_H_
#define VIENDAN_CLI_COMMANDS_H_

#include "arguments.h"
#include "exit_code.h"

namespace viendan::cli {

// What each row of the table in command.cc runs; one cmd_*.cc each.
ExitCode run_parse(const Arguments& arguments);
ExitCode run_text(const Arguments& arguments);
ExitCode run_help(const Arguments& arguments);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_COMMANDS_H_
