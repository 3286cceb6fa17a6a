#include "import_pool.h"

#include <fmt/core.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "interrupts.h"

namespace viendan::cli {
namespace {

// So many orders are with a worker at a time: enough that it never waits, few
// enough that its socket holds them.
constexpr std::size_t kInFlight = 8;

// So many orders wait here before `submit` does.
constexpr std::size_t kMostWaiting = 4096;

// Times that a worker is started again without a commit between.
constexpr int kMostFailures = 3;

// Errors that another try would meet again.
bool is_final(ErrorCode code) {
  return code != ErrorCode::kIo && code != ErrorCode::kCrashed;
}

// The parent's end is the worker's end; interrupts are the parent's business,
// also for processes that the worker starts.
void prepare_child(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
  for (const int each : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ}) {
    ::signal(each, SIG_IGN);
  }
}

}  // namespace

ImportPool::ImportPool(WorkerSettings settings, std::size_t shards,
                       std::size_t workers, Settled settled)
    : settings_(std::move(settings)),
      shards_(shards),
      workers_(std::clamp<std::size_t>(workers, 1, shards)),
      settled_(std::move(settled)) {}

ImportPool::~ImportPool() {
  for (Worker& worker : workers_) {
    if (worker.process > 0) ::kill(worker.process, SIGKILL);
    close(worker);
  }
}

void ImportPool::submit(ImportOrder order) {
  while (waiting() >= kMostWaiting && !error_ && !stopped_) pump(1000);
  if (error_ || stopped_) return;
  Worker& worker = workers_[order.shard % workers_.size()];
  order.sequence = worker.next_sequence++;
  order.shards = shards_;
  worker.pending.push_back({std::move(order), {}, 0});
  pump(0);
}

void ImportPool::stop() {
  stopped_ = true;
  for (Worker& worker : workers_) {
    while (worker.pending.size() > worker.sent) worker.pending.pop_back();
  }
}

void ImportPool::finish() {
  ask_for_commits();
  while (!idle() && !error_) {
    if (interrupted() && !stopped_) {
      stop();
      ask_for_commits();
    }
    pump(1000);
  }
}

void ImportPool::ask_for_commits() {
  for (Worker& worker : workers_) {
    if (worker.pending.empty()) continue;
    ImportOrder commit;
    commit.kind = ImportOrder::Kind::kCommit;
    commit.sequence = worker.next_sequence++;
    worker.pending.push_back({std::move(commit), {}, 0});
  }
}

void ImportPool::close_workers() {
  for (Worker& worker : workers_) close(worker);
}

std::size_t ImportPool::waiting() const {
  std::size_t count = 0;
  for (const Worker& worker : workers_) {
    count += worker.pending.size() - worker.sent;
  }
  return count;
}

bool ImportPool::idle() const {
  return std::ranges::all_of(
      workers_, [](const Worker& worker) { return worker.pending.empty(); });
}

void ImportPool::start(Worker& worker) {
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
    error_ = {ErrorCode::kIo,
              std::string("socketpair: ") + std::strerror(errno)};
    return;
  }
  const pid_t parent = ::getpid();
  const pid_t process = ::fork();
  if (process < 0) {
    error_ = {ErrorCode::kIo, std::string("fork: ") + std::strerror(errno)};
    ::close(ends[0]);
    ::close(ends[1]);
    return;
  }
  if (process == 0) {
    prepare_child(parent);
    for (const Worker& each : workers_) {
      if (each.socket >= 0) ::close(each.socket);
    }
    ::close(ends[0]);
    run_import_worker(ends[1], settings_);
  }
  ::close(ends[1]);
  worker.process = process;
  worker.socket = ends[0];
}

void ImportPool::feed(Worker& worker) {
  while (worker.sent < worker.pending.size() &&
         worker.sent - worker.answered < kInFlight) {
    if (worker.process < 0) start(worker);
    if (error_) return;
    // A packet that is not taken is sent again after `receive` has seen why.
    if (!send_packet(worker.socket,
                     encode(worker.pending[worker.sent].order))) {
      return;
    }
    ++worker.sent;
  }
}

