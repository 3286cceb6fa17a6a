#ifndef VIENDAN_CORPUS_SRC_EXTERNAL_PROGRAM_H_
#define VIENDAN_CORPUS_SRC_EXTERNAL_PROGRAM_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "viendan/base/result.h"

namespace viendan {

/// A new folder that only this user can enter, gone with all that is in it when
/// the object is.
class TemporaryFolder {
 public:
  /// In $TMPDIR, else in /tmp. Errors: kIo.
  static Result<TemporaryFolder> create();

  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::string& path() const { return path_; }

  /// Writes a file into the folder. Errors: kIo, kNoSpace.
  [[nodiscard]] Result<void> write(const std::string& name,
                                   std::string_view bytes) const;

  /// Reads a file that a program left there; never through a link.
  /// Errors: kNotFound; kLimit over `most` bytes.
  [[nodiscard]] Result<std::string> read(const std::string& name,
                                         std::size_t most) const;

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

/// The path of a program of the system, or "" when it is not installed. $PATH
/// is not asked.
[[nodiscard]] std::string find_program(std::string_view name);

/// A program to run on a hostile file.
struct ProgramRun {
  std::vector<std::string> words;  ///< The path of the program, its arguments.
  std::chrono::seconds cpu{60};
  std::chrono::seconds wall{60};
  std::size_t memory = std::size_t{4} << 30;
  std::size_t file_size = std::size_t{256} << 20;  ///< That it may write.
};

/// Runs a program with `folder` as its working folder, home and only place to
/// write, without network. Its output goes to the file "stdout" there.
///
/// Errors, by `id`: "program-failed", "time-limit", "cpu-limit",
/// "parser-crashed".
[[nodiscard]] Result<void> run_program(const ProgramRun& run,
                                       const TemporaryFolder& folder);

}  // namespace viendan

#endif  // VIENDAN_CORPUS_SRC_EXTERNAL_PROGRAM_H_
