#include "open_file.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace viendan {
namespace {

// Opens `path`, which is relative to `folder`, through no link.
int open_below(int folder, const char* path, int flags) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags | O_NOFOLLOW);
  how.resolve = RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH;
  const auto opened =
      static_cast<int>(::syscall(__NR_openat2, folder, path, &how, sizeof how));
  const bool is_missing = opened < 0 && (errno == ENOSYS || errno == EPERM);
  return is_missing ? ::openat(folder, path, flags | O_NOFOLLOW) : opened;
}

}  // namespace

int open_file(const std::string& path, std::size_t below, int flags) {
  flags |= O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  const std::size_t root = path.size() - std::min(below, path.size());
  const std::size_t rest = path.find_first_not_of('/', root);
  if (root == path.size() || rest == std::string::npos) {
    return ::open(path.c_str(), flags);
  }
  if (rest == 0) return open_below(AT_FDCWD, path.c_str(), flags);
  const int folder =
      ::open(path.substr(0, rest).c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return -1;
  const int opened = open_below(folder, path.c_str() + rest, flags);
  const int code = errno;
  ::close(folder);
  errno = code;
  return opened;
}

}  // namespace viendan
