#ifndef VIENDAN_TESTS_CORPUS_BOX_WORKS_H_
#define VIENDAN_TESTS_CORPUS_BOX_WORKS_H_

#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "sandbox.h"

namespace viendan::testing_support {

/// Works for boxed children. Whether one is clean for the next file is told by
/// its answer.
[[nodiscard]] inline bool is_clean(std::string_view answer) {
  return answer != "unclean";
}

[[nodiscard]] inline std::string say_x(std::string_view /*bytes*/,
                                       std::string_view /*setting*/) {
  return "x";
}

/// Answers with the number of the process, by which children are told apart.
[[nodiscard]] inline std::string own_number(std::string_view bytes,
                                            std::string_view /*setting*/) {
  if (bytes == "unclean") return "unclean";
  if (bytes == "crash") std::abort();
  return std::to_string(::getpid());
}

inline constexpr BoxWork kOwnNumber{own_number, {}, {}, nullptr, nullptr};

/// Never ends, and takes all the CPU that it gets.
inline std::string spin() {
  for (volatile bool on = true; on;) {
  }
  return {};
}

}  // namespace viendan::testing_support

#endif  // VIENDAN_TESTS_CORPUS_BOX_WORKS_H_
