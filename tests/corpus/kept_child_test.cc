// Children that are kept for several files of trusted kinds.

#include "kept_child.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <string_view>

#include "box_works.h"
#include "child_starter.h"
#include "sandbox.h"

namespace viendan {
namespace {

using testing_support::is_clean;
using testing_support::kOwnNumber;
using testing_support::own_number;
using testing_support::say_x;
using testing_support::spin;

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
