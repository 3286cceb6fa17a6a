#include "cpu_time.h"

#include <sys/resource.h>

#include <algorithm>

namespace viendan::testing_support {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) +
         1e-6 * static_cast<double>(time.tv_usec);
}

double used_by(int who) {
  rusage used{};
  ::getrusage(who, &used);
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double used() { return used_by(RUSAGE_SELF) + used_by(RUSAGE_CHILDREN); }

}  // namespace

double cpu_seconds_of(const std::function<void()>& work) {
  const double before = used();
  work();
  return used() - before;
}

double growth_when_doubled(std::size_t size,
                           const std::function<void(std::size_t)>& work) {
  constexpr int kAttempts = 12;
  double one = 1e9;
  double two = 1e9;
  double growth = 1e9;
  for (int i = 0; i < kAttempts && growth > kLinearGrowth; ++i) {
    one = std::min(one, cpu_seconds_of([&] { work(size); }));
    two = std::min(two, cpu_seconds_of([&] { work(2 * size); }));
    growth = two / std::max(one, 1e-6);
  }
  return growth;
}

}  // namespace viendan::testing_support
