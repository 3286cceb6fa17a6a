#ifndef VIENDAN_INDEX_INDEX_WRITER_H_
#define VIENDAN_INDEX_INDEX_WRITER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "viendan/base/result.h"
#include "viendan/index/file_record.h"
#include "viendan/index/indexed_document.h"

namespace viendan {

/// One shard of an index, open for writing. At most one per shard, across
/// processes.
///
/// After an error of `put`, `remove…` or `commit` the process must end with
/// `_exit`: Xapian's state is not to be trusted any more, and its destructor
/// would write it (reliability 3.4).
///
/// Thread safety: none.
class IndexWriter {
 public:
  /// Opens shard `shard` of the index in `directory`, which exists.
  /// Errors: those of `read_manifest`; kBusy when another process writes it.
  [[nodiscard]] static Result<IndexWriter> open(const std::string& directory,
                                                std::size_t shard = 0);

  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;
  ~IndexWriter();  ///< Drops what was not committed.

  /// True if the document `id` is here.
  [[nodiscard]] Result<bool> contains(std::string_view id);

  /// Adds `document`, whose canonical text is `text`; the positions of its
  /// directives are filled in. If it is here already, its paths are joined and
  /// the rest is replaced.
  Result<void> put(IndexedDocument document, std::string_view text);

  /// Adds `path` to the document `id`, which must be here.
  /// Returns: another path of the document; empty if it has none.
  [[nodiscard]] Result<std::string> add_path(std::string_view id,
                                             const std::string& path);

  /// Takes `path` away from the document `id`, and the document with it when
  /// that was its last one. Nothing happens when either is not here.
  Result<void> remove_path(std::string_view id, const std::string& path);

  /// Remembers `record` in place of what is known of its path.
  Result<void> put_file(const FileRecord& record);

  /// Forgets the file at `path`.
  Result<void> remove_file(const std::string& path);

  /// Makes everything since the last commit visible and durable, or, on an
  /// error, none of it.
  Result<void> commit();

 private:
  class Impl;
  explicit IndexWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_INDEX_WRITER_H_