void ImportPool::pump(int timeout_ms) {
  std::vector<pollfd> sockets;
  std::vector<Worker*> owners;
  for (Worker& worker : workers_) {
    feed(worker);
    if (worker.process < 0) continue;
    sockets.push_back({worker.socket, POLLIN, 0});
    owners.push_back(&worker);
  }
  if (error_ || sockets.empty()) return;
  if (::poll(sockets.data(), sockets.size(), timeout_ms) <= 0) return;
  for (std::size_t i = 0; i < sockets.size(); ++i) {
    if (sockets[i].revents != 0) receive(*owners[i]);
  }
}

void ImportPool::receive(Worker& worker) {
  const auto packet = receive_packet(worker.socket);
  if (!packet) return recover(worker);
  auto answer = decode_answer(*packet);
  if (!answer) return recover(worker);
  switch (answer->kind) {
    case ImportAnswer::Kind::kDone:
      return take_done(worker, std::move(*answer));
    case ImportAnswer::Kind::kCommitted:
      return take_committed(worker, answer->sequence);
    case ImportAnswer::Kind::kFatal: return take_fatal(worker, *answer);
  }
}

void ImportPool::take_done(Worker& worker, ImportAnswer answer) {
  if (worker.answered >= worker.pending.size()) return;
  Pending& pending = worker.pending[worker.answered];
  if (pending.order.sequence != answer.sequence) return;
  if (pending.order.kind != ImportOrder::Kind::kCommit) ++done_;
  if (answer.status == ImportStatus::kMoved) {
    const Pending moved = std::move(pending);
    worker.pending.erase(worker.pending.begin() +
                         static_cast<std::ptrdiff_t>(worker.answered));
    --worker.sent;
    settled_(moved.order, answer);
    return;
  }
  pending.answer = std::move(answer);
  ++worker.answered;
}

void ImportPool::take_committed(Worker& worker, std::uint64_t sequence) {
  worker.failures = 0;
  while (!worker.pending.empty() && worker.pending.front().answer &&
         worker.pending.front().order.sequence <= sequence) {
    const Pending settled = std::move(worker.pending.front());
    worker.pending.pop_front();
    --worker.sent;
    --worker.answered;
    if (settled.order.kind != ImportOrder::Kind::kCommit) {
      settled_(settled.order, *settled.answer);
    }
  }
}

void ImportPool::take_fatal(Worker& worker, const ImportAnswer& answer) {
  worker.last_error = {answer.error_code, answer.message,
                       static_id(answer.error_id), answer.hint};
  if (is_final(answer.error_code)) error_ = worker.last_error;
}

// The worker is gone. Nothing since its last commit is in the index, so all of
// it is sent to a new one. The first order without an answer is the suspect;
// what came before it is committed first, so that a second crash costs nothing.
void ImportPool::recover(Worker& worker) {
  const bool crashed = close(worker);
  if (error_ || worker.pending.empty()) return;
  if (++worker.failures > kMostFailures) {
    error_ = worker.last_error;
    return;
  }
  const std::size_t suspect = worker.answered;
  const bool blamed = crashed && suspect < worker.sent;
  done_ -= std::min<std::uint64_t>(done_, worker.answered);
  for (Pending& each : worker.pending) each.answer.reset();
  worker.sent = 0;
  worker.answered = 0;
  if (blamed) blame(worker, suspect);
}

void ImportPool::blame(Worker& worker, std::size_t suspect) {
  Pending& pending = worker.pending[suspect];
  if (pending.order.kind != ImportOrder::Kind::kImport) return;
  if (++pending.crashes >= 2) pending.order.kind = ImportOrder::Kind::kFail;
  ImportOrder commit;
  commit.kind = ImportOrder::Kind::kCommit;
  commit.sequence = pending.order.sequence;
  worker.pending.insert(
      worker.pending.begin() + static_cast<std::ptrdiff_t>(suspect),
      {std::move(commit), {}, 0});
}

bool ImportPool::close(Worker& worker) {
  int status = 0;
  if (worker.socket >= 0) ::close(worker.socket);
  if (worker.process > 0) ::waitpid(worker.process, &status, 0);
  worker.socket = -1;
  worker.process = -1;
  return WIFSIGNALED(status);
}

}  // namespace viendan::cli
