#include "output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "message.h"

namespace viendan::cli {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;

// Returns 0, or what kept `text` from being written.
int write_out(std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(STDOUT_FILENO, text.data(), text.size());
    if (put >= 0) {
      text.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

ExitCode unwritable() {
  print_error({ErrorCode::kIo, "standard output: cannot be written"});
  return ExitCode::kIo;
}

}  // namespace

void Output::drain() {
  if (buffer_.size() >= kBlock) flush();
}

void Output::flush() {
  const int error = failed_ ? 0 : write_out(buffer_);
  if (error == EPIPE) std::_Exit(0);
  failed_ = failed_ || error != 0;
  buffer_.clear();
}

ExitCode Output::finish(ExitCode code) {
  flush();
  return failed_ ? unwritable() : code;
}

ExitCode print_result(std::string_view text, ExitCode code) {
  const int error = write_out(text);
  return error == 0 || error == EPIPE ? code : unwritable();
}

}  // namespace viendan::cli
