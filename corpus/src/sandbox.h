#ifndef VIENDAN_CORPUS_SRC_SANDBOX_H_
#define VIENDAN_CORPUS_SRC_SANDBOX_H_

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "viendan/base/result.h"

namespace viendan {

/// What a child may use.
struct BoxLimits {
  std::chrono::seconds cpu{10};
  std::chrono::seconds wall{20};
  std::size_t memory = std::size_t{512} << 20;  ///< Beyond what it starts with.
  std::size_t output = std::size_t{65} << 20;   ///< Bytes that it may answer.
};

/// True when the kernel can confine a child (seccomp filters).
[[nodiscard]] bool can_sandbox();

/// True when the kernel also has Landlock, the second wall.
[[nodiscard]] bool has_landlock();

/// Runs `work` in a child process that may compute and answer, and nothing
/// else: no file, network, process, signal or executable memory. What it
/// returns comes back through a pipe and is as untrusted as its input.
///
/// `work` sees the memory of this process as it was. It must not rely on
/// threads, and runs no destructor of a static object.
///
/// Errors, by `id`: "sandbox-unavailable" when the kernel cannot confine and
/// `allow_unsandboxed` is false; "cpu-limit", "time-limit", "memory-limit",
/// "output-limit"; "parser-crashed", "parser-violation" after a forbidden
/// call, "bad-frame" for an answer that is none.
///
/// Thread safety: may be called from several threads and processes; children
/// of others are not touched.
[[nodiscard]] Result<std::string> run_boxed(
    const BoxLimits& limits, bool allow_unsandboxed,
    const std::function<std::string()>& work);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_SANDBOX_H_
