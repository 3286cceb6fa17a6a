#ifndef VIENDAN_INDEX_INDEX_LOCK_H_
#define VIENDAN_INDEX_INDEX_LOCK_H_

#include <memory>
#include <string>

#include "viendan/base/result.h"

namespace viendan {

/// The right to change an index, of one process and its children at a time.
/// Who only reads needs none.
///
/// It ends with the object, and with the process and all its children however
/// they end.
class IndexLock {
 public:
  /// Locks the index in `directory`, which exists; waits at most
  /// `wait_seconds` for another process to let go.
  /// Errors: kBusy "index-locked", which names the process; kIo.
  [[nodiscard]] static Result<IndexLock> acquire(const std::string& directory,
                                                 double wait_seconds = 0);

  IndexLock(IndexLock&&) noexcept;
  IndexLock& operator=(IndexLock&&) noexcept;
  ~IndexLock();

 private:
  class Impl;
  explicit IndexLock(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace viendan

#endif  // VIENDAN_INDEX_INDEX_LOCK_H_
