#include "locked_index.h"

#include <sys/stat.h>

#include <utility>

#include "viendan/index/compact.h"
#include "viendan/index/layout.h"

namespace viendan::cli {
namespace {

Result<void> open_reader(const std::string& directory, LockedIndex& index) {
  Result<IndexReader> opened = IndexReader::open(directory);
  if (!opened) return opened.error();
  index.reader = std::move(*opened);
  return {};
}

}  // namespace

bool has_manifest(const std::string& directory) {
  struct stat status {};
  return ::stat((directory + "/manifest").c_str(), &status) == 0;
}

Result<LockedIndex> lock_index(const std::string& directory,
                               std::uint64_t shards,
                               std::uint64_t wait_seconds) {
  LockedIndex index;
  if (!has_manifest(directory)) {
    const Result<void> made = create_index(directory, shards);
    // Another import may have made it just now.
    if (!made && !has_manifest(directory)) return made.error();
  }
  Result<IndexLock> locked =
      IndexLock::acquire(directory, static_cast<double>(wait_seconds));
  if (!locked) return locked.error();
  index.lock = std::move(*locked);
  remove_stray_shards(directory);
  const Result<void> opened = open_reader(directory, index);
  if (!opened) return opened.error();
  return index;
}

Result<LockedIndex> look_at_index(const std::string& directory) {
  LockedIndex index;
  if (!has_manifest(directory)) return index;
  const Result<void> opened = open_reader(directory, index);
  if (!opened) return opened.error();
  return index;
}

}  // namespace viendan::cli
