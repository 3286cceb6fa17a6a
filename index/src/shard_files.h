#ifndef VIENDAN_INDEX_SRC_SHARD_FILES_H_
#define VIENDAN_INDEX_SRC_SHARD_FILES_H_

#include <xapian.h>

#include <string>
#include <string_view>

#include "viendan/base/result.h"
#include "viendan/index/layout.h"

namespace viendan {

/// Looks at the files of the database at `path`, not at what is in them: all
/// are there, are regular and have one name.
/// Xapian follows links, waits at pipes and takes a lost table for an empty one
/// (reliability 3.8, 3.9).
/// Errors: kCorrupt.
Result<void> check_shard(const std::string& path);

/// Makes the files and names of the database at `path` durable.
Result<void> sync_shard(const std::string& path);

/// Makes the tables that Xapian makes only when something is put into them, so
/// that one that is missing is always damage. `database` is as it was after.
void make_all_tables(Xapian::WritableDatabase& database);

/// True for what the directory of a shard may be called: digits and hyphens.
[[nodiscard]] bool is_shard_name(std::string_view name);

/// Removes the database at `path`, as far as its files are known ones.
void remove_shard(const std::string& path);

/// Removes the index in `directory`, as far as its files are known ones.
void remove_index(const std::string& directory);

/// Writes the manifest of the index in `directory` in place of the old one.
Result<void> write_manifest(const std::string& directory,
                            const Manifest& manifest);

/// Takes out of the environment what changes how Xapian works. Call it before
/// Xapian is used.
void clean_environment();

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_SHARD_FILES_H_
