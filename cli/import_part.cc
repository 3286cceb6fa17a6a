#include "import_part.h"

#include <fmt/core.h>

#include <charconv>
#include <system_error>

namespace viendan::cli {

Result<ImportPart> import_part(const Arguments& arguments) {
  const std::string_view text = arguments.value("shard", "1/1");
  ImportPart part;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, part.index);
  const bool slash =
      first.ec == std::errc() && first.ptr < end && *first.ptr == '/';
  const auto second =
      slash ? std::from_chars(first.ptr + 1, end, part.count) : first;
  if (!slash || second.ec != std::errc() || second.ptr != end ||
      part.index < 1 || part.index > part.count) {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("--shard takes I/N, such as 1/4, not '{}'", text),
                 "usage"};
  }
  --part.index;
  return part;
}

// FNV-1a.
std::uint64_t path_hash(std::string_view path) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : path) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  }
  return hash;
}

}  // namespace viendan::cli
