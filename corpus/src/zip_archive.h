#ifndef VIENDAN_CORPUS_SRC_ZIP_ARCHIVE_H_
#define VIENDAN_CORPUS_SRC_ZIP_ARCHIVE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/corpus/load.h"

namespace viendan {

/// What an archive may be.
struct ZipLimits {
  std::uint64_t ratio = LoadOptions().ratio_limit;
  std::uint64_t parts = LoadOptions().parts_limit;
};

/// The most bytes that one part of a container may unpack to.
inline constexpr std::size_t kMaxPartBytes = std::size_t{256} << 20;

/// A zip archive in memory, with the checks that hostile ones call for: too
/// many members, members that share their bytes, members that unpack to far
/// more than they are. Of members with one name the first counts.
class ZipArchive {
 public:
  ZipArchive() = default;
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  virtual ~ZipArchive() = default;

  /// True when the directory says another thing of a member than what stands in
  /// front of it. The directory counts.
  [[nodiscard]] virtual bool contradicts_itself() const = 0;

  [[nodiscard]] virtual bool has(const std::string& name) const = 0;

  /// Unpacks one member.
  ///
  /// Errors: kNotFound; kCorrupt "corrupt"; kUnsupported "encrypted",
  /// "unsupported-compression"; kLimit "ratio-limit", "part-limit".
  [[nodiscard]] virtual Result<std::string> read(
      const std::string& name) const = 0;

  /// Names and unpacked sizes, as they are claimed, of all members that are no
  /// folders, in the order of the archive.
  [[nodiscard]] virtual std::vector<std::pair<std::string, std::uint64_t>>
  members() const = 0;
};

using OpenedZip = Result<std::unique_ptr<ZipArchive>>;

/// Opens an archive. Lifetime: `bytes` must outlive it.
///
/// Errors: kCorrupt "corrupt"; kLimit "overlap", "too-many-parts"; kUnsupported
/// "no-reader" when the module is missing.
[[nodiscard]] OpenedZip open_zip(std::string_view bytes,
                                 const ZipLimits& limits);

/// What `open_zip` calls: the function of this name that the module exports.
/// libzip brings libcrypto, whose loading takes longer than most commands run.
using OpenZipArchive = void(std::string_view bytes, const ZipLimits& limits,
                            OpenedZip& opened);
inline constexpr const char* kOpenZipArchive = "viendan_open_zip_archive";
inline constexpr const char* kZipModule = "viendan_zip.so";

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_ZIP_ARCHIVE_H_
