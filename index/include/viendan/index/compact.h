#ifndef VIENDAN_INDEX_COMPACT_H_
#define VIENDAN_INDEX_COMPACT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/layout.h"

namespace viendan {

// Rewriting an index with full blocks. New shards are made beside the old ones,
// which readers go on using, and the manifest is replaced when they are on the
// disk. Whoever does this holds the `IndexLock`.

/// The name of shard `i` in the generation after those of `manifest`.
[[nodiscard]] std::string next_shard_name(const Manifest& manifest,
                                          std::size_t i);

/// Copies the databases at `sources`, paths of shards of this index or of
/// others, into a new shard `name` of the index in `directory`, on the disk
/// when this returns. Documents with equal bytes become one. The index does
/// not know of it yet.
///
/// Takes long and may crash where a source is damaged: call it in a child.
/// Errors: kCorrupt, kIo, kNoSpace; then the new shard is to be removed.
Result<void> compact_shards(const std::vector<std::string>& sources,
                            const std::string& directory,
                            const std::string& name);

/// Puts the shards `names` in place of those that the index in `directory` has,
/// and removes the old ones.
Result<void> replace_shards(const std::string& directory,
                            const std::vector<std::string>& names);

/// Removes shards that the manifest does not name: what a compaction that was
/// killed has left.
void remove_stray_shards(const std::string& directory);

/// Bytes of all files of the index in `directory`.
[[nodiscard]] std::uint64_t index_bytes(const std::string& directory);

}  // namespace viendan

#endif  // VIENDAN_INDEX_COMPACT_H_
