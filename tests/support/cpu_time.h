#ifndef VIENDAN_TESTS_SUPPORT_CPU_TIME_H_
#define VIENDAN_TESTS_SUPPORT_CPU_TIME_H_

#include <functional>

namespace viendan::testing_support {

/// The seconds of CPU that `work` took, with those of the children that it
/// waited for. By the wall clock a busy machine would tell of others.
[[nodiscard]] double cpu_seconds_of(const std::function<void()>& work);

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_SUPPORT_CPU_TIME_H_
