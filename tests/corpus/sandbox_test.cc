#include "sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// A sanitizer's shadow memory leaves no limit to set, and it needs a pipe.
#if defined(__SANITIZE_ADDRESS__)
#define VIENDAN_TEST_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define VIENDAN_TEST_SANITIZED
#endif
#endif

namespace viendan {
namespace {

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

TEST(RunBoxed, RefusesWhatIsNoComputing) {
  for (const Attempt& attempt : attempts()) {
    SCOPED_TRACE(attempt.what);
    const auto answer = run_boxed({}, false, [&] {
      return std::string(attempt.succeeds() ? "done" : "refused");
    });
    if (answer) {
      EXPECT_EQ(*answer, "refused");
    } else {
      EXPECT_EQ(answer.error().id, "parser-violation");
    }
  }
  EXPECT_NE(::access(canary(), F_OK), 0);
}

TEST(RunBoxed, InheritsNoDescriptor) {
  const int open_here = ::open("/etc/passwd", O_RDONLY);
  const auto answer = run_boxed({}, false, [&] {
    char byte = 0;
    const bool can =
        ::read(open_here, &byte, 1) == 1 || ::read(0, &byte, 1) == 1;
    return std::string(can ? "done" : "refused");
  });
  ::close(open_here);
  ASSERT_TRUE(answer);
  EXPECT_EQ(*answer, "refused");
}

TEST(RunBoxed, HandsBackWhatTheChildSays) {
  const std::string all(3'000'000, 'x');
  const auto answer = run_boxed({}, false, [&] { return all; });
  ASSERT_TRUE(answer);
  EXPECT_EQ(*answer, all);
}

struct Misdeed {
  std::string_view id;
  std::function<std::string()> work;
};

std::string spin() {
  for (volatile bool on = true; on;) {
  }
  return {};
}

std::string sleep_long() {
  while (true) ::usleep(100'000);
}

#if !defined(VIENDAN_TEST_SANITIZED)
std::string grow() {
  std::vector<std::string> all;
  while (true) all.emplace_back(std::size_t{1} << 20, 'x');
}
#endif

std::string crash() {
  char* volatile nowhere = nullptr;
  return std::string(1, *nowhere);
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

TEST(RunBoxed, NamesWhatWentWrong) {
  BoxLimits limits;
  limits.cpu = std::chrono::seconds(1);
  limits.memory = std::size_t{64} << 20;
  limits.output = 1 << 20;
  const std::vector<Misdeed> misdeeds = {
    {"cpu-limit", spin},
    {"time-limit", sleep_long},
#if !defined(VIENDAN_TEST_SANITIZED)
    {"memory-limit", grow},
#endif
    {"output-limit", flood},
    {"output-limit", [] { return std::string(2 << 20, 'x'); }},
    {"bad-frame", [] { return write_to_pipe(""); }},
    {"bad-frame", [] { return write_to_pipe("VDB1"); }},
    {"bad-frame", [] { return write_to_pipe("VDB1\x09\0\0\0\0\0\0\0abc"); }},
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
    {"parser-crashed",
     [] {
       throw 1;
       return std::string();
     }},
  };
  for (const Misdeed& misdeed : misdeeds) {
    SCOPED_TRACE(misdeed.id);
    // On a busy machine a second of CPU can take many by the wall clock.
    limits.wall = std::chrono::seconds(misdeed.id == "time-limit" ? 2 : 60);
    const auto answer = run_boxed(limits, false, misdeed.work);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().id, misdeed.id) << answer.error().message;
  }
  EXPECT_FALSE(run_boxed(limits, false, crash));
}

TEST(RunBoxed, StartsFast) {
  constexpr int kRuns = 200;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < kRuns; ++i) {
    ASSERT_TRUE(run_boxed({}, false, [] { return std::string("x"); }));
  }
  const std::chrono::duration<double, std::milli> took =
      std::chrono::steady_clock::now() - begin;
  RecordProperty("ms_each", std::to_string(took.count() / kRuns));
  EXPECT_LT(took.count() / kRuns, 20.0);  // Far off on any machine.
}

}  // namespace
}  // namespace viendan
