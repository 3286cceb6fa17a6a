#include "compaction.h"

#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "message.h"
#include "viendan/index/compact.h"

namespace viendan::cli {
namespace {

struct NewShard {
  std::string name;
  std::vector<std::string> sources;  // Paths.
};

Result<void> check_space(const std::string& directory, std::uint64_t needed) {
  struct statvfs disk {};
  if (::statvfs(directory.c_str(), &disk) != 0) return {};
  const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
  if (free > needed) return {};
  return Error{ErrorCode::kNoSpace,
               fmt::format("{}: {} bytes are needed, {} are free", directory,
                           needed, free),
               "disk-full", "free some space"};
}

// In a process of its own, because a damaged source can crash it.
pid_t start(const std::string& directory, const NewShard& shard) {
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
  const Result<void> made =
      compact_shards(shard.sources, directory, shard.name);
  if (made) ::_exit(0);
  print_error(made.error());
  ::_exit(1);
}

Result<void> make_shards(const std::string& directory,
                         const std::vector<NewShard>& shards) {
  std::vector<pid_t> children;
  bool good = true;
  for (const NewShard& shard : shards) {
    const pid_t child = start(directory, shard);
    if (child < 0) {
      good = false;
      break;
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 1;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    good = good && status == 0;
  }
  if (good) return {};
  return Error{
      ErrorCode::kCrashed,
      directory + ": the index could not be rewritten; it is as before",
      "compact-failed", "run viendan verify"};
}

}  // namespace

Result<void> compact_index(const std::string& directory,
                           const std::vector<std::string>& others) {
  const Result<Manifest> manifest = read_manifest(directory);
  if (!manifest) return manifest.error();
  remove_stray_shards(directory);
  std::uint64_t needed = index_bytes(directory);
  std::vector<NewShard> shards;
  for (const Manifest::Shard& shard : manifest->shards) {
    const std::string source = directory + '/' + shard.name;
    if (others.empty() || shards.empty()) {
      shards.push_back({next_shard_name(*manifest, shards.size()), {source}});
    } else {
      shards.front().sources.push_back(source);
    }
  }
  for (const std::string& other : others) {
    const Result<Manifest> added = read_manifest(other);
    if (!added) return added.error();
    needed += index_bytes(other);
    for (const Manifest::Shard& shard : added->shards) {
      shards.front().sources.push_back(other + '/' + shard.name);
    }
  }
  Result<void> space = check_space(directory, needed);
  if (!space) return space;
  Result<void> made = make_shards(directory, shards);
  if (made) {
    std::vector<std::string> names;
    names.reserve(shards.size());
    for (const NewShard& shard : shards) names.push_back(shard.name);
    made = replace_shards(directory, names);
  }
  if (!made) remove_stray_shards(directory);
  return made;
}

}  // namespace viendan::cli
