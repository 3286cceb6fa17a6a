#ifndef VIENDAN_CORPUS_SRC_ARCHIVE_H_
#define VIENDAN_CORPUS_SRC_ARCHIVE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/corpus/load.h"

namespace viendan {

/// A document in a zip archive.
struct ArchiveMember {
  std::string name;         ///< As the archive has it; never used as a path.
  std::uint64_t bytes = 0;  ///< Unpacked, as the archive claims.
};

/// What is in the archive `bytes`, read in a boxed child.
/// Errors: as of `ZipArchive` and `run_boxed`.
[[nodiscard]] Result<std::vector<ArchiveMember>> list_archive(
    std::string_view bytes, const LoadOptions& options);

/// Unpacks one member in a boxed child.
[[nodiscard]] Result<std::string> read_member(std::string_view bytes,
                                              const std::string& name,
                                              const LoadOptions& options);

/// Reads the regular file at `path`, to the size that it had when opened.
/// Errors: kNotFound, kIo; kTooLarge "file-limit".
[[nodiscard]] Result<std::string> read_file(const std::string& path,
                                            const LoadOptions& options);

/// True for names that could be mistaken for a way out of the archive, or that
/// cannot be written down as part of a path.
[[nodiscard]] bool is_unsafe_member(std::string_view name);

/// True when files named `path` are taken for archives where folders are
/// walked.
[[nodiscard]] bool is_archive_name(std::string_view path);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_ARCHIVE_H_
