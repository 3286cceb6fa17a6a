#include <fmt/core.h>

#include <csignal>
#include <exception>
#include <string_view>
#include <vector>

#include "command.h"

int main(int argc, char** argv) {
  try {
    std::signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    return static_cast<int>(viendan::cli::run(words));
  } catch (const std::exception& error) {  // Out of memory, or a bug.
    fmt::print(stderr, "viendan: {} [internal]\n", error.what());
    return static_cast<int>(viendan::cli::ExitCode::kInternal);
  }
}
