#ifndef VIENDAN_CORPUS_SRC_OPEN_FILE_H_
#define VIENDAN_CORPUS_SRC_OPEN_FILE_H_

#include <cstddef>
#include <string>

namespace viendan {

/// Opens `path` for reading, with more `flags` of open(2). No link is followed
/// in its last `below` bytes, not even one that has just taken the place of a
/// file or folder: the kernel refuses it (openat2). One without that call
/// refuses a link at the end only.
///
/// Returns a descriptor, or -1 with errno set; ELOOP for a link.
[[nodiscard]] int open_file(const std::string& path, std::size_t below,
                            int flags);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_OPEN_FILE_H_
