#include "remote.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <vector>

extern char** environ;

namespace viendan {
namespace {

constexpr std::string_view kScheme = "ssh://";
constexpr int kTimeoutMs = 15'000;
constexpr std::size_t kMaxManifestBytes = 64 << 10;

std::string ssh_program() {
  const char* const set = std::getenv("VIENDAN_SSH");
  return set != nullptr && *set != '\0' ? set : "ssh";
}

bool is_plain(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
         ('0' <= c && c <= '9') || c == '.' || c == '-' || c == '_' || c == '@';
}

bool is_host(std::string_view host) {
  if (host.empty() || host.starts_with('-')) return false;
  for (const char c : host) {
    if (!is_plain(c)) return false;
  }
  return true;
}

// `path` for the shell at the other end. Xapian cuts the command at spaces and
// ssh joins it with single ones, so a path may have single spaces only; others
// are refused by `parse_remote`.
std::string quoted(std::string_view path) {
  std::string out;
  if (path.starts_with("~/")) {
    out = "~/";
    path.remove_prefix(2);
  }
  out += '\'';
  for (const char c : path) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

std::vector<std::string> ssh_arguments(const RemoteIndex& remote) {
  std::vector<std::string> arguments = {"-oBatchMode=yes",
                                        "-oConnectTimeout=10"};
  if (!remote.port.empty()) arguments.push_back("-p" + remote.port);
  arguments.emplace_back("--");
  arguments.push_back(remote.host);
  return arguments;
}

Error unreachable(const RemoteIndex& remote, std::string_view why) {
  return {
      ErrorCode::kUnreachable,
      fmt::format("ssh://{}{}{}: {}", remote.host,
                  remote.path.starts_with('/') ? "" : "/", remote.path, why),
      "index-unreachable",
      "try: ssh HOST true; xapian-progsrv must be installed there"};
}

// A child whose standard output and error come through one pipe.
class Child {
 public:
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  explicit Child(const std::vector<std::string>& words) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const std::string& word : words) {
      arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    if (::posix_spawnp(&process_, arguments.front(), &actions, nullptr,
                       arguments.data(), environ) != 0) {
      process_ = -1;
    }
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    output_ = ends[0];
  }
  ~Child() {
    if (output_ >= 0) ::close(output_);
    if (process_ <= 0) return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
  }

  [[nodiscard]] bool started() const { return process_ > 0; }

  // What it writes until it ends; nullopt when that takes too long or is too
  // much.
  [[nodiscard]] std::optional<std::string> read_all() const {
    std::string text;
    std::array<char, 4096> buffer{};
    while (text.size() <= kMaxManifestBytes) {
      pollfd waiting{output_, POLLIN, 0};
      if (::poll(&waiting, 1, kTimeoutMs) <= 0) return std::nullopt;
      const ssize_t got = ::read(output_, buffer.data(), buffer.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return text;
      text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return std::nullopt;
  }

  // Waits for its end. Returns whether it was a success.
  bool finish() {
    int status = 0;
    if (::waitpid(process_, &status, 0) != process_) return false;
    process_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

 private:
  pid_t process_ = -1;
  int output_ = -1;
};

}  // namespace

std::optional<RemoteIndex> parse_remote(std::string_view directory) {
  if (!directory.starts_with(kScheme)) return std::nullopt;
  directory.remove_prefix(kScheme.size());
  const std::size_t slash = directory.find('/');
  if (slash == std::string_view::npos) return RemoteIndex{};
  RemoteIndex remote;
  std::string_view host = directory.substr(0, slash);
  if (const std::size_t colon = host.find(':');
      colon != std::string_view::npos) {
    remote.port = host.substr(colon + 1);
    host = host.substr(0, colon);
    const bool digits =
        !remote.port.empty() && remote.port.size() <= 5 &&
        remote.port.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) return RemoteIndex{};
  }
  remote.path = directory.substr(slash);
  if (remote.path.starts_with("/~/")) remote.path.erase(0, 1);
  for (const char c : remote.path) {
    if (static_cast<unsigned char>(c) < 0x20) return RemoteIndex{};
  }
  if (remote.path.find("  ") != std::string::npos) return RemoteIndex{};
  if (is_host(host)) remote.host = host;
  return remote;
}

Result<Manifest> read_remote_manifest(const RemoteIndex& remote) {
  if (remote.host.empty()) {
    return Error{ErrorCode::kInvalidArgument, "this is no address of an index",
                 "usage", "write ssh://HOST/PATH"};
  }
  std::vector<std::string> words = {ssh_program()};
  for (std::string& each : ssh_arguments(remote)) {
    words.push_back(std::move(each));
  }
  words.push_back("cat " + quoted(remote.path + "/manifest"));
  Child child(words);
  if (!child.started()) return unreachable(remote, "ssh cannot be started");
  const std::optional<std::string> text = child.read_all();
  if (!text) return unreachable(remote, "no answer");
  if (!child.finish()) {
    std::string_view why = std::string_view(*text).substr(0, 200);
    while (why.ends_with('\n') || why.ends_with('\r')) why.remove_suffix(1);
    return unreachable(remote, why.empty() ? "no answer" : why);
  }
  return parse_manifest("ssh://" + remote.host + remote.path, *text);
}

Xapian::Database open_remote_shard(const RemoteIndex& remote,
                                   std::string_view shard) {
  std::string command;
  for (const std::string& each : ssh_arguments(remote)) {
    command += each + ' ';
  }
  command += fmt::format("xapian-progsrv {}",
                         quoted(fmt::format("{}/{}", remote.path, shard)));
  return Xapian::Remote::open(ssh_program(), command, kTimeoutMs);
}

}  // namespace viendan
