#include "inputs.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

namespace viendan::cli {
namespace {

Result<std::string> read_list(const std::string& path) {
  if (path == "-") return read_standard_input();
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return Error{ErrorCode::kNotFound,
                 path + ": " + std::string(std::strerror(errno))};
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

Result<std::string> read_standard_input() {
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (bytes.size() <= kMaxSourceBytes) {
    const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got == 0) return bytes;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return Error{ErrorCode::kIo,
                   std::string("standard input: ") + std::strerror(errno)};
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return Error{ErrorCode::kTooLarge,
               "standard input: over the limit of 64 MiB"};
}

Result<std::vector<std::string>> named_paths(const Arguments& arguments) {
  std::vector<std::string> paths = arguments.operands;
  const char end = arguments.has("null") ? '\0' : '\n';
  for (const std::string& list : arguments.values("files-from")) {
    Result<std::string> text = read_list(list);
    if (!text) return text.error();
    for (std::size_t begin = 0; begin < text->size();) {
      const std::size_t stop = std::min(text->find(end, begin), text->size());
      if (stop > begin) paths.push_back(text->substr(begin, stop - begin));
      begin = stop + 1;
    }
  }
  return paths;
}

LoadOptions load_options(const Arguments& arguments) {
  LoadOptions options;
  options.ocr = arguments.has("ocr");
  options.allow_unsandboxed = arguments.has("allow-unsandboxed");
  return options;
}

Result<LoadedFile> load_input(const std::string& path,
                              const LoadOptions& options) {
  if (path != "-") return load_file(path, options);
  Result<std::string> bytes = read_standard_input();
  if (!bytes) return bytes.error();
  return load_bytes(std::move(*bytes), options);
}

}  // namespace viendan::cli
