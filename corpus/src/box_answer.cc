#include "box_answer.h"

#include <fmt/core.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace viendan {
namespace {

constexpr std::size_t kHeaderSize = 12;

Error limit_error(std::string_view id, std::string message) {
  return {ErrorCode::kLimit, std::move(message), id,
          "the file may be damaged or made to exhaust its reader"};
}

// The rest of the time in milliseconds; 0 when there is none.
int milliseconds_to(BoxDeadline deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(
      deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

// The payload that a header tells; nothing when it is none.
std::optional<std::uint64_t> told_size(std::string_view header) {
  if (!header.starts_with(kFrameMagic)) return std::nullopt;
  std::uint64_t size = 0;
  for (std::size_t i = kHeaderSize; i-- > kFrameMagic.size();) {
    size = (size << 8) | static_cast<unsigned char>(header[i]);
  }
  return size;
}

// What `filled` bytes of an answer are so far; kClosed: not all of it.
AnswerEnd judge(const std::string& answer, std::size_t filled,
                const BoxLimits& limits) {
  if (filled > limits.output + kHeaderSize) return AnswerEnd::kTooMuch;
  if (filled < kHeaderSize) return AnswerEnd::kClosed;
  const auto size = told_size(std::string_view(answer).substr(0, kHeaderSize));
  const std::size_t has = filled - kHeaderSize;
  if (!size || has < *size) return AnswerEnd::kClosed;
  return has == *size ? AnswerEnd::kWhole : AnswerEnd::kInvalid;
}

Error ending_error(int status, const BoxLimits& limits) {
  if (WIFEXITED(status)) {
    switch (WEXITSTATUS(status)) {
      case EXIT_SUCCESS:
        return {ErrorCode::kCrashed, "its reader answered nonsense",
                "bad-frame"};
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

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// False when `child` is still there at the deadline: it may have closed its
// side of the pipe and go on.
bool ends_by(pid_t child, BoxDeadline deadline) {
  const int process = static_cast<int>(::syscall(__NR_pidfd_open, child, 0U));
  if (process < 0) return false;
  const bool ended = await(process, POLLIN, deadline) == AnswerEnd::kWhole;
  ::close(process);
  return ended;
}

}  // namespace

BoxDeadline deadline_of(const BoxLimits& limits) {
  return std::chrono::steady_clock::now() + limits.wall;
}

AnswerEnd await(int descriptor, short event, BoxDeadline deadline) {
  while (true) {
    const int left = milliseconds_to(deadline);
    if (left == 0) return AnswerEnd::kTooLong;
    pollfd poll{descriptor, event, 0};
    const int ready = ::poll(&poll, 1, left);
    if (ready > 0) return AnswerEnd::kWhole;
    if (ready < 0 && errno != EINTR) return AnswerEnd::kFailed;
  }
}

std::string frame_header(std::size_t size) {
  std::string header(kFrameMagic);
  for (int shift = 0; shift < 64; shift += 8) {
    header += static_cast<char>((size >> shift) & 0xFF);
  }
  return header;
}

AnswerEnd read_answer(int descriptor, const BoxLimits& limits,
                      BoxDeadline deadline, std::string& answer) {
  constexpr std::size_t kChunk = std::size_t{1} << 16;
  std::size_t filled = 0;
  while (true) {
    const AnswerEnd waited = await(descriptor, POLLIN, deadline);
    if (waited != AnswerEnd::kWhole) return waited;
    if (answer.size() < filled + kChunk) answer.resize(2 * filled + kChunk);
    const ssize_t got =
        ::read(descriptor, answer.data() + filled, answer.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return AnswerEnd::kFailed;
    if (got == 0) return AnswerEnd::kClosed;
    filled += static_cast<std::size_t>(got);
    const AnswerEnd end = judge(answer, filled, limits);
    if (end == AnswerEnd::kClosed) continue;
    answer.resize(filled);
    if (end == AnswerEnd::kWhole) answer.erase(0, kHeaderSize);
    return end;
  }
}

Error end_failed_child(pid_t child, AnswerEnd end, const BoxLimits& limits,
                       BoxDeadline deadline) {
  if (end == AnswerEnd::kClosed && !ends_by(child, deadline)) {
    end = AnswerEnd::kTooLong;
  }
  if (end != AnswerEnd::kClosed) ::kill(child, SIGKILL);
  const int status = wait_for(child);
  switch (end) {
    case AnswerEnd::kTooMuch:
      return limit_error("output-limit",
                         fmt::format("it holds more than {} MiB of text",
                                     limits.output >> 20));
    case AnswerEnd::kTooLong:
      return limit_error(
          "time-limit",
          fmt::format("its reader took more than {} s", limits.wall.count()));
    case AnswerEnd::kFailed:
      return {ErrorCode::kIo, "the pipe from its reader failed"};
    case AnswerEnd::kClosed: return ending_error(status, limits);
    default: return ending_error(EXIT_SUCCESS, limits);
  }
}

void end_child(pid_t child) {
  ::kill(child, SIGKILL);
  wait_for(child);
}

}  // namespace viendan
