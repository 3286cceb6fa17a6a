#include "zip_archive.h"

#include <fmt/core.h>
#include <zip.h>

#include <algorithm>

namespace viendan {
namespace {

// DEFLATE reaches 1,030 : 1; documents stay below 100 : 1 where they are large.
constexpr std::uint64_t kRatioFrom = std::uint64_t{16} << 20;

Error corrupt(std::string what) {
  return {ErrorCode::kCorrupt, std::move(what), "corrupt"};
}

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Error open_error(zip_t* archive) {
  switch (zip_error_code_zip(zip_get_error(archive))) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
      return {ErrorCode::kUnsupported, "it is encrypted", "encrypted",
              "save it without a password"};
    case ZIP_ER_COMPNOTSUPP:
      return {ErrorCode::kUnsupported, "compressed in a way unknown here",
              "unsupported-compression"};
    default: return corrupt("a part of the archive is damaged");
  }
}

zip_t* open_archive(std::string_view bytes, int flags) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source =
      zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | flags, &error);
  if (archive == nullptr) zip_source_free(source);
  return archive;
}

struct ArchiveCloser {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using OpenArchive = std::unique_ptr<zip_t, ArchiveCloser>;

// Sum of what the members take, packed.
std::uint64_t packed_bytes(zip_t* archive, zip_int64_t count) {
  std::uint64_t packed = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t status;
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status) ==
        0) {
      packed += status.comp_size;
    }
  }
  return packed;
}

class LibzipArchive : public ZipArchive {
 public:
  static OpenedZip open(std::string_view bytes, const ZipLimits& limits);

  [[nodiscard]] bool contradicts_itself() const override {
    return contradicts_itself_;
  }
  [[nodiscard]] bool has(const std::string& name) const override {
    return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
  }
  [[nodiscard]] Result<std::string> read(
      const std::string& name) const override;
  [[nodiscard]] std::vector<std::pair<std::string, std::uint64_t>> members()
      const override;

 private:
  OpenArchive archive_;
  std::uint64_t max_ratio_ = 0;
  bool contradicts_itself_ = false;
};

OpenedZip LibzipArchive::open(std::string_view bytes, const ZipLimits& limits) {
  auto opened = std::make_unique<LibzipArchive>();
  opened->max_ratio_ = limits.ratio;
  opened->archive_.reset(open_archive(bytes, 0));
  if (!opened->archive_) return corrupt("the archive is damaged");
  const OpenArchive checked(open_archive(bytes, ZIP_CHECKCONS));
  opened->contradicts_itself_ = checked == nullptr;
  const zip_int64_t count = zip_get_num_entries(opened->archive_.get(), 0);
  if (static_cast<std::uint64_t>(count) > limits.parts) {
    return Error{ErrorCode::kLimit,
                 fmt::format("the archive has {} parts", count),
                 "too-many-parts"};
  }
  if (packed_bytes(opened->archive_.get(), count) > bytes.size()) {
    return Error{ErrorCode::kLimit, "parts of the archive overlap", "overlap"};
  }
  return std::unique_ptr<ZipArchive>(std::move(opened));
}

Result<std::string> LibzipArchive::read(const std::string& name) const {
  const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), 0);
  if (index < 0) return Error{ErrorCode::kNotFound, name + ": no such part"};
  const auto at = static_cast<zip_uint64_t>(index);
  zip_stat_t status;
  if (zip_stat_index(archive_.get(), at, 0, &status) != 0) {
    return corrupt("a part of the archive is damaged");
  }
  const std::unique_ptr<zip_file_t, FileCloser> file(
      zip_fopen_index(archive_.get(), at, 0));
  if (!file) return open_error(archive_.get());
  std::string content;
  constexpr std::size_t kChunk = std::size_t{1} << 16;
  // Room for what it says it is, which may be a lie: growing would touch each
  // page twice.
  constexpr std::uint64_t kMostBelieved = std::uint64_t{8} << 20;
  content.reserve(std::min(status.size, kMostBelieved) + kChunk);
  while (true) {
    const std::size_t filled = content.size();
    content.resize(filled + kChunk);
    const zip_int64_t got = zip_fread(file.get(), &content[filled], kChunk);
    if (got < 0) return corrupt("a part of the archive is damaged");
    content.resize(filled + static_cast<std::size_t>(got));
    if (got == 0) return content;
    if (content.size() > kMaxPartBytes) {
      return Error{ErrorCode::kLimit, "a part unpacks to too much",
                   "part-limit"};
    }
    if (content.size() > kRatioFrom &&
        content.size() / max_ratio_ > status.comp_size) {
      return Error{ErrorCode::kLimit,
                   "a part unpacks to far more than it is packed",
                   "ratio-limit"};
    }
  }
}

std::vector<std::pair<std::string, std::uint64_t>> LibzipArchive::members()
    const {
  std::vector<std::pair<std::string, std::uint64_t>> members;
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t status;
    const auto at = static_cast<zip_uint64_t>(i);
    if (zip_stat_index(archive_.get(), at, 0, &status) != 0) continue;
    std::string name(status.name);
    if (!name.empty() && name.back() != '/') {
      members.emplace_back(std::move(name), status.size);
    }
  }
  return members;
}

}  // namespace
}  // namespace viendan

extern "C" __attribute__((visibility("default"))) void viendan_open_zip_archive(
    std::string_view bytes, const viendan::ZipLimits& limits,
    viendan::OpenedZip& opened) {
  opened = viendan::LibzipArchive::open(bytes, limits);
}
