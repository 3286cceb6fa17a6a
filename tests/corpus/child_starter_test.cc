// What starts children for a process: it is done without, is replaced when it
// dies, and never outlives that process.

#include "child_starter.h"

#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "box_works.h"
#include "sandbox.h"

namespace viendan {
namespace {

using testing_support::say_x;

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
  constexpr unsigned kFlags = offsetof(seccomp_data, args) + 24;  // Of args[3].
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

}  // namespace
}  // namespace viendan
