#ifndef VIENDAN_CLI_IMPORT_WORKER_H_
#define VIENDAN_CLI_IMPORT_WORKER_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "viendan/corpus/load.h"

namespace viendan::cli {

/// What the workers of one import have in common.
struct WorkerSettings {
  std::string directory;  ///< Of the index.
  LoadOptions load;
  int standard_input = -1;        ///< A file that holds what "-" stands for.
  std::uint64_t batch_bytes = 0;  ///< Of text; then a worker commits.
};

/// A batch is committed when it has that much text, so that memory does not
/// depend on how much there is to import (measured: 64 MiB makes a worker of
/// about 250 MiB).
inline constexpr std::uint64_t kBatchBytes = std::uint64_t{32} << 20U;

/// The first batch is small, for what it tells of the size of documents.
inline constexpr std::uint64_t kFirstBatchBytes = std::uint64_t{1} << 20U;

/// Or when it has that many orders.
inline constexpr std::uint64_t kBatchOrders = 10'000;

/// Does the orders that come over `socket` until it is closed, and ends the
/// process. At the first error of the index it tells it and ends at once,
/// without destructors (reliability 3.4). Never returns.
[[noreturn]] void run_import_worker(int socket, const WorkerSettings& settings);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_IMPORT_WORKER_H_
