#include "kept_child.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <string_view>
#include <utility>

#include "child_starter.h"

namespace viendan {
namespace {

// What a file that takes its reader over could spoil at most.
constexpr int kMostRuns = 64;

// The seconds of CPU time that `child` has begun; -1 when it is gone.
long seconds_begun_by(pid_t child) {
  clockid_t clock{};
  timespec used{};
  if (::clock_getcpuclockid(child, &clock) != 0 ||
      ::clock_gettime(clock, &used) != 0) {
    return -1;
  }
  return used.tv_sec + 1;
}

// Requires a socket that blocks; does not wait behind the deadline.
AnswerEnd send_all(int socket, std::string_view bytes, BoxDeadline deadline) {
  while (!bytes.empty()) {
    const ssize_t sent =
        ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
      continue;
    }
    if (errno == EAGAIN) {
      const AnswerEnd waited = await(socket, POLLOUT, deadline);
      if (waited != AnswerEnd::kWhole) return waited;
    } else if (errno != EINTR) {
      return AnswerEnd::kClosed;  // The child is gone.
    }
  }
  return AnswerEnd::kWhole;
}

}  // namespace

Result<std::unique_ptr<KeptChild>> KeptChild::start(const BoxOrder& order,
                                                    ChildStarter& starter) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return no_process(errno);
  }
  BoxOrder kept = order;
  kept.work.bytes = {};
  kept.work.setting = {};
  kept.requests = kMostRuns;
  const Result<pid_t> child = starter.start(kept, ends[1]);
  ::close(ends[1]);
  if (!child) {
    ::close(ends[0]);
    return child.error();
  }
  return std::unique_ptr<KeptChild>(new KeptChild(kept, ends[0], *child));
}

KeptChild::KeptChild(const BoxOrder& order, int socket, pid_t child)
    : order_(order), socket_(socket), child_(child) {}

KeptChild::~KeptChild() {
  if (socket_ >= 0) ::close(socket_);
  if (child_ > 0) end_child(child_);
}

bool KeptChild::renew_limits() const {
  const long used = seconds_begun_by(child_);
  rlimit limit{};
  if (used < 0 || ::prlimit(child_, RLIMIT_CPU, nullptr, &limit) != 0) {
    return false;
  }
  limit.rlim_cur = std::min(
      limit.rlim_max, static_cast<rlim_t>(used + order_.limits.cpu.count()));
  return ::prlimit(child_, RLIMIT_CPU, &limit, nullptr) == 0;
}

AnswerEnd KeptChild::send(const BoxWork& work, BoxDeadline deadline) const {
  const BoxRequest request{work.setting.size(), work.bytes.size()};
  std::string head(sizeof request, '\0');
  std::memcpy(head.data(), &request, sizeof request);
  head += work.setting;
  const AnswerEnd sent = send_all(socket_, head, deadline);
  return sent == AnswerEnd::kWhole ? send_all(socket_, work.bytes, deadline)
                                   : sent;
}

Result<std::string> KeptChild::run(const BoxWork& work) {
  const BoxDeadline deadline = deadline_of(order_.limits);
  // The first limits are those that it sets itself.
  const bool is_ready = runs_ == 0 || renew_limits();
  ++runs_;
  std::string answer;
  AnswerEnd end = is_ready ? send(work, deadline) : AnswerEnd::kFailed;
  if (end == AnswerEnd::kWhole) {
    end = read_answer(socket_, order_.limits, deadline, answer);
  }
  if (end == AnswerEnd::kWhole) return answer;
  const pid_t child = std::exchange(child_, -1);
  return end_failed_child(child, end, order_.limits, deadline);
}

bool KeptChild::fits(const BoxOrder& order) const {
  return order_.limits == order.limits &&
         order_.allow_unsandboxed == order.allow_unsandboxed &&
         order_.work.run == order.work.run &&
         order_.work.prepare == order.work.prepare;
}

bool KeptChild::is_spent() const { return child_ < 0 || runs_ >= kMostRuns; }

}  // namespace viendan
