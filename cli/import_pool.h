#ifndef VIENDAN_CLI_IMPORT_POOL_H_
#define VIENDAN_CLI_IMPORT_POOL_H_

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "import_message.h"
#include "import_worker.h"
#include "viendan/base/result.h"

namespace viendan::cli {

/// The workers of one import: gives each the orders of its shards, and starts
/// it again when it ends too early, so that what it had not committed is done
/// again. A file on which a worker has crashed twice is given up.
///
/// Orders of one shard are done in the order in which they came.
class ImportPool {
 public:
  /// `settled` is called once for each order but kCommit, when it is durable,
  /// or for kMoved when that is known.
  using Settled =
      std::function<void(const ImportOrder& order, const ImportAnswer& answer)>;

  ImportPool(WorkerSettings settings, std::size_t shards, std::size_t workers,
             Settled settled);
  ImportPool(const ImportPool&) = delete;
  ImportPool& operator=(const ImportPool&) = delete;
  ~ImportPool();  ///< Ends what still runs; nothing uncommitted is kept.

  /// Takes `order` for later. Waits while many are waiting already. After an
  /// error of the index, or `stop`, orders are dropped.
  void submit(ImportOrder order);

  /// Drops the orders that no worker has begun.
  void stop();

  /// Waits until all is done and committed; when the user interrupts, only what
  /// the workers have begun.
  void finish();

  /// Ends the workers, which are idle, so that nothing has a shard open.
  void close_workers();

  /// Orders that were done, committed or not.
  [[nodiscard]] std::uint64_t done() const { return done_; }

  /// The error that ended the import early, if one did.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  struct Pending {
    ImportOrder order;
    std::optional<ImportAnswer> answer;
    int crashes = 0;
  };

  struct Worker {
    pid_t process = -1;
    int socket = -1;
    std::deque<Pending> pending;  // Not committed, by rising sequence.
    std::size_t sent = 0;         // So many of them are sent.
    std::size_t answered = 0;     // So many of them have an answer.
    std::uint64_t next_sequence = 1;
    int failures = 0;  // Ends without a commit between.
    Error last_error = {
        ErrorCode::kCrashed,
        "the process that writes the index ended again and again",
        "indexer-crashed", "run viendan verify"};
  };

  void ask_for_commits();
  void start(Worker& worker);
  void feed(Worker& worker);
  void pump(int timeout_ms);
  void receive(Worker& worker);
  void take_done(Worker& worker, ImportAnswer answer);
  void take_committed(Worker& worker, std::uint64_t sequence);
  void take_fatal(Worker& worker, const ImportAnswer& answer);
  void recover(Worker& worker);
  static void blame(Worker& worker, std::size_t suspect);
  static bool close(Worker& worker);  // Returns true if it was killed.
  [[nodiscard]] std::size_t waiting() const;
  [[nodiscard]] bool idle() const;

  WorkerSettings settings_;
  std::size_t shards_;
  std::vector<Worker> workers_;
  Settled settled_;
  std::uint64_t done_ = 0;
  bool stopped_ = false;
  std::optional<Error> error_;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_IMPORT_POOL_H_
