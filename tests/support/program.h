#ifndef VIENDAN_TESTS_SUPPORT_PROGRAM_H_
#define VIENDAN_TESTS_SUPPORT_PROGRAM_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace viendan::testing_support {

/// What a run of a program left behind.
struct ProgramRun {
  int exit_code = -1;  ///< 128 + N when signal N ended it.
  std::string out;
  std::string err;
};

struct RunOptions {
  std::filesystem::path directory;  ///< Where it runs; empty: here.
  std::string input;                ///< Its standard input.
  /// Set on top of an environment that has only PATH, HOME and LC_ALL=C.
  std::vector<std::pair<std::string, std::string>> environment;
};

/// Runs the `viendan` of this build with `arguments` and waits for it.
ProgramRun run_viendan(const std::vector<std::string>& arguments,
                       const RunOptions& options = {});

/// The path of the program under test, for command lines of a shell.
std::string viendan_program();

/// Runs any program, by path, or by name in PATH.
ProgramRun run_program(const std::string& program,
                       const std::vector<std::string>& arguments,
                       const RunOptions& options = {});

/// A directory of its own for one test, removed with everything in it.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Writes a file below the directory, with the folders on the way to it.
  std::filesystem::path write(const std::string& name,
                              std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_SUPPORT_PROGRAM_H_
