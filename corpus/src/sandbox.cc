// A boxed run is one child, which writes a frame into a pipe and ends. The
// parent trusts nothing of it: it reads at most `limits.output` bytes, for at
// most `limits.wall`, and kills what goes on.
#include "sandbox.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "box_child.h"
#include "child_starter.h"

namespace viendan {
namespace {

constexpr std::size_t kHeaderSize = 12;

Error limit_error(std::string_view id, std::string message) {
  return {ErrorCode::kLimit, std::move(message), id,
          "the file may be damaged or made to exhaust its reader"};
}

enum class ReadEnd { kClosed, kTooMuch, kTooLong, kFailed };

// Reads what the child writes until it closes the pipe.
ReadEnd read_answer(int pipe, const BoxLimits& limits, std::string& answer) {
  using Clock = std::chrono::steady_clock;
  constexpr std::size_t kChunk = std::size_t{1} << 18;
  const auto deadline = Clock::now() + limits.wall;
  std::size_t filled = 0;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - Clock::now());
    if (left.count() <= 0) return ReadEnd::kTooLong;
    pollfd poll{pipe, POLLIN, 0};
    const int ready = ::poll(&poll, 1, static_cast<int>(left.count()));
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    if (ready < 0) return ReadEnd::kFailed;
    if (answer.size() < filled + kChunk) answer.resize(2 * filled + kChunk);
    const ssize_t got =
        ::read(pipe, answer.data() + filled, answer.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return ReadEnd::kFailed;
    filled += static_cast<std::size_t>(got);
    if (got == 0) {
      answer.resize(filled);
      return ReadEnd::kClosed;
    }
    if (filled > limits.output + kHeaderSize) return ReadEnd::kTooMuch;
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// Takes the frame off `answer`. False when it is none.
bool take_payload(std::string& answer) {
  if (answer.size() < kHeaderSize || !answer.starts_with(kFrameMagic))
    return false;
  std::uint64_t size = 0;
  for (std::size_t i = kHeaderSize; i-- > kFrameMagic.size();) {
    size = (size << 8) | static_cast<unsigned char>(answer[i]);
  }
  if (size != answer.size() - kHeaderSize) return false;
  answer.erase(0, kHeaderSize);
  return true;
}

Error ending_error(int status, const BoxLimits& limits) {
  if (WIFEXITED(status)) {
    switch (WEXITSTATUS(status)) {
      case kExitUnboxed:
        return {ErrorCode::kUnsupported,
                "this format is read in a sandbox only, and the kernel offers "
                "none",
                "sandbox-unavailable",
                "--allow-unsandboxed reads it all the same"};
      case kExitNoMemory:
        return limit_error("memory-limit",
                           fmt::format("its reader needs more than {} MiB",
                                       limits.memory >> 20));
      default:
        return {ErrorCode::kCrashed, "its reader gave up", "parser-crashed"};
    }
  }
  const int signal = WTERMSIG(status);
  if (signal == SIGXCPU || signal == SIGKILL) {
    return limit_error("cpu-limit",
                       fmt::format("its reader used more than {} s of CPU",
                                   limits.cpu.count()));
  }
  if (signal == SIGSYS) {
    return {ErrorCode::kCrashed, "its reader tried what it must not",
            "parser-violation"};
  }
  return {ErrorCode::kCrashed,
          fmt::format("its reader crashed (signal {})", signal),
          "parser-crashed"};
}

Result<std::string> finish(pid_t child, ReadEnd end, std::string answer,
                           const BoxLimits& limits) {
  if (end != ReadEnd::kClosed) ::kill(child, SIGKILL);
  const int status = wait_for(child);
  switch (end) {
    case ReadEnd::kTooMuch:
      return limit_error("output-limit",
                         fmt::format("it holds more than {} MiB of text",
                                     limits.output >> 20));
    case ReadEnd::kTooLong:
      return limit_error(
          "time-limit",
          fmt::format("its reader took more than {} s", limits.wall.count()));
    case ReadEnd::kFailed:
      return Error{ErrorCode::kIo, "the pipe from its reader failed"};
    case ReadEnd::kClosed: break;
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != EXIT_SUCCESS) {
    return ending_error(status, limits);
  }
  if (!take_payload(answer)) {
    return Error{ErrorCode::kCrashed, "its reader answered nonsense",
                 "bad-frame"};
  }
  return answer;
}

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
  const ReadEnd end = read_answer(pipe[0], order.limits, answer);
  ::close(pipe[0]);
  return finish(*child, end, std::move(answer), order.limits);
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
  // The starter and the one that stands by may both be found gone.
  constexpr int kMostTries = 3;
  for (int tried = 1;; ++tried) {
    Result<std::string> answer = run_once(order, starter);
    const bool is_lost = !answer && answer.error().id == kStarterLost;
    if (!is_lost || tried == kMostTries) return answer;
  }
}

}  // namespace viendan
