#ifndef VIENDAN_INDEX_LAYOUT_H_
#define VIENDAN_INDEX_LAYOUT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"

namespace viendan {

/// What `manifest` in the directory of an index says. It is written when the
/// index is made or compacted, never by a commit.
struct Manifest {
  struct Shard {
    std::string name;  ///< Its directory, within that of the index.
    std::string uuid;  ///< Of its database.
  };
  std::vector<Shard> shards;  ///< At least one.
};

/// The most shards that an index may have.
inline constexpr std::size_t kMaxShards = 64;

/// Makes an empty index of `shards` parts, which does not exist yet, in
/// `directory`. It is there whole or not at all, also after a power cut.
/// Folders above it that are missing are made.
///
/// Errors: kInvalidArgument when `directory` exists and is not empty, or is
/// not a directory; kIo, kNoSpace.
Result<void> create_index(const std::string& directory, std::size_t shards);

/// What the `text` of a manifest says; `path` is for messages.
/// Errors: kSchema when it is of another version; kCorrupt.
[[nodiscard]] Result<Manifest> parse_manifest(const std::string& path,
                                              std::string_view text);

/// Reads the manifest of the index in `directory` and looks at every file that
/// belongs to it: regular, with one link, ours; no content is read.
///
/// Errors: kNotFound when there is no index; kSchema when it is of another
/// version; kCorrupt when a file is missing or not what it should be.
[[nodiscard]] Result<Manifest> read_manifest(const std::string& directory);

}  // namespace viendan

#endif  // VIENDAN_INDEX_LAYOUT_H_
