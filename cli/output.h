#ifndef VIENDAN_CLI_OUTPUT_H_
#define VIENDAN_CLI_OUTPUT_H_

#include <string>
#include <string_view>

namespace viendan::cli {

/// Standard output, in blocks.
///
/// A closed pipe ends the process quietly with 0, as `head` users expect; any
/// other failure is remembered and told by `flush`.
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

  /// Writes all that is left. Returns false if anything could not be written.
  [[nodiscard]] bool flush();

 private:
  std::string buffer_;
  bool failed_ = false;
};

}  // namespace viendan::cli

#endif  // VIENDAN_CLI_OUTPUT_H_
