#include "ordered_pool.h"

#include <gtest/gtest.h>

#include <chrono>

namespace viendan::cli {
namespace {

// Property: the order of the results is that of the inputs for any number of
// threads, also when later ones are done sooner.
TEST(OrderedPool, EmitsInTheOrderOfTheInputs) {
  for (const std::size_t threads : {1U, 2U, 7U}) {
    SCOPED_TRACE(threads);
    std::vector<int> emitted;
    OrderedPool<int, int> pool(
        threads,
        [](int input) {
          std::this_thread::sleep_for(
              std::chrono::microseconds(input % 3 * 200));
          return input * 2;
        },
        [&](int result) { emitted.push_back(result); });
    for (int i = 0; i < 100; ++i) pool.add(i);
    pool.finish();
    ASSERT_EQ(emitted.size(), 100U);
    for (std::size_t i = 0; i < emitted.size(); ++i) {
      EXPECT_EQ(emitted[i], static_cast<int>(i) * 2);
    }
  }
}

TEST(OrderedPool, EndsWithoutInputs) {
  std::size_t emitted = 0;
  OrderedPool<int, int> pool(
      3, [](int input) { return input; }, [&](int) { ++emitted; });
  pool.finish();
  EXPECT_EQ(emitted, 0U);
}

}  // namespace
}  // namespace viendan::cli
