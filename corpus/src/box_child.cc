#include "box_child.h"

#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include "box_answer.h"
#include "confine.h"

namespace viendan {
namespace {

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) ::_exit(EXIT_FAILURE);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

void send_frame(int descriptor, std::string_view payload) {
  write_all(descriptor, frame_header(payload.size()));
  write_all(descriptor, payload);
}

// Ends the child when the parent has closed its side.
void read_all(int descriptor, void* into, std::size_t size) {
  char* at = static_cast<char*>(into);
  while (size > 0) {
    const ssize_t got = ::read(descriptor, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) ::_exit(EXIT_SUCCESS);
    at += got;
    size -= static_cast<std::size_t>(got);
  }
}

// Leaves the pipe alone open, as descriptor 3.
constexpr int kPipe = 3;
void keep_only(int pipe) {
  if (pipe != kPipe) ::dup2(pipe, kPipe);
  ::syscall(__NR_close_range, kPipe + 1, ~0U, 0);
  for (int descriptor = 0; descriptor < kPipe; ++descriptor) {
    ::close(descriptor);
  }
}

void restore_signals() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ, SIGXCPU,
                           SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGSYS}) {
    ::signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void work_on_requests(const BoxOrder& order) {
  std::string setting;
  std::string bytes;
  for (int i = 0; i < order.requests; ++i) {
    BoxRequest request{};
    read_all(kPipe, &request, sizeof request);
    setting.resize(request.setting);
    read_all(kPipe, setting.data(), setting.size());
    bytes.resize(request.bytes);
    read_all(kPipe, bytes.data(), bytes.size());
    send_frame(kPipe, order.work.run(bytes, setting));
  }
}

void work(const BoxOrder& order) {
  if (order.requests > 0) return work_on_requests(order);
  send_frame(kPipe, order.work.run(order.work.bytes, order.work.setting));
}

}  // namespace

void run_child(const BoxOrder& order, int pipe, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(EXIT_FAILURE);
  keep_only(pipe);  // First: what it inherits may be a lock of the parent.
  restore_signals();
  const std::size_t used = order.address_space == 0
                               ? address_space()
                               : order.address_space + order.work.bytes.size();
  const bool limited = set_resource_limits(
      static_cast<unsigned long>(order.limits.cpu.count()),
      static_cast<unsigned long>(std::max(order.requests, 1)), used,
      order.limits.memory);
  deny_files();  // Where the kernel has it; the filter below refuses them too.
  if (!limited || (!deny_system_calls() && !order.allow_unsandboxed)) {
    ::_exit(kExitUnboxed);
  }
  try {
    work(order);
    ::_exit(EXIT_SUCCESS);
  } catch (const std::bad_alloc&) {
    ::_exit(kExitNoMemory);
  } catch (...) {
    ::_exit(EXIT_FAILURE);
  }
}

Error no_process(int code) {
  return {ErrorCode::kIo,
          fmt::format("no process for its reader: {}", std::strerror(code)),
          "no-process"};
}

Result<pid_t> fork_child(const BoxOrder& order, int pipe) {
  if (order.work.prepare != nullptr) order.work.prepare();
  prepare_to_confine();
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child == 0) run_child(order, pipe, parent);
  if (child < 0) return no_process(errno);
  return child;
}

}  // namespace viendan
