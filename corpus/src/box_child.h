#ifndef VIENDAN_CORPUS_SRC_BOX_CHILD_H_
#define VIENDAN_CORPUS_SRC_BOX_CHILD_H_

#include <sys/types.h>

#include <string_view>

#include "sandbox.h"
#include "viendan/base/result.h"

namespace viendan {

/// What a child writes begins so:
///
///   frame = "VDB1" size:8 bytes little-endian payload:size bytes
inline constexpr std::string_view kFrameMagic = "VDB1";

// How a child ends when it has no answer.
inline constexpr int kExitUnboxed = 101;
inline constexpr int kExitNoMemory = 102;

/// All that a child is to know.
struct BoxOrder {
  BoxLimits limits;
  bool allow_unsandboxed = false;
  BoxWork work;
};

/// In a child that was just forked, of the process `parent`: shuts it in, does
/// the work, writes the frame to `pipe` and ends.
[[noreturn]] void run_child(const BoxOrder& order, int pipe, pid_t parent);

/// Prepares the work and forks a child of this process that does it. Errors:
/// kIo "no-process".
[[nodiscard]] Result<pid_t> fork_child(const BoxOrder& order, int pipe);

/// The error of a fork that failed.
[[nodiscard]] Error no_process(int code);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_BOX_CHILD_H_
