// What a boxed child is kept from, and what is told of one that misbehaves.

#include "sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "box_works.h"
#include "child_starter.h"
#include "cpu_time.h"
#include "sanitized.h"

namespace viendan {
namespace {

using testing_support::is_clean;
using testing_support::say_x;
using testing_support::spin;

struct Attempt {
  std::string_view what;
  std::function<bool()> succeeds;
};

bool opened(int descriptor) { return descriptor >= 0; }

const char* canary() { return "/tmp/viendan-sandbox-canary"; }

std::vector<Attempt> attempts() {
  return {
    {"open for reading",
     [] { return opened(::open("/etc/passwd", O_RDONLY)); }},
        {"open for writing",
         [] { return opened(::open(canary(), O_WRONLY | O_CREAT, 0600)); }},
        {"create", [] { return opened(::creat(canary(), 0600)); }},
        {"make a folder", [] { return ::mkdir(canary(), 0700) == 0; }},
        {"remove", [] { return ::unlink("/tmp/x") == 0; }},
        {"rename", [] { return ::rename("/tmp/x", "/tmp/y") == 0; }},
        {"make a link", [] { return ::symlink("/etc", canary()) == 0; }},
        {"see that a file exists",
         [] { return ::access("/etc/passwd", F_OK) == 0; }},
        {"see its size",
         [] {
           struct stat status {};
           return ::stat("/etc/passwd", &status) == 0;
         }},
        {"change folder", [] { return ::chdir("/") == 0; }},
        {"open a network socket",
         [] { return opened(::socket(AF_INET, SOCK_STREAM, 0)); }},
        {"open a local socket",
         [] { return opened(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {"fork", [] { return ::fork() >= 0; }},
        {"vfork and run",
         [] {
           return ::execl("/bin/true", "true", static_cast<char*>(nullptr)) ==
                  0;
         }},
        {"run a shell", [] { return std::system("true") == 0; }},
        {"trace",
         [] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
        {"kill the parent", [] { return ::kill(::getppid(), 0) == 0; }},
        {"kill all", [] { return ::kill(-1, SIGTERM) == 0; }},
        {"memory that can be executed",
         [] {
           return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                         MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
         }},
        {"make memory executable",
         [] {
           void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE,
                               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
           return ::mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
         }},
#if !defined(VIENDAN_TEST_SANITIZED)
        {"a second pipe",
         [] {
           int ends[2];
           return ::pipe(ends) == 0;
         }},
#endif
        {"become another user", [] { return ::setuid(1) == 0; }},
        {"a memory file", [] { return opened(::memfd_create("x", 0)); }},
  };
}

enum class Start { kHere, kByStarter, kKept };

// Every promise holds for children of this process, for those that are started
// for it, and for those that are kept.
class RunBoxed : public testing::TestWithParam<Start> {
 protected:
  using Run = std::string (*)(std::string_view bytes, std::string_view setting);

  Result<std::string> run(const BoxLimits& limits, Run work,
                          std::string_view setting = {},
                          std::string_view bytes = {}) {
    const bool kept = GetParam() == Start::kKept;
    return run_boxed(limits, false,
                     {work, bytes, setting, nullptr, kept ? is_clean : nullptr},
                     GetParam() == Start::kHere ? nullptr : &starter_);
  }

  ChildStarter starter_;
};

std::string name_of(const testing::TestParamInfo<Start>& row) {
  if (row.param == Start::kHere) return "Without";
  return row.param == Start::kKept ? "Kept" : "With";
}

INSTANTIATE_TEST_SUITE_P(Starter, RunBoxed,
                         testing::Values(Start::kHere, Start::kByStarter,
                                         Start::kKept),
                         name_of);

TEST_P(RunBoxed, RefusesWhatIsNoComputing) {
  const std::vector<Attempt> all = attempts();
  for (std::size_t i = 0; i < all.size(); ++i) {
    SCOPED_TRACE(all[i].what);
    const auto try_it = [](std::string_view, std::string_view setting) {
      const std::size_t which = std::stoul(std::string(setting));
      return std::string(attempts()[which].succeeds() ? "done" : "refused");
    };
    const auto answer = run({}, try_it, std::to_string(i));
    if (answer) {
      EXPECT_EQ(*answer, "refused");
    } else {
      EXPECT_EQ(answer.error().id, "parser-violation");
    }
  }
  EXPECT_NE(::access(canary(), F_OK), 0);
}

TEST_P(RunBoxed, InheritsNoDescriptor) {
  const int open_here = ::open("/etc/passwd", O_RDONLY);
  // Through descriptor 3 a child that is kept gets files, and waits for them.
  const auto read_any = [](std::string_view, std::string_view setting) {
    char byte = 0;
    for (int descriptor = 0; descriptor < 100; ++descriptor) {
      if (setting == "kept" && descriptor == 3) continue;
      if (::read(descriptor, &byte, 1) == 1) return std::string("done");
    }
    return std::string("refused");
  };
  const auto answer =
      run({}, read_any, GetParam() == Start::kKept ? "kept" : "",
          "bytes of a file");
  ::close(open_here);
  ASSERT_TRUE(answer);
  EXPECT_EQ(*answer, "refused");
}

TEST_P(RunBoxed, GetsBytesAndHandsBackWhatItSays) {
  const auto repeat = [](std::string_view bytes, std::string_view setting) {
    return std::string(setting) + std::string(bytes);
  };
  for (const std::size_t size : {0U, 1U, 4096U, 3'000'000U}) {
    const std::string all(size, 'x');
    const auto answer = run({}, repeat, "a\nb", all);
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, "a\nb" + all);
  }
  const auto long_setting = run({}, repeat, std::string(100'000, 'y'), "z");
  ASSERT_TRUE(long_setting);
  EXPECT_EQ(long_setting->size(), 100'001U);
}

struct Misdeed {
  std::string_view id;
  std::string (*work)();
};

std::string sleep_long() {
  while (true) ::usleep(100'000);
}

#if !defined(VIENDAN_TEST_SANITIZED)
// Touches nothing of it, which would take CPU too.
std::string grow() {
  std::vector<std::string> all;
  while (true) all.emplace_back().reserve(std::size_t{1} << 20);
}
#endif

std::string crash() {
  char* volatile nowhere = nullptr;
  return std::string(1, *nowhere);
}

// An answer that never comes, from a child that does not end.
std::string close_and_sleep() {
  ::close(3);
  return sleep_long();
}

std::string write_to_pipe(std::string_view bytes) {
  if (::write(3, bytes.data(), bytes.size()) < 0) return {};
  ::_exit(EXIT_SUCCESS);
}

std::string flood() {
  const std::string block(1 << 16, 'x');
  while (::write(3, block.data(), block.size()) > 0) {
  }
  return {};
}

std::vector<Misdeed> misdeeds() {
  return {
    {"cpu-limit", spin}, {"time-limit", sleep_long},
#if !defined(VIENDAN_TEST_SANITIZED)
        {"memory-limit", grow},
#endif
        {"time-limit", close_and_sleep}, {"output-limit", flood},
        {"output-limit", [] { return std::string(2 << 20, 'x'); }},
        {"bad-frame", [] { return write_to_pipe(""); }},
        {"bad-frame", [] { return write_to_pipe("VDB1"); }},
        {"bad-frame",
         [] { return write_to_pipe("VDB1\x09\0\0\0\0\0\0\0abc"); }},
        {"bad-frame", [] { return write_to_pipe("nonsense nonsense"); }},
        {"parser-crashed",
         [] {
           std::abort();
           return std::string();
         }},
        {"parser-crashed",
         [] {
           ::_exit(3);
           return std::string();
         }},
        {"parser-crashed", [] {
           throw 1;
           return std::string();
         }},
  };
}

TEST_P(RunBoxed, NamesWhatWentWrong) {
  BoxLimits limits;
  limits.cpu = std::chrono::seconds(1);
  limits.memory = std::size_t{64} << 20;
  limits.output = 1 << 20;
  const std::vector<Misdeed> all = misdeeds();
  for (std::size_t i = 0; i < all.size(); ++i) {
    SCOPED_TRACE(all[i].id);
    // On a busy machine a second of CPU can take many by the wall clock.
    limits.wall = std::chrono::seconds(all[i].id == "time-limit" ? 2 : 60);
    const auto misbehave = [](std::string_view, std::string_view setting) {
      return misdeeds()[std::stoul(std::string(setting))].work();
    };
    const auto answer = run(limits, misbehave, std::to_string(i));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().id, all[i].id) << answer.error().message;
  }
  EXPECT_FALSE(
      run(limits, [](std::string_view, std::string_view) { return crash(); }));
}

double cpu_milliseconds_of(int runs, const std::function<void()>& work) {
  return 1e3 / runs * testing_support::cpu_seconds_of([&] {
           for (int i = 0; i < runs; ++i) work();
         });
}

void fork_and_wait() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  ASSERT_GT(child, 0);
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
}

// By CPU time, for on a busy machine the wall clock tells of others, and
// against a child that does nothing, whose cost differs by machine.
// A child that is kept answers in less than it takes to start one.
TEST_P(RunBoxed, StartsFast) {
  constexpr int kRuns = 200;
  const double bare = cpu_milliseconds_of(kRuns, fork_and_wait);
  const double boxed =
      cpu_milliseconds_of(kRuns, [&] { ASSERT_TRUE(run({}, say_x)); });
  RecordProperty("cpu_ms_bare", std::to_string(bare));
  RecordProperty("cpu_ms_boxed", std::to_string(boxed));
  EXPECT_LT(boxed, GetParam() == Start::kKept ? bare : 10 * bare + 1)
      << "a bare child: " << bare;
}

}  // namespace
}  // namespace viendan
