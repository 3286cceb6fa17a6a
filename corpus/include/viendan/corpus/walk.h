#ifndef VIENDAN_CORPUS_WALK_H_
#define VIENDAN_CORPUS_WALK_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/corpus/load.h"

namespace viendan {

/// What a walk tells of one entry.
struct WalkEntry {
  std::string path;       ///< Bytes as the system has them; not always UTF-8.
  std::size_t below = 0;  ///< The last bytes of `path`, which the walk found.
                          ///< There was no link, and none is to be followed
                          ///< there when it is opened.
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  ///< Since 1970, in nanoseconds.
  std::int64_t changed_ns = 0;   ///< Of the inode: no program can set it.
  std::string_view skipped;      ///< Why it is no candidate; empty for a file
                                 ///< to load. One of "link", "special",
                                 ///< "hidden", "index", "unreadable",
                                 ///< "unsafe-name", "nested-archive".
};

/// Calls `visit` for every regular file at or under `path`, folders in order
/// of names, and for everything that is skipped. Links are not followed but for
/// `path` itself. Names that begin with a dot are skipped, a folder as one
/// entry; so is the folder of an index. Zip archives named *.zip are walked
/// like folders: "a.zip/b.docx", which `load_file` takes; `options` limit what
/// listing one may take.
///
/// Errors: kNotFound or kIo for `path` itself; trouble below it is visited as
/// an entry with `skipped` "unreadable".
Result<void> walk(const std::string& path,
                  const std::function<void(const WalkEntry&)>& visit,
                  const LoadOptions& options = {});

}  // namespace viendan

#endif  // VIENDAN_CORPUS_WALK_H_
