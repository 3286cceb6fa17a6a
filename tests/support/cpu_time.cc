#include "cpu_time.h"

#include <sys/resource.h>

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

}  // namespace viendan::testing_support
