#include "viendan/index/index_lock.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include "files.h"
#include "guard.h"

namespace viendan {
namespace {

// Who holds the lock writes its id into the file, for messages alone: the lock
// is the kernel's and ends with its holder.
std::string holder_of(int descriptor) {
  std::array<char, 32> buffer{};
  const ssize_t got = ::pread(descriptor, buffer.data(), buffer.size() - 1, 0);
  std::string_view text(buffer.data(), got > 0 ? static_cast<size_t>(got) : 0);
  text = text.substr(0, text.find('\n'));
  const bool number =
      text.find_first_not_of("0123456789") == std::string_view::npos;
  return number ? std::string(text) : std::string();
}

void write_holder(int descriptor) {
  const std::string text = fmt::format("{}\n", ::getpid());
  if (::ftruncate(descriptor, 0) != 0) return;
  // For messages alone, so it may fail.
  [[maybe_unused]] const ssize_t wrote =
      ::pwrite(descriptor, text.data(), text.size(), 0);
}

double now() {
  timespec time{};
  ::clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) +
         static_cast<double>(time.tv_nsec) / 1e9;
}

Error locked_by(const std::string& directory, const std::string& holder) {
  return {ErrorCode::kBusy,
          fmt::format("{}: another process is changing the index{}", directory,
                      holder.empty() ? "" : ": " + holder),
          "index-locked", "wait until it ends, or use --wait SECONDS"};
}

}  // namespace

class IndexLock::Impl {
 public:
  explicit Impl(Descriptor file) : file_(std::move(file)) {}

 private:
  Descriptor file_;
};

IndexLock::IndexLock(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexLock::IndexLock(IndexLock&&) noexcept = default;
IndexLock& IndexLock::operator=(IndexLock&&) noexcept = default;
IndexLock::~IndexLock() = default;

Result<IndexLock> IndexLock::acquire(const std::string& directory,
                                     double wait_seconds) {
  const std::string path = directory + "/lock";
  Descriptor file(::open(path.c_str(),
                         O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                         0600));
  if (!file.valid()) return system_error(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_error(path, errno);
  if (!S_ISREG(status.st_mode) || status.st_nlink != 1) {
    return Error{ErrorCode::kCorrupt, path + ": not a file of its own",
                 "index-damaged"};
  }
  const double deadline = now() + wait_seconds;
  while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) {
      Error error = system_error(path, errno);
      error.id = "index-no-locks";
      error.hint = "keep the index on a file system that has locks";
      return error;
    }
    if (now() >= deadline) return locked_by(directory, holder_of(file.get()));
    const timespec pause = {0, 50'000'000};
    ::nanosleep(&pause, nullptr);
  }
  write_holder(file.get());
  return IndexLock(std::make_unique<Impl>(std::move(file)));
}

}  // namespace viendan
