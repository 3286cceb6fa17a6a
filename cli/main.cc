#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <string_view>
#include <vector>

#include "command.h"
#include "message.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace {

// Keeps memory for the next document that would go back to the system behind
// each one: getting it again costs more than a tenth of the time.
void keep_memory() {
#if defined(__GLIBC__)
  constexpr int kMiB = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 1 * kMiB);  // Larger blocks still go back.
  mallopt(M_TRIM_THRESHOLD, 16 * kMiB);
#endif
}

// A file that is opened where a standard stream is closed would get its number,
// and a message would go into that file. So the place is taken, by what cannot
// be used: reading and writing there still fails.
void keep_standard_streams_apart() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) != -1) continue;
    const bool is_input = number == STDIN_FILENO;
    if (::open("/dev/null", is_input ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::signal(SIGPIPE, SIG_IGN);
    keep_standard_streams_apart();
    keep_memory();
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    return static_cast<int>(viendan::cli::run(words));
  } catch (const std::exception& error) {  // Out of memory, or a bug.
    viendan::cli::write_stderr(
        fmt::format("viendan: {} [internal]\n", error.what()));
    return static_cast<int>(viendan::cli::ExitCode::kInternal);
  }
}
