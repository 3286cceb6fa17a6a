#include "archive.h"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include "extract.h"
#include "open_file.h"
#include "reader_modules.h"

namespace viendan {
namespace {

constexpr std::size_t kMaxMemberBytes = std::size_t{128} << 20;

Error io_error(const std::string& path, int code) {
  if (code == ELOOP) {
    return {ErrorCode::kIo,
            path + ": a symbolic link stands where there was none", "link"};
  }
  return {code == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo,
          fmt::format("{}: {}", path, std::strerror(code))};
}

// The answer of a child is 'T' and what it found, or 'E' and the id of an
// error.
Error error_of(std::string_view id) {
  for (const std::string_view known :
       {"corrupt", "overlap", "too-many-parts", "encrypted", "ratio-limit",
        "part-limit", "unsupported-compression"}) {
    if (id != known) continue;
    const bool is_limit =
        id.ends_with("limit") || id == "overlap" || id == "too-many-parts";
    return {is_limit ? ErrorCode::kLimit : ErrorCode::kCorrupt,
            fmt::format("the archive cannot be read ({})", known), known};
  }
  return {ErrorCode::kCorrupt, "the archive cannot be read", "corrupt"};
}

Result<std::string> payload_of(Result<std::string> answer) {
  if (!answer) return answer.error();
  if (answer->empty()) return error_of("");
  if (answer->front() != 'T') return error_of(answer->substr(1));
  answer->erase(0, 1);
  return answer;
}

// What the child is told: its limits, and which member to unpack.
std::string pack_setting(const LoadOptions& options, std::string_view name) {
  const ZipLimits limits{options.ratio_limit, options.parts_limit};
  std::string setting(sizeof limits, '\0');
  std::memcpy(setting.data(), &limits, sizeof limits);
  return setting.append(name);
}

ZipLimits limits_of(std::string_view setting) {
  ZipLimits limits;
  std::memcpy(&limits, setting.data(), sizeof limits);
  return limits;
}

std::string pack_members(std::string_view bytes, std::string_view setting) {
  const OpenedZip archive = open_zip(bytes, limits_of(setting));
  if (!archive) return 'E' + std::string(archive.error().id);
  std::string answer = "T";
  for (const auto& [name, size] : (*archive)->members()) {
    answer += fmt::format("{} ", size);
    answer += name;
    answer += '\0';
  }
  return answer;
}

// The child may open no file, not even that of the module.
void prepare_zip() { (void)zip_module(); }

std::string pack_member(std::string_view bytes, std::string_view setting) {
  const OpenedZip archive = open_zip(bytes, limits_of(setting));
  if (!archive) return 'E' + std::string(archive.error().id);
  const Result<std::string> content =
      (*archive)->read(std::string(setting.substr(sizeof(ZipLimits))));
  if (!content) return 'E' + std::string(content.error().id);
  return 'T' + *content;
}

}  // namespace

Result<std::vector<ArchiveMember>> list_archive(std::string_view bytes,
                                                const LoadOptions& options) {
  const std::string setting = pack_setting(options, "");
  const Result<std::string> answer = payload_of(run_boxed(
      box_limits(options), options.allow_unsandboxed,
      {pack_members, bytes, setting, prepare_zip}, options.starter.get()));
  if (!answer) return answer.error();
  std::vector<ArchiveMember> members;
  for (std::size_t begin = 0; begin < answer->size();) {
    const std::size_t end = std::min(answer->find('\0', begin), answer->size());
    const std::string_view row =
        std::string_view(*answer).substr(begin, end - begin);
    ArchiveMember member;
    const auto parsed =
        std::from_chars(row.data(), row.data() + row.size(), member.bytes);
    const auto digits = static_cast<std::size_t>(parsed.ptr - row.data());
    if (digits < row.size()) member.name = row.substr(digits + 1);
    members.push_back(std::move(member));
    begin = end + 1;
  }
  return members;
}

Result<std::string> read_member(std::string_view bytes, const std::string& name,
                                const LoadOptions& options) {
  BoxLimits limits = box_limits(options);
  limits.output = kMaxMemberBytes;
  const std::string setting = pack_setting(options, name);
  return payload_of(run_boxed(limits, options.allow_unsandboxed,
                              {pack_member, bytes, setting, prepare_zip},
                              options.starter.get()));
}

Result<std::string> read_file(const std::string& path,
                              const LoadOptions& options) {
  const int descriptor = open_file(path, options.below, 0);
  if (descriptor < 0) return io_error(path, errno);
  struct stat status {};
  Result<std::string> result = std::string();
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    result = Error{ErrorCode::kIo, path + ": not a regular file"};
  } else if (static_cast<std::uint64_t>(status.st_size) > options.file_limit) {
    result = Error{ErrorCode::kTooLarge,
                   fmt::format("{}: {} bytes are over the limit of {}", path,
                               status.st_size, options.file_limit),
                   "file-limit"};
  } else {
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
      const ssize_t got =
          ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) {
        result = io_error(path, errno);
        break;
      }
      if (got == 0) break;  // It became shorter.
      filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    if (result) result = std::move(bytes);
  }
  ::close(descriptor);
  return result;
}

bool is_unsafe_member(std::string_view name) {
  constexpr std::size_t kMaxName = 4096;
  if (name.empty() || name.size() > kMaxName || name.front() == '/' ||
      name.find('\\') != std::string_view::npos ||
      (name.size() > 1 && name[1] == ':')) {
    return true;
  }
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") return true;
    begin = end + 1;
  }
  return false;
}

bool is_archive_name(std::string_view path) {
  constexpr std::string_view kEnding = ".zip";
  if (path.size() <= kEnding.size()) return false;
  return std::ranges::equal(
      path.substr(path.size() - kEnding.size()), kEnding, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
      });
}

}  // namespace viendan
