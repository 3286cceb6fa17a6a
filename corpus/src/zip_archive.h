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

struct zip;

namespace viendan {

/// What an archive may be.
struct ZipLimits {
  std::uint64_t ratio = LoadOptions().ratio_limit;
  std::uint64_t parts = LoadOptions().parts_limit;
};

/// A zip archive in memory, with the checks that hostile ones call for: too
/// many members, members that share their bytes, members that unpack to far
/// more than they are. Of members with one name the first counts.
class ZipArchive {
 public:
  /// Lifetime: `bytes` must outlive the archive.
  /// Errors: kCorrupt "corrupt"; kLimit "overlap", "too-many-parts".
  static Result<ZipArchive> open(std::string_view bytes,
                                 const ZipLimits& limits);

  /// True when the directory says another thing of a member than what stands in
  /// front of it. The directory counts.
  [[nodiscard]] bool contradicts_itself() const { return contradicts_itself_; }

  [[nodiscard]] bool has(const std::string& name) const;

  /// Unpacks one member.
  ///
  /// Errors: kNotFound; kCorrupt "corrupt"; kUnsupported "encrypted",
  /// "unsupported-compression"; kLimit "ratio-limit", "part-limit".
  [[nodiscard]] Result<std::string> read(const std::string& name) const;

  /// Names and unpacked sizes, as they are claimed, of all members that are no
  /// folders, in the order of the archive.
  [[nodiscard]] std::vector<std::pair<std::string, std::uint64_t>> members()
      const;

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Closer> archive_;
  std::uint64_t max_ratio_ = 0;
  bool contradicts_itself_ = false;
};

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_ZIP_ARCHIVE_H_
