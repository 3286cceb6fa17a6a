#ifndef VIENDAN_CLI_INTERRUPTS_H_
#define VIENDAN_CLI_INTERRUPTS_H_

namespace viendan::cli {

/// From now on SIGINT, SIGTERM and SIGHUP ask for an orderly end; a second one
/// ends the process at once with kInterrupted. A closed pipe and a file that
/// may not grow are errors of the call that meets them.
void catch_interrupts();

/// True once an orderly end was asked for.
[[nodiscard]] bool interrupted();

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_INTERRUPTS_H_
