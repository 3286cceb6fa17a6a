#include "message.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

#include "language.h"
#include "viendan/base/packed_table.h"
#include "viendan/base/utf8.h"

namespace viendan::cli {
namespace {

// Zero where the character of `size` bytes may be shown as it is.
unsigned hidden_code(std::string_view sequence) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(sequence[i]);
  };
  if (sequence.size() == 2 && byte(0) == 0xC2 && byte(1) < 0xA0) return byte(1);
  if (sequence.size() != 3) return 0;
  const unsigned code =
      (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
  const bool bidi = (0x202A <= code && code <= 0x202E) ||
                    (0x2066 <= code && code <= 0x2069) || code == 0x200E ||
                    code == 0x200F || code == 0x2028 || code == 0x2029;
  return bidi ? code : 0;
}

struct VietnameseMessage {
  std::string_view id;
  std::string_view what;
  std::string_view mend;
};

constexpr auto kVietnamese = pack_table<VietnameseMessage>([] {
  return std::to_array<TableCells<3>>({
#include "messages_vi.inc"  // Made from tables/messages_vi.tsv.
  });
});

// What `id` is in Vietnamese, if that is wanted and known.
std::optional<VietnameseMessage> translation(std::string_view id) {
  if (language() != Language::kVietnamese) return std::nullopt;
  const auto row = std::ranges::find(kVietnamese, id, &VietnameseMessage::id);
  if (row == kVietnamese.end()) return std::nullopt;
  return *row;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = utf8_sequence_size(text);
    if (size == 0 ||
        (size == 1 && first != '\t' && (first < 0x20 || first == 0x7F))) {
      shown += fmt::format("\\x{:02x}", first);
      text.remove_prefix(1);
      continue;
    }
    const std::string_view sequence = text.substr(0, size);
    if (const unsigned code = hidden_code(sequence); code != 0) {
      shown += fmt::format("\\u{{{:04x}}}", code);
    } else {
      shown += sequence;
    }
    text.remove_prefix(size);
  }
  return shown;
}

void print_error(const Error& error) {
  const std::string_view id =
      error.id.empty() ? to_string(error.code) : error.id;
  print_message(error.message, id, {}, error.hint);
}

void write_stderr(std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(STDERR_FILENO, text.data(), text.size());
    if (put < 0 && errno != EINTR) return;
    if (put > 0) text.remove_prefix(static_cast<std::size_t>(put));
  }
}

void print_message(std::string_view message, std::string_view id,
                   std::string_view place, std::string_view hint) {
  const std::optional<VietnameseMessage> translated = translation(id);
  std::string text = "viendan: ";
  if (translated) {
    text +=
        fmt::format("{} [{}]\n  {}\n", translated->what, id, escaped(message));
    if (!translated->mend.empty()) hint = translated->mend;
  } else {
    text += fmt::format("{} [{}]\n", escaped(message), id);
  }
  text += place;
  if (!hint.empty()) text += fmt::format("  {}\n", escaped(hint));
  write_stderr(text);
}

void print_note(std::string_view text) {
  write_stderr(fmt::format("viendan: {}\n", escaped(text)));
}

}  // namespace viendan::cli
