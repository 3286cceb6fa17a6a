#ifndef VIENDAN_CLI_IMPORT_MESSAGE_H_
#define VIENDAN_CLI_IMPORT_MESSAGE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "viendan/base/result.h"

namespace viendan::cli {

// What the process that imports and its workers tell each other. A message is
// one packet of a socket, so it comes whole or not at all.

/// What a worker is to do.
struct ImportOrder {
  enum class Kind : std::uint8_t {
    kImport,  ///< Read the file and put it into the index.
    kFail,    ///< Remember the file as failed: reading it crashed before.
    kForget,  ///< Take the path from its document and forget the file.
    kCommit,  ///< Commit all before this.
  };

  Kind kind = Kind::kImport;
  std::uint64_t sequence = 0;  ///< Rising with each order to one worker.
  std::uint64_t shard = 0;
  std::uint64_t shards = 0;  ///< Of the whole index.
  std::string path;          ///< As the index keeps it.
  std::string opened;        ///< To open; "-" is standard input.
  std::uint64_t below = 0;   ///< As `LoadOptions` has it, of `opened`.
  std::uint64_t bytes = 0;   ///< What the file system says of the file.
  std::int64_t modified_ns = 0;
  std::int64_t changed_ns = 0;
  std::string old_id;  ///< The document of the path in this shard, or empty.
};

/// The shard of an index of `shards` for a file of `bytes`. Files with equal
/// bytes are of equal size, so they meet in one shard, where the second is seen
/// to be a duplicate; nothing else of a file is known before it is read.
[[nodiscard]] std::uint64_t shard_of(std::uint64_t bytes, std::uint64_t shards);

/// What became of one file.
enum class ImportStatus : std::uint8_t {
  kImported,
  kUnchanged,
  kDuplicate,  ///< Equal to a file of another path.
  kSkipped,
  kFailed,
  kMoved,      ///< Not done: its size is another now, so is its shard.
  kForgotten,  ///< Of kForget.
};

[[nodiscard]] std::string_view to_string(ImportStatus status);

/// What a worker answers.
struct ImportAnswer {
  enum class Kind : std::uint8_t {
    kDone,       ///< The order `sequence` is done, not yet committed.
    kCommitted,  ///< All orders up to `sequence` are durable.
    kFatal,      ///< The worker has to end; nothing since the last commit is.
  };

  Kind kind = Kind::kDone;
  std::uint64_t sequence = 0;
  ImportStatus status = ImportStatus::kImported;
  std::string id;     ///< Of the document.
  std::string other;  ///< Of kDuplicate: the other path.
  std::uint64_t bytes = 0;
  ErrorCode error_code = ErrorCode::kIo;  ///< Of kFailed and kFatal.
  std::string error_id;                   ///< The same.
  std::string message;
  std::string hint;
};

/// A message that is longer than this is cut, in bytes of each text.
inline constexpr std::size_t kMaxMessageText = 6000;

[[nodiscard]] std::string encode(const ImportOrder& order);
[[nodiscard]] std::string encode(const ImportAnswer& answer);
[[nodiscard]] std::optional<ImportOrder> decode_order(std::string_view packet);
[[nodiscard]] std::optional<ImportAnswer> decode_answer(
    std::string_view packet);

/// `id` as static text.
[[nodiscard]] std::string_view static_id(const std::string& id);

/// Sends `packet`; false when the other end is gone.
[[nodiscard]] bool send_packet(int socket, std::string_view packet);

/// Waits for the next packet; nullopt when the other end is gone.
[[nodiscard]] std::optional<std::string> receive_packet(int socket);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_IMPORT_MESSAGE_H_
