#ifndef VIENDAN_INDEX_SRC_TERM_DOCUMENTS_H_
#define VIENDAN_INDEX_SRC_TERM_DOCUMENTS_H_

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fields.h"
#include "reader_impl.h"
#include "viendan/index/search.h"

namespace viendan {

/// The value that documents are ordered by.
/// Requires: `sort` is kNewest, kDate, kNumber or kPath.
[[nodiscard]] Slot slot_of(SortOrder sort);

/// The documents that have any of some terms, by walking their lists: a search
/// for them gives the same and costs five times as much. Over a network it is a
/// search all the same, which does not send the lists. Call these within `run`.

/// How many documents have any of `terms`.
[[nodiscard]] std::size_t count_documents(
    IndexReader::Impl& impl, const std::vector<std::string>& terms);

/// How many documents have any term that begins with `prefix`.
[[nodiscard]] std::size_t count_documents_with_prefix(
    IndexReader::Impl& impl, const std::string& prefix);

/// The first documents of an order, and how many there are.
struct OrderedDocuments {
  std::vector<std::uint32_t> first;  ///< Numbers of `IndexReader::Impl::all`.
  std::size_t all = 0;
};

/// Documents of several lists, each once.
class DocumentUnion {
 public:
  /// Adds those of a shard, a bit for each number.
  void add(std::size_t shard, const std::vector<std::uint64_t>& documents);

  [[nodiscard]] std::size_t size() const;

 private:
  std::vector<std::vector<std::uint64_t>> shards_;
};

/// The first `most` documents that have any of `terms`, in the order of `sort`,
/// of equal ones the lower number first; those without a date are last. All of
/// them are added to `seen`, where the index is on this machine.
/// Requires: `sort` is kNewest, kDate, kNumber or kPath.
/// Memory: of `most` documents.
[[nodiscard]] OrderedDocuments order_documents(
    IndexReader::Impl& impl, const std::vector<std::string>& terms,
    SortOrder sort, std::size_t most, DocumentUnion& seen);

/// The same for what matches `query`, by a search.
[[nodiscard]] OrderedDocuments order_matches(const Xapian::Database& database,
                                             const Xapian::Query& query,
                                             SortOrder sort, std::size_t most);

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_TERM_DOCUMENTS_H_
