#include "inputs.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

namespace viendan::cli {
namespace {

Result<std::string> read_list(const std::string& path) {
  if (path == "-") return read_standard_input(LoadOptions().file_limit);
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return Error{ErrorCode::kNotFound,
                 path + ": " + std::string(std::strerror(errno))};
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

constexpr std::uint64_t kMostSeconds = 1'000'000;
constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 40;

// Reads options that set a limit, and keeps the first error.
class LimitReader {
 public:
  explicit LimitReader(const Arguments& arguments) : arguments_(arguments) {}

  // Calls `set` with the number of option `name`, if it is given and one from 1
  // to `most`. Those that are no size take a plain number.
  void operator()(std::string_view name, std::uint64_t most, auto set) {
    const bool is_size =
        std::ranges::any_of(options(), [&](const Option& option) {
          return option.name == name && option.value == "SIZE";
        });
    const Result<std::optional<std::uint64_t>> number =
        is_size ? arguments_.size(name) : arguments_.count(name);
    if (!number) return keep(number.error());
    if (!*number) return;
    const std::uint64_t given = **number;
    if (given >= 1 && given <= most) return set(given);
    keep({ErrorCode::kInvalidArgument,
          fmt::format("option --{} cannot be '{}'", name,
                      arguments_.value(name)),
          "usage", fmt::format("from 1 to {}", most)});
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  void keep(Error error) {
    if (!error_) error_ = std::move(error);
  }

  const Arguments& arguments_;
  std::optional<Error> error_;
};

}  // namespace

Result<std::string> read_standard_input(std::uint64_t most) {
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (bytes.size() <= most) {
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
               fmt::format("standard input: over the limit of {} bytes", most),
               "file-limit"};
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

Result<LoadOptions> load_options(const Arguments& arguments) {
  LoadOptions options;
  options.ocr = arguments.has("ocr");
  options.allow_unsandboxed = arguments.has("allow-unsandboxed");
  const auto seconds = [](std::uint64_t number) {
    return std::chrono::seconds(static_cast<std::int64_t>(number));
  };
  LimitReader read(arguments);
  read("max-cpu", kMostSeconds,
       [&](auto n) { options.cpu_limit = seconds(n); });
  read("max-time", kMostSeconds,
       [&](auto n) { options.time_limit = seconds(n); });
  read("max-memory", kMostBytes, [&](auto n) { options.memory_limit = n; });
  read("max-file", kMostBytes, [&](auto n) { options.file_limit = n; });
  read("max-text", kLargestSourceBytes,
       [&](auto n) { options.text_limit = n; });
  read("max-parts", kMostBytes, [&](auto n) { options.parts_limit = n; });
  read("max-ratio", kMostBytes, [&](auto n) { options.ratio_limit = n; });
  if (read.error()) return *read.error();
  return options;
}

Result<LoadedFile> load_input(const std::string& path,
                              const LoadOptions& options) {
  if (path != "-") return load_file(path, options);
  Result<std::string> bytes = read_standard_input(options.file_limit);
  if (!bytes) return bytes.error();
  return load_bytes(std::move(*bytes), options);
}

}  // namespace viendan::cli
