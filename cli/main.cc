#include <fmt/core.h>

#include <csignal>
#include <exception>
#include <string_view>
#include <vector>

#include "command.h"

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

}  // namespace

int main(int argc, char** argv) {
  try {
    std::signal(SIGPIPE, SIG_IGN);
    keep_memory();
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    return static_cast<int>(viendan::cli::run(words));
  } catch (const std::exception& error) {  // Out of memory, or a bug.
    fmt::print(stderr, "viendan: {} [internal]\n", error.what());
    return static_cast<int>(viendan::cli::ExitCode::kInternal);
  }
}
