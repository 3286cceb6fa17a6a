#ifndef VIENDAN_CORPUS_SRC_CONFINE_H_
#define VIENDAN_CORPUS_SRC_CONFINE_H_

#include <cstddef>

namespace viendan {

/// What shutting a process in takes and is the same for all: made before a
/// fork, its children share it. Called or not, the functions below do the same.
void prepare_to_confine();

/// Bytes of address space that this process has now, from /proc; 0 when that
/// cannot be read.
[[nodiscard]] std::size_t address_space();

/// Sets the limits of this process: CPU seconds, which its parent may move
/// `times` times; `memory` bytes of address space beyond `used`, which it has
/// now, if that is not 0; no file written, no core dump. False when one cannot
/// be set. Async-signal-safe.
[[nodiscard]] bool set_resource_limits(unsigned long cpu_seconds,
                                       unsigned long times, std::size_t used,
                                       std::size_t memory);

/// Forbids this process every file by Landlock, for good. False where the
/// kernel has none.
bool deny_files();

/// By Landlock: this process may read the system's own folders and use `folder`
/// as it likes; no other file, for good. False where the kernel has none.
bool allow_files_in(const char* folder);

/// Lets this process call only what computing and writing to open descriptors
/// takes. Opening a file fails with EACCES; any other call ends the process
/// with SIGSYS. False where the kernel has no filters for this machine.
[[nodiscard]] bool deny_system_calls();

/// For programs that are about to be executed: no network but local sockets,
/// no tracing, no new privileges. False as above.
[[nodiscard]] bool deny_network();

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_CONFINE_H_
