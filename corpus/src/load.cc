#include "viendan/corpus/load.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <openssl/sha.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace viendan {
namespace {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
         digest.data());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

Error io_error(const std::string& path) {
  const int code = errno;
  return {code == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo,
          fmt::format("{}: {}", path, std::strerror(code))};
}

// Reads to the size that the file had when it was opened.
Result<std::string> read_bytes(const std::string& path) {
  const int descriptor =
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return io_error(path);
  struct stat status {};
  std::string bytes;
  Result<std::string> result = std::string();
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    result = Error{ErrorCode::kIo, path + ": not a regular file"};
  } else {
    bytes.resize(static_cast<std::size_t>(status.st_size));
    std::size_t filled = 0;
    while (filled < bytes.size()) {
      const ssize_t got =
          ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) break;
      filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    result = std::move(bytes);
  }
  ::close(descriptor);
  return result;
}

}  // namespace

Result<LoadedFile> load_bytes(std::string bytes, const LoadOptions&) {
  LoadedFile file;
  file.bytes = bytes.size();
  file.sha256 = sha256_hex(bytes);
  file.format = "txt";
  file.encoding = "UTF-8";
  Result<SourceText> source = SourceText::create(std::move(bytes));
  if (!source) return source.error();
  file.source = std::move(*source);
  if (file.source.replaced() > 0) {
    file.warnings.push_back(
        {"invalid-utf8",
         fmt::format("{} byte sequences are not UTF-8 and were replaced",
                     file.source.replaced())});
  }
  return file;
}

Result<LoadedFile> load_file(const std::string& path,
                             const LoadOptions& options) {
  Result<std::string> bytes = read_bytes(path);
  if (!bytes) return bytes.error();
  Result<LoadedFile> file = load_bytes(std::move(*bytes), options);
  if (file) return file;
  Error error = file.error();
  error.message = path + ": " + error.message;
  return error;
}

}  // namespace viendan
