#ifndef VIENDAN_TESTS_BENCH_GENERATED_PROSE_H_
#define VIENDAN_TESTS_BENCH_GENERATED_PROSE_H_

#include <cstddef>
#include <cstdint>
#include <string>

namespace viendan {

// SplitMix64: small, and the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }

  std::size_t below(std::size_t limit) { return next() % limit; }

  /// From 0 up to, not with, 1.
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

  /// As words of a language are: the second half as often as the first.
  std::size_t zipf_below(std::size_t limit);

  /// Of a normal distribution with mean 0 and deviation 1, about.
  double normal();

 private:
  std::uint64_t state_;
};

/// The prose of one document: sentences of Vietnamese syllables without
/// meaning, but as many different ones as documents of that length have. Each
/// document has a topic, whose words it repeats. Nothing in it reads as a
/// number, name or date of a document.
class GeneratedProse {
 public:
  explicit GeneratedProse(std::uint64_t seed);

  /// A sentence with its full stop.
  std::string sentence();

 private:
  void append_word(std::string& out);

  Random random_;
  std::size_t topic_;
};

}  // namespace viendan

#endif  // VIENDAN_TESTS_BENCH_GENERATED_PROSE_H_
