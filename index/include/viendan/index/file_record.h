#ifndef VIENDAN_INDEX_FILE_RECORD_H_
#define VIENDAN_INDEX_FILE_RECORD_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace viendan {

/// `FileRecord::failure` of a file whose format is no document's.
inline constexpr std::string_view kSkippedFormat = "unsupported-format";

/// What the index remembers of one file that an import has seen.
struct FileRecord {
  std::string path;  ///< As in `IndexedDocument::paths`.
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  ///< Last change of the bytes, since 1970.
  std::int64_t changed_ns = 0;   ///< Last change of the inode, since 1970.
  std::int64_t read_ns = 0;      ///< When the file was read, since 1970.
  std::string id;                ///< Of its document; empty if it failed.
  std::string failure;           ///< Stable id of why it failed: "no-text".
  std::string message;           ///< The same for a person.
  bool passing = false;   ///< It failed for a reason that may have passed, such
                          ///< as an error of the disk: to be tried again.
  std::size_t shard = 0;  ///< Where it was found; set by readers alone.

  [[nodiscard]] bool has_document() const { return !id.empty(); }

  /// True for a file that was skipped: its format is no document's.
  [[nodiscard]] bool skipped() const {
    return !has_document() && failure == kSkippedFormat;
  }

  /// True for a document that could not be read.
  [[nodiscard]] bool failed() const { return !has_document() && !skipped(); }
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_FILE_RECORD_H_
