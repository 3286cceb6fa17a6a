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

#include "reader.h"
#include "reader_frame.h"
#include "sandbox.h"
#include "sniff.h"
#include "text_encoding.h"

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

// The formats that are read in a sandbox, and by what.
using Reader = Result<Extracted> (*)(std::string_view bytes);

Reader reader_of(Format format) {
  switch (format) {
    case Format::kHtml: return read_html;
    case Format::kDocx: return read_docx;
    case Format::kPdf: return read_pdf;
    default: return nullptr;
  }
}

BoxLimits box_limits(const LoadOptions& options) {
  BoxLimits limits;
  limits.cpu = options.cpu_limit;
  limits.wall = options.time_limit;
  limits.memory = options.memory_limit;
  limits.output = kMaxSourceBytes + (std::size_t{1} << 20);
  return limits;
}

Result<Extracted> read_boxed(Reader reader, std::string_view bytes,
                             const LoadOptions& options) {
  Result<std::string> frame =
      run_boxed(box_limits(options), options.allow_unsandboxed,
                [&] { return pack_extracted(reader(bytes)); });
  if (!frame) return frame.error();
  return unpack_extracted(std::move(*frame));
}

Error unsupported(Format format) {
  if (format == Format::kEncrypted) {
    return {ErrorCode::kUnsupported, "it is encrypted", "encrypted",
            "save it without a password"};
  }
  return {ErrorCode::kUnsupported,
          fmt::format("{} is not read", format_name(format)),
          "unsupported-format"};
}

// Text that a reader of another format found may still be in a legacy code.
void repair(Extracted& extracted) {
  DecodedText repaired = repair_text(std::move(extracted.text));
  extracted.text = std::move(repaired.text);
  if (repaired.encoding != "UTF-8") extracted.encoding = repaired.encoding;
  if (repaired.mixed) {
    extracted.warnings.push_back(
        {"mixed-encodings", "its paragraphs are in several encodings"});
  }
}

Result<Extracted> extract(Format format, std::string bytes,
                          const LoadOptions& options) {
  if (format == Format::kText) {
    DecodedText decoded = decode_text(std::move(bytes));
    Extracted extracted{std::move(decoded.text), decoded.encoding, {}};
    if (decoded.mixed) {
      extracted.warnings.push_back(
          {"mixed-encodings", "its paragraphs are in several encodings"});
    }
    return extracted;
  }
  const Reader reader = reader_of(format);
  if (reader == nullptr) return unsupported(format);
  Result<Extracted> extracted = read_boxed(reader, bytes, options);
  if (extracted) repair(*extracted);
  return extracted;
}

}  // namespace

Result<LoadedFile> load_bytes(std::string bytes, const LoadOptions& options) {
  LoadedFile file;
  file.bytes = bytes.size();
  file.sha256 = sha256_hex(bytes);
  const Format format = sniff(bytes);
  file.format = format_name(format);
  Result<Extracted> extracted = extract(format, std::move(bytes), options);
  if (!extracted) return extracted.error();
  file.encoding = extracted->encoding;
  file.warnings = std::move(extracted->warnings);
  Result<SourceText> source = SourceText::create(std::move(extracted->text));
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
