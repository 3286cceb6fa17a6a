#include "import_message.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <set>

namespace viendan::cli {
namespace {

// Numbers as eight bytes, texts as their length and bytes, in a fixed order:
// both ends are the same program.
class Packer {
 public:
  template <typename T>
  void number(const T& value) {
    const auto wide = static_cast<std::uint64_t>(value);
    std::array<char, sizeof wide> bytes{};
    std::memcpy(bytes.data(), &wide, sizeof wide);
    packet_.append(bytes.data(), bytes.size());
  }
  void text(const std::string& value) {
    const std::string_view cut =
        std::string_view(value).substr(0, kMaxMessageText);
    number(cut.size());
    packet_ += cut;
  }
  std::string take() { return std::move(packet_); }

 private:
  std::string packet_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view packet) : rest_(packet) {}

  template <typename T>
  void number(T& value) {
    std::uint64_t wide = 0;
    if (rest_.size() < sizeof wide) {
      ok_ = false;
      return;
    }
    std::memcpy(&wide, rest_.data(), sizeof wide);
    rest_.remove_prefix(sizeof wide);
    value = static_cast<T>(wide);
  }
  void text(std::string& value) {
    std::uint64_t size = 0;
    number(size);
    if (size > rest_.size()) {
      ok_ = false;
      return;
    }
    value = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  [[nodiscard]] bool ok() const { return ok_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

template <typename Pack, typename Order>
void transfer_order(Pack& pack, Order& order) {
  pack.number(order.kind);
  pack.number(order.sequence);
  pack.number(order.shard);
  pack.number(order.shards);
  pack.text(order.path);
  pack.text(order.opened);
  pack.number(order.below);
  pack.number(order.bytes);
  pack.number(order.modified_ns);
  pack.number(order.changed_ns);
  pack.text(order.old_id);
}

template <typename Pack, typename Answer>
void transfer_answer(Pack& pack, Answer& answer) {
  pack.number(answer.kind);
  pack.number(answer.sequence);
  pack.number(answer.status);
  pack.text(answer.id);
  pack.text(answer.other);
  pack.number(answer.bytes);
  pack.number(answer.error_code);
  pack.text(answer.error_id);
  pack.text(answer.message);
  pack.text(answer.hint);
}

}  // namespace

std::uint64_t shard_of(std::uint64_t bytes, std::uint64_t shards) {
  // Sizes may all be even, as in UTF-16; the high bits of a product are mixed.
  return ((bytes + 1) * 0x9E3779B97F4A7C15 >> 33U) % shards;
}

std::string_view static_id(const std::string& id) {
  static auto& ids = *new std::set<std::string>;
  return *ids.insert(id).first;
}

std::string_view to_string(ImportStatus status) {
  switch (status) {
    case ImportStatus::kImported: return "imported";
    case ImportStatus::kUnchanged: return "unchanged";
    case ImportStatus::kDuplicate: return "duplicate";
    case ImportStatus::kSkipped: return "skipped";
    case ImportStatus::kFailed: return "failed";
    case ImportStatus::kMoved: return "moved";
    case ImportStatus::kForgotten: return "removed";
  }
  return "";
}

std::string encode(const ImportOrder& order) {
  Packer pack;
  transfer_order(pack, order);
  return pack.take();
}

std::string encode(const ImportAnswer& answer) {
  Packer pack;
  transfer_answer(pack, answer);
  return pack.take();
}

std::optional<ImportOrder> decode_order(std::string_view packet) {
  Unpacker unpack(packet);
  ImportOrder order;
  transfer_order(unpack, order);
  if (!unpack.ok()) return std::nullopt;
  return order;
}

std::optional<ImportAnswer> decode_answer(std::string_view packet) {
  Unpacker unpack(packet);
  ImportAnswer answer;
  transfer_answer(unpack, answer);
  if (!unpack.ok()) return std::nullopt;
  return answer;
}

bool send_packet(int socket, std::string_view packet) {
  while (::send(socket, packet.data(), packet.size(), MSG_NOSIGNAL) < 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

std::optional<std::string> receive_packet(int socket) {
  std::string packet(6 * (kMaxMessageText + 64), '\0');
  while (true) {
    const ssize_t got = ::recv(socket, packet.data(), packet.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    packet.resize(static_cast<std::size_t>(got));
    return packet;
  }
}

}  // namespace viendan::cli
