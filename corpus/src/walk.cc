// Folders are read by descriptor-free names, one at a time, with a stack of
// those still to come; kinds come from the folder where the file system tells.
#include "viendan/corpus/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <memory>
#include <utility>

#include "archive.h"
#include "open_file.h"
#include "sniff.h"

namespace viendan {
namespace {

using Visitor = std::function<void(const WalkEntry&)>;

// The folder of an index is never a corpus.
constexpr std::string_view kIndexFolder = ".viendan";

struct FolderEntries {
  std::vector<std::string> folders;
  std::vector<std::string> files;  // And all else.
  bool readable = true;
};

struct FolderCloser {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

std::string join(const std::string& folder, std::string_view name) {
  std::string path = folder;
  if (path.empty() || path.back() != '/') path += '/';
  path += name;
  return path;
}

bool is_folder(const dirent& entry, const std::string& folder) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  struct stat status {};
  return ::lstat(join(folder, entry.d_name).c_str(), &status) == 0 &&
         S_ISDIR(status.st_mode);
}

FolderEntries read_folder(const std::string& path, std::size_t below) {
  FolderEntries entries;
  const int descriptor = open_file(path, below, O_DIRECTORY);
  const std::unique_ptr<DIR, FolderCloser> folder(
      descriptor < 0 ? nullptr : ::fdopendir(descriptor));
  if (!folder) {
    if (descriptor >= 0) ::close(descriptor);
    entries.readable = false;
    return entries;
  }
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr) break;
    std::string name(entry->d_name);
    if (name == "." || name == "..") continue;
    const bool enters = is_folder(*entry, path);
    (enters ? entries.folders : entries.files).push_back(std::move(name));
  }
  entries.readable = errno == 0;
  std::ranges::sort(entries.files);
  std::ranges::sort(entries.folders, std::greater<>());
  return entries;
}

// A time as a number to compare with: it wraps around from the year 2262 on,
// which file systems can hold.
std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(time.tv_sec) *
                                       1'000'000'000U +
                                   static_cast<std::uint64_t>(time.tv_nsec));
}

WalkEntry describe(const std::string& path, std::size_t below) {
  WalkEntry entry;
  entry.path = path;
  entry.below = below;
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    entry.skipped = "unreadable";
  } else if (S_ISLNK(status.st_mode)) {
    entry.skipped = "link";
  } else if (!S_ISREG(status.st_mode)) {
    entry.skipped = "special";
  } else {
    entry.bytes = static_cast<std::uint64_t>(status.st_size);
    entry.modified_ns = nanoseconds(status.st_mtim);
    entry.changed_ns = nanoseconds(status.st_ctim);
  }
  return entry;
}

bool is_hidden_member(std::string_view name) {
  return name.starts_with('.') || name.find("/.") != std::string_view::npos ||
         name.starts_with("__MACOSX/");
}

// Visits what is in an archive; false when the file is none.
bool visit_archive(const WalkEntry& archive, const LoadOptions& options,
                   const Visitor& visit) {
  LoadOptions of_archive = options;
  of_archive.below = archive.below;
  const Result<std::string> bytes = read_file(archive.path, of_archive);
  if (!bytes || sniff(*bytes) != Format::kZip) return false;
  const auto members = list_archive(*bytes, options);
  if (!members) return false;  // Loading it says why.
  for (const ArchiveMember& member : *members) {
    WalkEntry entry;
    entry.path = join(archive.path, member.name);
    if (archive.below > 0) {
      entry.below = archive.below + member.name.size() + 1;
    }
    entry.bytes = member.bytes;
    entry.modified_ns = archive.modified_ns;
    entry.changed_ns = archive.changed_ns;
    if (is_unsafe_member(member.name)) {
      entry.path = archive.path;
      entry.below = archive.below;
      entry.skipped = "unsafe-name";
    } else if (is_hidden_member(member.name)) {
      entry.skipped = "hidden";
    } else if (is_archive_name(member.name)) {
      entry.skipped = "nested-archive";
    }
    visit(entry);
  }
  return true;
}

void visit_file(const std::string& path, std::size_t below,
                const LoadOptions& options, const Visitor& visit) {
  const WalkEntry entry = describe(path, below);
  const bool is_archive = entry.skipped.empty() && is_archive_name(path);
  if (is_archive && visit_archive(entry, options, visit)) return;
  visit(entry);
}

void skip(std::string path, std::string_view why, const Visitor& visit) {
  WalkEntry entry;
  entry.path = std::move(path);
  entry.skipped = why;
  visit(entry);
}

void walk_folder(const std::string& path, const LoadOptions& options,
                 const Visitor& visit) {
  std::vector<std::string> pending = {path};  // A stack, last name first.
  while (!pending.empty()) {
    const std::string folder = std::move(pending.back());
    pending.pop_back();
    const std::size_t below = folder.size() - path.size();
    const FolderEntries entries = read_folder(folder, below);
    if (!entries.readable) skip(folder, "unreadable", visit);
    for (const std::string& name : entries.files) {
      if (name.starts_with('.')) {
        skip(join(folder, name), "hidden", visit);
      } else {
        std::string file = join(folder, name);
        const std::size_t found = file.size() - path.size();
        visit_file(file, found, options, visit);
      }
    }
    for (const std::string& name : entries.folders) {
      if (name == kIndexFolder) {
        skip(join(folder, name), "index", visit);
      } else if (name.starts_with('.')) {
        skip(join(folder, name), "hidden", visit);
      } else {
        pending.push_back(join(folder, name));
      }
    }
  }
}

}  // namespace

Result<void> walk(const std::string& path, const Visitor& visit,
                  const LoadOptions& options) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    const bool is_member = errno == ENOTDIR;  // "a.zip/b.docx"
    if (!is_member) {
      return Error{errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo,
                   fmt::format("{}: {}", path, std::strerror(errno))};
    }
    WalkEntry entry;
    entry.path = path;
    visit(entry);
    return {};
  }
  if (!S_ISDIR(status.st_mode)) {
    visit_file(path, 0, options, visit);
    return {};
  }
  walk_folder(path, options, visit);
  return {};
}

}  // namespace viendan
