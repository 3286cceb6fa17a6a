#ifndef VIENDAN_CORPUS_LOAD_H_
#define VIENDAN_CORPUS_LOAD_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"
#include "viendan/base/source_text.h"

namespace viendan {

/// Something odd about a file that was read all the same.
struct LoadWarning {
  std::string_view code;  ///< Static and stable: "invalid-utf8".
  std::string message;    ///< One sentence for a person.
};

/// A file as text.
struct LoadedFile {
  SourceText source;
  std::string_view format;    ///< "txt", "docx", "pdf", …
  std::string_view encoding;  ///< "UTF-8", "TCVN3", …; of a container, its own.
  std::string sha256;         ///< Of the bytes, 64 hexadecimal digits.
  std::uint64_t bytes = 0;    ///< Size of the file.
  std::vector<LoadWarning> warnings;
};

/// Starts the processes that read files; see `make_child_starter`.
class ChildStarter;

struct LoadOptions {
  bool ocr = false;                ///< Read scans with Tesseract.
  bool allow_unsandboxed = false;  ///< Go on where the kernel has no sandbox.
  std::size_t below = 0;  ///< The last bytes of a path that are not to lead
                          ///< through a link, as `WalkEntry` tells them.

  std::uint64_t file_limit = std::uint64_t{512} << 20;  ///< Bytes of a file.

  // What the reader of one file may use.
  std::chrono::seconds cpu_limit{10};
  std::chrono::seconds time_limit{20};
  std::size_t memory_limit = std::size_t{512} << 20;  ///< Bytes.
  std::size_t text_limit = kMaxSourceBytes;  ///< Bytes of text in a file.
  std::uint64_t ratio_limit = 200;  ///< Unpacked to packed, of a large part.
  std::uint64_t parts_limit = 100'000;  ///< Parts of an archive or container.

  /// Starts the child that reads a file; null: this process forks it.
  std::shared_ptr<ChildStarter> starter;
};

/// A process that starts readers faster than this one could when its memory has
/// grown. Make it early, in the main thread; it ends with its last owner, or
/// with this process. Where there is one, small files of the kinds that are
/// read by code of this project share a child, 64 at most.
[[nodiscard]] std::shared_ptr<ChildStarter> make_child_starter();

/// Reads the file at `path`, whatever format and encoding it has. A path may
/// lead into a zip archive as if it were a folder: "a.zip/b.docx".
///
/// Formats are told by content; only text named *.md is Markdown by its name.
/// What a third-party library has to parse is read in a child process with
/// limits; whatever goes wrong there costs this file alone.
///
/// Errors: kNotFound, kIo; kTooLarge, kUnsupported, kLimit, kCrashed and
/// others with an `id` that says more ("no-text", "encrypted").
[[nodiscard]] Result<LoadedFile> load_file(const std::string& path,
                                           const LoadOptions& options);

/// The same for bytes at hand, such as standard input.
[[nodiscard]] Result<LoadedFile> load_bytes(std::string bytes,
                                            const LoadOptions& options);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_LOAD_H_
