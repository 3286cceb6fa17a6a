#include "viendan/corpus/load.h"

#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "archive.h"
#include "extract.h"
#include "sniff.h"
#include "viendan/corpus/sha256.h"

namespace viendan {
namespace {

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : sha256(bytes)) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

// Markdown is text, told from other text by its name alone.
bool is_markdown_name(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".MD") ||
         path.ends_with(".markdown");
}

void warn_of_characters(const SourceText& source,
                        std::vector<LoadWarning>& warnings) {
  if (source.replaced() > 0) {
    warnings.push_back(
        {"invalid-utf8",
         fmt::format("{} byte sequences are not UTF-8 and were replaced",
                     source.replaced())});
  }
  if (source.left_alone() > 0) {
    warnings.push_back(
        {"too-many-marks",
         fmt::format("{} combining marks stand behind thirty others and were "
                     "not normalised",
                     source.left_alone())});
  }
}

Result<LoadedFile> load_as(Format format, std::string bytes,
                           const LoadOptions& options) {
  LoadedFile file;
  file.bytes = bytes.size();
  file.sha256 = sha256_hex(bytes);
  file.format = format_name(format);
  Result<Extracted> extracted = extract(format, std::move(bytes), options);
  if (!extracted) return extracted.error();
  file.encoding = extracted->encoding;
  file.warnings = std::move(extracted->warnings);
  Result<SourceText> source = SourceText::create(
      std::move(extracted->text), options.text_limit, extracted->scan);
  if (!source) return source.error();
  file.source = std::move(*source);
  warn_of_characters(file.source, file.warnings);
  return file;
}

// Where a path leads into an archive: "a.zip/b.docx" is b.docx of a.zip.
struct MemberPath {
  std::string archive;  // Empty: it does not.
  std::string member;
};

MemberPath split_member(const std::string& path) {
  for (std::size_t at = path.rfind('/'); at != std::string::npos && at > 0;
       at = path.rfind('/', at - 1)) {
    std::string archive = path.substr(0, at);
    struct stat status {};
    if (::stat(archive.c_str(), &status) != 0) continue;
    if (!S_ISREG(status.st_mode)) return {};
    return {std::move(archive), path.substr(at + 1)};
  }
  return {};
}

Result<std::string> read_path(const std::string& path,
                              const LoadOptions& options) {
  Result<std::string> bytes = read_file(path, options);
  if (bytes || bytes.error().id == "file-limit") return bytes;
  const MemberPath inside = split_member(path);
  if (inside.archive.empty()) return bytes;
  LoadOptions of_archive = options;
  const std::size_t member = path.size() - inside.archive.size();
  of_archive.below -= std::min(of_archive.below, member);
  const Result<std::string> archive = read_file(inside.archive, of_archive);
  if (!archive) return archive.error();
  if (sniff(*archive) != Format::kZip) return bytes;
  return read_member(*archive, inside.member, options);
}

}  // namespace

Result<LoadedFile> load_bytes(std::string bytes, const LoadOptions& options) {
  const Format format = sniff(bytes);
  return load_as(format, std::move(bytes), options);
}

Result<LoadedFile> load_file(const std::string& path,
                             const LoadOptions& options) {
  Result<std::string> bytes = read_path(path, options);
  if (!bytes) return bytes.error();
  Format format = sniff(*bytes);
  if (format == Format::kText && is_markdown_name(path)) {
    format = Format::kMarkdown;
  }
  Result<LoadedFile> file = load_as(format, std::move(*bytes), options);
  if (file) return file;
  Error error = file.error();
  error.message = path + ": " + error.message;
  return error;
}

}  // namespace viendan
