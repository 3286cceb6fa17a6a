#ifndef VIENDAN_CORPUS_SRC_BOX_CHILD_H_
#define VIENDAN_CORPUS_SRC_BOX_CHILD_H_

#include <sys/types.h>

#include <string_view>

#include "sandbox.h"
#include "viendan/base/result.h"

namespace viendan {

/// All that a child is to know.
struct BoxOrder {
  BoxLimits limits;
  bool allow_unsandboxed = false;
  BoxWork work;
  /// 0: the work is done once, with its bytes. Else requests for it come
  /// through the pipe, which is a socket then, at most this many.
  int requests = 0;
  /// Bytes of address space that the process it is forked from has; 0: unknown.
  std::size_t address_space = 0;
};

/// Such a request begins so; the setting and the bytes follow.
struct BoxRequest {
  std::size_t setting;
  std::size_t bytes;
};

/// In a child that was just forked, of the process `parent`: shuts it in, does
/// the work, writes each answer to `pipe` and ends.
[[noreturn]] void run_child(const BoxOrder& order, int pipe, pid_t parent);

/// Prepares the work and forks a child of this process that does it. Errors:
/// kIo "no-process".
[[nodiscard]] Result<pid_t> fork_child(const BoxOrder& order, int pipe);

/// The error of a fork that failed.
[[nodiscard]] Error no_process(int code);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_BOX_CHILD_H_
