#include "sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "child_starter.h"
#include "cpu_time.h"
#include "sanitized.h"

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

enum class Start { kHere, kByStarter, kKept };

bool is_clean(std::string_view answer) { return answer != "unclean"; }

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

std::string spin() {
  for (volatile bool on = true; on;) {
  }
  return {};
}

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

std::string say_x(std::string_view /*bytes*/, std::string_view /*setting*/) {
  return "x";
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

TEST(Starter, IsStartedAgainWhenItDies) {
  ChildStarter starter;
  for (int i = 0; i < 5; ++i) {
    const pid_t process = starter.process();
    ASSERT_GT(process, 0);
    ASSERT_EQ(::kill(process, SIGKILL), 0);
    const auto answer =
        run_boxed({}, false, {say_x, "a", "b", nullptr, nullptr}, &starter);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_NE(starter.process(), process);
  }
}

// Kills this process when it answers as the starter does; what it forked goes
// on, and answers with one flag more.
void die_at_the_answer() {
  constexpr unsigned kFlags = offsetof(seccomp_data, args) + 3 * 8;
  sock_filter program[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_sendto, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kFlags),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MSG_NOSIGNAL, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog filter{std::size(program), program};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter);
}

TEST(Starter, LosesNoChildWhenItDiesBeforeItsAnswer) {
  {
    ChildStarter starter;
    for (int i = 0; i < 3; ++i) {
      const auto answer = run_boxed(
          {}, false, {say_x, "a", "b", die_at_the_answer, nullptr}, &starter);
      ASSERT_TRUE(answer) << answer.error().message;
      EXPECT_EQ(*answer, "x");
    }
  }
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);  // There is none to wait for.
  EXPECT_EQ(errno, ECHILD);
}

TEST(Starter, ServesSeveralThreads) {
  ChildStarter starter;
  const pid_t process = starter.process();
  ASSERT_GT(process, 0);
  std::atomic<int> done = 0;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&starter, &done] {
      for (int j = 0; j < 10; ++j) {
        const std::string bytes = std::to_string(j);
        const auto repeat = [](std::string_view all, std::string_view) {
          return std::string(all);
        };
        const auto answer = run_boxed(
            {}, false, {repeat, bytes, {}, nullptr, nullptr}, &starter);
        if (answer && *answer == bytes) ++done;
      }
    });
  }
  // In the middle of it, and in no thread that may start it again: the one that
  // stands by takes over.
  ::kill(process, SIGKILL);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(done, 40);
  EXPECT_GT(starter.process(), 0);
  EXPECT_NE(starter.process(), process);
}

TEST(Starter, IsDoneWithoutWhereBothDied) {
  ChildStarter starter;
  std::thread([&starter] {
    for (int i = 0; i < 3; ++i) {
      if (starter.process() > 0) ::kill(starter.process(), SIGKILL);
      const auto answer =
          run_boxed({}, false, {say_x, "a", "b", nullptr}, &starter);
      EXPECT_TRUE(answer) << answer.error().message;
    }
    EXPECT_EQ(starter.process(), -1);
  }).join();
  ASSERT_TRUE(run_boxed({}, false, {say_x, "a", "b", nullptr}, &starter));
  EXPECT_GT(starter.process(), 0);  // The main thread started it again.
}

TEST(Starter, EndsWithItsOwner) {
  pid_t process = -1;
  {
    const ChildStarter starter;
    process = starter.process();
    ASSERT_EQ(::kill(process, 0), 0);
  }
  EXPECT_NE(::kill(process, 0), 0);
}

int prepared = 0;

TEST(Starter, PreparesBeforeItForks) {
  ChildStarter starter;
  const BoxWork work{[](std::string_view, std::string_view) {
                       return std::to_string(prepared);
                     },
                     {},
                     {},
                     [] { ++prepared; },
                     nullptr};
  EXPECT_EQ(*run_boxed({}, false, work, &starter), "1");
  EXPECT_EQ(*run_boxed({}, false, work, &starter), "2");
  EXPECT_EQ(prepared, 0);  // Not here.
  EXPECT_EQ(*run_boxed({}, false, work), "1");
  EXPECT_EQ(prepared, 1);
}

// --- Children that are kept

class KeptBox : public testing::Test {
 protected:
  Result<std::string> run(BoxWork work, std::string_view bytes = {}) {
    work.bytes = bytes;
    work.leaves_clean = is_clean;
    return run_boxed(limits_, false, work, &starter_);
  }

