#include "interrupts.h"

#include <unistd.h>

#include <csignal>

#include "exit_code.h"

namespace viendan::cli {
namespace {

volatile std::sig_atomic_t asked_to_end = 0;

void on_interrupt(int /*signal*/) {
  if (asked_to_end != 0) ::_exit(static_cast<int>(ExitCode::kInterrupted));
  asked_to_end = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  for (const int each : {SIGINT, SIGTERM, SIGHUP}) {
    ::sigaction(each, &action, nullptr);
  }
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);
}

bool interrupted() { return asked_to_end != 0; }

}  // namespace viendan::cli
