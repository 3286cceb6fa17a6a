#include "output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace viendan::cli {
namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10;

}  // namespace

void Output::drain() {
  if (buffer_.size() >= kBlock) failed_ = !flush();
}

bool Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && !failed_) {
    const ssize_t put = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (put >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno == EPIPE) {
      std::_Exit(0);
    } else if (errno != EINTR) {
      failed_ = true;
    }
  }
  buffer_.clear();
  return !failed_;
}

}  // namespace viendan::cli
