#ifndef VIENDAN_CLI_OUTPUT_H_
#define VIENDAN_CLI_OUTPUT_H_

#include <string>
#include <string_view>

#include "exit_code.h"

namespace viendan::cli {

/// Standard output, in blocks.
///
/// A closed pipe ends the process quietly with 0, as `head` users expect; any
/// other failure is remembered and told by `finish`.
class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// The text to be written; append to it, then call `drain`.
  [[nodiscard]] std::string& buffer() { return buffer_; }

  void write(std::string_view text) {
    buffer_ += text;
    drain();
  }

  /// Writes the buffer out if it has grown large.
  void drain();

  /// Writes all that is left. Returns `code`, or kIo, which it says, if
  /// anything could not be written.
  [[nodiscard]] ExitCode finish(ExitCode code = ExitCode::kFound);

 private:
  void flush();

  std::string buffer_;
  bool failed_ = false;
};

/// Writes `text` to standard output. Returns `code`, or kIo, which it says,
/// when that cannot be written. A closed pipe is no failure.
[[nodiscard]] ExitCode print_result(std::string_view text,
                                    ExitCode code = ExitCode::kFound);

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_OUTPUT_H_
