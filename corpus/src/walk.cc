#include "viendan/corpus/walk.h"

#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace viendan {
namespace {

namespace fs = std::filesystem;

void visit_file(const std::string& path,
                const std::function<void(const WalkEntry&)>& visit) {
  WalkEntry entry;
  entry.path = path;
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    entry.skipped = "unreadable";
  } else if (S_ISLNK(status.st_mode)) {
    entry.skipped = "link";
  } else if (!S_ISREG(status.st_mode)) {
    entry.skipped = "special";
  } else {
    entry.bytes = static_cast<std::uint64_t>(status.st_size);
    entry.modified_ns =
        status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
    entry.changed_ns =
        status.st_ctim.tv_sec * 1'000'000'000 + status.st_ctim.tv_nsec;
  }
  visit(entry);
}

}  // namespace

Result<void> walk(const std::string& path,
                  const std::function<void(const WalkEntry&)>& visit) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    return Error{errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo,
                 fmt::format("{}: {}", path, std::strerror(errno))};
  }
  if (!S_ISDIR(status.st_mode)) {
    visit_file(path, visit);
    return {};
  }
  std::vector<std::string> pending = {path};  // A stack, last name first.
  while (!pending.empty()) {
    const std::string folder = std::move(pending.back());
    pending.pop_back();
    std::vector<std::string> folders;
    std::vector<std::string> files;
    std::error_code error;
    for (auto it = fs::directory_iterator(folder, error);
         !error && it != fs::directory_iterator(); it.increment(error)) {
      const bool is_folder = it->is_directory(error) && !it->is_symlink(error);
      (is_folder ? folders : files).push_back(it->path().string());
    }
    if (error) visit({folder, 0, 0, 0, "unreadable"});
    std::ranges::sort(files);
    std::ranges::sort(folders, std::greater<>());
    for (const std::string& file : files) visit_file(file, visit);
    pending.insert(pending.end(), folders.begin(), folders.end());
  }
  return {};
}

}  // namespace viendan
