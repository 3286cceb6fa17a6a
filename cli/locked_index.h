#ifndef VIENDAN_CLI_LOCKED_INDEX_H_
#define VIENDAN_CLI_LOCKED_INDEX_H_

#include <cstdint>
#include <optional>
#include <string>

#include "viendan/base/result.h"
#include "viendan/index/index_lock.h"
#include "viendan/index/index_reader.h"

namespace viendan::cli {

/// An index, and the right to write to it; either may be missing in a dry run.
struct LockedIndex {
  std::optional<IndexLock> lock;
  std::optional<IndexReader> reader;
};

/// Whether `directory` has an index, whole or damaged.
[[nodiscard]] bool has_manifest(const std::string& directory);

/// Locks the index in `directory`, which is made, with that many shards, where
/// there is none; waits at most so long for another import to end.
///
/// Errors: those of `create_index`, `IndexLock::acquire`, `IndexReader::open`.
[[nodiscard]] Result<LockedIndex> lock_index(const std::string& directory,
                                             std::uint64_t shards,
                                             std::uint64_t wait_seconds);

/// The same for a dry run: without a lock, and without a reader where there is
/// no index yet.
[[nodiscard]] Result<LockedIndex> look_at_index(const std::string& directory);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_LOCKED_INDEX_H_
