#include "external_program.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "confine.h"

namespace viendan {
namespace {

Error system_error(std::string_view what) {
  const int code = errno;
  return {code == ENOSPC ? ErrorCode::kNoSpace : ErrorCode::kIo,
          fmt::format("{}: {}", what, std::strerror(code))};
}

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(resource, &both);
}

// In the child: everything is made before, for after fork() nothing may be
// allocated that another thread could hold.
[[noreturn]] void execute(const ProgramRun& run, const std::string& folder,
                          int out, char* const* words, char* const* variables) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::setsid();
  const int null = ::open("/dev/null", O_RDWR);
  ::dup2(null, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(null, STDERR_FILENO);
  ::syscall(__NR_close_range, STDERR_FILENO + 1, ~0U, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(run.cpu.count()));
  limit(RLIMIT_AS, run.memory);
  limit(RLIMIT_FSIZE, run.file_size);
  limit(RLIMIT_CORE, 0);
  const bool ready = ::chdir(folder.c_str()) == 0 && deny_network();
  allow_files_in(folder.c_str());  // Where the kernel has Landlock.
  if (ready) ::execve(words[0], words, variables);
  ::_exit(127);
}

// Waits for the child, at most `wall`; then kills it and its children.
bool wait_in_time(pid_t child, std::chrono::seconds wall, int& status) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + wall;
  useconds_t pause = 500;
  while (true) {
    const pid_t done = ::waitpid(child, &status, WNOHANG);
    if (done == child) break;
    if (done < 0 && errno != EINTR) return false;
    if (Clock::now() > deadline) {
      ::kill(-child, SIGKILL);
      ::kill(child, SIGKILL);
      ::waitpid(child, &status, 0);
      return false;
    }
    ::usleep(pause);
    constexpr useconds_t kLongest = 20'000;
    pause = std::min(pause * 2, kLongest);
  }
  ::kill(-child, SIGKILL);  // What it may have left behind.
  return true;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

Result<TemporaryFolder> TemporaryFolder::create() {
  const char* base = std::getenv("TMPDIR");
  std::string name =
      std::string(base != nullptr && *base == '/' ? base : "/tmp") +
      "/viendan-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) return system_error(name);
  return TemporaryFolder(std::move(name));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Result<void> TemporaryFolder::write(const std::string& name,
                                    std::string_view bytes) const {
  const std::string path = path_ + '/' + name;
  const int descriptor = ::open(
      path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) return system_error(path);
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) {
      const Error error = system_error(path);
      ::close(descriptor);
      return error;
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  ::close(descriptor);
  return {};
}

Result<std::string> TemporaryFolder::read(const std::string& name,
                                          std::size_t most) const {
  const std::string path = path_ + '/' + name;
  const int descriptor =
      ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) {
    return Error{ErrorCode::kNotFound, "the program made nothing of it",
                 "program-failed"};
  }
  std::string bytes;
  constexpr std::size_t kChunk = std::size_t{1} << 18;
  while (bytes.size() <= most) {
    const std::size_t filled = bytes.size();
    bytes.resize(filled + kChunk);
    const ssize_t got = ::read(descriptor, bytes.data() + filled, kChunk);
    bytes.resize(filled + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got <= 0) break;
  }
  ::close(descriptor);
  if (bytes.size() > most) {
    return Error{ErrorCode::kLimit, "the program made too much of it",
                 "output-limit"};
  }
  return bytes;
}

std::string find_program(std::string_view name) {
  for (const std::string_view folder : {"/usr/bin/", "/usr/local/bin/"}) {
    std::string path = std::string(folder) + std::string(name);
    if (::access(path.c_str(), X_OK) == 0) return path;
  }
  return "";
}

Result<void> run_program(const ProgramRun& run, const TemporaryFolder& folder) {
  std::vector<std::string> words = run.words;
  std::vector<std::string> variables = {
      "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1",
      "HOME=" + folder.path(), "TMPDIR=" + folder.path()};
  const std::vector<char*> word_pointers = pointers(words);
  const std::vector<char*> variable_pointers = pointers(variables);
  const std::string out_path = folder.path() + "/stdout";
  const int out =
      ::open(out_path.c_str(),
             O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (out < 0) return system_error(out_path);
  const pid_t child = ::fork();
  if (child == 0) {
    execute(run, folder.path(), out, word_pointers.data(),
            variable_pointers.data());
  }
  ::close(out);
  if (child < 0) return system_error(words[0]);
  int status = 0;
  if (!wait_in_time(child, run.wall, status)) {
    return Error{
        ErrorCode::kLimit,
        fmt::format("{} took more than {} s", words[0], run.wall.count()),
        "time-limit"};
  }
  if (WIFSIGNALED(status)) {
    const bool is_limit =
        WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL;
    return Error{
        is_limit ? ErrorCode::kLimit : ErrorCode::kCrashed,
        fmt::format("{} was ended by signal {}", words[0], WTERMSIG(status)),
        is_limit ? "cpu-limit" : "parser-crashed"};
  }
  if (WEXITSTATUS(status) != 0) {
    return Error{ErrorCode::kCorrupt,
                 fmt::format("{} cannot read it", words[0]), "program-failed"};
  }
  return {};
}

}  // namespace viendan
