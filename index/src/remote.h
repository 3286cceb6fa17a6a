#ifndef VIENDAN_INDEX_SRC_REMOTE_H_
#define VIENDAN_INDEX_SRC_REMOTE_H_

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>

#include "viendan/base/result.h"
#include "viendan/index/layout.h"

namespace viendan {

/// An index on another machine: "ssh://HOST/PATH". PATH is absolute there; one
/// that begins with "~/" is below the home of the user. HOST may have a user
/// and a port: "me@archive:2222".
struct RemoteIndex {
  std::string host;  ///< With the user, without the port.
  std::string port;  ///< Empty: the usual one.
  std::string path;
};

/// Returns: nullopt when `directory` is no such address; an empty host when it
/// is one, but not a right one.
[[nodiscard]] std::optional<RemoteIndex> parse_remote(
    std::string_view directory);

// Both speak with the other machine through ssh, or the program that
// $VIENDAN_SSH names. There Xapian's xapian-progsrv must be installed, nothing
// else. No port is opened; who may read is for ssh to say.

/// The manifest of the index at `remote`.
/// Errors: kUnreachable "index-unreachable", which names it; those of
/// `parse_manifest`.
[[nodiscard]] Result<Manifest> read_remote_manifest(const RemoteIndex& remote);

/// Opens one shard of it for reading. Throws what Xapian throws.
[[nodiscard]] Xapian::Database open_remote_shard(const RemoteIndex& remote,
                                                 std::string_view shard);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_REMOTE_H_
