// A library for LD_PRELOAD that records what a program and its children do to
// the files below a folder, in the order in which they do it, so that
// power_cuts.py can replay every state in which a power cut could leave them.
//
//   RECORD_IO_FOLDER  what is recorded: paths that begin with this
//   RECORD_IO_LOG     where to; exists
//
// A record is six little-endian 32-bit words, operation, process, size of the
// path, size of the data, and offset in two, and then the path and the data.
// Messages between processes are recorded too: they say what was acknowledged.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

enum Operation : std::uint32_t {
  kCreate = 1,  // A file that may be new; with data "t", made empty.
  kWrite,
  kTruncate,  // To the offset.
  kSync,
  kRename,  // Data: the new path.
  kRemove,
  kMakeFolder,
  kMessage,
};

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool is_recorded(std::string_view path) {
  static const char* const kFolder = std::getenv("RECORD_IO_FOLDER");
  return kFolder != nullptr && path.starts_with(kFolder);
}

void record(Operation operation, std::string_view path, std::string_view data,
            std::uint64_t offset) {
  static const char* const kLog = std::getenv("RECORD_IO_LOG");
  if (kLog == nullptr) return;
  const std::array<std::uint32_t, 6> head = {
      operation,
      static_cast<std::uint32_t>(::getpid()),
      static_cast<std::uint32_t>(path.size()),
      static_cast<std::uint32_t>(data.size()),
      static_cast<std::uint32_t>(offset),
      static_cast<std::uint32_t>(offset >> 32U)};
  std::string whole(reinterpret_cast<const char*>(head.data()), sizeof head);
  whole.append(path).append(data);
  const long file =
      ::syscall(SYS_openat, AT_FDCWD, kLog, O_WRONLY | O_APPEND | O_CLOEXEC, 0);
  ::syscall(SYS_write, file, whole.data(), whole.size());
  ::syscall(SYS_close, file);
}

// The path of an open file, "" if it is not recorded.
std::string path_of(int descriptor) {
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  std::array<char, PATH_MAX> buffer{};
  const ssize_t size = ::readlink(link.c_str(), buffer.data(), buffer.size());
  if (size <= 0) return {};
  const std::string_view path(buffer.data(), static_cast<std::size_t>(size));
  return is_recorded(path) ? std::string(path) : std::string();
}

std::string absolute(const char* path) {
  if (*path == '/') return path;
  std::array<char, PATH_MAX> folder{};
  if (::getcwd(folder.data(), folder.size()) == nullptr) return path;
  return std::string(folder.data()) + '/' + path;
}

void record_open(int descriptor, int flags) {
  if (descriptor < 0 || (flags & (O_CREAT | O_TRUNC)) == 0) return;
  const std::string path = path_of(descriptor);
  if (path.empty()) return;
  record(kCreate, path, (flags & O_TRUNC) != 0 ? "t" : "", 0);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  const mode_t mode =
      (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(list, int)) : 0;
  va_end(list);
  const int descriptor =
      static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
  const int saved = errno;
  record_open(descriptor, flags);
  errno = saved;
  return descriptor;
}

int open64(const char* path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  const mode_t mode =
      (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(list, int)) : 0;
  va_end(list);
  return open(path, flags, mode);
}

ssize_t write(int descriptor, const void* data, size_t size) {
  const std::string path = path_of(descriptor);
  const off_t at = path.empty() ? 0 : ::lseek(descriptor, 0, SEEK_CUR);
  const ssize_t wrote = ::syscall(SYS_write, descriptor, data, size);
  if (!path.empty() && wrote > 0) {
    record(kWrite, path,
           {static_cast<const char*>(data), static_cast<size_t>(wrote)},
           static_cast<std::uint64_t>(at));
  }
  return wrote;
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset) {
  const std::string path = path_of(descriptor);
  const ssize_t wrote = ::syscall(SYS_pwrite64, descriptor, data, size, offset);
  if (!path.empty() && wrote > 0) {
    record(kWrite, path,
           {static_cast<const char*>(data), static_cast<size_t>(wrote)},
           static_cast<std::uint64_t>(offset));
  }
  return wrote;
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off_t offset) {
  return pwrite(descriptor, data, size, offset);
}

int ftruncate(int descriptor, off_t size) noexcept {
  const std::string path = path_of(descriptor);
  const long result = ::syscall(SYS_ftruncate, descriptor, size);
  if (!path.empty() && result == 0) {
    record(kTruncate, path, {}, static_cast<std::uint64_t>(size));
  }
  return static_cast<int>(result);
}

int ftruncate64(int descriptor, off_t size) noexcept {
  return ftruncate(descriptor, size);
}

// The sync is recorded when it is done: before that nothing may rely on it.
int fsync(int descriptor) {
  const std::string path = path_of(descriptor);
  const long result = ::syscall(SYS_fsync, descriptor);
  if (!path.empty() && result == 0) record(kSync, path, {}, 0);
  return static_cast<int>(result);
}

int fdatasync(int descriptor) {
  const std::string path = path_of(descriptor);
  const long result = ::syscall(SYS_fdatasync, descriptor);
  if (!path.empty() && result == 0) record(kSync, path, {}, 0);
  return static_cast<int>(result);
}

int rename(const char* from, const char* to) noexcept {
  const long result = ::syscall(SYS_rename, from, to);
  const int saved = errno;
  if (result == 0 && is_recorded(absolute(from))) {
    record(kRename, absolute(from), absolute(to), 0);
  }
  errno = saved;
  return static_cast<int>(result);
}

int unlink(const char* path) noexcept {
  const long result = ::syscall(SYS_unlink, path);
  const int saved = errno;
  if (result == 0 && is_recorded(absolute(path))) {
    record(kRemove, absolute(path), {}, 0);
  }
  errno = saved;
  return static_cast<int>(result);
}

int rmdir(const char* path) noexcept {
  const long result = ::syscall(SYS_rmdir, path);
  const int saved = errno;
  if (result == 0 && is_recorded(absolute(path))) {
    record(kRemove, absolute(path), {}, 0);
  }
  errno = saved;
  return static_cast<int>(result);
}

int mkdir(const char* path, mode_t mode) noexcept {
  const long result = ::syscall(SYS_mkdir, path, mode);
  const int saved = errno;
  if (result == 0 && is_recorded(absolute(path))) {
    record(kMakeFolder, absolute(path), {}, 0);
  }
  errno = saved;
  return static_cast<int>(result);
}

ssize_t send(int socket, const void* data, size_t size, int flags) {
  using Send = ssize_t (*)(int, const void*, size_t, int);
  static const auto kNext = real<Send>("send");
  record(kMessage, {}, {static_cast<const char*>(data), size}, 0);
  return kNext(socket, data, size, flags);
}

}  // extern "C"
