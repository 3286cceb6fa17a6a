#include "shard_files.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "files.h"
#include "guard.h"

namespace viendan {
namespace {

struct ShardFile {
  std::string_view name;
  bool required;
};

constexpr auto kShardFiles = std::to_array<ShardFile>({
    {"iamglass", true},
    {"postlist.glass", true},
    {"position.glass", true},
    {"termlist.glass", true},
    {"docdata.glass", true},
    {"flintlock", false},
    {"v.tmp", false},
});

Error damaged(const std::string& message) {
  return {ErrorCode::kCorrupt, message, "index-damaged",
          "restore the index, or make it again with viendan import"};
}

}  // namespace

Result<void> check_shard(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
    return damaged(path + ": not a directory");
  }
  for (const ShardFile& file : kShardFiles) {
    const std::string name = path + '/' + std::string(file.name);
    if (::lstat(name.c_str(), &status) != 0) {
      if (errno == ENOENT && !file.required) continue;
      if (errno == ENOENT) return damaged(name + ": is missing");
      return system_error(name, errno);
    }
    if (!S_ISREG(status.st_mode)) return damaged(name + ": not a regular file");
    // Xapian renames v.tmp; between link and unlink of nothing, one name.
    if (status.st_nlink > 1) return damaged(name + ": has a second name");
  }
  return {};
}

Result<void> sync_shard(const std::string& path) {
  for (const ShardFile& file : kShardFiles) {
    if (!file.required) continue;
    const std::string name = path + '/' + std::string(file.name);
    const Descriptor opened(
        ::open(name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!opened.valid()) return system_error(name, errno);
    if (::fsync(opened.get()) != 0) return system_error(name, errno);
  }
  return sync_directory(path);
}

void make_all_tables(Xapian::WritableDatabase& database) {
  Xapian::Document document;
  document.add_posting("x", 1);
  document.set_data("x");
  const Xapian::docid id = database.add_document(document);
  database.commit();
  database.delete_document(id);
  database.commit();
}

bool is_shard_name(std::string_view name) {
  return !name.empty() && name.size() <= 32 &&
         name.find_first_not_of("0123456789-") == std::string_view::npos;
}

void remove_shard(const std::string& path) {
  for (const ShardFile& file : kShardFiles) {
    ::unlink((path + '/' + std::string(file.name)).c_str());
  }
  ::rmdir(path.c_str());
}

void remove_index(const std::string& directory) {
  const Result<std::vector<std::string>> names = names_in(directory);
  if (!names) return;
  ::unlink((directory + "/manifest").c_str());
  ::unlink((directory + "/manifest.new").c_str());
  ::unlink((directory + "/lock").c_str());
  for (const std::string& name : *names) {
    if (is_shard_name(name))
      remove_shard(fmt::format("{}/{}", directory, name));
  }
  ::rmdir(directory.c_str());
}

void clean_environment() {
  ::unsetenv("XAPIAN_CJK_NGRAM");
  ::unsetenv("XAPIAN_MAX_CHANGESETS");
  ::unsetenv("XAPIAN_FLUSH_THRESHOLD");
}

}  // namespace viendan
