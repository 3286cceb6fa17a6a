#ifndef VIENDAN_CORPUS_SRC_SANDBOX_H_
#define VIENDAN_CORPUS_SRC_SANDBOX_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "viendan/base/result.h"
#include "viendan/corpus/load.h"

namespace viendan {

/// What a child may use.
struct BoxLimits {
  std::chrono::seconds cpu{10};
  std::chrono::seconds wall{20};
  std::size_t memory = std::size_t{512} << 20;  ///< Beyond what it starts with.
  std::size_t output = std::size_t{65} << 20;   ///< Bytes that it may answer.

  bool operator==(const BoxLimits&) const = default;
};

/// True when the kernel can confine a child (seccomp filters).
[[nodiscard]] bool can_sandbox();

/// True when the kernel also has Landlock, the second wall.
[[nodiscard]] bool has_landlock();

/// What a child is to do: a function, and what it is called with. It runs with
/// a copy of the memory of the process that forks it, must not rely on threads,
/// and runs no destructor of a static object.
struct BoxWork {
  std::string (*run)(std::string_view bytes,
                     std::string_view setting) = nullptr;
  std::string_view bytes;    ///< Of the file.
  std::string_view setting;  ///< Whatever `run` understands.
  /// Called before the fork, each time, by the process that forks: makes or
  /// loads what the child could not. May be null.
  void (*prepare)() = nullptr;
  /// Null: no other bytes come near the child. Else one child may do this for
  /// several files, one after the other, as long as each answer passes here; a
  /// file that takes the child over could then forge the answers to the rest.
  bool (*leaves_clean)(std::string_view answer) = nullptr;
};

/// Does `work` in a child process that may compute and answer, and nothing
/// else: no file, network, process, signal or executable memory. What it
/// returns comes back through a pipe and is as untrusted as its input.
///
/// The child is forked by `starter`, or by this process where it is null. One
/// that is kept gets small files only, has the limits anew for each, and is
/// replaced after any error; what fails in it is done again in a new one,
/// unless it was the first.
///
/// Errors, by `id`: "sandbox-unavailable" when the kernel cannot confine and
/// `allow_unsandboxed` is false; "cpu-limit", "time-limit", "memory-limit",
/// "output-limit"; "parser-crashed", "parser-violation" after a forbidden
/// call, "bad-frame" for an answer that is none.
///
/// Thread safety: may be called from several threads and processes; children
/// of others are not touched.
[[nodiscard]] Result<std::string> run_boxed(const BoxLimits& limits,
                                            bool allow_unsandboxed,
                                            const BoxWork& work,
                                            ChildStarter* starter = nullptr);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_SANDBOX_H_
