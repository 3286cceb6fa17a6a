#include "import_worker.h"

#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "import_message.h"
#include "viendan/index/index_writer.h"
#include "viendan/parser/document.h"

namespace viendan::cli {
namespace {

std::int64_t now_ns() {
  timespec time{};
  ::clock_gettime(CLOCK_REALTIME, &time);
  return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

class Worker {
 public:
  Worker(int socket, const WorkerSettings& settings)
      : socket_(socket), settings_(settings), load_(settings.load) {
    load_.starter = make_child_starter();  // While this process is small.
  }

  [[noreturn]] void run() {
    while (const auto packet = receive_packet(socket_)) {
      const auto order = decode_order(*packet);
      if (!order) break;
      handle(*order);
    }
    ::_exit(0);
  }

 private:
  void handle(const ImportOrder& order) {
    ImportAnswer answer;
    answer.sequence = order.sequence;
    answer.bytes = order.bytes;
    switch (order.kind) {
      case ImportOrder::Kind::kImport: import(order, answer); break;
      case ImportOrder::Kind::kFail: fail_crashed(order, answer); break;
      case ImportOrder::Kind::kForget: forget(order, answer); break;
      case ImportOrder::Kind::kCommit: break;
    }
    send(answer);
    last_sequence_ = order.sequence;
    ++orders_;
    if (order.kind == ImportOrder::Kind::kCommit || volume_ >= batch_bytes() ||
        orders_ >= kBatchOrders) {
      commit();
    }
  }

  [[nodiscard]] std::uint64_t batch_bytes() const {
    return committed_ ? settings_.batch_bytes
                      : std::min(kFirstBatchBytes, settings_.batch_bytes);
  }

  void import(const ImportOrder& order, ImportAnswer& answer) {
    const std::int64_t read_ns = now_ns();
    Result<LoadedFile> file = load(order);
    if (!file) {
      put_failed(order, read_ns, file.error(), answer);
      return;
    }
    if (order.opened != "-" &&
        shard_of(file->bytes, order.shards) != order.shard) {
      answer.status = ImportStatus::kMoved;
      return;
    }
    FileRecord record = record_of(order, read_ns);
    record.id = file->sha256.substr(0, kDocumentIdDigits);
    if (order.opened == "-") record.path += ':' + record.id.substr(0, 16);
    answer.id = record.id;
    IndexWriter& writer = writer_of(order.shard);
    put_document(writer, record, order, std::move(*file), answer);
    if (!order.old_id.empty() && order.old_id != record.id) {
      check(writer.remove_path(order.old_id, order.path));
    }
    check(writer.put_file(record));
  }

  // The document of `file`, unless the index has one of equal bytes already.
  void put_document(IndexWriter& writer, const FileRecord& record,
                    const ImportOrder& order, LoadedFile file,
                    ImportAnswer& answer) {
    if (order.old_id == record.id) {
      answer.status = ImportStatus::kUnchanged;
      return;
    }
    if (check(writer.contains(record.id))) {
      answer.other = check(writer.add_path(record.id, record.path));
      answer.status = answer.other.empty() ? ImportStatus::kUnchanged
                                           : ImportStatus::kDuplicate;
      return;
    }
    FileFacts facts{std::move(file.sha256), file.bytes,
                    std::string(file.format), std::string(file.encoding)};
    const std::string_view text = file.source.text();
    Document document = parse_document(file.source);
    for (const LoadWarning& warning : file.warnings) {
      document.warnings.push_back({warning.code, Span(), warning.message});
    }
    check(writer.put(make_indexed_document(record.path, std::move(facts), text,
                                           std::move(document)),
                     text));
    volume_ += text.size();
    answer.status = ImportStatus::kImported;
  }

  Result<LoadedFile> load(const ImportOrder& order) {
    load_.below = order.below;
    if (order.opened != "-") return load_file(order.opened, load_);
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (true) {
      const ssize_t got =
          ::pread(settings_.standard_input, buffer.data(), buffer.size(),
                  static_cast<off_t>(bytes.size()));
      if (got <= 0) break;
      bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return load_bytes(std::move(bytes), load_);
  }

  void put_failed(const ImportOrder& order, std::int64_t read_ns,
                  const Error& error, ImportAnswer& answer) {
    answer.status = ImportStatus::kFailed;
    answer.error_code = error.code;
    answer.error_id = error.id.empty() ? to_string(error.code) : error.id;
    // Whoever reports a file names it.
    const std::string named = order.opened + ": ";
    const bool is_named = error.message.starts_with(named);
    answer.message = error.message.substr(is_named ? named.size() : 0);
    answer.hint = error.hint;
    if (error.code == ErrorCode::kNotFound) {
      answer.status = ImportStatus::kSkipped;
      answer.error_id = "vanished";
      return;
    }
    IndexWriter& writer = writer_of(order.shard);
    if (!order.old_id.empty()) {
      check(writer.remove_path(order.old_id, order.path));
    }
    if (order.opened == "-") return;
    FileRecord record = record_of(order, read_ns);
    record.failure = answer.error_id;
    record.message = answer.message;
    record.passing = error.code == ErrorCode::kIo;
    check(writer.put_file(record));
  }

  void fail_crashed(const ImportOrder& order, ImportAnswer& answer) {
    put_failed(order, now_ns(),
               {ErrorCode::kCrashed, order.path + ": reading it crashed twice",
                "parser-crashed", "please report this file as a bug"},
               answer);
  }

  void forget(const ImportOrder& order, ImportAnswer& answer) {
    answer.status = ImportStatus::kForgotten;
    answer.id = order.old_id;
    IndexWriter& writer = writer_of(order.shard);
    if (!order.old_id.empty()) {
      check(writer.remove_path(order.old_id, order.path));
    }
    check(writer.remove_file(order.path));
  }

  static FileRecord record_of(const ImportOrder& order, std::int64_t read_ns) {
    FileRecord record;
    record.path = order.path;
    record.bytes = order.bytes;
    record.modified_ns = order.modified_ns;
    record.changed_ns = order.changed_ns;
    record.read_ns = read_ns;
    return record;
  }

  IndexWriter& writer_of(std::size_t shard) {
    const auto found = writers_.find(shard);
    if (found != writers_.end()) return found->second;
    Result<IndexWriter> writer = IndexWriter::open(settings_.directory, shard);
    if (!writer) end(writer.error());
    return writers_.emplace(shard, std::move(*writer)).first->second;
  }

  void commit() {
    check_space();
    for (auto& [shard, writer] : writers_) check(writer.commit());
    volume_ = 0;
    orders_ = 0;
    committed_ = true;
    ImportAnswer answer;
    answer.kind = ImportAnswer::Kind::kCommitted;
    answer.sequence = last_sequence_;
    send(answer);
  }

  // A commit takes less than its text; a disk that could become full is left
  // alone before it does.
  void check_space() {
    constexpr std::uint64_t kReserve = std::uint64_t{2} << 20U;
    struct statvfs disk {};
    if (::statvfs(settings_.directory.c_str(), &disk) != 0) return;
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    if (free >= kReserve + volume_) return;
    end({ErrorCode::kNoSpace, settings_.directory + ": the disk is nearly full",
         "disk-full",
         "the last commit is kept; free some space and run the command again"});
  }

  void check(const Result<void>& result) {
    if (!result) end(result.error());
  }

  template <typename T>
  T check(Result<T> result) {
    if (!result) end(result.error());
    return std::move(*result);
  }

  void send(const ImportAnswer& answer) const {
    if (!send_packet(socket_, encode(answer))) ::_exit(1);
  }

  // The state of the index's writer is not to be trusted after an error, so
  // nothing of it may run any more.
  [[noreturn]] void end(const Error& error) {
    ImportAnswer answer;
    answer.kind = ImportAnswer::Kind::kFatal;
    answer.error_code = error.code;
    answer.error_id = error.id;
    answer.message = error.message;
    answer.hint = error.hint;
    send(answer);
    ::_exit(1);
  }

  int socket_;
  const WorkerSettings& settings_;
  LoadOptions load_;
  std::map<std::size_t, IndexWriter> writers_;
  std::uint64_t volume_ = 0;
  std::uint64_t orders_ = 0;
  std::uint64_t last_sequence_ = 0;
  bool committed_ = false;
};

}  // namespace

void run_import_worker(int socket, const WorkerSettings& settings) {
  Worker(socket, settings).run();
}

}  // namespace viendan::cli
