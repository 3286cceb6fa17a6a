// The directory of an index:
//
//   manifest       text, lines: "viendan-index VERSION", "shard NAME UUID" for
//                  each shard, "checksum HEX" of all before it
//   lock           held by who writes; says which process
//   NAME/          one Xapian database for each shard
//
// An index is made under another name beside it and renamed when it is whole
// and on the disk, so that no interruption leaves a part of one
// (reliability 3.2, 3.11).

#include "viendan/index/layout.h"

#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>
#include <xxhash.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "fields.h"
#include "files.h"
#include "guard.h"
#include "shard_files.h"

namespace viendan {
namespace {

constexpr std::string_view kManifestName = "manifest";
constexpr std::string_view kMagic = "viendan-index ";
constexpr std::size_t kUuidBytes = 36;

Error damaged(std::string message) {
  return {ErrorCode::kCorrupt, std::move(message), "index-damaged",
          "restore the index, or make it again with viendan import"};
}

std::string manifest_text(const Manifest& manifest) {
  std::string text = fmt::format("{}{}\n", kMagic, kSchemaVersion);
  for (const Manifest::Shard& shard : manifest.shards) {
    text += fmt::format("shard {} {}\n", shard.name, shard.uuid);
  }
  text +=
      fmt::format("checksum {:016x}\n", XXH3_64bits(text.data(), text.size()));
  return text;
}

// The next line of `text`, which is taken off.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

// Makes an empty database.
Result<std::string> create_shard(const std::string& path) {
  return guard([&]() -> Result<std::string> {
    Xapian::WritableDatabase database(
        path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    database.set_metadata(std::string(kSchemaKey), std::string(kSchemaVersion));
    make_all_tables(database);
    std::string uuid = database.get_uuid();
    database.close();
    return uuid;
  });
}

Result<void> fill_index(const std::string& directory, std::size_t shards) {
  Manifest manifest;
  for (std::size_t i = 0; i < shards; ++i) {
    const std::string name = fmt::format("1-{}", i);
    const std::string path = fmt::format("{}/{}", directory, name);
    Result<std::string> uuid = create_shard(path);
    if (!uuid) return uuid.error();
    const Result<void> synced = sync_shard(path);
    if (!synced) return synced;
    manifest.shards.push_back({name, std::move(*uuid)});
  }
  return write_manifest(directory, manifest);
}

bool is_directory(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// Makes the folders above `directory` that are missing, so that they are there
// after a power cut too.
Result<void> make_folders_above(const std::string& directory) {
  std::vector<std::string> missing;
  std::string folder = folder_of(directory);
  struct stat status {};
  while (::stat(folder.c_str(), &status) != 0 && errno == ENOENT) {
    missing.push_back(folder);
    folder = folder_of(folder);
  }
  for (auto each = missing.rbegin(); each != missing.rend(); ++each) {
    if (::mkdir(each->c_str(), 0777) != 0 && errno != EEXIST) {
      return system_error(*each, errno);
    }
    const Result<void> synced = sync_directory(folder_of(*each));
    if (!synced) return synced;
  }
  return {};
}

// Removes what imports that were killed have left of making `directory`. Who
// makes an index holds a lock on the directory in which it does.
void remove_leftovers(const std::string& directory) {
  const std::string folder = folder_of(directory);
  const std::string prefix =
      directory.substr(directory.find_last_of('/') + 1) + ".new-";
  const Result<std::vector<std::string>> names = names_in(folder);
  if (!names) return;
  for (const std::string& name : *names) {
    if (!name.starts_with(prefix) || name.size() != prefix.size() + 16)
      continue;
    const std::string path = fmt::format("{}/{}", folder, name);
    const Result<Descriptor> opened = open_directory(path);
    if (!opened) continue;
    if (::flock(opened->get(), LOCK_EX | LOCK_NB) == 0) remove_index(path);
  }
}

}  // namespace

Result<Manifest> parse_manifest(const std::string& path,
                                std::string_view text) {
  const std::string_view all = text;
  const std::string_view first = take_line(text);
  if (!first.starts_with(kMagic)) return damaged(path + ": not a manifest");
  if (first.substr(kMagic.size()) != kSchemaVersion) {
    return Error{ErrorCode::kSchema,
                 fmt::format("{}: schema {}, but this program reads {}", path,
                             first.substr(kMagic.size()), kSchemaVersion),
                 "index-schema", "make the index again with viendan import"};
  }
  Manifest manifest;
  while (text.starts_with("shard ")) {
    const std::string_view line = take_line(text).substr(6);
    const std::size_t space = line.find(' ');
    const std::string_view name = line.substr(0, space);
    if (space == std::string_view::npos || !is_shard_name(name) ||
        line.size() - space - 1 != kUuidBytes) {
      return damaged(path + ": a line is not right");
    }
    manifest.shards.push_back(
        {std::string(name), std::string(line.substr(space + 1))});
  }
  const std::size_t content = all.size() - text.size();
  const std::string expected =
      fmt::format("checksum {:016x}\n", XXH3_64bits(all.data(), content));
  if (text != expected) return damaged(path + ": the checksum is not right");
  if (manifest.shards.empty() || manifest.shards.size() > kMaxShards) {
    return damaged(path + ": wrong number of shards");
  }
  return manifest;
}

Result<void> write_manifest(const std::string& directory,
                            const Manifest& manifest) {
  const std::string path = fmt::format("{}/{}", directory, kManifestName);
  const std::string fresh = fmt::format("{}.new", path);
  ::unlink(fresh.c_str());
  const Result<void> written = write_new_file(fresh, manifest_text(manifest));
  if (!written) return written;
  if (std::rename(fresh.c_str(), path.c_str()) != 0) {
    return system_error(path, errno);
  }
  return sync_directory(directory);
}

Result<void> create_index(const std::string& directory, std::size_t shards) {
  std::string place = directory;
  while (place.size() > 1 && place.ends_with('/')) place.pop_back();
  if (shards == 0 || shards > kMaxShards) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("an index has 1 to {} shards", kMaxShards)};
  }
  clean_environment();
  const Result<void> prepared = make_folders_above(place);
  if (!prepared) return prepared;
  remove_leftovers(place);
  const std::string fresh = place + ".new-" + random_name();
  if (::mkdir(fresh.c_str(), 0700) != 0) return system_error(fresh, errno);
  const Result<Descriptor> lock = open_directory(fresh);
  if (!lock) return lock.error();
  ::flock(lock->get(), LOCK_EX | LOCK_NB);
  Result<void> made = fill_index(fresh, shards);
  if (made && std::rename(fresh.c_str(), place.c_str()) != 0) {
    made = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR
               ? Error{ErrorCode::kInvalidArgument,
                       place + ": exists and is not empty", "index-exists"}
               : system_error(place, errno);
  }
  if (!made) {
    remove_index(fresh);
    return made;
  }
  return sync_directory(folder_of(place));
}

Result<Manifest> read_manifest(const std::string& directory) {
  if (!is_directory(directory)) {
    return Error{ErrorCode::kNotFound, directory + ": no index here",
                 "index-not-found", "viendan import makes one"};
  }
  const std::string path = fmt::format("{}/{}", directory, kManifestName);
  const Result<std::string> text = read_small_file(path);
  if (!text && text.error().code == ErrorCode::kNotFound) {
    return Error{ErrorCode::kNotFound, directory + ": not an index of viendan",
                 "index-not-found", "viendan import makes one"};
  }
  if (!text) return text.error();
  Result<Manifest> manifest = parse_manifest(path, *text);
  if (!manifest) return manifest;
  for (const Manifest::Shard& shard : manifest->shards) {
    const Result<void> checked = check_shard(directory + '/' + shard.name);
    if (!checked) return checked.error();
  }
  return manifest;
}

}  // namespace viendan
