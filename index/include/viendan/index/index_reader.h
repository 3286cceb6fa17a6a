#ifndef VIENDAN_INDEX_INDEX_READER_H_
#define VIENDAN_INDEX_INDEX_READER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/index/file_record.h"
#include "viendan/index/indexed_document.h"

namespace viendan {

/// One or more indexes, open for reading as one.
///
/// A writer may commit meanwhile: every call sees one committed state of each
/// shard, and is tried again on a fresh handle when a writer has passed by.
///
/// Thread safety: none; give each thread its own.
class IndexReader {
 public:
  /// A directory may be "ssh://HOST/PATH", an index on another machine.
  /// Errors: those of `read_manifest`; kIo; kUnreachable.
  [[nodiscard]] static Result<IndexReader> open(
      const std::vector<std::string>& directories);
  [[nodiscard]] static Result<IndexReader> open(const std::string& directory);

  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;
  ~IndexReader();

  /// Goes to the latest commit; before that, calls may see an earlier one.
  Result<void> refresh();

  [[nodiscard]] Result<std::uint64_t> document_count();

  /// How many shards there are, all directories together.
  [[nodiscard]] std::size_t shard_count() const;

  /// The document whose id is `id`.
  [[nodiscard]] Result<std::optional<IndexedDocument>> document(
      std::string_view id);

  /// The document of the file at `path`, as the index has it.
  [[nodiscard]] Result<std::optional<IndexedDocument>> document_at(
      std::string_view path);

  /// The ids that begin with `prefix`, sorted, at most `limit`.
  [[nodiscard]] Result<std::vector<std::string>> ids(std::string_view prefix,
                                                     std::size_t limit);

  /// Calls `visit` for every document, in the order of ids.
  /// Errors: those of the index, and the first that `visit` returns.
  Result<void> for_each_document(
      const std::function<Result<void>(const IndexedDocument&)>& visit);

  /// What is known of the file at `path`, the latest record first. There is
  /// more than one only after an import that was killed.
  [[nodiscard]] Result<std::vector<FileRecord>> file(const std::string& path);

  /// Calls `visit` for every file known, shard by shard, in the order of
  /// paths in each.
  Result<void> for_each_file(
      const std::function<void(const FileRecord&)>& visit);

  /// The forms with marks that the unaccented syllable `folded` stands for in
  /// these documents: "nghị", "nghỉ" for "nghi". Sorted; never `folded` itself.
  [[nodiscard]] Result<std::vector<std::string>> accented_forms(
      std::string_view folded);

  class Impl;
  /// For the rest of this library.
  [[nodiscard]] Impl& impl() { return *impl_; }

 private:
  explicit IndexReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_INDEX_READER_H_
