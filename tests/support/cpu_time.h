#ifndef VIENDAN_TESTS_SUPPORT_CPU_TIME_H_
#define VIENDAN_TESTS_SUPPORT_CPU_TIME_H_

#include <cstddef>
#include <functional>

namespace viendan::testing_support {

/// The seconds of CPU that `work` took, with those of the children that it
/// waited for. By the wall clock a busy machine would tell of others.
[[nodiscard]] double cpu_seconds_of(const std::function<void()>& work);

/// How many times the CPU of work(size) work(2 * size) takes: about 2 for
/// linear work, 4 for quadratic work, on any machine. What else a machine does
/// only ever adds to either, so that the least times of up to twelve attempts
/// count; the first ratio up to kLinearGrowth ends them.
[[nodiscard]] double growth_when_doubled(
    std::size_t size, const std::function<void(std::size_t)>& work);

/// What doubling may cost where work is linear.
inline constexpr double kLinearGrowth = 2.3;

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_SUPPORT_CPU_TIME_H_
