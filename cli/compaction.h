#ifndef VIENDAN_CLI_COMPACTION_H_
#define VIENDAN_CLI_COMPACTION_H_

#include <string>
#include <vector>

#include "viendan/base/result.h"

namespace viendan::cli {

/// Rewrites the index in `directory` with full blocks: every shard on its own,
/// at the same time, each in a process; or, with `others`, all its shards and
/// those of the indexes in `others` into one.
///
/// Readers and the old shards are not touched until all is on the disk.
/// Requires: the `IndexLock` is held and nothing has a shard open for writing.
/// Errors: kNoSpace, before anything is done; kCorrupt, kIo, kCrashed.
Result<void> compact_index(const std::string& directory,
                           const std::vector<std::string>& others);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_COMPACTION_H_
