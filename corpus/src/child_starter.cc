// A packet to the process that starts children is an `Packet` and the setting
// of the work; with it come the pipe to answer to and a file in memory that has
// the bytes. Functions have the same addresses there, for it is a fork of this
// process. The answer tells the child, or a negative error.
//
// Both the process and the child answer: if one is killed, the other still
// tells what there is to wait for. The second answer is dropped by its number.
#include "child_starter.h"

#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "confine.h"
#include "kept_child.h"

namespace viendan {
namespace {

// Longer settings are not sent. The longest is the name of a part of an
// archive.
constexpr std::size_t kMostSetting = 8192;

struct Packet {
  unsigned long number;
  BoxOrder order;  // Of its views only the sizes mean anything.
  std::array<char, kMostSetting> setting;
};
constexpr std::size_t kHeadSize = offsetof(Packet, setting);

struct Answer {
  unsigned long number;  // Of the packet.
  pid_t child;
};

struct Descriptors {
  int pipe = -1;
  int bytes = -1;
};

// Bytes and two descriptors, as the kernel passes them on.
class Message {
 public:
  Message(void* bytes, std::size_t size) : vector_{bytes, size} {
    header_.msg_iov = &vector_;
    header_.msg_iovlen = 1;
    header_.msg_control = space_.data();
    header_.msg_controllen = space_.size();
  }
  Message(const Message&) = delete;
  Message& operator=(const Message&) = delete;

  // The bytes that were sent or received, or -1.
  ssize_t send(int socket, const Descriptors& descriptors) {
    cmsghdr* const control = CMSG_FIRSTHDR(&header_);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SCM_RIGHTS;
    control->cmsg_len = CMSG_LEN(sizeof descriptors);
    std::memcpy(CMSG_DATA(control), &descriptors, sizeof descriptors);
    ssize_t sent = 0;
    do {
      sent = ::sendmsg(socket, &header_, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent;
  }

  ssize_t receive(int socket, Descriptors& descriptors) {
    ssize_t got = 0;
    do {
      got = ::recvmsg(socket, &header_, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    const cmsghdr* control = CMSG_FIRSTHDR(&header_);
    if (control == nullptr ||
        control->cmsg_len != CMSG_LEN(sizeof descriptors)) {
      return -1;
    }
    std::memcpy(&descriptors, CMSG_DATA(control), sizeof descriptors);
    return got;
  }

 private:
  iovec vector_;
  msghdr header_{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(Descriptors))> space_{};
};

// --- The process that starts children

constexpr int kSocket = 3;  // And nothing else that is open in the client.

struct Received {
  Packet packet;
  Descriptors descriptors;
};

// False when there is no more to come.
bool receive(Received& received) {
  Message message(&received.packet, sizeof received.packet);
  return message.receive(kSocket, received.descriptors) >=
         static_cast<ssize_t>(kHeadSize);
}

// A fork whose child is a child of the parent of this process.
pid_t fork_sibling() {
  return static_cast<pid_t>(::syscall(__NR_clone, CLONE_PARENT | SIGCHLD,
                                      nullptr, nullptr, nullptr, nullptr));
}

[[noreturn]] void work_on(const Received& received, pid_t client) {
  const Answer answer{received.packet.number, ::getpid()};
  ::send(kSocket, &answer, sizeof answer, MSG_NOSIGNAL | MSG_DONTWAIT);
  BoxOrder order = received.packet.order;
  const std::size_t size = order.work.bytes.size();
  order.work.setting = std::string_view(received.packet.setting.data(),
                                        order.work.setting.size());
  order.work.bytes = {};
  if (size > 0) {
    void* const bytes =
        ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE,
               received.descriptors.bytes, 0);
    if (bytes == MAP_FAILED) ::_exit(kExitNoMemory);
    order.work.bytes = {static_cast<const char*>(bytes), size};
  }
  run_child(order, received.descriptors.pipe, client);
}

// What was prepared for the last child, and the address space since then.
struct Prepared {
  void (*work)() = nullptr;
  std::size_t address_space = 0;
};

// A negative error, or the child.
pid_t start_one(Received& received, Prepared& prepared, pid_t client) {
  BoxOrder& order = received.packet.order;
  try {
    if (order.work.prepare != nullptr) order.work.prepare();
  } catch (const std::exception&) {
    return -ENOMEM;
  }
  // Nothing else makes this process larger, so that most children need not ask.
  if (prepared.address_space == 0 || prepared.work != order.work.prepare) {
    prepared = {order.work.prepare, address_space()};
  }
  order.address_space = prepared.address_space;
  const pid_t child = fork_sibling();
  if (child == 0) work_on(received, client);
  return child < 0 ? -errno : child;
}

[[noreturn]] void serve(int socket, pid_t client) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != client) ::_exit(0);
  for (const int each : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    ::signal(each, SIG_IGN);
  }
  if (socket != kSocket) ::dup2(socket, kSocket);
  ::syscall(__NR_close_range, kSocket + 1, ~0U, 0);
  ::syscall(__NR_close_range, 0, kSocket - 1, 0);
  prepare_to_confine();
  const auto received = std::make_unique<Received>();
  Prepared prepared;
  while (receive(*received)) {
    const Answer answer{received->packet.number,
                        start_one(*received, prepared, client)};
    ::close(received->descriptors.pipe);
    ::close(received->descriptors.bytes);
    if (::send(kSocket, &answer, sizeof answer, MSG_NOSIGNAL) < 0) break;
  }
  ::_exit(0);
}

// --- Its client

// A file in memory with `bytes`, or -1.
int make_file(std::string_view bytes) {
  const int file = ::memfd_create("document", MFD_CLOEXEC);
  if (file < 0) return -1;
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return file;
}

bool send_order(int socket, unsigned long number, const BoxOrder& order,
                const Descriptors& descriptors) {
  std::string packet(kHeadSize, '\0');
  std::memcpy(packet.data() + offsetof(Packet, number), &number, sizeof number);
  std::memcpy(packet.data() + offsetof(Packet, order), &order, sizeof order);
  packet += order.work.setting;
  Message message(packet.data(), packet.size());
  return message.send(socket, descriptors) ==
         static_cast<ssize_t>(packet.size());
}

bool is_main_thread() { return ::syscall(__NR_gettid) == ::getpid(); }

}  // namespace

ChildStarter::ChildStarter() : first_(open()), second_(open()) {}

ChildStarter::~ChildStarter() {
  close(first_);
  close(second_);
}

ChildStarter::Process ChildStarter::open() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) !=
      0) {
    return {};
  }
  const pid_t client = ::getpid();
  Process process{ends[0], ::fork()};
  if (process.id == 0) serve(ends[1], client);
  ::close(ends[1]);
  if (process.id < 0) close(process);
  return process;
}

