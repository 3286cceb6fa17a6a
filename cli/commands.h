#ifndef VIENDAN_CLI_COMMANDS_H_
#define VIENDAN_CLI_COMMANDS_H_

#include "arguments.h"
#include "exit_code.h"

namespace viendan::cli {

// What each row of command_table.cc runs; in cmd_*.cc.
ExitCode run_chain(const Arguments& arguments);
ExitCode run_check(const Arguments& arguments);
ExitCode run_citedby(const Arguments& arguments);
ExitCode run_cites(const Arguments& arguments);
ExitCode run_compact(const Arguments& arguments);
ExitCode run_completion(const Arguments& arguments);
ExitCode run_directives(const Arguments& arguments);
ExitCode run_export(const Arguments& arguments);
ExitCode run_facets(const Arguments& arguments);
ExitCode run_failed(const Arguments& arguments);
ExitCode run_graph(const Arguments& arguments);
ExitCode run_help(const Arguments& arguments);
ExitCode run_import(const Arguments& arguments);
ExitCode run_list(const Arguments& arguments);
ExitCode run_man(const Arguments& arguments);
ExitCode run_parse(const Arguments& arguments);
ExitCode run_remove(const Arguments& arguments);
ExitCode run_search(const Arguments& arguments);
ExitCode run_show(const Arguments& arguments);
ExitCode run_status(const Arguments& arguments);
ExitCode run_text(const Arguments& arguments);
ExitCode run_verify(const Arguments& arguments);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_COMMANDS_H_
