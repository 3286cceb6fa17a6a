// A boxed run is one child, which writes a frame into a pipe and ends; or one
// of several runs of a child that is kept. The parent trusts nothing of it: it
// reads at most `limits.output` bytes, for at most `limits.wall`, and kills
// what goes on.
#include "sandbox.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "box_answer.h"
#include "box_child.h"
#include "child_starter.h"
#include "kept_child.h"

namespace viendan {
namespace {

Result<std::string> run_once(const BoxOrder& order, ChildStarter* starter) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
    return Error{ErrorCode::kIo,
                 fmt::format("no pipe: {}", std::strerror(errno))};
  }
  const Result<pid_t> child = starter != nullptr
                                  ? starter->start(order, pipe[1])
                                  : fork_child(order, pipe[1]);
  ::close(pipe[1]);
  if (!child) {
    ::close(pipe[0]);
    return child.error();
  }
  std::string answer;
  const BoxDeadline deadline = deadline_of(order.limits);
  const AnswerEnd end = read_answer(pipe[0], order.limits, deadline, answer);
  ::close(pipe[0]);
  if (end != AnswerEnd::kWhole) {
    return end_failed_child(*child, end, order.limits, deadline);
  }
  end_child(*child);
  return answer;
}

// Files of this size and more have a child of their own, whose cost they hide.
constexpr std::size_t kMostForKept = std::size_t{1} << 20;

// Nothing where the work has to be done by a child of its own.
std::optional<Result<std::string>> run_kept(const BoxOrder& order,
                                            ChildStarter* starter) {
  if (starter == nullptr || order.work.leaves_clean == nullptr ||
      order.work.bytes.size() > kMostForKept) {
    return std::nullopt;
  }
  std::unique_ptr<KeptChild> child = starter->take_kept(order);
  if (child == nullptr) {
    Result<std::unique_ptr<KeptChild>> started =
        KeptChild::start(order, *starter);
    if (!started) return std::nullopt;
    child = std::move(*started);
  }
  const bool is_first = child->runs() == 0;
  Result<std::string> answer = child->run(order.work);
  if (answer) {
    if (order.work.leaves_clean(*answer)) starter->keep(std::move(child));
    return answer;
  }
  // What was read before is not to make this file fail.
  if (is_first) return answer;
  return std::nullopt;
}

}  // namespace

bool can_sandbox() {
  const std::uint32_t action = SECCOMP_RET_KILL_PROCESS;
  return ::syscall(__NR_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool has_landlock() {
  return ::syscall(__NR_landlock_create_ruleset, nullptr, 0, 1 /* version */) >
         0;
}

Result<std::string> run_boxed(const BoxLimits& limits, bool allow_unsandboxed,
                              const BoxWork& work, ChildStarter* starter) {
  const BoxOrder order{limits, allow_unsandboxed, work};
  if (auto kept = run_kept(order, starter)) return std::move(*kept);
  // The starter and the one that stands by may both be found gone.
  constexpr int kMostTries = 3;
  for (int tried = 1;; ++tried) {
    Result<std::string> answer = run_once(order, starter);
    const bool is_lost = !answer && answer.error().id == kStarterLost;
    if (!is_lost || tried == kMostTries) return answer;
  }
}

}  // namespace viendan