void ChildStarter::close(Process& process) {
  if (process.socket >= 0) ::close(process.socket);
  if (process.id > 0) ::waitpid(process.id, nullptr, 0);
  process = {};
}

// The child or a negative error; nothing when the process is gone.
std::optional<pid_t> ChildStarter::ask(const BoxOrder& order, int pipe,
                                       int file) {
  ++asked_;
  if (!send_order(first_.socket, asked_, order, {pipe, file}))
    return std::nullopt;
  while (true) {
    Answer answer{};
    const ssize_t got = ::recv(first_.socket, &answer, sizeof answer, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got != sizeof answer) return std::nullopt;
    if (answer.number == asked_) return answer.child;
  }
}

Result<pid_t> ChildStarter::start(const BoxOrder& order, int pipe) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (first_.socket < 0) first_ = std::exchange(second_, {});
  // Children are killed with the thread that their starter was forked by.
  if (first_.socket < 0 && is_main_thread()) first_ = open();
  const bool can_ask =
      first_.socket >= 0 && order.work.setting.size() <= kMostSetting;
  const int file = can_ask ? make_file(order.work.bytes) : -1;
  if (file < 0) return fork_child(order, pipe);
  const std::optional<pid_t> answer = ask(order, pipe, file);
  ::close(file);
  if (answer && *answer > 0) return *answer;
  if (answer) return no_process(-*answer);
  ::kill(first_.id, SIGKILL);
  close(first_);
  return Error{ErrorCode::kIo, "the process that starts readers is gone",
               kStarterLost};
}

std::unique_ptr<KeptChild> ChildStarter::take_kept(const BoxOrder& order) {
  const std::lock_guard<std::mutex> lock(kept_mutex_);
  const auto found = std::ranges::find_if(
      kept_, [&](const auto& child) { return child->fits(order); });
  if (found == kept_.end()) return nullptr;
  std::unique_ptr<KeptChild> child = std::move(*found);
  kept_.erase(found);
  return child;
}

void ChildStarter::keep(std::unique_ptr<KeptChild> child) {
  if (child->is_spent()) return;
  const std::lock_guard<std::mutex> lock(kept_mutex_);
  kept_.push_back(std::move(child));
}

std::shared_ptr<ChildStarter> make_child_starter() {
  return std::make_shared<ChildStarter>();
}

}  // namespace viendan
