#ifndef VIENDAN_INDEX_SRC_READER_IMPL_H_
#define VIENDAN_INDEX_SRC_READER_IMPL_H_

#include <xapian.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "guard.h"
#include "viendan/base/result.h"
#include "viendan/index/index_reader.h"

namespace viendan {

/// The databases behind an `IndexReader`.
///
/// Everything that touches them is a body given to `run`, which may call it
/// again from the start on fresh handles: a body must not keep anything of
/// Xapian's, nor print, nor leave half of something behind when it throws.
class IndexReader::Impl {
 public:
  explicit Impl(std::vector<std::string> directories)
      : directories_(std::move(directories)) {}

  /// Opens all shards of all directories anew.
  Result<void> open();

  /// All shards as one. Its metadata is only that of the first: use `shards`.
  [[nodiscard]] Xapian::Database& all() { return all_; }

  [[nodiscard]] std::vector<Xapian::Database>& shards() { return shards_; }

  /// Whether all of them are on this machine.
  [[nodiscard]] bool is_local() const { return is_local_; }

  /// The document with the number `docid` of `all`. Call it within `run`.
  [[nodiscard]] Result<IndexedDocument> read(Xapian::docid docid);

  /// The same of its data, which is at hand already.
  [[nodiscard]] Result<IndexedDocument> decode(Xapian::docid docid,
                                               const std::string& data) const;

  /// Runs `body`, which returns a `Result`, at most kTries times, while it
  /// fails in the way it does when a writer has passed by (reliability 3.7).
  template <typename Body>
  auto run(Body body) -> decltype(body()) {
    for (int attempt = 1;; ++attempt) {
      try {
        return body();
      } catch (...) {
        if (attempt == kTries || !current_error_is_transient()) {
          return current_xapian_error();
        }
      }
      pause(attempt);
      const Result<void> opened = open();
      if (!opened) return opened.error();
    }
  }

 private:
  static constexpr int kTries = 5;

  static void pause(int attempt);
  Result<void> open_once();

  std::vector<std::string> directories_;
  Xapian::Database all_;
  std::vector<Xapian::Database> shards_;
  std::vector<std::size_t> directory_of_shard_;
  bool is_local_ = true;
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_SRC_READER_IMPL_H_