  BoxLimits limits_;
  ChildStarter starter_;
};

std::string own_number(std::string_view bytes, std::string_view /*setting*/) {
  if (bytes == "unclean") return "unclean";
  if (bytes == "crash") std::abort();
  return std::to_string(::getpid());
}

constexpr BoxWork kOwnNumber{own_number, {}, {}, nullptr, nullptr};

TEST_F(KeptBox, ReadsSeveralFilesButNotForEver) {
  std::map<std::string, int> files;
  for (int i = 0; i < 100; ++i) {
    const auto number = run(kOwnNumber);
    ASSERT_TRUE(number) << number.error().message;
    ++files[*number];
  }
  ASSERT_EQ(files.size(), 2U);
  for (const auto& [number, count] : files) EXPECT_LE(count, 64) << number;
}

TEST_F(KeptBox, IsReplacedAfterWhatIsNotClean) {
  const auto first = run(kOwnNumber);
  ASSERT_TRUE(first);
  EXPECT_EQ(*run(kOwnNumber), *first);
  for (const std::string_view bytes : {"unclean", "crash"}) {
    const std::string before = *run(kOwnNumber);
    EXPECT_EQ(run(kOwnNumber, bytes).has_value(), bytes == "unclean");
    EXPECT_NE(*run(kOwnNumber), before);
  }
}

TEST_F(KeptBox, IsReplacedWhenItIsKilled) {
  for (int i = 0; i < 3; ++i) {
    const auto number = run(kOwnNumber);
    ASSERT_TRUE(number);
    ASSERT_EQ(::kill(std::stoi(*number), SIGKILL), 0);
    const auto next = run(kOwnNumber);
    ASSERT_TRUE(next) << next.error().message;
    EXPECT_NE(*next, *number);
  }
}

int read_before = 0;

// What fails for what was read before is done again where nothing was.
TEST_F(KeptBox, LetsNoFileFailForAnother) {
  const BoxWork work{[](std::string_view, std::string_view) {
                       if (read_before++ > 0) std::abort();
                       return std::string("x");
                     },
                     {},
                     {},
                     nullptr,
                     nullptr};
  for (int i = 0; i < 10; ++i) {
    const auto answer = run(work);
    ASSERT_TRUE(answer) << i << ' ' << answer.error().message;
  }
}

std::string spend(std::string_view /*bytes*/, std::string_view /*setting*/) {
  const clock_t end = ::clock() + CLOCKS_PER_SEC * 6 / 10;
  while (::clock() < end) {
  }
  return std::to_string(::getpid());
}

TEST_F(KeptBox, HasTheLimitOfCpuAnewForEachFile) {
  limits_.cpu = std::chrono::seconds(1);
  limits_.wall = std::chrono::seconds(60);
  const BoxWork work{spend, {}, {}, nullptr, nullptr};
  const auto first = run(work);
  ASSERT_TRUE(first) << first.error().message;
  for (int i = 0; i < 3; ++i) EXPECT_EQ(*run(work), *first);
  const BoxWork spinner{[](std::string_view bytes, std::string_view setting) {
                          if (bytes == "spin") spin();
                          return own_number(bytes, setting);
                        },
                        {},
                        {},
                        nullptr,
                        nullptr};
  ASSERT_TRUE(run(spinner));
  const auto answer = run(spinner, "spin");
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().id, "cpu-limit");
}

TEST_F(KeptBox, IsForItsOwnWorkAndLimits) {
  const std::string number = *run(kOwnNumber);
  EXPECT_EQ(*run({say_x, {}, {}, nullptr, nullptr}), "x");
  limits_.memory /= 2;
  EXPECT_NE(*run(kOwnNumber), number);
  limits_.memory *= 2;
  EXPECT_EQ(*run(kOwnNumber), number);
  const std::string large(std::size_t{2} << 20, 'x');
  EXPECT_NE(*run(kOwnNumber, large), number);
}

TEST(Starter, EndsTheChildrenThatItKeeps) {
  {
    ChildStarter starter;
    BoxWork work = kOwnNumber;
    work.leaves_clean = is_clean;
    ASSERT_TRUE(run_boxed({}, false, work, &starter));
  }
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
}

}  // namespace
}  // namespace viendan
